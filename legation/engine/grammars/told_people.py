"""Whose people live in or visit which state, told in set forms of words around their number.

"1,200 Swedes of Omani descent", "N ethnic Xs living and working in Y", "Y received N visitors from X". Each form is strict about
every word between the number and its sides: a number that belongs to something else is none of theirs.
"""

from __future__ import annotations

from decimal import Decimal

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.figure_sides import LIVING, PEOPLE, Sides, one_state
from legation.engine.grammars.figure_words import (
    HERITAGE,
    diaspora,
    home_at,
    kind,
    named_born,
    noun_at,
    only_plain,
    party_at,
    people_at,
    value_of,
)
from legation.engine.grammars.resident_sides import COMMUNITIES
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, low_at
from legation.engine.subjects import find_subject
from legation.model import Entity

_STAYING = LIVING | frozenset(
    "working worked work works employed based settled study studying studied enrolled residing home present staying stay".split()
)
_BETWEEN_STAY = frozenset(
    "who which that are were is was currently presently now today and or , also legally illegally permanently officially mostly mainly registered as either or camps refugee continue continues to make made their".split()
)
_IN_CAMPS = (("in", "camps"), ("in", "refugee"))
_FORMING = frozenset(
    "constitute constitutes constituting form forms forming make comprise comprises represent represents".split()
)
_GROUPS = frozenset("community group minority diaspora population communities".split())
_VISITORS = frozenset("visitors tourists visitor tourist arrivals travellers travelers".split())
_ARRIVING = frozenset("visited visit visits visiting entered toured".split())
_WELCOMING = frozenset("welcomed received hosted attracted welcomes receives hosts attracts had".split())
_CAMPUSES = frozenset("universities schools institutions colleges".split())
_CLAIMING = frozenset("claim claimed claiming have had possess".split())
_STAYERS = frozenset("immigrants migrants refugees workers settlers exiles expatriates colonists students".split())
_YEARLY = frozenset("annually yearly year".split())
_GOING = {
    **dict.fromkeys(("visited", "visit", "visiting", "toured"), ""),
    **dict.fromkeys("travelled traveled travel came come went go".split(), "to"),
    **dict.fromkeys(("arrived", "arrive"), "in"),
}  # verb of visiting -> the preposition before where
_NUMBERING = frozenset(
    """, ( ) is was are were be to in of at about around number numbers numbering numbered totals totalling totaling exceeds exceeding exceeded estimated reached
    reaches reaching nearing stood as comprises comprising counted""".split()
)
MANY = 1000  # fewer of a people that "visited" may be one delegation


def told_people(s: Sentence, i: int) -> Sides | None:
    """Whose people live in or visit which state, for the number at i."""
    for form in (_descended, _staying, _calling, _forming, _receiving, _visiting, _arriving, _source_market, _grouped, _peopled):
        if (found := form(s, i)) is not None:
            return found
    return None


def _descended(s: Sentence, i: int) -> Sides | None:
    """ "N Ys of Xian descent", "N Ys (who) are of Xian descent", "N Ys claim Xian ancestry", "N of Ys have Xian roots"."""
    at = i + 1 + (low_at(s, i + 1) == "of")
    if kind(s, at) != "people" or " " in s.text(at, at + 1):
        return None
    n = at + 1 + (low_at(s, at + 1) in ("who", "that"))
    verb = low_at(s, n) in ("are", "were")
    claiming = low_at(s, n) in _CLAIMING or (low_at(s, n), low_at(s, n + 1)) == ("are", "of")
    k = n + verb + (low_at(s, n + verb) in _CLAIMING | {"of", "with"})
    if k == n + verb or kind(s, k) != "adjective" or low_at(s, k + 1) not in HERITAGE:
        return None
    if not claiming and low_at(s, k + 2) in LIVING:
        return None
    return diaspora(one_state(s, k), one_state(s, at), (at, k + 1))


