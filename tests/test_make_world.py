"""The world's file: one command, the same bytes twice, asked as it is, with its pages and licence and without quotes."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pyoxigraph as ox

import legation
from legation.iri import ID, LG
from legation.validate import Violation

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import make_world  # noqa: E402  - a script, not a package

PAGE = """{| class="wikitable"
! Country !! Formal relations began !! Notes
|-
| {{flag|Kenya}} || 3 May 1968 || Peru has an embassy in [[Nairobi]].
|-
| {{flag|Norway}} || 2 June 1921 || Norway is accredited to Peru from its embassy in [[Santiago]], Chile.
|}
"""


def make(folder: Path, out: Path) -> bytes:
    command = [
        sys.executable,
        str(ROOT / "tools" / "make_world.py"),
        str(folder),
        "--out",
        str(out),
        "--site",
        "https://pages.example/",
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return (out / "world.nq.gz").read_bytes()


def test_the_world_of_one_page(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "Foreign relations of Peru.wiki").write_text(PAGE, "utf8")
    first = make(pages, tmp_path / "one")
    assert first == make(pages, tmp_path / "two")
    text = gzip.decompress(first).decode()
    assert "ns#quote>" not in text
    assert "licenses/by-sa" in text
    assert "https://pages.example/Foreign_relations_of_Peru" in text
    rows = legation.open(tmp_path / "one" / "world.nq.gz").ask("missions", a="Peru", b="Kenya").to_dicts()
    assert any("Nairobi" in str(row) for row in rows)
    assert "| RelationsEstablished | 2 |" in (tmp_path / "one" / "world.md").read_text("utf8")


def test_what_is_refused_is_taken_out(monkeypatch):
    """Once, after which only what removal can break is asked again."""
    text = f"""
<{ID}claim/bad> a <{LG}Claim> ; <{LG}edtf> "someday" .
<{ID}claim/good> a <{LG}Claim> .
"""
    store = ox.Store()
    store.bulk_load(text.encode(), format=ox.RdfFormat.TURTLE)
    seen = []

    def refused(store, checks):
        seen.append(len(checks))
        bad = ox.NamedNode(f"{ID}claim/bad")
        return (
            [Violation("EdtfForm", bad.value, None, None, "Violation", "")]
            if list(store.quads_for_pattern(bad, None, None))
            else []
        )

    monkeypatch.setattr(make_world, "refused", refused)
    gone, broken = make_world.without_refused(store)
    assert gone == {f"{ID}claim/bad"} and not broken
    assert len(list(store)) == 1
    assert seen[1] < seen[0]  # not all is asked again


def test_lines_of_what_is_gone_are_cut():
    lines = f'<{ID}a> <{LG}p> <{ID}b> .\n<{ID}c> <{LG}p> "<{ID}b>\u2028" .\n<{ID}b> <{LG}p> <{ID}c> .\n'
    kept = gzip.decompress(make_world.cut(make_world.pack(lines.encode()), {f"{ID}b"})).decode()
    assert kept.count(" .\n") == 1 and kept.startswith(f"<{ID}c>")


def test_the_shipped_world_is_what_its_page_counts() -> None:
    page = (ROOT / "kg" / "world.md").read_text("utf8")
    counted = {k: int(v) for k, v in re.findall(r"^\| (\w+) \| (\d+) \|$", page, re.MULTILINE)}
    packed = ROOT / "kg" / "world.nq.gz"
    assert packed.stat().st_size <= 12_000_000
    found: Counter[str] = Counter()
    quotes = 0
    with gzip.open(packed, "rt", encoding="utf8") as lines:
        for line in lines:
            quotes += "/ns#quote>" in line
            subject, predicate, thing = line.split(" ", 3)[:3]
            if predicate.endswith("#type>") and thing.startswith(f"<{LG}") and "/claim/" not in subject:
                found[thing[1:-1].rpartition("#")[2]] += 1
    assert quotes == 0
    assert {k: found[k] for k in ("RelationsEstablished", "Embassy", "DiplomaticStatus")} == {
        k: counted[k] for k in ("RelationsEstablished", "Embassy", "DiplomaticStatus")
    }
