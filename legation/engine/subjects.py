"""Subjects without a parser: who does what a verb says, and who a relative clause is about.

Positions are indexes into a sentence's units. Where these few rules of encyclopaedic English cannot tell, the answer is None
and the rule that asked leaves a gap.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.asides import before_aside
from legation.engine.clauses import HARD, RELATIVE
from legation.engine.firsts import BECOMING, ranked_as
from legation.engine.gerunds import (
    aside_of,
    first_gerund,
    how_done,
    is_adverb,
    joined_in,
    main_verb,
    message_sent,
    part_taken,
    party_doing,
    trier,
)
from legation.engine.joined_subjects import (
    does_too,
    helped_one,
    in_side_clause,
    is_verb_between,
    last_subject,
    resulting,
    text_doing,
)
from legation.engine.lexicon import (
    ADVERBS,
    BE,
    CONJ,
    DETERMINERS,
    EPITHETS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.main_subjects import clause_subject, main_clause_start
from legation.engine.phrase_heads import listed_after_of, listed_places, says_more_of, subject_at
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import group_start, looks_verbal
from legation.engine.words import forms_of

REPORTED = frozenset("reported described named cited identified".split())
FIRSTS = frozenset("first second third last".split())
QUANTIFYING = frozenset(
    "amount amounts number numbers group series majority dozens hundreds thousands couple pair wave waves handful generation generations total set raft host package round rounds".split()
)
EARLY = frozenset("quick early swift prompt fast".split())
HOW_EARLY = frozenset("relatively rather fairly very quite particularly especially comparatively among".split())
RANKED = frozenset(
    "nation country state power government republic colony territory protectorate one first second third last only member".split()
)
SPOUSES = frozenset("wife husband spouse family daughter son".split())
COUNTRIES = ("countries", "states", "nations", "governments", "country", "state", "nation", "government")
RECOGNIZING = frozenset(forms_of("recognize recognise acknowledge welcome"))
_OTHERS = frozenset("other several some many most various numerous few dozens".split())
_DOING = frozenset(("by", "after", "upon", "before", "since"))


def find_subject(units: Sequence[Unit], v: int, lower: int = 0) -> tuple[int | None, bool]:
    """The head of the subject of a verb group that starts at v, and whether it was inherited from an earlier verb."""
    if (elsewhere := _by_another_verb(units, v, lower)) is not None:
        return elsewhere
    k: int | None = v - 1
    while k is not None and k >= lower:
        u = units[k]
        if (past := before_aside(units, k, lower)) < k:
            k = past
            continue
        if units[v].low.endswith("ing") and (signing := message_sent(units, k, lower)) is not None:
            return find_subject(units, signing, lower)
        if k == v - 1 and u.low in TEXTS and units[v].low.endswith("ing"):
            return k, False  # "voted for a resolution condemning ...": the text condemns
        if (joined := _of_joined(units, k, v, lower)) is not None:
            return joined
        if u.low in RELATIVE or u.low == "that":
            return _antecedent(units, k, lower), False
        as_doing = k == v - 1 and (does_too(units, k, v) or (u.low == "as" and units[k - 1].low in REPORTED))
        if as_doing and k > lower + 1 and units[k - 1].kind == "party" and units[k - 2].low in RECOGNIZING:
            return k - 1, False  # "the first to recognize X after gaining independence": X gained it
        if (u.kind == "word" and u.low in SUBORDINATORS and not as_doing) or u.low in HARD:
            return None, False
        if (
            u.kind == "word"
            and u.low.endswith("ing")
            and k > lower
            and units[k - 1].kind == "party"
            and not units[k - 1].possessive
        ):
            return k - 1, False
        if u.kind == "word" and is_verb_between(units, k, v, lower):
            if u.low in _DOING and (main := main_verb(units, k, lower)) is not None:
                return find_subject(units, main, lower)
            if as_doing and (named := aside_of(units, k, lower)) is not None:
                return named, False
            if as_doing and u.low != "as":
                return None, False  # "relations were cut after invading Y": nobody is said to have done it
            k = group_start(units, k) - 1 if not (k > lower and units[k - 1].low == "to") else k - 2
            continue
        if k == v - 1 and (state := state_among(units, k)) is not None:
            return state, False  # "X was the only country to recognize Y"
        if k == v - 1 and (beside := _beside_unnamed(units, k, lower)) is not None:
            return beside, False
        if k == v - 1 and k > lower and is_adverb(u) and units[k - 1].kind == "party":
            k -= 1  # "Y openly arming Z"
        k, is_subject = _at_noun_phrase(units, k, v, lower)
        if is_subject:
            return k, False
    return None, False


def _beside_unnamed(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The party told with others that are not: "| Peru | and several other states (condemned)"."""
    j = k - 1
    while (
        units[k].low in COUNTRIES
        and j > lower
        and (units[j].low in _OTHERS | EPITHETS or units[j].kind in ("adjective", "quantity"))
    ):
        j -= 1
    named = lower <= j - 1 and j < k - 1 and units[j].low == "and" and any(u.low in _OTHERS for u in units[j + 1 : k])
    j -= 1 + (named and units[j - 1].low == ",")
    return j if named and j >= lower and units[j].kind == "party" and not units[j].possessive else None


