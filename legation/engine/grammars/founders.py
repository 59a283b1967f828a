"""Members told by the founding: "Italy co-founded A", "A was founded by Italy and Malta", "Italy is a founder of A", "one of the founding states of A"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.grammars.member_claims import claim_members
from legation.engine.grammars.member_subjects import members_before
from legation.engine.grammars.member_words import states_at
from legation.engine.grammars.organization_lists import is_group, organizations_from
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import looks_verbal, voice_at

_FOUNDERS = frozenset("founder founders co-founder co-founders cofounder cofounders founding-member founding-members".split())
_FOUNDING = frozenset("state states nation nations country countries party parties signatory signatories".split())
_CO_FOUNDED = frozenset(("co-founded", "cofounded"))
_FOUNDED = frozenset("founded formed established created launched".split()) | _CO_FOUNDED
_ENDS = frozenset(("", ".", ",", ";", ")", "and", "as", "in", "to", "on", "at", "with", "during"))


def read_founders(s: Sentence) -> None:
    """A membership of each founder that the sentence names."""
    for i, u in enumerate(s.units):
        if u.low in _FOUNDERS or (u.low in _FOUNDING and low_at(s, i - 1) == "founding"):
            _read_founder(s, i)
        elif u.head in _FOUNDING and low_at(s, i - 1) == "founding" and is_group(u):  # "a founding | state of A"
            members, begin = members_before(s, i - 1)
            claim_members(s, members, [*u.values], (begin, i + 1))
        elif u.low in _FOUNDED and (by := _by(s, i)) is not None:
            _read_founded_by(s, i, by)
        elif u.low in _CO_FOUNDED:
            _read_co_founded(s, i)


def _read_founder(s: Sentence, i: int) -> None:
    """ "Italy is a founder of A", "Italy was among the founding states of A"."""
    if low_at(s, i + 1) != "of":
        return
    organizations, stop = organizations_from(s, i + 2)
    members, begin = members_before(s, i) if organizations else ((), i)
    claim_members(s, members, organizations, (begin, stop))


def _by(s: Sentence, i: int) -> int | None:
    """The "by" of "founded by" and "founded in 1951 by"."""
    k = i + 1
    if low_at(s, k) in ("in", "on") and k + 1 < len(s.units) and s.units[k + 1].kind == "date":
        k += 2
    return k if low_at(s, k) == "by" else None


def _read_founded_by(s: Sentence, i: int, by: int) -> None:
    """ "A was founded by Italy, Malta and Spain in 1951", "A, founded by Italy and Malta"."""
    voice = voice_at(s.units, i, "past")
    apart = i > 1 and low_at(s, i - 1) == "," and is_group(s.units[i - 2])  # "A, founded by Italy and Malta, ..."
    if voice is None or not (voice.kind == "passive" or apart):
        return
    k = by + 1 + (low_at(s, by + 1) == "the")
    bounds = clause_bounds(s.units, i)
    stance = stance_of(s.units, Frame(i, i + 1, voice, bounds), nominal=False)
    subject = i - 2 if apart else find_subject(s.units, voice.start, bounds[0])[0]
    if subject is None or k >= len(s.units) or (not stance.modality.counts and not apart):
        return
    plain = s.units[k].kind == "party" and s.units[k].group and not any(m.head or m.possessive for m in s.units[k].members)
    states = states_at(s, k) if plain else ()
    if is_group(s.units[subject]) and not s.units[subject].group and len(states) > 1 and low_at(s, k + 1) in _ENDS:
        founded = by - 1 if by > i + 1 else k + 1  # where the date is looked for
        claim_members(s, states, [*s.units[subject].values], (subject, founded), joined=True)


def _read_co_founded(s: Sentence, i: int) -> None:
    """ "Italy co-founded A in 1951"."""
    k = i + 1 + (low_at(s, i + 1) == "the")
    voice = voice_at(s.units, i, "past")
    if voice is None or voice.kind != "active" or k >= len(s.units) or not is_group(s.units[k]):
        return
    bounds = clause_bounds(s.units, i)
    stance = stance_of(s.units, Frame(i, i + 1, voice, bounds), nominal=False)
    subject, _ = find_subject(s.units, voice.start, bounds[0])
    if subject is not None and stance.modality.counts and not looks_verbal(s.units, subject):
        organizations, stop = organizations_from(s, k)
        claim_members(s, states_at(s, subject), organizations, (subject, stop), joined=True)


__all__ = ["read_founders"]
