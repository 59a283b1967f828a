"""The gazetteer: which states, places, organizations, persons and offices a text names, and who is meant.

The names are data: the tables of `rules/names/` (see their README). A name that several things share gives all of them as
candidates; `choose` decides only what the year or the other party decides, and answers None otherwise.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from legation.dates import PartialDate
from legation.model import Entity, EntityKind, Mention, MentionKind
from legation.name_tables import FOLDER, RANK, Name, NameTables, Span, read_tables

_BLOCKING_BEFORE = re.compile(r"\b(?:[Aa]nti|[Pp]ro|[Nn]on|ex|pre|post|[Pp]an|un|intra|inter|[Tt]rans|Afro|Euro)[-–]$")
_BLOCKING_AFTER = re.compile(
    r"[-–](?:born|based|speaking|style|language|educated|era|descended|registered|flagged|like|trained|made|built|type|only)\b"
)
_POSSESSIVE = re.compile(r"['’]s(?!\w)|(?<=[sxzS])['’](?!\w)")
_RANKED = re.compile(r" [^\W\d_a-z]")  # a rank or form of address stands before a name: "General Franco"
_ARTICLE = re.compile(r"^(?:the|La|Las|El|Los) (?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """A compiled index of names; made by `load_gazetteer`."""

    tables: NameTables
    names: tuple[tuple[str, Name | None], ...]  # what the automaton finds, by number; None is a stop phrase
    automaton: AhoCorasick
    folded: Mapping[str, tuple[Entity, ...]]  # any common spelling, folded, to what it may mean
    surnames: Mapping[str, tuple[Entity, ...]]  # a person's last name, folded, to all of that name
    first_names: frozenset[str] = frozenset()  # of all persons, folded

    def find(self, text: str) -> list[Mention]:
        """The names in a text, left to right, without overlaps; of two that overlap the longer of the leftmost."""
        found: list[Mention] = []
        for number, begin, end in self._hits(text):
            surface, name = self.names[number]
            if name is None or _is_blocked(text, begin, end) or self.tables.is_framed(text, begin, end, name.kind):
                continue
            if name.noun == RANK and not _RANKED.match(text, end):
                continue
            cut = end - 1 if surface[-1] in "-–" else end
            possessive = bool(_POSSESSIVE.match(text, end))
            found.append(Mention(begin, cut, name.kind, name.values, name.form, possessive, noun=name.noun))
        return found

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        """Leftmost-longest matches that stand between word boundaries."""
        hits: list[tuple[int, int, int]] = []
        candidates = self.automaton.find_matches_as_indexes(text, overlapping=True)
        last = -1
        for number, begin, end in sorted(candidates, key=lambda h: (h[1] + self._article(h[0]), -h[2])):
            if begin >= last and _stands_alone(text, begin, end):
                hits.append((number, begin, end))
                last = end
        return hits

    def _article(self, number: int) -> int:
        """Characters of the article in a name: "the Commonwealth" begins no earlier than "Commonwealth of Dominica"."""
        return 4 if self.names[number][0].startswith(("the ", "The ")) else 0

    def resolve(self, name: str) -> tuple[Entity, ...]:
        """What a name in any common spelling may mean: states if it is the name of any, else all the rest."""
        for spelling in _spellings(name):
            if found := self.folded.get(spelling):
                return found
        return ()

    def suggest(self, name: str) -> list[str]:
        """Labels whose spelling is close to a name that was not found, closest first."""
        close = difflib.get_close_matches(fold(name), self.folded, n=8, cutoff=0.75)
        return list(dict.fromkeys(e.label for key in close for e in self.folded[key]))[:5]

    def entity(self, key: str) -> Entity | None:
        """The thing of that key, e.g. "state/peru"."""
        return self.tables.entities.get(key)

    def choose(
        self, candidates: Iterable[Entity], *, date: int | dt.date | PartialDate | None = None, partner: Entity | None = None
    ) -> Entity | None:
        """The one thing meant, or None where neither the year nor the partner decides.

        A state is never its own partner. A place is preferred in the partner's state. Of several states those that existed
        in the year remain; one that ended is preferred in its own years; without a year the table's default is taken.
        """
        rest = [e for e in dict.fromkeys(candidates) if e != partner]
        if len(rest) > 1 and not any(e.is_state for e in rest):
            rest = [e for e in rest if partner is not None and e.state == partner.key]
        if len(rest) < 2:
            return rest[0] if rest else None
        year = _year(date)
        if year is None:
            usual = [e for e in rest if e.key in self.tables.usual]
            return usual[0] if len(usual) == 1 else None
        alive = [e for e in rest if e.is_state and self.tables.span(e.key).holds(year)]
        ended = [e for e in alive if self.tables.span(e.key).last is not None]
        best = ended or alive
        if len(best) > 1:
            best = [e for e in best if e.key in self.tables.usual]
        return best[0] if len(best) == 1 else None


@lru_cache(maxsize=2)
def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The gazetteer of a folder of tables (by default the project's own), compiled once.

    Raises `ValueError` naming file and line where a table is wrong.
    """
    tables = read_tables(folder or FOLDER)
    names = tuple(tables.surfaces.items())
    automaton = AhoCorasick([s for s, _ in names], matchkind=MatchKind.Standard)
    folded: dict[str, tuple[Entity, ...]] = {}
    for spelling, entities in tables.spellings.items():
        key = fold(spelling)
        folded[key] = (*folded.get(key, ()), *(e for e in entities if e not in folded.get(key, ())))
    states_first = {k: tuple(e for e in v if e.is_state) or v for k, v in folded.items()}
    surnames: dict[str, tuple[Entity, ...]] = {}
    for entity in tables.entities.values():
        if entity.kind is EntityKind.PERSON and " " in entity.label:
            key = fold(entity.label.split()[-1])
            surnames[key] = (*surnames.get(key, ()), entity)
    first_names = frozenset(fold(p.label.split()[0]) for of_name in surnames.values() for p in of_name)
    return Gazetteer(tables, names, automaton, states_first, surnames, first_names)


