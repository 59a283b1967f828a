"""The date that an event shares with what stands beside it: the phrase that opens the sentence, a joined verb, a main clause.

Asked only where the event's own clause gives none (`when_of`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from legation.engine.clauses import RELATIVE, clause_bounds
from legation.engine.frame import Frame
from legation.engine.fronted import lead_of
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

WITHIN = frozenset("in during at on throughout amid amidst".split())
CLAUSAL = frozenset(
    "which who whom whose that where when after before since until till because if while whereas but although though as whether".split()
)
APART = CLAUSAL | frozenset("following under prior per by from ahead besides despite due".split())
"""Words that part a date from the event of the clause: "During the talks that followed the 1990 war, ..."."""
DERIVED = frozenset(
    "response reaction retaliation protest support reply answer addition accordance line view connection wake aftermath run-up "
    "lead-up eve basis light context anniversary framework terms spirit case absence matter issue question topic subject name "
    "favour favor regard respect relation preparation order return exchange recognition honour honor memory commemoration".split()
)
"""Nouns of an opening phrase that is about a dated thing, and not at its time: "In response to the 1990 invasion, ..."."""
LATER = frozenset("then later subsequently eventually finally thereafter afterwards again still not never".split())
"""Adverbs of a joined verb that tells of another time: "recognized X and later opened an embassy in 1990"."""
OTHER_TIME = frozenset(
    "returned left withdrew ended died remained stayed lasted ceased became began continued regained lost kept maintained".split()
)
"""Verbs that tell how things went on, or of another end of the story: "occupied X and withdrew in 1990"."""
ONE_OF = (("one", "of"), ("among",), ("first",), ("only",))


def date_beside(units: Sequence[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date that the event at a frame shares, if the sentence tells one."""
    if units[frame.voice.start].low == "had":
        return []  # what had happened before
    if frame.voice.kind == "nominal":  # what a noun tells has its own time, but not what is said of the subject
        said = any(u.low in BE for u in units[max(0, frame.begin - 2) : frame.begin])
        return _of_opening(units, frame, dates) if said else []
    return _of_opening(units, frame, dates) or _of_main_clause(units, frame, dates) or _of_joined_verb(units, frame, dates)


def _of_opening(units: Sequence[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The one date of the phrase that opens the sentence: "At the 1992 summit in Lima, | Peru ..."."""
    after = lead_of(units) is not None
    if (units[0].low not in WITHIN and not after) or frame.subject is None:
        return []
    verb = next((j for j in range(2 * after, len(units)) if looks_verbal(units, j) or _is_word(units[j], APART)), len(units))
    comma = max((j for j in range(min(verb, frame.subject, frame.begin)) if units[j].low == ","), default=0)
    found = [i for i in dates if i < comma]
    if len(found) != 1 or any(_is_word(u, DERIVED) for u in units[:comma]):
        return []
    begin = frame.clause[0]
    return found if begin <= comma or _one_of_those(units, comma, begin) or _said_then(units, frame, comma) else []


def _said_then(units: Sequence[Unit], frame: Frame, comma: int) -> bool:
    """Whether the clause is what was said at that time of the present: "At the 1992 talks, Peru said that | it supports X"."""
    begin = frame.clause[0]
    if not (begin > 1 and units[begin - 1].low == "that" and clause_bounds(units, begin - 2)[0] <= comma):
        return False
    return not _tells_past(units, frame) or any(u.low in ("is", "are") for u in units[begin : frame.begin])


def _one_of_those(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether the clause that begins at `end` says what one of some did: "was one of the nine that | voted for it"."""
    lows = [u.low for u in units[begin:end]]
    told = any(tuple(lows[k : k + len(words)]) == words for words in ONE_OF for k in range(len(lows)))
    return told and units[end - 1].low in ("that", "which", "who")


def _of_main_clause(units: Sequence[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The one date of what a clause says more of: "went to Lima in 1990, where he met ...", "a visit in 1990, during which ..."."""
    joint = frame.clause[0] - 1
    if joint < 2 or not _tells_past(units, frame):
        return []
    if units[joint].low == "which" and units[joint - 1].low in WITHIN:
        joint -= 1
    elif units[joint].low != "where":
        return []
    main = clause_bounds(units, joint - 1 - (units[joint - 1].low == ","))
    found = [i for i in dates if main[0] <= i < joint] or [i for i in dates if i <= 2 and i < main[0]]
    return found if len(found) == 1 and not any(_is_word(u, APART) for u in units[main[0] : found[0]]) else []


def _of_joined_verb(units: Sequence[Unit], frame: Frame, dates: list[int]) -> list[int]:
    """The date after the last of some verbs of one subject: "met the king and held talks with X in May 1990"."""
    if frame.voice.kind not in ("active", "passive") or frame.voice.negated or frame.voice.modal:
        return []
    if not _tells_past(units, frame) or any(i < frame.end for i in dates) or _put_in(units, frame):
        return []
    verbs = list(_joined_verbs(units, frame.end))
    date = next((i for i in dates if verbs and i > frame.end), None)
    return [date] if date is not None and date > verbs[-1] and _is_plain(units, verbs, date) else []


def _put_in(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether commas put the event's relative clause in, behind which the main verb stands: "X, who freed Y, | left in 1970"."""
    begin, end = frame.clause
    return (
        begin > 1
        and _is_word(units[begin - 1], RELATIVE)
        and units[begin - 2].low == ","
        and units[min(end, len(units) - 1)].low == ","
    )


def _tells_past(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the verb stands in the simple past: what "has met" or "meets" tells may be of another time."""
    start, low = units[frame.voice.start].low, units[frame.begin].low
    return start not in HAVE and start not in ("is", "are") and not (low.endswith("s") and low not in BE)


def _joined_verbs(units: Sequence[Unit], begin: int) -> Iterator[int]:
    """The finite verbs right after a joint, until one that has a subject or a clause of its own."""
    for j in range(begin, len(units)):
        if _is_word(units[j], CLAUSAL) or units[j].low in (";", ":", "."):
            return
        if looks_verbal(units, j):
            before = j - 1
            while units[before].low in ADVERBS:
                before -= 1
            if units[before].low not in ("and", ",") or units[j].low in BE | HAVE | MODALS:
                return
            yield j


def _is_plain(units: Sequence[Unit], verbs: list[int], date: int) -> bool:
    """Whether nothing between the first joint and the date tells that one came later, or that the date is of something else."""
    mention = units[date].mention
    if mention is None or mention.form not in ("in", "on"):
        return False
    between = units[verbs[0] - 2 : date]
    if any(units[j].low in OTHER_TIME for j in verbs) or any(_is_word(u, LATER | APART) for u in between):
        return False
    said = range(verbs[-1] + 1, date)
    return not any(looks_verbal(units, j) or (units[j].low == "to" and units[j + 1].kind == "word") for j in said)


def _is_word(unit: Unit, words: Set[str]) -> bool:
    return unit.kind == "word" and unit.low in words


__all__ = ["date_beside"]
