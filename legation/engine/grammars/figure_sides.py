"""Whose figure it is: the two sides of a number, from the words that surround it."""

from __future__ import annotations

from dataclasses import dataclass

from legation.engine.lexicon import PREPOSITIONS
from legation.engine.phrases import find_complements, genitive_before
from legation.engine.sentence import NO_STATES, Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import forms_of
from legation.model import Entity, EntityKind

FLOWS = frozenset("exports imports investment investments".split())
_NO_FLOW = frozenset(
    "fund funds bank agreement treaty company authority project deal".split()
)  # "a Xian investment fund of $5 million"
LIVING = frozenset("live lives lived living reside resides resided residing resident".split())
VISITING = ("visited", "visit", "visits")
ORIGINS = frozenset(("descent", "origin", "ancestry"))
AID = frozenset("aid oda assistance grant grants loan loans relief donation donations credit credits".split())
NOT_STATES = frozenset(
    "refugees exiles companies company firms firm rebels dissidents".split()
)  # aid to them is none to their state
BODIES = (EntityKind.ORGANIZATION, EntityKind.IGO)
WORKS = frozenset(
    """relief reconstruction recovery rehabilitation construction development renovation restoration purchase building flood earthquake humanitarian
    health education schools infrastructure agriculture sanitation demining""".split()
)  # what a sum is given for: nobody who gets it
AIMS = frozenset(
    "support help assist fight combat build rebuild improve develop finance fund strengthen promote provide enable reduce upgrade".split()
)
PEOPLE = frozenset(
    "people persons citizens nationals residents immigrants migrants expatriates students workers refugees tourists visitors individuals".split()
)
VISITORS = frozenset(("tourists", "visitors", "tourist"))
FREELY = ("donat", "pledg", "gave", "give", "grant", "loan", "lent", "provid", "contribut")  # verbs that need no word of aid
_SET_BEFORE = frozenset("respect regard response relation addition return exchange due thanks".split())  # before "to" or "for"
SETTING_ASIDE = ("commit", "allocat", "earmark")  # verbs that need to be told for whom
UNGIVEN = frozenset("in as program programme package project scheme plan".split())  # beside "aid": it may not have been given
TRADED = frozenset("goods merchandise direct total annual services agricultural food oil arms weapons military foreign".split())
BESIDE_FLOW = frozenset("of in direct foreign total".split())
SHARING = frozenset("share shares shared sharing have has".split())


@dataclass(frozen=True, slots=True)
class Sides:
    """A measure with its two sides; `used` are the units that told them; `planned` where the words say it is an aim."""

    measure: str
    origin: Entity
    target: Entity
    used: tuple[int, ...] = ()
    unit: str | None = None
    planned: bool = False


Ends = tuple[Entity | None, Entity | None]


EXPORT, IMPORT, INVEST = forms_of("export sell"), forms_of("import buy purchase"), forms_of("invest")
GIVE = {
    **forms_of(
        "give send commit supply offer spend earmark grant award provide donate grant allocate contribute lend pledge disburse extend"
    ),
    "loaned": forms_of("loan")["loaned"],  # the one form that is no noun
}
RECEIVE = forms_of("receive obtain")


def one_state(s: Sentence, i: int | None) -> Entity | None:
    found = tuple(e for e in s.entities(i) if e.is_state)
    return found[0] if len(found) == 1 else None


def first_state(s: Sentence, spots: list[int]) -> tuple[Entity | None, int]:
    return next(((e, k) for k in spots if (e := one_state(s, k)) is not None), (None, -1))


def fill_sides(s: Sentence, measure: str, sides: Ends, used: tuple[int, ...]) -> Sides | None:
    """Both sides, the missing one from the pair at hand; None where neither is told."""
    a, b = sides
    known = a or b
    if known is None:
        return None
    if a is None or b is None:
        other = s.ctx.other((known,))
        if other is None:
            return None
        a, b = a or other, b or other
    return Sides(measure, a, b, tuple(k for k in used if k >= 0))


def undirected(s: Sentence, measure: str, states: tuple[Entity, ...], used: tuple[int, ...]) -> Sides | None:
    two = tuple(sorted(dict.fromkeys(e for e in states if e.is_state), key=lambda e: e.label))
    return Sides(measure, two[0], two[1], used) if len(two) == 2 else None


