"""Several events told with one verb: each has its own date, place and visitor."""

from __future__ import annotations

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Claim, Entity
from legation.names import load_gazetteer
from legation.sources.read import read_articles


def told(tmp_path, text: str, kind: str) -> list[tuple[str | None, str, str]]:
    """Date, places and persons of each asserted claim of a kind in an article on Ghana and Nepal."""
    path = tmp_path / "Ghana–Nepal relations.txt"
    path.write_text(f"= Ghana–Nepal relations =\n\n== History ==\n\n{text}\n", "utf8")
    (article,) = read_articles([str(path)])
    claims: list[Claim] = extract_article(article, load_rules(), load_gazetteer())[0]
    found = [c for c in claims if c.kind == kind and c.modality.counts]
    assert all(c.quote == article.text[c.begin : c.end] for c in found)
    return sorted((c.date.edtf if c.date else None, _labels(c, "place"), _labels(c, "person")) for c in found)


def _labels(claim: Claim, role: str) -> str:
    return "+".join(sorted(v.label for r, v in claim.roles if r == role and isinstance(v, Entity)))


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (
            "President Kofi Annor of Ghana met King Birendra of Nepal in Accra in 1981, and again in Kathmandu in 1983.",
            "Meeting",
            [("1981", "Accra", "Birendra+Kofi Annor"), ("1983", "Kathmandu", "Birendra+Kofi Annor")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, as did Prime Minister Bir Thapa of Nepal in 1984 and 1986.",
            "Visit",
            [("1981", "", "Birendra"), ("1984", "", "Bir Thapa"), ("1986", "", "Bir Thapa")],
        ),
        (
            "King Birendra of Nepal visited Ghana twice, from May 1981 to June 1981, and in 1984.",
            "Visit",
            [("1981-05/1981-06", "", "Birendra"), ("1984", "", "Birendra")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, followed by Prime Minister Bir Thapa of Nepal in 1984.",
            "Visit",
            [("1981", "", "Birendra"), ("1984", "", "Bir Thapa")],
        ),
        (
            "In 1981, King Birendra of Nepal visited Ghana, followed by visits of Prime Minister Bir Thapa of Nepal (1984).",
            "Visit",
            [("1981", "", "Birendra"), ("1984", "", "Bir Thapa")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, followed by President Kofi Annor of Ghana in 1984.",
            "Visit",
            [("1981", "", "Birendra")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, followed by visits of Bir Novak (1984) and Petr Sola (1986).",
            "Visit",
            [("1981", "", "Birendra")],
        ),
        (
            "Nepalese Presidents Bir Thapa and Ram Bahadur visited Ghana in 1981 and 1984 respectively.",
            "Visit",
            [("1981", "", "Bir Thapa"), ("1984", "", "Ram Bahadur")],
        ),
        (
            "In 1981 and 1984, King Birendra of Nepal visited Ghana.",
            "Visit",
            [("1981", "", "Birendra"), ("1984", "", "Birendra")],
        ),
        (
            "Ghana recognized Nepal de facto on 5 May 1960 and de jure on 6 June 1961.",
            "StateRecognized",
            [("1960-05-05", "", ""), ("1961-06-06", "", "")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, and in 1984 Ghana recognized Nepal.",
            "StateRecognized",
            [("1984", "", "")],
        ),
        (
            "King Birendra of Nepal visited Ghana in 1981, and in 1984 President Kofi Annor visited Nepal.",
            "Visit",
            [("1981", "", "Birendra"), ("1984", "", "Kofi Annor")],
        ),
        ("Ghana recognized Nepal in 1960 and 1961.", "StateRecognized", [("1960", "", "")]),
    ],
)
def test_each_of_a_list(tmp_path, text: str, kind: str, wanted: list[tuple[str | None, str, str]]) -> None:
    assert told(tmp_path, text, kind) == wanted
