"""How a war known by its name or its parties ended: "the 1929 treaty, which ended the War of the Pacific", "the war ended with a truce".

The war's claim, read before, says between whom. The peace has the date of the treaty that made it, never that of the war.
"""

from __future__ import annotations

from legation.engine.lexicon import ADVERBS, BE, MODALS, NEGATIONS
from legation.engine.sentence import Sentence, When
from legation.engine.stance_words import FORESEEN
from legation.engine.when import to_when
from legation.engine.words import forms_of
from legation.model import Claim, Entity, Modality

ENDING = frozenset(forms_of("end conclude terminate settle"))
AN_END = (("put", "an", "end", "to"), ("brought", "an", "end", "to"), ("put", "a", "formal", "end", "to"), ("an", "end", "to"))
TREATIES = {
    form: kind
    for kind, words in (
        ("Peace", "treaty accord accords agreement convention protocol settlement peace conference"),
        ("Ceasefire", "ceasefire cease-fire truce armistice"),
    )
    for form in words.split()
}
UNREAL = frozenset("if would could failed attempt attempts talks negotiations aimed hope hoped to".split())


def read_wars_ended(s: Sentence, last: Sentence | None) -> None:
    """Add the peace or ceasefire that ended each war that a sentence names, where it says by which treaty."""
    for at, war in sorted(s.named.items()):
        parties = [v for v in war.values("participant") if isinstance(v, Entity)]
        if war.kind != "Conflict" or len(parties) < 2:
            continue
        begin = _begin(s, war, at)
        found = _ended_by(s, begin) or _ended_with(s, at + 1)
        if found is None:
            continue
        kind, treaty, span = found
        if any(c.kind in ("Peace", "Ceasefire") for c in s.claims):
            continue
        when = _date(s, treaty, *span) or (_after_name(s, at + 1) if treaty < at else None)
        roles = [("participant", p) for p in parties]
        s.claim(
            kind,
            roles,
            "war-ended-by-treaty",
            (min(span[0], treaty), max(span[1], at + 1)),
            when=when,
            modality=Modality.ASSERTED,
        )


def _begin(s: Sentence, war: Claim, at: int) -> int:
    """The first unit of the name of a war that ends at a unit."""
    k = at
    while k > 0 and s.passage.raw_span(s.units[k - 1].begin, s.units[k - 1].end)[0] >= war.begin:
        k -= 1
    return k - (k > 0 and s.units[k - 1].low == "the")


def _ended_by(s: Sentence, begin: int) -> tuple[str, int, tuple[int, int]] | None:
    """The treaty whose verb "ended" stands before a war's name: "the 1929 Treaty of Lima, which officially ended |"."""
    k = begin - 1
    for words in AN_END:
        if tuple(u.low for u in s.units[max(0, begin - len(words)) : begin]) == words:
            k = begin - len(words)
    if k < 1 or (s.units[k].low not in ENDING and k == begin - 1):
        return None
    if any(u.low in UNREAL | MODALS | NEGATIONS or u.low in FORESEEN for u in s.units[max(0, k - 3) : k]):
        return None
    for j in range(k - 1, max(-1, k - 16), -1):
        if s.units[j].low in TREATIES and s.units[j].kind == "word":
            return TREATIES[s.units[j].low], j, (j, begin)
        if s.units[j].low in (";", "."):
            return None
    return None


def _ended_with(s: Sentence, end: int) -> tuple[str, int, tuple[int, int]] | None:
    """The treaty that a war "ended with" after its name: "| ended in 1883 with the Treaty of Lima", "| was ended by a truce"."""
    k = end
    while k < len(s.units) and (s.units[k].low in BE | {")", "("} or s.units[k].low in ADVERBS or s.units[k].kind == "date"):
        k += 1
    if k >= len(s.units) or s.units[k].low not in ENDING:
        return None
    joint = next((j for j in range(k + 1, min(len(s.units), k + 5)) if s.units[j].low in ("with", "by", "in", "through")), None)
    if joint is not None and s.units[joint].low == "in" and joint + 1 < len(s.units) and s.units[joint + 1].kind == "date":
        joint = next(
            (j for j in range(joint + 1, min(len(s.units), joint + 4)) if s.units[j].low in ("with", "by", "through")), None
        )
    if joint is None:
        return None
    for j in range(joint + 1, min(len(s.units), joint + 7)):
        if s.units[j].low in TREATIES:
            return TREATIES[s.units[j].low], j, (end - 1, j + 1)
        if s.units[j].kind == "punct":
            return None
    return None


def _date(s: Sentence, treaty: int, begin: int, end: int) -> When | None:
    """The date nearest to the treaty: right before or after its name, or between it and the war."""
    units = s.units
    for j in (treaty - 1, *range(treaty + 1, min(len(units), treaty + 7)), *range(begin, end)):
        if 0 <= j < len(units) and units[j].kind == "date" and (when := to_when(s, j)) is not None:
            return when
        if treaty < j < treaty + 7 and units[j].low in ENDING | {";", "."}:
            return None
    return None


def _after_name(s: Sentence, end: int) -> When | None:
    """The date after a war's name that the verb "ended" governs: "the treaty ended the Sand War | in 1964"."""
    dated = end + 1 < len(s.units) and s.units[end].low in ("in", "on") and s.units[end + 1].kind == "date"
    return to_when(s, end + 1) if dated else None


__all__ = ["read_wars_ended"]
