"""Who is a member of what: "both are members of A and B", "X is an A member", "both share membership of A", "X joined A"."""

from __future__ import annotations

import re

from legation.dates import PartialDate
from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject, state_among
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal, voice_at
from legation.engine.when import interval_of, to_when
from legation.engine.words import verb_forms
from legation.model import Entity, EntityKind, Modality

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|third|[a-z]+th)")
NOUNS = frozenset(("member", "members", "member-state", "member-states"))
STATES = frozenset("state states country countries nation nations".split())
BEFORE = frozenset(
    "full founding founder fellow active original permanent formal regular also both the a an current longstanding long-standing two three committed common".split()
)
COPULAS = BE | HAVE | {"become", "became", "remain", "remains", "remained", "both", "each", "all", "two", "of"} | ADVERBS
PARTIAL = frozenset(
    "associate associated affiliate observer former candidate potential non-permanent prospective honorary future only not once aspiring corresponding dialogue".split()
)
UNREAL = frozenset("if whether to unless".split()) | MODALS
BELONG = frozenset("belong belongs belonged".split())
SHARE = frozenset("share shares shared".split())
EXAMPLES = (["such", "as"], ["including"], ["like"], ["namely"])
BODIES = frozenset("organizations organisations bodies organization forums institutions groupings blocs".split())
TAKING_PART = frozenset("participate participates belong members member partners".split())
GROUPS = (EntityKind.IGO, EntityKind.ORGANIZATION)
ENDS = frozenset("; . which who while whereas but although where that".split())
JOINS = {form: tag for base in ("join", "enter") for form, tag in verb_forms(base).items()}
ADMITTED = frozenset(("admitted", "accepted"))


def read_memberships(s: Sentence) -> None:
    """Add a membership for each state and organization that the sentence joins as member and organization."""
    for i, u in enumerate(s.units):
        if u.low in NOUNS:
            _read_member(s, i)
        elif u.low == "membership":
            _read_shared(s, i)
        elif (
            u.low in BELONG
            and _low(s, i + 1) == "to"
            or u.low in ("participate", "participates")
            and _low(s, i + 1) == "in"
            or u.low == "part"
            and _low(s, i + 1) == "of"
        ):
            _read_belonging(s, i)
        elif u.low == "in" and _low(s, i - 1) in ("are", "is") and i > 1 and _states(s, i - 2):
            _read_within(s, i)
        elif u.low in BODIES:
            _read_examples(s, i)
        elif u.low in JOINS or u.low in ADMITTED or u.low in ("acceded", "accession"):
            _read_joining(s, i)


def _low(s: Sentence, i: int) -> str:
    return s.units[i].low if 0 <= i < len(s.units) else ""


def _read_member(s: Sentence, i: int) -> None:
    end = i + 1 + (_low(s, i + 1) in STATES)
    if i + 1 < len(s.units) and _is_group(s.units[i + 1]) and _begins_with_state(s, i + 1):  # "member [state of the G7]"
        organizations, stop = _organizations(s, i + 1)
        members, begin = _members(s, i)
        _claim(s, members, organizations, (begin, stop))
        return
    if (which := _which_before(s, i)) is not None:
        members, begin = _members(s, i)
        _claim(s, members if begin > which else (), list(s.units[which - 2].values), (which - 2, i + 1))
        return
    if _low(s, end) in ("of", "in", "within"):
        organizations, stop = _organizations(s, end + 1)
        members, begin = _members(s, i) if organizations else ((), i)
        if len(members) == 1 and members[0] in s.ctx.pair and any(u.low == "both" for u in s.units[begin + 1 : i]):
            members = s.ctx.pair
        if organizations and not members and (_low(s, i - 1) != "the" and not _partial(s, i)):
            s.gap(s.units[i].low, "Membership: whose membership is not clear")
        _claim(s, members, organizations, (begin, stop))
    elif i and _is_group(s.units[i - 1]):
        first = i - 1
        while first > 1 and _low(s, first - 1) in ("and", ",", "&") and _is_group(s.units[first - 2]):
            first -= 2
        organizations = [v for u in s.units[first:i] for v in u.values if v.kind in GROUPS]
        members, begin = _members(s, first)
        following = (
            _states(s, i + 1)
            if s.units[i].low == "member" and _low(s, first - 1) not in PARTIAL | {"first", "only", "other", "every"}
            else ()
        )
        if following and (begin == first or not members):  # "NATO member Italy"
            _claim(s, following[:1], organizations, (first, i + 2))
            return
        copular = any(_low(s, k) in BE or _low(s, k) in ("became", "remains") for k in range(begin, first))
        if not copular and (told := _beside(s, first, i)):
            _claim(s, told[0], organizations, (min(told[1], first), end))
            return
        _claim(s, members if copular else (), organizations, (begin, end))