def flow_sides(s: Sentence, i: int, clause: tuple[int, int], gauged: bool) -> Sides | None:
    """Exports, imports and investment, told by noun or by verb."""
    begin, end = clause
    begin = next((k + 1 for k in range(i - 1, begin, -1) if s.units[k].kind == "quantity" and not _is_rate(s, k)), begin)
    behind = [i + 2] if i + 2 < end and s.units[i + 1].low in ("in", "of", "worth", "as") else []
    behind += [k + 1 for k in behind if k + 1 < end and (s.units[k].low in BESIDE_FLOW or is_owning(s, k))]
    for k in (*behind, *range(i - 1, begin - 1, -1)):
        low = _flow_noun(s, k)
        named = s.units[k - 1] if k == i - 1 and k > 0 else None
        acting = named is not None and named.kind in ("party", "adjective") and not named.possessive  # "X imports 5 tonnes"
        if low in FLOWS and (gauged or k > i or acting):
            return _noun_flow(s, k, low, i, end)
        if low in AID and gauged and k < i and _told_of(s, k, i):
            return _noun_aid(s, k, i)
        for verbs, measure in ((EXPORT, "Exports"), (IMPORT, "Imports"), (INVEST, "Investment")):
            if low in verbs and k < i and (voice := voice_at(s.units, k, verbs[low])) is not None and voice.kind == "active":
                head, _ = find_subject(s.units, voice.start, begin)
                preps = find_complements(s.units, k + 1, end)
                prep = {"Exports": "to", "Imports": "from", "Investment": "in"}[measure]
                other, spot = first_state(s, preps.get(prep, []))
                subject = one_state(s, head)
                if subject is None or (other is None and any(u.low == prep for u in s.units[k + 1 : end])):
                    return None
                sides = (other, subject) if measure == "Imports" else (subject, other)
                return fill_sides(s, measure, sides, (head if head is not None else -1, k, spot))
    return None


def is_owning(s: Sentence, k: int) -> bool:
    """Whether a state's name at k tells whose the next word is: "Peruvian exports", "Peru's exports"."""
    return s.units[k].kind == "adjective" or (s.units[k].kind == "party" and s.units[k].possessive)


def _told_of(s: Sentence, k: int, i: int) -> bool:
    """Whether the aid at k may be the number's at i: no program, and no other's ("came to its aid, | Peru demanded $5 million")."""
    other = any(s.units[j].low == "," and s.units[j + 1].kind in ("party", "pronoun") for j in range(k + 1, i - 1))
    return not other and not {s.units[k - 1].low, s.units[k + 1].low} & UNGIVEN


def _flow_noun(s: Sentence, k: int) -> str:
    """The word at k; "exports" for the "export" of "Peru's export to"."""
    low = s.units[k].low
    if low in FLOWS and k + 1 < len(s.units) and s.units[k + 1].low in _NO_FLOW:
        return ""
    single = low in ("export", "import") and k + 1 < len(s.units) and s.units[k + 1].low in ("to", "from")
    return f"{low}s" if single and genitive_before(s.units, k) is not None else low


def _is_rate(s: Sentence, k: int) -> bool:
    mention = s.units[k].mention
    return mention is not None and mention.unit == "%" and k > 0 and s.units[k - 1].low == "by"


def owner_of(s: Sentence, k: int) -> int | None:
    """Whose the exports, imports or investment at k are: "X's exports", "U.S. goods exports"."""
    owner, j = genitive_before(s.units, k), k - 1
    while owner is None and j > 0 and s.units[j].low in TRADED:
        j -= 1
    u = s.units[j]
    bare = owner is None and j >= 0 and u.kind == "party" and not u.person and not u.possessive
    return j if bare and (j == 0 or s.units[j - 1].low not in PREPOSITIONS) else owner


