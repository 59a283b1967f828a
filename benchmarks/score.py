#!/usr/bin/env python3
"""Measure how well texts are read: against our own annotations of the shipped articles, and against the gold at hand.

    .venv/bin/python benchmarks/score.py [--write | --check] [--misses]

`gold.jsonl` holds what a careful reader finds in `articles/`, one fact a line, made without looking at what the extractor
reads. A claim matches a line when article, class and modality (a fact or not) agree, at least half of all that either names
is named by both, and the dates can be the same; it is exact when it has every role of the line and the same date. Where
../shared/dev is present (30 annotated notes, 115 articles with labelled events), its own scripts measure too, and by the same
script the further notes of notes.py.

`--write` puts the figures into scores.tsv and the README's table; `--check` fails when one is more than a point lower than
there; `--misses` lists what was missed and what was extra in our own articles.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HOME), str(HOME / "benchmarks")]  # runs from a checkout that is not installed too

import notes as further_notes  # noqa: E402  - beside this script

from legation.dates import PartialDate, can_overlap, parse_edtf  # noqa: E402
from legation.extract import extract  # noqa: E402
from legation.model import Article, Claim, Entity, Ref  # noqa: E402
from legation.sources.read import read_articles  # noqa: E402

GOLD = HOME / "benchmarks" / "gold.jsonl"
SCORES = HOME / "benchmarks" / "scores.tsv"
README = HOME / "README.md"
DEV = HOME.parent / "shared" / "dev"
POINT = 0.01  # a score may fall by this much before --check fails
FIELDS = ("set", "what", "gold", "precision", "recall", "f1", "exact_f1")
MISSIONS = frozenset(
    "Embassy HighCommission Legation ConsulateGeneral Consulate HonoraryConsulate InterestsSection LiaisonOffice TradeOffice "
    "PermanentMission".split()
)
KINDS = {"OfficeHolding": "offices", "Membership": "memberships", "Figure": "figures", "Accreditation": "accreditations"}
STATES = {"Alignment": "alignments and sovereignty", "Sovereignty": "alignments and sovereignty"}
UNSCORED = frozenset(("Description", "DiplomaticStatus"))


@dataclass(frozen=True, slots=True)
class Told:
    """One fact as a text tells it; `roles` holds (role, name)."""

    article: str
    kind: str
    is_fact: bool
    roles: frozenset[tuple[str, str]]
    date: str
    words: str = field(compare=False)  # two passages that tell the same are one

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for _, name in self.roles)


@dataclass(frozen=True, slots=True)
class Score:
    """How a set was read: shares of 1."""

    gold: int
    precision: float
    recall: float
    exact: float | None = None  # the F1 of exact matches

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0


def group_of(kind: str) -> str:
    """The line of the table that a class counts in."""
    return "missions" if kind in MISSIONS else KINDS.get(kind) or STATES.get(kind) or "events"


def read_gold(file: Path = GOLD) -> list[Told]:
    """The annotated facts. Raises ValueError naming the line that is none."""
    told = []
    for n, line in enumerate(file.read_text("utf8").splitlines(), 1):
        try:
            row = json.loads(line)
            roles = frozenset((role, name) for role, names in row["roles"].items() for name in names)
            told.append(
                Told(
                    row["article"], row["class"], row.get("modality", "Asserted") == "Asserted", roles, row["date"], row["quote"]
                )
            )
        except (ValueError, KeyError, AttributeError) as e:
            raise ValueError(f"{file.name}, line {n}: {e}") from e
    return told


def to_told(claims: Iterable[Claim]) -> list[Told]:
    """Claims in the form of the gold, none twice: of events that another event names only their own roles count."""
    found: dict[Told, None] = {}
    for c in claims:
        if c.kind in UNSCORED:
            continue
        roles = frozenset(
            (r, v.label if isinstance(v, Entity) else str(v)) for r, v in c.roles if not isinstance(v, Ref) and r != "topic"
        )
        date = c.date.edtf if c.date else _interval(c.start, c.stop)
        found.setdefault(Told(c.article.title, c.kind, c.modality.counts, roles, date, c.quote))
    return list(found)


def _interval(start: PartialDate | None, stop: PartialDate | None) -> str:
    return f"{start.edtf if start else ''}/{stop.edtf if stop else ''}" if start or stop else ""


def can_match(gold: Told, read: Told) -> bool:
    """Whether what was read tells the fact that was annotated."""
    if (gold.article, gold.kind, gold.is_fact) != (read.article, read.kind, read.is_fact):
        return False
    both, either = gold.names & read.names, gold.names | read.names
    return 2 * len(both) >= len(either) and _compatible(gold.date, read.date)


def _compatible(a: str, b: str) -> bool:
    """Whether two dates can be the same; where one text gives none, only none is right."""
    if not a or not b:
        return a == b
    if "/" in a + b and (a.startswith("/") or b.startswith("/") or a.endswith("/") or b.endswith("/")):
        return a == b
    return can_overlap(parse_edtf(a), parse_edtf(b))


def match(gold: Sequence[Told], read: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Pairs, each fact and each claim in one at most, the likest first."""
    pairs = [(_unlike(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if can_match(g, r)]
    taken: tuple[set[int], set[int]] = (set(), set())
    matched = []
    for _, i, j in sorted(pairs):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            matched.append((gold[i], read[j]))
    return matched


def _unlike(gold: Told, read: Told) -> int:
    return len(gold.roles - read.roles) + (gold.date != read.date)


def score_own(gold: Sequence[Told], read: Sequence[Told]) -> dict[str, Score]:
    """The scores of each group and of all."""
    scores = {}
    for group in (*sorted({group_of(g.kind) for g in gold}), "all"):
        g = [t for t in gold if group in ("all", group_of(t.kind))]
        r = [t for t in read if group in ("all", group_of(t.kind))]
        pairs = match(g, r)
        exact = sum(_unlike(a, b) == 0 for a, b in pairs)
        scores[group] = Score(len(g), len(pairs) / len(r) if r else 0.0, len(pairs) / len(g), 2 * exact / (len(g) + len(r)))
    return scores


def read_own(articles: Path, titles: Container[str]) -> list[Told]:
    """What the extractor reads in those shipped articles that are annotated."""
    return to_told(extract([a for a in read_articles([str(articles)]) if isinstance(a, Article) and a.title in titles])[0])


def score_dev(dev: Path) -> dict[tuple[str, str], Score]:
    """The scores by the gold's own scripts: the notes in their kinds, and the labelled articles."""
    found: dict[tuple[str, str], Score] = {}
    with tempfile.TemporaryDirectory() as out:
        notes = _built(dev / "notes", Path(out) / "notes")
        rows = _scored(dev / "score.py", notes, dev / "notes.gold.jsonl", "--titles", str(dev / "notes.titles.json"))
        found |= _by_kind("notes", rows)
        for part in further_notes.SETS:
            found |= _by_kind(f"further notes, {part}", _score_further(part, dev, Path(out) / part))
        labelled = _scored(dev / "score_rdcr.py", _built(dev / "rdcr", Path(out) / "rdcr"), dev / "rdcr" / "gold.jsonl")
        count = sum(1 for _ in (dev / "rdcr" / "gold.jsonl").open(encoding="utf8"))
        found["labelled articles", "events (precision: lower bound)"] = Score(count, labelled["precision"], labelled["recall"])
    return found


def _by_kind(name: str, rows: dict[str, dict[str, float]]) -> dict[tuple[str, str], Score]:
    return {(name, kind.lower()): Score(int(r["gold"]), r["precision"], r["recall"], r["strict_f1"]) for kind, r in rows.items()}


def _score_further(part: str, dev: Path, out: Path) -> dict[str, dict[str, float]]:
    """One set of further notes, or nothing where their pages are not at hand as they were."""
    notes = [n for n in further_notes.read_notes() if n.part == part]
    laid, left_out = further_notes.lay_out(notes, dev / "foreign-relations", out)
    if left_out:
        print(f"further notes, {part}: {left_out} of {len(notes)} are not at hand as they were; not measured", file=sys.stderr)
        return {}
    return _scored(dev / "score.py", _built(out / "notes", out / "graph"), out / "gold.jsonl") if laid else {}


def _built(texts: Path, out: Path) -> Path:
    subprocess.run([sys.executable, str(HOME / "build_graph.py"), str(texts), "--out", str(out)], check=True, capture_output=True)
    return out / "graph.ttl"


def _scored(script: Path, graph: Path, gold: Path, *more: str) -> dict[str, dict[str, float]]:
    result = graph.parent / "scores.json"
    command = [sys.executable, str(script), "--gold", str(gold), "--graph", str(graph), "--json", str(result), *more]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads(result.read_text("utf8"))  # type: ignore[no-any-return]


def to_rows(scores: dict[tuple[str, str], Score]) -> list[dict[str, str]]:
    """The lines of scores.tsv."""
    return [
        dict(zip(FIELDS, (where, what, f"{s.gold:g}", *(_share(x) for x in (s.precision, s.recall, s.f1, s.exact))), strict=True))
        for (where, what), s in scores.items()
    ]


def _share(x: float | None) -> str:
    return "" if x is None else f"{x:.3f}"


def to_table(rows: Iterable[dict[str, str]]) -> str:
    """The table of the README."""
    lines = ["| texts | what | facts | precision | recall | F1 | exact F1 |", "| --- | --- | ---: | ---: | ---: | ---: | ---: |"]
    return "\n".join(lines + [f"| {' | '.join(row[f] for f in FIELDS)} |" for row in rows]) + "\n"


def read_scores() -> list[dict[str, str]]:
    with SCORES.open(encoding="utf8", newline="") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def falls(before: Iterable[dict[str, str]], now: Iterable[dict[str, str]]) -> list[str]:
    """What is more than a point lower than published, in words."""
    published = {(r["set"], r["what"]): r for r in before}
    found = []
    for row in now:
        old = published.get((row["set"], row["what"]))
        for figure in ("precision", "f1"):
            if old and float(row[figure]) < float(old[figure]) - POINT - 1e-9:
                found.append(f"{row['set']}, {row['what']}: {figure} {row[figure]}, published {old[figure]}")
    return found


def write(rows: Sequence[dict[str, str]]) -> None:
    """scores.tsv and the README's table, between its two marks."""
    lines = ["\t".join(FIELDS), *("\t".join(row[f] for f in FIELDS) for row in rows)]
    SCORES.write_text("\n".join(lines) + "\n", "utf8")
    text, n = re.subn(
        r"(?s)(<!-- scores -->\n).*?(<!-- end of scores -->)", lambda m: m[1] + to_table(rows) + m[2], README.read_text("utf8")
    )
    if n != 1:
        raise ValueError("README.md needs one pair of marks <!-- scores --> and <!-- end of scores -->")
    README.write_text(text, "utf8")


def tell_misses(gold: Sequence[Told], read: Sequence[Told]) -> None:
    """What was missed and what was extra, article by article."""
    pairs = match(gold, read)
    sides = {"missed": (gold, {id(g) for g, _ in pairs}), "extra": (read, {id(r) for _, r in pairs})}
    lines = defaultdict(list)
    for side, (all_told, known) in sides.items():
        for t in all_told:
            if id(t) not in known:
                roles = " ".join(f"{r}={n}" for r, n in sorted(t.roles))
                lines[t.article].append(f"  {side:6} {t.kind} {roles} {t.date}{'' if t.is_fact else ' (no fact)'}: {t.words}")
    for article, told in sorted(lines.items()):
        print(article, *told, sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    job = parser.add_mutually_exclusive_group()
    job.add_argument("--write", action="store_true", help="publish the figures")
    job.add_argument("--check", action="store_true", help="1 if a figure is more than a point lower than published")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was extra in our own articles")
    args = parser.parse_args()
    gold = read_gold()
    read = read_own(HOME / "articles", {g.article for g in gold})
    scores = {("our articles", group): s for group, s in score_own(gold, read).items()}
    if DEV.is_dir():
        scores |= score_dev(DEV)
    else:
        print("../shared/dev is absent: measured on our own articles only", file=sys.stderr)
    rows = to_rows(scores)
    print(to_table(rows))
    if args.misses:
        tell_misses(gold, read)
    if args.write:
        write(rows)
    lower = falls(read_scores(), rows) if args.check else []
    for line in lower:
        print(f"lower than published: {line}", file=sys.stderr)
    return 1 if lower else 0


if __name__ == "__main__":
    sys.exit(main())
