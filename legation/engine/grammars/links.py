"""Causes and order: "prompting", "leading X to", "this prompted", "responded by", "then", "after", "followed"."""

from __future__ import annotations

from itertools import pairwise

from legation.engine.grammars.named import replace_claim
from legation.engine.sentence import Sentence
from legation.model import Claim, Ref

CAUSING = frozenset(
    "prompting prompted prompts causing caused leading led triggering triggered provoking provoked resulting spurring sparking sparked spurred".split()
)
SETTING_OFF = frozenset(
    [("set", "off"), ("setting", "off"), ("brought", "about"), ("bringing", "about"), ("gave", "rise"), ("giving", "rise")]
)
RESPONDING = frozenset("responded responding retaliated reacted response retaliation reaction".split())
NEXT = frozenset("then thereafter afterwards subsequently".split())


def read_links(s: Sentence, last: Sentence | None) -> None:
    """Join the events of a sentence, and of the one before, where the text says that one led to or followed another."""
    events = sorted(at for at, c in s.places.items() if c.modality.counts)
    for n, at in enumerate(events):
        before = events[n - 1] if n else None
        between = [u.low for u in s.units[(before if before is not None else -1) + 1 : at]]
        previous = s.places[before] if before is not None else None
        if previous is not None and _causes(between):
            _link(s, at, "promptedBy", previous)
        elif previous is None and _opens_with_cause(s, at):
            _link(s, at, "promptedBy", _last_event(s, last))
        elif previous is not None and s.units[events[0]].begin >= 0 and _after_opens(s, events[0]) and n == 1:
            _link(s, at, "follows", previous)
        elif NEXT & {u.low for u in s.units[max(0, at - 4) : at]}:
            _link(s, at, "follows", previous or _last_event(s, last))
        elif RESPONDING & set(between):
            _link(s, at, "promptedBy", previous or _last_event(s, last))
    _episode(s)


def _causes(between: list[str]) -> bool:
    phrases = set(pairwise(between))
    causing = any(w in CAUSING and ("-", w) not in phrases for w in between)  # no "US-led"
    return (causing or bool(SETTING_OFF & phrases)) and "not" not in between


def _opens_with_cause(s: Sentence, at: int) -> bool:
    """ "This prompted ...", "The incident led Peru to ...": what the sentence before told is the cause."""
    words = [u.low for u in s.units[:at]]
    return bool(words) and words[0] in ("this", "that", "these", "it") and any(w in CAUSING for w in words[1:4])


def _after_opens(s: Sentence, at: int) -> bool:
    return s.units[0].low in ("after", "following") and at < len(s.units)


def _last_event(s: Sentence, last: Sentence | None) -> Claim | None:
    if last is not None and last.places:
        return last.places[max(last.places)]
    return s.ctx.recent[-1] if s.ctx.recent else None


def _link(s: Sentence, at: int, role: str, cause: Claim | None) -> None:
    if cause is not None and cause.modality.counts and cause.key != s.places[at].key:
        replace_claim(s, at, s.places[at], (role, Ref(cause.key)))


def _episode(s: Sentence) -> None:
    """What is told under a heading that names an episode is part of it."""
    whole = next((s.ctx.episodes[h] for h in reversed(s.passage.headings) if h in s.ctx.episodes), None)
    if whole is not None:
        for at in list(s.places):
            replace_claim(s, at, s.places[at], ("partOf", Ref(whole.key)))
