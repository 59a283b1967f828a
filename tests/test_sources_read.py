"""The readers' door: kinds of input, bad input, and the law that clean text stands at its raw places."""

from __future__ import annotations

import bz2
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.model import Article, ArticleKind, PassageKind
from legation.sources.read import Skipped, parse_article, read_articles

WIKITEXT = """{{Short description|Two states}}
{{Infobox bilateral relations|Chile–Kenya|Chile|Kenya|map = Chile Kenya.png
| mission1 = [[Embassy of Chile, Nairobi]]
}}
'''Chile–Kenya relations''' are the ties of [[Chile]] and [[Kenya|the Republic of Kenya]].<ref name="a">{{cite web|url=https://example.org/a|title=A}}</ref> Gen. Soto met U.S. President Ford in 1975.<ref>See https://example.org/b.</ref>
<!-- nothing here -->
== Missions ==
The two states keep missions:
* Chile has an embassy in {{nowrap|Nairobi}}.<ref name="a" />
* Kenya is accredited from {{flag|Argentina}}.

== See also ==
* [[Foreign relations of Chile]]
"""

TABLE = """== Partners ==
{| class="wikitable"
! colspan="3" |[[File:Map.svg|200px]]
|-
! # !! Country !! Date
|-
| 1 || {{flag|Peru}} || {{dts|format=dmy|1923|5|4}}<ref>https://example.org/p</ref>
|-
| rowspan="2" | 2 || rowspan="2" | {{flagcountry|Kenya}} || {{dts|June 1965}}
|-
| 1 March 1970 (restored)
|-
| 3 || [[Holy See]] (Vatican) || unknown
|}
"""


def law(article: Article) -> None:
    for passage in article.passages:
        assert passage.runs and passage.runs[0].begin == 0
        ends = [run.begin for run in passage.runs[1:]] + [len(passage.text)]
        for run, end in zip(passage.runs, ends, strict=True):
            assert 0 <= run.raw_begin <= run.raw_end <= len(article.text)
            if not run.made:
                assert article.text[run.raw_begin : run.raw_end] == passage.text[run.begin : end]


def read(text: str, origin: str = "Chile–Kenya relations.wiki") -> Article:
    article = parse_article(text, origin=origin, sha256="0")
    law(article)
    return article


def texts(article: Article, kind: PassageKind) -> list[str]:
    return [p.text for p in article.passages if p.kind is kind]


def test_wikitext_page() -> None:
    article = read(WIKITEXT)
    assert article.title == "Chile–Kenya relations"
    assert texts(article, PassageKind.SENTENCE) == [
        "Chile–Kenya relations are the ties of Chile and the Republic of Kenya.",
        "Gen. Soto met U.S. President Ford in 1975.",
        "The two states keep missions:",
    ]
    first, second, *_ = (p for p in article.passages if p.kind is PassageKind.SENTENCE)
    assert (first.cites, second.cites) == (("https://example.org/a",), ("https://example.org/b",))
    assert [k.target for k in first.links] == ["Chile", "Kenya"]
    items = [p for p in article.passages if p.kind is PassageKind.ITEM]
    assert [p.text for p in items] == ["Chile has an embassy in Nairobi.", "Kenya is accredited from Argentina."]
    assert items[0].cites == ("https://example.org/a",)
    assert items[1].lead is not None and article.passages[items[1].lead].text == "The two states keep missions:"
    fields = {p.label: p.text for p in article.passages if p.kind is PassageKind.FIELD}
    assert fields["mission1"] == "Embassy of Chile, Nairobi"
    assert article.see_also == ("Foreign relations of Chile",)


def test_table_of_partners() -> None:
    article = read(TABLE, "Foreign relations of Chile.wiki")
    cells = [(p.partner, p.column, p.text) for p in article.passages if p.kind is PassageKind.CELL]
    dates = [(partner, text) for partner, column, text in cells if column == "Date"]
    assert dates == [
        ("Peru", "4 May 1923"),
        ("Kenya", "June 1965"),
        ("Kenya", "1 March 1970 (restored)"),
        ("Holy See", "unknown"),
    ]
    assert [p.cites for p in article.passages if p.text == "4 May 1923"] == [("https://example.org/p",)]


def test_a_term_heads_what_follows_as_a_partners_section_does() -> None:
    text = (
        "'''Ghana''' is a state.\n\n{|\n! Country !! Date\n|-\n| {{flag|Sudan}} || 1966\n|-\n| {{flag|Mali}} || 1971\n|}\n\n"
        "== Africa ==\n\n;Sudan\nTies began in 1966.\n\n;[[Mali]]\n\nTies began in 1971.\n\n;Trade\nTies began in 1980.\n\n"
        "== Asia ==\nTies began in 1990.\n"
    )
    article = read(text, "Foreign relations of Ghana.wiki")
    partners = {p.text: p.partner for p in article.passages if p.text.startswith("Ties")}
    assert partners["Ties began in 1966."] == "Sudan"
    assert partners["Ties began in 1971."] == "Mali"
    assert partners["Ties began in 1980."] is None
    assert partners["Ties began in 1990."] is None


