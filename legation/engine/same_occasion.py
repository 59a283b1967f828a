"""What was done on the occasion just told: "In May 1990 President X visited Peru. The two leaders signed a treaty."

Who meets, talks or signs must be those of the visit or meeting that the text dated last, and be told as them: by "they", by
"the two leaders", by name. States that sign may do so at any time.
"""

from __future__ import annotations

import re

from legation.engine.frame import Frame
from legation.engine.lexicon import HAVE
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence, When
from legation.engine.shared_dates import LATER
from legation.model import Claim, DateBasis, Entity

KINDS = ("Meeting", "Negotiation", "AgreementSigned")
OCCASIONS = ("Visit", "Meeting", "Negotiation")
NEAR = 3  # events told last, among which the occasion is
FAR = 600  # characters after which another occasion may be meant
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_ASIDE = re.compile(r"<ref[^>]*/>|<ref.*?</ref>|\{\{.*?\}\}", re.DOTALL)
_LEADERS = re.compile(r"\b(?:leaders|presidents|ministers|premiers|chancellors|monarchs|heads of state|delegations)\b")


def on_that_occasion(s: Sentence, rule: Rule, frame: Frame, parties: set[Entity]) -> When | None:
    """The date of the visit or meeting told last, where what the frame tells was done at it; else None."""
    if any(u.low in LATER for u in s.units[frame.clause[0] : frame.begin]):
        return None
    if rule.kind not in KINDS or frame.voice.kind != "active" or s.units[frame.voice.start].low in HAVE or frame.voice.modal:
        return None
    within = [c for c in s.claims if c.kind in OCCASIONS and c.date is not None]
    if any(u.kind == "date" for u in s.units[frame.clause[0] :]) or (not within and any(u.kind == "date" for u in s.units)):
        return None
    near = s.ctx.last_block == s.passage.block
    before = [c for c in s.ctx.recent[-NEAR:] if c.kind in OCCASIONS and c.date == s.ctx.last_date] if near else []
    last = (within or before)[-1] if within or before else None
    if (
        last is None
        or last.date is None
        or (not within and _other_time_told(s, last))
        or not last.modality.counts
        or last.parties != parties
        or not _are_those(s, frame, last)
    ):
        return None
    return When(last.date, DateBasis.FROM_CONTEXT)


def _other_time_told(s: Sentence, occasion: Claim) -> bool:
    """Whether the words between the occasion and this sentence name another year, so that it may be of that: "On the 2008 visit ..."."""
    between = _ASIDE.sub(" ", s.ctx.article.text[occasion.end : s.passage.raw_span(0, 1)[0]])
    own = set(_YEAR.findall(occasion.date.edtf)) if occasion.date is not None else set()
    return len(between) > FAR or bool(set(_YEAR.findall(between)) - own)


def _are_those(s: Sentence, frame: Frame, occasion: Claim) -> bool:
    """Whether the subject is told to be those of the occasion: "they", "the two leaders", a person of it by name."""
    if frame.subject is None:
        return False
    u = s.units[frame.subject]
    if u.kind == "pronoun":
        return u.low in ("they", "he", "she")
    if u.head == "both":
        return bool(_LEADERS.search(u.low)) or bool(_LEADERS.search(s.passage.text[u.begin : u.end].lower()))
    return bool(set(u.person) & set(occasion.values("person")))


__all__ = ["on_that_occasion"]