def _by_another_verb(units: Sequence[Unit], v: int, lower: int) -> tuple[int | None, bool] | None:
    """The subject of a verb that depends on another one or on a noun, "by sending ...", "the first to ...", as find_subject gives it."""
    if (how := how_done(units, v, lower)) is not None:
        return find_subject([*units[:how], *units[how + 1 :]], how, lower)
    if (first := first_gerund(units, v, lower)) is not None:
        return find_subject(units, first, lower)
    if v < len(units) and units[v].low == "without" and (main := main_verb(units, v, lower)) is not None:
        return find_subject(units, main, lower)  # "attacked X | without declaring war": who attacked did not declare it
    if (joining := joined_in(units, v, lower)) is not None:
        return find_subject(units, joining, lower)
    if (taking_part := part_taken(units, v, lower)) is not None:
        return (taking_part, False) if units[taking_part].possessive else find_subject(units, taking_part, lower)
    if (trying := trier(units, v)) is not None:
        return trying, False
    if (result := resulting(units, v, lower)) is not None:
        return clause_subject(units, main_clause_start(units, lower, result), result), True
    if units[v].low == "to" and v and (first := _told_last(units, v, v - 1) or _first_to(units, v - 1)) is not None:
        return first, False
    return None


def _of_joined(units: Sequence[Unit], k: int, v: int, lower: int) -> tuple[int | None, bool] | None:
    """The subject of the verb at v where the unit at k joins it to what comes before, as find_subject gives it."""
    u = units[k]
    if u.low == "and" and k == v - 1 and (text := text_doing(units, k, v, lower)) is not None:
        return text, False
    if u.low == "and" and k > lower + 3 and looks_verbal(units, k - 1) and in_side_clause(units, k - 2):
        return k - 2, True  # "left after Peru occupied | and annexed | Chile"
    if u.low == "," or (u.kind == "word" and u.low in CONJ):
        first = last_subject(units, k, v, lower)
        if first is None:
            first = clause_subject(units, main_clause_start(units, lower, k), k)
        relative = lower > 0 and units[lower - 1].low in RELATIVE | {"that"} and (first is None or _doing_itself(units, lower))
        return (
            _antecedent(units, lower - 1, 0) if relative else helped_one(units, first, v)
        ), True  # "the states that know X and | back Y"
    return None


def _doing_itself(units: Sequence[Unit], begin: int) -> bool:
    """Whether the clause at `begin` tells what one of some does: "is one of the states that | know X and back Y"."""
    plain = units[begin].kind == "word" and units[begin].low not in DETERMINERS | PREPOSITIONS
    return plain and begin > 1 and state_among(units, begin - 2) is not None


