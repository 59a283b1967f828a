"""Leaders who took power, told by a verb after their name: "X became president of Peru", "the Taliban came to power".

The rules read persons that a title or the tables make known; here any capitalized name before such a verb is one. A state is
taken from the office, the person, or "in STATE" in the same clause; without one nothing is claimed.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import (
    ADVERBS,
    CONJ_STOP,
    DETERMINERS,
    EPITHETS,
    NAME_PARTICLES,
    NOT_A_NAME,
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.main_subjects import subject_ahead
from legation.engine.offices import ENVOYS
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, When
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import Voice, voice_at
from legation.engine.when import to_when, when_of
from legation.engine.words import forms_of, verb_forms
from legation.model import Entity, Modality, Ref, Value

_POWER = {
    "come": ("to", "into"),
    "rise": ("to",),
    "return": ("to",),
    "sweep": ("to", "into"),
    "ascend": ("to", ""),
} | dict.fromkeys(("take", "win", "assume", "seize", "gain", "regain", "consolidate"), ("",))
POWER = {form: (tag, preps) for verb, preps in _POWER.items() for form, tag in verb_forms(verb).items()}
OFFICE_OF = {"presidency": "president", "premiership": "prime minister"}
WHAT = frozenset(("power", "office", "throne", *OFFICE_OF))
_BECOME = {form: (tag, "active") for form, tag in verb_forms("become").items()} | {
    form: (tag, "passive") for form, tag in forms_of("elect reelect inaugurate crown proclaim appoint name declare").items()
}
BECOME = _BECOME | {"sworn": ("part", "passive"), "re-elected": ("past", "passive")}
REPLACE = forms_of("replace succeed")
WIN = forms_of("win")
OUSTING = {f: tag for f, tag in forms_of("depose overthrow oust topple unseat defeat beat succeed rise").items() if tag != "base"}
SIDES = frozenset(
    "party front coalition alliance league movement congress union bloc democrats conservatives socialists liberals".split()
)
NO_WHOLE = frozenset(
    "seats majority round primary council local mayoral municipal by-election council parliamentary district state".split()
)
CLOSED = PREPOSITIONS | SUBORDINATORS | CONJ_STOP
LEADING = frozenset(
    ("president", "prime minister", "king", "queen", "emperor", "shah", "sultan", "emir", "leader", "dictator", "chancellor", "premier",
     "head of state", "head of government", "monarch", "supreme leader", "ruler", "interim president")
)  # fmt: skip


def read_leaders(s: Sentence) -> None:
    for i, u in enumerate(s.units):
        if u.kind != "word":
            continue
        if u.low in POWER:
            _read_power(s, i)
        elif u.low in BECOME:
            _read_office(s, i)
        elif u.low == "presidency":
            _read_since(s, i)
        elif u.low in REPLACE:
            _read_replaced(s, i)
        if u.low in WIN:
            _read_won(s, i)


def _read_power(s: Sentence, i: int) -> None:
    """ "came to power", "assumed the presidency" """
    tag, preps = POWER[s.units[i].low]
    if i + 1 < len(s.units) and s.units[i + 1].low == "over":
        _read_over(s, i, tag)
        return
    k = i + 1
    if "" not in preps or (k < len(s.units) and s.units[k].low in preps and s.units[k].low):
        if k >= len(s.units) or s.units[k].low not in preps:
            return
        k += 1
    while k < len(s.units) and s.units[k].low in ("the", "its", "his", "her", "full", "political", "absolute"):
        k += 1
    owned = k + 1 < len(s.units) and s.units[k].kind == "adjective"  # "assumed the | Peruvian presidency"
    states = s.units[k].values if owned else ()
    k += owned
    if k >= len(s.units) or s.units[k].low not in WHAT:
        return
    office = OFFICE_OF.get(s.units[k].low, "")
    if not owned and office and k + 1 < len(s.units) and s.units[k + 1].low == "of":
        if (of := _state_of(s, k + 1)) is None:
            return  # the presidency of something else
        states, k = of
    after = s.units[k + 1] if k + 1 < len(s.units) else None
    if after is not None and after.kind == "word" and not (after.low in CLOSED or after.low in ADVERBS):
        return  # "took power lines"
    voice = voice_at(s.units, i, tag)
    if voice is None or voice.kind == "passive":
        return
    _claim_of_subject(s, i, k + 1, voice, states, office=office)


def _state_of(s: Sentence, k: int) -> tuple[tuple[Entity, ...], int] | None:
    """The state that "of" at k names, and where."""
    if k + 1 >= len(s.units) or s.units[k].low != "of":
        return None
    at = k + 1 + (s.units[k + 1].low == "the")
    named = s.units[at] if at < len(s.units) else None
    if named is None or named.kind != "party" or named.person or len(named.values) != 1 or not named.values[0].is_state:
        return None
    return named.values, at


def _read_office(s: Sentence, i: int) -> None:
    """ "became (the) president of X", "was elected prime minister" """
    tag, wanted = BECOME[s.units[i].low]
    rising = _rising(s.units, i)
    voice = rising or voice_at(s.units, i, tag)
    if voice is None or (voice.kind == "passive") != (wanted == "passive"):
        return
    k = i + 1
    while k < len(s.units) and (
        s.units[k].low in DETERMINERS
        or s.units[k].low in EPITHETS
        or s.units[k].low in ("as", "in", "its", "country's", "nation's")
    ):
        if s.units[k].low == "in" and s.units[i].low != "sworn":
            return
        k += 1
    if k >= len(s.units):
        return
    office = s.units[k]
    named = office.kind == "office" or (office.kind == "party" and office.head in LEADING and not office.person)
    if not (named or office.kind == "word") or (office.head or office.low) not in LEADING:
        return
    states = tuple(v for v in office.values if v.is_state)
    end = k + 1
    if not states and end + 1 < len(s.units) and s.units[end].low == "of":
        j = end + 1 + (s.units[end + 1].low == "the")
        if j < len(s.units) and s.units[j].kind == "party" and not s.units[j].person:
            states, end = tuple(v for v in s.units[j].values if v.is_state), j + 1
        else:
            return  # president of something else
    if end < len(s.units) and s.units[end].low == "to":
        return  # "became the first president to visit"
    taken = (office.head or office.low) if rising is not None or not states else ""
    _claim_of_subject(s, i, end, voice, states, office=taken)


def _rising(units: list[Unit], i: int) -> Voice | None:
    """The verb whose outcome "to become" at i tells: "| ousted his uncle to become emir"."""
    if i < 3 or units[i - 1].low != "to" or units[i].low != "become":
        return None
    at = next((k for k in range(i - 2, max(-1, i - 7), -1) if units[k].low in OUSTING), None)
    voice = voice_at(units, at, OUSTING[units[at].low]) if at is not None else None
    return voice if voice is not None and voice.kind == "active" and not voice.negated and not voice.modal else None


def _read_over(s: Sentence, i: int, tag: str) -> None:
    """ "took over as president of X", "the president, who took over from Y" """
    voice = voice_at(s.units, i, tag)
    if voice is None or voice.kind == "passive" or i + 3 >= len(s.units):
        return
    after, who = s.units[i + 2], s.units[i + 3]
    if after.low == "as":
        _read_title(s, i, i + 3 + (who.low == "the"), voice)
    elif after.low == "from" and (who.person or s.passage.text[who.begin].isupper()):
        _claim_of_subject(s, i, i + 4, voice, (), leading=True)


def _read_replaced(s: Sentence, i: int) -> None:
    """ "X replaced Y as president of Z" """
    voice = voice_at(s.units, i, REPLACE[s.units[i].low])
    at = next((k for k in range(i + 2, min(len(s.units) - 1, i + 6)) if s.units[k].low == "as"), None)
    if voice is None or voice.kind == "passive" or at is None or not s.units[at - 1].person:
        return
    _read_title(s, i, at + 1 + (s.units[at + 1].low == "the"), voice)


def _read_title(s: Sentence, i: int, k: int, voice: Voice) -> None:
    """The leader's office at k that the subject of the verb at i took."""
    office = s.units[min(k, len(s.units) - 1)]
    if (office.head or office.low) in LEADING and not office.person:
        states = tuple(v for v in office.values if v.is_state)
        _claim_of_subject(s, i, k + 1, voice, states, office=office.head)