def fold(name: str) -> str:
    """A spelling without case, accents, dots and dashes: "Côte d’Ivoire" and "cote d'ivoire" meet."""
    plain = name if name.isascii() else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = plain.lower().replace(".", "").replace("’", "").replace("'", "").replace("&", " and ")
    return " ".join(re.findall(r"\w+", plain))


@lru_cache(maxsize=65536)
def _spellings(name: str) -> Sequence[str]:
    """The folded spellings to try, most literal first."""
    name = name.replace("_", " ").strip().rstrip("*").strip()
    bare = re.sub(r"\s*\([^)]*\)\s*$", "", name)
    tries = [name, _ARTICLE.sub("", name), bare, _ARTICLE.sub("", bare)]
    return list(dict.fromkeys(fold(t) for t in tries if t))


def _stands_alone(text: str, begin: int, end: int) -> bool:
    before = text[begin - 1 : begin]
    after = text[end : end + 1]
    if text[end - 1] in "-–":  # a combining form: "Sino-"
        return not before.isalnum() and after.isupper()
    return not (before.isalnum() or before in ("_", "$")) and not (after.isalnum() or after in ("_", "$", "£"))


def _is_blocked(text: str, begin: int, end: int) -> bool:
    """Whether a hyphen makes the name a mere part of a word: "anti-American", "Cuban-born"."""
    if text[begin - 1 : begin] in ("-", "–") and begin and _BLOCKING_BEFORE.search(text, max(0, begin - 8), begin):
        return True
    return text[end : end + 1] in ("-", "–") and bool(_BLOCKING_AFTER.match(text, end))


def _year(date: int | dt.date | PartialDate | None) -> int | None:
    if date is None or isinstance(date, int):
        return date
    if isinstance(date, PartialDate):
        bound = date.earliest or date.latest
        return bound.year if bound else None
    return date.year


__all__ = ["EntityKind", "Gazetteer", "MentionKind", "Name", "Span", "fold", "load_gazetteer"]
