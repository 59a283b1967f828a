"""Who is a member of what: "both are members of A and B", "X is an A member", "both share membership of A", "X joined A"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.companions import joined_after
from legation.engine.grammars.listed_members import listed_members
from legation.engine.grammars.member_claims import claim_members
from legation.engine.grammars.member_openings import opened_members
from legation.engine.grammars.member_subjects import members_before, partial
from legation.engine.grammars.member_words import BEFORE, ORDINAL, PARTIAL, states_at
from legation.engine.grammars.organization_lists import GROUPS, is_group, organizations_from
from legation.engine.lexicon import BE
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity

NOUNS = frozenset(("member", "members", "member-state", "member-states"))
STATES = frozenset("state states country countries nation nations".split())
BELONG = frozenset("belong belongs belonged".split())
SHARE = frozenset("share shares shared".split())
EXAMPLES = (["such", "as"], ["including"], ["like"], ["namely"])
BODIES = frozenset("organizations organisations bodies organization forums fora institutions groupings blocs".split())
TAKING_PART = frozenset("participate participates belong members member partners".split())
WORKING = frozenset("work works worked cooperate cooperates cooperated collaborate collaborates collaborated".split())
ASSOCIATED = frozenset(("associate", "associated"))
UNION = frozenset(f"organization/{name}" for name in ("european-union", "european-economic-community", "western-european-union"))
"""Whose "associate members" are candidates and partners, but no members."""
FORMING = forms_of("form")


def read_memberships(s: Sentence) -> None:
    """Add a membership for each state and organization that the sentence joins as member and organization."""
    for i, u in enumerate(s.units):
        if u.low in NOUNS:
            _read_member(s, i)
        elif u.low == "membership":
            _read_shared(s, i)
        elif (
            u.low in BELONG
            and low_at(s, i + 1) == "to"
            or u.low in ("participate", "participates")
            and low_at(s, i + 1) == "in"
            or u.low == "part"
            and (low_at(s, i + 1) == "of" or low_at(s, i - 1) in BE)
        ):
            _read_belonging(s, i)
        elif u.low == "in" and low_at(s, i - 1) in ("are", "is") and i > 1 and states_at(s, i - 2):
            _read_within(s, i)
        elif u.low in BODIES:
            _read_examples(s, i)


def _read_member(s: Sentence, i: int) -> None:
    end = i + 1 + (low_at(s, i + 1) in STATES)
    end += 3 * ([low_at(s, k) for k in range(end, end + 3)] == ["with", "veto", "power"])
    if low_at(s, end + 1) == "neither":
        return  # "a member of neither A nor B"
    if i + 1 < len(s.units) and is_group(s.units[i + 1]) and _begins_with_state(s, i + 1):  # "member [state of the G7]"
        organizations, stop = organizations_from(s, i + 1)
        members, begin = members_before(s, i)
        claim_members(s, members, organizations, (begin, stop))
        return
    if (which := _which_before(s, i)) is not None:
        members, begin = members_before(s, i)
        claim_members(
            s, members if begin > which else (), [v for v in s.units[which - 2].values if v.kind in GROUPS], (which - 2, i + 1)
        )
        return
    named = bool(i) and is_group(s.units[i - 1])
    if not named and low_at(s, end) in ("on", "in") and end + 1 < len(s.units) and s.units[end + 1].kind == "date":
        _read_became(s, i, end + 1)
    elif low_at(s, end) == "of" or (not named and low_at(s, end) in ("in", "within")):
        organizations, stop = organizations_from(s, end + 1)
        if any(low_at(s, k) in ASSOCIATED for k in range(max(0, i - 2), i)):
            organizations = [v for v in organizations if v.key not in UNION]
        members, begin = members_before(s, i) if organizations else ((), i)
        if len(members) == 1 and members[0] in s.ctx.pair and any(u.low == "both" for u in s.units[begin + 1 : i]):
            members = s.ctx.pair
        if organizations and not members:
            if (listed := listed_members(s, i, stop)) is not None:
                claim_members(s, listed[0], organizations[:1], (i, listed[1]), granted=True)
                return
            members, begin = opened_members(s, i, stop)
            if members:
                claim_members(s, members, organizations, (begin, stop), granted=True)
                return
        if organizations and not members and (low_at(s, i - 1) != "the" and not partial(s, i)):
            s.gap(s.units[i].low, "Membership: whose membership is not clear")
        claim_members(s, members, organizations, (begin, stop))
        beside = joined_after(s.units, stop) if members else None
        if beside is not None:  # "are members of A together with Y"
            claim_members(s, states_at(s, beside), organizations, (begin, beside + 1), granted=True)
    elif i and (is_group(s.units[i - 1]) or low_at(s, i - 1) == "commonwealth"):
        first = i - 1
        while first > 1 and low_at(s, first - 1) in ("and", ",", "&") and is_group(s.units[first - 2]):
            first -= 2
        organizations = organizations_from(s, first)[0] if low_at(s, i - 1) == "commonwealth" else []
        organizations = organizations or [v for u in s.units[first:i] for v in u.values if v.kind in GROUPS]
        members, begin = members_before(s, first)
        following = (
            states_at(s, end if end < len(s.units) else None)
            if s.units[i].low == "member"
            and low_at(s, i + 1) not in ("states", "countries", "nations")
            and low_at(s, first - 1) not in PARTIAL | {"first", "only", "other", "every"}
            else ()
        )
        if following and (begin == first or not members):  # "NATO member Italy"
            members, begin = _their_fellow(s, first, end + 1)
            claim_members(s, (*members, *following[:1]), organizations, (begin, end + 1))
            return
        if (made := _made_first(s, first)) is not None:
            claim_members(s, states_at(s, made), organizations, (made, i + 1), granted=True)
            return
        if (listed := listed_members(s, i, end)) is not None and low_at(s, first - 1) not in PARTIAL:
            claim_members(s, listed[0], organizations, (first, listed[1]), granted=True)
            return
        fellows = _fellows(s, first, i)
        if fellows is not None:
            members, begin = _their_fellow(s, first, fellows[1])
            claim_members(s, (*members, *fellows[0]), organizations, (begin, fellows[1]), granted=True)
            return
        copular = any(low_at(s, k) in BE or low_at(s, k) in ("became", "becomes", "remains") for k in range(begin, first))
        if not copular and (told := _beside(s, first, i)):
            claim_members(s, told[0], organizations, (min(told[1], first), end))
            return
        claim_members(s, members if copular else (), organizations, (begin, end))


def _made_first(s: Sentence, first: int) -> int | None:
    """X of "making X the first (only) | NATO member to do so"."""
    k = first - 1
    while k > 0 and (ORDINAL.fullmatch(low_at(s, k)) or low_at(s, k) in ("only", "sole", "latest", "newest", "one")):
        k -= 1
    named = k < first - 1 and low_at(s, k) == "the" and s.units[k - 1].kind in ("party", "pronoun")
    if not named or low_at(s, k - 2) != "making":
        return None
    if s.units[k - 1].kind == "party":
        return k - 1
    subject = find_subject(s.units, k - 2, clause_bounds(s.units, k - 2)[0])[0]  # "Malta recognized Peru, making it": Malta
    return subject if len(states_at(s, subject)) == 1 else None


def _fellows(s: Sentence, first: int, noun: int) -> tuple[tuple[Entity, ...], int] | None:
    """Those named right after "(fellow) NATO member states Italy and Spain", and the unit after them."""
    k = noun + 1 + (low_at(s, noun + 1) in STATES)
    named = states_at(s, k) if k < len(s.units) and s.units[k].kind == "party" else ()
    plural = s.units[k - 1].low.endswith("s") and len(named) > 1
    if not named or low_at(s, first - 1) in PARTIAL | {"no"} or not (plural or low_at(s, first - 1) == "fellow"):
        return None
    return named, k + 1


def _their_fellow(s: Sentence, first: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Whose fellows they are, and the first unit: "Unlike fellow NATO members X and Y, | Italy", "| Italy, like fellow NATO member X,"."""
    if low_at(s, first - 1) != "fellow" or low_at(s, first - 2) not in ("like", "unlike") or low_at(s, end) != ",":
        return (), first
    at = end + 1 + (low_at(s, end + 1) == "the") if first == 2 else first - 4
    named = 0 <= at < len(s.units) and s.units[at].kind == "party" and (first == 2 or low_at(s, first - 3) == ",")
    return (states_at(s, at), min(at, first)) if named and not s.units[at].possessive else ((), first)


