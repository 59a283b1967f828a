"""Pages into a folder: whole, with their provenance, in whatever order a network fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation import cli
from legation.build import build
from legation.fetch import fetch, kept, titles_in, to_file
from legation.mediawiki import FetchError, Wiki
from legation.model import Article
from legation.provenance import beside, read_provenance
from legation.sources.read import read_articles
from legation.store import open_graph
from tests.mediawiki_server import LICENSE, Page, Site, running

TEXT = "Ghana and Togo established diplomatic relations on 3 May 1961.\n"
TITLES = [
    f"{a}–{b} relations" for a, b in (("Ghana", "Togo"), ("Ghana", "Mali"), ("Mali", "Togo"), ("Chad", "Mali"), ("Chad", "Togo"))
]


@pytest.fixture
def site() -> Iterator[Site]:
    pages = {
        t: Page(100 + n, TEXT.replace("Ghana and Togo", t.removesuffix(" relations").replace("–", " and ")))
        for n, t in enumerate(TITLES)
    }
    pages[TITLES[0]].item = "Q12345678"
    with running(Site(pages, {"Togo–Ghana relations": TITLES[0]}, {"Category:Bilateral relations of Mali": TITLES[1:4]})) as s:
        yield s


def run(site: Site, titles: list[str], folder: Path) -> tuple[list[Path], list[str]]:
    said: list[str] = []
    return fetch(Wiki(site.api, timeout=2, sleep=lambda _: None), titles, folder, said.append).files, said


def test_a_page_comes_with_its_provenance(site: Site, tmp_path: Path) -> None:
    (file,), said = run(site, [TITLES[0]], tmp_path)
    assert not said and file.read_text("utf8") == TEXT
    told = read_provenance(file)
    assert told is not None
    assert (told.title, told.oldid, told.license, told.retrieved, told.item) == (
        TITLES[0],
        "100",
        LICENSE,
        "2026-11-24",
        "Q12345678",
    )
    assert told.url == "https://en.wikipedia.org/wiki/Ghana%E2%80%93Togo_relations"
    assert told.permanent_url == "https://en.wikipedia.org/w/index.php?title=Ghana%E2%80%93Togo_relations&oldid=100"


def test_build_reads_it(site: Site, tmp_path: Path) -> None:
    run(site, [TITLES[0]], tmp_path / "pages")
    build([str(tmp_path / "pages")], tmp_path / "graph")
    query = """PREFIX lg: <https://w3id.org/legation/ns#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?title ?oldid ?day ?license ?text ?page WHERE { ?r lg:oldid ?oldid ; dcterms:title ?title ; lg:retrieved ?day ;
        dcterms:license ?license ; dcterms:source ?text ; dcterms:isVersionOf/dcterms:source ?page }"""
    ((title, oldid, day, license, text, page),) = open_graph(tmp_path / "graph").query(query)
    assert (title, oldid, str(day), license) == (TITLES[0], "100", "2026-11-24", LICENSE)
    assert "oldid=100" in str(text) and "oldid" not in str(page)


def test_a_text_changed_since_is_not_given_out_as_that_revision(site: Site, tmp_path: Path) -> None:
    (file,), _ = run(site, [TITLES[0]], tmp_path)
    file.write_text(TEXT + "They exchanged ambassadors in 1970.\n", "utf8")
    (article,) = read_articles([str(tmp_path)])
    assert isinstance(article, Article) and article.oldid is None and article.url is None
    assert article.notes == ("it was changed since revision 100 was fetched, so that is not named as its source",)


@pytest.mark.parametrize("damage", ["{", "[]", "{}", '{"title": 1}', '"x"'])
def test_a_damaged_provenance_is_said(site: Site, tmp_path: Path, damage: str) -> None:
    (file,), _ = run(site, [TITLES[0]], tmp_path)
    beside(file).write_text(damage)
    (article,) = read_articles([str(tmp_path)])
    assert isinstance(article, Article) and article.oldid is None and "is damaged and was not used" in article.notes[0]
    assert run(site, [TITLES[0]], tmp_path)[0] == [file] and read_provenance(file) is not None


def test_pages_that_moved_or_are_gone_are_one_line_each(site: Site, tmp_path: Path) -> None:
    files, said = run(site, ["togo–Ghana relations", "Atlantis–Mali relations", "A[b", "A|b", TITLES[1]], tmp_path)
    assert [f.stem for f in files] == TITLES[:2]
    assert said == [
        "A|b: is no title that a page can have",
        "Togo–Ghana relations: has moved to Ghana–Togo relations",
        "Atlantis–Mali relations: there is no such page",
        "A[b: is no title that a page can have",
    ]


def test_a_page_that_vanished_keeps_its_copy(site: Site, tmp_path: Path) -> None:
    (file,), _ = run(site, [TITLES[0]], tmp_path)
    del site.pages[TITLES[0]]
    files, said = run(site, [TITLES[0]], tmp_path)
    assert not files and file.exists() and "the copy of revision 100 stays in" in said[1]


def test_only_what_changed_is_sent_again(site: Site, tmp_path: Path) -> None:
    run(site, TITLES, tmp_path)
    site.pages[TITLES[2]] = Page(999, TEXT)
    site.asked.clear()
    files, _ = run(site, TITLES, tmp_path)
    assert len(files) == 5 and [a["titles"] for a in site.of("revisions")] == [TITLES[2]]
    told = read_provenance(to_file(tmp_path, TITLES[2]))
    assert told is not None and told.oldid == "999"


def test_batches_and_continuation(site: Site, tmp_path: Path) -> None:
    site.at_once = 2
    many = [f"Nowhere {n}–Mali relations" for n in range(120)]
    files, said = run(site, [*many, *TITLES], tmp_path)
    assert len(files) == 5 and len(said) == 120
    assert max(len(a["titles"].split("|")) for a in site.of("info|pageprops")) <= 50
    assert [a.get("rvcontinue") for a in site.of("revisions")] == [None, "2", "4"]


def test_a_category(site: Site) -> None:
    site.at_once = 2
    assert titles_in(Wiki(site.api), "Bilateral relations of Mali") == TITLES[1:4]
    with pytest.raises(FetchError, match="holds no pages"):
        titles_in(Wiki(site.api), "Category:Nothing")


@pytest.mark.parametrize("fault", ["503", "empty", "truncated", "cut", "dead"])
@pytest.mark.parametrize("before", range(5))
def test_whatever_stops_a_fetch_the_same_command_goes_on(site: Site, tmp_path: Path, fault: str, before: int) -> None:
    site.at_once = 2
    site.faults = [""] * before + [fault] * 4
    try:
        run(site, TITLES, tmp_path)
        stopped = False
    except FetchError:
        stopped = True
    assert stopped
    came = {f.name for f in tmp_path.glob("*.wiki")}
    assert all(read_provenance(f) is not None for f in tmp_path.glob("*.wiki")) and not list(tmp_path.glob("*.new"))
    site.asked.clear()
    site.faults = []
    files, said = run(site, TITLES, tmp_path)
    assert len(files) == 5 and not said
    sent = {t for a in site.of("revisions") for t in a["titles"].split("|")}
    assert not {f.removesuffix(".wiki") for f in came} & sent


def test_a_text_that_came_damaged_is_not_kept(site: Site, tmp_path: Path) -> None:
    site.faults = ["", "", "damaged"]
    files, said = run(site, [TITLES[0]], tmp_path)
    assert not files and "came damaged" in said[0] and not list(tmp_path.glob("*.wiki"))


def test_a_text_without_its_provenance_is_fetched_again(site: Site, tmp_path: Path) -> None:
    (file,), _ = run(site, [TITLES[0]], tmp_path)
    beside(file).unlink()
    site.asked.clear()
    run(site, [TITLES[0]], tmp_path)
    assert len(site.of("revisions")) == 1


def test_kept_pages_are_known_by_the_name_asked_for(site: Site, tmp_path: Path) -> None:
    run(site, ["Togo–Ghana relations"], tmp_path)
    assert kept(tmp_path, ["Togo–Ghana relations"]) == [to_file(tmp_path, TITLES[0])]
    assert kept(tmp_path, ["Togo–Ghana relations", TITLES[1]]) is None and kept(tmp_path, []) is None
    (tmp_path / "titles.json").write_text("[")
    assert kept(tmp_path, [TITLES[0]]) and kept(tmp_path, ["Togo–Ghana relations"]) is None


@given(st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=300))
def test_every_title_has_a_file_of_its_own(a: str, b: str) -> None:
    try:
        names = [to_file(Path("x"), t).name for t in (a, b)]
    except UnicodeEncodeError:
        return
    assert all(len(n.encode()) < 240 and "/" not in n and not n.startswith(".") for n in names)
    assert (names[0] == names[1]) == (a == b)


def test_the_command(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "pages")
    assert cli.main(["fetch", TITLES[0], "--category", "Bilateral relations of Mali", "--api", site.api, "--out", out]) == 0
    assert capsys.readouterr().out == f"4 pages fetched, 0 up to date already\nBuild from them: legation build {out}\n"
    assert cli.main(["fetch", "Nowhere", "--api", site.api, "--out", out]) == 1
    assert "Nowhere: there is no such page" in capsys.readouterr().err
    assert cli.main(["fetch"]) == 2
    site.faults = ["html"]
    assert cli.main(["fetch", TITLES[0], "--api", site.api, "--out", out]) == 3
    assert "the same command goes on from there" in capsys.readouterr().err


def test_build_fetches_and_reads_and_without_a_network_reads_what_is_kept(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["build", "--wikipedia", TITLES[0], "--pages", str(tmp_path / "pages"), "--out", str(tmp_path / "graph")]
    assert cli.main([*words, "--api", site.api]) == 0
    first = (tmp_path / "graph" / "graph.ttl").read_text("utf8")
    assert "oldid=100" in first
    capsys.readouterr()
    nobody = "http://127.0.0.1:9/w/api.php"
    assert cli.main([*words, "--api", nobody]) == 0
    assert "cannot be reached" in (said := capsys.readouterr().err) and "read instead: the copies kept in" in said
    assert (tmp_path / "graph" / "graph.ttl").read_text("utf8") == first
    assert cli.main(["build", "--wikipedia", TITLES[1], *words[3:], "--api", nobody]) == 3
    assert (tmp_path / "graph" / "graph.ttl").read_text("utf8") == first


def test_the_index_holds_only_what_moved(site: Site, tmp_path: Path) -> None:
    run(site, [TITLES[0], "Togo–Ghana relations"], tmp_path)
    assert json.loads((tmp_path / "titles.json").read_text("utf8")) == {"Togo–Ghana relations": TITLES[0]}
