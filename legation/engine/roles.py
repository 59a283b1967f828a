"""Roles from frames: which party stands in which slot, and whether a rule has what it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from legation.engine.aims import met_on_visit
from legation.engine.companions import companions, included
from legation.engine.complements import SUFFERED, counts, gerund_at
from legation.engine.completion import complete
from legation.engine.fighters import whose_fighters, whose_rivals
from legation.engine.frame import Frame
from legation.engine.lexicon import PREPOSITIONS
from legation.engine.main_subjects import main_subject
from legation.engine.peoples import whence
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.strangers import stranger
from legation.engine.unit import Unit
from legation.engine.unnamed import is_seat, party_unnamed, subject_unknown
from legation.engine.unnamed_leaders import add_leader
from legation.engine.voice import looks_verbal
from legation.model import Entity, EntityKind, Ref, Term, Value

TOOLS = frozenset(
    "aircraft missiles missile drones drone helicopters vessels vessel ships agents agency peacekeepers guards gunners bombs artillery rockets tanks".split()
)  # what a state acts through: "Norwegian aircraft bombed X"
LATER = ("person", "mission", "date", "count", "via")  # needs that are no party
OF_STATES = ("Independence", "Secession", "Union", "RegimeChange")  # what happens to states only
OF_DIPLOMACY = ("Relations", "Recogni", "StateRecognized", "Mission")  # what states do with each other
STRIKING = ("Disaster",)  # what happens to the state where it happens
OF_LEADERS = ("LeaderTookPower", "LeaderLeftPower", "LeaderDied")
NO_LEADERS = frozenset(("ambassador", "consul", "general", "secretary-general", "bishop", "director", "envoy", "professor"))
OF_NATIONS = ("Support", "Refusal", "Conflict", "Invasion", "Occupation", "AidGiven", "WarDeclared", "Criticism", "Demand")
HELPING = ("AidGiven", "AidStopped", "Cooperation", "AgreementSigned")  # what agencies do for their state
HELPERS = frozenset(
    "doctors nurses medics physicians surgeons engineers technicians teachers experts specialists advisers advisors instructors trainers "
    "firefighters rescuers soldiers troops volunteers".split()
)  # whose help is their state's
BODIES = frozenset("organization organisation foundation association fund federation institute corporation club".split())
TEAMS = frozenset("team teams staff personnel brigade brigades contingent".split())
FIRST_SENT = frozenset("doctor nurse teacher engineer volunteer instructor".split())
ANOTHERS = ("MissionClosed", "AmbassadorRecalled")  # what one does with the mission or envoy of another
OF_ANOTHER = ("StateRecognized", "Accusation", "Criticism", "Demand")  # what is not done to oneself
HOLY_SEE = "state/holy-see"
SPEAKING = ("Embassy", "HighCommission", "Legation", "PermanentMission", "Consulate", "ConsulateGeneral")
FOR_MANY = frozenset("convention conventions charter protocol statute covenant declaration".split())
SAID = ("Accusation", "Apology", "Cooperation", "Mediation")


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
    slots = list(_slots(rule, frame, units))
    for slot, i in slots:
        role = rule.roles.get(slot)
        if role is None or (
            slot != "subject" and role in filled and slot not in ("between", "with", "among", "and") and rule.roles.get("first")
        ):
            continue
        if not _fill(s, rule, frame, reading, slot, i):
            return ""
    if (met := stranger(s, rule, frame, filled)) is not None:
        filled.setdefault(rule.roles["subject"], []).append(met[1])
        reading.roles.append(("person", met[0]))
        reading.used.add(frame.subject if frame.subject is not None else frame.begin)
    if (visit := met_on_visit(s, rule, frame)) is not None:
        filled.setdefault(rule.roles["subject"], []).extend(v for v in visit.values("actor") if isinstance(v, Entity))
        reading.roles += [("person", v) for v in visit.values("person")]
    if _they_are_others(s, rule, frame, filled):
        return ""
    add_leader(s, rule, filled, [(rule.roles[slot], i) for slot, i in slots if slot in rule.roles])
    if rule.symmetric and party_unnamed(s, frame):
        return "the party after its preposition"
    if not (rule.symmetric and not rule.subjects and subject_unknown(s, frame)):
        complete(s, rule, frame, filled)
    if reading.mutual:
        filled["recipient"] = list(filled["actor"])
    reading.roles += _role_values(rule, filled)
    return reading if _has_needs(rule, filled) else _lacking(rule, filled)


def _they_are_others(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> bool:
    """Whether "they" cannot be the pair, since it is done to one of them: "They fought the rebels and | the Peruvian army"."""
    at = frame.subject
    if rule.symmetric or at is None or s.units[at].low != "they" or set(filled.get("actor", ())) != set(s.ctx.pair):
        return False
    return any(
        s.units[i].kind == "party"
        and not s.units[i].possessive
        and set(s.units[i].values) & set(s.ctx.pair)
        and s.units[noun_phrase_start(s.units, i) - 1].low in ("and", "against", ",", "as")
        for i in range(frame.end, frame.clause[1])
    )


def _are_fighters(s: Sentence, i: int | None) -> bool:
    """Whether the subject at i are fighters, whom no embassy is sent: "Peru left X when | the Shining Path fell and resumed ties with Y"."""
    values = s.units[i].values if i is not None else ()
    return bool(values) and all(v.kind is EntityKind.ARMED_GROUP for v in values)


def _fill(s: Sentence, rule: Rule, frame: Frame, reading: Reading, slot: str, i: int) -> bool:
    """Give the role of a slot what stands at i; False where that shows that the trigger is not this rule's."""
    units, filled, role = s.units, reading.filled, rule.roles[slot]
    if rule.kind == "AgreementSigned" and units[i].kind == "place" and not is_seat(s, i):
        return True  # "a treaty with Hamburg" is none with today's state of it
    if rule.kind == "AgreementSigned" and slot == "genitive" and _drawn_up_by(units, i):
        return True  # "ratified the UN convention on ...": many sign what a body has drawn up
    if role == "recipient" and rule.kind == "AidGiven" and whose_fighters(units, i):
        return True  # "arms to Chilean rebels" are not for Chile
    if role == "recipient" and units[i].low == "them" and s.entities(i) == s.ctx.pair and filled.get("actor"):
        filled.setdefault(role, []).extend(_them(s, i, filled["actor"]))
        return True
    if role == "recipient" and rule.kind in ("Support", "AidGiven") and whose_rivals(units, i):
        return True  # "supported Chile's opponents"
    if rule.kind == "Independence" and units[i].low == "their" and _one_named(s, i):
        return True  # "Belgium ruled the lands until | their | independence": not Belgium's
    own = slot == "genitive" and rule.kind not in OF_NATIONS and _is_own(units, frame, i)
    if own and role == "recipient" and rule.kind == "StateRecognized" and (other := _freed(s, frame)) is not None:
        filled.setdefault(role, []).append(other)  # "Peru did not recognize its independence": not its own
        reading.used.add(i)
        return True
    if rule.kind in OF_ANOTHER and slot == "object" and (other := _told_of(s, frame, i)) is not None:
        filled.setdefault(role, []).append(other)  # "X became free and Peru recognized it", "left X, accusing it of": not itself
        reading.used.add(i)
        return True
    if own and role != "actor" and not rule.symmetric and s.entities(frame.subject):
        return False  # "summoned its own ambassador", "nationalized its oil": nothing is done to another
    if slot == "genitive" and rule.kind.startswith("Mission") and units[i].kind == "adjective":
        _keep_only(filled, "actor", s.entities(i))
    for entity in s.entities(frame.subject if own and s.entities(frame.subject) else i):
        beside = units[i].kind == "people" and not (_a_nation(units, i, rule) or _counts_as_state(rule, slot, units[i]))
        if beside and slot == "subject" and "count" not in rule.extras:
            continue
        if rule.kind == "RegimeChange":
            entity = s.ctx.gazetteer.tables.ruled.get(entity.key, entity)  # "the Taliban fell": in Afghanistan
        if rule.kind in OF_STATES and not entity.is_state:
            continue
        if rule.kind == "Support" and units[i].kind == "adjective" and _names_a_body(units, i):
            continue
        if rule.kind in ("Support", "Refusal") and units[i].kind == "adjective" and not entity.is_state:
            continue  # "backed a UN resolution": the body it passed in is not backed
        if units[i].head == "each-other" and role != "participant":
            entity_other = s.ctx.other(tuple(filled.get("actor", ())))
            if entity_other is not None:
                filled.setdefault(role, []).append(entity_other)
            elif role == "recipient" and len(set(filled.get("actor", ()))) == 2:
                reading.mutual = True
            continue
        acting = s.ctx.gazetteer.tables.agents.get(entity.key, entity) if rule.kind in HELPING else entity
        side = "recipient" if _hosts_nunciature(rule, frame, units, slot, acting) else _side(rule, slot, filled, acting)
        filled.setdefault("participant" if beside else side, []).append(acting)
        reading.used.add(i)
    if rule.kind in OF_LEADERS and (units[i].head in NO_LEADERS or any(h.office in NO_LEADERS for h in units[i].holdings)):
        return False
    host = rule.kind == "Visit" and role != "actor"  # whom one comes to meet, or bury
    host |= rule.kind == "AmbassadorAppointed" and slot in ("to", "by", "in")  # to whom credentials are presented, who appoints
    named = i if units[i].person else _whose_title(units, i)
    if named is not None and "person" in rule.extras and not host:
        reading.roles += [("person", p) for p in units[named].person]
        reading.used |= {i, named}
    return True


