"""Clauses without a parser: where the clause around a unit begins and ends.

Positions are indexes into a sentence's units.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.gapped import gapped_at
from legation.engine.joints import after_date, after_while, dated_verb, listed_verb
from legation.engine.lexicon import ADVERBS, CONJ
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

KINDS_OF_TIES = frozenset("full formal official normal diplomatic bilateral".split())
CONCESSIVE = frozenset("although though whereas".split())
HARD = {";", ":", "—"}
BRACKET = 15  # units of a remark in brackets
RELATIVE = {"which", "who", "whom", "whose"}
OPEN_LEFT = {"when", "wherein", "while", "whereas", "although", "though", "because", "unless", "whether", "that", "where"}
CLOSE_RIGHT = {"when", "wherein", "while", "whereas", "although", "though", "because", "if", "unless", "but", "that", "where"}
OF_RELATIVES = frozenset("of with to from by for in on under against through".split())


def clause_bounds(units: Sequence[Unit], i: int) -> tuple[int, int]:
    """The clause around position i: units [begin, end)."""
    begin = i
    while begin > 0:
        if units[begin - 1].low == ")":
            begin = _bracket_before(units, begin - 1)
        elif not _opens(units, begin - 1):
            begin -= 1
        elif (aside := _relative_aside(units, begin - 1, i)) is not None:
            begin = aside
        else:
            break
    end = i + 1
    aside = begin > 1 and units[begin - 1].low in RELATIVE and units[begin - 2].low == ","
    while end < len(units) and not _closes(units, end) and not (aside and _goes_on(units, end)):
        end = _bracket_end(units, end)
    return begin, end


def shared_from(units: Sequence[Unit], begin: int, start: int) -> int:
    """Where the subject of the verb at `start`, of the clause at `begin`, may stand: before the "but" that joins it to another verb.

    "met X | but did not know it and left", "was closed in 1990 | but (soon) reopened".
    """
    while begin > 1 and units[begin - 1].low == "but":
        verb = next((j for j in range(begin, start) if units[j].low not in ADVERBS), start)
        if verb < start and not looks_verbal(units, verb):
            break
        begin = clause_bounds(units, begin - 2)[0]
    return begin


def _bracket_before(units: Sequence[Unit], k: int) -> int:
    """The bracket that the one at k closes, so that "Peru (which borders Chile) closed" is one clause; k where none does."""
    return next((j for j in range(k - 1, max(-1, k - 40), -1) if units[j].low == "("), k)


def _bracket_end(units: Sequence[Unit], k: int) -> int:
    """Where to go on behind the unit at k: behind a remark in brackets, which may hold clauses of its own ("(then called X)")."""
    if units[k].low != "(":
        return k + 1
    close = next((j for j in range(k + 1, min(len(units), k + BRACKET)) if units[j].low in ("(", ")")), None)
    return close + 1 if close is not None and units[close].low == ")" else k + 1


def _relative_aside(units: Sequence[Unit], k: int, i: int) -> int | None:
    """The comma before the relative pronoun at k, if its clause ends before i: "ties, which Kenya cut in 1974, were restored"."""
    at = _aside_comma(units, k)
    if at is None:
        return None
    comma = next((c for c in range(i - 1, k, -1) if units[c].low == ","), None)
    if comma is None or not (any(looks_verbal(units, j) for j in range(k + 1, comma)) or _present_verb(units, k + 1)):
        return None
    verb = comma + 1
    while verb < i and units[verb].low in ADVERBS:
        verb += 1
    return at if verb == i or looks_verbal(units, verb) else None


def _goes_on(units: Sequence[Unit], k: int) -> bool:
    """Whether the comma at k ends a relative clause before the main verb: "X, who had seen Lima, | received Y"."""
    return units[k].low == "," and k + 1 < len(units) and looks_verbal(units, k + 1)


def _present_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k, right after a relative pronoun, is a verb of the present: "which | borders | Chile"."""
    return units[k - 1].low in ("which", "who") and units[k].kind == "word" and units[k].low.endswith("s")


def _aside_comma(units: Sequence[Unit], k: int) -> int | None:
    """The comma that opens the aside of the pronoun at k: ", which", ", with which", ", whose", ", a neighbour that"."""
    if units[k].low in ("which", "who", "whose", "whom"):
        at = k - 1 - (k > 1 and units[k - 1].low in OF_RELATIVES)
        if at >= 0 and units[at].low == ",":
            return at
    if units[k].low not in ("which", "who", "whose", "that"):
        return None
    comma = next((j for j in range(k - 2, max(0, k - 7), -1) if units[j].low == ","), None)
    if comma is None or units[comma + 1].low not in ("a", "an", "the") or units[comma - 1].kind != "party":
        return None
    return None if any(looks_verbal(units, j) for j in range(comma, k)) else comma


