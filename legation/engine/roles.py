"""Roles from frames: which party stands in which slot, and whether a rule has what it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from legation.engine.aims import met_on_visit
from legation.engine.completion import complete
from legation.engine.fighters import whose_fighters, whose_rivals
from legation.engine.frame import Frame
from legation.engine.lexicon import PREPOSITIONS
from legation.engine.main_subjects import main_subject
from legation.engine.office_words import ENVOYS
from legation.engine.phrases import noun_phrase_start
from legation.engine.pronoun_parties import (
    of_a_thing,
    one_named,
    other_told_of,
    they_are_others,
    two_open,
    whom_they_mean,
    whose_independence,
)
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.slots import HELPERS, OF_NATIONS, slots_of
from legation.engine.strangers import stranger
from legation.engine.unit import Unit
from legation.engine.unnamed import is_seat, party_unnamed, subject_unknown
from legation.engine.unnamed_leaders import add_leader
from legation.model import Entity, EntityKind, Ref, Term, Value

LATER = ("person", "mission", "date", "count", "via")  # needs that are no party
OF_STATES = ("Independence", "Secession", "Union", "RegimeChange")  # what happens to states only
OF_DIPLOMACY = ("Relations", "Recogni", "StateRecognized", "Mission")  # what states do with each other
STRIKING = ("Disaster",)  # what happens to the state where it happens
OF_LEADERS = ("LeaderTookPower", "LeaderLeftPower", "LeaderDied")
NO_LEADERS = ENVOYS | frozenset(
    "general|secretary-general|bishop|director|professor|legislator|opposition leader|mayor|attaché|first lady|spokesperson".split(
        "|"
    )
)
HELPING = ("AidGiven", "AidStopped", "Cooperation", "AgreementSigned")  # what agencies do for their state
BODIES = frozenset("organization organisation foundation association fund federation institute corporation club".split())
BROKEN = ("RelationsSevered", "RelationsSuspended", "RelationsDowngraded")
ANOTHERS = ("MissionClosed", "AmbassadorRecalled")  # what one does with the mission or envoy of another
OF_ANOTHER = ("StateRecognized", "Accusation", "Criticism", "Demand")  # what is not done to oneself
HOLY_SEE = "state/holy-see"
FORMING = frozenset("form create become forming creating becoming".split())
FOR_MANY = frozenset("convention conventions charter protocol statute covenant declaration".split())


@dataclass(slots=True)
class Reading:
    """What a rule has read from a frame so far."""

    roles: list[tuple[str, Value | Ref]]
    used: set[int]  # the units that say so
    filled: dict[str, list[Entity]] = field(default_factory=dict)  # role -> parties, before they become roles
    mutual: bool = False  # the two actors did it to each other


def read_roles(s: Sentence, rule: Rule, frame: Frame) -> Reading | str:
    """What a frame gives a rule's roles; else what is lacking, "" when the trigger is not this rule's."""
    units = s.units
    fixed: list[tuple[str, Value | Ref]] = [(r, v if r == "topic" else Term(v)) for r, v in rule.fixed]
    reading = Reading(fixed, {frame.begin, frame.end - 1})
    filled = reading.filled
    if frame.inherited and rule.kind.startswith(OF_DIPLOMACY) and _are_fighters(s, frame.subject):
        frame.subject = main_subject(units, frame.begin)
    slots = list(slots_of(rule, frame, units))
    for slot, i in slots:
        role = rule.roles.get(slot)
        if role is None or (
            slot != "subject" and role in filled and slot not in ("between", "with", "among", "and") and rule.roles.get("first")
        ):
            continue
        if two_open(s, rule, i):
            return "the two countries"
        if not _fill(s, rule, frame, reading, slot, i):
            return ""
    if (met := stranger(s, rule, frame, filled)) is not None:
        filled.setdefault(rule.roles["subject"], []).append(met[1])
        reading.roles.append(("person", met[0]))
        reading.used.update(met[2])
    if (visit := met_on_visit(s, rule, frame)) is not None:
        filled.setdefault(rule.roles["subject"], []).extend(v for v in visit.values("actor") if isinstance(v, Entity))
        reading.roles += [("person", v) for v in visit.values("person")]
    if they_are_others(s, rule, frame, filled):
        return ""
    add_leader(s, rule, filled, [(rule.roles[slot], i) for slot, i in slots if slot in rule.roles])
    if rule.symmetric and party_unnamed(s, frame):
        return "the party after its preposition"
    if not (rule.symmetric and not rule.subjects and subject_unknown(s, frame)):
        complete(s, rule, frame, filled)
    if reading.mutual:
        filled["recipient"] = list(filled["actor"])
    if not _has_needs(rule, filled):
        return _lacking(rule, filled)
    if _by_nobody_told(rule, frame):
        everyone = [v for values in filled.values() for v in values]
        if set(everyone) == set(filled.get("actor", ())) and len(set(everyone)) < 2:
            return "the other side"
        filled = reading.filled = {"participant": everyone} if len(set(everyone)) > 1 else filled
    reading.roles += _role_values(rule, filled)
    return reading


def _by_nobody_told(rule: Rule, frame: Frame) -> bool:
    """Whether ties are told to be broken and not by whom: "Peru's relations with Chile | were cut": both only took part."""
    if rule.kind not in BROKEN or rule.pair != "recipient" or frame.object is None or "by" in frame.preps:
        return False
    return frame.voice.kind == "passive" or (
        frame.voice.kind == "active" and frame.subject is None and frame.object < frame.begin
    )


def _are_fighters(s: Sentence, i: int | None) -> bool:
    """Whether the subject at i are fighters, whom no embassy is sent: "Peru left X when | the Shining Path fell and resumed ties with Y"."""
    values = s.units[i].values if i is not None else ()
    return bool(values) and all(v.kind is EntityKind.ARMED_GROUP for v in values)


def _fill(s: Sentence, rule: Rule, frame: Frame, reading: Reading, slot: str, i: int) -> bool:
    """Give the role of a slot what stands at i; False where that shows that the trigger is not this rule's."""
    units, role = s.units, rule.roles[slot]
    own = slot == "genitive" and rule.kind not in OF_NATIONS and _is_own(units, frame, i)
    if _not_as_named(s, rule, frame, reading, slot, i) or (own and _frees_another(s, rule, frame, reading, slot, i)):
        return True
    if rule.kind in OF_ANOTHER and slot == "object" and (other := other_told_of(s, frame, i)) is not None:
        reading.filled.setdefault(role, []).append(other)
        reading.used.add(i)
        return True  # "X became free and Peru recognized it", "left X, accusing it of": not itself
    if own and role != "actor" and not rule.symmetric and s.entities(frame.subject):
        return False  # "summoned its own ambassador", "nationalized its oil": nothing is done to another
    if slot == "genitive" and rule.kind.startswith("Mission") and units[i].kind == "adjective":
        _keep_only(reading.filled, "actor", s.entities(i))
    for entity in s.entities(frame.subject if own and s.entities(frame.subject) else i):
        _fill_with(s, rule, frame, reading, slot, i, entity)
    return _add_person(units, rule, reading, slot, i)


