"""Triggers in a sentence: every verb and noun that a rule names, with its frame."""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.noun_frames import noun_frame
from legation.engine.rules import Rule, RuleBook
from legation.engine.unit import Unit
from legation.engine.verb_frames import verb_frame

REACH = 8  # units after a verb within which its particle stands


def find_frames(units: list[Unit], book: RuleBook) -> Iterator[tuple[Rule, Frame, bool]]:
    """All frames, the most specific rule of each trigger first."""
    lows = [u.low for u in units]
    present = _words(units)
    for i, u in enumerate(units):
        if u.kind not in ("word", "office"):
            continue
        hits = []
        verbs = [
            v
            for v in book.by_verb.get(u.low, ())
            if (not v[2] or v[2].split(" ", 1)[0] in lows[i + 1 : i + REACH])
            and not (v[0].in_words and v[0].objects.isdisjoint(present))
        ]
        nouns = [n for n in book.by_noun.get(u.low, ()) if len(n[1]) == 1 or tuple(lows[i : i + len(n[1])]) == n[1]]
        if not verbs and not nouns:
            continue
        clause = clause_bounds(units, i)  # one for all rules of a word
        for rule, tag, particle, intransitive in verbs:
            frame = verb_frame(units, i, rule, tag, particle, intransitive, clause)
            if frame is not None:
                hits.append((_specific(units, rule, frame), rule.name, rule, frame, False))
        for rule, words in nouns:
            frame = noun_frame(units, i, rule, words, clause)
            if frame is not None:
                hits.append((-10 * len(words) - (5 if rule.of else 0), rule.name, rule, frame, True))
        for _, _, rule, frame, nominal in sorted(hits, key=lambda h: (h[0], h[1])):
            yield rule, frame, nominal


def _words(units: list[Unit]) -> set[str]:
    """All by which a rule may know an object: words, heads, and the words of missions' names."""
    words = {u.low for u in units}
    words.update(u.head.lower() for u in units if u.head)
    words.update(w for u in units if u.kind == "mission" for w in u.low.split())
    return words


def _specific(units: list[Unit], rule: Rule, frame: Frame) -> int:
    if not rule.objects:
        return 0
    if frame.object is not None and units[frame.object].low in rule.objects:
        return -8
    return -6 if frame.object is not None and units[frame.object].kind == "mission" else -4
