"""Subjects without a parser: who does what a verb says, who a relative clause is about, and who a sentence is about.

Positions are indexes into a sentence's units. Where these few rules of encyclopaedic English cannot tell, the answer is None
and the rule that asked leaves a gap.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.clauses import HARD, RELATIVE, clause_bounds
from legation.engine.companions import joined_before
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
from legation.engine.lexicon import (
    ADVERBS,
    BE,
    CONJ,
    DETERMINERS,
    EPITHETS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import ADVERBIALS, HELPING, group_start, looks_verbal
from legation.engine.words import PARTICIPLES, forms_of

REPORTED = frozenset("reported described named cited identified".split())
FIRSTS = frozenset("first second third last".split())
QUANTIFYING = frozenset(
    "amount amounts number numbers group series majority dozens hundreds thousands couple pair wave waves handful generation generations total set raft host package round rounds".split()
)
EARLY = frozenset("quick early swift prompt fast".split())
HOW_EARLY = frozenset("relatively rather fairly very quite particularly especially comparatively among amongst".split())
RANKED = frozenset(
    "nation country state power government republic colony territory protectorate one first second third last only member".split()
)
SPOUSES = frozenset("wife husband spouse family daughter son".split())
COUNTRIES = ("countries", "states", "nations", "governments", "country", "state", "nation", "government")
OPENERS = frozenset(
    "after before following since until upon despite notwithstanding although while when in during with as by having on".split()
)
RECOGNIZING = frozenset(forms_of("recognize recognise acknowledge welcome"))
RESULTING = frozenset("thus thereby".split())
_DOING = frozenset(("by", "after", "upon", "before", "since"))


def _resulting(units: Sequence[Unit], v: int, lower: int) -> int | None:
    """Where "thus" joins a participle to its main clause without a comma: "signed a treaty | thus (indirectly) recognizing Y"."""
    if not (lower < v and units[v].low in RESULTING and units[v - 1].low != ","):
        return None
    return v if any(u.low.endswith("ing") for u in units[v + 1 : v + 3]) else None


def find_subject(units: Sequence[Unit], v: int, lower: int = 0) -> tuple[int | None, bool]:
    """The head of the subject of a verb group that starts at v, and whether it was inherited from an earlier verb."""
    if (how := how_done(units, v, lower)) is not None:
        return find_subject([*units[:how], *units[how + 1 :]], how, lower)
    if (first := first_gerund(units, v, lower)) is not None:
        return find_subject(units, first, lower)
    if v < len(units) and units[v].low == "without" and (main := main_verb(units, v, lower)) is not None:
        return find_subject(units, main, lower)  # "attacked X | without declaring war": who attacked did not declare it
    k: int | None = v - 1
    if (joining := joined_in(units, v, lower)) is not None:
        return find_subject(units, joining, lower)
    if (taking_part := part_taken(units, v, lower)) is not None:
        return (taking_part, False) if units[taking_part].possessive else find_subject(units, taking_part, lower)
    if (trying := trier(units, v)) is not None:
        return trying, False
    if (result := _resulting(units, v, lower)) is not None:
        return _main_subject(units, _after_subordinate(units, lower, result), result), True
    if units[v].low == "to" and v and (first := _told_last(units, v, v - 1) or _first_to(units, v - 1)) is not None:
        return first, False
    while k is not None and k >= lower:
        u = units[k]
        if (past := _skipped(units, k, lower)) < k:
            k = past
            continue
        if k == v - 1 and u.low in TEXTS and units[v].low.endswith("ing"):
            return k, False  # "voted for a resolution condemning ...": the text condemns
        if units[v].low.endswith("ing") and (signing := message_sent(units, k, lower)) is not None:
            return find_subject(units, signing, lower)
        if u.low == "and" and k == v - 1 and (text := _text_doing(units, k, v, lower)) is not None:
            return text, False
        if u.low == "and" and k > lower + 3 and looks_verbal(units, k - 1) and _in_side_clause(units, k - 2):
            return k - 2, True  # "left after Peru occupied | and annexed | Chile"
        if u.low == "," or (u.kind == "word" and u.low in CONJ):
            first = _last_subject(units, k, v, lower)
            if first is None:
                first = _main_subject(units, _after_subordinate(units, lower, k), k)
            relative = (
                lower > 0 and units[lower - 1].low in RELATIVE | {"that"} and (first is None or _doing_itself(units, lower))
            )
            return (
                _antecedent(units, lower - 1, 0) if relative else _helped(units, first, v)
            ), True  # "the states that know X and | back Y"
        if u.low in RELATIVE or u.low == "that":
            return _antecedent(units, k, lower), False
        as_doing = k == v - 1 and (_does_too(units, k, v) or (u.low == "as" and units[k - 1].low in REPORTED))
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
        if u.kind == "word" and _is_verb_between(units, k, v, lower):
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
        if k == v - 1 and k > lower and is_adverb(u) and units[k - 1].kind == "party":
            k -= 1  # "Y openly arming Z"
        k, is_subject = _at_noun_phrase(units, k, v, lower)
        if is_subject:
            return k, False
    return None, False


def _in_side_clause(units: Sequence[Unit], k: int) -> bool:
    """Whether the party at k is the subject of a clause that a subordinator opens: "after | Peru", "when the | Peruvian king"."""
    before = units[k - 1 - (units[k - 1].low == "the")]
    return units[k].kind == "party" and not units[k].possessive and before.kind == "word" and before.low in SUBORDINATORS


def _last_subject(units: Sequence[Unit], k: int, v: int, lower: int) -> int | None:
    """Whose participle stands at v after the comma at k, where two clauses come before it: "X is free and | Y voted, backing Z"."""
    if not units[v].low.endswith("ing") or units[k].low != ",":
        return None
    begin = clause_bounds(units, k - 1)[0]
    joined = begin > lower and units[begin - 1].low in ("and", "but", "while", "whereas")
    named = joined and units[begin].kind == "party" and not units[begin].possessive
    return begin if named and looks_verbal(units, begin + 1) else None


def _text_doing(units: Sequence[Unit], k: int, v: int, lower: int) -> int | None:
    """The text that does what the participles joined by the "and" at k say: "a resolution condemning X and | calling for Y"."""
    if not units[v].low.endswith("ing"):
        return None
    for j in range(k - 1, max(lower, k - 9), -1):
        if units[j].low.endswith("ing") and units[j - 1].low in TEXTS:
            return j - 1
        if units[j].kind == "punct" or looks_verbal(units, j):
            return None
    return None


def _helped(units: Sequence[Unit], first: int | None, v: int) -> int | None:
    """Who does what the bare verb at v says: "France helped | Malta | rebel and gain independence"."""
    if first is None or first + 3 >= v or units[first + 1].low not in HELPING or units[first + 2].kind != "party":
        return first
    plain = units[first + 3].kind == "word" and units[first + 3].low not in PREPOSITIONS and units[first + 3].low != "to"
    return first + 2 if plain and not units[v].low.endswith(("ed", "s")) else first


def _doing_itself(units: Sequence[Unit], begin: int) -> bool:
    """Whether the clause at `begin` tells what one of some does: "is one of the states that | know X and back Y"."""
    plain = units[begin].kind == "word" and units[begin].low not in DETERMINERS | PREPOSITIONS
    return plain and begin > 1 and state_among(units, begin - 2) is not None


def _does_too(units: Sequence[Unit], k: int, v: int) -> bool:
    """Whether the gerund at v, right after the word at k, is done by who does what the main verb says: "X joined Y after gaining Z"."""
    return units[k].low in ("after", "before", "since", "upon") and units[v].low.endswith("ing")


def _skipped(units: Sequence[Unit], k: int, lower: int) -> int:
    """The unit to the left of a date, an adverb or an aside that ends at k, or k where none does."""
    u = units[k]
    if u.low == ")":
        while k > lower and units[k].low != "(":
            k -= 1
        return k - 1
    if u.low in ('"', "“"):
        return k - 1  # 'and "reiterated its support"'
    if k > lower and (units[k - 1].low, u.low) in ADVERBIALS:
        return k - 2
    if u.kind == "party" and (joined := joined_before(units, k, lower)) is not None:
        return joined - 1
    if u.kind == "date" or (
        u.kind == "word" and (u.low in ADVERBS or u.low in ("on", "in", "respectively", "therefore", "however", "today"))
    ):
        return k - 1
    if u.low == "," and (opened := _parenthesis_start(units, k, lower)) is not None:
        return opened - 1
    return k


def _is_verb_between(units: Sequence[Unit], k: int, v: int, lower: int) -> bool:
    """Whether the word at k is a verb, or the preposition before the gerund at v, with the subject to its left."""
    return (
        looks_verbal(units, k)
        or (k > lower and units[k - 1].low == "to")
        or (
            units[k].low in ("by", "after", "upon", "before", "of", "for", "as")
            and k == v - 1
            and v < len(units)
            and units[v].low.endswith("ing")
        )
    )


def _at_noun_phrase(units: Sequence[Unit], k: int, v: int, lower: int) -> tuple[int | None, bool]:
    """Of the noun phrase with its head at k: (subject of the verb at v or None, True), or (the unit to look on from, False)."""
    u, start = units[k], noun_phrase_start(units, k)
    if start <= lower:
        return _subject_at(units, k)
    before = units[start - 1]
    if before.low == "and" and u.low in SPOUSES and start - 2 >= lower and (units[start - 2].person or units[start - 2].head):
        return start - 2, True  # "President X | and his wife | visited Y"
    aim = start - 3 >= lower and units[start - 2].low == "to" and before.kind == "word" and before.low not in PREPOSITIONS
    if aim and units[v].low != "to":
        return start - 3, False  # "its plan to attack the Dominican Republic was condemned"
    if start - 2 >= lower and _modifies(units, start - 1):
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
    if before.low == "and" and (at := _listed_places(units, start, k, lower)) is not None:
        return at - 1, False
    if before.low == "and" and u.kind == "word" and (of := _listed_after_of(units, start - 1, lower)):
        return of - 1, False
    ranked = u.low in RANKED if u.kind == "word" else any(w.low == "member" for w in units[start:k])
    if ranked and (before.low in BE or before.low in BECOMING):
        return group_start(units, start - 1) - 1, False  # "X became the second state to recognize Y"
    if units[v].low == "to" and (copula := ranked_as(units, k)) is not None:
        return copula - 1, False  # "X became the first president to visit Y"
    return _subject_at(units, k)


def _listed_places(units: Sequence[Unit], start: int, k: int, lower: int) -> int | None:
    """The preposition before two joined places: "their embassies in Lima and Quito (reopened)"."""
    at = start - 3
    places = at > lower and units[k].kind == units[start - 2].kind == "place"
    return at if places and units[at].low in PREPOSITIONS else None


def _subject_at(units: Sequence[Unit], k: int) -> tuple[int | None, bool]:
    """The head at k as subject, unless it is only part of a name or phrase: a possessive or an adjective."""
    u = units[k]
    partial = u.kind == "adjective" or (u.kind in ("party", "pronoun") and u.possessive)
    return None if partial else k, True


def _modifies(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k is a participle that says more of the noun right before it: "guards protecting the embassy"."""
    u, noun = units[k], units[k - 1]
    return (
        u.kind == "word"
        and u.low.endswith("ing")
        and u.low not in PREPOSITIONS
        and noun.kind in ("word", "people")
        and (noun.low.endswith("s") or noun.low in TEXTS)
        and noun.low not in PREPOSITIONS | ADVERBS | DETERMINERS
        and not looks_verbal(units, k - 1)
    )


