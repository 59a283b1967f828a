"""Figures told in set forms of words, read where the grammar of measures and verbs finds no sides.

"1,200 Swedes of Omani descent", "$2 billion was traded between X and Y", "X accounts for 7% of Y's exports". Each form is strict
about every word between the number and its sides: a number that belongs to something else is none of theirs.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import AID, GIVE, LIVING, ORIGINS, PEOPLE, Sides, fill_sides, one_state, undirected
from legation.engine.phrases import find_complements, genitive_before
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import voice_at
from legation.engine.words import verb_forms
from legation.model import Entity

_STAYING = LIVING | frozenset("working worked work works employed based settled studying studied enrolled residing home".split())
_BETWEEN_STAY = frozenset(
    "who which that are were is was currently presently now and also legally permanently officially registered either or continue continues to make made their".split()
)
_KINDS = frozenset("local ethnic overseas native registered permanent legal illegal citizens nationals".split())
_PARTS = frozenset("the northern southern eastern western central republic of".split())
_FORMING = frozenset(
    "constitute constitutes constituting form forms forming make comprise comprises represent represents".split()
)
_GROUPS = frozenset("community group minority diaspora population communities".split())
_VISITORS = frozenset("visitors tourists visitor tourist arrivals travellers travelers".split())
_ARRIVING = frozenset("visited visit visits visiting entered toured".split())
_WELCOMING = frozenset("welcomed received hosted attracted welcomes receives hosts attracts had".split())
_GOODS = frozenset("products goods commodities merchandise services manufactured agricultural total value volume the all".split())
_PLAIN = frozenset(
    """in for of to from the during was were is are at about only value volume total totalled totaled totalling totaling amounted reached reaching hit worth
    valued exceeded exceeding surpassed surpassing rose grew stood year fiscal and also has have had been year-end ( ) : , cumulative end by as""".split()
)
_GIFTS = AID | frozenset("donation donations contribution credit package".split())
_SHARING = frozenset(
    "accounts accounted accounting account represents represented representing constitutes constituted constituting makes made making".split()
)
_BUYING = frozenset("takes took receives received receiving buys bought absorbs absorbed".split())
_SELLING = frozenset("supplies supplied provides provided providing".split())
_WHOLE = frozenset("total overall all foreign external the of annual entire global world merchandise".split())
_FLOWS = {"exports": "Exports", "export": "Exports", "imports": "Imports", "import": "Imports", "trade": "Trade"}
_INVEST = verb_forms("invest")
_FIRMS = frozenset("companies firms businesses investors enterprises corporations".split())


def told_people(s: Sentence, i: int) -> Sides | None:
    """Whose people live in or visit which state, for the number at i."""
    return _descended(s, i) or _staying(s, i) or _calling(s, i) or _forming(s, i) or _receiving(s, i) or _visiting(s, i)


def told_money(s: Sentence, i: int) -> Sides | None:
    """Whose trade, investment or aid the sum at i is."""
    return _traded(s, i) or _flow(s, i) or _investment(s, i) or _invested(s, i) or _gift(s, i)


def _low(s: Sentence, k: int) -> str:
    return s.units[k].low if 0 <= k < len(s.units) else ""


def _kind(s: Sentence, k: int) -> str:
    return s.units[k].kind if 0 <= k < len(s.units) else ""


def _party(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The one state at k, after "the" or "western", and its unit."""
    while _low(s, k) in _PARTS:
        k += 1
    if _kind(s, k) != "party" or s.units[k].person or (state := one_state(s, k)) is None:
        return None
    return state, k


def _diaspora(origin: Entity | None, target: Entity | None, used: tuple[int, ...]) -> Sides | None:
    if origin is None or target is None or origin == target:
        return None
    return Sides("Diaspora", origin, target, used, "people")


def _descended(s: Sentence, i: int) -> Sides | None:
    """ "N Ys of Xian descent"."""
    if _kind(s, i + 1) != "people" or " " in s.text(i + 1, i + 2) or _low(s, i + 2) != "of" or _kind(s, i + 3) != "adjective":
        return None
    if _low(s, i + 4) not in ORIGINS | {"heritage", "extraction"} or _low(s, i + 5) in LIVING:
        return None
    return _diaspora(one_state(s, i + 3), one_state(s, i + 1), (i + 1, i + 4))