def _not_as_named(s: Sentence, rule: Rule, frame: Frame, reading: Reading, slot: str, i: int) -> bool:
    """Whether what stands at i gives the role nothing, or only whom "them" means."""
    units, role = s.units, rule.roles[slot]
    if rule.kind == "AgreementSigned" and units[i].kind == "place" and not is_seat(s, i):
        return True  # "a treaty with Hamburg" is none with today's state of it
    if rule.kind == "AgreementSigned" and slot == "genitive" and _drawn_up_by(units, i):
        return True  # "ratified the UN convention on ...": many sign what a body has drawn up
    if role == "recipient" and of_a_thing(s, rule, frame, i):
        return True
    if role == "recipient" and rule.kind == "AidGiven" and whose_fighters(units, i):
        return True  # "arms to Chilean rebels" are not for Chile
    if role == "recipient" and units[i].low == "them" and s.entities(i) == s.ctx.pair and reading.filled.get("actor"):
        reading.filled.setdefault(role, []).extend(whom_they_mean(s, i, reading.filled["actor"]))
        return True
    if rule.kind == "LeaderLeftPower" and slot == "of" and _for_the_good_of(units, i):
        return True  # "abdicated in favour of his son": who comes after
    if role == "recipient" and rule.kind in ("Support", "AidGiven") and whose_rivals(units, i):
        return True  # "supported Chile's opponents"
    # not the rulers': "Belgium ruled the lands until | their | independence"
    return rule.kind == "Independence" and units[i].low == "their" and one_named(s, i)