def _noun_flow(s: Sentence, k: int, low: str, i: int, end: int) -> Sides | None:
    other = next(
        (j for j in range(i + 1, end) if s.units[j].low in FLOWS), end
    )  # "exports to X were $5 million, and | imports from X"
    preps = find_complements(s.units, k + 1, max(i, other if k < i else end))
    owner = owner_of(s, k)
    if owner is not None and s.units[owner].kind == "pronoun":  # "X's exports to Y ... and its imports": X's again
        named = [g for j in range(k) if s.units[j].low in FLOWS and (g := genitive_before(s.units, j)) is not None]
        owner = named[-1] if named else owner
    whose = one_state(s, owner)
    goal = {"exports": "to", "imports": "from"}.get(low)
    goods = k + 1 < end and s.units[k + 1].low == "of" and goal is not None and bool(preps.get(goal))  # "exports of copper to X"
    if k + 1 < end and s.units[k + 1].low in ("to", "from", "of", "in") and not preps.get(s.units[k + 1].low) and not goods:
        return None
    used = (owner if owner is not None else -1, k)
    placed = k + 1 < end and s.units[k + 1].low in ("to", "from", "in")
    if s.units[k - 1].low in ("total", "overall", "global") and not placed:
        return None  # "its total imports": from everywhere
    if goal is not None and first_state(s, preps.get(goal, []))[0] is None and (preps.get(goal) or _unknown_goal(s, goal, k, i)):
        return None  # "to Europe", "to the EU"
    if low == "exports":
        target, spot = first_state(s, preps.get("to", []))
        source, at = (whose, -1) if whose is not None else first_state(s, preps.get("from", []) + preps.get("of", []))
        return fill_sides(s, "Exports", (source, target), (*used, spot, at))
    if low == "imports":
        source, spot = first_state(s, preps.get("from", []))
        target, at = (whose, -1) if whose is not None else first_state(s, preps.get("to", []) + preps.get("of", []))
        return fill_sides(s, "Imports", (source, target), (*used, spot, at))
    source, at = (whose, -1) if whose is not None else first_state(s, preps.get("from", []) + preps.get("by", []))
    if k > i and source is None and (verb := next((v for v in (i - 1, i - 2) if v > 0 and s.units[v].low in SHARING), None)):
        at = find_subject(s.units, verb, 0)[0] or -1  # "X has $N in investments in Y"
        source = one_state(s, at) if at >= 0 else None
    target, spot = first_state(s, preps.get("in", []) or preps.get("to", []))
    if target is None and source is not None and any(_is_country(s, j) for j in range(k + 1, max(i, end))):
        target = s.ctx.other((source,))
    return fill_sides(s, "Investment", (source, target), (*used, spot, at)) if source is not None and target is not None else None


def _unknown_goal(s: Sentence, goal: str, k: int, i: int) -> bool:
    """Whether "to Europe" or the like tells of goods that go elsewhere; not "rose to $5 million"."""
    spots = (j for j in range(k + 1, i - 1) if s.units[j].low == goal)
    return any(
        s.units[j + 1].kind not in ("quantity", "date") and s.units[j + 1].low not in ("a", "about", "over") for j in spots
    )


def _is_country(s: Sentence, j: int) -> bool:
    """Whether "in the country" stands at j: the other of the pair."""
    return [u.low for u in s.units[j : j + 3]] == ["in", "the", "country"]


def _noun_aid(s: Sentence, k: int, i: int) -> Sides | None:
    """ "X's aid to Y was $": both sides must be told, or one and the pair at hand leaves the other."""
    preps = find_complements(s.units, k + 1, i)
    owner = genitive_before(s.units, k)
    target, spot = first_state(s, preps.get("to", preps.get("for", [])))
    if target is None and any(u.low in ("to", "for") for u in s.units[k + 1 : i]):
        return None
    source, at = (
        (one_state(s, owner), owner) if owner is not None else first_state(s, preps.get("from", []) + preps.get("by", []))
    )
    return fill_sides(s, "Aid", (source, target), (at if at is not None else -1, k, spot)) if source is not None else None


