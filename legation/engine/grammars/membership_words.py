"""Memberships told without "is a member": realms, parties to treaties, owned memberships, who acts as a member, candidates.

"Both are Commonwealth realms", "Italy is party to A", "through Italy's membership of A", "Italy and Malta cooperated as members of A",
"Italy gained membership of A in 1960"; "Italy is an A candidate" is a plan.
"""

from __future__ import annotations

import re

from legation.engine.clauses import clause_bounds
from legation.engine.companions import companions
from legation.engine.grammars.member_claims import WISHING, claim_members
from legation.engine.grammars.member_openings import acting_states
from legation.engine.grammars.member_subjects import members_before
from legation.engine.grammars.member_words import BEFORE, states_at
from legation.engine.grammars.organization_lists import GROUPS, is_group, organizations_from
from legation.engine.lexicon import ADVERBS, BE, MODALS, NEGATIONS
from legation.engine.main_subjects import subject_ahead
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.engine.words import forms_of
from legation.model import Entity, Modality

PARTIES = frozenset("party parties signatory signatories adherent".split())
ONCE = BE | ADVERBS | frozenset("both two the a among all".split())
GIVEN = frozenset(
    "notwithstanding through via by following despite given with since after because to upon under from flowing advantage virtue view light thanks welcomed welcoming".split()
)
GOT = forms_of("gain obtain attain acquire achieve receive regain choose")
ROLES = frozenset("role roles influence position status capacity responsibilities obligations duties commitments".split())
SEEKING = frozenset(forms_of("seek demand request pursue gain reject refuse")) | {"to"}
HELD = forms_of("hold retain maintain keep enjoy have")
GRANTED = frozenset("granted accorded given awarded".split())
TELLING = forms_of(
    "allow enable help give make provide reflect strengthen mean ensure contribute facilitate offer bring open shape enhance oblige require bind entitle align permit boost"
)
_MANY = re.compile(
    r" (?:are|is) (?:both |also |all )*members?(?: states)? of (?:a (?:variety|number|range) of |many |several |numerous |various )"
    r"(?:the same )?(?:international |regional |multilateral |global )*(?:organi[sz]ations|bodies|institutions|forums)\b"
)
COMPRISING = frozenset(("comprises", "includes", "brings", "including", "comprising"))
COMPOSED = {"consists": ("of", 1), "consisted": ("of", 1), "composed": ("of", 1), "made": ("of", 2), "co-chaired": ("by", 1)}
FOUNDED = frozenset(("established", "founded", "created", "formed"))
BEGUN = [words.split() for words in ("came into force", "came into effect", "took effect", "began", "started")]
REALMS = "organization/commonwealth-realms"
ALLIANCE = "organization/nato"


def read_membership_words(s: Sentence) -> None:
    for i, u in enumerate(s.units):
        if _names_members(s, i):
            _read_realm(s, i)
        elif u.low in PARTIES and low_at(s, i + 1) in ("to", "of"):
            _read_party(s, i)
        elif u.low == "membership":
            _read_owned(s, i)
            _read_gained(s, i)
            _read_begun(s, i)
            _read_result(s, i)
        elif u.low in ("member", "members") and low_at(s, i + 1) in ("of", "in"):
            _read_acting(s, i)
        elif u.low in COMPRISING or (u.low in COMPOSED and low_at(s, i + COMPOSED[u.low][1]) == COMPOSED[u.low][0]):
            _read_comprised(s, i)
        elif u.low == "united" and low_at(s, i - 1) in BE and low_at(s, i + 1) in ("in", "within"):
            _read_united(s, i)
        elif u.low == "candidate":
            _read_candidate(s, i)
        elif i == 1 and u.low in ("include", "included", "are") and low_at(s, 0) in ("they", "these"):
            _read_enumerated(s)


def _names_members(s: Sentence, i: int) -> bool:
    """Whether the unit at i says of what its bearers are members: "Commonwealth realms", "NATO allies"."""
    keys = {v.key for v in s.units[i].values}
    return REALMS in keys or (ALLIANCE in keys and low_at(s, i + 1) in ("ally", "allies"))


