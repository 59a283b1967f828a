"""Members told by a seat or by being a country of the body: "X sits on the UNSC", "X holds a seat on A", "X is an EU country"."""

from __future__ import annotations

from legation.engine.grammars.member_claims import claim_members
from legation.engine.grammars.member_openings import acting_states
from legation.engine.grammars.member_subjects import members_before
from legation.engine.grammars.member_words import BEFORE, PARTIAL, SERVING
from legation.engine.grammars.organization_lists import GROUPS, is_group
from legation.engine.lexicon import BE
from legation.engine.sentence import Sentence, low_at
from legation.engine.words import forms_of
from legation.model import Entity

_COUNTRIES = frozenset("country countries nation nations state states".split())
_SEATED = ("Council", "Commission", "Committee", "Board")
_TAKEN = forms_of("hold have win gain take secure obtain occupy receive retain")
_LATELY = frozenset("then currently presently also now again still".split())
_ARTICLES = frozenset("a an the only fellow both".split())


def read_seated_members(s: Sentence) -> None:
    """A membership for each seat and each "EU country" that the sentence tells of."""
    for i, u in enumerate(s.units):
        if u.low in _COUNTRIES and i and is_group(s.units[i - 1]) and not s.units[i - 1].possessive:
            _read_country(s, i)
        elif u.low == "on":
            _read_on(s, i)
        elif u.low == "seat" and low_at(s, i + 1) in ("on", "in", "at"):
            _read_seat(s, i)


def _read_country(s: Sentence, i: int) -> None:
    """ "Italy is an EU country", "Italy, an EU country, ..."."""
    organizations = [v for v in s.units[i - 1].values if v.kind in GROUPS]
    if any(low_at(s, k) in PARTIAL - {"only"} for k in range(max(0, i - 4), i)):
        return
    members, begin = members_before(s, i - 1)
    said = any(low_at(s, k) in BE | {"remains", "remained"} for k in range(begin, i - 1))
    apart = low_at(s, begin + 1) == "," and low_at(s, i - 2) in _ARTICLES
    if said or apart:
        claim_members(s, members, organizations, (begin, i + 1))


def _body(s: Sentence, k: int) -> tuple[list[Entity], int]:
    """The council or commission named at k, and the unit after it."""
    k += low_at(s, k) == "the"
    named = s.units[k].values if k < len(s.units) and is_group(s.units[k]) and not s.units[k].group else ()
    return [v for v in named if any(word in v.label for word in _SEATED)], k + 1


def _read_on(s: Sentence, i: int) -> None:
    """ "Italy, which was then on the UNSC", "Italy sits on the UNSC"."""
    bodies, stop = _body(s, i + 1)
    k = i - 1
    while k > 0 and low_at(s, k) in _LATELY:
        k -= 1
    if not bodies or k < 1:
        return
    members: tuple[Entity, ...] = ()
    begin = k
    if low_at(s, k) in BE:
        members, begin = members_before(s, k + 1)
    elif low_at(s, k) in SERVING:
        members, begin = acting_states(s, k, SERVING[low_at(s, k)])
    claim_members(s, members, bodies, (begin, stop))


def _read_seat(s: Sentence, i: int) -> None:
    """ "Italy won a non-permanent seat on the UNSC"."""
    bodies, stop = _body(s, i + 2)
    k = i - 1
    while k > 0 and low_at(s, k) in BEFORE | {"rotating", "two-year", "its"}:
        k -= 1
    if bodies and low_at(s, k) in _TAKEN:
        members, begin = acting_states(s, k, _TAKEN[low_at(s, k)])
        claim_members(s, members, bodies, (begin, stop))


__all__ = ["read_seated_members"]