def _staying(s: Sentence, i: int) -> Sides | None:
    """ "N ethnic Xs living and working in Y", "there were N Xian refugees in CITY", "N Xian-Ys"."""
    if (
        kind(s, i + 1) == "adjective"
        and low_at(s, i + 2) in ("-", "–")
        and kind(s, i + 3) == "people"
        and " " not in s.text(i + 3, i + 4)
    ):
        return diaspora(one_state(s, i + 1), one_state(s, i + 3), (i + 1, i + 3))
    origin, k = people_at(s, i + 1)
    if low_at(s, k) == "and" and kind(s, k + 1) == "quantity" and people_at(s, k + 2)[0] is not None:
        k = people_at(s, k + 2)[1]  # "5,000 people of Xian descent and 300 Xian citizens living in Y"
    begin = k
    while low_at(s, k) in _STAYING | _BETWEEN_STAY - {"in"} or (low_at(s, k), low_at(s, k + 1)) in _IN_CAMPS:
        k += 1
    stays = any(low_at(s, n) in _STAYING for n in range(begin, k)) or (k == begin and _there(s, i))
    target = (
        home_at(s, k + 1, origin) or _campus(s, k + 1) if origin is not None and stays and low_at(s, k) in ("in", "at") else None
    )
    if target is None or (low_at(s, k) == "at" and _campus(s, k + 1) is None):
        return None
    noun = noun_at(s, begin - 1)
    return diaspora(origin, target[0], (i + 1, target[1]), noun if noun in ("students", "refugees", "workers") else "people")


