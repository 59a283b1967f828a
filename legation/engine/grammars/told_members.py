"""Members told beside others, by a rank among them, and those that would be.

"X and other members of A", "X urged fellow members of A", "X was the first A country to", "X is a candidate to join A", "X's bid for A membership".
"""

from __future__ import annotations

from itertools import product

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.member_claims import claim_members
from legation.engine.grammars.member_subjects import members_before
from legation.engine.grammars.member_words import BEFORE, ORDINAL, states_at
from legation.engine.grammars.organization_lists import GROUPS, is_group, organizations_from
from legation.engine.lexicon import HAVE, MODALS, NEGATIONS
from legation.engine.phrases import genitive_before
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import looks_verbal, voice_at
from legation.engine.words import forms_of
from legation.model import Claim, Entity, Modality, Ref, Value

_MEMBERS = frozenset("members member-states states countries nations".split())
_BIDS = frozenset("bid bids application applications candidacy candidature request quest".split())
_ASKING = forms_of("apply aspire invite")
_JOINING = (("to", "join"), ("to", "enter"), ("to", "accede", "to"), ("to", "become", "a", "member", "of"))
_WISHED = frozenset("membership accession admission entry".split())
_RANKED = frozenset("the only sole latest last one of few".split())
_BECOMING = frozenset("is was be become became becomes becoming".split())
_RANKS = frozenset("country countries state states nation nations".split())


def read_told_members(s: Sentence) -> None:
    """Add the members named beside the other members, and as a plan those who are candidates or apply."""
    for i, u in enumerate(s.units):
        if u.low == "other" and u.kind == "word":
            _read_other(s, i)
        elif u.low == "rest" and low_at(s, i + 1) == "of":
            _read_rest(s, i)
        elif u.low == "fellow":
            _read_fellows(s, i)
        elif u.low in _RANKS or u.low in ("member", "members"):
            _read_ranked(s, i)
            _read_owned(s, i)
        elif u.low in ("candidate", "candidates"):
            _read_candidate(s, i)
        elif u.low in _BIDS:
            _read_bid(s, i)
        elif u.low in _ASKING:
            _read_asking(s, i)


def _read_other(s: Sentence, i: int) -> None:
    """ "X and (the) | other | A members", "X and other members of A", "X and other A countries"."""
    k = i - 1 - (low_at(s, i - 1) == "the" or s.units[i - 1].kind == "quantity")
    if low_at(s, k) != "and" or k < 1 or s.units[k - 1].kind != "party" or s.units[k - 1].possessive:
        return
    n = i + 1 + (low_at(s, i + 1) == "member")
    if low_at(s, n) in _MEMBERS and low_at(s, n + 1) == "of":
        organizations, stop = organizations_from(s, n + 2)
    else:
        at = i + 1
        n = at + 1 + (low_at(s, at + 1) == "member")
        organizations, stop = organizations_from(s, at) if low_at(s, n) in _MEMBERS else ([], n)
        stop = max(stop, n + 1)
    if len(organizations) == 1 and all(v.is_state for v in s.units[k - 1].values):
        claim_members(s, states_at(s, k - 1), organizations, (k - 1, stop), granted=True)


def _read_rest(s: Sentence, i: int) -> None:
    """ "Together with the | rest | of the EU, X", "Like the rest of NATO, X", "X and the rest of the EU"."""
    organizations, stop = _organization(s, i + 2)
    k = i - 1 - (low_at(s, i - 1) == "the")
    if len(organizations) != 1:
        return
    if low_at(s, k) == "and" and k > 0 and s.units[k - 1].kind == "party":
        claim_members(s, states_at(s, k - 1), organizations, (k - 1, stop), granted=True)
    elif low_at(s, k) in ("with", "like") and k < 2 and low_at(s, stop) == ",":
        at = stop + 1 + (low_at(s, stop + 1) == "the")
        members = states_at(s, at) if at < len(s.units) and s.units[at].kind == "party" else ()
        claim_members(s, members, organizations, (k, at + 1), granted=True)