def _read_became(s: Sentence, noun: int, date: int) -> None:
    """ "Italy became a member on 4 April 1949": of the one organization told of before, here or in the sentence before."""
    before = s.ctx.article.passages[s.index - 1] if s.index else None
    named = {v for u in s.units[:noun] for v in u.values if v.kind in GROUPS and u.kind == "party"}
    if low_at(s, noun - 1) not in ("a", "full"):
        return
    if not named and before is not None and before.block == s.passage.block:
        named = {v for m in s.ctx.gazetteer.find(before.text) for v in m.values if v.kind in GROUPS}
    became = any(low_at(s, k) == "became" for k in range(max(0, noun - 4), noun))
    if became and len(named) == 1:
        members, begin = members_before(s, noun)
        claim_members(s, members, sorted(named, key=lambda v: v.key), (begin, date - 1), joined=True)


def _begins_with_state(s: Sentence, i: int) -> bool:
    return s.passage.text[s.units[i].begin :].split(" ", 1)[0].lower() in STATES


def _which_before(s: Sentence, i: int) -> int | None:
    """The index of "which" in "the EU, of which both are members"."""
    for k in range(i - 1, max(1, i - 7), -1):
        if s.units[k].low == "which" and low_at(s, k - 1) in ("of", "in", "to"):
            left = k - 2 - (low_at(s, k - 2) == ",")
            if low_at(s, left) == ")":  # "the European Union (EU), of which"
                left = next((j for j in range(left, max(0, left - 9), -1) if low_at(s, j) == "("), left) - 1
            return left + 2 if left >= 0 and any(v.kind in GROUPS for v in s.units[left].values) else None
    return None