def _opens(units: Sequence[Unit], k: int) -> bool:
    u = units[k]
    if u.low in HARD or _new_date(units, k) or _conceded(units, k) or gapped_at(units, k):
        return True
    if u.kind != "word" or _opens_nothing(units, k):
        return False
    if u.low in OPEN_LEFT or u.low in RELATIVE:
        return True
    joins = u.low in ("and", "or") and k + 1 < len(units) and not _between(units, k)
    return u.low == "but" or (joins and _starts_clause(units, k + 1))


def _between(units: Sequence[Unit], k: int) -> bool:
    """Whether the "and" at k joins two sides: "relations between the Kongeriket Noreg | and | Peru began"."""
    for j in range(k - 1, max(-1, k - 9), -1):
        if units[j].low in ("and", ",", ";") or looks_verbal(units, j):
            return False
        if units[j].low == "between":
            return not any(u.kind == "party" and u.group for u in units[j + 1 : k])
    return False


def _new_date(units: Sequence[Unit], k: int) -> bool:
    """Whether the comma at k parts two clauses of which the second begins with its date: "..., in 1998, the embassy was closed"."""
    if units[k].low != "," or k + 3 >= len(units) or units[k + 1].low not in ("in", "on") or units[k + 3].low != ",":
        return False
    return units[k + 2].kind == "date" and _starts_clause(units, k + 1) and any(looks_verbal(units, j) for j in range(k))


def lead_end(units: Sequence[Unit], noun: int, end: int) -> int:
    """Where the phrase that opens the sentence ends: "In talks with X, | Y sold a mill"; `end`, where the noun stands in none."""
    if any(looks_verbal(units, j) for j in range(noun)):
        return end
    comma = next((j for j in range(noun + 1, end) if units[j].low == ","), end)
    opened = any(u.low in ("in", "at", "during", "after") for u in units[max(0, noun - 3) : noun])
    return comma if opened and any(looks_verbal(units, j) for j in range(comma, end)) else end


def opening_end(units: Sequence[Unit], verb: int, end: int) -> int:
    """Where a participle's phrase ends that opens the sentence or is put in: "After cutting ties with X, | Y met Z"; else `end`."""
    first = verb - (verb > 0 and units[verb - 1].low == "having")
    if units[verb].low.endswith("ing") is (first < verb):
        return end
    commas = [j for j in range(verb + 1, end - 1) if units[j].low == ","]
    if first and units[first - 1].low == ",":  # "Y, having cut ties with X, | met Z"
        return next((j for j in commas if looks_verbal(units, j + 1)), end)
    if any(looks_verbal(units, j) or units[j].low == "," for j in range(first)):
        return end
    return next((j for j in commas if _starts_clause(units, j + 1)), end)


def concedes(units: Sequence[Unit]) -> bool:
    """Whether a sentence opens with what it concedes: "Although ...", "And though ...", "Despite the fact that ..."."""
    if any(u.low in CONCESSIVE for u in units[:2]):
        return True
    lows = [u.low for u in units[:6]]
    return ["the", "fact", "that"] in (lows[1:4], lows[3:6]) and lows[0] in ("despite", "notwithstanding", "in")


def _conceded(units: Sequence[Unit], k: int) -> bool:
    """Whether the comma at k ends what a sentence concedes: "Although Peru sent an envoy in 1998, | Chile closed its embassy"."""
    if units[k].low != "," or not concedes(units) or k + 1 >= len(units):
        return False
    return _starts_clause(units, k + 1) and any(looks_verbal(units, j) for j in range(k))


def _opens_nothing(units: Sequence[Unit], k: int) -> bool:
    """ "raised to | that | of an embassy", "all | but | severed relations": no clause begins there."""
    if units[k].low == "but":
        return k > 0 and units[k - 1].low == "all"
    return units[k].low == "that" and k + 1 < len(units) and units[k + 1].low == "of"


def _starts_clause(units: Sequence[Unit], k: int) -> bool:
    """Whether a new subject and verb begin at k ("... and Peru closed ...", "... and in 1995, the embassy was closed")."""
    if (dated := after_date(units, k)) is not None:
        return _has_verb(units, dated)
    k = after_while(units, k)
    if _relations_were(units, k) or _after_told(units, k):
        return True
    k += units[k].low == "the" and k + 1 < len(units) and units[k + 1].kind == "party"  # "and | the Peruvian government closed"
    if units[k].kind not in ("party", "pronoun", "people") or units[k].possessive:
        return False
    j = k + 1
    if j + 1 < len(units) and units[j].low == "," and units[k].holdings and looks_verbal(units, j + 1):
        return True  # "and X, the prime minister of Peru, visited ..."
    while j < len(units) and units[j].low in ADVERBS:
        j += 1
    return j < len(units) and looks_verbal(units, j)


