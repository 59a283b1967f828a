"""From when to when an office was held: "was president of Peru from 1990 to 1995", "minister since May 2004", "in office until 1957"."""

from __future__ import annotations

import re

from legation.dates import PartialDate
from legation.engine.sentence import Sentence
from legation.engine.unit import Holding
from legation.engine.when import interval_of, over, to_when

FORMS = frozenset(("from-to", "since", "until", "between"))
_SINCE = r"(?: (?:from|since|until|till|up to|between))? "
_HOST = r"(?: (?:to|in) (?:the )?[A-Z][\w’'-]*(?: (?:and |of )?(?:the )?[A-Z][\w’'-]*)*)?"
_OF_TITLE = re.compile(_HOST + _SINCE)
_OF_SERVICE = re.compile(
    _HOST + r",? (?:\(|who )?(?:(?:was )?in office|serving|served|holding the post|held the post|reigning|reigned|ruled)" + _SINCE
)
_IN_BRACKETS = re.compile(r", ")
_HAS_BEEN = re.compile(r"\bhas (?:been|served as|acted as|held)\b")


def term_of(s: Sentence, held: Holding) -> tuple[PartialDate | None, PartialDate | None, tuple[int, int]]:
    """The start and end that the words right after a holding, or that open the sentence, give it; and the words of both in the passage."""
    opening = next((i for i, u in enumerate(s.units[:3]) if u.kind == "date"), None)
    if opening is not None and _opens_term(s, held, opening):
        return interval_of(to_when(s, opening))[0], None, (s.units[opening].begin, held.end)
    i = next((i for i, u in enumerate(s.units) if u.kind == "date" and u.begin >= held.end), None)
    mention = s.units[i].mention if i is not None else None
    if i is None or mention is None or mention.form not in FORMS or not _tells_term(s, held, s.units[i].begin):
        return None, None, (held.begin, held.end)
    start, stop = interval_of(over(to_when(s, i)))
    return start, stop, (held.begin, s.units[i].end if start or stop else held.end)


def _opens_term(s: Sentence, held: Holding, i: int) -> bool:
    """Whether the date that opens the sentence says since when: "Since 2001, X has been the ambassador of Peru"."""
    mention, text = s.units[i].mention, s.passage.text
    since = mention is not None and mention.form == "since" and text[s.units[i].end : held.begin].strip() in (",", "")
    return since and bool(_HAS_BEEN.search(text, held.begin, held.end))


def _tells_term(s: Sentence, held: Holding, date: int) -> bool:
    """Whether the date says how long the office was held, not what its holder did then: "President X visited Y from 1990 to 1991"."""
    text = s.passage.text
    words, between = text[held.begin : held.end], text[held.end : date]
    if _OF_SERVICE.fullmatch(between):
        return True
    title_last = words.startswith(held.person.label)
    in_brackets = words.count("(") > words.count(")")
    return title_last and bool(_OF_TITLE.fullmatch(between) or (in_brackets and _IN_BRACKETS.fullmatch(between)))
