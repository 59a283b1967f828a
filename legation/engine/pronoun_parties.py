"""Whom a pronoun that fills a role stands for, where it cannot be both of the pair or the one that acts."""

from __future__ import annotations

from itertools import pairwise

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS
from legation.engine.phrases import noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.voice import looks_verbal
from legation.model import Entity


def they_are_others(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> bool:
    """Whether "they" cannot be the pair, since it is done to one of them: "They fought the rebels and | the Peruvian army"."""
    at = frame.subject
    if rule.symmetric or at is None or s.units[at].low != "they" or set(filled.get("actor", ())) != set(s.ctx.pair):
        return False
    return any(
        s.units[i].kind == "party"
        and not s.units[i].possessive
        and set(s.units[i].values) & set(s.ctx.pair)
        and s.units[noun_phrase_start(s.units, i) - 1].low in ("and", "against", ",", "as")
        for i in range(frame.end, frame.clause[1])
    )


def of_a_thing(s: Sentence, rule: Rule, frame: Frame, i: int) -> bool:
    """Whether "it", which is praised or blamed, may be a thing or deed told of before: "Peru backed | the plan |, while Chile rejected | it"."""
    if s.units[i].low != "it" or rule.kind not in ("Criticism", "Refusal", "Support") or frame.subject is None:
        return False
    named = [k for k in range(frame.subject) if s.units[k].kind == "party" and not s.units[k].possessive]
    if not named:
        return False
    told = any(
        u.low in ("the", "a", "an", "this") and v.kind == "word" for u, v in pairwise(s.units[named[-1] + 1 : frame.subject])
    )
    return _does(s, named[-1]) if told else looks_verbal(s.units, named[-1] - 1) and any(_does(s, k) for k in named[:-1])


def _does(s: Sentence, i: int) -> bool:
    """Whether the party at i is the subject of the verb after it."""
    k = i + 1
    while k < len(s.units) and (s.units[k].low in ADVERBS or s.units[k].low.endswith("ly")):
        k += 1
    return k < len(s.units) and looks_verbal(s.units, k)


def two_open(s: Sentence, rule: Rule, i: int) -> bool:
    """Whether it is open which two "both countries", "they" are, or whether it is told of two others what the pair may have done.

    "Iraq invaded Kuwait; | both countries | condemned it": only what two do with each other is theirs.
    """
    u, told = s.units[i], s.entities(i)
    they = u.low in ("they", "them", "their") and s.ctx.two is not None
    if not told:
        return u.head == "both" or (they and rule.symmetric)
    others = set(told) != set(s.ctx.pair) if u.head == "both" else they and told == s.ctx.two
    return others and not (rule.symmetric or rule.kind.startswith("Relations"))


def one_named(s: Sentence, i: int) -> bool:
    """Whether one of the pair alone is named before unit i, and "their" there would be both by the page only."""
    named = [set(u.values) & set(s.ctx.pair) for u in s.units[:i] if u.kind == "party"]
    return set(s.entities(i)) == set(s.ctx.pair) and len({v for values in named for v in values}) == 1


def whom_they_mean(s: Sentence, i: int, actors: list[Entity]) -> tuple[Entity, ...]:
    """Who "them" is, said by one of the pair: the other where it was named as one given to, nobody in "Peru backed the Front and gave | them arms"."""
    if not set(actors) & set(s.ctx.pair):
        return s.ctx.pair
    last = next((k for k in range(i - 1, 0, -1) if s.units[k].kind == "party" and s.units[k].values), None)
    if last is None or len(s.units[last].values) > 1 or s.units[last].values[0] in actors or s.units[last].possessive:
        return ()
    named = s.units[last - 1].low in ("to", "for") or looks_verbal(s.units, last - 1)
    return s.units[last].values if named else ()


def whose_independence(s: Sentence, frame: Frame) -> Entity | None:
    """Whose independence "its" is, where a state of the pair recognizes it and no third state is named before."""
    named = {v for u in s.units[: frame.begin] if u.kind == "party" for v in u.values if v.is_state}
    return s.ctx.other(s.entities(frame.subject)) if named <= set(s.ctx.pair) else None


def other_told_of(s: Sentence, frame: Frame, i: int) -> Entity | None:
    """Whom "it" is to whom a state does something: the only other state that the sentence told of, be it the other of the pair."""
    if s.units[i].low != "it" or not (doing := s.entities(frame.subject)) or set(s.entities(i)) != set(doing):
        return None
    named = {v for u in s.units[: frame.begin] if u.kind == "party" for v in u.values if v.is_state and v not in doing}
    other = s.ctx.other(doing)
    return other if other in named else next(iter(named)) if len(named) == 1 else None
