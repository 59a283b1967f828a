"""The tables of `rules/names/` as values: the things they name and every spelling they give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from legation.model import Entity, EntityKind, MentionKind

FOLDER = Path(__file__).resolve().parent.parent / "rules" / "names"
PACKED = Path(__file__).resolve().parent / "rules" / "names"
RANK = "rank"  # the noun of an office mention that is only a rank or form of address


@dataclass(frozen=True, slots=True)
class Name:
    """What one spelling stands for."""

    kind: MentionKind
    values: tuple[Entity, ...]
    form: str = "name"
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The years in which a state existed: `last` is the year it ended in and no longer counts; None is open."""

    first: int | None = None
    last: int | None = None

    def holds(self, year: int) -> bool:
        return (self.first is None or self.first <= year) and (self.last is None or year < self.last)


@dataclass(frozen=True, slots=True)
class NameTables:
    """All tables of a folder."""

    entities: Mapping[str, Entity]
    surfaces: Mapping[str, Name | None]  # spelling as written in texts; None is a stop phrase
    spellings: Mapping[str, tuple[Entity, ...]]  # every spelling, also codes and article titles, to what it may mean
    spans: Mapping[str, Span]
    usual: frozenset[str]  # keys that a shared name means when nothing else decides
    titles: Mapping[str, frozenset[str]]  # state -> the titles its heads bear or bore
    seats: Mapping[str, tuple[str, ...]]  # state that ended -> its cities, which lie in another state today
    heads: Mapping[tuple[str, str], frozenset[str]]  # state and title -> the last names of all who ever bore it
    agents: Mapping[str, Entity]  # agency -> the state it acts for: what USAID gives, the United States give
    ruled: Mapping[str, Entity]  # group -> the state where it takes or loses power
    successors: Mapping[str, frozenset[str]]  # state that ended -> those of today whose history its relations are part of
    regions: frozenset[str]  # states and provinces that stand after a city: "Aspen, Colorado"
    before: re.Pattern[str] | None  # frames: words that, right before or after a name, make it part of another name
    after: re.Pattern[str] | None

    def span(self, key: str) -> Span:
        return self.spans.get(key, Span())

    def is_framed(self, text: str, begin: int, end: int, kind: MentionKind) -> bool:
        """Whether the words around make the name part of something else: "University of Havana", "Panama Canal"."""
        if kind in (MentionKind.OFFICE, MentionKind.PERSON, MentionKind.ORGANIZATION):
            return False
        if self.before and self.before.search(text, max(0, begin - 32), begin):
            return True
        return bool(self.after and self.after.match(text, end))


@dataclass(slots=True)
class _Draft:
    """The tables while they are read; earlier files win where two kinds share a spelling."""

    entities: dict[str, Entity] = field(default_factory=dict)
    surfaces: dict[str, Name | None] = field(default_factory=dict)
    spellings: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    usual: set[str] = field(default_factory=set)

    def add(self, surface: str, kind: MentionKind, entity: Entity, form: str = "name") -> None:
        """One more meaning of a spelling; a name beats an adjective, an adjective beats a people."""
        old = self.surfaces.get(surface)
        if old is None:
            if surface not in self.surfaces:
                self.surfaces[surface] = Name(kind, (entity,), form)
        elif old.kind is kind and old.form == form and entity not in old.values:
            self.surfaces[surface] = Name(kind, (*old.values, entity), form)

    def spell(self, spelling: str, entity: Entity) -> None:
        old = self.spellings.get(spelling, ())
        if entity not in old:
            self.spellings[spelling] = (*old, entity)


