"""What a build read, found and left open: report.md, gaps.tsv, and the summary that ends a run. No clocks, no paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from legation.bounds import is_bounded
from legation.correct import Outcome
from legation.merge import Unmerged
from legation.model import Article, Claim, Fact, Gap

_LISTED = 40  # rows of a table that can grow without end


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
    lines += ["\t".join(_one_line(str(cell)) for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def to_report(found: Found, *, quotes: bool = True) -> str:
    """The report of a build in Markdown."""
    counted = Counter(f.kind for f in found.facts)
    dates = Counter(_precision(f) for f in found.facts)
    parts = [
        "# What this build read and found\n",
        _table("Articles", ("article", "revision", "file"), [(a.title, a.sha256[:12], _name(a.origin)) for a in found.articles]),
        _table("Inputs left out", ("input", "reason"), sorted((_name(o), r) for o, r in found.skipped)),
        _table("Odd in reading", ("file", "note"), [(_name(a.origin), n) for a in found.articles for n in a.notes]),
        _table("Corrections", ("standing", "decision", "on", "who, when, why", "note"), _corrections(found.corrections)),
        _table("Claims by modality", ("modality", "claims"), _ranked(Counter(c.modality.value for c in found.claims))),
        _table("Facts by class", ("class", "facts"), _ranked(counted)),
        _table("Facts by how well they are dated", ("date", "facts"), _ranked(dates)),
        _table("Claims that joined no fact", ("claim", "reason", "could belong to", "passage"), _doubts(found, quotes)),
        _table("Facts whose claims differ in date", ("fact", "dates told"), _differing(found.facts)),
        _table("Gaps by reason", ("reason", "gaps"), _ranked(Counter(g.reason for g in found.gaps))),
        _table("Gaps by trigger", ("trigger", "gaps"), _ranked(Counter(g.trigger for g in found.gaps))),
    ]
    return "\n".join(p for p in parts if p)


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
    for o in sorted(outcomes, key=lambda o: o.note == "" or o.standing.value != "needs review"):
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


def _precision(f: Fact) -> str:
    date = f.date or f.start or f.stop
    if date is None or not is_bounded(date):
        return "undated"
    if date.earliest is None or date.latest is None:
        return "bounded on one side"
    days = (date.latest - date.earliest).days
    return "day" if days == 0 else "month" if days < 31 else "year" if days < 366 else "several years"


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A section with a table; nothing where there are no rows."""
    if not rows:
        return ""
    lines = [f"## {title}\n", "| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    lines += ["| " + " | ".join(_one_line(str(c)).replace("|", "\\|") for c in row) + " |" for row in rows[:_LISTED]]
    if len(rows) > _LISTED:
        lines.append(f"\n... and {len(rows) - _LISTED} more.")
    return "\n".join(lines) + "\n"


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _name(origin: str) -> str:
    return PurePath(origin).name or origin


def _count(n: int, noun: str) -> str:
    return f"{n:,} {noun}" + ("" if n == 1 else "s")