def _relations_were(units: Sequence[Unit], k: int) -> bool:
    """Whether relations that stand at k after ", and" are the subject of what follows: "..., and diplomatic relations were cut"."""
    if k < 2 or units[k - 2].low != ",":
        return False
    j = k
    while j < len(units) and units[j].low in KINDS_OF_TIES:
        j += 1
    return j + 1 < len(units) and units[j].low in ("relations", "ties") and looks_verbal(units, j + 1)


def _after_told(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun phrase with its verb begins at k, after a clause that ends with its date: "closed in 1980, and | the bureau closed in 1981"."""
    if (
        not 4 <= k < len(units)
        or units[k].low not in ("the", "its", "their")
        or (units[k - 1].low, units[k - 2].low) != ("and", ",")
    ):
        return False
    return units[k - 3].kind == "date" and _has_verb(units, k)


def _has_verb(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun phrase at k is followed by its verb before a comma or another joint ends it."""
    for j in range(k, min(len(units), k + 9)):
        if units[j].kind == "punct" or units[j].low in CONJ:
            return False
        if looks_verbal(units, j):
            return j > k
    return False


def _abbreviates(units: Sequence[Unit], k: int) -> bool:
    """Whether the full stop at k belongs to an initial or a title inside the sentence: "Anna B. Smith", "Dr. Li"."""
    before = units[k - 1]
    last = before.low.split()[-1] if before.low else ""
    short = last.isalpha() and (len(last) == 1 or last in ("jr", "sr", "dr", "st", "gen", "col"))
    return short and before.end == units[k].begin and k + 1 < len(units)


def _closes(units: Sequence[Unit], k: int) -> bool:
    u = units[k]
    if u.low in HARD or (u.low in (".", "?", "!") and k > 0 and not _abbreviates(units, k)):
        return True
    if u.kind == "punct":
        return (
            u.low == ","
            and k + 1 < len(units)
            and (_new_date(units, k) or _conceded(units, k) or _closes_after_comma(units, k + 1))
        )
    if u.kind != "word" or _opens_nothing(units, k):
        return False
    if u.low in RELATIVE or u.low in CLOSE_RIGHT or gapped_at(units, k):
        return True
    if u.low in ("and", "or", "then") and k + 1 < len(units):
        return (
            looks_verbal(units, k + 1)
            or dated_verb(units, k)
            or (_starts_clause(units, k + 1) and not _between(units, k))
            or (_adverb(units[k + 1]) and k + 2 < len(units) and looks_verbal(units, k + 2))
        )
    if u.low == "followed" and k + 1 < len(units) and units[k + 1].low == "by":
        return not looks_verbal(units, k - 1)  # "Peru opened its embassy in 1974 | followed by Chile"
    if u.low == "as" and k + 1 < len(units) and units[k + 1].kind == "office":
        return False  # "his first trip as president was to ..."
    if u.low == "with" and k + 2 < len(units) and units[k + 1].kind == "party" and units[k + 2].low in ("having", "being"):
        return True  # "the opening of embassies, with X having one in Y"
    if u.low in ("after", "before", "until", "since", "as", "once"):
        return (
            any(
                looks_verbal(units, j)
                or (units[j].kind == "word" and units[j].low.endswith("ing") and not _only_named(units, k, j))
                for j in range(k + 1, min(len(units), k + 5))
            )
            and units[k + 1].kind != "date"
        )
    return False


def _adverb(u: Unit) -> bool:
    return u.kind == "word" and (u.low in ADVERBS or u.low.endswith("ly"))


def _only_named(units: Sequence[Unit], k: int, j: int) -> bool:
    """Whether the word in -ing at j is a noun and no clause: "as | its saying goes", "since | the signing of the treaty"."""
    if units[k].low == "as":
        return units[k + 1].possessive
    named = units[k].low == "since" and units[j - 1].low == "the" and j + 1 < len(units)
    return named and units[j + 1].low == "of"


def _closes_after_comma(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k, right after a comma, begins something new: ", causing ...", ", and closed ...", ", but Peru closed ..."."""
    u = units[k]
    if u.kind != "word":
        return False
    if u.low == "only" and k + 1 < len(units) and units[k + 1].low == "to":
        return True  # "opened an embassy, only to close it again in 1999"
    if listed_verb(units, k):
        return True
    if u.low.endswith("ing") and u.low not in ("during", "including", "following", "beijing"):
        return True
    return u.low in CONJ and k + 1 < len(units) and (looks_verbal(units, k + 1) or _starts_clause(units, k + 1))