def _listed_after_of(units: Sequence[Unit], k: int, lower: int) -> int | None:
    """The "of" before a list of nouns that ends at the "and" at k: "a treaty of peace, trade and navigation"."""
    nouns = 0
    for j in range(k - 1, max(lower, k - 9), -1):
        u = units[j]
        if u.low in DETERMINERS and units[j - 1].low in ("of", "on"):
            continue
        if u.low in ("of", "on"):
            return j if nouns and j > lower else None
        if u.low != "," and (u.kind != "word" or u.low in PREPOSITIONS or u.low in DETERMINERS or looks_verbal(units, j)):
            return None
        nouns += u.low != ","
    return None


def _parenthesis_start(units: Sequence[Unit], comma: int, lower: int) -> int | None:
    """The opening comma of an aside that closes at `comma`, if what stands between is one."""
    k = comma - 1
    while k > lower and units[k].low != ",":
        if units[k].low in HARD:
            return None
        k -= 1
    if k <= lower:
        return None
    first = units[k + 1]
    aside = (
        first.low in RELATIVE
        or first.low in PREPOSITIONS
        or first.low in DETERMINERS
        or (first.low in ADVERBS and first.low not in ("both", "all", "each"))
        or first.kind in ("office", "date")
        or first.low
        in (
            "then",
            "however",
            "including",
            "led",
            "headed",
            "along",
            "together",
            "except",
            "excluding",
            "apart",
            "save",
            "barring",
        )
        or first.low.endswith(("ing", "ed"))
        or (first.low in PARTICIPLES and units[k + 2].low in PREPOSITIONS | {"off", "again"})
    )
    if first.low in DETERMINERS and not _may_be_subject(units, k - 1, lower):
        return None  # "In May, the minister, Mr X, visited Y"
    if first.low == "the" and not first.possessive and comma - k > 2 and _only_a_time(units, k, lower):
        return None  # "On 3 May 1990, the Peruvian ambassador to Chile, opened the school": a comma too many
    who = first.person and units[k - 1].low == "both"  # "leaders of the two countries, X and Y, met"
    return k if aside or who else None


