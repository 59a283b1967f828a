"""The shipped articles: a pair in the title, an infobox, a source for every statement, and no sentence of another text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = sorted((ROOT / "articles").glob("*.wiki"))
SHARED = ROOT.parent / "shared"
SPOKEN_NAMES = {"USA": "United States"}  # what an infobox calls a state by another name than the title
RUN = 8  # words in a row that would count as copied
REF = re.compile(r"<ref[^>]*/>|<ref[^>]*>.*?</ref>", re.DOTALL)


def ids(path: Path) -> str:
    return path.stem


def statements(text: str) -> list[str]:
    """The lines that say something: no headings, templates, "See also" or "References"."""
    body = re.split(r"^== ?References", re.sub(r"^== ?See also.*?(?=^==|\Z)", "", text, flags=re.M | re.S), flags=re.M)[0]
    body = re.sub(r"^\{\{.*?^\}\}$", "", body, flags=re.M | re.S)
    lines = (line.strip() for line in body.splitlines())
    return [line for line in lines if line and not re.match(r"=|\{\{[^{}]*\}\}$", line)]


def plain(text: str) -> str:
    """The words a reader sees: without references, templates and link targets."""
    text = REF.sub(" ", text)
    while (stripped := re.sub(r"\{\{[^{}]*\}\}", " ", text)) != text:
        text = stripped
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", r"\1", text)


def runs(text: str, *, of_names: bool) -> set[tuple[str, ...]]:
    """Every `RUN` words in a row, in lower case; runs that are mostly names only when `of_names`."""
    words = re.findall(r"\w[\w'’-]*", text)
    found = set()
    for start in range(len(words) - RUN + 1):
        window = words[start : start + RUN]
        if of_names or sum(word[0].islower() for word in window) > RUN // 2:
            found.add(tuple(word.lower() for word in window))
    return found


@pytest.fixture(scope="module")
def source_runs() -> set[tuple[str, ...]]:
    if not SHARED.is_dir():
        pytest.skip("the source texts are not beside this checkout")
    files = [path for pattern in ("seeds/*.txt", "dev/*/*.wiki", "dev/rdcr/*.txt") for path in SHARED.glob(pattern)]
    assert files
    pairs = {word for path in ARTICLES for word in re.split("–| relations", path.stem) if word}
    relevant = [path for path in files if any(name in path.stem for name in pairs | {"Russia"}) or path.parent.name == "seeds"]
    return set().union(*(runs(plain(path.read_text(encoding="utf-8")), of_names=True) for path in relevant))


def test_there_are_ten_articles_and_more() -> None:
    names = {path.stem for path in ARTICLES}
    assert len(names) >= 10
    assert "Cuba–Peru relations" in names


@pytest.mark.parametrize("path", ARTICLES, ids=ids)
def test_title_and_infobox_name_the_same_pair(path: Path) -> None:
    match = re.fullmatch(r"(.+)–(.+) relations", path.stem)
    assert match, "the title is not 'A–B relations' with an en dash"
    box = re.search(r"\{\{Infobox bilateral relations\|([^|]+)\|([^|\n]+)\|([^|\n}]+)", path.read_text(encoding="utf-8"))
    assert box, "no infobox"
    parties = [SPOKEN_NAMES.get(name.strip(), name.strip()) for name in box.groups()[1:]]
    assert parties == list(match.groups()) == sorted(parties)


@pytest.mark.parametrize("path", ARTICLES, ids=ids)
def test_every_statement_has_a_source(path: Path) -> None:
    found = statements(path.read_text(encoding="utf-8"))
    assert len(found) >= 4
    bare = [line for line in found if not re.search(r"(/>|</ref>)$", line)]
    assert not bare


@pytest.mark.parametrize("path", ARTICLES, ids=ids)
def test_every_reference_has_an_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    full = re.findall(r'<ref(?: name="([^"]+)")?>(.*?)</ref>', text)
    assert full
    assert all(re.search(r"\|url=https?://[^\s|}]+\|.*access-date=", body) for _, body in full)
    defined = [name for name, _ in full if name]
    assert len(defined) == len(set(defined)), "a reference is defined twice"
    assert set(re.findall(r'<ref name="([^"]+)"/>', text)) <= set(defined)


@pytest.mark.parametrize("path", ARTICLES, ids=ids)
def test_brackets_balance(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("{{") == text.count("}}")
    assert text.count("[[") == text.count("]]")
    assert text.count("<ref") == len(REF.findall(text))


@pytest.mark.parametrize("path", ARTICLES, ids=ids)
def test_no_run_of_words_is_copied(path: Path, source_runs: set[tuple[str, ...]]) -> None:
    own = statements(path.read_text(encoding="utf-8"))
    copied = set().union(*(runs(plain(line), of_names=False) for line in own)) & source_runs
    assert not copied, sorted(" ".join(run) for run in copied)