def test_sections_and_lists_of_partners() -> None:
    text = "== Asia ==\n=== {{flag|Nepal}} ===\nTies began in 1969.\n== Others ==\n* {{flag|Peru}} – since 1921\n"
    article = read(text, "Foreign relations of Chile.wiki")
    partners = {p.text: p.partner for p in article.passages}
    assert partners["Ties began in 1969."] == "Nepal"
    assert partners["Peru – since 1921"] == "Peru"


def test_plain_page() -> None:
    article = read(
        "Chile-Kenya relations\n\nChile-Kenya relations\nMap of both\n\n\nBoth states traded tea from 1970\nuntil 1980. Little is known.\n\n"
        "Tea in 1975\n\nA ship sank.\n\nRetrieved from : http://example.org/wiki/X\n",
        "page.txt",
    )
    assert article.title == "Chile–Kenya relations"
    assert article.url == "http://example.org/wiki/X"
    assert texts(article, PassageKind.TITLE) == ["Chile-Kenya relations"] * 2
    assert texts(article, PassageKind.CAPTION) == ["Map of both"]
    assert texts(article, PassageKind.HEADING) == ["Tea in 1975"]
    assert texts(article, PassageKind.SENTENCE) == [
        "Both states traded tea from 1970 until 1980.",
        "Little is known.",
        "A ship sank.",
    ]


def test_light_page() -> None:
    article = read(
        "= Chile-Kenya relations =\n\nInfobox\n- Mission1: Embassy of Chile, Nairobi\n\nTies are old.\n\n==Posts==\n- One.\n- Two.\n",
        "x.txt",
    )
    assert article.title == "Chile–Kenya relations"
    assert [(p.label, p.text) for p in article.passages if p.kind is PassageKind.FIELD] == [
        ("Mission1", "Embassy of Chile, Nairobi")
    ]
    assert texts(article, PassageKind.ITEM) == ["One.", "Two."]


def test_html_page() -> None:
    text = (
        '<!DOCTYPE html><html><head><title>Chile–Kenya relations - Wikipedia</title></head><body><div class="mw-parser-output">'
        "<p>Ties &amp; trade grew.<sup class='reference'><a href='#cite_note-1'>[1]</a></sup> Tea came by <a href='/wiki/Ship' title='Ship'>ship</a>.</p>"
        "<table class='infobox'><tr><th>Envoy</th><td>Ana Soto</td></tr></table><h2>Posts<span class='mw-editsection'>[edit]</span></h2>"
        "<ul><li>Chile has an embassy in Nairobi.</li></ul>"
        "<table class='wikitable'><tr><th>Country</th><th>Date</th></tr><tr><td><span class='flagicon'>x</span><a href='/wiki/Peru'>Peru</a></td>"
        "<td>4 May 1923</td></tr></table><ol class='references'><li id='cite_note-1'><a class='external text' href='https://example.org/r'>R</a></li>"
        "</ol></div></body></html>"
    )
    article = read(text, "saved.html")
    assert article.title == "Chile–Kenya relations"
    assert texts(article, PassageKind.SENTENCE) == ["Ties & trade grew.", "Tea came by ship."]
    assert [p.cites for p in article.passages if p.kind is PassageKind.SENTENCE] == [("https://example.org/r",), ()]
    assert [(p.label, p.text) for p in article.passages if p.kind is PassageKind.FIELD] == [("Envoy", "Ana Soto")]
    assert texts(article, PassageKind.HEADING) == ["Posts"]
    cells = [(p.partner, p.column, p.text) for p in article.passages if p.kind is PassageKind.CELL]
    assert cells == [("Peru", "Country", "Peru"), ("Peru", "Date", "4 May 1923")]