def _one_named(s: Sentence, i: int) -> bool:
    """Whether one of the pair alone is named before unit i, and "their" there would be both by the page only."""
    named = [set(u.values) & set(s.ctx.pair) for u in s.units[:i] if u.kind == "party"]
    return set(s.entities(i)) == set(s.ctx.pair) and len({v for values in named for v in values}) == 1


def _drawn_up_by(units: list[Unit], i: int) -> bool:
    """Whether the name at i says what body drew up a text for many to sign: "the | UN | convention on ..."."""
    u = units[i]
    body = u.kind == "adjective" and bool(u.values) and all(v.kind is EntityKind.IGO for v in u.values)
    return body and any(w.low in FOR_MANY for w in units[i + 1 : i + 4])


def _them(s: Sentence, i: int, actors: list[Entity]) -> tuple[Entity, ...]:
    """Who "them" is, said by one of the pair: the other where it was named as one given to, nobody in "Peru backed the Front and gave | them arms"."""
    if not set(actors) & set(s.ctx.pair):
        return s.ctx.pair
    last = next((k for k in range(i - 1, 0, -1) if s.units[k].kind == "party" and s.units[k].values), None)
    if last is None or len(s.units[last].values) > 1 or s.units[last].values[0] in actors or s.units[last].possessive:
        return ()
    named = s.units[last - 1].low in ("to", "for") or looks_verbal(s.units, last - 1)
    return s.units[last].values if named else ()


