"""Dates in a clause that are not its event's own: of what it came after, of a gerund, of a person's term.

"recognized X after the war of 1990" happened in 1990 or later; "accused X of invading Y in 1990" tells when the invasion was;
and in "President Y (1985-1990) visited X" the years are those of the presidency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from legation.date_shapes import shape
from legation.dates import parse_edtf
from legation.engine.clauses import RELATIVE
from legation.engine.frame import Frame
from legation.engine.fronted import fronted_side, told_then
from legation.engine.lexicon import ADVERBS, DETERMINERS, HAVE
from legation.engine.phrases import noun_phrase_start
from legation.engine.sentence import When
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of

SIDES = {"after": "after", "following": "after", "before": "before"}
MOMENTS = frozenset("independence election reelection inauguration accession victory defeat".split())
OUTBREAKS = frozenset(
    "riot riots protests takeover earthquake hurricane cyclone tsunami flood floods explosion blast bombing bombings massacre "
    "killing killings murder assassination attack attacks invasion outbreak crackdown shooting test tests".split()
)
FORCE = OUTBREAKS | frozenset(
    "occupation annexation aggression war wars coup conquest bombardment intervention raid raids".split()
)
REMEMBERED = frozenset(
    "victim victims survivor survivors veteran veterans memory anniversary commemoration consequences effects result legacy".split()
)
GOVERNING = frozenset("of for over about on".split())
ENDING = frozenset("end ending conclusion termination close".split())
ON_ANOTHER = frozenset(
    "over citing despite commemorate commemorates commemorated commemorating celebrate celebrated celebrating "
    "apologized apologizing honouring honoring recalling".split()
)
"""Words that lead to what is of another time: "In 1974 Peru cut ties over the coup", "marked in 2003 the founding of ..."."""


CURRENCY = re.compile(r"[$€£¥]|^(?:usd|eur|gbp|us|(?:us )?dollars?|euros?|pounds?|prices)$")
PUTTING_OFF = frozenset(forms_of("refuse decline delay postpone defer withhold hesitate avoid resist"))
EARLIER = frozenset("earlier previously formerly".split())
LATER = frozenset("later subsequently eventually finally thereafter afterwards".split())


def of_term(units: Sequence[Unit], i: int) -> bool:
    """Whether the date at i is the span of a person's life or office: "President X (1985-1990)", "X, president from 1985 to 1990, ..."."""
    mention = units[i].mention
    if not 1 < i < len(units) - 1 or mention is None:
        return False
    if units[i + 1].low == ")" and units[i - 1].low == "," and units[i - 2].kind == "office" and "/" in _edtf(units[i]):
        return True  # "X (president of Y, 1985-1990)"
    if not units[i - 2].person:
        return False
    before, after = units[i - 1].low, units[i + 1].low
    if before == "(" and after == ")":
        return "/" in _edtf(units[i])
    named_first = len(units[i - 2].person) == 1 and units[i - 2].low.startswith(units[i - 2].person[0].label.lower())
    lasted = mention.form in ("from-to", "since", "until", "between")
    return bool(units[i - 2].holdings) and named_first and lasted and (after == ")" or (after == "," and before != ","))


def dates_noun(units: Sequence[Unit], i: int) -> bool:
    """Whether the date at i dates a noun, not the clause: "the 1975 treaty", "the convention of 2 May 1975"."""
    mention = units[i].mention
    return (mention is not None and mention.form == "modifier") or (i > 0 and units[i - 1].low == "of")


def of_plan(units: Sequence[Unit], i: int) -> bool:
    """Whether the date at i is the span that a plan is made for: "endorsed the strategy for 2024–2029"."""
    return i > 1 and units[i - 1].low == "for" and units[i - 2].kind == "word" and "/" in _edtf(units[i])


def of_prices(units: Sequence[Unit], i: int) -> bool:
    """Whether the date at i is the year of a currency's prices: "one billion dollars (US$, 2007)", "five million (in 1990 dollars)"."""
    opened = next((k for k in range(i - 1, max(-1, i - 6), -1) if units[k].low in ("(", ")")), None)
    closed = next((k for k in range(i + 1, min(len(units), i + 4)) if units[k].low in ("(", ")")), None)
    if opened is None or closed is None or (units[opened].low, units[closed].low) != ("(", ")"):
        return False
    return any(CURRENCY.search(u.low) for u in units[opened + 1 : closed])


