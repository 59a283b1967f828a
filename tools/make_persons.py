"""Write `rules/names/persons-read.tsv`: who held office for which state, as texts say in so many words.

    python tools/make_persons.py TEXT...

Reads the articles with the project's own rules and keeps what names the state beside the title: "Peruvian President X".
A person is kept where all such words agree on one state, has a name of two words or more, and stands in no other table.
Ambassadors and consuls are left out: no text names them by title alone.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from legation.extract import extract
from legation.model import Claim
from legation.names import fold, load_gazetteer
from legation.sources.read import Skipped, read_articles

TABLE = Path(__file__).resolve().parent.parent / "rules" / "names" / "persons-read.tsv"
HEADER = (
    "# Persons whose office and state texts tell in so many words. "
    "Written by tools/make_persons.py: change its inputs, not this file.",
    "key\tlabel\tother\tstate\tqid\tsource",
)
HEADS = frozenset(
    "president|prime minister|king|queen|emperor|sultan|emir|chancellor|secretary of state|crown prince|prince".split("|")
)
MINISTERS = (
    "foreign minister|foreign secretary|economy minister|deputy minister|state secretary|secretary|"
    "deputy foreign minister|defense minister|interior minister|finance minister|trade minister|minister"
)
OTHERS = HEADS | frozenset(
    f"{MINISTERS}|vice president|deputy prime minister|leader|general secretary|head of state|speaker|governor".split("|")
)


def main(inputs: list[str]) -> None:
    articles = [a for a in read_articles(inputs) if not isinstance(a, Skipped)]
    _write_table([])  # what an earlier run wrote does not decide what this one reads
    claims, _ = extract(articles)
    held = [c for c in claims if c.kind == "OfficeHolding" and c.rule == "office-with-name" and _tells_state(c)]
    _write_persons(held)


def _role(claim: Claim, name: str) -> object:
    return next((v for r, v in claim.roles if r == name), None)


def _tells_state(claim: Claim) -> bool:
    """Whether the quoted words name the state themselves."""
    quote = claim.article.text[claim.begin : claim.end]
    return any(_role(claim, "state") in m.values for m in load_gazetteer().find(quote) if len(m.values) == 1)


def _write_persons(held: list[Claim]) -> None:
    states: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for claim in held:
        person, state = _role(claim, "holder"), _role(claim, "state")
        if str(_role(claim, "office")) in OTHERS and getattr(state, "is_state", False):
            states[getattr(person, "key", "")].add(getattr(state, "key", ""))
            labels[getattr(person, "key", "")] = getattr(person, "label", "")
    tables = load_gazetteer().tables
    by_hand = {fold(n) for k, e in tables.entities.items() if k.startswith("person/") for n in (e.label, *e.alt_labels)}
    lines = [
        f"{key}\t{labels[key]}\t\t{next(iter(of))}\t\t"
        for key, of in sorted(states.items())
        if len(of) == 1 and " " in labels[key] and fold(labels[key]) not in by_hand and key not in tables.entities
    ]
    _write_table(lines)
    print(f"{TABLE.name}: {len(lines)}")


def _write_table(lines: list[str]) -> None:
    TABLE.write_text("\n".join([*HEADER, *lines]) + "\n", encoding="utf8")


if __name__ == "__main__":
    main(sys.argv[1:])
