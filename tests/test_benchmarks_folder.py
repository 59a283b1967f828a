"""The published figures are those of the script, and within what is promised. (The timing itself is not a test's business.)"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks"
sys.path.insert(0, str(FOLDER))

import ask_large  # noqa: E402  - scripts, not a package
import build_articles  # noqa: E402
import large_graph  # noqa: E402
import missions  # noqa: E402
import notes as further_notes  # noqa: E402
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


def test_the_further_notes_hold_facts_and_places_but_no_text() -> None:
    notes = further_notes.read_notes()
    assert {n.part for n in notes} == set(further_notes.SETS) and len({n.title for n in notes}) == len(notes)
    kinds = {"mission", "accreditation", "event", "membership", "office", "figure", "alignment"}
    for note in notes:
        assert 0 <= note.begin < note.end and re.fullmatch("[0-9a-f]{64}", note.sha256) and note.facts
        for fact in note.facts:
            assert fact["kind"] in kinds and not {"quote", "subject"} & set(fact)
            assert 0 <= fact["at"][0] < fact["at"][1] <= note.end - note.begin


def a_note(text: str, begin: int, end: int) -> further_notes.Note:
    fact = {"kind": "membership", "modality": "asserted", "state": "Peru", "organization": "UN", "at": [0, 4]}
    digest = hashlib.sha256(text[begin:end].encode()).hexdigest()
    return further_notes.Note("read", "Cuba–Peru relations", "Page.wiki", begin, end, digest, (fact,))


def test_a_further_note_is_cut_from_its_page_with_the_words_of_its_facts(tmp_path: Path) -> None:
    page = "Before.\r\nPeru é of the UN. After."
    (tmp_path / "Page.wiki").write_bytes(page.encode())
    note = a_note(page, 9, 26)
    assert further_notes.lay_out([note], tmp_path, tmp_path / "out") == (1, 0)
    assert (tmp_path / "out" / "notes" / "Cuba–Peru relations.wiki").read_text("utf8") == "Peru é of the UN."
    assert json.loads((tmp_path / "out" / "gold.jsonl").read_text("utf8"))["quote"] == "Peru"


def test_a_further_note_whose_page_changed_or_is_missing_is_left_out(tmp_path: Path) -> None:
    note = a_note("Peru is of the UN.", 0, 18)
    assert further_notes.cut(note, tmp_path) is None
    (tmp_path / "Page.wiki").write_text("Peru was of the UN.", "utf8")
    assert further_notes.lay_out([note], tmp_path, tmp_path / "out") == (0, 1)
