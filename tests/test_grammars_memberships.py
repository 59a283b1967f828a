"""Memberships: every wording that makes a state a member, and those that do not."""

from __future__ import annotations

import hashlib

import pytest

from legation.engine.context import Context
from legation.engine.rules import load_rules
from legation.extract import read_passage
from legation.model import Article, ArticleKind, Claim, Passage, PassageKind, Run
from legation.names import load_gazetteer

BOTH = {"Ghana", "Portugal"}


def claims(text: str) -> list[Claim]:
    """The memberships told, and not only planned, by a sentence about Ghana and Portugal."""
    gazetteer = load_gazetteer()
    article = Article("x", ArticleKind.BILATERAL, text, hashlib.sha256(b"").hexdigest(), "test")
    context = Context(article, gazetteer, home=tuple(e for n in ("Ghana", "Portugal") for e in gazetteer.resolve(n)[:1]))
    passage = Passage(text, PassageKind.SENTENCE, (Run(0, 0, len(text)),))
    return [c for c in read_passage(passage, 0, context, load_rules()).claims if c.kind == "Membership" and c.modality.counts]


def memberships(text: str) -> dict[str, set[str]]:
    """Organization -> members."""
    found: dict[str, set[str]] = {}
    for c in claims(text):
        roles = {r: getattr(v, "label", str(v)) for r, v in c.roles}
        found.setdefault(roles["organization"], set()).add(roles["member"])
    return found


