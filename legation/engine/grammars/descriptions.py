"""How a text describes states, organizations and armed groups, in its own words: a description, never a type.

"MRTA, a guerrilla force that ...", "the West African state of Ghana", "the newly communist Cuba", "the Republic of Peru".
"""

from __future__ import annotations

import re

from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, NOT_A_NAME, PREPOSITIONS
from legation.engine.sentence import Sentence
from legation.engine.units import Unit
from legation.engine.voice import looks_verbal
from legation.model import Entity, EntityKind

STOP = frozenset("that which who in of from and but by".split())
STATE_NOUNS = frozenset(
    "state states country countries nation nations republic republics island islands kingdom kingdoms".split()
)
LABELS = frozenset(
    "communist socialist revolutionary fascist authoritarian independent apartheid nazi marxist islamist isolated theocratic".split()
)
CALLED = frozenset("described labelled labeled designated considered regarded viewed branded classified".split())
BANDS = frozenset(
    "group force movement army organization militia faction party guerrillas rebels insurgents separatists insurgency network wing front "
    "gang band militants outfit entity alliance coalition corps".split()
)
ACTIVE = frozenset("operates operated operating active based fights fought".split())
FORMAL = re.compile(r"(?:[A-Z]\w+ )*(?:Republic|Kingdom|Federation|Commonwealth|Emirate|Sultanate|Principality|Union|State) of\b")
ACRONYM = re.compile(r"\s*\(((?:[A-Z][\w.&-]*){2,12})\)")


def read_descriptions(s: Sentence) -> None:
    """Add a description for each label that stands with a name."""
    for i, u in enumerate(s.units):
        if u.kind != "party" or u.person or not u.values:
            continue
        _names(s, i)
        if len(u.values) == 1 and u.values[0].kind is EntityKind.ARMED_GROUP:
            _armed_group(s, i)
        elif all(v.is_state for v in u.values):
            _state(s, i)


def _claim(s: Sentence, what: Entity, wording: tuple[int, int], rule: str, span: tuple[int, int]) -> None:
    s.claim("Description", [("describes", what), ("wording", s.text(*wording))], rule, span)


def _armed_group(s: Sentence, i: int) -> None:
    """Appositions after an armed group, what it is called, and labels before it ("the guerrilla group X")."""
    group, k = s.units[i].values[0], i + 1
    if k < len(s.units) and s.units[k].low == ",":
        k += 1
    called = k
    while called < len(s.units) and called - k < 3 and (s.units[called].low in CALLED | BE | {"as", "also"}):
        called += 1
    said = any(u.low in CALLED for u in s.units[k:called])
    if (k > i + 1 or said) and called < len(s.units) and s.units[called].low in ("a", "an") and (said or called == k):
        end = called + 1
        while end < len(s.units) and _qualifies(s.units, end):
            end += 1
        if end > called + 1 and s.units[end - 1].low in BANDS:
            _claim(s, group, (called + 1, end), "description-apposition", (i, end))
            _activity(s, i, end)
    begin = i
    while begin and _qualifies(s.units, begin - 1) and s.units[begin - 1].low not in DETERMINERS:
        begin -= 1
    if begin < i and s.units[i - 1].low in BANDS:
        _claim(s, group, (begin, i), "description-label", (begin, i + 1))


def _qualifies(units: list[Unit], k: int) -> bool:
    u = units[k]
    return u.kind in ("word", "adjective") and u.low not in STOP | PREPOSITIONS | BE and not looks_verbal(units, k)


def _activity(s: Sentence, i: int, k: int) -> None:
    """ "... that operates in remote parts of Peru": where it is said to be active."""
    if k < len(s.units) and s.units[k].low in ("that", "which"):
        k += 1
    if k >= len(s.units) or s.units[k].low not in ACTIVE:
        return
    end = next((j for j in range(k, len(s.units)) if s.units[j].kind in ("punct", "date")), len(s.units))
    if end > k + 1:
        _claim(s, s.units[i].values[0], (k, end), "description-activity", (i, end))


def _state(s: Sentence, i: int) -> None:
    """What stands before a state's name: "the South American states of X and Y", "the newly communist X"."""
    u = s.units[i]
    rule = "description-state"
    if s.text(i, i + 1).endswith("Socialist Republic") and i and s.units[i - 1].kind == "adjective":
        return  # "the | Latvian | Soviet Socialist Republic": a part of it, and a name
    if u.head in ("state", "states") and i + 1 < len(s.units) and s.units[i + 1].low == "of":
        return  # "the southern | Mexican state | of Oaxaca": a part of it
    if u.head in STATE_NOUNS and len(u.values) == 1 and u.basis != "FromContext":  # not "when that country"
        begin, end = _run_before(s, i), i
        if begin < i:
            _claim(s, u.values[0], (begin, end), rule, (begin, i + 1))
        return
    if i > 2 and s.units[i - 1].low == "of" and s.units[i - 2].low in STATE_NOUNS:
        begin = _run_before(s, i - 2)
        for state in u.values if begin < i - 2 else ():
            _claim(s, state, (begin, i - 1), rule, (begin, i + 1))
        return
    if i and s.units[i - 1].low in LABELS and s.units[i - 1].kind == "word" and not u.head:
        begin = i - 1 - (i > 1 and (s.units[i - 2].low in ADVERBS or s.units[i - 2].low.endswith("ly")))
        for state in u.values[:1]:
            _claim(s, state, (begin, i), rule, (begin, i + 1))


def _run_before(s: Sentence, i: int) -> int:
    """The first of the qualifying words right before unit i."""
    k = i
    while k and i - k < 4 and _qualifies(s.units, k - 1) and s.units[k - 1].low not in DETERMINERS | ADVERBS:
        k -= 1
    return k


def _names(s: Sentence, i: int) -> None:
    """The acronym that a text gives with a name, and a state's full name where the article says whom it is about."""
    text = s.passage.text
    for u in s.units[i].members or (s.units[i],):
        if len(u.values) != 1:
            continue
        if not u.values[0].is_state and (m := ACRONYM.match(text, u.end)) and m[1] != text[u.begin : u.end]:
            span = s.passage.raw_span(u.begin, m.end())
            s.claim_at("Description", [("describes", u.values[0]), ("wording", m[1])], "acronym", span)
        full = text[u.begin : u.end]
        if _in_longer_name(text, u.begin):
            continue
        if u.values[0] in s.ctx.home and FORMAL.match(full) and full != u.values[0].label and "relations" in text:
            s.claim_at(
                "Description", [("describes", u.values[0]), ("wording", full)], "full-name", s.passage.raw_span(u.begin, u.end)
            )


def _in_longer_name(text: str, begin: int) -> bool:
    """Whether a capital word before shows that the name is only a part: "the Federal Democratic | Republic of Nepal"."""
    before = text[:begin].split()
    return bool(before) and before[-1][:1].isupper() and before[-1].isalpha() and before[-1].lower() not in NOT_A_NAME