def _at_noun_phrase(units: Sequence[Unit], k: int, v: int, lower: int) -> tuple[int | None, bool]:
    """Of the noun phrase with its head at k: (subject of the verb at v or None, True), or (the unit to look on from, False)."""
    u, start = units[k], noun_phrase_start(units, k)
    if start <= lower:
        return subject_at(units, k)
    before = units[start - 1]
    if before.low == "and" and u.low in SPOUSES and start - 2 >= lower and (units[start - 2].person or units[start - 2].head):
        return start - 2, True  # "President X | and his wife | visited Y"
    aim = start - 3 >= lower and units[start - 2].low == "to" and before.kind == "word" and before.low not in PREPOSITIONS
    if aim and units[v].low != "to":
        return start - 3, False  # "its plan to attack the Dominican Republic was condemned"
    if before.low == "after" and start - 2 >= lower and units[v].low == "to" and units[start - 2].low in RANKED:
        return start - 2, False  # "was the second country after Chile to recognize Y"
    if start - 2 >= lower and says_more_of(units, start - 1):
        return start - 2, False  # "the guards protecting the embassy were withdrawn"
    if before.kind == "word" and before.low in PREPOSITIONS and before.low not in ("before", "after", "since", "until", "as"):
        if before.low == "of" and start >= 2 and (units[start - 2].low in QUANTIFYING or units[start - 2].kind == "quantity"):
            return k, True
        if u.kind == "party" and not u.possessive and party_doing(units, start - 1, k, v):
            return k, True  # "with X visiting Y", "led to X closing Y"
        if (state := state_among(units, k)) is not None:
            return state, True  # "X was one of only four states to vote for Y"
        beside = before.low == "with" and start - 3 >= lower and units[start - 2].low in ("along", "together")
        return start - 3 if beside else start - 2, False  # "X | along with some officials | visited Y"
    if before.low == "and" and (at := listed_places(units, start, k, lower)) is not None:
        return at - 1, False
    if before.low == "and" and u.kind == "word" and (of := listed_after_of(units, start - 1, lower)):
        return of - 1, False
    ranked = u.low in RANKED if u.kind == "word" else any(w.low == "member" for w in units[start:k])
    if ranked and (before.low in BE or before.low in BECOMING):
        return group_start(units, start - 1) - 1, False  # "X became the second state to recognize Y"
    if units[v].low == "to" and (copula := ranked_as(units, k)) is not None:
        return copula - 1, False  # "X became the first president to visit Y"
    return subject_at(units, k)


def state_among(units: Sequence[Unit], k: int) -> int | None:
    """The state that "was among the states", "was the only country", "was one of three nations" (at k) speaks of."""
    if units[k].low not in COUNTRIES:
        return None
    for j in range(k - 1, max(0, k - 8), -1):
        if units[j].low not in ("among", "one", "first", "only", "last"):
            continue
        begin = j - (units[j - 1].low in ("the", "a"))
        while begin > 1 and units[begin - 1].low in ADVERBS:
            begin -= 1  # "was | also one of ..."
        if begin > 0 and (units[begin - 1].low in BE or units[begin - 1].low in BECOMING):
            return find_subject(units, group_start(units, begin - 1))[0]
    return None


def _told_last(units: Sequence[Unit], v: int, k: int) -> int | None:
    """Whom the end of the sentence names: "The first (country) to recognize X was | Peru"; the first's noun ends at k."""
    first = k - (units[k].low in COUNTRIES)
    opens = first > 0 and units[first].low in FIRSTS and units[first - 1].low == "the" and first <= 2
    if not opens:
        return None
    be = next(
        (j for j in range(v + 2, min(len(units), v + 10)) if units[j].low in ("was", "were") or units[j].kind == "punct"), None
    )
    if (
        be is None
        or units[be].kind == "punct"
        or be + 2 != len(units) - 1
        or any(looks_verbal(units, j) for j in range(v + 2, be))
    ):
        return None
    return be + 1 if units[be + 1].kind == "party" and not units[be + 1].possessive else None


def _first_to(units: Sequence[Unit], k: int) -> int | None:
    """Who "was the first", "is among the last", or who stands before ", the first", where that ends at k: "| to recognize X"."""
    if k > 1 and units[k].low in EARLY:
        return _early_to(units, k)
    if k < 3 or units[k].low not in FIRSTS or units[k - 1].low != "the":
        return None
    if units[k - 2].low == "," and units[k - 3].kind == "party" and not units[k - 3].possessive:
        return k - 3
    begin = k - 1
    while begin > 1 and (units[begin - 1].low in ("one", "of", "among") or units[begin - 1].low in ADVERBS):
        begin -= 1
    copula = units[begin - 1].low in BE or units[begin - 1].low in BECOMING
    return find_subject(units, group_start(units, begin - 1))[0] if copula else None


def _early_to(units: Sequence[Unit], k: int) -> int | None:
    """Who "was (relatively) quick" to do what follows the word at k."""
    be = k - 1
    while be > 0 and (units[be].low in ADVERBS or units[be].low in HOW_EARLY):
        be -= 1
    return find_subject(units, group_start(units, be))[0] if units[be].low in BE else None


def _antecedent(units: Sequence[Unit], relative: int, lower: int) -> int | None:
    k = relative - 1
    if k >= lower and units[k].low == ",":
        k -= 1
    if k >= lower and units[k].low in PREPOSITIONS:
        return None
    if k >= lower and (state := state_among(units, k)) is not None:
        return state
    return k if k >= lower and units[k].kind in ("party", "mission", "people", "word") else None
