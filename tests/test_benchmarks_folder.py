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
import missions  # noqa: E402
import pytest  # noqa: E402

from legation.kinds import MISSIONS  # noqa: E402
from legation.names import load_gazetteer  # noqa: E402

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


def test_the_table_of_missions_names_known_kinds_and_states_and_holds_no_text() -> None:
    told = missions.read_table()
    sets = [place.part for place in told]
    assert {part: sets.count(part) for part in sets} == dict.fromkeys(missions.SETS, 150)
    pages = {part: {p.page for p in told if p.part == part} for part in missions.SETS}
    assert not pages["read"] & (pages["held"] | pages["late"])
    known = {key.partition("/")[2] for key in load_gazetteer().tables.entities}
    for place, found in told.items():
        assert place.begin >= 0 < place.length and re.fullmatch("[0-9a-f]{16}", place.sha256)
        for kind, sender, host, city in found:
            assert kind in MISSIONS | {"Accreditation"} and sender != host and " " not in city
            assert {sender, host} <= known


def test_missions_are_read_where_the_pages_are() -> None:
    told = {place: expected for place, expected in missions.read_table().items() if place.page.endswith("Nauru.wiki")}
    if not (outcomes := missions.score(missions.PAGES, told)):
        pytest.skip("no pages beside the project")
    assert len(outcomes) == len(told) and any(o.expected == o.found for o in outcomes)
    assert missions.to_row("read", outcomes).startswith(f"| read | {len(told)} |")


def test_the_published_figures_of_missions_are_of_the_table() -> None:
    rows = re.findall(r"^\| (\w+) \| (\d+) \| (\d+) \|", (FOLDER / "missions.md").read_text("utf8"), re.M)
    told = missions.read_table()
    counts = {part: sum(len(found) for place, found in told.items() if place.part == part) for part in missions.SETS}
    assert [(part, n, m) for part, n, m in rows] == [(part, "150", str(counts[part])) for part in missions.SETS]
