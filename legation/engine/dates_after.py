"""The date told after an event's verb or noun in its clause, unless it is of what is said further on."""

from __future__ import annotations

from legation.engine.clauses import RELATIVE
from legation.engine.dates_before import OPENING
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, CONJ, DETERMINERS, HAVE, MODALS
from legation.engine.other_times import dates_noun, of_gerund
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal

SOUGHT = frozenset("bid bids candidacy candidature seat candidate membership nomination term".split())


_AIMING = frozenset("at of on for".split())
_NOUNS = frozenset("understanding building training financing funding meeting".split())


def date_after(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The first date told after the event that no further verb or remark claims for itself."""
    inside = [i for i in dates if frame.begin <= i < frame.clause[1] and not dates_noun(units, i)]
    limit = frame.voice.kind == "nominal"
    if limit and _introduces(units, frame):
        comma = next((j for j in range(frame.end, frame.clause[1]) if units[j].low == ","), frame.clause[1])
        inside = [i for i in inside if i < comma]
    said = [
        j
        for j in range(frame.end, max(inside, default=frame.end))
        if looks_verbal(units, j) and not _bracketed(units, frame.end, j) and units[j].low != "be"
    ]
    inside = [i for i in inside if not of_gerund(units, frame, i, dates) and not _of_remark(units, frame.end, i)]
    inside = [i for i in inside if not (_of_term_sought(units, frame.end, i) or _of_next_verb(units, frame.end, i))]
    inside = [i for i in inside if not _of_goal(units, frame.end, i)]
    inside = [i for i in inside if not (limit and _of_thing_done(units, frame, i))]
    return [i for i in inside if sum(j < i for j in said) <= limit][:1]


def _of_term_sought(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i is the term of what is bid for: "backed its bid for a seat in the council in | 2026–27", "for | 2026"."""
    mention = units[i].mention
    spans = mention is not None and mention.date is not None and "/" in mention.date.edtf
    return (spans or units[i - 1].low == "for") and any(u.low in SOUGHT for u in units[begin:i])


def _of_goal(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i is that by which something is to be reached: "agreed to raise trade to a billion | by 2020"."""
    mention = units[i].mention
    if mention is None or mention.form not in ("by", "until", "before"):
        return False
    to = (j for j in range(begin, i - 1) if units[j].low == "to" and units[j + 1].kind == "word" and units[j - 1].low != "and")
    infinitive = any(units[j + 1].low not in DETERMINERS and not units[j + 1].low.endswith(("ed", "ing")) for j in to)
    gerund = (j for j in range(begin, i - 1) if units[j].low in _AIMING and units[j + 1].low.endswith("ing"))
    return infinitive or any(units[j + 1].low not in _NOUNS for j in gerund)


def _of_next_verb(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i opens what the subject did next: "recognized Peru and in | 1919 opened an embassy"."""
    k = i - 2 - (units[i - 2].low == ",")
    if units[i - 1].low not in ("in", "on", "by", "during", "since") or k < begin or units[k].low not in ("and", "but", "then"):
        return False
    j = i + 1 + (i + 1 < len(units) and units[i + 1].low == ",")
    while j < len(units) and (units[j].low.endswith("ly") or units[j].low in ("also", "again", "then")):
        j += 1
    return j < len(units) and looks_verbal(units, j)


def _of_thing_done(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether the date at i is of a participle after a further noun: "was opposed to the embargo | imposed on X in 1960".

    Not of a verb of the event's own ("the signing of the treaty took place in 1960"): there the clause has no verb before it.
    """
    verb = next((j for j in range(i - 1, frame.end, -1) if looks_verbal(units, j)), None)
    if verb is None or not any(looks_verbal(units, j) for j in range(frame.clause[0], frame.end)):
        return False
    noun = units[verb - 1]
    return units[verb].low not in BE | HAVE | MODALS and noun.kind == "word" and noun.low not in CONJ | ADVERBS | RELATIVE


def _bracketed(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the unit at i stands in brackets that open at or after `begin` and close again."""
    opened = sum((u.low == "(") - (u.low == ")") for u in units[begin:i])
    return opened > 0 and any(u.low == ")" for u in units[i:])


def _of_remark(units: list[Unit], begin: int, i: int) -> bool:
    """Whether the date at i stands in brackets with more than itself: "recognized X (which joined in 1990)", "ruled (with an addition in 1990)"."""
    opened = next((k for k in range(i, begin - 1, -1) if units[k].low in ("(", ")")), None)
    if opened is None or units[opened].low != "(":
        return False
    if any(u.low in ("before", "until", "since", "after") for u in units[opened + 1 : i]):
        return True  # "recognized Congo (called Zaire before 1997)"
    return units[opened + 1].low == "with" or any(looks_verbal(units, j) for j in range(opened, i))


def _introduces(units: list[Unit], frame: Frame) -> bool:
    """Whether the noun stands in a phrase that opens the sentence: "(Ten years) after the end of the war, in 1933 ..."."""
    opened = units[0].low in OPENING or any(u.low == "after" for u in units[max(0, frame.begin - 3) : frame.begin])
    return opened and not any(looks_verbal(units, j) for j in range(frame.begin))