def _edtf(unit: Unit) -> str:
    return unit.mention.date.edtf if unit.mention is not None and unit.mention.date is not None else ""


def of_gerund(units: Sequence[Unit], frame: Frame, i: int, dates: list[int]) -> bool:
    """Whether the date at i is of a gerund after the verb, where the verb has one before it: "In 1995 it accused X of invading Y in 1990"."""
    if not any(frame.clause[0] <= k < frame.begin for k in dates):
        return False
    return any(
        units[k].low in GOVERNING and units[k + 1].low.endswith("ing") and _takes_object(units, k + 1)
        for k in range(frame.end, i - 1)
    )


def _takes_object(units: Sequence[Unit], k: int) -> bool:
    """Whether the word in -ing at k is a verb with its object: "of invading Peru", not "of understanding on trade"."""
    after = units[k + 1]
    return units[k].kind == "word" and (after.kind in ("party", "adjective", "place", "people") or after.low in DETERMINERS)


def of_verb_before(units: Sequence[Unit], frame: Frame, i: int, dates: list[int]) -> bool:
    """Whether the date at i is of a verb joined to this one, which has another date: "was besieged in 1684 and annexed ... in 1795".

    What "has been done" since has none of its own either.
    """
    k = _joint(units, frame, i)
    have = units[frame.voice.start].low
    perfect = have in HAVE and have != "had"  # "settled it in 1993 | and have worked together": not then
    if k <= i or units[k].low != "and" or not (perfect or any(frame.end <= d < frame.clause[1] for d in dates)):
        return False
    return any(looks_verbal(units, j) for j in range(frame.clause[0], i))


def _joint(units: Sequence[Unit], frame: Frame, least: int) -> int:
    """The unit before the verb and its adverbs, where the "and" that joins the verb would stand; `least` at the least."""
    k = frame.voice.start - 1
    while k > least and units[k].low in ADVERBS:
        k -= 1
    return k


