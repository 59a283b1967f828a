"""The claims that a leader who took power makes: who it is by name, of which state, when, and in which office."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import NAME_PARTICLES, NOT_A_NAME
from legation.engine.main_subjects import subject_ahead
from legation.engine.offices import ENVOYS
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, When
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import Voice
from legation.engine.when import when_of
from legation.model import Entity, EntityKind, Modality, Ref, Value

SIDES = frozenset(
    "party front coalition alliance league movement congress union bloc democrats conservatives socialists liberals".split()
)
LEADING = frozenset(
    ("president", "prime minister", "king", "queen", "emperor", "shah", "sultan", "emir", "leader", "dictator", "chancellor", "premier",
     "head of state", "head of government", "monarch", "supreme leader", "ruler", "interim president")
)  # fmt: skip


def full_name(s: Sentence, i: int) -> bool:
    """Whether a name of two words or more, of no party, ends at i."""
    return i > 0 and _is_name(s, i) and _is_name(s, i - 1) and s.units[i].low not in SIDES


def claim_of_subject(
    s: Sentence, i: int, end: int, voice: Voice, states: tuple[Entity, ...], *, leading: bool = False, office: str = ""
) -> None:
    """Claim that the subject of the verb at i took power, and the office where it is told."""
    units = s.units
    clause = clause_bounds(units, i)
    subject, inherited = find_subject(units, voice.start, clause[0] if voice.kind != "participle" else 0)
    if subject is None and voice.start >= 2 and units[voice.start - 1].low in ("who", "which", "that"):
        subject = voice.start - 2 - (units[voice.start - 2].low == ",")
    if subject is None and voice.kind == "participle" and voice.start <= 2:
        subject = subject_ahead(units, i)  # "Upon taking power in 1980, X ..."
    if voice.kind == "participle" and (subject is None or units[subject].kind == "word"):
        named = _only_person(units, i)
        subject = subject if named is None else named
    if subject is None or subject < 0 or units[subject].possessive or (leading and units[subject].head not in LEADING):
        return
    frame = Frame(i, end, voice, clause, subject=subject, inherited=inherited)
    frame.preps = find_complements(units, end, clause[1])
    found = _who(s, subject, states)
    if found is None:
        return
    begin, persons, parties = found
    if not states and not any(p.is_state for p in parties):
        inside = [e for j in frame.preps.get("in", []) for e in s.entities(j) if e.is_state]
        parties = [*parties, *(e for e in inside if e not in parties)]
    if not parties or len(parties) > 2 or any(p.kind is EntityKind.IGO for p in parties):
        return  # "was elected president of the European Council": of no state
    stance = stance_of(units, frame)
    if stance.modality is Modality.HYPOTHETICAL:
        return
    when = when_of(s, frame)
    last = when.unit if when is not None and when.unit is not None else i
    claim_power(s, i, (min(begin, last), max(end, last + 1)), parties, persons, when, stance.modality)
    owners = states or tuple(p for p in parties if p.is_state and p in s.ctx.pair)
    if office and len(persons) == len(owners) == 1 and stance.modality is Modality.ASSERTED:
        roles: list[tuple[str, Value | Ref]] = [("holder", persons[0]), ("office", office), ("state", owners[0])]
        s.claim("OfficeHolding", roles, "office-taken", (begin, end))


def _only_person(units: list[Unit], i: int) -> int | None:
    """Whom "since becoming" (at i) is said of: the person right before, or the only one named by then."""
    if units[i - 1].low not in ("since", "after", "upon", "on", "before"):
        return None
    named = [k for k in range(i - 1) if units[k].person]
    if any("and" in (units[k - 1].low, units[k + 1].low) for k in named if k):
        return None  # "the talks between X and Y, the first since taking office"
    one = named and (named[-1] == i - 2 or len({units[k].person for k in named}) == 1)
    return named[-1] if one and len(units[named[-1]].person) == 1 else None


def _who(s: Sentence, subject: int, states: tuple[Entity, ...]) -> tuple[int, list[Entity], list[Entity]] | None:
    """Where the leader's name begins, the person if one is named, and the states or groups that the name gives."""
    u = s.units[subject]
    if u.kind == "pronoun":
        return (subject, [], list(states)) if states and u.low in ("he", "she") else None
    if u.head in ENVOYS or any(h.office in ENVOYS for h in u.holdings):
        return None
    if u.kind == "party" and len(u.values) <= 1:
        parties = list(states) or list(u.values)
        return (subject, list(u.person), parties) if u.person or states or u.head or not parties[0].is_state else None
    begin = subject
    while begin >= 0 and (_is_name(s, begin) or (s.units[begin].low in NAME_PARTICLES and begin and _is_name(s, begin - 1))):
        begin -= 1
    begin += 1
    if begin > subject or (begin == subject and not states):
        return None
    name = s.text(begin, subject + 1)
    person = s.ctx.person(name, states, None)
    return begin, [person], list(states) or list(s.ctx.states_of(person))


def _is_name(s: Sentence, i: int) -> bool:
    u = s.units[i]
    return u.kind == "word" and s.passage.text[u.begin].isupper() and u.low not in NOT_A_NAME


def claim_power(
    s: Sentence,
    i: int,
    span: tuple[int, int],
    parties: list[Entity],
    persons: list[Entity],
    when: When | None,
    modality: Modality,
) -> None:
    """Claim that persons or groups took power, told by the verb at i."""
    roles: list[tuple[str, Value | Ref]] = [("actor", p) for p in parties]
    roles += [("person", p) for p in persons]
    ruled = s.ctx.gazetteer.tables.ruled  # "the Taliban took power": in Afghanistan
    roles += [("participant", ruled[p.key]) for p in parties if p.key in ruled and ruled[p.key] not in parties]
    s.places[i] = s.claim("LeaderTookPower", roles, "leader-by-name", span, when=when, modality=modality)