def _begins_with_state(s: Sentence, i: int) -> bool:
    return s.passage.text[s.units[i].begin :].split(" ", 1)[0].lower() in STATES


def _which_before(s: Sentence, i: int) -> int | None:
    """The index of "which" in "the EU, of which both are members"."""
    for k in range(i - 1, max(1, i - 7), -1):
        if s.units[k].low == "which" and _low(s, k - 1) in ("of", "in", "to"):
            left = k - 2 - (_low(s, k - 2) == ",")
            return left + 2 if left >= 0 and _is_group(s.units[left]) else None
    return None


def _beside(s: Sentence, first: int, noun: int) -> tuple[tuple[Entity, ...], int] | None:
    """ "Italy, a NATO member, ..." and "As NATO members, Italy and Greece ...": the party beside the phrase."""
    k = first
    while k > 0 and _low(s, k - 1) in BEFORE | {"as"}:
        k -= 1
    if k > 1 and _low(s, k - 1) == "," and (members := _states(s, k - 2)):
        return members, k - 2
    if k == 0 and _low(s, 0) == "as" and _low(s, noun + 1) == ",":
        j = noun + 2 + (_low(s, noun + 2) == "the")
        return (_states(s, j), j) if j < len(s.units) and _states(s, j) else None
    return None


def _read_shared(s: Sentence, i: int) -> None:
    """ "Both countries share common membership of A, B and C", or the pair does; of anyone's hope or bid nothing is read."""
    k = i - 1
    while k >= 0 and s.units[k].low in ("common", "joint", "mutual", "full", "the", "their"):
        k -= 1
    if k < 1 or _low(s, i + 1) not in ("of", "in", "to", "with"):
        return
    organizations, stop = _organizations(s, i + 2)
    if _low(s, k) not in SHARE:
        named = {v for u in s.units for v in u.values if v.is_state and v not in s.ctx.pair}
        if _low(s, k) in ("through", "by") and _low(s, i - 1) in ("common", "joint", "mutual") and not named:
            _claim(s, s.ctx.pair, organizations, (k, stop))  # "Their ties show through common membership of A"
        return
    subject, _ = find_subject(s.units, k, clause_bounds(s.units, k)[0])
    members = _states(s, subject)
    _claim(s, members, organizations, (subject if subject is not None else k, stop))


def _read_belonging(s: Sentence, i: int) -> None:
    if _low(s, i) == "part" and _low(s, i - 1) not in BE | {"also", "both"}:
        return
    organizations, stop = _organizations(s, i + 2)
    if organizations and all(_is_group(u) or not u.values for u in s.units[i + 2 : stop]):
        members, begin = _members(s, i)
        _claim(s, members, organizations, (begin, stop))


def _read_within(s: Sentence, i: int) -> None:
    """ "Both countries are in the European Union": nothing may stand between."""
    k = i + 1 + (_low(s, i + 1) in ("the", "both"))
    if k < len(s.units) and _is_group(s.units[k]) and s.units[k].kind == "party" and not s.units[k].possessive:
        organizations, stop = _organizations(s, k)
        _claim(s, _states(s, i - 2), organizations, (i - 2, stop))


def _read_examples(s: Sentence, i: int) -> None:
    """ "They participate in organizations such as A and B"."""
    i += _low(s, i + 1) == ","
    for words in EXAMPLES:
        if [u.low for u in s.units[i + 1 : i + 1 + len(words)]] == words:
            verb = next((k for k in range(i - 1, max(-1, i - 8), -1) if _low(s, k) in TAKING_PART), None)
            if verb is None:
                return
            organizations, stop = _organizations(s, i + 1 + len(words))
            members, begin = _members(s, verb)
            _claim(s, members, organizations, (begin, stop))
            return


