"""The words around "member": what may stand before the noun, what makes it none, and the small looks at a unit that its grammars share."""

from __future__ import annotations

import re

from legation.engine.sentence import Sentence
from legation.engine.words import forms_of
from legation.model import Entity

ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth)"
)
BEFORE = frozenset(
    "full founding charter founder fellow active original permanent formal regular also both the a an current longstanding long-standing two three committed common only key core largest biggest smallest newest oldest youngest leading prominent important influential indispensable major valued "
    "early initial associate associated non-permanent nonpermanent elected elective standing voting strong staunch proud loyal respected contributing participating co-founding co-founder cofounding recurrent frequent respective inaugural sovereign independent equal".split()
)
PARTIAL = frozenset(
    "affiliate observer former candidate potential prospective honorary future only not once aspiring corresponding dialogue possible would-be pending".split()
)
ADMITTED = frozenset(("admitted", "accepted", "elected", "re-elected", "reelected", "chosen"))
SERVING = forms_of("serve sit participate")


def states_at(s: Sentence, i: int | None) -> tuple[Entity, ...]:
    """The states that unit i stands for; the European Union may be a party itself."""
    if i is None or s.units[i].person or s.units[i].possessive:
        return ()
    if s.units[i].kind == "word":
        return _the_country(s, i)
    return tuple(e for e in s.entities(i) if e.is_state or e in s.ctx.pair)


def _the_country(s: Sentence, i: int) -> tuple[Entity, ...]:
    """The state that "The country" at a sentence's start goes on about: that of the sentence before, or of a page on one state."""
    if i != 1 or s.units[i].low not in ("country", "nation") or s.units[0].low != "the":
        return ()
    if not s.ctx.pair and len(s.ctx.home) == 1 and s.ctx.subject in ((), s.ctx.home):
        return s.ctx.home
    return s.ctx.subject if len(s.ctx.subject) == 1 and s.ctx.subject[0] in s.ctx.pair else ()


__all__ = ["ADMITTED", "BEFORE", "ORDINAL", "PARTIAL", "SERVING", "states_at"]
