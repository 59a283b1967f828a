"""Lists of treaties: under "Agreements" each line names one, and when it was signed.

"Agreement on Air Services (signed 3 May 1990)" tells no verb of its own; the heading or the line before the list says that the
two states concluded what it lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.engine.grammars.treaties import NOUNS, SEVERAL, UNREAL
from legation.engine.lexicon import DETERMINERS
from legation.engine.sentence import Sentence, When
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.model import Entity, Modality, PassageKind, Ref, Value

_LISTED = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|conventions|accords|memorand\w+|protocols|legal (?:framework|basis))\b", re.IGNORECASE
)
_NOT_BOTH = re.compile(r"\b(?:multilateral|planned|proposed|negotiat\w+|pending|list of|external links|see also|references|further reading|sources)\b", re.IGNORECASE)  # fmt: skip
TELLING = frozenset("signed concluded came entered effective force ratified since in into on of dated initialled".split())
HEAD = 9  # units within which a line's treaty noun stands


def read_treaty_list(s: Sentence, _: Sentence | None) -> None:
    """The agreement of one line of a list of the pair's treaties."""
    if s.passage.kind is not PassageKind.ITEM or len(s.ctx.pair) != 2 or not _is_listed(s):
        return
    at = _noun(s)
    if at is None or any(c.kind in ("AgreementSigned", "AgreementEnded") for c in s.claims) or not _bare(s, at):
        return
    parties = _parties(s)
    if not parties:
        return
    when = next(_dates(s), None)
    begin = int(s.units[0].low in DETERMINERS)
    end = max(at + 1, (when.unit or 0) + 1 if when is not None else 0)
    topic = s.text(begin, _name_end(s, at))
    roles: list[tuple[str, Value | Ref]] = [*(("participant", v) for v in parties), ("topic", topic)]
    s.claim("AgreementSigned", roles, "treaty-list", (begin, end), when=when, modality=Modality.PRESUPPOSED)


def _is_listed(s: Sentence) -> bool:
    """Whether the line before the list, or a heading over it, says that it lists treaties."""
    article = s.ctx.article
    texts = [*(lead.text for lead in article.leads(s.passage)), *(article.passages[i].text for i in s.passage.headings[-1:])]
    told = any(_LISTED.search(t) for t in texts) or _ends_with_bracketed_date(s)
    return told and not any(_NOT_BOTH.search(t) for t in texts)


def _ends_with_bracketed_date(s: Sentence) -> bool:
    """Whether the line needs no heading: "Agreement on Road Transport (signed 3 May 1990)"."""
    words = [u for u in s.units[-4:] if u.low != "."]
    return len(words) > 1 and words[-1].low == ")" and words[-2].kind == "date"


def _noun(s: Sentence) -> int | None:
    """The treaty noun that the line begins with: "Agreement on ...", "Free Trade Agreement"."""
    for i, u in enumerate(s.units[:HEAD]):
        if u.low in NOUNS and u.kind == "word":
            return i
        capital = u.kind != "punct" and s.passage.text[u.begin].isupper()
        if not (
            capital or u.low in DETERMINERS or u.low in ("–", "-", "on", "of", "and", "for") or u.kind in ("date", "adjective")
        ):
            return None
    return None


def _bare(s: Sentence, at: int) -> bool:
    """Whether the line tells nothing but the treaty: no verb except "(signed 3 May 1990)", nothing unreal, no treaty of many."""
    words = {u.low for u in s.units}
    verbs = (i for i in range(len(s.units)) if i != at and looks_verbal(s.units, i) and s.units[i].low not in TELLING)
    return not words & UNREAL and not words & (SEVERAL - {"rights", "nations", "sea"}) and next(verbs, None) is None


def _parties(s: Sentence) -> tuple[Entity, ...]:
    """The pair, or all those named of whom it is part; nobody where another state is named without it."""
    named = tuple(dict.fromkeys(v for u in s.units if u.kind in ("party", "adjective") for v in u.values if v.is_state))
    if set(named) <= set(s.ctx.pair):
        return s.ctx.pair
    return named if set(s.ctx.pair) <= set(named) else ()


def _dates(s: Sentence) -> Iterator[When]:
    """The dates of the line, that of its signing first."""
    dates = [i for i, u in enumerate(s.units) if u.kind == "date"]
    for i in sorted(dates, key=lambda i: (not any(u.low in ("signed", "concluded") for u in s.units[max(0, i - 3) : i]), i)):
        if (when := to_when(s, i)) is not None:
            yield when


def _name_end(s: Sentence, at: int) -> int:
    """The unit after the treaty's name: before its date, its bracket or its end mark."""
    stops = (
        i
        for i in range(at + 1, len(s.units))
        if s.units[i].kind == "date" or s.units[i].low in ("(", ";", ".", ":", ",", "signed")
    )
    end = next(stops, len(s.units))
    return end - (end > at + 1 and s.units[end - 1].low in ("in", "on", "of"))


__all__ = ["read_treaty_list"]