def _read_fellows(s: Sentence, i: int) -> None:
    """ "X urged (its) | fellow | A members to act", "X asked fellow members of A"."""
    member = next((n for n in (i + 1, i + 2) if low_at(s, n) in _MEMBERS), None)
    verb = i - 1 - (low_at(s, i - 1) in ("its", "all"))
    verb -= low_at(s, verb) in ("on", "upon", "with", "to", "by")
    if member is None or verb < 0:
        return
    if member == i + 2 and s.units[i - 1].possessive and s.units[i - 1].kind == "party":  # "X's fellow A members"
        members = tuple(e for e in s.entities(i - 1) if e.is_state)
        claim_members(s, members, _named(s, i + 1), (i - 1, member + 1), granted=True)
        return
    if not looks_verbal(s.units, verb):
        return
    organizations, stop = organizations_from(s, i + 1) if member == i + 2 else organizations_from(s, member + 2)
    subject, _ = find_subject(s.units, verb, clause_bounds(s.units, verb)[0])
    if subject is not None and len(organizations) == 1 and low_at(s, subject) != "they":
        claim_members(s, states_at(s, subject), organizations, (subject, max(stop, member + 1)), granted=True)


def _read_ranked(s: Sentence, i: int) -> None:
    """ "X would become the first EU | country | to do so", "X was one of the four A | nations | to vote": a member whatever it did."""
    at = i - 1 - (low_at(s, i - 1) == "member")
    organizations, stop = _organization(s, i + 2) if low_at(s, i + 1) == "of" else ([], i)
    if organizations and low_at(s, stop) == "to":  # "the first country of A to do so"
        at = at + 1
    elif at < 2 or low_at(s, i + 1 + (low_at(s, i + 1) in _RANKS)) != "to":
        return
    else:
        organizations = _named(s, at)
    k = at - 1
    while k > 0 and (ORDINAL.fullmatch(low_at(s, k)) or low_at(s, k) in _RANKED or s.units[k].kind == "quantity"):
        k -= 1
    if not organizations or k == at - 1 or low_at(s, k + 1) not in ("the", "one") or low_at(s, k) not in _BECOMING:
        return
    begin = clause_bounds(s.units, k)[0]
    while k > begin and low_at(s, k - 1) in MODALS | HAVE | {"be", "been", "also", "to"}:
        k -= 1
    subject, _ = find_subject(s.units, k, begin)
    members = states_at(s, subject)
    if len(members) == 1 and subject is not None and not any(_is_told(s, members[0], v) for v in organizations):
        claim_members(s, members, organizations, (subject, i + 1), granted=True)


def _read_owned(s: Sentence, i: int) -> None:
    """ "X is the EU's largest | member", "X is one of NATO's founding members"."""
    k = i - 1
    while k > 1 and (
        low_at(s, k) in BEFORE - {"the", "a", "an"} or low_at(s, k).endswith("est") or ORDINAL.fullmatch(low_at(s, k))
    ):
        k -= 1
    if low_at(s, i) not in ("member", "members") or not is_group(s.units[k]) or not s.units[k].possessive or s.units[k].group:
        return
    members, begin = members_before(s, k)
    if any(low_at(s, n) in _BECOMING for n in range(begin, k)) and begin < k:
        claim_members(s, members, [v for v in s.units[k].values if v.kind in GROUPS], (begin, i + 1))


def _named(s: Sentence, k: int) -> list[Entity]:
    """The body of "NATO countries" and "Commonwealth nations" at k."""
    if low_at(s, k) == "commonwealth":
        return [e for e in s.ctx.gazetteer.resolve("Commonwealth of Nations") if e.kind in GROUPS]
    u = s.units[k]
    return [v for v in u.values if v.kind in GROUPS] if is_group(u) and not u.group and not u.possessive else []


def _wished(s: Sentence, k: int) -> tuple[list[Entity], int]:
    """What is to be joined from k on, in "for membership of A", "for A membership", "to join A", and where it ends."""
    for words in _JOINING:
        if tuple(low_at(s, k + n) for n in range(len(words))) == words:
            return _organization(s, k + len(words))
    if low_at(s, k) not in ("for", "of"):
        return [], k
    n = k + 1 + (low_at(s, k + 1) == "full")
    if low_at(s, n) in _WISHED and low_at(s, n + 1) in ("of", "in", "to", "into"):
        return _organization(s, n + 2)
    found, end = _organization(s, n)
    return (found, end + 1) if low_at(s, end) in _WISHED else ([], k)


