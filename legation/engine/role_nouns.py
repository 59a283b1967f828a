"""Role nouns: "the Cuban government" and "the government of Cuba" are that state, "Cuban citizens" are people, "its counterpart" is the other."""

from __future__ import annotations

from dataclasses import replace

from legation.engine.bodies import chamber_end
from legation.engine.lexicon import (
    ADVERBS,
    BE,
    EPITHETS,
    PEOPLE_NOUNS,
    ROLE_NOUNS,
)
from legation.engine.ministries import is_public_body, ministry_at
from legation.engine.unit import Reader, Unit, skip_possessive
from legation.engine.voice import looks_verbal
from legation.model import Entity

TROOPS = frozenset(
    "troops forces soldiers servicemen airmen marines commandos paratroopers contingent battalion warships".split()
)
REGIMES = {"government", "regime", "administration", "dictatorship", "junta"}  # a leader's one is the state's


def find_role_nouns(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """Grow "Cuban" + "government" to a party, "Cuban" + "citizens" to people; "government of Cuba" likewise."""
    out: list[Unit] = []
    i = 0
    while i < len(units):
        grown = (
            _with_noun(text, units, i)
            or _leaders_regime(text, units, i, context)
            or _told_by_noun(units, i, out, context)
            or _with_pronoun(units, i, out, context)
            or _noun_of(text, units, i, out)
        )
        unit, i = grown or (units[i], i + 1)
        out.append(unit)
    return out


def _with_noun(text: str, units: list[Unit], i: int) -> tuple[Unit, int] | None:
    """The state or people at i with the noun it qualifies, and the index after it: "Cuban | government", "Peru's | citizens"."""
    u = units[i]
    if not (
        u.kind == "adjective"
        or (u.kind == "party" and not u.person)
        or (u.head in ("person", "leader") and u.values and i + 1 < len(units) and _owner_noun(units[i + 1]) in REGIMES)
    ):
        return None
    chamber = chamber_end(units, i)
    if chamber is not None and chamber > i + 2:
        grown = replace(u, kind="party", end=units[chamber - 1].end, head="parliament", person=(), possessive=False)
        return grown, chamber
    j = _noun_after(text, units, i)
    ministry = ministry_at(units, j)
    j = j if ministry is None else ministry
    if j >= len(units) or units[j].kind not in ("word", "office"):
        return None
    noun = units[j]
    low = _owner_noun(noun)
    ends = low != noun.low or text[noun.end : noun.end + 2] in ("'s", "’s") or text[noun.end : noun.end + 1] in ("'", "’")
    if ministry is not None or low in ROLE_NOUNS or (noun.kind == "office" and not noun.values and u.kind == "adjective"):
        grown = replace(u, kind="party", end=noun.end, head=low, person=(), possessive=ends)
        return grown, skip_possessive(units, j + 1)
    if noun.low in PEOPLE_NOUNS and (u.kind == "adjective" or u.possessive) and not _in_name(text, units, j):
        grown = replace(u, kind="people", end=noun.end, head=noun.low, possessive=ends)
        return grown, skip_possessive(units, j + 1)
    return None


def _noun_after(text: str, units: list[Unit], i: int) -> int:
    """Where the noun may stand that the state at i qualifies, epithets passed over: "Fiji's | unelected | government"."""
    j = i + 1
    while (
        j < len(units)
        and j - i <= 3
        and units[j].kind in ("word", "adjective")
        and (_owner_noun(units[j]) not in ROLE_NOUNS and units[j].low not in PEOPLE_NOUNS and units[j].low in EPITHETS)
    ):
        j += 1
    if units[i].possessive and j == i + 1 and j + 1 < len(units) and units[j + 1].low in REGIMES and units[j].kind == "word":
        j += text[units[j].begin].islower()  # "Fiji's unelected government"
    while j + 1 < len(units) and units[j].low in ROLE_NOUNS and units[j + 1].low in ROLE_NOUNS:
        j += 1  # "government officials"
    return j


def _leaders_regime(text: str, units: list[Unit], i: int, context: Reader) -> tuple[Unit, int] | None:
    """The state whose leader's name at i qualifies a regime: "the Batista | government"."""
    u = units[i]
    regime = u.kind == "word" and text[u.begin].isupper() and i + 1 < len(units) and units[i + 1].low in REGIMES
    if regime and (whose := context.led_by(text[u.begin : u.end])):
        grown = replace(u, kind="party", end=units[i + 1].end, values=whose, head="government", basis="FromContext")
        return grown, i + 2
    return None


def _told_by_noun(units: list[Unit], i: int, before: list[Unit], context: Reader) -> tuple[Unit, int] | None:
    """The state that "the government" or "The country" is, by what was told before."""
    u = units[i]
    if _the_government(units, i, before) and len(context.subject) == 1 and context.subject[0] in context.pair:
        return replace(u, kind="party", values=context.subject, head="government", basis="FromContext"), i + 1
    if i == 1 and (meant := _the_country(units, context)) is not None:
        return replace(u, kind="party", values=(meant,), head="country", basis="FromContext"), i + 1
    return None


def _with_pronoun(units: list[Unit], i: int, before: list[Unit], context: Reader) -> tuple[Unit, int] | None:
    """The state that a pronoun's noun is: "his country", "their government"; the other of the pair as "its counterpart"."""
    u = units[i]
    if u.kind != "pronoun" or not u.possessive or i + 1 >= len(units):
        return None
    noun = units[i + 1]
    if noun.low in ("country", "nation", "government"):
        whose = context.possessor([*before, u]) or (context.speaker if u.low in ("his", "her") else ())
        if len(whose) == 1:
            return Unit("party", u.begin, noun.end, "its", values=whose, head="country", basis="FromContext"), i + 2
    if noun.low in ("counterpart", "counterparts") and len(context.pair) == 2:
        whose = context.possessor([*before, u])
        others = tuple(p for p in context.pair if p not in whose)
        if len(others) == 1:
            grown = Unit("party", u.begin, noun.end, "counterpart", values=others, head="counterpart", basis="FromContext")
            return grown, i + 2
    return None


def _noun_of(text: str, units: list[Unit], i: int, before: list[Unit]) -> tuple[Unit, int] | None:
    """The state with the role noun at i that it follows, and the index after it: "government | of | Cuba"."""
    u = units[i]
    abroad = u.low in TROOPS and i + 1 < len(units) and units[i + 1].low == "in"  # "500 soldiers in Chad" are not Chad's
    if not (
        u.kind == "word"
        and (u.low in ROLE_NOUNS or is_public_body(text, units, i))
        and i + 2 < len(units)
        and units[i + 1].low in ("of", "in", "from")
        and not abroad
        and not (units[i + 1].low == "from" and before and before[-1].kind == "pronoun")  # "recalled its diplomats from Chad"
    ):
        return None
    k = i + 2
    while k < len(units) and units[k].kind == "word" and units[k].low in ("the", "republic", "kingdom", "state", "of", "both"):
        k += 1
    if k < len(units) and units[k].kind == "party" and not units[k].person and not units[k].possessive:
        return replace(units[k], begin=u.begin, head=u.low), k + 1
    acts = k == i + 2 and k + 1 < len(units) and u.low in REGIMES and looks_verbal(units, k + 1) and units[k + 1].low not in BE
    if acts and units[k].kind == "party" and units[k].values and not units[k].possessive:
        return replace(units[k], begin=u.begin, head=u.low, person=()), k + 1  # "the government of Prime Minister X | recognized"
    return None


def _owner_noun(u: Unit) -> str:
    """The noun without the "s" of an owner: "the Peruvian | government's | reform"."""
    return u.low.removesuffix("'s").removesuffix("’s") if u.kind == "word" else u.low


def _in_name(text: str, units: list[Unit], j: int) -> bool:
    """Whether the noun at j is a word of a body's name: "the Peruvian | National | Council", not "a Peruvian national"."""
    if units[j].low != "national" or not text[units[j].begin].isupper() or j + 1 >= len(units):
        return False
    return units[j + 1].kind == "word" and text[units[j + 1].begin].isupper()


def _the_country(units: list[Unit], context: Reader) -> Entity | None:
    """Which of the pair "The country" is that does something to or gets something from the other, the only state the sentence names."""
    if [u.low for u in units[:2]] != ["the", "country"] or not set(context.subject) & set(context.pair):
        return None
    named = {v for u in units for v in u.values if v.is_state}
    k = 2
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    if (
        len(named) != 1
        or not named < set(context.pair)
        or len(context.subject) > 1
        or k >= len(units)
        or not looks_verbal(units, k)
    ):
        return None
    return next(v for v in context.pair if v not in named)


def _the_government(units: list[Unit], i: int, before: list[Unit]) -> bool:
    """Whether "the government" at i does something in a sentence that named no party before: it is that of the last subject."""
    if units[i].low != "government" or not before or before[-1].low != "the" or i + 1 >= len(units):
        return False
    named = any(u.values and u.kind in ("party", "adjective", "people", "place") for u in before)
    k = i + 1
    while k < len(units) and (units[k].low in ADVERBS or units[k].low.endswith("ly")):
        k += 1
    return not named and k < len(units) and looks_verbal(units, k)