def put_off(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether it was only done then: "refused to recognize X | until 1910", "delayed recognizing X"."""
    return any(
        u.kind == "word" and u.low in PUTTING_OFF for u in units[max(frame.clause[0], frame.voice.start - 2) : frame.begin]
    )


def told_later(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a verb tells what came later than the one it is joined to: "cut ties in 1967 and | later resumed | them"."""
    k = _joint(units, frame, 0)
    later = any(units[j].low in LATER for j in range(k + 1, frame.begin))
    return later and k > 0 and units[k].low in ("and", "but") and any(looks_verbal(units, j) for j in range(k))


def told_earlier(units: Sequence[Unit], frame: Frame, i: int) -> bool:
    """Whether the date at i lies before an "earlier" that goes with the event's verb or the gerund over it.

    "In 1990 Peru sold ships to X after | earlier | forcing it to cancel a treaty", not "In 1990 it ended its earlier treaty".
    """
    for k in range(frame.begin - 1, i, -1):
        if units[k].low in (",", ";", "and", "but"):
            return False
        if units[k].kind == "word" and units[k].low in EARLIER and units[k - 1].low not in DETERMINERS:
            return not units[k - 1].possessive and (looks_verbal(units, k + 1) or units[k + 1].low.endswith("ing"))
    return False


def of_relative(units: Sequence[Unit], frame: Frame, i: int) -> bool:
    """Whether the date at i is of a relative clause that ended before the verb: "under X, who fell in 1968, Peru cut ties"."""
    if frame.voice.kind in ("participle", "nominal"):
        return False
    pronoun = next((k for k in range(i - 1, max(-1, frame.clause[0] - 2), -1) if units[k].low in RELATIVE), None)
    comma = next((k for k in range(i + 1, frame.voice.start) if units[k].low == ","), None)
    if pronoun is None or comma is None or any(u.low in ("and", "but") for u in units[comma : frame.voice.start]):
        return False
    begin = max(
        (k for k in range(pronoun, i) if units[k].low == ","), default=pronoun
    )  # not "..., which fell; in 1968, Peru ..."
    return any(looks_verbal(units, j) for j in range(begin + 1, i))


def on_another(units: Sequence[Unit], i: int, frame: Frame) -> bool:
    """Whether what is told is what something done at the date at i is about: "In 1974 Peru cut ties over the coup of X"."""
    for k in range(frame.begin - 1, i, -1):
        if units[k].kind == "word" and units[k].low in ON_ANOTHER:
            if frame.voice.kind != "nominal":
                return k < frame.clause[0]
            return units[k].low != "despite" and not any(looks_verbal(units, j) for j in range(k + 1, frame.begin))
        if units[k].low == "," and not (frame.voice.kind == "nominal" and any(u.low == "citing" for u in units[i:k])):
            return False
    return False


def of_end(units: Sequence[Unit], begin: int) -> bool:
    """Whether what the noun phrase of `begin` names is said to have ended: the date is of "the end of | the war"."""
    k = noun_phrase_start(units, begin) - 1
    return k > 0 and units[k].low == "of" and units[k - 1].low in ENDING


def of_what_it_is_for(units: Sequence[Unit], begin: int) -> bool:
    """Whether the noun at `begin` tells what something is done for or about: "banned trade for | the invasion", "victims of | the war"."""
    k = noun_phrase_start(units, begin) - 1
    if k < 1:
        return False
    if units[k].low == "for":
        return units[begin].low in FORCE
    return units[k].low == "of" and units[k - 1].low in REMEMBERED


def side_of(units: Sequence[Unit], frame: Frame, i: int) -> str | None:
    """ "after" or "before", where the date at i is that of a thing which the event came after or before.

    "closed it after talks on 3 May 1917" may date either; "after the coup of 1917", "after its independence in 1917" may not, and
    of what broke out the day itself is told ("after riots on 3 May 1917").
    """
    if (side := fronted_side(units, frame, i)) is not None:
        return side
    if _since_then(units, i, frame):
        return "after"
    if told_then(units, frame, i):
        return None
    is_noun = dates_noun(units, i)
    if not is_noun and not (i > 1 and units[i - 2].low in MOMENTS):
        return "after" if _of_outbreak(units, i, frame) else None
    for k in range(i - 1, frame.end - 1, -1):
        if units[k].low == "," or looks_verbal(units, k):
            return None
        if units[k].kind == "word" and units[k].low in SIDES:
            return SIDES[units[k].low]
    return None


def _of_outbreak(units: Sequence[Unit], i: int, frame: Frame) -> bool:
    """Whether the date at i ends a phrase on what broke out, or what a comma parts: "recalled its envoy following riots on 2 May 1970"."""
    k = _order_before(units, i)
    if k is None or not (k >= frame.end or (k == 0 and i < frame.begin)):
        return False
    if k > frame.end and units[k - 1].low == "," and units[i - 1].low in ("in", "on"):
        return True  # "lifted them, following a deal in July 2015": the deal was then
    return any(u.kind == "word" and u.low in OUTBREAKS for u in units[k:i])


def _order_before(units: Sequence[Unit], i: int) -> int | None:
    """The "after" or "following" whose phrase the date at i ends, with no comma and no verb between."""
    for k in range(i - 1, -1, -1):
        if units[k].low in ("after", "following"):
            return k
        if units[k].low == "," or looks_verbal(units, k):
            return None
    return None


def _since_then(units: Sequence[Unit], i: int, frame: Frame) -> bool:
    """Whether the date at i is of what opens the sentence and lies back: "Since the truce of 1992, | Peru has signed ..."."""
    if i < frame.voice.start and any(u.low == "since" and u.kind == "word" for u in units[frame.voice.start : frame.begin]):
        return True  # "cut in 1992, ties have | since | been restored"
    if units[0].low != "since" or units[frame.voice.start].low not in HAVE or units[1].kind == "date":
        return False
    if units[i].low.endswith("s"):
        return False  # "since the crisis of the 1990s": no day to reckon from
    comma = next((k for k, u in enumerate(units) if u.low == ","), 0)
    return i < comma < frame.begin


def beyond(when: When, side: str) -> When | None:
    """The open range after or before a date: after the war of 1990, `[1990..]`; None where EDTF has no way to say it."""
    if when.form in SIDES:
        return when
    told = when.date.edtf
    if side == "after" and told[-1] in "X]" and when.date.earliest is not None:
        told = f"{when.date.earliest.year:04}"  # after a coup of the 1960s: any time from 1960 on
    edtf = shape(told, side)
    return replace(when, date=parse_edtf(edtf), form=side) if edtf else None


__all__ = [
    "beyond",
    "of_end",
    "of_gerund",
    "of_prices",
    "of_relative",
    "of_term",
    "of_verb_before",
    "on_another",
    "put_off",
    "side_of",
    "told_earlier",
    "told_later",
]