def _read_realm(s: Sentence, i: int) -> None:
    """ "Both countries are Commonwealth realms", and once were; "are NATO allies"."""
    k = i - 1
    while k > 0 and low_at(s, k) in ONCE:
        k -= 1
    between = {low_at(s, j) for j in range(k + 1, i)}
    if between & BE and not between & NEGATIONS:
        members = states_at(s, k)
        claim_members(s, members, [v for v in s.units[i].values if v.key in (REALMS, ALLIANCE)], (k, i + 1))


def _read_party(s: Sentence, i: int) -> None:
    """ "Both are parties to A": to a treaty that is no bare agreement."""
    k = i - 1
    while k > 0 and low_at(s, k) in ONCE | BEFORE:
        k -= 1
    if not any(low_at(s, j) in BE | {"became", "remain", "remains"} for j in range(k + 1, i)) or low_at(s, i - 1) == "not":
        return
    organizations, stop = organizations_from(s, i + 2)
    members, begin = members_before(s, i) if organizations else ((), i)
    claim_members(s, members, organizations, (begin, stop))


def _read_owned(s: Sentence, i: int) -> None:
    """ "through Italy's membership of A": taken for granted where a preposition stands before it, wished for by no verb."""
    named = [v for v in s.units[i - 1].values if v.kind in GROUPS] if i and is_group(s.units[i - 1]) else []
    if i and low_at(s, i - 1) == "commonwealth":
        named = organizations_from(s, i - 1)[0][:1]
    k = i - 1 - bool(named)
    while k > 0 and low_at(s, k) in ("full", "common", "joint", "shared", "mutual", "own", "permanent"):
        k -= 1
    owner = s.units[k] if k >= 0 else None
    if (
        owner is None
        or not (owner.possessive or owner.kind == "adjective")
        or owner.kind not in ("party", "pronoun", "adjective")
    ):
        return
    before = k - 1 - (low_at(s, k - 1) in ("the", "both"))
    if before < 0 and (named or low_at(s, i + 1) in ("of", "in")):
        _read_owned_subject(s, i, k, named)
        return
    if low_at(s, before) == "of":
        before -= 1
    if low_at(s, before) not in GIVEN or not (named or low_at(s, i + 1) in ("of", "in", "to")):
        return
    if low_at(s, before) == "to" and low_at(s, before - 1) not in ("due", "thanks", "owing"):
        return
    organizations, stop = (named, i + 1) if named else organizations_from(s, i + 2)
    ahead = subject_ahead(s.units, stop) if owner.low == "its" and before == 0 else None  # "Following its membership of A, Italy"
    members = s.entities(k) if ahead is None else s.entities(ahead)
    claim_members(s, tuple(e for e in members if e.is_state), organizations, (k, stop))


def _read_owned_subject(s: Sentence, i: int, owner: int, named: list[Entity]) -> None:
    """ "Italy's membership of A allowed it to trade": what a membership does is told only of one that there is."""
    organizations, stop = (named, i + 1) if named else organizations_from(s, i + 2)
    k = stop
    while k < len(s.units) and (low_at(s, k) in ADVERBS | {"has", "have", "in", "since"} or s.units[k].kind == "date"):
        k += 1
    if low_at(s, k) in TELLING and looks_verbal(s.units, k):
        claim_members(s, tuple(e for e in s.entities(owner) if e.is_state), organizations, (owner, stop))


def _read_begun(s: Sentence, i: int) -> None:
    """ "Italy's A membership came into force on 4 April 1949"."""
    words = [u.low for u in s.units[i + 1 : i + 4]]
    begun = next((w for w in BEGUN if words[: len(w)] == w), None)
    if begun is None or not is_group(s.units[i - 1]) or i < 2 or not s.units[i - 2].possessive:
        return
    owner = tuple(e for e in s.entities(i - 2) if e.is_state)
    date = i + 1 + len(begun) + (low_at(s, i + 1 + len(begun)) in ("on", "in"))
    if date < len(s.units) and s.units[date].kind == "date":
        claim_members(s, owner, [*s.units[i - 1].values], (i - 2, i + 1 + len(begun)), joined=True)


