"""Memberships that no "is a member" tells: realms, parties to treaties, owned memberships, candidates."""

from __future__ import annotations

import pytest
from told import claims_of, of_article

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.model import Modality
from legation.names import load_gazetteer
from legation.sources.read import parse_article

BOTH = {"Ghana", "Portugal"}


def memberships(text: str, *, modality: Modality = Modality.ASSERTED) -> dict[str, set[str]]:
    """Organization -> members, of a sentence about Ghana and Portugal."""
    found: dict[str, set[str]] = {}
    for c in claims_of(text, ("Ghana", "Portugal")):
        if c.kind == "Membership" and c.modality is modality:
            roles = {r: getattr(v, "label", str(v)) for r, v in c.roles}
            found.setdefault(roles["organization"], set()).add(roles["member"])
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Both countries are Commonwealth realms.", {"Commonwealth realms": BOTH}),
        ("Ghana and Portugal were once both commonwealth realms.", {"Commonwealth realms": BOTH}),
        ("Ghana visited other Commonwealth realms.", {}),
        ("Both countries are not Commonwealth realms.", {}),
        ("Ghana and Portugal are NATO allies.", {"NATO": BOTH}),
        ("Ghana and Portugal are not NATO allies.", {}),
        ("Ghana praised NATO allies.", {}),
        ("Ghana is party to the Cotonou Agreement.", {"Cotonou Agreement": {"Ghana"}}),
        ("Both states are signatories to the South Asian Free Trade Agreement.", {"South Asian Free Trade Area": BOTH}),
        ("Ghana is not party to the Cotonou Agreement.", {}),
        ("Trade grew through Portugal's membership of the European Union.", {"European Union": {"Portugal"}}),
        ("Ties grew because of Portugal's NATO membership.", {"NATO": {"Portugal"}}),
        ("Following its NATO membership in 1949, Portugal became a base.", {"NATO": {"Portugal"}}),
        ("Ghana supported Portugal's membership of the European Union.", {}),
        ("Ghana rejected Portugal's NATO membership.", {}),
        ("Ghana gained full membership of the United Nations in 1957.", {"United Nations": {"Ghana"}}),
        ("Ghana hoped to gain membership of the United Nations.", {}),
        ("Ghana has membership in NATO.", {"NATO": {"Ghana"}}),
        ("Togo welcomed Portuguese membership of NATO.", {"NATO": {"Portugal"}}),
        ("The two states along with Togo were united in NATO.", {"NATO": BOTH | {"Togo"}}),
        ("NATO is co-chaired by Chile and Peru, and comprises Ghana and Portugal.", {"NATO": BOTH | {"Chile", "Peru"}}),
        ("Ghana maintained active membership in NATO.", {"NATO": {"Ghana"}}),
        ("Ghana has sought membership of NATO.", {}),
        ("Ghana was granted full membership of NATO in 1949.", {"NATO": {"Ghana"}}),
        ("Ghana was not granted membership of NATO.", {}),
        ("Portugal's membership in NATO allowed it to trade.", {"NATO": {"Portugal"}}),
        ("Portugal's NATO membership strengthened its army.", {"NATO": {"Portugal"}}),
        ("Portugal's membership in NATO is supported by Ghana.", {}),
        ("Portugal's membership in NATO would allow it to trade.", {}),
        ("Ghana and Portugal worked closely as members of the OAS.", {"Organization of American States": BOTH}),
        ("Ghana was proposed as a member of the OAS.", {}),
        ("Ghana is an EU candidate.", {}),
        ("Notwithstanding its membership of NATO, Portugal agreed.", {"NATO": {"Portugal"}}),
        ("Portugal's NATO membership came into force on 4 April 1949.", {"NATO": {"Portugal"}}),
        ("Portugal's NATO membership began to be discussed in 1949.", {}),
        (
            "Ghana supported Portugal's application to join NATO, which resulted in membership on 4 April 1949.",
            {"NATO": {"Portugal"}},
        ),
        ("Ghana supported Portugal's application to join NATO, which may result in membership in 2090.", {}),
        ("NATO comprises Ghana and Portugal.", {"NATO": BOTH}),
        ("NATO consists of Ghana and Portugal.", {"NATO": BOTH}),
        ("NATO, which is made up of Ghana, Portugal and Peru, agreed.", {"NATO": BOTH | {"Peru"}}),
        ("The Minsk Group is co-chaired by Ghana and Portugal.", {"Minsk Group": BOTH}),
        ("NATO was not made up of Ghana and Portugal.", {}),
        ("The Minsk Group consists of envoys from Ghana, Portugal and Peru.", {}),
        ("NATO made a declaration of Ghana and Portugal.", {}),
        ("From 1961 to 1965 the two states were united in the United Nations.", {"United Nations": BOTH}),
        ("Ghana and Portugal were united in their opposition to NATO.", {}),
        ("NATO, which brings together Ghana, Portugal and Peru, agreed.", {"NATO": BOTH | {"Peru"}}),
        ("NATO had been established in 1949 as a forum initially including Ghana and Portugal.", {"NATO": BOTH}),
        ("NATO was not established as a forum including Ghana and Portugal.", {}),
        ("NATO visited its partners including Ghana and Portugal.", {}),
        ("The NATO mission includes Ghana and Portugal.", {}),
        ("NATO includes Ghana and Portugal in its plans.", {}),
    ],
)
def test_words_of_membership(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted


def test_a_candidate_wants_to_be_a_member() -> None:
    assert memberships("Ghana is an EU candidate.", modality=Modality.PLANNED) == {"European Union": {"Ghana"}}


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        ("Ghana and Portugal are members of many international organizations.", {"NATO": BOTH, "World Trade Organization": BOTH}),
        ("Ghana is a member of many international organizations.", {}),
        ("Ghana and Portugal sell goods to many international organizations.", {}),
    ],
)
def test_what_many_organizations_include(first: str, wanted: dict[str, set[str]]) -> None:
    text = f"{first} They include NATO and the WTO."
    article = parse_article(text, title="Ghana–Portugal relations", origin="test", sha256="0" * 64, form="wikitext")
    found: dict[str, set[str]] = {}
    for c in extract_article(article, load_rules(), load_gazetteer())[0]:
        if c.kind == "Membership":
            roles = {r: getattr(v, "label", str(v)) for r, v in c.roles}
            found.setdefault(roles["organization"], set()).add(roles["member"])
    assert found == wanted


def test_who_became_a_member_of_what_the_sentence_before_told() -> None:
    def joined(text: str) -> list[str]:
        return [c.start.edtf for c in of_article(text, "Ghana–Portugal relations") if c.kind == "Membership" and c.start]

    became = "Ghana became a member on 4 April 1949, while Portugal became a member on 5 May 1950."
    assert joined(f"Ghana applied to join NATO in 1948. {became}") == ["1949-04-04", "1950-05-05"]
    assert joined(f"Ghana spoke with NATO and the EU. {became}") == []