def donor_sides(s: Sentence, i: int, clause: tuple[int, int]) -> Sides | None:
    """ "X gave Y $ in aid", "X donated $ to Y", "Y received $ in aid from X"."""
    begin, end = clause
    if i + 3 < end and GIVE.get(s.units[i + 1].low) and s.units[i + 2].low == "by":  # "$10 million given by X"
        giver, spot = first_state(s, find_complements(s.units, i + 2, end).get("by", []))
        taker, to = first_state(s, find_complements(s.units, i + 2, end).get("to", []))
        return fill_sides(s, "Aid", (giver, taker), (spot, to)) if giver is not None else None
    aided = any(u.low in AID for u in s.units[begin:end])
    for k in range(i - 1, begin - 1, -1):
        low = s.units[k].low
        tag = GIVE.get(low) or RECEIVE.get(low)
        if tag is None or (not aided and not low.startswith((*FREELY, *SETTING_ASIDE))):
            continue
        voice = voice_at(s.units, k, tag)
        if voice is None or voice.kind not in ("active", "participle") or s.units[k + 1].low == "up":
            continue
        head, _ = find_subject(s.units, voice.start, begin)
        subject = one_state(s, head) if head is None or s.units[head].kind != "people" else None  # "a Chilean firm gave $"
        preps = _given_to(s, k, i, end)
        named = (
            preps.get("from", [])
            if low in RECEIVE
            else preps.get("to", []) or [j for j in range(k + 1, i) if s.units[j].kind == "party" and not s.units[j].possessive]
        )
        if low.startswith(SETTING_ASIDE) and not named:
            named = [j for j in preps.get("for", []) + _for_whose(s, i) if s.units[j].kind == "party"]
        other, spot = first_state(s, named)
        if other is None and low.startswith(SETTING_ASIDE):
            return None
        if subject is None or (spot >= 0 and s.units[spot].head in NOT_STATES) or _to_rebels(s, k, i):
            return None
        if other is None and any(v.kind in BODIES for j in range(i + 1, end) for v in s.units[j].values):
            return None  # "for the building of the Union's seat"
        if other is None and (any(j in named or is_goal(s, j) for j in range(k + 1, end)) or names_another(s, k + 1, end)):
            return None
        sides = (other, subject) if low in RECEIVE else (subject, other)
        return fill_sides(s, "Aid", sides, (head if head is not None else -1, k, spot))
    return None


def _to_rebels(s: Sentence, k: int, i: int) -> bool:
    """Whether a state's rebels, companies or refugees get the sum at i: "gave Peru's rebels $5 million", "$5 million to Peru's rebels"."""
    spots = [*s.units[k + 1 : i], *(s.units[i + 2 : i + 5] if i + 1 < len(s.units) and s.units[i + 1].low == "to" else ())]
    return any({u.low, u.head} & (NOT_STATES | NO_STATES) for u in spots)


def _given_to(s: Sentence, k: int, i: int, end: int) -> dict[str, list[int]]:
    """The complements of the verb of giving at k that are those of the sum at i: "$5 million to X and $6 million to Y"."""
    sums = [j for j in range(k + 1, end) if s.units[j].kind == "quantity"]
    own = find_complements(s.units, i + 1, next((j for j in sums if j > i), end))
    return own if len(sums) > 1 and own.get("to", own.get("from")) else find_complements(s.units, k + 1, end)


def _for_whose(s: Sentence, i: int) -> list[int]:
    """Y of "for Y's schools" right after the sum at i."""
    return [i + 2] if i + 2 < len(s.units) and s.units[i + 1].low in ("for", "to") and s.units[i + 2].kind == "party" else []


def names_another(s: Sentence, begin: int, end: int) -> bool:
    """Whether a state that is none of the pair is named in [begin, end)."""
    named = {
        e for j in range(begin, end) if s.units[j].kind in ("party", "place", "adjective") for e in s.entities(j) if e.is_state
    }
    return bool(named - set(s.ctx.pair))


def is_goal(s: Sentence, j: int) -> bool:
    """Whether "to" or "for" at j names who or what gets something: not of "to support farmers", "in response to the flood"."""
    if j and s.units[j - 1].low in _SET_BEFORE:
        return False
    word, following = s.units[j].low, s.units[j + 1] if j + 1 < len(s.units) else None
    if word == "for":
        work = j + 1 + (following is not None and following.low in ("the", "a", "its"))
        return not (work < len(s.units) and s.units[work].low in WORKS)
    return word == "to" and (following is None or following.low not in AIMS)