def _campus(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The state of "Xian universities" at k."""
    state = one_state(s, k) if kind(s, k) == "adjective" and low_at(s, k + 1) in _CAMPUSES else None
    return (state, k + 1) if state is not None else None


def _there(s: Sentence, i: int) -> bool:
    """Whether the number at i is told to be: "there were (in 2001) N"."""
    return any(low_at(s, k) == "there" and low_at(s, k + 1) in ("are", "were", "is", "was") for k in range(max(0, i - 5), i))


def _calling(s: Sentence, i: int) -> Sides | None:
    """ "N people from X call Y home"."""
    origin, k = people_at(s, i + 1)
    target = party_at(s, k + 1) if low_at(s, k) in ("call", "calls", "called") else None
    if origin is None or target is None or "home" not in (low_at(s, target[1] + 1), low_at(s, target[1] + 2)):
        return None
    return diaspora(origin, target[0], (i + 1, target[1] + 1))


def _forming(s: Sentence, i: int) -> Sides | None:
    """ "N Xs, who constitute the largest foreign community in Y"."""
    origin, k = people_at(s, i + 1)
    k += low_at(s, k) == ","
    if origin is None or low_at(s, k) not in ("who", "which", "that") or low_at(s, k + 1) not in _FORMING:
        return None
    noun = next((n for n in range(k + 2, min(k + 10, len(s.units))) if low_at(s, n) in _GROUPS), None)
    target = party_at(s, noun + 2) if noun is not None and low_at(s, noun + 1) == "in" else None
    return diaspora(origin, target[0], (i + 1, target[1])) if target is not None else None


def _receiving(s: Sentence, i: int) -> Sides | None:
    """ "Y (currently) has N Xian immigrants", "Y received N visitors from X"."""
    if low_at(s, i - 1) not in _WELCOMING | {"has", "have", "employs"}:
        return None
    head, _ = find_subject(s.units, i - 1, clause_bounds(s.units, i)[0])
    target = one_state(s, head) if head is not None and not s.units[head].person else None
    words = s.text(i + 1, i + 2).lower().split() if i + 1 < len(s.units) else []
    origin, noun = (one_state(s, i + 1), words[-1]) if kind(s, i + 1) == "people" and words else (None, low_at(s, i + 1))
    if origin is None and noun in _VISITORS | PEOPLE and low_at(s, i + 2) == "from" and (named := party_at(s, i + 3)):
        origin = named[0]
    if origin is None and kind(s, i + 1) == "adjective":
        origin, n = people_at(s, i + 1)
        noun = low_at(s, n - 1)
    if head is None or origin is None or target is None or origin == target:
        return None
    if noun in _VISITORS:
        return Sides("Tourism", origin, target, (head, i + 1), "visitors")
    lasting = noun in PEOPLE - {"people", "citizens", "nationals", "persons"} and low_at(s, i - 1) in (
        "has",
        "have",
        "hosts",
        "employs",
    )
    return diaspora(origin, target, (head, i + 1)) if lasting else None


def _visiting(s: Sentence, i: int) -> Sides | None:
    """ "the number of Xian visitors to Y was N", "visitors from X to Y reached N", "N visitors from X visited Y"."""
    begin = clause_bounds(s.units, i)[0]
    if low_at(s, i + 1) in _VISITORS and low_at(s, i + 2) == "from" and (named := party_at(s, i + 3)) is not None:
        k = named[1] + 1
        target = party_at(s, k + 1) if low_at(s, k) in _ARRIVING | {"to"} else None
        return Sides("Tourism", named[0], target[0], (i + 1, target[1]), "visitors") if target and target[0] != named[0] else None
    noun = next((n for n in range(i - 1, begin - 1, -1) if noun_at(s, n) in _VISITORS), None)
    if noun is None or not {"was", "were", "reached", "numbered", "totalled", "stood", ":"} & {
        low_at(s, n) for n in range(noun, i)
    }:
        return None
    spot = noun if kind(s, noun) == "people" else noun - 1
    origin = one_state(s, spot) if kind(s, spot) in ("people", "adjective", "party") else None
    sources, targets = (find_complements(s.units, noun + 1, i).get(p, []) for p in ("from", "to"))
    origin = origin or (one_state(s, sources[0]) if sources else None)
    target_at = targets[0] if targets else None
    if origin is None or target_at is None or not only_plain(s, noun + 1, i):
        return None
    host = one_state(s, target_at)
    return Sides("Tourism", origin, host, (noun, target_at), "visitors") if host is not None and host != origin else None


def _arriving(s: Sentence, i: int) -> Sides | None:
    """ "N Xian tourists travelled to Y", "in 2010 N Xs visited Y", "Y was visited by N Xian tourists"."""
    origin, k = people_at(s, i + 1)
    number = value_of(s.units[i].mention)
    if origin is None or number is None:
        return None
    touring = noun_at(s, k - 1) in _VISITORS
    if noun_at(s, k - 1) in _STAYERS:
        return None  # "30,000 Xian immigrants arrived in Y"
    by = i - 1 - (low_at(s, i - 1) == "some")
    yearly = any(low_at(s, j) in _YEARLY for j in range(k, min(k + 3, len(s.units))))
    told = number >= MANY and any(kind(s, j) == "date" for j in range(*clause_bounds(s.units, i)))
    if (low_at(s, by - 1), low_at(s, by)) == ("visited", "by") and (touring or told or (number >= MANY and yearly)):
        head, _ = find_subject(s.units, by - 2, clause_bounds(s.units, i)[0])
        host = one_state(s, head)
        return (
            Sides("Tourism", origin, host, (head, k - 1), "visitors") if head is not None and host not in (None, origin) else None
        )
    k += low_at(s, k) == "have"
    prep = _GOING.get(low_at(s, k))
    if prep is None or (prep and low_at(s, k + 1) != prep):
        return None
    target = party_at(s, k + 1 + bool(prep)) or _visited_here(s, origin, k, number)
    clause = s.units[slice(*clause_bounds(s.units, i))]
    told = touring or (number >= MANY and any(u.kind == "date" or u.low in _YEARLY for u in clause))
    if target is None or s.units[target[1]].possessive or target[0] == origin or not told:
        return None
    return Sides("Tourism", origin, target[0], (i + 1, target[1]), "visitors")


def _visited_here(s: Sentence, origin: Entity, k: int, number: Decimal) -> tuple[Entity, int] | None:
    """The other of the pair, which many are told to have visited: "N Xs visited in 2006", "visited the country"."""
    here = (low_at(s, k + 1), low_at(s, k + 2)) == ("the", "country")
    plain = here or kind(s, k + 1) == "date" or (low_at(s, k + 1) in ("in", "during") and kind(s, k + 2) == "date")
    other = s.ctx.other((origin,)) if low_at(s, k) == "visited" and plain and number >= MANY else None
    return (other, k) if other is not None else None


def _source_market(s: Sentence, i: int) -> Sides | None:
    """ "X became the top source market for Y in 2010, with N tourist arrivals"."""
    if low_at(s, i + 1) not in _VISITORS or low_at(s, i - 1) not in ("with", "sending", "providing"):
        return None
    market = next(
        (
            k
            for k in range(i - 2, max(0, i - 16), -1)
            if low_at(s, k) in ("market", "source") and low_at(s, k + 1) in ("for", "of")
        ),
        None,
    )
    touring = (
        market is not None and low_at(s, market + 1) == "of" and low_at(s, market + 2) in _VISITORS
    )  # "source of tourists for Y"
    target = party_at(s, market + 2 + 2 * touring) if market is not None else None
    verb = next((v for v in range((market or 0) - 1, -1, -1) if low_at(s, v) in ("is", "was", "became", "remained")), None)
    if market is None or target is None or verb is None:
        return None
    head, _ = find_subject(s.units, verb, 0)
    origin = one_state(s, head)
    if head is None or s.units[head].person or origin is None or origin == target[0]:
        return None
    return Sides("Tourism", origin, target[0], (head, target[1]), "visitors")


def _grouped(s: Sentence, i: int) -> Sides | None:
    """ "the Xian community in Y, totalling N persons", "the X-born population of Y is N", "a population of Xian descent in Y, nearing N"."""
    begin = clause_bounds(s.units, i)[0]
    k = next((k for k in range(i - 1, begin - 1, -1) if _is_group(s, k)), None)
    if k is None:
        return None
    n = k + 1
    if kind(s, k) == "people":
        origin = one_state(s, k)
    elif low_at(s, k - 1).endswith("-born"):
        origin = named_born(s, k - 1)
    elif low_at(s, n) == "of" and kind(s, n + 1) == "adjective" and low_at(s, n + 2) in HERITAGE:
        origin, n = one_state(s, n + 1), n + 3
    else:
        owner = k - 1 - (low_at(s, k - 1) in ("expatriate", "immigrant", "overseas", "emigrant"))
        owned = kind(s, owner) == "adjective" or (kind(s, owner) == "party" and s.units[owner].possessive)
        origin = one_state(s, owner) if owned else None
    if origin is None or low_at(s, n) not in ("in", "of") or (target := home_at(s, n + 1, origin)) is None:
        return None
    gap = range(target[1] + 1, i)
    if not gap or not all(low_at(s, j) in _NUMBERING or kind(s, j) == "date" for j in gap) or _owns(s, i):
        return None
    return diaspora(origin, target[0], (k, target[1]))


def _is_group(s: Sentence, k: int) -> bool:
    return low_at(s, k) in _GROUPS or (kind(s, k) == "people" and s.units[k].head in COMMUNITIES)


def _owns(s: Sentence, i: int) -> bool:
    """Whether the number at i counts things: "N associations"."""
    u = s.units[i].mention
    return u is not None and u.unit is not None and u.unit.lower() not in PEOPLE | {"members"}


def _peopled(s: Sentence, i: int) -> Sides | None:
    """ "a Xian community of N people in Y", "Y has a population of N Xs"."""
    if low_at(s, i - 1) != "of" or not _is_group(s, i - 2):
        return None
    if kind(s, i - 2) == "people" and (origin := one_state(s, i - 2)) is not None and not _owns(s, i):
        k = i + 1
        while low_at(s, k) in PEOPLE | _STAYING | _BETWEEN_STAY:
            k += 1
        placed = home_at(s, k + 1, origin) if low_at(s, k) == "in" else None
        return diaspora(origin, placed[0], (i - 2, placed[1])) if placed is not None else None
    origin, k = people_at(s, i + 1)
    if low_at(s, i - 2) == "minority" and kind(s, i - 3) == "adjective" and not _owns(s, i):
        origin, k = one_state(s, i - 3), i + 1  # "Y has a Xian minority of N"
    verb = next((v for v in range(i - 3, max(-1, i - 8), -1) if low_at(s, v) in _WELCOMING | {"has", "have"}), None)
    head = find_subject(s.units, verb, clause_bounds(s.units, i)[0])[0] if verb is not None else None
    return diaspora(origin, one_state(s, head), (head, k - 1)) if head is not None and not s.units[head].person else None
