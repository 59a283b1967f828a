"""One passage at work: its units, its context, and the one place where claims are made from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from legation.dates import PartialDate
from legation.engine.context import Context, about_of
from legation.engine.main_subjects import main_subject, subject_ahead
from legation.engine.phrases import hyphened, led_by, noun_phrase_start
from legation.engine.subjects import find_subject
from legation.engine.units import Unit
from legation.engine.voice import group_start, looks_verbal
from legation.engine.words import forms_of
from legation.model import Claim, DateBasis, Entity, Gap, Modality, Passage, Ref, Value
from legation.seats import SEATED_IN

GOVERNING = frozenset("of by from with to against in on for between among toward towards alongside beside over like into".split())


@dataclass(frozen=True, slots=True)
class When:
    """A date as a claim holds it: the value, its wording and its basis."""

    date: PartialDate
    basis: DateBasis
    wording: str | None = None
    unit: int | None = None
    form: str = ""


INFORMED = frozenset("told informed assured notified warned advised".split())
RECEIVING = frozenset(
    "received receives welcomed welcomes hosted hosts greeted invited invites escorted accompanied accompanies awarded honoured honored thanked".split()
)  # whose object is the visitor
UTTERING = frozenset(
    forms_of("reiterate reaffirm reassert restate affirm express voice pledge confirm declare announce stress convey")
)
NO_STATES = frozenset(
    "rebels guerrillas insurgents opposition dissidents separatists secessionists militants revolutionaries partisans mujahideen mujahideens mujahedin".split()
)
"""People who act against the state whose name they bear: what is done to them is not done to it."""
_SOME = frozenset("several some many most few various numerous other three four five six seven eight nine ten".split())


@dataclass(slots=True)
class Sentence:
    passage: Passage
    index: int
    units: list[Unit]
    ctx: Context
    claims: list[Claim] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    places: dict[int, Claim] = field(default_factory=dict)  # trigger unit -> event claim, for causes and order
    named: dict[int, Claim] = field(default_factory=dict)  # events known by their name

    def text(self, begin: int, end: int) -> str:
        """The clean words of units [begin, end)."""
        return self.passage.text[self.units[begin].begin : self.units[end - 1].end]

    def claim(
        self,
        kind: str,
        roles: Iterable[tuple[str, Value | Ref]],
        rule: str,
        span: tuple[int, int],
        *,
        when: When | None = None,
        start: PartialDate | None = None,
        stop: PartialDate | None = None,
        modality: Modality = Modality.ASSERTED,
        by: tuple[Entity | str, ...] = (),
        name: str | None = None,
        quantifier: str | None = None,
        over: str | None = None,
        exceptions: tuple[Entity, ...] = (),
    ) -> Claim:
        """Make a claim whose quote is units [span) of this passage, add it, and return it."""
        begin, end = self.passage.raw_span(self.units[span[0]].begin, self.units[span[1] - 1].end)
        return self.claim_at(
            kind,
            roles,
            rule,
            (begin, end),
            when=when,
            start=start,
            stop=stop,
            modality=modality,
            by=by,
            name=name,
            quantifier=quantifier,
            over=over,
            exceptions=exceptions,
        )

    def claim_at(
        self,
        kind: str,
        roles: Iterable[tuple[str, Value | Ref]],
        rule: str,
        raw: tuple[int, int],
        *,
        when: When | None = None,
        start: PartialDate | None = None,
        stop: PartialDate | None = None,
        modality: Modality = Modality.ASSERTED,
        by: tuple[Entity | str, ...] = (),
        name: str | None = None,
        quantifier: str | None = None,
        over: str | None = None,
        exceptions: tuple[Entity, ...] = (),
    ) -> Claim:
        """The same with raw offsets."""
        filled = tuple(sorted(set(roles), key=lambda rv: (rv[0], str(getattr(rv[1], "key", rv[1])))))
        states = [v for _, v in filled if isinstance(v, Entity)]
        claim = Claim(
            kind=kind,
            roles=filled,
            article=self.ctx.article,
            begin=raw[0],
            end=raw[1],
            rule=rule,
            modality=modality,
            date=when.date if when else None,
            start=start,
            stop=stop,
            date_wording=when.wording if when else None,
            date_basis=when.basis if when else None,
            attributed_to=by,
            about=about_of(self.ctx, states),
            name=name,
            quantifier=quantifier,
            over=over,
            exceptions=exceptions,
            cites=self.passage.cites,
        )
        self.claims.append(claim)
        return claim

    def gap(self, trigger: str, reason: str) -> None:
        if self.passage.text:
            begin, end = self.passage.raw_span(0, len(self.passage.text))
            self.gaps.append(Gap(self.ctx.article, begin, end, trigger, reason))

    def entities(self, i: int | None) -> tuple[Entity, ...]:
        """The states and organizations that unit i stands for (a place stands for its state, a pronoun for its referent)."""
        if i is None:
            return ()
        u = self.units[i]
        if u.kind == "people" and u.head in NO_STATES:
            return ()
        if u.kind in ("party", "adjective", "people") or u.values and u.kind == "office":
            return tuple(v for v in u.values if v.kind != "Place")
        if u.kind == "pronoun":
            return self.referent(i)
        if u.kind == "place":
            return self.state_of_place(i)
        if u.kind == "mission":
            return ()
        return ()

    def place(self, i: int) -> Entity | None:
        """The place named at i: the only candidate, or the only one in a state at hand."""
        u = self.units[i]
        candidates = [v for v in u.values if v.kind == "Place"]
        if len(candidates) == 1:
            return candidates[0]
        at_hand = [v for v in candidates if v.state in {p.key for p in (*self.ctx.pair, *self.ctx.home)}]
        return at_hand[0] if len(at_hand) == 1 else None

    def state_of_place(self, i: int) -> tuple[Entity, ...]:
        place = self.place(i)
        seats = self.ctx.gazetteer.tables.seats
        then = tuple(p for p in self.ctx.pair if place is not None and place.key in seats.get(p.key, ()))
        if len(then) == 1 and not any(p.key == place.state for p in self.ctx.pair if place):
            return then
        state = self.ctx.gazetteer.entity(place.state) if place and place.state else None
        if state is None or place is None or (place.key != state.capital and self._may_be_ours(state)):
            return ()
        return (state,)

    def _may_be_ours(self, state: Entity) -> bool:
        """Whether a city of that state may lie in the one that the text is on: the gazetteer puts Hargeisa in Somalia."""
        return state not in self.ctx.pair and any(SEATED_IN.get(p.key) == state.key for p in self.ctx.home)

    def _unnamed_states(self, i: int) -> bool:
        """Whether "several countries" or the like stands before unit i: nobody knows which."""
        words = [u.low for u in self.units[:i]]
        return any(
            w in _SOME and set(words[j + 1 : j + 4]) & {"countries", "states", "nations", "governments"}
            for j, w in enumerate(words)
        )

    def _of_one(self, i: int) -> bool:
        """Whether the "they" at i is said of one state: "They were one of the first to send troops"."""
        after = [u.low for u in self.units[i + 1 : i + 3]]
        return len(after) == 2 and after[0] in ("were", "are") and after[1] in ("one", "a", "an")

    def referent(self, i: int) -> tuple[Entity, ...]:
        """What a pronoun stands for: "its" the nearest party to its left, "they" the pair or the group before."""
        low = self.units[i].low
        plural = low in ("they", "their", "them", "themselves")
        if plural and (self._unnamed_states(i) or self._others_named(i) or self._of_one(i)):
            return ()
        if (own := self._own(i)) is not None:
            return own
        order = list(range(i - 1, -1, -1))
        if low == "it":  # "was a colony of X until it ...": rather what no preposition governs
            order.sort(key=self._governed)
        if low in ("his", "her", "he", "she") and (first := self._person_told_of(i)) is not None:
            order.insert(0, first)
        if low == "it" and (first := self._going_on(i)) is not None:
            order.insert(0, first)
        if low in ("it", "they") and self._informed_by(i):
            order.insert(0, i - 2)
        doing = self._doing_to(i) if low in ("it", "him") else None
        for k in order:
            u = self.units[k]
            if k == doing:
                continue  # "Peru forced | it | to leave": not Peru
            if low == "them" and u.kind == "people" and u.values and u.head not in NO_STATES:
                return u.values  # "backed the Omanis and gave | them food"
            if u.kind == "party" and u.values:
                if low == "them" and not any(v.is_state for v in u.values) and self._acted_on(k):
                    return u.values  # "backed the Popular Front and gave | them arms"
                if plural and len(u.values) < 2 and len(self.ctx.pair) == 2:
                    continue
                if hyphened(self.units, k) or led_by(self.units, k):
                    continue  # "the | NATO-led | raids"
                if not plural and len(u.values) > 1:
                    continue
                if low in ("he", "his", "him", "she") and not u.person:
                    continue
                return self.ctx.of_country(self.units[:i], k) if low == "its" else u.values
        at = subject_ahead(self.units, i) if i else None
        ahead = self.units[at] if at is not None and not self.units[at].possessive else None
        if ahead is not None and (plural or ahead.person or low not in ("he", "his", "him", "she")):
            return ahead.values
        if plural:
            return self.ctx.pair if self.ctx.two is None else self.ctx.two
        if low in ("he", "his", "him", "she"):
            return self.ctx.speaker if len(self.ctx.speaker) == 1 else ()
        return self.ctx.subject if len(self.ctx.subject) == 1 else ()

    def _informed_by(self, i: int) -> bool:
        """Whether who stands before the "that" at i - 1 says it of himself: "was told by | Peru | that | it backed Chile"."""
        if i < 5 or self.units[i - 1].low != "that" or self.units[i - 2].kind != "party":
            return False
        by = noun_phrase_start(self.units, i - 2) - 1
        return by > 0 and self.units[by].low == "by" and self.units[by - 1].low in INFORMED

    def _doing_to(self, i: int) -> int | None:
        """The subject of the verb whose object the pronoun at i is."""
        if i < 2 or not looks_verbal(self.units, i - 1):
            return None
        at, _ = find_subject(self.units, group_start(self.units, i - 1))
        return at

    def _others_named(self, i: int) -> bool:
        """Whether the states named alone before unit i are others than the pair: "Peru defied Spain when | they ..."."""
        named = {v for u in self.units[:i] if u.kind == "party" and len(u.values) == 1 for v in u.values if v.is_state}
        grouped = any(u.kind == "party" and len(u.values) > 1 for u in self.units[:i])
        return not grouped and bool(named - set(self.ctx.pair)) and len(named & set(self.ctx.pair)) < 2

    def _own(self, i: int) -> tuple[Entity, ...] | None:
        """Whose "its" is where it is what a state utters: "blamed Peru and reaffirmed | its support"."""
        if not self.units[i].possessive or i < 2 or self.units[i - 1].low not in UTTERING:
            return None
        at, _ = find_subject(self.units, group_start(self.units, i - 1))
        if at is None:
            return ()
        named = self.units[at].kind == "party" and not self.units[at].possessive
        return self.units[at].values or None if named else None

    def _person_told_of(self, i: int) -> int | None:
        """The person that the sentence is about: "Minister X met Y of Peru during | his visit"; not where one is received."""
        if any(u.low in RECEIVING for u in self.units[:i]):
            return None
        at = main_subject(self.units, i)
        return at if at is not None and self.units[at].person and not self.units[at].group else None

    def _going_on(self, i: int) -> int | None:
        """The state that the sentence is about, where "it" at i goes on with it: "Peru knew Malta; | it also ...", "Malta, with which | it ...", "Peru left, though | it ..."."""
        relative = i > 2 and self.units[i - 1].low in ("which", "whom") and self.units[i - 2].low in ("with", "to")
        conceded = i > 3 and self.units[i - 1].low in ("though", "although")
        if i < 3 or not (self.units[i - 1].low == ";" or relative or conceded):
            return None
        at = main_subject(self.units, i - 1)
        if conceded and at is not None and "that" in {u.low for u in self.units[at : at + 4]}:
            return None  # "Peru said that Chile ..., though | it": either
        told = self.units[at] if at is not None else None
        return at if told is not None and len(told.values) == 1 and not told.possessive and not told.person else None

    def _acted_on(self, k: int) -> bool:
        """Whether the name at k stands right after a verb: "backed | the Front"."""
        before = noun_phrase_start(self.units, k) - 1
        return before >= 0 and looks_verbal(self.units, before)

    def _governed(self, k: int) -> bool:
        """Whether the name at k stands after a preposition."""
        before = noun_phrase_start(self.units, k) - 1
        return before >= 0 and self.units[before].low in GOVERNING


def low_at(s: Sentence, k: int) -> str:
    """The word at k as rules spell it, or "" outside the sentence."""
    return s.units[k].low if 0 <= k < len(s.units) else ""