def _organization(s: Sentence, k: int) -> tuple[list[Entity], int]:
    k += low_at(s, k) == "the"
    known = k < len(s.units) and is_group(s.units[k])
    return ([v for v in s.units[k].values if v.kind in GROUPS], k + 1) if known else ([], k)


def _read_candidate(s: Sentence, i: int) -> None:
    """ "X is a candidate (country) for membership in A", "X has become a candidate to join A"."""
    organizations, stop = _wished(s, i + 1 + (low_at(s, i + 1) in _RANKS))
    k = i - 1
    if not organizations and is_group(s.units[k]) and not s.units[k].group and low_at(s, k - 2) == "been":
        organizations, stop, k = _named(s, k), i + 1, k - 1  # "has been an A candidate since"
    if not organizations and low_at(s, i + 1) in ("", ".", ",", ";") and low_at(s, k) in ("a", "an"):
        told = {v for c in s.claims if c.kind == "Membership" for v in c.values("organization") if isinstance(v, Entity)}
        organizations, stop = list(told) if len(told) == 1 else [], i + 1  # "X is a member, and Y a candidate"
    while k > 0 and low_at(s, k) in ("a", "an", "the", "official", "formal", "now", "been", "also", "both"):
        k -= 1
    if low_at(s, k) not in ("is", "are", "was", "were", "became", "become", "remains", "has", "have") or k < 1:
        return
    k -= 1 + (low_at(s, k - 1) in ("has", "have"))
    _plan(s, states_at(s, k), organizations, (k, stop))


def _read_bid(s: Sentence, i: int) -> None:
    """ "X's bid to join A", "X's candidacy for membership in A"."""
    organizations, stop = _wished(s, i + 1)
    owner = genitive_before(s.units, i)
    if owner is not None:
        _plan(s, tuple(e for e in s.entities(owner) if e.is_state), organizations, (owner, stop))


def _read_asking(s: Sentence, i: int) -> None:
    """ "X applied for A membership", "X aspires to join A", "X was invited to join A"."""
    organizations, stop = _wished(s, i + 1)
    voice = voice_at(s.units, i, _ASKING[low_at(s, i)]) if organizations else None
    way = "passive" if low_at(s, i).startswith("invit") else "active"
    if voice is None or voice.negated or voice.modal or voice.kind != way:
        return
    subject, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    if subject is not None:
        _plan(s, states_at(s, subject), organizations, (subject, stop))


def _plan(s: Sentence, members: tuple[Entity, ...], organizations: list[Entity], span: tuple[int, int]) -> None:
    if any(u.low in NEGATIONS for u in s.units[max(0, span[0] - 2) : span[1]]):
        return
    for member, organization in product(members, organizations):
        if not _is_told(s, member, organization):
            roles: list[tuple[str, Value | Ref]] = [("member", member), ("organization", organization)]
            s.claim("Membership", roles, "candidate", span, modality=Modality.PLANNED)


def _is_told(s: Sentence, member: Entity, organization: Entity) -> bool:
    return any(
        c.kind == "Membership" and member in c.values("member") and organization in c.values("organization") for c in s.claims
    )


def read_told_joining(s: Sentence, last: Sentence | None) -> None:
    """Add the membership of each state that the rules read to have joined, by a gerund or a noun with its date, or to want to."""
    for claim in [c for c in s.claims if c.kind == "OrganizationJoined"]:
        dated = claim.date is not None and claim.modality in (Modality.ASSERTED, Modality.PRESUPPOSED)
        if not dated and claim.modality is not Modality.PLANNED:
            continue
        for member in claim.values("actor"):
            for organization in claim.values("via"):
                if isinstance(member, Entity) and member.is_state and isinstance(organization, Entity):
                    _follow(s, claim, member, organization)


def _follow(s: Sentence, claim: Claim, member: Entity, organization: Entity) -> None:
    """The membership that comes of the joining, from its date on."""
    if organization.kind not in GROUPS or _is_told(s, member, organization):
        return
    roles: list[tuple[str, Value | Ref]] = [("member", member), ("organization", organization)]
    span = (claim.begin, claim.end)
    if claim.modality is Modality.PLANNED:
        s.claim_at("Membership", roles, "candidate", span, modality=Modality.PLANNED)
    else:
        s.claim_at("Membership", roles, "joined", span, start=claim.date)


__all__ = ["read_told_joining", "read_told_members"]
