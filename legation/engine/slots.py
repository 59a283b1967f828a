"""The slots of a frame and which unit stands in each: subject, genitive, owner, object, and what follows a preposition."""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.companions import companions, included
from legation.engine.complements import SUFFERED, counts, gerund_at
from legation.engine.frame import Frame
from legation.engine.peoples import whence
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

TOOLS = frozenset(
    "aircraft missiles missile drones drone helicopters vessels vessel ships agents agency peacekeepers guards gunners bombs artillery rockets tanks aid assistance".split()
)  # what a state acts through: "Norwegian aircraft bombed X"
OF_NATIONS = ("Support", "Refusal", "Conflict", "Invasion", "Occupation", "AidGiven", "WarDeclared", "Criticism", "Demand")
HELPERS = frozenset(
    "doctors nurses medics physicians surgeons engineers technicians teachers experts specialists advisers advisors instructors trainers "
    "firefighters rescuers soldiers troops volunteers".split()
)  # whose help is their state's
TEAMS = frozenset("team teams staff personnel brigade brigades contingent".split())
FIRST_SENT = frozenset("doctor nurse teacher engineer volunteer instructor".split())
SPEAKING = ("Embassy", "HighCommission", "Legation", "PermanentMission", "Consulate", "ConsulateGeneral")
SAID = ("Accusation", "Apology", "Cooperation", "Mediation")


def slots_of(rule: Rule, frame: Frame, units: list[Unit]) -> Iterator[tuple[str, int]]:
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
