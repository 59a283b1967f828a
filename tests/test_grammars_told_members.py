"""Members told beside others or by a rank among them, and those that would be."""

from __future__ import annotations

import pytest
from test_grammars_memberships import memberships
from told import of_article

from legation.model import Entity, Modality

TITLE = "Ghana–Portugal relations"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Portugal and other NATO members sent troops.", {"NATO": {"Portugal"}}),
        ("Portugal and the other members of NATO sent troops.", {"NATO": {"Portugal"}}),
        ("Ghana and other Commonwealth countries agreed.", {"Commonwealth of Nations": {"Ghana"}}),
        ("Portugal and other non-EU members agreed.", {}),
        ("Portugal's embassy and other EU missions closed.", {}),
        ("Portugal and other Latin countries joined talks with the EU.", {}),
        ("Together with the rest of the European Union, Portugal imposed sanctions.", {"European Union": {"Portugal"}}),
        ("Portugal traded with the rest of the European Union.", {}),
        ("Portugal urged fellow NATO members to act.", {"NATO": {"Portugal"}}),
        ("Portugal warned fellow travellers of NATO.", {}),
        ("Ghana was one of the four Commonwealth nations to vote for it.", {"Commonwealth of Nations": {"Ghana"}}),
        ("Portugal would become the first EU country to reopen its embassy.", {"European Union": {"Portugal"}}),
        ("Portugal was not the first EU country to reopen its embassy.", {}),
        ("Portugal would become the first country to join the EU.", {}),
        ("Portugal is one of NATO's founding members.", {"NATO": {"Portugal"}}),
        ("Portugal and four other EU member states do not agree.", {"European Union": {"Portugal"}}),
        ("Portugal's fellow EU members agreed.", {"European Union": {"Portugal"}}),
        ("Portugal was the first country of the European Union to sign.", {"European Union": {"Portugal"}}),
        ("Portugal is not NATO's largest member.", {}),
        ("Portugal is the richest NATO member.", {"NATO": {"Portugal"}}),
        ("Ties stemmed from Ghanaian Commonwealth membership.", {"Commonwealth of Nations": {"Ghana"}}),
    ],
)
def test_members(text: str, wanted: dict[str, set[str]]) -> None:
    assert memberships(text) == wanted


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Ghana is a candidate for membership in the European Union.", "Ghana"),
        ("Ghana has become a candidate country for accession to the European Union.", "Ghana"),
        ("Portugal supports Ghana's bid to join the European Union.", "Ghana"),
        ("Portugal supports Ghana's bid for European Union membership.", "Ghana"),
        ("Portugal wants to join the European Union.", "Portugal"),
        ("Ghana has been a European Union candidate since 2012.", "Ghana"),
        ("Ghana applied for European Union membership in 2009.", "Ghana"),
        ("Ghana aspires to join the European Union.", "Ghana"),
        ("Ghana was invited to join the European Union in 2002.", "Ghana"),
        ("Ghana did not apply for European Union membership.", ""),
        ("Ghana applied for a loan of the European Union.", ""),
        ("Ghana is not a candidate to join the European Union.", ""),
        ("Portugal supports Ghana's bid for the World Cup, said the European Union.", ""),
    ],
)
def test_who_would_be_a_member(text: str, member: str) -> None:
    told = {
        (str(v.label), c.modality)
        for c in of_article(text, TITLE)
        if c.kind == "Membership"
        for v in c.values("member")
        if isinstance(v, Entity)
    }
    assert told == ({(member, Modality.PLANNED)} if member else set())


def test_who_joined_at_a_date_is_a_member_since() -> None:
    claims = [c for c in of_article("After joining NATO in 1949, Portugal sent troops.", TITLE) if c.kind == "Membership"]
    assert [(c.start.edtf if c.start else "", c.modality) for c in claims] == [("1949", Modality.ASSERTED)]


def test_a_candidate_for_what_the_other_is_in() -> None:
    claims = [c for c in of_article("Portugal is a member of the EU and Ghana is a candidate.", TITLE) if c.kind == "Membership"]
    assert [(str(c.values("member")[0].label), c.modality) for c in claims] == [
        ("Portugal", Modality.ASSERTED),
        ("Ghana", Modality.PLANNED),
    ]