def _frees_another(s: Sentence, rule: Rule, frame: Frame, reading: Reading, slot: str, i: int) -> bool:
    """Give whose independence is recognized, not one's own: "Peru did not recognize | its | independence"; whether that is told."""
    if rule.roles[slot] != "recipient" or rule.kind != "StateRecognized" or (other := whose_independence(s, frame)) is None:
        return False
    reading.filled.setdefault("recipient", []).append(other)
    reading.used.add(i)
    return True


def _fill_with(s: Sentence, rule: Rule, frame: Frame, reading: Reading, slot: str, i: int, entity: Entity) -> None:
    """Give the role of a slot one party that is named at i, or whoever it acts for."""
    units, filled, role = s.units, reading.filled, rule.roles[slot]
    beside = units[i].kind == "people" and not (_a_nation(units, i, rule) or _counts_as_state(rule, slot, units[i]))
    if beside and slot == "subject" and "count" not in rule.extras:
        return
    if rule.kind == "RegimeChange":
        entity = s.ctx.gazetteer.tables.ruled.get(entity.key, entity)  # "the Taliban fell": in Afghanistan
    if (rule.kind in OF_STATES and not entity.is_state) or (rule.kind in OF_LEADERS and entity.kind is EntityKind.IGO):
        return
    if rule.kind == "Union" and entity in _formed(units, frame):
        return
    if rule.kind == "Support" and units[i].kind == "adjective" and _names_a_body(units, i):
        return
    if rule.kind in ("Support", "Refusal") and units[i].kind == "adjective" and not entity.is_state:
        return  # "backed a UN resolution": the body it passed in is not backed
    if units[i].head == "each-other" and role != "participant":
        entity_other = s.ctx.other(tuple(filled.get("actor", ())))
        if entity_other is not None:
            filled.setdefault(role, []).append(entity_other)
        elif role == "recipient" and len(set(filled.get("actor", ()))) == 2:
            reading.mutual = True
        return
    acting = s.ctx.gazetteer.tables.agents.get(entity.key, entity) if rule.kind in HELPING else entity
    by_other = rule.kind in BROKEN and slot == "genitive" and frame.voice.kind == "passive" and "by" in frame.preps
    hosts = by_other or _hosts_nunciature(rule, frame, units, slot, acting)  # "Peru's ties with Chile were cut by Chile"
    side = "recipient" if hosts else _side(rule, slot, filled, acting)
    filled.setdefault("participant" if beside else side, []).append(acting)
    reading.used.add(i)


def _formed(units: list[Unit], frame: Frame) -> tuple[Entity, ...]:
    """What those who unite become, which is none of them: "united with Chile | to form the Federation"."""
    at = next((j for j in range(frame.end, frame.clause[1]) if units[j].low in FORMING and units[j - 1].low in ("to", ",")), None)
    return () if at is None else tuple(v for u in units[at + 1 : at + 6] if u.kind == "party" for v in u.values)


def _add_person(units: list[Unit], rule: Rule, reading: Reading, slot: str, i: int) -> bool:
    """Add who is named at i with an office; False where the event is told of leaders and that one leads no state."""
    role = rule.roles[slot]
    if rule.kind in OF_LEADERS and (units[i].head in NO_LEADERS or any(h.office in NO_LEADERS for h in units[i].holdings)):
        return False
    host = rule.kind == "Visit" and role != "actor"  # whom one comes to meet, or bury
    host |= rule.kind == "AmbassadorAppointed" and slot in ("to", "by", "in")  # to whom credentials are presented, who appoints
    named = i if units[i].person else _whose_title(units, i)
    if named is not None and "person" in rule.extras and not host:
        reading.roles += [("person", p) for p in units[named].person]
        reading.used |= {i, named}
    return True


def _drawn_up_by(units: list[Unit], i: int) -> bool:
    """Whether the name at i says what body drew up a text for many to sign: "the | UN | convention on ..."."""
    u = units[i]
    body = u.kind == "adjective" and bool(u.values) and all(v.kind is EntityKind.IGO for v in u.values)
    return body and any(w.low in FOR_MANY for w in units[i + 1 : i + 4])


def _for_the_good_of(units: list[Unit], i: int) -> bool:
    """Whether "in favour of" governs the name at i."""
    start = noun_phrase_start(units, i)
    return start > 1 and units[start - 1].low == "of" and units[start - 2].low in ("favour", "favor")