def _freed(s: Sentence, frame: Frame) -> Entity | None:
    """Whose independence "its" is, where a state of the pair recognizes it and no third state is named before."""
    named = {v for u in s.units[: frame.begin] if u.kind == "party" for v in u.values if v.is_state}
    return s.ctx.other(s.entities(frame.subject)) if named <= set(s.ctx.pair) else None


def _told_of(s: Sentence, frame: Frame, i: int) -> Entity | None:
    """Whom "it" is to whom a state does something: the only other state that the sentence told of, be it the other of the pair."""
    if s.units[i].low != "it" or not (doing := s.entities(frame.subject)) or set(s.entities(i)) != set(doing):
        return None
    named = {v for u in s.units[: frame.begin] if u.kind == "party" for v in u.values if v.is_state and v not in doing}
    other = s.ctx.other(doing)
    return other if other in named else next(iter(named)) if len(named) == 1 else None


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


def _slots(rule: Rule, frame: Frame, units: list[Unit]) -> Iterator[tuple[str, int]]:
    """(slot, unit) of everything around a trigger, agents first."""
    if frame.subject is not None and frame.voice.kind != "passive":
        named = included(units, frame.subject, frame.voice.start)
        yield "subject", named if named is not None else _whose(units, _set_free(units, frame.subject, rule), rule)
        yield from (("subject", i) for i in companions(units, frame.subject, frame.voice.start))
    if frame.genitive is not None:
        yield "genitive", frame.genitive
    if "owner" in rule.roles and (owner := _owner(units, frame)) is not None:
        yield "owner", owner
    if frame.object is not None and units[frame.object].kind not in ("word",):
        yield "object", frame.object
    if rule.kind == "Emigration" and (home := _home(units, frame)) is not None:
        yield "from", home
    for prep in sorted(frame.preps, key=lambda p: frame.preps[p][0]):
        if prep == "by" and frame.voice.kind in ("active", "participle", "infinitive"):
            yield from (("of", i) for i in frame.preps[prep] if _blamed_for(rule, frame, units, i))
            yield from (("by", i) for i in frame.preps[prep] if _does_object(rule, frame, units, i))
            continue  # "ended it by ...": no agent
        owned = prep == "of" and rule.roles.get(prep) == "actor" and frame.voice.kind == "passive"
        found = [
            i for i in frame.preps[prep] if not owned or i < frame.begin
        ]  # "men of the army were sent to the north of | Chad"
        yield from ((prep, i) for i in found if counts(rule, frame, units, prep, i))