def _read_joining(s: Sentence, i: int) -> None:
    """ "X joined A in 2004", "X was admitted to A", "X acceded to A": a membership from then on."""
    low = s.units[i].low
    k = i + 1
    if low not in JOINS:
        if _low(s, k) not in ("to", "into"):
            return
        k += 1
    k += _low(s, k) == "the"
    if k >= len(s.units) or not _is_group(s.units[k]) or s.units[k].kind != "party":
        return
    voice = voice_at(s.units, i, JOINS.get(low, "past"))
    if voice is None or voice.kind not in ("active", "passive") or (low in ADMITTED) != (voice.kind == "passive"):
        return
    bounds = clause_bounds(s.units, i)
    stance = stance_of(s.units, Frame(i, i + 1, voice, bounds), nominal=False)
    subject, _ = find_subject(s.units, voice.start, bounds[0])
    members = _states(s, subject)
    if stance.modality not in (Modality.ASSERTED, Modality.PRESUPPOSED) or subject is None:
        return
    organizations, stop = _organizations(s, k)
    _claim(s, members, organizations[:1] if not s.units[k].group else organizations, (subject, max(stop, k + 1)), joined=True)


def _claim(
    s: Sentence, members: tuple[Entity, ...], organizations: list[Entity], span: tuple[int, int], *, joined: bool = False
) -> None:
    joined |= any(_low(s, k) in ("became", "become") for k in range(span[0], min(span[1], span[0] + 8)))
    start, stop = _interval(s, span[1], joined=joined)
    for member in members:
        for organization in organizations:
            roles = [("member", member), ("organization", organization)]
            s.claim("Membership", roles, "joined" if joined else "member-of", span, start=start, stop=stop)


def _is_group(u: Unit) -> bool:
    return u.kind in ("party", "adjective") and bool(u.values) and all(v.kind in GROUPS for v in u.values)


def _organizations(s: Sentence, i: int) -> tuple[list[Entity], int]:
    """The organizations listed from unit i on, and the index after the last: names without entry and brackets are passed over."""
    found: list[Entity] = []
    end, plain, depth = i, 0, 0
    while i < len(s.units) and plain <= 2:
        u = s.units[i]
        depth += (u.low in "([") - (u.low in ")]") if u.kind == "punct" else 0
        following = s.units[i + 1].low if i + 1 < len(s.units) else ""
        if u.low == "commonwealth" and u.kind in ("word", "place") and following not in ("of", "realm", "realms"):
            found += [e for e in s.ctx.gazetteer.resolve("Commonwealth of Nations") if e.kind in GROUPS and e not in found]
            end, plain = i + 1, 0
        elif _is_group(u) and _goes_on(s, i):
            plain += 1  # "the United Nations Special Committee"
        elif u.group and _joined_by_dash(s, u) or following in ("agreement", "treaty", "summit", "initiative"):
            plain += 1  # "the EU-CARIFORUM agreement" is no body
        elif _is_group(u):
            owned = {v for m in u.members or (u,) if m.possessive for v in m.values}  # "NATO's Partnership for Peace"
            found += [v for v in u.values if v not in found and v not in owned]
            end, plain = i + 1, 0
        elif depth > 0:
            pass
        elif u.group and u.values and u.values[0].kind in GROUPS:  # "... of the UN and Peru is ..."
            return [*found, *(v for v in u.values if v.kind in GROUPS and v not in found)], i + 1
        elif u.low in ENDS or looks_verbal(s.units, i) or u.kind in ("date", "people", "pronoun", "mission", "quantity"):
            break
        elif u.kind == "party" and u.values and s.passage.text[u.end : u.end + 1] not in ("-", "–"):
            break
        elif u.kind == "word" and s.passage.text[u.begin : u.begin + 1].islower() and u.low not in LISTING:
            plain += 1
        i += 1
    return found, end


def _goes_on(s: Sentence, i: int) -> bool:
    """Whether a capital word right after the name makes it part of a longer one."""
    if i + 1 >= len(s.units):
        return False
    u, after = s.units[i], s.units[i + 1]
    return after.kind == "word" and after.begin == u.end + 1 and s.passage.text[after.begin].isupper() and not u.possessive


def _joined_by_dash(s: Sentence, u: Unit) -> bool:
    words = s.passage.text[u.begin : u.end]
    return ("–" in words or "-" in words) and " and " not in words and "," not in words


LISTING = frozenset("the and both of as well for on in to or also following organizations organisations international a".split())


def _partial(s: Sentence, noun: int) -> bool:
    return any(u.low in PARTIAL for u in s.units[max(0, noun - 2) : noun])


