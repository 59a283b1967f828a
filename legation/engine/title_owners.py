"""Titles that are of no state at hand, by the words before them: "Quebec Premier X", "the company's president X", "Shell President X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.lexicon import ADVERBS, CONJ, DETERMINERS, EPITHETS, NOT_A_NAME, PREPOSITIONS, SUBORDINATORS
from legation.engine.office_words import CHAIRS, CHAMBERS, ENVOYS, LIKENESS, OF_PARTIES
from legation.engine.personal_names import HONORIFICS
from legation.engine.portfolios import PORTFOLIOS
from legation.engine.unit import Reader, Unit

STATES = frozenset(f"{noun}'s" for noun in "country nation state republic kingdom government island federation latter".split())
GRADES = frozenset(
    "senior junior permanent executive principal assistant associate under life lifetime honorary cabinet union chief grand supreme future "
    "constitutional transitional prime extraordinary dear great eternal hereditary".split()
)  # words that belong to a title and name nobody
TITULAR = EPITHETS | GRADES | LIKENESS | CHAMBERS | PORTFOLIOS | HONORIFICS | NOT_A_NAME
OPENING = PREPOSITIONS | ADVERBS | DETERMINERS | SUBORDINATORS | CONJ  # what may begin a sentence right before a title
FORMED = ("ly", "ing", "ed", "-")  # how no name ends that begins a sentence
CROWNED = frozenset("king queen emperor empress sultan emir shah prince princess".split()) | {"crown prince", "grand duke"}
_PARTY = re.compile(r"\bparty (leader\b)?", re.IGNORECASE)


def of_another(text: str, u: Unit, begin: int, before: Sequence[Unit], context: Reader) -> bool:
    """Whether a title that begins at `begin` is told to be of a part of a state, a firm, a party or another that we do not know."""
    if _heads_party(text, u, begin):
        return True
    owner = before[-1] if before else None
    if owner is None or u.head in ENVOYS or text[owner.end : begin].removeprefix("'s").removeprefix("’s") != " ":
        return False
    if owner.kind == "place":
        return _is_part(owner, before, context) and (owner.possessive or text[begin].isupper())
    if owner.kind != "word" or (text[owner.begin : owner.begin + 2].isupper() and u.head.endswith("minister")):
        return False  # "the MOFA's Deputy Minister": of a ministry
    chairs = u.head in CHAIRS | OF_PARTIES
    titled = text[begin].isupper() or (chairs and not _opens(text, owner))
    return _owns(owner) or (titled and u.head not in CROWNED and _is_name(text, owner))


def _heads_party(text: str, u: Unit, begin: int) -> bool:
    """Whether a title is of a party that rules no state by itself: "Democratic Party leader", "Green Party General Secretary"."""
    told = _PARTY.search(text, begin, u.end)
    return told is not None and "communist" not in u.low and (told.start() > begin or told[1] is not None)


def _is_part(place: Unit, before: Sequence[Unit], context: Reader) -> bool:
    """Whether a place is named that is no state's capital, and that no preposition governs: "Quebec", not "in Lyon"."""
    states = [context.state_of(v) for v in place.values]
    away = len(before) > 1 and before[-2].low in PREPOSITIONS
    return not away and all(state is not None and v.key != state.capital for v, state in zip(place.values, states, strict=True))


def _owns(owner: Unit) -> bool:
    return owner.low.endswith(("'s", "s'")) and owner.low not in STATES


def _is_name(text: str, owner: Unit) -> bool:
    """Whether a word has the capital of a name: "Shell", not "Then", "Senior" or what only begins the sentence."""
    common = owner.low in TITULAR or (_opens(text, owner) and (owner.low in OPENING or owner.low.endswith(FORMED)))
    return text[owner.begin].isupper() and not common


def _opens(text: str, u: Unit) -> bool:
    """Whether a word begins a sentence, where any has a capital."""
    return u.begin < 2 or text[u.begin - 2] in ".:;"


__all__ = ["of_another"]