def _keep_only(filled: dict[str, list[Entity]], role: str, named: tuple[Entity, ...]) -> None:
    """Of two who may have done it, only the one that is named: "when they opened the | Peruvian legation"."""
    if len(named) == 1 and len(set(filled.get(role, ()))) > 1 and named[0] in filled[role]:
        filled[role] = []


def _side(rule: Rule, slot: str, filled: dict[str, list[Entity]], party: Entity) -> str:
    """The role of a slot; whose the mission or envoy is that another closes or recalls: "Peru closed the | Chilean embassy"."""
    role, actors = rule.roles[slot], filled.get("actor", [])
    other = rule.kind in ANOTHERS and slot in ("genitive", "object", "of") and len(actors) == 1 and party not in actors
    if rule.kind == "MissionOpened" and slot == "genitive" and len(actors) == 1 and party not in actors:
        filled["actor"] = []  # "the Peruvian president inaugurated the | Chilean embassy": Chile opened it
    return "recipient" if role == "actor" and other else role


def _hosts_nunciature(rule: Rule, frame: Frame, units: list[Unit], slot: str, party: Entity) -> bool:
    """Whether "the Apostolic Nunciature of X" is meant, which is the Holy See's in X."""
    at = frame.object if frame.object is not None else frame.end - 1
    of = slot in ("of", "genitive") and rule.kind.startswith("Mission")
    return of and "nunciature" in units[at].low and party.key != HOLY_SEE


def _whose_title(units: list[Unit], i: int) -> int | None:
    """Who holds the office at i, named after where it is: "the envoy of Peru | to Siam, Juan Sola"."""
    after = range(i + 1, min(len(units), i + 9))
    return next((j for j in after if any(h.begin == units[i].begin for h in units[j].holdings)), None)


def _names_a_body(units: list[Unit], i: int) -> bool:
    """Whether the adjective at i is part of a body's name: "support for the | Peruvian Peninsula Development Organization"."""
    return any(u.low in BODIES for u in takewhile(lambda u: u.kind == "word" and u.low not in PREPOSITIONS, units[i + 1 : i + 6]))


def _is_own(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether the possessive pronoun at i stands for the verb's own subject: "Kenya ... ended its relations"."""
    return (
        units[i].kind == "pronoun"
        and frame.subject is not None
        and frame.subject < frame.begin < i
        and units[i].low in ("its", "their")
    )


def _a_nation(units: list[Unit], i: int, rule: Rule) -> bool:
    """ "the Soviets", "the British": as much as their state in what states say and do to each other."""
    return rule.kind in OF_NATIONS and not units[i].head and i > 0 and units[i - 1].low == "the"


def _counts_as_state(rule: Rule, slot: str, u: Unit) -> bool:
    """Whether what its people do or get is their state's: "aid to Peruvian farmers", "Cuban doctors helped build the clinic"."""
    if slot == "subject" and rule.roles["subject"] == "actor":
        return rule.kind == "AidGiven" and u.head in HELPERS
    return rule.owners


def _role_values(rule: Rule, filled: dict[str, list[Entity]]) -> list[tuple[str, Value | Ref]]:
    if rule.symmetric:
        everyone = dict.fromkeys(v for values in filled.values() for v in values)
        return [("participant", v) for v in everyone]
    if rule.kind in STRIKING:
        filled = filled | {"participant": [v for v in filled.get("place", ()) if v.is_state]}
    return [(role, v) for role, values in filled.items() for v in dict.fromkeys(values)]


def _has_needs(rule: Rule, filled: dict[str, list[Entity]]) -> bool:
    everyone = {v for values in filled.values() for v in values}
    if rule.symmetric:
        return len(everyone) >= 2
    if rule.pair == "either" and len(filled.get("participant", ())) == 2:
        return True  # both of the pair, whichever opened it
    if rule.kind == "Mediation" and len(set(filled.get("actor", ()))) == 2 and not filled.get("participant"):
        return False  # "both brokered a trade treaty": their own
    return all(filled.get(n) or (n == "participant" and everyone) for n in rule.needs if n not in LATER)


def _lacking(rule: Rule, filled: dict[str, list[Entity]]) -> str:
    return "two parties" if rule.symmetric else ", ".join(n for n in rule.needs if not filled.get(n) and n not in LATER)
