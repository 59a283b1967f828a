#!/usr/bin/env python3
"""Further annotated notes on pairs of states, cut from the "Foreign relations of X" pages at hand; scored by score.py.

    .venv/bin/python benchmarks/notes.py [--pages DIR] --out DIR    # lay them out, to read or to score by hand

`notes.jsonl` has a note a line: the page and the characters of it that are the note, a hash of them, and what it says by
`../shared/dev/ANNOTATION.md`, each fact with the place of its words in the note. It has no text. Language models annotated
them, with that guide and four notes of the hand-made gold before them, and without seeing what the extractor reads. Rules
may be made on the set "read"; of the set "held" only totals are looked at. A note whose page is not there, or reads otherwise
now, is left out and counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parent
PAGES = HOME.parents[1] / "shared" / "dev" / "foreign-relations"
TABLE = HOME / "notes.jsonl"
SETS = ("read", "held")


@dataclass(frozen=True, slots=True)
class Note:
    """Where a note stands, and the facts it states in the fields of the guide; `at` is where in the note their words are."""

    part: str
    title: str
    page: str
    begin: int
    end: int
    sha256: str
    facts: tuple[dict[str, Any], ...]


def read_notes(path: Path = TABLE) -> list[Note]:
    """The annotated notes. Raises ValueError naming the line that is none."""
    notes = []
    for n, line in enumerate(path.read_text("utf8").splitlines(), 1):
        try:
            row = json.loads(line)
            keys = ("set", "title", "page", "begin", "end", "sha256")
            notes.append(Note(*(row[k] for k in keys), facts=tuple(row["facts"])))
        except (ValueError, KeyError, TypeError) as e:
            raise ValueError(f"{path.name}, line {n}: {e}") from e
    return notes


def cut(note: Note, pages: Path = PAGES) -> str | None:
    """The note's text, or None where its page is missing or reads otherwise now."""
    page = pages / note.page
    text = _page(page)[note.begin : note.end] if page.is_file() else ""
    return text if hashlib.sha256(text.encode()).hexdigest() == note.sha256 else None


@lru_cache(maxsize=16)
def _page(path: Path) -> str:
    return path.read_bytes().decode("utf8")


def lay_out(notes: Iterable[Note], pages: Path, out: Path) -> tuple[int, int]:
    """Write out/notes, and their facts with their words into out/gold.jsonl: how many notes, how many were left out."""
    (out / "notes").mkdir(parents=True, exist_ok=True)
    lines, left_out = [], 0
    for note in notes:
        if (text := cut(note, pages)) is None:
            left_out += 1
            continue
        (out / "notes" / f"{note.title}.wiki").write_bytes(text.encode())
        for fact in note.facts:
            begin, end = fact["at"]
            rest = {k: v for k, v in fact.items() if k != "at"}
            lines.append(json.dumps({"doc": note.title, **rest, "quote": text[begin:end]}, ensure_ascii=False))
    (out / "gold.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf8")
    return len(list((out / "notes").iterdir())), left_out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES, help="the folder of the pages")
    parser.add_argument("--out", type=Path, required=True, help="a folder for each set is made here")
    args = parser.parse_args()
    notes, laid = read_notes(), 0
    for part in SETS:
        count, left_out = lay_out([n for n in notes if n.part == part], args.pages, args.out / part)
        print(
            f"{part}: {count} notes in {args.out / part}"
            + (f", {left_out} left out: their text is not at hand" if left_out else "")
        )
        laid += count
    return 0 if laid else 1


if __name__ == "__main__":
    sys.exit(main())