def _read_result(s: Sentence, i: int) -> None:
    """ "Italy's application to join A, which resulted in membership on 4 April 1949": what came of it."""
    k = i - 1 - (low_at(s, i - 1) in ("its", "full"))
    if (low_at(s, k - 1), low_at(s, k)) not in (("resulted", "in"), ("led", "to")) or low_at(s, k - 2) != "which":
        return
    if low_at(s, i + 1) not in ("on", "in") or i + 2 >= len(s.units) or s.units[i + 2].kind != "date":
        return
    at = k - 3 - (low_at(s, k - 3) == ",")
    bid = next((j for j in range(at - 1, max(0, at - 6), -1) if low_at(s, j) in ("application", "bid", "request")), None)
    if at > 1 and is_group(s.units[at]) and bid is not None and s.units[bid - 1].possessive:
        when = to_when(s, i + 2)
        for state in (e for e in s.entities(bid - 1) if e.is_state and when is not None):
            roles = [("member", state), ("organization", s.units[at].values[0])]
            s.claim("Membership", roles, "joined", (bid - 1, i + 3), start=when.date if when is not None else None)


def _read_comprised(s: Sentence, i: int) -> None:
    """ "A comprises Italy, Malta and Spain", "A is made up of Italy and Malta", "A, which brings together Italy and Malta"."""
    k = i + 1 + (low_at(s, i) == "brings") + (COMPOSED[low_at(s, i)][1] if low_at(s, i) in COMPOSED else 0)
    if low_at(s, i) == "brings" and low_at(s, i + 1) != "together":
        return
    first = i - (low_at(s, i - 1) in BE and not low_at(s, i).endswith("s") and low_at(s, i) in COMPOSED)
    at = first - 1 - (low_at(s, first - 1) == "which")
    at -= at < first - 1 and low_at(s, at) == ","
    k += low_at(s, k) == "the"
    if low_at(s, i - 1) == "and" and low_at(s, i).endswith("s"):  # "A is chaired by Cuba, and comprises Italy and Malta"
        at = int(low_at(s, 0) == "the")
    if low_at(s, i).endswith("ing") and (founded := _founded(s, i)) is not None:
        at = founded
    if at < 0 or not is_group(s.units[at]) or s.units[at].group or k >= len(s.units) or not s.units[k].group:
        return
    after = low_at(s, k + 1)
    plain = s.units[k].kind == "party" and not s.units[k].possessive and not any(m.head for m in s.units[k].members)
    members = states_at(s, k) if plain else ()
    if len(members) > 1 and all(v.is_state for v in s.units[k].values) and after in ("", ".", ",", ";", ")", "and"):
        claim_members(s, members, [*s.units[at].values], (at, k + 1))


def _read_united(s: Sentence, i: int) -> None:
    """ "From 1961 to 1965 the two states were united in A"."""
    organizations, stop = organizations_from(s, i + 2)
    subject, _ = find_subject(s.units, i - 1, clause_bounds(s.units, i)[0]) if organizations else (None, False)
    members = states_at(s, subject)
    if subject is not None:  # "along with Spain"
        members = (*members, *(e for k in companions(s.units, subject, i) for e in states_at(s, k) if e not in members))
    if len(members) > 1 and subject is not None:
        claim_members(s, members, organizations, (subject, stop))


def _founded(s: Sentence, i: int) -> int | None:
    """The body that "A had been established in 1952 as a forum (initially) including ..." begins with."""
    at = int(low_at(s, 0) == "the")
    plain = all(u.kind in ("word", "date") and u.low not in NEGATIONS | MODALS for u in s.units[at + 1 : i])
    founded = any(u.low in FOUNDED for u in s.units[at + 1 : i])
    return at if plain and founded and is_group(s.units[at]) else None


