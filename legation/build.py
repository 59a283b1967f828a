"""The main job, top to bottom: texts in, checked graph out.

Exit codes: 0 the graph was published; 1 nothing could be read, or the graph broke a shape and was not published;
2 the command or a file of corrections was wrong; 3 the output folder cannot be written.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legation import iri
from legation.correct import Standing, apply_corrections
from legation.corrections import FILE_NAME, Correction, read_corrections
from legation.errors import LegationError
from legation.graph import check_quotes, to_triples
from legation.identity import claim_id
from legation.merge import Unmerged, merge
from legation.model import Article, Claim, Entity, Fact, Gap
from legation.remote import add_remote, fetched, read_stated
from legation.report import Found, to_gaps_tsv, to_report, to_summary
from legation.status import statuses
from legation.turtle import Triple, to_ntriples
from legation.write import OutputError, check_writable, write_whole

if TYPE_CHECKING:
    from legation.wikidata.claims import Stated

ROUNDS = 3
FORMATS = ("ttl", "nq", "nt", "trig", "rdf", "jsonld")

Read = Callable[..., Iterable[Any]]
Extract = Callable[[Sequence[Article]], tuple[list[Claim], list[Gap]]]
Check = Callable[[Any], Sequence[object]]


class NothingRead(ValueError):
    """No input was an article; the message has a line for each."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build found, what breaks a shape (then nothing was written), and the files written."""

    found: Found
    problems: tuple[str, ...]
    written: tuple[Path, ...]


def build(
    inputs: Sequence[str],
    out: Path,
    formats: Sequence[str] = ("ttl",),
    *,
    quotes: bool = True,
    corrections: Sequence[Correction] = (),
    stated: Stated | None = None,
    stdin: bytes | None = None,
    tell: Callable[[str], None] = lambda line: None,
    read: Read | None = None,
    extract: Extract | None = None,
    check: Check | None = None,
) -> BuildResult:
    """Read `inputs`, write graph, gaps and report into `out`; `tell` hears each skipped input as it comes.

    `corrections` are readers' decisions, applied to the claims; `stated` is what an extract of Wikidata states. Raises
    NothingRead when no input is an article and nothing is stated, OutputError when `out` cannot be written. A graph with
    problems is not written, and what `out` held stays.
    """
    check_writable(out)
    read, extract, check = read or _reader(), extract or _extractor(), check or _checker()
    articles, skipped = _sorted_articles(read(inputs, stdin=stdin), tell)
    if not articles and stated is None:
        raise NothingRead("no article could be read" if skipped else "there is nothing to read")
    claims, gaps = extract(_watched(articles))
    if stated is not None:
        articles, claims, gaps = [*articles, *stated.articles], [*claims, *stated.claims], [*gaps, *stated.gaps]
    corrected = apply_corrections(claims, corrections, articles)
    for o in corrected.outcomes:
        if o.standing is Standing.NEEDS_REVIEW:
            tell(f"needs review: {o.correction.place}: {o.correction.decision} {o.correction.subject}: {o.note}")
    checked = _check_until_sound(corrected.claims, articles, check, quotes=quotes)
    gaps = [*gaps, *checked.gaps]
    found = Found(articles, skipped, checked.claims, checked.facts, checked.unmerged, gaps, corrected.outcomes)
    if checked.problems:
        return BuildResult(found, checked.problems, ())
    triples, verdicts = checked.triples, checked.verdicts
    for verdict in verdicts:
        tell(f"warning: {verdict}")
    files = {f"graph.{f}": to_format(triples, f) for f in formats}
    files["gaps.tsv"] = to_gaps_tsv(gaps, quotes=quotes)
    files["report.md"] = to_report(found, quotes=quotes)
    return BuildResult(found, (), tuple(write_whole(out, files)))


@dataclass(frozen=True, slots=True)
class _Checked:
    """A graph after its checks: what still breaks a shape, and as gaps the claims that were set aside for breaking one."""

    claims: list[Claim]
    facts: list[Fact]
    unmerged: list[Unmerged]
    triples: list[Triple]
    verdicts: Sequence[object]
    problems: tuple[str, ...]
    gaps: tuple[Gap, ...]