def _read_won(s: Sentence, i: int) -> None:
    """ "X won the Peruvian presidential election": a person did, not a party."""
    k = next((k for k in range(i + 1, min(len(s.units), i + 7)) if s.units[k].low in ("election", "elections")), None)
    voice = voice_at(s.units, i, WIN[s.units[i].low])
    if k is None or voice is None or voice.kind == "passive":
        return
    phrase = s.units[i + 1 : k]
    if any(u.kind not in ("word", "adjective", "date", "party") or u.low in NO_WHOLE or u.low in CLOSED for u in phrase):
        return
    subject, _ = find_subject(s.units, voice.start, clause_bounds(s.units, i)[0])
    if subject is None or not (s.units[subject].person or _full_name(s, subject)):
        return
    _claim_of_subject(s, i, k + 1, voice, tuple(v for u in phrase for v in u.values if v.is_state))


def _full_name(s: Sentence, i: int) -> bool:
    return i > 0 and _is_name(s, i) and _is_name(s, i - 1) and s.units[i].low not in SIDES


def _read_since(s: Sentence, i: int) -> None:
    """ "the presidency of X since 2017": X took power then."""
    if i + 3 >= len(s.units) or s.units[i + 1].low != "of":
        return
    at = i + 3 + (s.units[i + 3].low == "since")
    who, date = s.units[i + 2], s.units[min(at, len(s.units) - 1)]
    when = to_when(s, at) if date.kind == "date" and date.mention is not None and date.mention.form == "since" else None
    if when is None or not who.person or len(who.values) != 1:
        return
    _claim(s, i, (i, at + 1), list(who.values), list(who.person), when, Modality.ASSERTED)


def _claim_of_subject(
    s: Sentence, i: int, end: int, voice: Voice, states: tuple[Entity, ...], *, leading: bool = False, office: str = ""
) -> None:
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
    if not parties or len(parties) > 2:
        return
    stance = stance_of(units, frame)
    if stance.modality is Modality.HYPOTHETICAL:
        return
    when = when_of(s, frame)
    last = when.unit if when is not None and when.unit is not None else i
    _claim(s, i, (min(begin, last), max(end, last + 1)), parties, persons, when, stance.modality)
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


def _claim(
    s: Sentence,
    i: int,
    span: tuple[int, int],
    parties: list[Entity],
    persons: list[Entity],
    when: When | None,
    modality: Modality,
) -> None:
    roles: list[tuple[str, Value | Ref]] = [("actor", p) for p in parties]
    roles += [("person", p) for p in persons]
    ruled = s.ctx.gazetteer.tables.ruled  # "the Taliban took power": in Afghanistan
    roles += [("participant", ruled[p.key]) for p in parties if p.key in ruled and ruled[p.key] not in parties]
    s.places[i] = s.claim("LeaderTookPower", roles, "leader-by-name", span, when=when, modality=modality)


__all__ = ["read_leaders"]