def _only_a_time(units: Sequence[Unit], comma: int, lower: int) -> bool:
    """Whether nothing but the date that opens the clause stands before the comma."""
    before = units[lower:comma]
    return 0 < len(before) <= 2 and before[-1].kind == "date" and all(u.kind in ("date", "word") for u in before)


def _may_be_subject(units: Sequence[Unit], k: int, lower: int) -> bool:
    """Whether the noun phrase that ends at k is governed by no preposition: what follows it may say more of it."""
    if units[k].kind == "date":
        return False
    start = noun_phrase_start(units, k)
    return start <= lower or units[start - 1].low not in PREPOSITIONS


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
    while begin > 1 and (units[begin - 1].low in ("one", "of", "among", "amongst") or units[begin - 1].low in ADVERBS):
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


def _after_subordinate(units: Sequence[Unit], lower: int, k: int) -> int:
    """Where the main clause begins: "When Peru became free, | Chile recognized it (and ...)"; `lower` where nothing comes before it."""
    if not lower or units[lower - 1].low not in ("when", "after", "because", "although", "while", "once"):
        return lower
    for comma in range(k - 1, lower, -1):
        if units[comma].low == ",":
            j = comma + 1 + (units[comma + 1].low == "the")
            named = units[j].kind == "party" and not units[j].possessive and j + 1 < k
            return comma + 1 if named and looks_verbal(units, j + 1) else lower
    return lower


