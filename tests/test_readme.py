"""The README is true: every command and every piece of Python in it runs as written, in a copy of the checkout.

Two things are not run as written. The clone needs an address and a network: its step is the copy itself. And `start.py` would
install what these tests already run in (tests/test_start.py has what it installs), and run them within themselves: here it
takes this environment as set up, and its `test` only collects.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from legation import cli
from legation.ask import list_questions
from legation.build import FORMATS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf8")
STARTED = (
    "import sys, start; from pathlib import Path; start.set_up = lambda: None; start.python = lambda: Path(sys.executable); "
    "sys.exit(start.main(sys.argv[1:]))"
)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    """Every shell command, split at &&."""
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.strip()]
    return [part.strip() for line in lines for part in line.split("&&")]


def to_words(command: str) -> list[str] | None:
    """The command for this environment; None for what the copy stands for."""
    words = shlex.split(command) if not command.startswith("git clone") else ["git", "clone"]
    match words:
        case ["git", "clone"] | ["cd", "legation"]:
            return None
        case ["python3", "start.py", "test"]:
            return [sys.executable, "-c", STARTED, "test", "--collect-only", "tests/test_start.py"]
        case ["python3", "start.py", *rest]:
            return [sys.executable, "-c", STARTED, *rest]
        case [".venv/bin/python", *rest]:
            return [sys.executable, *rest]
        case [".venv/bin/legation", *rest]:
            return [sys.executable, "-m", "legation.cli", *rest]
    raise AssertionError(f"the README has a command that this test does not know: {command}")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout without its history, its environment and what was built of its articles; the world's pages are not in it."""
    place = tmp_path_factory.mktemp("readme") / "legation"
    left_out = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info", "out", "kg")
    shutil.copytree(ROOT, place, ignore=left_out)
    (place / "kg").mkdir()
    shutil.copy(ROOT / "kg" / "world.nq.gz", place / "kg")
    return place


def run(words: list[str], where: Path) -> str:
    done = subprocess.run(words, cwd=where, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{shlex.join(words)} ended with {done.returncode}: {done.stderr}"
    return done.stdout


def test_every_command_runs_in_the_order_written(copy: Path) -> None:
    outputs = {c: run(words, copy) for c in commands() if (words := to_words(c)) is not None}
    assert all(outputs.values()), [c for c, out in outputs.items() if not out]
    (status,) = [out for c, out in outputs.items() if "status-on-a-date" in c]
    assert "Severed" in status and "certain" in status
    assert all("1972-07-08" in out for c, out in outputs.items() if "ask timeline" in c and "world" not in c)
    assert all("RelationsEstablished" in out for c, out in outputs.items() if "world" in c)
    assert {p.name for p in (copy / "kg").iterdir()} >= {"graph.ttl", "gaps.tsv", "report.md"}
    for block in blocks("python"):
        assert "Severed certain" in run([sys.executable, "-c", block], copy)


def test_it_names_every_command_question_and_format() -> None:
    for job in cli._modules():  # the others are told of in docs/commands.md: tests/test_docs_folder.py
        assert f"legation {job}" in README or job not in cli._ORDER
    for form in FORMATS:
        assert f"`{form}`" in README or f"--format {form}" in README
    asked = {c.split()[2] for c in commands() if c.startswith(".venv/bin/legation ask") and "--list" not in c}
    (others,) = re.findall(r"^Among the others: (.*?)\n\n", README, re.MULTILINE | re.DOTALL)
    named = asked | set(re.findall(r"`([a-z-]+)`", others))
    assert named <= {q.name for q in list_questions()}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_folders_and_files_it_names_are_there() -> None:
    named = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", README + CONTRIBUTING))
    built = {"out/", "kg/", ".venv/"}
    assert not [n for n in named - built if not n.startswith(".venv/") and not (ROOT / n).exists()]


def test_the_rule_in_contributing_is_one_that_loads(tmp_path: Path) -> None:
    from legation.engine.rules import load_rules

    (block,) = re.findall(r"^ *```toml\n(.*?)^ *```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "example.toml").write_text(block, "utf8")
    assert [r.name for r in load_rules(tmp_path).rules] == ["mission-closed"]