def _beside(s: Sentence, first: int, noun: int) -> tuple[tuple[Entity, ...], int] | None:
    """ "Italy, a NATO member, ..." and "As NATO members, Italy and Greece ...": the party beside the phrase."""
    k = first
    while k > 0 and low_at(s, k - 1) in BEFORE | {"as"}:
        k -= 1
    if k > 1 and low_at(s, k - 1) == "," and (members := states_at(s, k - 2)):
        return members, k - 2
    noun += low_at(s, noun + 1) in STATES
    if k == 0 and low_at(s, 0) == "as" and low_at(s, noun + 1) == ",":
        j = noun + 2 + (low_at(s, noun + 2) == "the")
        if j < len(s.units) and s.units[j].kind == "party" and s.units[j].possessive:  # "As a NATO member, Italy's army ..."
            return tuple(e for e in s.entities(j) if e.is_state), j
        return (states_at(s, j), j) if j < len(s.units) and states_at(s, j) else None
    return None


def _read_shared(s: Sentence, i: int) -> None:
    """ "Both countries share common membership of A, B and C", or the pair does; of anyone's hope or bid nothing is read."""
    k = i - 1
    while k >= 0 and s.units[k].low in ("common", "joint", "mutual", "full", "the", "their"):
        k -= 1
    if k < 1 or low_at(s, i + 1) not in ("of", "in", "to", "with"):
        return
    organizations, stop = organizations_from(s, i + 2)
    if low_at(s, k) not in SHARE:
        named = {v for u in s.units for v in u.values if v.is_state and v not in s.ctx.pair}
        if low_at(s, k) in ("through", "by") and low_at(s, i - 1) in ("common", "joint", "mutual") and not named:
            claim_members(s, s.ctx.pair, organizations, (k, stop))  # "Their ties show through common membership of A"
        return
    subject, _ = find_subject(s.units, k, clause_bounds(s.units, k)[0])
    members = states_at(s, subject)
    claim_members(s, members, organizations, (subject if subject is not None else k, stop))


def _read_belonging(s: Sentence, i: int) -> None:
    if low_at(s, i) == "part" and (which := _which_before(s, i)) is not None:  # "the EU, of which it is part"
        members, begin = members_before(s, i)
        claim_members(
            s, members if begin > which else (), [v for v in s.units[which - 2].values if v.kind in GROUPS], (which - 2, i + 1)
        )
        return
    if (
        low_at(s, i) == "part"
        and low_at(s, i + 1) != "of"
        or low_at(s, i) == "part"
        and low_at(s, i - 1) not in BE | {*FORMING, "also", "both", "a", "an", "integral", "still", "now"}
    ):
        return
    first = i + 2 + (low_at(s, i + 2) == "the")
    if low_at(s, i) == "part" and not (first < len(s.units) and any(v.kind in GROUPS for v in s.units[first].values)):
        return  # "part of an Asian version of NATO"
    organizations, stop = organizations_from(s, i + 2)
    if organizations and all(any(v.kind in GROUPS for v in u.values) or not u.values for u in s.units[i + 2 : stop]):
        members, begin = _forming(s, i) if low_at(s, i - 1) in FORMING else members_before(s, i)
        claim_members(s, members, organizations, (begin, stop))


def _forming(s: Sentence, i: int) -> tuple[tuple[Entity, ...], int]:
    """Who "forms part of A"."""
    voice = voice_at(s.units, i - 1, FORMING[low_at(s, i - 1)])
    subject, _ = find_subject(s.units, i - 1, clause_bounds(s.units, i)[0])
    real = voice is not None and voice.kind == "active" and not voice.negated and not voice.modal
    return (states_at(s, subject), subject) if subject is not None and real else ((), i)


def _read_within(s: Sentence, i: int) -> None:
    """ "Both countries are in the European Union": nothing may stand between."""
    k = i + 1 + (low_at(s, i + 1) in ("the", "both"))
    if k < len(s.units) and is_group(s.units[k]) and s.units[k].kind == "party" and not s.units[k].possessive:
        organizations, stop = organizations_from(s, k)
        claim_members(s, states_at(s, i - 2), organizations, (i - 2, stop))


def _read_examples(s: Sentence, i: int) -> None:
    """ "They participate in organizations such as A and B"."""
    i += low_at(s, i + 1) == ","
    for words in EXAMPLES:
        if [u.low for u in s.units[i + 1 : i + 1 + len(words)]] == words:
            verb = next((k for k in range(i - 1, max(-1, i - 8), -1) if _takes_part(s, k)), None)
            if verb is None:
                return
            organizations, stop = organizations_from(s, i + 1 + len(words))
            members, begin = members_before(s, verb)
            claim_members(s, members, organizations, (begin, stop))
            return


def _takes_part(s: Sentence, k: int) -> bool:
    together = (low_at(s, k + 1), low_at(s, k + 2))
    return low_at(s, k) in TAKING_PART or (
        low_at(s, k) in WORKING and (together[0] in ("in", "within") or together == ("together", "in"))
    )