def _main_subject(units: Sequence[Unit], lower: int, upper: int) -> int | None:
    """The first noun phrase of the clause that is not inside a prepositional phrase."""
    i = lower
    while i < upper:
        u = units[i]
        if u.kind == "word" and (u.low in PREPOSITIONS or u.low in SUBORDINATORS):
            i = _after_opening(units, i, upper)
            continue
        if u.kind in ("party", "pronoun"):
            return None if u.possessive else i  # "both countries" too, though "both" alone is an adverb
        if (
            u.kind == "date"
            or u.kind == "punct"
            or u.low in ADVERBS
            or u.low in DETERMINERS
            or u.low in EPITHETS
            or u.kind in ("adjective", "quantity")
            or u.low in CONJ
        ):
            i += 1
            continue
        if u.kind in ("people", "mission"):
            return i
        if looks_verbal(units, i):
            return None
        j = i + 1
        if j < upper and units[j].kind == "word" and units[j].low in PREPOSITIONS:
            verb = next(
                (k for k in range(j, min(upper, j + 12)) if looks_verbal(units, k) or units[k].low in (*CONJ, ",")), upper
            )
            return i if verb < upper and looks_verbal(units, verb) else None
        if j < upper and looks_verbal(units, j):
            return i
        i += 1
    return None


def _after_opening(units: Sequence[Unit], i: int, upper: int) -> int:
    """The unit after the opening phrase that begins at i: after its comma, or after one noun phrase where it has none."""
    if i + 2 < upper and units[i + 1].kind == "date" and units[i + 2].kind in ("party", "people", "pronoun"):
        return i + 2  # "In 1949 Peru joined the talks, and recognized X"
    j = i + 1
    while j < upper and units[j].low != ",":
        j += 1
    if j >= upper:
        j = i + 1
        while j < upper and units[j].kind not in ("party", "date", "place", "mission") and not looks_verbal(units, j):
            j += 1
        if j + 1 < upper and j > i + 1 and units[j].kind == "party" and not units[j].possessive and looks_verbal(units, j + 1):
            return j  # "During the war | Peru signed a treaty and condemned X"
    return j + 1


def main_subject(units: Sequence[Unit], before: int) -> int | None:
    """The party that a sentence is about, for an event noun "during a visit to ..." that names no agent."""
    i = _main_subject(units, 0, before)
    return i if i is not None and units[i].kind == "party" else None


def subject_ahead(units: Sequence[Unit], i: int) -> int | None:
    """The party right after the comma that ends the sentence's opening phrase: "Since its independence, Chad has ..."."""
    comma = next((j for j in range(i, len(units)) if units[j].low == ","), None)
    opening = units[units[0].low in ('"', "“", "''")].low if len(units) > 1 else ""
    if comma is None or comma > i + 12 or not (opening in OPENERS or i == 0):
        return None
    k = comma + 1
    while k < len(units) and (units[k].low in ("the", "a", "an") or units[k].kind == "date"):
        k += 1
    fits = k < len(units) and units[k].kind == "party" and len(units[k].values) == 1
    return k if fits else None
