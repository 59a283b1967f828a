"""What the grammars of figures share: the words around a number, and whose people or state stands at a unit."""

from __future__ import annotations

from decimal import Decimal

from legation.engine.grammars.figure_sides import LIVING, ORIGINS, PEOPLE, Sides, one_state
from legation.engine.sentence import Sentence, low_at
from legation.model import Entity, Mention, Ref, Value

PLAIN = frozenset(
    """in for of to from the during was were is are at about only value volume total totalled totaled totalling totaling amounted reached reaching hit worth numbered
    valued exceeded exceeding surpassed surpassing rose grew stood year fiscal and also has have had been year-end ( ) : , cumulative end by as amount accumulated stock""".split()
)
_KINDS = frozenset("local free ethnic overseas native registered permanent legal illegal foreign expatriate".split())
_SORTS = frozenset("migrant guest immigrant expatriate illegal undocumented seasonal skilled foreign exchange university".split())
_ALSO_PEOPLE = ("ese", "ish", "ench", "utch", "wiss")
"""How adjectives end that name the people too: "5,000 Chinese"."""
_PARTS = frozenset("the northern southern eastern western central republic of".split())
_SHARES = frozenset("partial mixed full part pure direct".split())
HERITAGE = ORIGINS | {"heritage", "extraction", "origins", "parentage", "background", "roots", "ancestors", "lineage", "stock"}


def value_of(mention: Mention | None) -> Decimal | None:
    """The number told, or the lower end of a range ("500 to 600")."""
    if mention is None:
        return None
    return mention.ends[0] if mention.number is None and mention.ends is not None else mention.number


def number_roles(mention: Mention) -> list[tuple[str, Value | Ref]]:
    """The roles that hold a number: of a range both ends."""
    value = value_of(mention)
    told: list[tuple[str, Value | Ref]] = [] if value is None else [("value", value)]
    return [*told, ("upTo", mention.ends[1])] if mention.number is None and mention.ends is not None else told


def kind(s: Sentence, k: int) -> str:
    """The kind of the unit at k, or "" outside the sentence."""
    return s.units[k].kind if 0 <= k < len(s.units) else ""


def party_at(s: Sentence, k: int) -> tuple[Entity, int] | None:
    """The one state at k, after "the" or "western", and its unit."""
    while low_at(s, k) in _PARTS:
        k += 1
    if kind(s, k) != "party" or s.units[k].person or (state := one_state(s, k)) is None:
        return None
    return state, k


def noun_at(s: Sentence, k: int) -> str:
    """The last word of the unit at k, in lower case: "refugees" of "Xian refugees"."""
    return s.text(k, k + 1).lower().split()[-1] if 0 <= k < len(s.units) else ""


def home_at(s: Sentence, k: int, origin: Entity) -> tuple[Entity, int] | None:
    """The state where people of `origin` live, told after "in" at k: a state, one of its cities, "the country"."""
    if (low_at(s, k), low_at(s, k + 1)) == ("the", "country"):
        other = s.ctx.other((origin,))
        return (other, k + 1) if other is not None else None
    found = party_at(s, k)
    if found is None and kind(s, k) == "place" and (state := one_state(s, k)) is not None:
        found = (state, k)
    return None if found is None or s.units[found[1]].possessive or found[0] == origin else found


def people_at(s: Sentence, k: int) -> tuple[Entity | None, int]:
    """Whose people are named at k ("ethnic Xs", "X-born people", "citizens of X", "people of Xian descent"), and the unit after."""
    while low_at(s, k) in _KINDS:
        k += 1
    if kind(s, k) == "people":
        return one_state(s, k), _aside_end(s, _while_people(s, k + 1))
    n = k + 1
    while low_at(s, n) in _SORTS:
        n += 1
    if kind(s, k) in ("adjective", "party") and not s.units[k].possessive and low_at(s, n) in PEOPLE:
        return one_state(s, k), _aside_end(s, _while_people(s, n))
    staying = low_at(s, k + 1) in LIVING or (
        low_at(s, k).endswith(_ALSO_PEOPLE) and low_at(s, k + 1) in ("in", "who", "are", "were")
    )
    if kind(s, k) == "adjective" and staying:
        return one_state(s, k), k + 1  # "5,000 Chinese living in Y"
    if low_at(s, k) == "of" and kind(s, k + 1) == "adjective" and low_at(s, k + 2) in HERITAGE:
        return one_state(s, k + 1), k + 3  # "around 2,000 of Xian descent"
    if low_at(s, k).endswith("-born") and low_at(s, k + 1) in PEOPLE:
        return named_born(s, k), _aside_end(s, _while_people(s, k + 1))
    if (
        low_at(s, k) in PEOPLE
        and (low_at(s, k + 1), low_at(s, k + 2)) == ("born", "in")
        and (named := party_at(s, k + 3)) is not None
    ):
        return named[0], named[1] + 1
    if low_at(s, k) not in PEOPLE or low_at(s, k + 1) not in ("of", "from", "with", "having"):
        return None, k
    spot = k + 2 + (low_at(s, k + 2) in _SHARES)
    if low_at(s, k + 1) != "from" and kind(s, spot) == "adjective" and low_at(s, spot + 1) in HERITAGE:
        return one_state(s, spot), _aside_end(s, spot + 2)
    named = party_at(s, k + 2) if low_at(s, k + 1) in ("of", "from") else None
    return (named[0], _aside_end(s, named[1] + 1)) if named is not None else (None, k)


def _while_people(s: Sentence, k: int) -> int:
    while low_at(s, k) in PEOPLE or (low_at(s, k) in ("and", "or") and low_at(s, k + 1) in PEOPLE):
        k += 1
    return k


def named_born(s: Sentence, k: int) -> Entity | None:
    """The state of "X-born" at k."""
    found = s.ctx.gazetteer.find(s.text(k, k + 1)[: -len("-born")])
    return s.ctx.choose(found[0].values) if len(found) == 1 else None


def _aside_end(s: Sentence, k: int) -> int:
    """The unit after an aside at k, in brackets or ", including X,", that counts nothing."""
    close = {"(": ")", ",": ","}.get(low_at(s, k))
    if close is None or (close == "," and low_at(s, k + 1) != "including"):
        return k
    end = next((j for j in range(k + 1, min(k + 12, len(s.units))) if low_at(s, j) == close), None)
    counted = end is not None and any(kind(s, j) == "quantity" for j in range(k, end))
    return k if end is None or counted else end + 1


def diaspora(origin: Entity | None, target: Entity | None, used: tuple[int, ...], unit: str = "people") -> Sides | None:
    """The figure of people of one state in the other; None where they are not two."""
    if origin is None or target is None or origin == target:
        return None
    return Sides("Diaspora", origin, target, used, unit)


def only_plain(s: Sentence, begin: int, end: int) -> bool:
    """Whether nothing stands between but prepositions, gauges, dates and names."""
    return all(u.low in PLAIN or u.kind in ("party", "date") for u in s.units[begin:end])
