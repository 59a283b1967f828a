"""Numbers that a sentence tells of what the sentence before measured: "In 2004 it was $6 million", "Both aim to reach $10 billion"."""

from __future__ import annotations

from legation.engine.grammars.figure_gauges import GAUGES, VAGUE
from legation.engine.grammars.figure_words import kind, number_roles, value_of
from legation.engine.grammars.figures import PLEDGES, figure_date
from legation.engine.lexicon import NEGATIONS
from legation.engine.sentence import Sentence, low_at
from legation.engine.when import over
from legation.model import Claim, Modality

_IT = frozenset("it this figure figures amount number volume value sum that level total".split())
_AIMS = frozenset(
    "aim aims aimed hope hopes hoped intend intends plan plans planned target targeted expect expects expected want wants set".split()
)
_PLAIN = frozenset(
    """in by the of during fiscal year had has have already then now first second months quarter half , however later only just which next following both
    countries sides nations two governments and also a for raise increase double bring boost trade bilateral further even same""".split()
)
_MEASURES = frozenset("Trade Exports Imports Investment Tourism".split())


def read_figure_again(s: Sentence, last: Sentence | None) -> None:
    """Add the figure of a sum whose measure and sides only the sentence before tells."""
    before = _figure_of(last, s) if last is not None and not any(c.kind == "Figure" for c in s.claims) else None
    i = next((k for k, u in enumerate(s.units) if u.kind == "quantity"), None)
    if before is None or i is None:
        return
    mention, value = s.units[i].mention, value_of(s.units[i].mention)
    modality = _stance(s, i, before)
    if mention is None or value is None or modality is None or (mention.unit,) != before.values("unit"):
        return
    when = over(figure_date(s, i))
    roles = (*((r, v) for r, v in before.roles if r in ("measure", "from", "to", "unit")), *number_roles(mention))
    end = max(i, when.unit if when is not None and when.unit is not None else i) + 1
    s.claim("Figure", roles, before.rule, (0, end), when=when, modality=modality)


def _figure_of(last: Sentence, s: Sentence) -> Claim | None:
    """The figure that the sentence before told last, if all of its figures are of one measure and of the same sides."""
    if (last.passage.headings, last.passage.partner, last.passage.block) != (
        s.passage.headings,
        s.passage.partner,
        s.passage.block,
    ):
        return None
    told = sorted((c for c in last.claims if c.kind == "Figure"), key=lambda c: c.end)
    sorts = {(c.values("measure"), c.values("from"), c.values("to")) for c in told}
    known = len(sorts) == 1 and str(told[0].values("measure")[0]) in _MEASURES
    return told[-1] if known else None


def _stance(s: Sentence, i: int, before: Claim) -> Modality | None:
    """How the sentence puts the number at i: nothing may stand before it but "it", words of measuring, dates and the two states."""
    sides = {*before.values("from"), *before.values("to")}
    for k in range(i):
        ours = kind(s, k) in ("party", "pronoun") and s.units[k].values and set(s.units[k].values) <= sides
        plain = low_at(s, k) in _PLAIN | _IT | _AIMS | GAUGES | VAGUE or low_at(s, k).isdigit() or kind(s, k) == "date"
        if not (ours or plain):
            return None
    words = {low_at(s, k) for k in range(i)}
    if words & NEGATIONS or kind(s, i + 1) not in ("", "punct", "date") and low_at(s, i + 1) not in _AFTER:
        return None
    if words & (_AIMS | PLEDGES):
        return Modality.PLANNED if words & {"reach", "to"} else None
    return Modality.ASSERTED if words & _IT and words & GAUGES else None


_AFTER = frozenset("in by during annually per a mark level as for at and but".split())