def _check_until_sound(claims: list[Claim], articles: list[Article], check: Check, *, quotes: bool) -> _Checked:
    """Merge and check; what a shape refuses is set aside as a gap and the rest is checked again, whole, at most ROUNDS times.

    One odd sentence must not cost a reader the other ten thousand; a graph that still breaks a shape is not published.
    """
    aside: list[Gap] = []
    without: set[str] = set()
    for turn in range(ROUNDS):
        merged, unmerged = merge(claims)
        facts = sorted((f for f in [*merged, *statuses(merged)] if f.key not in without), key=lambda f: f.key)
        triples = sorted(set(to_triples(facts, claims, articles, quotes=quotes)))
        check_quotes(triples, articles)
        verdicts = check(to_rdflib(triples))
        blocking = [v for v in verdicts if getattr(v, "blocks", True)]
        bad, derived = _culprits(blocking, facts, claims)
        if not blocking or turn == ROUNDS - 1 or not (bad or derived - without):
            break
        without |= derived
        aside += [Gap(c.article, c.begin, c.end, c.kind, f"set aside, a shape refuses it: {why}") for c, why in bad]
        refused = {claim_id(c) for c, _ in bad}
        claims = [c for c in claims if claim_id(c) not in refused]
    return _Checked(claims, facts, unmerged, triples, verdicts, tuple(str(v) for v in blocking), tuple(aside))


def _culprits(problems: Sequence[object], facts: list[Fact], claims: list[Claim]) -> tuple[list[tuple[Claim, str]], set[str]]:
    """The claims behind the nodes that break a shape, each with the reason, and the derived facts that do."""
    why = {str(getattr(p, "focus", "")): str(getattr(p, "message", p)) for p in problems}
    found: dict[str, tuple[Claim, str]] = {}
    derived: set[str] = set()
    for fact in facts:
        node = iri.thing(fact.key)
        if node in why and fact.derived_from:
            derived.add(fact.key)
        elif node in why:
            found |= {claim_id(c): (c, why[node]) for c in fact.claims}
    for claim in claims:
        nodes = [iri.thing(iri.claim_key(claim_id(claim))), *(iri.thing(v.key) for _, v in claim.roles if isinstance(v, Entity))]
        if reason := next((why[n] for n in nodes if n in why), None):
            found[claim_id(claim)] = (claim, reason)
    return [found[k] for k in sorted(found)], derived


def _sorted_articles(items: Iterable[Any], tell: Callable[[str], None]) -> tuple[list[Article], list[tuple[str, str]]]:
    """The articles in an order of their own, whatever the order of the inputs; a text given twice counts once."""
    by_text: dict[str, Article] = {}
    skipped: list[tuple[str, str]] = []
    for item in items:
        if isinstance(item, Article):
            other = by_text.get(item.sha256)
            by_text[item.sha256] = item if other is None or (item.origin, item.title) < (other.origin, other.title) else other
        else:
            skipped.append((item.origin, item.reason))
            tell(f"skipped {item.origin}: {item.reason}")
    return sorted(by_text.values(), key=lambda a: (a.title, a.sha256)), sorted(set(skipped))


def _watched(articles: list[Article]) -> list[Article]:
    """The articles, with a progress bar where a person watches a long run."""
    if len(articles) < 5 or not sys.stderr.isatty():
        return articles
    from tqdm import tqdm

    return _Bar(articles, tqdm)


class _Bar(list[Article]):
    """A list that shows how far its reader has come."""

    def __init__(self, articles: list[Article], bar: Callable[..., Iterable[Article]]) -> None:
        super().__init__(articles)
        self._bar = bar

    def __iter__(self) -> Iterator[Article]:
        return iter(self._bar(super().__iter__(), total=len(self), unit="article", leave=False))