def _members(s: Sentence, noun: int) -> tuple[tuple[Entity, ...], int]:
    """The members and the first unit of the phrase; nobody where it is denied, partial or not real."""
    if _partial(s, noun):
        return (), noun
    k = noun - 1
    while k >= 0 and s.units[k].kind == "word" and (s.units[k].low in BEFORE or _ORDINAL.fullmatch(s.units[k].low)):
        k -= 1
    if _low(s, k) in ("as", "As"):
        return _after_aside(s, k, noun)
    while k >= 0 and s.units[k].kind == "word" and s.units[k].low in COPULAS | BEFORE | NEGATIONS:
        if s.units[k].low in NEGATIONS | MODALS:
            return (), noun
        k -= 1
    if k > 2 and _low(s, k) == "to" and _low(s, k + 1) == "be":  # "X and Y are the only two nations to be members of ..."
        only = k - 1 if s.units[k - 1].head == "both" and _low(s, k - 2) == "only" else state_among(s.units, k - 1)
        if only is not None:
            return _states(s, only), only
    if k < 0 or s.units[k].low in UNREAL or _low(s, clause_bounds(s.units, noun)[0]) in UNREAL:
        return (), noun
    if s.units[k].kind == "party" and not s.units[k].possessive and not _governed(s, k):
        return _states(s, k), k
    alike = k > 1 and s.units[k - 2].low in ("like", "unlike", "alongside")  # "Cuba, like Peru, belongs to ..."
    if k and not alike and s.units[k].low == "," and s.units[k - 1].kind == "party" and (members := _states(s, k - 1)):
        return members, k - 1  # "with Peru, a member of ..."
    if s.units[k].low in ("that", "them", "those", "other", "of", "for", "by", "with", "between", "the"):
        return (), noun
    subject, _ = find_subject(s.units, k + 1, clause_bounds(s.units, noun)[0])
    members = _states(s, subject)
    if members and subject is not None:
        return members, subject
    return _of_joined_predicate(s, k) if s.units[k].low in (",", "and", ")") else ((), noun)


def _of_joined_predicate(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int]:
    """The subject of "X and Y are two realms, members of ..." or "X and Y are signatories to A and members of B"."""
    verbs = [j for j in range(k) if looks_verbal(s.units, j)]
    if verbs and s.units[verbs[0]].low in BE and all(s.units[j].low in BE | {"became"} for j in verbs):
        subject, _ = find_subject(s.units, verbs[0], 0)
        if subject is not None and (members := _states(s, subject)):
            both = any(u.low == "both" for u in s.units[verbs[0] : k]) and len(members) == 1 and members[0] in s.ctx.pair
            return s.ctx.pair if both else members, subject
    return (), k


def _after_aside(s: Sentence, k: int, noun: int) -> tuple[tuple[Entity, ...], int]:
    """ "As a member of A, X ...": the party after the comma."""
    if k > 1 and _low(s, k - 1) == "," and (members := _states(s, k - 2)):
        return members, k - 2  # "Italy, as a member of NATO, ..."
    if k > 1 and _low(s, k - 1) in ADMITTED:
        subject, _ = find_subject(s.units, k - 1, clause_bounds(s.units, k)[0])
        return (_states(s, subject), subject) if subject is not None and _low(s, k - 2) in BE else ((), noun)
    if k:
        return (), noun
    comma = next((j for j in range(noun, len(s.units)) if s.units[j].low == "," and not _is_group(s.units[j - 2])), None)
    comma = next((j for j in range(noun, len(s.units) - 1) if s.units[j].low == "," and _starts_party(s, j + 1)), comma)
    j = (comma or len(s.units)) + 1
    j += _low(s, j) == "the"
    return (_states(s, j), k) if j < len(s.units) else ((), noun)


def _starts_party(s: Sentence, j: int) -> bool:
    j += _low(s, j) == "the"
    return j < len(s.units) and s.units[j].kind == "party" and bool(_states(s, j)) and not s.units[j].possessive


def _states(s: Sentence, i: int | None) -> tuple[Entity, ...]:
    if i is None or s.units[i].person or s.units[i].possessive:
        return ()
    return tuple(e for e in s.entities(i) if e.is_state or e in s.ctx.pair)  # the European Union may be a party itself


def _governed(s: Sentence, k: int) -> bool:
    return k > 0 and s.units[k - 1].low in (
        "of",
        "in",
        "with",
        "from",
        "to",
        "for",
        "by",
        "between",
        "like",
        "unlike",
        "alongside",
    )


def _interval(s: Sentence, end: int, *, joined: bool = False) -> tuple[PartialDate | None, PartialDate | None]:
    for j in range(end, min(len(s.units), end + (6 if joined else 3))):
        if looks_verbal(s.units, j) or s.units[j].low in ("and", "but", "while"):
            break
        if s.units[j].kind == "date":
            when = to_when(s, j)
            return (when.date, None) if joined and when is not None else interval_of(when)
    return None, None
