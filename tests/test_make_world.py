"""The world's file: one command, the same bytes twice, asked as it is, with its pages and licence and without quotes."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import legation

ROOT = Path(__file__).resolve().parent.parent
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
