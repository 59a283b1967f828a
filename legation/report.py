"""What a build read, found and left open: report.md, gaps.tsv, and the summary that ends a run. No clocks, no paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from legation.bounds import is_bounded, to_precision
from legation.correct import Outcome, Standing
from legation.merge import Unmerged
from legation.model import Article, Claim, Fact, Gap
from legation.pages import Page, Section, one_line, to_markdown


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that a report tells of."""

    articles: Sequence[Article]
    skipped: Sequence[tuple[str, str]]  # input, reason
    claims: Sequence[Claim]
    facts: Sequence[Fact]
    unmerged: Sequence[Unmerged]
    gaps: Sequence[Gap]
    corrections: Sequence[Outcome] = ()


def to_gaps_tsv(gaps: Iterable[Gap], *, quotes: bool = True) -> str:
    """One gap a line: what most passages lack stands first, as the rule worth writing next; within it, by place.

    `alike` counts the gaps of one trigger and reason. Without `quotes` the offsets still lead to the passage.
    """
    known = list(gaps)
    alike = Counter((g.trigger, g.reason) for g in known)
    rows = sorted(
        (
            (
                alike[g.trigger, g.reason],
                g.trigger,
                g.reason,
                g.article.title,
                g.article.sha256[:12],
                g.begin,
                g.end,
                g.quote if quotes else "",
            )
            for g in known
        ),
        key=lambda row: (-row[0], *row[1:]),
    )
    lines = ["alike\ttrigger\treason\tarticle\trevision\tbegin\tend\tpassage"]
    lines += ["\t".join(one_line(str(cell)) for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def to_report(found: Found, *, quotes: bool = True) -> str:
    """The report of a build in Markdown."""
    counted = Counter(f.kind for f in found.facts)
    dates = Counter(precision_of(f) for f in found.facts)
    sections = [
        Section("Articles", ("article", "revision", "file"), [(a.title, a.sha256[:12], _name(a.origin)) for a in found.articles]),
        Section("Inputs left out", ("input", "reason"), sorted((_name(o), r) for o, r in found.skipped)),
        Section("Odd in reading", ("file", "note"), [(_name(a.origin), n) for a in found.articles for n in a.notes]),
        Section("Corrections", ("standing", "decision", "on", "who, when, why", "note"), _corrections(found.corrections)),
        Section("Claims by modality", ("modality", "claims"), _ranked(Counter(c.modality.value for c in found.claims))),
        Section("Facts by class", ("class", "facts"), _ranked(counted)),
        Section("Facts by how well they are dated", ("date", "facts"), _ranked(dates)),
        Section("Claims that joined no fact", ("claim", "reason", "could belong to", "passage"), _doubts(found, quotes)),
        Section("Facts whose claims differ in date", ("fact", "dates told"), _differing(found.facts)),
        Section("Gaps by reason", ("reason", "gaps"), _ranked(Counter(g.reason for g in found.gaps))),
        Section("Gaps by trigger", ("trigger", "gaps"), _ranked(Counter(g.trigger for g in found.gaps))),
    ]
    return to_markdown(Page("What this build read and found", (), sections))


def to_summary(found: Found, written: Sequence[str], following: str) -> str:
    """A few lines for the end of a run. `following` is the next command to try."""
    top = ", ".join(f"{n} {kind}" for kind, n in _ranked(Counter(f.kind for f in found.facts))[:6])
    supporting = sum(c.modality.counts for c in found.claims)
    lines = [
        f"Read      {_count(len(found.articles), 'article')}" + (f", left out {len(found.skipped)}" if found.skipped else ""),
        f"Found     {_count(len(found.facts), 'fact')} from {_count(len(found.claims), 'claim')}" + (f": {top}" if top else ""),
        f"Set apart {_count(len(found.claims) - supporting, 'claim')} as alleged, denied, planned or conditional",
        f"Gaps      {_count(len(found.gaps), 'passage')} that no rule could read; "
        f"{_count(len(found.unmerged), 'claim')} that joined no fact",
        f"Written   {', '.join(written)}",
        f"Try       {following}",
    ]
    return "\n".join(lines)


def _corrections(outcomes: Iterable[Outcome]) -> Sequence[tuple[str, ...]]:
    """One row a decision, what needs review first."""
    rows = []
    for o in sorted(outcomes, key=lambda o: o.standing is not Standing.NEEDS_REVIEW):
        c = o.correction
        rows.append((o.standing.value, c.decision.value, f"{c.subject} {c.value}".strip(), f"{c.who}, {c.when}: {c.why}", o.note))
    return rows


def _doubts(found: Found, quotes: bool) -> list[tuple[str, ...]]:
    return [
        (u.claim.kind, u.reason, ", ".join(u.candidates), u.claim.quote if quotes else f"{u.claim.begin}–{u.claim.end}")
        for u in found.unmerged
    ]


def _differing(facts: Iterable[Fact]) -> list[tuple[str, str]]:
    rows = []
    for f in facts:
        told = sorted({d.edtf for c in f.claims for d in (c.date,) if is_bounded(d) and d is not None})
        if len(told) > 1 and f.kind != "DiplomaticStatus":
            rows.append((f.label, ", ".join(told)))
    return rows


def precision_of(f: Fact) -> str:
    """How well a fact is dated, in words."""
    date = f.date or f.start or f.stop
    return to_precision(None, None) if date is None else to_precision(date.earliest, date.latest)


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))


def _name(origin: str) -> str:
    return PurePath(origin).name or origin


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun}" + ("" if n == 1 else "s")