def _read_gained(s: Sentence, i: int) -> None:
    """ "Italy gained (full) membership of A in 1960", "Italy holds membership of A", "Italy was granted membership of A"."""
    verb = next((k for k in range(i - 1, max(-1, i - 4), -1) if low_at(s, k) in {**GOT, **HELD} or low_at(s, k) in GRANTED), None)
    if verb is None or low_at(s, i + 1) not in ("of", "in", "to") or any(s.units[k].kind == "party" for k in range(verb, i)):
        return
    low = low_at(s, verb)
    if any(low_at(s, k) not in BEFORE | {"its", "their", "some"} for k in range(verb + 1, i)):
        return  # "has sought membership of A"
    organizations, stop = organizations_from(s, i + 2)
    members, subject = (
        acting_states(s, verb, "past", "passive") if low in GRANTED else acting_states(s, verb, {**GOT, **HELD}[low])
    )
    claim_members(s, members, organizations, (subject, stop), joined=low not in HELD)


def _read_acting(s: Sentence, i: int) -> None:
    """ "Italy and Malta worked closely as members of A": nobody else stands between the verb and "as"."""
    k = i - 1
    while k > 0 and low_at(s, k) in BEFORE:
        k -= 1
    if low_at(s, k) != "as":
        return
    if low_at(s, k - 1) in ROLES:
        _read_role(s, i, k - 1)
        return
    verb = k - 1
    while verb > 0 and s.units[verb].kind == "word" and not looks_verbal(s.units, verb):
        verb -= 1
    if verb < 1 or k - verb > 4 or not looks_verbal(s.units, verb) or low_at(s, verb) in BE:
        return
    members, subject = acting_states(s, verb, "past")
    organizations, stop = organizations_from(s, i + 2)
    claim_members(s, members, organizations, (subject, stop))


def _read_role(s: Sentence, i: int, role: int) -> None:
    """ "Italy plays a large role as a member of A", "Italy used its position as a member of A": wished for by no verb."""
    begin, owner = clause_bounds(s.units, role)[0], genitive_before(s.units, role)
    subject = next((j for j in range(begin, role) if s.units[j].kind in ("party", "pronoun") and states_at(s, j)), None)
    at = owner if owner is not None else subject
    unreal = any(u.low in MODALS | NEGATIONS | WISHING | SEEKING for u in s.units[begin:role] if u.kind == "word")
    if at is None or subject is None or unreal:
        return
    organizations, stop = organizations_from(s, i + 2)
    members = tuple(e for e in s.entities(at) if e.is_state)
    claim_members(s, members if len(members) == 1 else (), organizations, (min(at, subject), stop))


def _read_enumerated(s: Sentence) -> None:
    """ "Both states are members of many organizations. They include A and B": the first sentence tells whose."""
    before = s.ctx.article.passages[s.index - 1] if s.index else None
    told = _MANY.search(before.text) if before is not None and before.block == s.passage.block else None
    if before is None or told is None or len(s.ctx.pair) != 2:
        return
    start = before.text[: told.start()]
    named = {v for m in s.ctx.gazetteer.find(start) for v in m.values if v.is_state}
    if named == set(s.ctx.pair) or (not named and start.lower().startswith(("both ", "the two "))):
        organizations, stop = organizations_from(s, 2)
        claim_members(s, s.ctx.pair, organizations, (0, stop))


def _read_candidate(s: Sentence, i: int) -> None:
    """ "Serbia is an EU candidate": what it wants to be."""
    k = i - 1
    if not is_group(s.units[k]) or low_at(s, k - 1) not in ("a", "an") or low_at(s, k - 2) not in ("is", "became") or k < 3:
        return
    for state in states_at(s, k - 3):
        for organization in s.units[k].values:
            roles = [("member", state), ("organization", organization)]
            s.claim("Membership", roles, "candidate", (k - 3, i + 1), modality=Modality.PLANNED)


__all__ = ["read_membership_words"]
