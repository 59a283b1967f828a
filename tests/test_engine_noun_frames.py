"""Who stands where around an event noun."""

from __future__ import annotations

import pytest
from made_units import at, units_of, word
from test_rules_folder import labels, read

from legation.engine.clauses import clause_bounds
from legation.engine.frame import Frame
from legation.engine.noun_frames import noun_frame
from legation.engine.rules import Rule
from legation.engine.unit import Unit

VISITING = Rule("visiting", "Visit", light=frozenset(["paid", "made"]))
RESTORING = Rule("restoring", "RelationsRestored", of=frozenset(["relations"]))


def read_noun(units: list[Unit], noun: str, rule: Rule) -> Frame | None:
    i = at(units, noun)
    return noun_frame(units, i, rule, (noun,), clause_bounds(units, i))


def test_the_owner_and_the_complements() -> None:
    units = units_of("Kenya's visit to Peru in 1970 was praised.")
    frame = read_noun(units, "visit", VISITING)
    assert frame is not None
    assert (word(units, frame.genitive) or "").startswith("kenya")
    assert {p: [units[i].low for i in governed] for p, governed in frame.preps.items()} == {"to": ["peru"], "in": ["1970"]}


@pytest.mark.parametrize(
    ("text", "negated"), [("Kenya paid a visit to Peru.", False), ("Kenya never paid a visit to Peru.", True)]
)
def test_a_light_verb_gives_subject_and_voice(text: str, negated: bool) -> None:
    units = units_of(text)
    frame = read_noun(units, "visit", VISITING)
    assert frame is not None
    assert (word(units, frame.subject), frame.voice.kind, frame.voice.negated) == ("kenya", "active", negated)


def test_a_verb_of_the_same_spelling_is_no_noun() -> None:
    units = units_of("Kenya will visit Peru.")
    assert read_noun(units, "visit", VISITING) is None


@pytest.mark.parametrize(
    ("text", "found"), [("The restoration of relations came.", True), ("The restoration of order came.", False)]
)
def test_what_an_event_noun_must_be_of(text: str, found: bool) -> None:
    units = units_of(text)
    assert (read_noun(units, "restoration", RESTORING) is not None) == found


def test_where_a_light_verb_is_asked_for_a_bare_noun_is_none() -> None:
    rule = Rule("visiting", "Visit", light=frozenset(["paid"]), plain_nouns=False)
    units = units_of("The visit to Peru ended.")
    assert read_noun(units, "visit", rule) is None
    units = units_of("A visit was paid to Peru.")
    assert read_noun(units, "visit", rule) is not None


def test_a_date_inside_the_trigger() -> None:
    units = units_of("The election in 2007 of President Kenyatta was praised.")
    rule = Rule("electing", "LeaderTookPower")
    frame = noun_frame(units, at(units, "election"), rule, ("election", "of"), (0, len(units)))
    assert frame is not None
    assert units[frame.end - 1].low == "of"


def test_a_date_may_stand_before_what_the_noun_is_of() -> None:
    units = units_of("The restoration in 1970 of relations with Peru was praised.")
    assert read_noun(units, "restoration", RESTORING) is not None
    assert read_noun(units_of("The restoration in 1970 of a church was praised."), "restoration", RESTORING) is None


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("In May 2004, during a visit to Denmark Peruvian President Juan Sola praised the ties.", {"Peru"}),
        ("During a visit to Denmark Chilean President Juan Sola praised the ties in May 2004.", {"Chile"}),
        ("Ahead of a visit to Denmark Peruvian President Juan Sola praised the ties in May 2004.", set()),
        ("During a cancelled visit to Denmark Peruvian President Juan Sola stayed home in May 2004.", set()),
    ],
)
def test_a_visitor_named_without_a_comma(text: str, visitor: set[str]) -> None:
    told = [c for c in read(text, ("Denmark", "Peru")) if c.kind == "Visit" and c.modality.counts]
    assert {v for c in told for v in labels(c, "actor")} == visitor


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Following a state visit in 1958, Chile opened an embassy in Lima.", False),
        ("Following a state visit to Lima in 1958, Chile opened an embassy.", True),
        ("Following a state visit in 1958, President Ibáñez of Chile praised Peru.", True),
    ],
)
def test_who_paid_a_visit_that_only_opens_the_sentence_is_not_told(text: str, told: bool) -> None:
    assert bool([c for c in read(text, ("Chile", "Peru")) if c.kind == "Visit"]) == told


@pytest.mark.parametrize(
    ("text", "visited"),
    [
        ("During a visit to Peru in 2010, President Ana Díaz of Chile spoke of Peru's entry to Mercosur.", [{"Peru"}]),
        ("During a visit to Peru, Mali and Chad in 2010, President Ana Díaz of Chile spoke.", [{"Chad"}, {"Mali"}, {"Peru"}]),
    ],
)
def test_an_opening_phrase_ends_at_its_comma(text: str, visited: list[set[str]]) -> None:
    found = [labels(c, "recipient") for c in read(text, ("Chile", "Peru")) if c.kind == "Visit"]
    assert sorted(found, key=sorted) == visited


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norway urged Kenya to end raids on Peru.", [({"Kenya"}, {"Peru"})]),
        ("Norway urged Kenya to end the military campaign in Mombasa.", []),
        ("Norway urged Kenya to stop the raids by Chad on Peru.", [({"Chad"}, {"Peru"})]),
        ("Norway helped Kenya to end raids on Peru.", [(set(), {"Peru"})]),
    ],
)
def test_who_is_asked_to_end_it_does_it(text: str, sides: list[tuple[set[str], set[str]]]) -> None:
    told = [c for c in read(text, ("Kenya", "Peru")) if c.kind == "Conflict"]
    assert [(labels(c, "actor"), labels(c, "recipient")) for c in told] == sides