def _set_free(units: list[Unit], i: int, rule: Rule) -> int:
    """Who "it" is that became free: the state named last, not who did something with it: "Peru recognized Malta once | it ..."."""
    if rule.kind not in ("Independence", "Secession") or units[i].low != "it":
        return i
    states = [k for k in range(i - 1, -1, -1) if units[k].kind == "party" and len(units[k].values) == 1]
    last = next(
        (k for k in states if units[noun_phrase_start(units, k) - 1].low not in ("of", "from", "by", "under", "with")), None
    )
    return last if last is not None and not units[last].possessive and not units[last].person else i


def _home(units: list[Unit], frame: Frame) -> int | None:
    """The state that those who move, named before the verb, are told to be from: "refugees from | Peru", "| Peruvian indentured workers"."""
    who = frame.object if frame.voice.kind == "passive" else frame.subject
    if who is None or units[who].kind != "word":
        return None
    named = whence(units, who, frame.voice.start)
    return genitive_before(units, who) if named is None else named


def _owner(units: list[Unit], frame: Frame) -> int | None:
    """Whose the mission is that an event is about: "stormed the | Peruvian embassy", "an attack on the | Peruvian embassy"."""
    at = frame.object if frame.object is not None else frame.end - 1
    if frame.object is not None and units[at].kind == "word" and at + 2 < len(units) and units[at + 1].low == "of":
        at = next(
            (j for j in range(at + 2, min(len(units), at + 6)) if units[j].kind == "mission"), at
        )  # "the grounds of the ..."
    return genitive_before(units, at) if units[at].kind == "mission" else None


def _whose(units: list[Unit], i: int, rule: Rule) -> int:
    """Who acts through what is said to act at i: "Norwegian aircraft bombed X", "the embassy of Norway protested"."""
    speaks = units[i].kind == "mission" and units[i].head in SPEAKING and rule.kind in OF_NATIONS + SAID
    if not speaks and units[i].low not in TOOLS and not (rule.kind == "AidGiven" and rule.subjects and _sent_out(units, i)):
        return i
    owner = genitive_before(units, i)
    if owner is None and speaks and i + 2 < len(units) and units[i + 1].low == "of":
        k = i + 2 + (units[i + 2].low == "the")
        owner = k if k < len(units) and units[k].kind == "party" and not units[k].person else None
    return i if owner is None else owner


def _names_a_body(units: list[Unit], i: int) -> bool:
    """Whether the adjective at i is part of a body's name: "support for the | Peruvian Peninsula Development Organization"."""
    return any(u.low in BODIES for u in takewhile(lambda u: u.kind == "word" and u.low not in PREPOSITIONS, units[i + 1 : i + 6]))


def _sent_out(units: list[Unit], i: int) -> bool:
    """Whether those at i are there for their state: "a Norwegian medical | team", "the first Norwegian | doctor"."""
    if units[i].low in TEAMS or (units[i].low in HELPERS and units[i].kind == "word"):
        return True
    return units[i].low in FIRST_SENT and "first" in {u.low for u in units[noun_phrase_start(units, i) : i]}


def _blamed_for(rule: Rule, frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i did what is criticized: "condemned the annexation of X by Y"."""
    between = {u.low for u in units[frame.end - 1 : i]}
    return (
        rule.kind in ("Criticism", "Refusal")
        and bool(between & SUFFERED)
        and not any(gerund_at(units, j) for j in range(frame.end, i))
    )


def _does_object(rule: Rule, frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the party at i does what the object tells: "announced the recognition of the cabinet by X"."""
    at = frame.object
    if at is None or units[at].low != "recognition" or rule.kind != "StateRecognized" or at + 1 >= len(units):
        return False
    return units[at + 1].low == "of" and not any(looks_verbal(units, j) or gerund_at(units, j) for j in range(at + 1, i))


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
