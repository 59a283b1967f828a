"""What a sentence may take from around it: the pair at hand, persons met before, the last date, the heading's year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from legation.dates import PartialDate
from legation.engine.units import Unit
from legation.iri import slug
from legation.model import Article, ArticleKind, Claim, DateBasis, Entity, EntityKind, Passage
from legation.names import Gazetteer, fold

TOWARDS = frozenset("with to towards toward from into".split())
"""Prepositions after which "the country" is not the one that the sentence began with."""
UNRANKED = frozenset(("leader", "minister", "head of state", "person", "monarch", "envoy", "head of mission", "secretary"))
"""Offices that a holder of any other may be called by."""


FAMILY_NAME_FIRST = frozenset(
    f"state/{name}" for name in "china taiwan south-korea north-korea vietnam singapore".split()
)  # "Xi Jinping": Xi


@dataclass(slots=True)
class Context:
    """The memory of one article while it is read, in reading order."""

    article: Article
    gazetteer: Gazetteer
    home: tuple[Entity, ...] = ()  # the title's pair, or the subject of a foreign-relations page
    pair: tuple[Entity, ...] = ()  # the two parties at hand, or ()
    persons: dict[str, Entity] = field(default_factory=dict)  # full name and surname -> person
    offices: dict[str, set[str]] = field(default_factory=dict)  # person's key -> what the article has called him
    subject: tuple[Entity, ...] = ()  # of the sentence before
    speaker: tuple[Entity, ...] = ()  # whom the last person that was a sentence's subject stands for: "he"
    named: dict[str, Unit | None] = field(default_factory=dict)  # what the paragraph's actors may be called -> who, if one
    two: tuple[Entity, ...] | None = None  # the two that the paragraph's sentence before told of, where they are not the pair
    told: str = ""  # what the sentence before told of the pair last: "relations", or the class of a mission
    shortened: dict[str, Entity] = field(default_factory=dict)  # "Federation" -> the state last named with that word
    years: tuple[int, int] | None = None  # the first and last that the passage names, for choosing among states of one name
    last_date: PartialDate | None = None
    last_block: int = -1  # the block (paragraph or list item) that told it
    heading_date: PartialDate | None = None
    occasion: Claim | None = None  # the one dated visit or meeting that the paragraph told of last
    recent: list[Claim] = field(default_factory=list)  # events told in this section, oldest first
    missions: dict[str, Claim] = field(default_factory=dict)
    posts: dict[str, tuple[Entity, Entity]] = field(default_factory=dict)  # mission class -> whose, where, last told of
    opened: set[str] = field(default_factory=set)  # keys of the states whose first mission has been told of
    episodes: dict[int, Claim] = field(default_factory=dict)  # heading's passage -> the episode it names
    partners: dict[str, Entity | None] = field(default_factory=dict)  # a row's partner as written -> who that is

    def enter(self, passage: Passage) -> None:
        """Set the pair at hand for a passage."""
        if self.article.kind in (ArticleKind.BILATERAL, ArticleKind.AMBASSADORS):
            self.pair = self.home if len(self.home) == 2 else ()
            return
        before, self.pair = self.pair, ()
        if passage.partner and self.home:
            if passage.partner not in self.partners:
                self.partners[passage.partner] = self.gazetteer.choose(self.gazetteer.resolve(passage.partner), date=None)
            partner = self.partners[passage.partner]
            if partner and partner != self.home[0]:
                self.pair = (self.home[0], partner)
        if self.pair != before:
            self.shortened.clear()  # "the Federation" of another row

    def choose(self, values: tuple[Entity, ...]) -> Entity | None:
        """The one state meant: a party at hand if it is among the candidates, else what the year decides, else None."""
        if len(values) == 1:
            return values[0]
        for party in (*self.pair, *self.home):
            if party in values:
                return party
        chosen = {self.gazetteer.choose(values, date=year) for year in set(self.years or (None,))}
        return chosen.pop() if len(chosen) == 1 else None

    def states_of(self, person: Entity, stated: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
        if stated:
            return stated
        if person.state:
            state = self.gazetteer.entity(person.state)
            return (state,) if state else ()
        return ()

    def person(self, name: str, states: tuple[Entity, ...], known: Entity | None, office: str = "") -> Entity:
        """The person of that name, remembered by full name and surname for the rest of the article.

        A surname alone means the person met before, unless another state or office is told with it.
        """
        name = re.sub(r"['’]s$", "", name.strip().strip('"“”'))
        stated = states[0].key if len(states) == 1 else None
        found = known or self.known_person(name)
        if found is not None and stated and found.state and found.state != stated and " " not in name:
            found = None
        if found is None:
            of_name = self.gazetteer.surnames.get(fold(name), ())
            shared = {p.state for p in of_name}
            if stated is None and len(of_name) > 1 and len(shared) == 1:  # whichever Bush is meant
                stated = of_name[0].state
            found = Entity(f"person/{slug(name)}", EntityKind.PERSON, name, state=stated)
        elif stated and found.state is None:
            found = replace(found, state=stated)
        if self._of_another_office(found, name, office):  # "Prime Minister Singh" is not the Minister Ajit Singh met before
            found = Entity(f"person/{slug(name)}", EntityKind.PERSON, name, state=stated or found.state)
        if office:
            self.offices.setdefault(found.key, set()).add(office)
        self.remember(found, name)
        return found

    def _of_another_office(self, found: Entity, name: str, office: str) -> bool:
        """Whether only a surname, with an office that the one so named was never told to have, is told here."""
        told = self.offices.get(found.key, set())
        vague = UNRANKED & {office, *told} or office.startswith("shadow ")
        return bool(office and told) and office not in told and not vague and " " not in name and " " in found.label

    def remember(self, person: Entity, name: str) -> None:
        """Who is meant by these names from here on."""
        self.persons[person.label] = person
        self.persons[name] = person
        words = re.sub(r",? (?:[JS]r\.?|I{2,3}|IV)$", "", person.label).split()
        if len(words[-1]) > 2 and not self.gazetteer.resolve(words[-1]):
            self.persons[words[-1]] = person
        if person.state in FAMILY_NAME_FIRST and len(words) > 1 and len(words[0]) > 1 and not self.gazetteer.resolve(words[0]):
            self.persons[words[0]] = person

    def known_person(self, name: str) -> Entity | None:
        """Who is meant by a name: whom the article named so, else the only one of that surname in the states at hand."""
        name = re.sub(r"['’]s$", "", name)
        met = self.persons.get(name)
        if met is not None:
            return met
        if " " in name:  # a table's name in another spelling: "Bolanos"
            spelt = [e for e in self.gazetteer.resolve(name) if e.kind is EntityKind.PERSON]
            return spelt[0] if len(spelt) == 1 else None
        near = {p.key for p in (*self.pair, *self.home)}
        of_name = [p for p in self.gazetteer.surnames.get(fold(name), ()) if p.state in near]
        return of_name[0] if len(of_name) == 1 else None

    def led_by(self, surname: str) -> tuple[Entity, ...]:
        """The one state at hand whose leaders bear a surname, whichever of them is meant: "the Clinton administration"."""
        met = self.persons.get(surname)
        keys = {met.state} if met is not None else {p.state for p in self.gazetteer.surnames.get(fold(surname), ())}
        return tuple(p for p in dict.fromkeys((*self.pair, *self.home)) if keys == {p.key})

    def state_of(self, place: Entity) -> Entity | None:
        """The state that a place lies in."""
        return self.gazetteer.entity(place.state) if place.state else None

    def possessor(self, before: list[Unit]) -> tuple[Entity, ...]:
        """Whose "its" or "her": the nearest party before it in the sentence, else the subject of the sentence before."""
        if before[-1].low == "their" and any(u.group for u in before):
            return ()  # "both countries had workers from India brought into | their country"
        of_person = before[-1].low in ("his", "her")
        order = list(range(len(before) - 2, -1, -1))
        if of_person:
            order.sort(key=lambda k: not before[k].person)  # "X, the Peruvian envoy to Chile, said | his government ..."
        for k in order:
            u = before[k]
            if (u.kind == "party" or (of_person and u.kind == "office")) and u.values:
                return self.of_country(before, k)
        return self.subject

    def of_country(self, before: Sequence[Unit], k: int) -> tuple[Entity, ...]:
        """Whose "its" is: of the party at k, or of "the country" after it ("Peru kept ties with the country since | its ...")."""
        values, lows = before[k].values, [u.low for u in before[k:]]
        if not any(lows[j : j + 2] == ["the", "country"] and lows[j - 1] in TOWARDS for j in range(1, len(lows) - 1)):
            return values
        alone = all(u.values in ((), values) for u in before[:k])
        other = self.other(values) if alone else None
        return (other,) if other is not None else ()

    def other(self, states: tuple[Entity, ...]) -> Entity | None:
        """The other party of the pair at hand, if exactly one of them is named, or the state that it was before."""
        if len(self.pair) != 2:
            return None
        inside = [s for s in self.pair if s in states or self._succeeds(s, states)]
        return next(s for s in self.pair if s not in inside) if len(inside) == 1 else None

    def of_pair(self, named: tuple[Entity, ...]) -> set[Entity]:
        """Which of the pair at hand are named, by their name, that of a place in them, or that of the state that they were before."""
        keys = {v.state or v.key for v in named}
        return {p for p in self.pair if p.key in keys or self._succeeds(p, named)}

    @property
    def met(self) -> bool:
        """Whether the event told last is a visit or a meeting of the pair at hand."""
        last = self.recent[-1] if self.recent else None
        if last is None or last.kind not in ("Visit", "Meeting") or not last.modality.counts:
            return False
        return last.parties == set(self.pair)

    @property
    def only_state(self) -> Entity | None:
        """The one state that the text is on: beside a body of states, or on a page of its own."""
        states = [v for v in self.pair or self.home if v.is_state]
        return states[0] if len(states) == 1 else None

    def _succeeds(self, state: Entity, named: tuple[Entity, ...]) -> bool:
        """Whether a named state that ended is what `state` was: the Soviet Union in a text on Peru and Russia."""
        successors = self.gazetteer.tables.successors
        return any(state.key in successors.get(v.key, ()) for v in named)


def about_of(ctx: Context, states: list[Entity]) -> tuple[tuple[Entity, Entity], ...]:
    """The pairs a claim belongs to: the pair at hand where one of it takes part or none is named, and the pair it names."""
    pairs: list[tuple[Entity, Entity]] = []
    named = [s for s in dict.fromkeys(states) if s.is_state]
    if len(ctx.pair) == 2 and all(p.is_state for p in ctx.pair) and (not named or any(p in named for p in ctx.pair)):
        pairs.append((ctx.pair[0], ctx.pair[1]))
    if len(named) == 2:
        pairs.append((named[0], named[1]))
    ordered = {tuple(sorted(p, key=lambda e: e.key)) for p in pairs if p[0] != p[1]}
    return tuple(sorted(((a, b) for a, b in ordered), key=lambda p: (p[0].key, p[1].key)))


__all__ = ["Context", "DateBasis", "about_of", "slug"]
