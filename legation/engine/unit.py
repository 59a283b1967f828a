"""The unit: a mention, a word or a noun phrase grown from them, as rules and grammars see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from legation.model import Entity, Mention


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds which office; the words from `begin` to `end` say so."""

    person: Entity
    office: str
    states: tuple[Entity, ...]  # () where these words do not tell
    begin: int
    end: int
    host: tuple[Entity, ...] = ()  # of an envoy: where to
    claimed: bool = False  # only recognised as that by others


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. kind: party, adjective, people, pronoun, mission, date, place, quantity, office, word, punct."""

    kind: str
    begin: int
    end: int
    low: str  # normal spelling
    values: tuple[Entity, ...] = ()
    person: tuple[Entity, ...] = ()
    head: str = ""  # role noun, office, mission class or people noun
    possessive: bool = False
    mention: Mention | None = None
    basis: str = "Explicit"
    group: bool = False  # several parties joined by "and"
    members: tuple[Unit, ...] = ()  # of a group, each as it stands
    holdings: tuple[Holding, ...] = ()  # the offices told with the persons named here
    either: bool = False  # of a group: "Peru or Chile", one of which is meant
    also: str = ""  # a further office that the same title names: "Prime Minister and Minister of Finance"

    @property
    def is_party(self) -> bool:
        return self.kind in ("party", "pronoun")


def skip_possessive(units: Sequence[Unit], j: int) -> int:
    """The index after the apostrophe and "s" that follow the unit before j."""
    while j < len(units) and units[j].low in ("'", "’", "s") and units[j].begin == units[j - 1].end:
        j += 1
    return j


class Reader(Protocol):
    """What units need of the context they are read in."""

    @property
    def pair(self) -> tuple[Entity, ...]: ...
    @property
    def subject(self) -> tuple[Entity, ...]: ...
    @property
    def shortened(self) -> dict[str, Entity]: ...
    @property
    def told(self) -> str: ...
    @property
    def speaker(self) -> tuple[Entity, ...]: ...
    @property
    def two(self) -> tuple[Entity, ...] | None: ...
    @property
    def met(self) -> bool: ...
    @property
    def named(self) -> dict[str, Unit | None]: ...
    def choose(self, values: tuple[Entity, ...]) -> Entity | None: ...
    def states_of(self, person: Entity, stated: tuple[Entity, ...] = ()) -> tuple[Entity, ...]: ...
    def person(self, name: str, states: tuple[Entity, ...], known: Entity | None, office: str = "") -> Entity: ...
    def known_person(self, name: str) -> Entity | None: ...
    def led_by(self, surname: str) -> tuple[Entity, ...]: ...
    def possessor(self, before: list[Unit]) -> tuple[Entity, ...]: ...
    def of_pair(self, named: tuple[Entity, ...]) -> set[Entity]: ...
    def state_of(self, place: Entity) -> Entity | None: ...


def mute(u: Unit) -> Unit:
    """The unit as the rules pass it over."""
    return Unit("read", u.begin, u.end, u.low, u.values, u.person, u.head, u.possessive, u.mention, u.basis, u.group)