DUMP = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><base>https://example.org/wiki/Main</base></siteinfo>
<page><title>Chile–Kenya relations</title><ns>0</ns><revision><id>77</id><text>Ties &amp;amp; trade grew.</text></revision></page>
<page><title>Tea</title><ns>0</ns><revision><id>78</id><text>A drink.</text></revision></page>
<page><title>Kenya in Chile</title><ns>0</ns><revision><id>79</id><text>{{Infobox bilateral relations|a=b}}</text></revision></page></mediawiki>"""


@pytest.mark.parametrize("name", ["d.xml", "d.xml.bz2"])
def test_dump(tmp_path: Path, name: str) -> None:
    data = DUMP.encode()
    (tmp_path / name).write_bytes(bz2.compress(data) if name.endswith("bz2") else data)
    found = [a for a in read_articles([tmp_path]) if isinstance(a, Article)]
    assert [(a.title, a.oldid, a.url) for a in found] == [
        ("Chile–Kenya relations", "77", "https://example.org/wiki/Chile%E2%80%93Kenya_relations"),
        ("Kenya in Chile", "79", "https://example.org/wiki/Kenya_in_Chile"),
    ]
    assert found[0].permanent_url is None, "how that wiki names its revisions is not known"
    assert found[0].text == "Ties &amp; trade grew." and found[0].passages[0].text == "Ties & trade grew."


def test_a_dump_of_wikipedia_tells_the_address_of_each_revision(tmp_path: Path) -> None:
    (tmp_path / "d.xml").write_text(DUMP.replace("https://example.org", "https://en.wikipedia.org"), "utf8")
    found = [a for a in read_articles([tmp_path]) if isinstance(a, Article)]
    assert found[0].permanent_url == "https://en.wikipedia.org/w/index.php?title=Chile%E2%80%93Kenya_relations&oldid=77"


def test_multistream_with_index(tmp_path: Path) -> None:
    head, *pages = DUMP.replace("</mediawiki>", "").split("<page>")
    data, index = bz2.compress(head.encode()), ""
    for number, page in enumerate(pages):
        index += f"{len(data)}:{number}:{page[len('<title>') : page.index('</title>')]}\n"
        data += bz2.compress(f"<page>{page}".encode())
    (tmp_path / "w-multistream.xml.bz2").write_bytes(data)
    (tmp_path / "w-multistream-index.txt").write_text(index)
    found = list(read_articles([tmp_path / "w-multistream.xml.bz2"]))
    assert [a.title for a in found if isinstance(a, Article)] == ["Chile–Kenya relations"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\x7fELF\x00\x01\xff", "is a binary file, not a text"),
        (b"Caf\xe9 relations", "is not UTF-8: byte 3 (0xe9) cannot be read"),
        (b"Tea\n\nTea is a drink.\n", "is about something else"),
        (b"#REDIRECT [[X]]", "is a redirect page"),
    ],
)
def test_odd_input_is_skipped_with_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    (found,) = read_articles([tmp_path / "x.txt"])
    assert isinstance(found, Skipped) and found.reason.startswith(reason) and "\n" not in found.reason


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    found = list(read_articles([tmp_path / "none.txt", tmp_path]))
    assert len(found) == 2 and all(isinstance(f, Skipped) for f in found)


def test_standard_input() -> None:
    (found,) = read_articles(["-"], stdin="= Chile–Kenya relations =\nTies are old.\n".encode())
    assert isinstance(found, Article) and found.kind is ArticleKind.BILATERAL


@pytest.mark.parametrize(
    "opened",
    ["{{Infobox bilateral relations\n|map = x", "{{flag|Peru", "text {{cite web|url=x", "<ref>open", "<!-- open", "{|\n| a"],
)
def test_what_is_never_closed_swallows_no_page(opened: str) -> None:
    article = read(f"{opened}\n\n== Later ==\nChile has an embassy in Nairobi.\n")
    assert "Chile has an embassy in Nairobi." in [p.text for p in article.passages]
    assert article.notes


@pytest.mark.parametrize("litter", ["[http://x ", "[[a|", "<b>", "{{flag|", "('", "<ref>", "{|\n", "''"])
def test_long_litter_is_read(litter: str) -> None:
    read(litter * (200_000 // len(litter)))  # hangs where a pattern backtracks; how fast it is, benchmarks tell


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["Peru", " and ", "{{flag|", "}}", "[[", "]]", "|", "\n", "* ", "== H ==\n", "'''", "<ref>", "</ref>", "<!--", "-->", "&nbsp;", "{|\n",
             "|-\n", "|}\n", "! ", "|| ", ". ", "\u00a0", "é", "😀", "<br>", "{{dts|1960|1|2}}", "\t", "(", ")", "[http://x y]", "{{pb}}", "\r\n"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_clean_text_stands_at_its_places(pieces: list[str]) -> None:
    for origin in ("Foreign relations of Chile.wiki", "x.txt", "x.html"):
        read("".join(pieces), origin)


def test_two_readings_are_equal() -> None:
    assert read(WIKITEXT) == read(WIKITEXT)


def test_a_line_no_article_has_is_skipped(tmp_path):
    page = tmp_path / "Norway–Peru relations.wiki"
    page.write_text("Norway and Peru signed a treaty. " * 40_000, "utf8")
    [skipped] = read_articles([page])
    assert isinstance(skipped, Skipped)
    assert "line of 1,3" in skipped.reason


def test_the_cell_of_a_table_that_began_elsewhere_is_read_and_a_stray_field_is_not() -> None:
    article = read(
        "|Both states took up relations in May 1965.<ref>x</ref>{{main|Chile–Kenya relations}}\n\nTrade grew.\n| name = Chile and Kenya together\n"
    )
    words = [p.text for p in article.passages if p.kind is PassageKind.SENTENCE]
    assert words == ["Both states took up relations in May 1965.", "Trade grew."]


def test_what_is_for_further_reading_is_so_in_its_subsections_too() -> None:
    text = "== Asia ==\nNepal came.\n== Further reading ==\n=== Before 1945 ===\n* A. Sola, Visits of Peru (1999).\n== Africa ==\nTogo came.\n"
    kinds = {p.text: p.kind for p in read(text, "Foreign relations of Chile.wiki").passages}
    assert kinds["A. Sola, Visits of Peru (1999)."] is PassageKind.OTHER
    assert kinds["Togo came."] is PassageKind.SENTENCE
