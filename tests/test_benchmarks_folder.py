"""The published figures are those of the script, and within what is promised. (The timing itself is not a test's business.)"""

from __future__ import annotations

import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks"
sys.path.insert(0, str(FOLDER))

import ask_large  # noqa: E402  - scripts, not a package
import build_articles  # noqa: E402
import large_graph  # noqa: E402

RESULTS = (FOLDER / "results.md").read_text("utf8")


def test_results_hold_every_figure_within_its_limit() -> None:
    found = {m[1]: (float(m[2]), float(m[3])) for m in re.finditer(r"^\| (.+) \| ([\d.]+) s \| ([\d.]+) s \|$", RESULTS, re.M)}
    assert {what: limit for what, (_, limit) in found.items()} == build_articles.LIMITS
    assert all(seconds <= limit for seconds, limit in found.values())


def test_the_table_is_the_scripts_own() -> None:
    assert build_articles.to_table(dict.fromkeys(build_articles.LIMITS, 1.0)).splitlines()[:2] == RESULTS.splitlines()[4:6]


def test_every_script_is_told_of_in_the_readme() -> None:
    readme = (FOLDER / "README.md").read_text("utf8")
    assert all(p.name in readme for p in FOLDER.glob("*.py"))


def test_the_large_graph_keeps_within_its_limits() -> None:
    text = (FOLDER / "large.md").read_text("utf8")
    rows = re.findall(r"^\| (.+) \| ([\d.]+) (?:ms|s|MB) \| ([\d.]+) (?:ms|s|MB) \|$", text, re.M)
    kinds = {what.split(" | ")[0] for what, _, _ in rows if " | " in what}
    assert kinds == set(ask_large.KINDS) and len(rows) == 2 + sum(len(qs) for _, qs in ask_large.KINDS.values())
    assert all(float(measured) <= float(limit) for _, measured, limit in rows)


def test_the_large_graph_holds_what_was_asked_for_and_the_same_each_time() -> None:
    texts = ["".join(large_graph.copies(20_000)) for _ in range(2)]
    assert texts[0] == texts[1] and 19_000 <= len(set(texts[0].splitlines())) <= 30_000
    assert len(set(texts[0].splitlines())) == len(texts[0].splitlines())
