"""What stands in quotation marks: the title of a film tells no news, a speaker's words are his, and a deed in marks is doubted.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.engine.frame import Frame
from legation.engine.framing import words_of
from legation.engine.lexicon import ADVERBS
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import are_states
from legation.engine.words import forms_of

_MARKS = frozenset('"“”')
_WORK = (
    "film|movie|documentary|play|drama|opera|musical|song|hymn|ballad|poem|novel|book|pamphlet|painting|photograph|cartoon|comic|headline|headlines"
    "|article|editorial|essay|series|episode|game|video|album|exhibition|chapter|column|caption|banner|placard|slogan|sketch|broadsheet"
)
_TITLED = re.compile(
    rf" (?:{_WORK}|entitled|titled|headed|headlined|captioned)(?: ,)?(?: (?:called|named|reading|read|reads|saying|said))? (?:[,:] )?$"
)
_STRUCK = re.compile(
    r" (?:treaty|agreement|accord|pact|memorandum|protocol|convention|declaration|statement|communiqué|charter|resolution) (?:\S+ ){0,3}$"
)
_IS_A_WORK = re.compile(rf"^ (?:, )?(?:(?:is|was) )?(?:a|an|the) (?:\S+ ){{0,3}}(?:{_WORK}) ")
_SPEAKING = frozenset(
    forms_of("say state write report claim allege tweet comment remark assert insist argue complain shout exclaim tell read")
)
_CALLED = re.compile(
    r" (?:(?:calls?|called|calling|labels?|labell?ed|brands?|branded|dubs?|dubbed|terms?|termed|deems?|deemed) "
    r"(?:(?!and |but |for |on |upon |off |to |in |at |by |with |after |during |following |from |, )\S+ ){1,7}"
    r"|(?:is|are|was|were|been) (?:\w+ly )?(?:called|labell?ed|branded|dubbed|termed|deemed) )(?:a|an) (?:\S+ )?$"
)
_REACH = 9  # units from a verb of saying to the colon before what is said


def in_work_title(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the event is told in the title of a work: 'the film "Peru Invades Chile"', '"Peru Invades Chile", a novel'."""
    for begin, end in _quotations(units):
        if not begin < frame.begin < end:
            continue
        lead = words_of(units, max(0, begin - 6), begin)
        return bool(_TITLED.search(lead) and not _STRUCK.search(lead)) or bool(
            _IS_A_WORK.search(words_of(units, end + 1, len(units)))
        )
    return False


def who_is_quoted(units: Sequence[Unit], frame: Frame) -> tuple[bool, int | None]:
    """Whether a whole clause is quoted, and who says it: '| The paper | wrote: "Peru has recalled its ambassador"'."""
    if frame.subject is None or frame.voice.kind not in ("active", "passive"):
        return False, None
    for begin, end in _quotations(units):
        if not (begin < frame.subject < end and begin < frame.begin < end):
            continue
        verb = _speaking_before(units, begin)
        return verb is not None, None if verb is None else find_subject(units, verb)[0]
    return False, None


def only_in_marks(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether marks stand around the one word that tells the event: 'tourists "invaded" Peru'."""
    return any(begin < frame.begin < end == begin + 2 for begin, end in _quotations(units))


def only_called_so(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the event's noun is what something is called by somebody: 'called the treaty "an invasion of Peru"'."""
    if frame.voice.kind != "nominal":
        return False
    words = [u for u in units[max(0, frame.begin - 12) : frame.begin] if u.low not in _MARKS]
    return _CALLED.search(words_of(words, 0, len(words))) is not None


def _quotations(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The marks around each quotation; the end of the sentence where it is not closed."""
    marks = [j for j, u in enumerate(units) if u.low in _MARKS]
    return zip(marks[::2], [*marks[1::2], len(units)], strict=False)


def _speaking_before(units: Sequence[Unit], mark: int) -> int | None:
    """The verb of saying whose words open at the mark: "wrote (that) (:)", "told the press in 1990 :"."""
    k = mark - 1
    colon = k > 0 and units[k].low == ":"
    k -= k > 0 and units[k].low in (":", ",")
    k -= k > 0 and units[k].low == "that"
    while k > 0 and units[k].low in ADVERBS:
        k -= 1
    for j in range(k, max(0, k - _REACH) if colon else max(0, k - 1), -1):
        if units[j].kind == "punct" and j < k:
            return None
        if units[j].kind == "word" and units[j].low in _SPEAKING and not are_states(units, j):
            return j
    return None


__all__ = ["in_work_title", "only_called_so", "only_in_marks", "who_is_quoted"]
