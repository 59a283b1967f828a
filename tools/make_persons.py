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

FOLDER = Path(__file__).resolve().parent.parent / "rules" / "names"
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
    _write("persons-read.tsv", "Persons whose office and state texts tell", "key\tlabel\tother\tstate\tqid\tsource", lines)


def _write(name: str, what: str, header: str, lines: list[str]) -> None:
    text = f"# {what}. Written by tools/make_persons.py: change its inputs, not this file.\n{header}\n" + "\n".join(lines) + "\n"
    (FOLDER / name).write_text(text, encoding="utf8")
    print(f"{name}: {len(lines)}")


if __name__ == "__main__":
    main(sys.argv[1:])
