"""The date that stands in a noun's own phrase: the event's ("the 2003 invasion"), or a thing's of its clause ("signed the 1975 treaty")."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, PREPOSITIONS
from legation.engine.other_times import dates_noun
from legation.engine.units import Unit
from legation.engine.words import forms_of

HOSTING = frozenset("host organize stage hold".split())
INSTANCES = frozenset("as like including over on about regarding concerning".split())
RENEWING = forms_of("renew extend prolong")


def date_of_noun(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date inside an event noun's own phrase: "the 2003 invasion of ...", "the August 1968 Soviet invasion"."""
    if frame.voice.kind != "nominal":
        return []
    after = frame.end + (frame.end < len(units) and units[frame.end].low in ("of", "("))
    if after in dates:
        return [after]
    return [i for i in dates if i >= frame.begin - 5 and i < frame.begin and _joined(units, i, frame.begin)]


def _joined(units: list[Unit], i: int, noun: int) -> bool:
    """Whether nothing but adjectives stands between the date at i, which follows no preposition, and a noun."""
    before = units[i - 1].low if i else ""
    if before in PREPOSITIONS or dates_noun(units, i) is False and before not in DETERMINERS:
        return False
    return all(u.kind == "adjective" or u.kind == "word" and u.low not in PREPOSITIONS for u in units[i + 1 : noun])


def date_in_names(units: list[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date of a noun in the clause, where the clause has no date of its own: "signed the 1975 treaty"."""
    begin = frame.clause[0] if frame.voice.kind == "passive" else frame.begin
    if units[frame.begin].low in RENEWING:
        return []  # "renewed the 1975 treaty" some time later
    return [
        i
        for i in dates
        if begin <= i < frame.clause[1]
        and dates_noun(units, i)
        and not units[i].low.endswith("century")
        and not _in_aim(units, frame.end, i)
        and not (frame.voice.kind == "nominal" and _beside_noun(units, frame.end, i))
        and not _of_instance(units, frame, i)
    ][:1]


def _beside_noun(units: list[Unit], end: int, i: int) -> bool:
    """Whether the date at i is of another noun beside the event's: "the raids in X as well as | the 2006 war"."""
    return any([u.low for u in units[j : j + 3]] == ["as", "well", "as"] for j in range(end, i))


def _of_instance(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether what has been said concerns, among other things, what the date at i names: "has condemned such acts as the | 1990 | raids"."""
    mention = units[i].mention
    since = units[frame.voice.start].low in ("has", "have") and mention is not None and mention.form == "modifier"
    return since and any(u.kind == "word" and u.low in INSTANCES for u in units[frame.end : i])


def _in_aim(units: list[Unit], end: int, i: int) -> bool:
    """Whether the date at i belongs to what is aimed at: "a bid to host the 2006 games"."""
    return any(units[j].low == "to" and units[j + 1].low in HOSTING for j in range(end, i - 1))