def _people(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """Whose people are named at k ("ethnic Xs", "Xian-born people"), and the unit after them."""
    while _low(s, k) in _KINDS:
        k += 1
    if _kind(s, k) != "people":
        return None, k
    origin = one_state(s, k)
    k += 1
    while _low(s, k) in PEOPLE:
        k += 1
    return origin, k


def _staying(s: Sentence, i: int) -> Sides | None:
    """ "N ethnic Xs living and working in Y", "N Xian-Ys"."""
    if (
        _kind(s, i + 1) == "adjective"
        and _low(s, i + 2) in ("-", "–")
        and _kind(s, i + 3) == "people"
        and " " not in s.text(i + 3, i + 4)
    ):
        return _diaspora(one_state(s, i + 1), one_state(s, i + 3), (i + 1, i + 3))
    origin, k = _people(s, i + 1)
    begin = k
    while _low(s, k) in _STAYING | _BETWEEN_STAY:
        k += 1
    stays = any(_low(s, n) in _STAYING for n in range(begin, k))
    if origin is not None and stays and _low(s, k) == "in" and (_low(s, k + 1), _low(s, k + 2)) == ("the", "country"):
        return _diaspora(origin, s.ctx.other((origin,)), (i + 1, k + 2))
    if origin is None or not stays or _low(s, k) != "in" or (target := _party(s, k + 1)) is None:
        return None
    return None if s.units[target[1]].possessive else _diaspora(origin, target[0], (i + 1, target[1]))


def _calling(s: Sentence, i: int) -> Sides | None:
    """ "N people from X call Y home"."""
    origin, k = _people(s, i + 1)
    if origin is None and _low(s, i + 1) in PEOPLE and _low(s, i + 2) in ("from", "of") and (named := _party(s, i + 3)):
        origin, k = named[0], named[1] + 1
    target = _party(s, k + 1) if _low(s, k) in ("call", "calls", "called") else None
    if target is None or _low(s, target[1] + 1) != "home":
        return None
    return _diaspora(origin, target[0], (i + 1, target[1] + 1))


def _forming(s: Sentence, i: int) -> Sides | None:
    """ "N Xs, who constitute the largest foreign community in Y"."""
    origin, k = _people(s, i + 1)
    k += _low(s, k) == ","
    if origin is None or _low(s, k) not in ("who", "which", "that") or _low(s, k + 1) not in _FORMING:
        return None
    noun = next((n for n in range(k + 2, min(k + 10, len(s.units))) if _low(s, n) in _GROUPS), None)
    target = _party(s, noun + 2) if noun is not None and _low(s, noun + 1) == "in" else None
    return _diaspora(origin, target[0], (i + 1, target[1])) if target is not None else None


def _receiving(s: Sentence, i: int) -> Sides | None:
    """ "Y (currently) has N Xian immigrants", "Y received N visitors from X"."""
    if _low(s, i - 1) not in _WELCOMING | {"has", "have"}:
        return None
    head, _ = find_subject(s.units, i - 1, clause_bounds(s.units, i)[0])
    target = one_state(s, head) if head is not None and not s.units[head].person else None
    words = s.text(i + 1, i + 2).lower().split() if i + 1 < len(s.units) else []
    origin, noun = (one_state(s, i + 1), words[-1]) if _kind(s, i + 1) == "people" and words else (None, _low(s, i + 1))
    if origin is None and noun in _VISITORS | PEOPLE and _low(s, i + 2) == "from" and (named := _party(s, i + 3)):
        origin = named[0]
    if head is None or origin is None or target is None or origin == target:
        return None
    if noun in _VISITORS:
        return Sides("Tourism", origin, target, (head, i + 1), "visitors")
    lasting = noun in PEOPLE - {"people", "citizens", "nationals", "persons"} and _low(s, i - 1) in ("has", "have", "hosts")
    return _diaspora(origin, target, (head, i + 1)) if lasting else None


def _visiting(s: Sentence, i: int) -> Sides | None:
    """ "the number of Xian visitors to Y was N", "visitors from X to Y reached N", "N visitors from X visited Y"."""
    begin = clause_bounds(s.units, i)[0]
    if _low(s, i + 1) in _VISITORS and _low(s, i + 2) == "from" and (named := _party(s, i + 3)) is not None:
        k = named[1] + 1
        target = _party(s, k + 1) if _low(s, k) in _ARRIVING | {"to"} else None
        return Sides("Tourism", named[0], target[0], (i + 1, target[1]), "visitors") if target and target[0] != named[0] else None
    noun = next((n for n in range(i - 1, begin - 1, -1) if _low(s, n) in _VISITORS), None)
    if noun is None or not {"was", "were", "reached", "numbered", "totalled", "stood", ":"} & {
        _low(s, n) for n in range(noun, i)
    }:
        return None
    origin = one_state(s, noun - 1) if _kind(s, noun - 1) in ("adjective", "party") else None
    sources, targets = (find_complements(s.units, noun + 1, i).get(p, []) for p in ("from", "to"))
    origin = origin or (one_state(s, sources[0]) if sources else None)
    target_at = targets[0] if targets else None
    if origin is None or target_at is None or not _only_plain(s, noun + 1, i):
        return None
    host = one_state(s, target_at)
    return Sides("Tourism", origin, host, (noun, target_at), "visitors") if host is not None and host != origin else None


def _only_plain(s: Sentence, begin: int, end: int) -> bool:
    """Whether nothing stands between but prepositions, gauges, dates and names."""
    return all(u.low in _PLAIN or u.kind in ("party", "date") for u in s.units[begin:end])


def _traded(s: Sentence, i: int) -> Sides | None:
    """ "$N (worth of goods) was traded between X and Y"."""
    k = i + 1
    while _low(s, k) in ("worth", "of", "in", "goods"):
        k += 1
    if _low(s, k) not in ("was", "were", "is") or _low(s, k + 1) not in ("traded", "exchanged") or _low(s, k + 2) != "between":
        return None
    spot = k + 3 + (_low(s, k + 3) == "the")
    return undirected(s, "Trade", s.entities(spot), (spot,)) if spot < len(s.units) else None


def _flow(s: Sentence, i: int) -> Sides | None:
    """ "Xian exports (of Yish products) (to Y) totalled N", "X's export value to Y was N"."""
    k = next((k for k in range(i - 1, clause_bounds(s.units, i)[0] - 1, -1) if _FLOWS.get(_low(s, k))), None)
    if k is None or _FLOWS[_low(s, k)] == "Trade":
        return None
    owner = genitive_before(s.units, k)
    owner = k - 1 if owner is None and _kind(s, k - 1) in ("adjective", "party") else owner
    whose, n = (one_state(s, owner) if owner is not None else None), k + 1
    made: Entity | None = None
    while _low(s, n) in ("value", "volume", "earnings", "revenue"):
        n += 1
    if not _low(s, k).endswith("s") and n == k + 1:
        return None
    if _low(s, n) == "of" and _kind(s, n + 1) == "adjective" and _low(s, n + 2) in _GOODS:
        made, n = one_state(s, n + 1), n + 3
    ends = find_complements(s.units, n, i)
    to, source = (next(iter(ends.get(p, [])), None) for p in ("to", "from"))
    if not _only_plain(s, n, i) or (whose is None and made is None):
        return None
    measure = _FLOWS[_low(s, k)]
    if measure == "Exports":
        return fill_sides(s, measure, (whose or made, one_state(s, to)), (k, owner or k, to or k))
    return fill_sides(s, measure, (made or one_state(s, source), whose or one_state(s, to)), (k, owner or k, source or k))


def _investment(s: Sentence, i: int) -> Sides | None:
    """ "Investment of X in Y was N", "X's investment in Y (in 2013) N"."""
    k = next(
        (k for k in range(i - 1, clause_bounds(s.units, i)[0] - 1, -1) if _low(s, k) in ("investment", "investments", "fdi")),
        None,
    )
    if k is None or not _only_plain(s, k + 1, i):
        return None
    owner = genitive_before(s.units, k)
    owner = k - 1 if owner is None and _kind(s, k - 1) in ("adjective", "party") else owner
    ends = find_complements(s.units, k + 1, i)
    spot = owner if owner is not None else next(iter(ends.get("of", []) or ends.get("from", []) or ends.get("by", [])), None)
    where = next((j for j in ends.get("in", []) if _kind(s, j) == "party"), None)
    origin, target = one_state(s, spot), one_state(s, where)
    if spot is None or where is None or origin is None or target is None or origin == target:
        return None
    return Sides("Investment", origin, target, (k, spot, where))


def _invested(s: Sentence, i: int) -> Sides | None:
    """ "Xian companies have invested N in the Yian economy"."""
    k = next((k for k in range(i - 1, max(-1, i - 5), -1) if _low(s, k) in _INVEST), None)
    voice = voice_at(s.units, k, _INVEST[_low(s, k)]) if k is not None else None
    if k is None or voice is None or voice.kind != "active" or _low(s, i + 1) != "in":
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    if head is None:
        return None
    firms = _kind(s, head) == "people" and set(s.text(head, head + 1).lower().split()) & _FIRMS
    origin = one_state(s, head) if firms or _kind(s, head) in ("party", "pronoun") else None
    n = i + 2 + (_low(s, i + 2) == "the")
    economy = _kind(s, n) == "adjective" and _low(s, n + 1) in ("economy", "market")
    target = one_state(s, n) if economy else (found[0] if (found := _party(s, n)) is not None else None)
    if origin is None or target is None or origin == target:
        return None
    return Sides("Investment", origin, target, (head, k, n))


def _gift(s: Sentence, i: int) -> Sides | None:
    """ "X pledged a $N donation to Y", "X gave a $N grant for Y's schools"."""
    noun = next((n for n in range(i + 1, min(i + 4, len(s.units))) if _low(s, n) in _GIFTS), None)
    if noun is None or any(s.units[n].kind != "word" for n in range(i + 1, noun)):
        return None
    k = next((k for k in range(i - 1, max(-1, i - 4), -1) if _low(s, k) in GIVE), None)
    voice = voice_at(s.units, k, GIVE[_low(s, k)]) if k is not None else None
    if k is None or voice is None or voice.kind != "active":
        return None
    head, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    target = _party(s, noun + 2) if _low(s, noun + 1) in ("to", "for") else None
    giver = one_state(s, head)
    if head is None or giver is None or target is None or giver == target[0]:
        return None
    return Sides("Aid", giver, target[0], (head, k, noun, target[1]))


def told_share(s: Sentence, i: int) -> Sides | None:
    """ "X accounts for N% of Y's exports", "N% of Y's imports come from X", "N% of Yian trade is with X"."""
    if _low(s, i + 1) != "of":
        return None
    k = i + 2
    while _low(s, k) in _WHOLE:
        k += 1
    if _kind(s, k) not in ("party", "adjective", "pronoun") or (_kind(s, k) == "party" and not s.units[k].possessive):
        return None
    whose, n = one_state(s, k), k + 1
    while _low(s, n) in _WHOLE:
        n += 1
    measure = _FLOWS.get(_low(s, n))
    if whose is None or measure is None or _low(s, n + 1) in ("with", "to", "from", "in", "between"):
        return None  # "of X's trade with Z": of a part
    partner = _partner_after(s, n + 1) or _partner_before(s, i, measure)
    if partner is None or partner[0] == whose:
        return None
    other, spot = partner
    if measure == "Trade":
        return undirected(s, "Trade", (whose, other), (k, n, spot))
    return Sides(measure, *((whose, other) if measure == "Exports" else (other, whose)), (k, n, spot))


def _partner_after(s: Sentence, n: int) -> tuple[Entity, int] | None:
    """X of "go to X", "come from X", "is with X" at n."""
    verb = _low(s, n) in ("go", "goes", "went", "come", "comes", "came", "is", "are", "was", "were", "originate", "originates")
    n += verb + (verb and _low(s, n + 1) in ("destined", "sent", "sold"))
    return _party(s, n + 1) if verb and _low(s, n) in ("to", "from", "with") else None


def _partner_before(s: Sentence, i: int, measure: str) -> tuple[Entity, int] | None:
    """X of "X accounts for (about)", "trade with X makes up", "X buys" before the share at i."""
    k = i - 1 - (_low(s, i - 1) in ("for", "up", "about"))
    verbs = _SHARING | (_BUYING if measure == "Exports" else _SELLING if measure == "Imports" else frozenset())
    if _low(s, k) not in verbs:
        return None
    head, _ = find_subject(s.units, k, clause_bounds(s.units, i)[0])
    if head is not None and _low(s, head) in _FLOWS:
        if _FLOWS[_low(s, head)] != measure:
            return None
        spots = find_complements(s.units, head + 1, k)
        head = next((j for p in ("with", "to", "from") for j in spots.get(p, [])), None)
    state = one_state(s, head) if head is not None and _kind(s, head) == "party" and not s.units[head].person else None
    return (state, head) if state is not None and head is not None else None