def to_rdflib(triples: Iterable[Triple]) -> Any:
    """The triples as an rdflib graph, which the validator takes."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data="".join(to_ntriples(triples)), format="nt")
    return graph


def to_format(triples: Sequence[Triple], form: str) -> str:
    """The graph as text, in one of FORMATS."""
    from legation.exports.rdf import SYNTAXES
    from legation.exports.source import from_triples

    return "".join(SYNTAXES[form][2](from_triples(triples)))


def _reader() -> Read:
    from legation.sources.read import read_articles

    return read_articles


def _extractor() -> Extract:
    from legation.extract import extract

    return extract


def _checker() -> Check:
    from legation.validate import violations

    return violations


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of a build."""
    parser.description = "Read articles on how two states relate and write a checked knowledge graph."
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="files, folders or - for standard input (default: articles/)")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="where graph, gaps and report go (default: kg/, or out/ for given INPUTs)",
    )
    parser.add_argument(
        "--format", action="append", choices=FORMATS, metavar="FORMAT", help=f"one of {', '.join(FORMATS)}; may be repeated"
    )
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE",
        help=f"readers' decisions to apply (default: each {FILE_NAME} in or beside the inputs)",
    )
    parser.add_argument("--no-quotes", action="store_true", help="leave the texts' own words out; offsets and hashes stay")
    add_remote(parser)


def find_corrections(inputs: Iterable[str]) -> list[Path]:
    """Each corrections.tsv that stands in a folder given, or beside a file given."""
    folders = [p if p.is_dir() else p.parent for p in map(Path, inputs) if str(p) != "-"]
    return [f for d in dict.fromkeys(folders) if (f := d / FILE_NAME).is_file()]


def next_command(found: Found, graph: Path) -> str:
    """The timeline of the pair of which most facts tell; the list of questions where none tells of a pair."""
    pairs = Counter(pair for fact in found.facts for pair in fact.about)
    if not pairs:
        return "legation ask --list"
    (a, b), _ = min(pairs.items(), key=lambda item: (-item[1], item[0][0].key, item[0][1].key))
    words = [_own_command(), "ask", "timeline", "--a", a.label, "--b", b.label, "--graph", str(graph)]
    return shlex.join(words)


def _own_command() -> str:
    """`legation` as it can be typed here: by its name where the shell finds it, else by its path."""
    if shutil.which("legation"):
        return "legation"
    path = Path(sys.executable).parent / "legation"
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def main(argv: Sequence[str] | None = None, *, home: Path = Path(), prog: str = "build_graph.py", **stages: Any) -> int:
    """The command `build_graph.py`; the exit code."""
    parser = argparse.ArgumentParser(prog=prog)
    add_arguments(parser)
    return run(parser.parse_args(argv), home, **stages)


def run(args: argparse.Namespace, home: Path, **stages: Any) -> int:
    """The job as its options tell; the exit code. `home` is where articles/ and kg/ stand."""
    is_ours = not (args.inputs or args.wikipedia or args.from_wikidata)
    out = args.out or (home / "kg" if is_ours else Path("out"))
    formats = list(dict.fromkeys(args.format or ["ttl"]))

    def tell(line: str) -> None:
        print(line, file=sys.stderr)

    try:
        stdin = sys.stdin.buffer.read() if "-" in args.inputs else None
        inputs = [str(home / "articles")] if is_ours else [*args.inputs, *fetched(args, tell)]
        files = [args.corrections] if args.corrections else find_corrections(inputs)
        decided = [c for file in files for c in read_corrections(file)]
        quotes = not args.no_quotes
        more: dict[str, Any] = {"quotes": quotes, "corrections": decided, "stated": read_stated(args), "stdin": stdin}
        result = build(inputs, out, formats, tell=tell, **more, **stages)
    except NothingRead as e:
        tell(f"nothing published: {e}")
        return 1
    except (OutputError, LegationError) as e:
        tell(str(e))
        return e.exit_code
    if result.problems:
        tell(f"nothing published: the graph breaks {len(result.problems)} of its shapes' promises")
        for problem in result.problems:
            tell(f"- {problem}")
        return 1
    print(to_summary(result.found, [str(p) for p in result.written], next_command(result.found, out / f"graph.{formats[0]}")))
    return 0