def starts(text: str) -> set[str | None]:
    return {c.start.edtf if c.start else None for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Both countries are full members of the African Union and of the WTO.",
            {"African Union": BOTH, "World Trade Organization": BOTH},
        ),
        (
            "Both nations are members of: the OAS, the Club of Lakes, and the United Nations.",
            {"Organization of American States": BOTH, "United Nations": BOTH},
        ),
        ("They share common membership of the Club of Lakes, and the United Nations.", {"United Nations": BOTH}),
        ("Both states are NATO members.", {"NATO": BOTH}),
        ("Ghana is an EU member and Portugal is a candidate.", {"European Union": {"Ghana"}}),
        ("Like Ghana, Portugal is a member of NATO.", {"NATO": BOTH}),
        ("Unlike Ghana, Portugal is a member of NATO.", {"NATO": {"Portugal"}}),
        ("Ghana praised the OAS, of which Portugal is part.", {"Organization of American States": {"Portugal"}}),
        ("Both countries are a part of the OAS and Ghana hosts it.", {"Organization of American States": BOTH}),
        ("Ghana and the OAS, of which Portugal is a member, agreed.", {"Organization of American States": {"Portugal"}}),
        (
            "They are both members of ECOWAS and the WTO; they are both founding members of NATO.",
            {"Economic Community of West African States": BOTH, "World Trade Organization": BOTH, "NATO": BOTH},
        ),
        ("Both nations were charter members of the Arab League.", {"Arab League": BOTH}),
        ("Portugal is the only member of NATO that has palms.", {"NATO": {"Portugal"}}),
        ("Both states work together in international organizations such as NATO.", {"NATO": BOTH}),
        ("Ghana joined the newly formed ECOWAS in 1975.", {"Economic Community of West African States": {"Ghana"}}),
        ("As a member of NATO, Portugal agreed.", {"NATO": {"Portugal"}}),
        ("Ghana & Portugal are both Commonwealth members.", {"Commonwealth of Nations": BOTH}),
        (
            "Relations between Ghana and Portugal, two member states of the OAS, are good.",
            {"Organization of American States": BOTH},
        ),
        ("Ghana and Portugal are two of the twelve members of NATO.", {"NATO": BOTH}),
        ("Ghana and Portugal were among the founding members of NATO.", {"NATO": BOTH}),
        ("Ghana is popular among the members of NATO.", {}),
        ("Ghana could be one of the two members of NATO.", {}),
        ("Both of them are full members of the OAS.", {"Organization of American States": BOTH}),
        ("As the largest NATO member, Portugal agreed.", {"NATO": {"Portugal"}}),
        ("Ghana regards Portugal as a key member of NATO.", {}),
        ("Portugal, which is a member of NATO, agreed.", {"NATO": {"Portugal"}}),
        ("Portugal, which is no member of NATO, agreed.", {}),
        ("Portugal, along with Chile, is a member of NATO.", {"NATO": {"Portugal", "Chile"}}),
        ("Along with Chile, Portugal is a member of NATO.", {"NATO": {"Portugal", "Chile"}}),
        ("Together with Chile, Ghana and Portugal are members of NATO.", {"NATO": {"Portugal", "Chile", "Ghana"}}),
        ("As members of NATO, Ghana and Portugal agreed.", {"NATO": BOTH}),
        ("Unlike fellow NATO member states Chile and Peru, Portugal agreed.", {"NATO": {"Chile", "Peru", "Portugal"}}),
        ("Non-NATO members Chile and Peru agreed.", {}),
        ("Ghana joined the OAS in 1948, followed by Portugal in 1990.", {"Organization of American States": BOTH}),
        ("Ghana joined the OAS in 1948 and Portugal in 1990.", {"Organization of American States": BOTH}),
        ("Ghana wanted to join the OAS in 1948 and Portugal in 1990.", {}),
        (
            "Both are members of NATO, the Arab League and the NATO Free Trade Club.",
            {"NATO": BOTH, "Arab League": BOTH},
        ),
        ("Relations with Togo, a member of ECOWAS, are good.", {"Economic Community of West African States": {"Togo"}}),
        ("Portugal became the 31st member of NATO in 1999.", {"NATO": {"Portugal"}}),
        ("Portugal, a NATO member, agreed.", {"NATO": {"Portugal"}}),
        ("Portugal joined NATO in condemning Ghana in 1999.", {}),
        ("Portugal is a member of the OAS, and NATO's school.", {"Organization of American States": {"Portugal"}}),
        ("Both states are partners in multilateral bodies, such as NATO.", {"NATO": BOTH}),
        ("Both participate in the OAS, which meets often.", {"Organization of American States": BOTH}),
        ("Their friendship shows through common membership in NATO.", {"NATO": BOTH}),
        ("Ghana and Portugal are the only two nations to be members of the OAS.", {"Organization of American States": BOTH}),
        ("Portugal was the first state to be a member of NATO.", {"NATO": {"Portugal"}}),
        ("NATO member Portugal agreed.", {"NATO": {"Portugal"}}),
        ("As NATO members, Portugal and Norway agreed.", {"NATO": {"Portugal", "Norway"}}),
        ("They met in the OAS, of which both countries are members.", {"Organization of American States": BOTH}),
        ("Both countries are in the European Union.", {"European Union": BOTH}),
        ("Portugal is also a member state of the G7 and NATO.", {"Group of Seven": {"Portugal"}, "NATO": {"Portugal"}}),
        ("Ghana joined the Commonwealth of Nations in 1957.", {"Commonwealth of Nations": {"Ghana"}}),
        ("Both countries participate in organizations such as the Non-Aligned Movement.", {"Non-Aligned Movement": BOTH}),
        ("Ghana and Portugal are two republics (since 1960 and 1910), members of the United Nations.", {"United Nations": BOTH}),
        (
            "Both countries are members of the United Nations and Ghana is a member of ECOWAS.",
            {"United Nations": BOTH, "Economic Community of West African States": {"Ghana"}},
        ),
    ],
)
def test_members(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ghana is a member of the NATO Partnership for Peace.", {"Partnership for Peace": {"Ghana"}}),
        (
            "Ghana is a member of the following: IMF, UNESCO NATO.",
            {"International Monetary Fund": {"Ghana"}, "UNESCO": {"Ghana"}, "NATO": {"Ghana"}},
        ),
        ("Ghana is a non-permanent member of the UN Security Council.", {"United Nations Security Council": {"Ghana"}}),
        (
            "Ghana has served as a non-permanent member of the UN Security Council.",
            {"United Nations Security Council": {"Ghana"}},
        ),
        ("Ghana was elected to the UN Security Council in 2004.", {"United Nations Security Council": {"Ghana"}}),
        ("Ghana is an associate member of Mercosur.", {"Mercosur": {"Ghana"}}),
        ("Ghana became a NATO member in 2004.", {"NATO": {"Ghana"}}),
        ("Ghana was admitted as a NATO member state in 2004.", {"NATO": {"Ghana"}}),
        ("Ghana became the 76th member state of the United Nations to recognize Kosovo.", {"United Nations": {"Ghana"}}),
        ("Ghana recognized Chile, making it the first NATO member state to do so.", {"NATO": {"Ghana"}}),
        ("Ghana is one of only 2 member states of NATO in Africa.", {"NATO": {"Ghana"}}),
        ("Ghana was the only West African member of NATO.", {"NATO": {"Ghana"}}),
        ("While a member of NATO, Ghana cut its army.", {"NATO": {"Ghana"}}),
        ("As a member of NATO, in May 1994 Ghana cut its army.", {"NATO": {"Ghana"}}),
        ("The minister said that as a member of NATO, Ghana was free.", {"NATO": {"Ghana"}}),
        ("A founding member of both NATO and the UN, Ghana is active.", {"NATO": {"Ghana"}, "United Nations": {"Ghana"}}),
        ("Portugal trades with Togo (a member of NATO).", {"NATO": {"Togo"}}),
        ("Portugal trades with members of NATO (Chile and Peru).", {"NATO": {"Chile", "Peru"}}),
        ("Portugal trades with NATO members such as Chile and Peru.", {"NATO": {"Chile", "Peru"}}),
        ("The members of NATO are Chile, Togo and Peru.", {"NATO": {"Chile", "Togo", "Peru"}}),
        ("Of the permanent members of NATO, Chile and Peru recognized it.", {"NATO": {"Chile", "Peru"}}),
        ("Chile and Peru, both of which are NATO members, met.", {"NATO": {"Chile", "Peru"}}),
        ("EU member state Portugal agreed.", {"European Union": {"Portugal"}}),
        ("As an EU member state, Portugal's trade is free.", {"European Union": {"Portugal"}}),
        ("In addition as a member of NATO, Ghana was re-elected.", {"NATO": {"Ghana"}}),
        ("Ghana became independent, remaining a member of the Commonwealth.", {"Commonwealth of Nations": {"Ghana"}}),
        ("Ghana grew by becoming a member of NATO.", {"NATO": {"Ghana"}}),
        ("Offices opened in NATO member states – Chile, Togo and Peru.", {"NATO": {"Chile", "Togo", "Peru"}}),
        ("Ghana plays a key role as a member of NATO.", {"NATO": {"Ghana"}}),
        ("Ghana praised the Arab League (AL), of which Portugal is a member.", {"Arab League": {"Portugal"}}),
        ("Both country are members of NATO.", {"NATO": BOTH}),
        ("Ghana rejoined the WTO in 2004.", {"World Trade Organization": {"Ghana"}}),
        (
            "Ghana joined NATO in 1948 and the OECD in 1990.",
            {"NATO": {"Ghana"}, "Organisation for Economic Co-operation and Development": {"Ghana"}},
        ),
        ("Ghana forms part of the G20.", {"Group of Twenty": {"Ghana"}}),
        ("Ghana was invited to join NATO and became a member in 2004.", {"NATO": {"Ghana"}}),
    ],
)
def test_further_members(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("In 2004, Ghana joined NATO.", "2004"),
        ("2 May 2004 – Ghana becomes a member of NATO.", "2004-05-02"),
        ("In 2004, Ghana became the first member of NATO to visit Chile.", None),
        ("In 2004, Ghana was a member of NATO.", None),
        ("In 2004, Ghana was elected to the UN Security Council.", None),
        ("Ghana became a member of NATO, following the talks of 2004.", None),
    ],
)
def test_from_when(text: str, start: str | None) -> None:
    assert starts(text) == {start}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana is not a member of the OECD.",
        "Ghana is a former member of the OECD.",
        "Both are observer members of the OECD.",
        "Portugal supported Ghana's bid to become a member of the OECD.",
        "Ghana would join the OECD.",
        "Ghana wants Portugal to join the OECD.",
        "Portugal supports Ghana's membership of the OECD.",
        "It was the first UN member state to do so.",
        "Members of the United Nations mission visited Ghana.",
        "Both share membership of the EU-CARIFORUM agreement.",
        "Ghana was a member of the United Nations Special Committee on Lakes.",
        "Portugal seeks the seat of non-permanent member of the OECD.",
        "Portugal sought to be elected as a member of the OECD.",
        "As a member of the OECD, Ghana would trade more.",
        "While not a member of the OECD, Ghana trades.",
        "As a potential member of the OECD, Ghana trades.",
        "Ghana spoke with the members of the OECD.",
        "Ghana spoke with the members of the OECD except Chile and Peru.",
        "Non-members of the OECD such as Chile and Peru agreed.",
        "Former members of the OECD (Chile and Peru) agreed.",
        "Ghana is an associate member of the European Union.",
        "Ghana could become a founding state of the OECD.",
        "NATO was to be founded by Ghana and Portugal.",
        "Ghana wants to rejoin the OECD.",
        "Ghana has an interest in becoming a member of the OECD.",
        "Ghana seeks a role as a member of the OECD.",
        "Ghana would form part of the OECD.",
        "Ghana joined the NATO Partnership for Peace.",
    ],
)
def test_no_members(text: str) -> None:
    assert memberships(text) == {}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Ghana and Portugal are members of UNESCO together with Kenya.", {*BOTH, "Kenya"}),
        ("Unlike fellow UNESCO members Kenya and Malta, Ghana abstained.", {"Kenya", "Malta", "Ghana"}),
        ("Ghana, like fellow UNESCO member Kenya, abstained.", {"Ghana", "Kenya"}),
        ("Unlike UNESCO members Kenya and Malta, Ghana abstained.", {"Kenya", "Malta"}),
        ("Ghana is a member of UNESCO together with Kenya's poets.", {"Ghana"}),
    ],
)
def test_fellow_members(text: str, members: set[str]) -> None:
    assert set().union(*memberships(text).values()) == members
