"""The guide is true: its made pages are fresh, every command in it runs, every command and question is told of, links lead on."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import re
import shlex
import shutil
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from legation import cli
from legation.ask import list_questions

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
NOT_RUN = {
    "corrections.md": "its examples name claims of a graph that is made up",
    "wikidata.md": "it fetches from Wikipedia and Wikidata; tests/test_wikidata_*.py run the same offline",
}


def make_docs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "questions.md", "ontology.html"])
def test_the_made_pages_are_fresh(name: str) -> None:
    if name == "commands.md" and sys.version_info[:2] != (3, 11):
        pytest.skip("argparse words its help a little differently in each version of Python; the page is made with 3.11")
    assert (DOCS / name).read_text("utf8") == make_docs().to_pages()[name], "run: python tools/make_docs.py"


def commands(page: Path) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```$", page.read_text("utf8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the guide's commands expect around them."""
    for name in ("queries", "articles", "kg"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "kg", tmp_path / "out" / "mine")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [p for p in PAGES if p.name not in NOT_RUN and commands(p)], ids=lambda p: p.name)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_command_of_the_guide_runs(page: Path, place: Path) -> None:
    for line in commands(page):
        inner = m[1] if (m := re.fullmatch(r'eval "\$\((.*)\)"', line)) else line
        words = shlex.split(inner.removesuffix(" || true"))
        assert words[0] in (".venv/bin/legation", "legation"), line
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.main(words[1:])
        assert code == (1 if line.endswith(" || true") else 0), f"{line}: {err.getvalue()}"
        assert out.getvalue() or err.getvalue(), line


@pytest.mark.parametrize("page", sorted(NOT_RUN))
def test_commands_that_are_not_run_are_at_least_commands(page: str) -> None:
    modules = cli._modules()
    for line in commands(DOCS / page):
        words = shlex.split(line, comments=True)
        _, rest = cli._parser(modules, words[1]).parse_known_args(words[1:])
        assert not rest or getattr(modules[words[1]], "REST", False), line


def test_the_python_of_the_guide_runs(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", (DOCS / "python.md").read_text("utf8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 1
    for block in blocks:
        exec(compile(block, "python.md", "exec"), {})
        assert capsys.readouterr().out


def test_every_command_and_question_is_told_of() -> None:
    told = "".join(p.read_text("utf8") for p in PAGES)
    assert [c for c in cli._modules() if f"## {c}\n" not in (DOCS / "commands.md").read_text("utf8")] == []
    assert [q.name for q in list_questions() if f"## {q.name}\n" not in told] == []


def test_the_page_of_the_vocabulary_has_an_anchor_for_every_term() -> None:
    page = (DOCS / "ontology.html").read_text("utf8")
    vocabulary = (ROOT / "ontology" / "vocabulary.ttl").read_text("utf8")
    assert [t for t in re.findall(r"^lg:(\w+) a ", vocabulary, re.MULTILINE) if f'id="{t}"' not in page] == []
    assert [a for a in re.findall(r'href="#(\w+)"', page) if f'id="{a}"' not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_of_the_guide_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


@pytest.mark.parametrize("picture", sorted(DOCS.glob("*.svg")), ids=lambda p: p.name)
def test_pictures_can_be_drawn(picture: Path) -> None:
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")


def test_the_citation_is_of_this_version() -> None:
    text = (ROOT / "CITATION.cff").read_text("utf8")
    (version,) = re.findall(r'^version = "(.*)"$', (ROOT / "pyproject.toml").read_text("utf8"), re.MULTILINE)
    assert f"version: {version}" in text and text.startswith("cff-version: 1.2.0")