def read_tables(folder: Path) -> NameTables:
    """The tables of a folder; an installed package carries its own copy."""
    folder = folder if folder.is_dir() else PACKED
    draft = _Draft()
    frames = _read_stops(draft, folder / "stop-phrases.tsv")
    _read_states(draft, folder / "states.tsv")
    _read_organizations(draft, folder / "organizations.tsv")
    _read_organizations(draft, folder / "armed-groups.tsv")
    _read_persons(draft, folder / "persons.tsv")
    _read_persons(draft, folder / "persons-read.tsv")
    _read_offices(draft, folder / "offices.tsv")
    _read_places(draft, folder / "places.tsv")
    _read_places(draft, folder / "residences.tsv")
    before = [re.escape(w) for side, w in frames if side == "before"]
    after = [re.escape(w) for side, w in frames if side == "after"]
    return NameTables(
        draft.entities, draft.surfaces, draft.spellings, draft.spans, frozenset(draft.usual),
        {row["key"]: frozenset(split(row["titles"])) for _, row in rows(folder / "titles.tsv")},
        {row["key"]: tuple(split(row["places"])) for _, row in rows(folder / "ended-seats.tsv")},
        {(row["key"], row["title"]): frozenset(split(row["names"])) for _, row in rows(folder / "heads.tsv")},
        {row["key"]: draft.entities[row["state"]] for _, row in rows(folder / "agencies.tsv")},
        {row["key"]: draft.entities[row["state"]] for _, row in rows(folder / "group-states.tsv")},
        {row["key"]: frozenset(split(row["successors"])) for _, row in rows(folder / "successors.tsv")},
        frozenset(row["name"] for _, row in rows(folder / "regions.tsv")),
        re.compile(rf"(?<!\w)(?:{'|'.join(before)}) $") if before else None,
        re.compile(rf" (?:{'|'.join(after)})(?!\w)") if after else None,
    )  # fmt: skip


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with their line numbers; its first line names the columns, "#" begins a remark."""
    if not path.is_file():
        return
    header: list[str] = []
    with path.open(encoding="utf8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if line.startswith("#") or not line.strip():
                continue
            cells = line.rstrip("\n").split("\t")
            if not header:
                header = cells
                continue
            if len(cells) != len(header):
                raise ValueError(f"{path}, line {number}: {len(cells)} cells where the header has {len(header)}")
            yield number, dict(zip(header, cells, strict=True))


def split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part] if cell else []


def _keep(draft: _Draft, entity: Entity, path: Path, number: int) -> Entity:
    if entity.key in draft.entities:
        raise ValueError(f"{path}, line {number}: the key {entity.key} is given twice")
    draft.entities[entity.key] = entity
    return entity


def _kind(cell: str, path: Path, number: int) -> EntityKind:
    try:
        return EntityKind(cell)
    except ValueError:
        raise ValueError(f"{path}, line {number}: {cell!r} is no kind of thing") from None


def _read_stops(draft: _Draft, path: Path) -> list[tuple[str, str]]:
    """Phrases that are not states are found and dropped; "* Canal" and "University of *" are frames around any name."""
    frames = []
    for _, row in rows(path):
        phrase = row["phrase"]
        if phrase.startswith("* "):
            frames.append(("after", phrase[2:]))
        elif phrase.endswith(" *"):
            frames.append(("before", phrase[:-2]))
        else:
            draft.surfaces[phrase] = None
    return frames


def _read_states(draft: _Draft, path: Path) -> None:
    adjectives: list[tuple[str, MentionKind, Entity, str]] = []
    for number, row in rows(path):
        other, kind = split(row["other"]), _kind(row["kind"], path, number)
        names = [row["label"], *split(row["official"]), *other]
        entity = _keep(
            draft,
            Entity(
                row["key"], kind, row["label"], row["qid"] or None, tuple(dict.fromkeys(names[1:])), row["iso3"] or None,
                row["cow"] or None, row["state"] or None, row["capital"] or None,
            ),
            path, number,
        )  # fmt: skip
        first, last = row["from"], row["to"]
        if first or last:
            draft.spans[entity.key] = Span(int(first) if first else None, int(last) if last else None)
        if row["usual"]:
            draft.usual.add(entity.key)
        mention = MentionKind.STATE if entity.is_state else MentionKind.PLACE
        for name in names:
            draft.add(name, mention, entity)
            draft.spell(name, entity)
        for name in (*split(row["shared"]), *split(row["aliases"]), *split(row["codes"]), row["iso2"], row["iso3"]):
            if name:
                draft.spell(name, entity)
        for name in split(row["shared"]):
            draft.add(name, MentionKind.STATE, entity)
        adjectives += [(a, mention, entity, "adjective") for a in split(row["adjectives"])]
        adjectives += [(p, mention, entity, "people") for p in split(row["people"])]
    for form in ("adjective", "people"):
        for surface, mention, entity, its_form in adjectives:
            if its_form == form and mention is MentionKind.STATE:
                draft.add(surface, mention, entity, form)


def _read_organizations(draft: _Draft, path: Path) -> None:
    for number, row in rows(path):
        names = [row["label"], *split(row["other"])]
        kind = _kind(row["kind"], path, number)
        entity = _keep(draft, Entity(row["key"], kind, row["label"], row["qid"] or None, tuple(names[1:])), path, number)
        for name in names:
            draft.add(name, MentionKind.ORGANIZATION, entity)
            draft.spell(name, entity)


def _read_persons(draft: _Draft, path: Path) -> None:
    for number, row in rows(path):
        names = [row["label"], *split(row["other"])]
        qid, state = row["qid"] or None, row["state"] or None
        person = _keep(
            draft, Entity(row["key"], EntityKind.PERSON, row["label"], qid, tuple(names[1:]), state=state), path, number
        )
        for name in names:
            draft.add(name, MentionKind.PERSON, person)
            draft.spell(name, person)


def _read_offices(draft: _Draft, path: Path) -> None:
    for _, row in rows(path):
        noun = row["canonical"] if row["is_office"] == "1" else RANK
        for title in (row["title"], *split(row["variants"])):
            for written in _cased(title) if row["is_office"] == "1" else (title,):
                draft.surfaces.setdefault(written, Name(MentionKind.OFFICE, (), noun=noun))


def _cased(title: str) -> tuple[str, ...]:
    """A title as texts write it with fewer capitals: "Foreign minister", "minister of defence"; of one word only as it stands.

    "First Minister" is a title, "first Minister of Peru to Chile" is none.
    """
    if " " not in title:
        return (title,)
    lower = title.lower()
    return (
        title,
        lower[0].upper() + lower[1:],
        *((lower, lower[0] + title[1:]) if "minister" in lower and lower[:6] != "first " else ()),
    )


def _read_places(draft: _Draft, path: Path) -> None:
    for number, row in rows(path):
        names = [row["label"], *split(row["other"])]
        lat, long = row["lat"], row["long"]
        place = Entity(
            row["key"], EntityKind.PLACE, row["label"], row["qid"] or None, tuple(names[1:]), state=row["state"] or None,
            lat=float(lat) if lat else None, long=float(long) if long else None,
        )  # fmt: skip
        _keep(draft, place, path, number)
        for name in names:
            draft.add(name, MentionKind.PLACE, place)
            draft.spell(name, place)
