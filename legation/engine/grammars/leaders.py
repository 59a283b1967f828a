"""Leaders who took power, told by a verb after their name: "X became president of Peru", "the Taliban came to power".

The rules read persons that a title or the tables make known; here any capitalized name before such a verb is one. A state is
taken from the office, the person, or "in STATE" in the same clause; without one nothing is claimed.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.leader_claims import LEADING, claim_of_subject, claim_power, full_name
from legation.engine.lexicon import (
    ADVERBS,
    CONJ_STOP,
    DETERMINERS,
    EPITHETS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import Voice, voice_at
from legation.engine.when import to_when
from legation.engine.words import forms_of, verb_forms
from legation.model import Entity, Modality

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
NO_WHOLE = frozenset(
    "seats majority round primary council local mayoral municipal by-election council parliamentary district state".split()
)
CLOSED = PREPOSITIONS | SUBORDINATORS | CONJ_STOP


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
    claim_of_subject(s, i, k + 1, voice, states, office=office)


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
    claim_of_subject(s, i, end, voice, states, office=taken)


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
        claim_of_subject(s, i, i + 4, voice, (), leading=True)


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
        claim_of_subject(s, i, k + 1, voice, states, office=office.head)


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
    if subject is None or not (s.units[subject].person or full_name(s, subject)):
        return
    claim_of_subject(s, i, k + 1, voice, tuple(v for u in phrase for v in u.values if v.is_state))


def _read_since(s: Sentence, i: int) -> None:
    """ "the presidency of X since 2017": X took power then."""
    if i + 3 >= len(s.units) or s.units[i + 1].low != "of":
        return
    at = i + 3 + (s.units[i + 3].low == "since")
    who, date = s.units[i + 2], s.units[min(at, len(s.units) - 1)]
    when = to_when(s, at) if date.kind == "date" and date.mention is not None and date.mention.form == "since" else None
    if when is None or not who.person or len(who.values) != 1:
        return
    claim_power(s, i, (i, at + 1), list(who.values), list(who.person), when, Modality.ASSERTED)


__all__ = ["read_leaders"]
