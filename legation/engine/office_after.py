"""The office that is told after a name: "X, then foreign minister of Peru", "X was elected president", "X, who served as ..."."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.lexicon import BE, EPITHETS, HAVE, MODALS, PREPOSITIONS
from legation.engine.office_words import LETTERS
from legation.engine.personal_names import is_rank, name_end
from legation.engine.unit import Reader, Unit

_CALLED = frozenset(
    "appointed elected named sworn inaugurated declared proclaimed crowned chosen selected installed reelected re-elected became become becoming "
    "served serving acted acting made confirmed designated assumed accredited posted dispatched commissioned reappointed promoted enthroned "
    "voted".split()
)
_APPOINTED = _CALLED - frozenset("become became becoming served serving acted acting assumed".split())
_POSTS = frozenset(("post", "position", "office", "role", "duties"))  # "assumed the post | of foreign minister"
_LINKS = (
    BE
    | HAVE
    | _CALLED
    | _POSTS
    | frozenset("in at time as who also later then previously formerly subsequently would himself herself".split())
    | frozenset("took takes over up returned resigned stepped down continued remained retired held holds".split())
)
_LINKS -= {"be", "being"}
_ARTICLES = frozenset(
    "the a an its their his her then now current currently first second third fourth fifth sixth seventh eighth ninth tenth new newly "
    "longest-serving youngest non-resident nonresident resident full-time honorary provisional".split()
)
_APPOSED = (
    _ARTICLES
    | EPITHETS
    | frozenset("at time later subsequently previously formerly future eventual also longtime long-time".split())
)
_SERVING = frozenset(("serving", "acting"))
_ASIDES = frozenset("a an of born until then formerly previously one".split())
_MADE = frozenset("appointed named made accredited designated".split())
_TO_MAKE = frozenset("appoint name nominate designate send make accredit".split())
_PROPOSED = frozenset(
    "nominated nominates nominating nominate proposed proposes proposing suggested recommended rejected rejects rejecting reject refused refuses declined opposed blocked vetoed wanted".split()
)
_MOVES = frozenset(
    "arrived came returned went travelled traveled sailed posted sent dispatched transferred assigned accredited".split()
)
_DOUBT = frozenset("if whether unless not never would-be".split())
_PRESENTING = frozenset("presented presents presenting submitted submits submitting".split())
_ANOTHER = BE | HAVE | frozenset((";", "and", "who", "when", "which", "while"))
_OF_STATES = frozenset(f"{name} minister" for name in "prime foreign defense interior finance trade economy".split()) | frozenset(
    (
        "minister",
        "deputy prime minister",
        "deputy foreign minister",
        "foreign secretary",
        "secretary of state",
        "queen",
        "emperor",
        "sultan",
        "emir",
        "king",
    )
)  # offices that no company, party or club has
REACH = 9  # units from a name to its office
ASIDE = 20  # units of a remark in brackets after a name


def office_after(text: str, units: list[Unit], i: int, j: int) -> tuple[int, str] | None:
    """The office told after a name that ends before j, and how: "," in apposition, "as" or "is" by a verb."""
    if j >= len(units):
        return None
    if units[j].kind == "office" and i and units[i - 1].low in _MADE and not is_rank(units[j]):
        return j, "as"  # "appointed X | ambassador to Peru"
    if units[j].low in _PRESENTING:
        return _by_credentials(units, j)
    if (arrived := _by_move(units, i, j)) is not None:
        return arrived
    if units[j].low == "," and j + 1 < len(units) and units[j + 1].low in BE | HAVE and _ends_shortened(units, j):
        j += 1  # "John Hill, Jr., was"
    if units[j].low not in (",", "("):
        return _by_verb(units, i, j)
    k = j + 1
    while k < len(units) and (units[k].low in _APPOSED or _serves(units, k)):
        k += 1
    if _apposed(text, units, j, k) and (_closed_off(units, k) or not _in_opening(text, units, i)):
        return k, units[j].low
    if (second := _second_office(text, units, i, j)) is not None:
        return second, ","
    if (
        units[j].low == ","
        and j + 1 < len(units)
        and units[j + 1].low == "as"
        and {w.low for w in units[max(0, i - 8) : i]} & _MADE
    ):
        return _by_verb(units, i, j + 1)  # "appointed a lawyer, X, | as ambassador to Peru"
    if units[j].low == "," and {w.low for w in units[j + 1 : j + 2]} & _ASIDES and (end := _aside_end(units, j)) is not None:
        return _by_verb(units, i, end + 1)
    if units[j].low == "(":
        close = next((n for n in range(j + 1, min(len(units), j + ASIDE)) if units[n].low == ")"), None)
        return _by_verb(units, i, close + 1) if close is not None else None
    return _by_clause(units, i, k) if k < len(units) and units[k].low == "who" else None


def is_planned(units: Sequence[Unit], i: int) -> bool:
    """Whether the one named at i is still to be made what is told of him: "would appoint | X as ambassador"."""
    if {u.low for u in units[max(0, i - 3) : i]} & _PROPOSED:
        return True
    return i > 1 and units[i - 1].low in _TO_MAKE and (units[i - 2].low in MODALS or units[i - 2].low == "to")


def is_of_state(text: str, units: Sequence[Unit], span: tuple[int, int, int], context: Reader) -> bool:
    """Whether the office at the last index, told with no state, can only be of one, and who is named before it stands by a full name."""
    i, j, at = span
    after = units[at + 1].low if at + 1 < len(units) else "."
    full = j - i > 1 or bool(units[i].person) or context.known_person(text[units[i].begin : units[j - 1].end]) is not None
    return full and units[at].head in _OF_STATES and after not in ("of", "for", "at", "to")


def _ends_shortened(units: Sequence[Unit], j: int) -> bool:
    """Whether the name before j ends with "Jr." or "Sr."."""
    return any(u.low in ("jr", "sr") for u in units[max(0, j - 2) : j])


def _by_credentials(units: Sequence[Unit], j: int) -> tuple[int, str] | None:
    """The office as whose holder somebody presents credentials by the verb at j: "presented his credentials to Y as | ambassador"."""
    letters = next((k for k in range(j + 1, min(len(units), j + 5)) if units[k].low in LETTERS), None)
    if letters is None:
        return None
    for k in range(letters + 1, min(len(units) - 1, j + ASIDE)):
        if units[k].low in _ANOTHER:
            return None
        if units[k].low == "as":
            at = k + 1
            while at < len(units) - 1 and (units[at].low in _ARTICLES or units[at].low in EPITHETS):
                at += 1
            return (at, "as") if _is_title(units, at) else None
    return None


def _by_move(units: Sequence[Unit], i: int, j: int) -> tuple[int, str] | None:
    """The office as whose holder somebody comes: "arrived in Lima as | ambassador", "sent X to Lima as its | ambassador"."""
    k = j
    while k < len(units) and units[k].low in BE | HAVE:
        k += 1
    sent = i > 0 and units[i - 1].low in _MADE | _MOVES and units[j].low in ("to", "in")
    if not sent and (k >= len(units) or units[k].low not in _MOVES):
        return None
    k += not sent
    while k < len(units) - 1 and (
        units[k].low in ("to", "in", "at", "on", "the", ",") or units[k].kind in ("party", "place", "date")
    ):
        k += 1
    if k >= len(units) - 1 or units[k].low != "as":
        return None
    k += 1
    while k < len(units) - 1 and (units[k].low in _ARTICLES or units[k].low in EPITHETS):
        k += 1
    return (k, "as") if _is_title(units, k) else None


def _is_title(units: Sequence[Unit], k: int) -> bool:
    """Whether an office stands at k, and nothing of its holder's: not "as | the ambassador's guest"."""
    owns = units[k].possessive or (k + 1 < len(units) and units[k + 1].low.startswith(("'", "’")))
    return units[k].kind == "office" and not is_rank(units[k]) and not owns


def _by_clause(units: Sequence[Unit], i: int, k: int) -> tuple[int, str] | None:
    """The office that a relative clause at k gives, or the one after it whose state is told: "X, who was envoy, became | Peru's consul"."""
    found = _by_verb(units, i, k)
    if found is None or units[found[0]].values:
        return found
    close = next((n for n in range(found[0] + 1, min(len(units) - 1, found[0] + REACH)) if units[n].low == ","), None)
    if close is None:
        return found
    if units[close + 1].low in _PRESENTING:
        return _by_credentials(units, close + 1) or found
    after = _by_verb(units, i, close + 1)
    return after if after is not None and units[after[0]].values else found


def _second_office(text: str, units: Sequence[Unit], i: int, j: int) -> int | None:
    """The office that "and" adds to what a name is told to be: "X, director of a shipping company and | honorary consul to Peru"."""
    if units[j].low != "," or j + 1 >= len(units) or units[j + 1].low == "and":
        return None
    for k in range(j + 1, min(len(units) - 1, j + ASIDE // 2)):
        u = units[k]
        if u.low == "and":
            at = k + 1
            while at < len(units) and units[at].low in _APPOSED:
                at += 1
            told = at < len(units) and units[at].kind == "office" and not is_rank(units[at])
            whose = told and (bool(units[at].values) or units[at + 1 : at + 2] != [] and units[at + 1].low == "to")
            return at if whose and name_end(text, units, at + 1) <= at + 1 else None
        if u.kind in ("party", "office", "pronoun") or u.person or u.low in BE | HAVE | {",", ";", "who", "which", "said", "met"}:
            return None
    return None


def _aside_end(units: Sequence[Unit], j: int) -> int | None:
    """The comma that closes what is said of a name after the one at j: ", a former banker,", ", until then consul," """
    for k in range(j + 2, min(len(units), j + ASIDE)):
        if units[k].low == ",":
            return k
        if units[k].low in BE | HAVE or units[k].low in ("and", ";", "who", "which", "that") or units[k].person:
            return None
    return None


def _closed_off(units: Sequence[Unit], k: int) -> bool:
    """Whether a comma or bracket closes the title at k, and where its holder is sent: "X, ambassador to Peru, said"."""
    k += 1
    while k < len(units) and (units[k].low in ("to", "of", "in", "the", "for") or units[k].kind in ("party", "place", "date")):
        k += 1
    return k >= len(units) or units[k].low in (",", ")", ".", ";", "and", "who")


def _in_opening(text: str, units: Sequence[Unit], i: int) -> bool:
    """Whether the name at i only sets the scene for whom the sentence is of: "In his talks with X, | the foreign minister said"."""
    k = i
    while k > 0 and (
        units[k - 1].kind in ("office", "adjective") or units[k - 1].low in _APPOSED or _of_name(text, units, k - 1)
    ):
        k -= 1
    if k == 0 or units[k - 1].low not in PREPOSITIONS:
        return False
    while k > 0 and units[k - 1].low not in (",", ";", ".", ":", "and"):
        k -= 1
    return units[k].low in PREPOSITIONS or units[k].low in ("when", "while")


def _of_name(text: str, units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k may be a first name."""
    return units[k].kind == "word" and text[units[k].begin].isupper() and units[k].low not in PREPOSITIONS


def _serves(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k is of "serving as"."""
    return (units[k].low in _SERVING and k + 1 < len(units) and units[k + 1].low == "as") or (
        units[k].low == "as" and units[k - 1].low in _SERVING
    )


def _apposed(text: str, units: Sequence[Unit], j: int, k: int) -> bool:
    """Whether the office at k is what the name before the comma or bracket at j is."""
    if k >= len(units) or units[k].kind != "office" or is_rank(units[k]):
        return False
    another = units[j].low == "," and name_end(text, units, k + 1) > k + 1  # "X, President Y"
    return bool(units[k].values or _ends_there(units, k)) and not another


def _by_verb(units: Sequence[Unit], i: int, j: int) -> tuple[int, str] | None:
    """The office that a verb at j, or "as", gives to the one named at i."""
    k, seen = j, False
    while k < len(units) and k - j < REACH and _links(units, k):
        seen |= units[k].low in BE | _CALLED | {"as", "of"}
        k += 1
    k = _after_agent(units, j, k)
    said = [w.low for w in units[j:k]]
    if any(w in _APPOINTED for w in said) and not any(w in BE for w in said):
        return None  # "Washington appointed the first consul": not himself
    doubtful = any(w.low in _DOUBT for w in units[max(0, i - 6) : k])
    planned = "would" in said and not ("later" in said or "become" in said)
    if not seen or doubtful or planned or k >= len(units) or units[k].kind != "office" or is_rank(units[k]):
        return None
    return k, "as" if units[j].low == "as" else "is"


def _after_agent(units: Sequence[Unit], j: int, k: int) -> int:
    """The index after "by President Y as", where the words from j told that somebody was appointed, or k."""
    if k >= len(units) or units[k].low != "by" or units[k - 1].low not in _APPOINTED or not any(w.low in BE for w in units[j:k]):
        return k
    at = next((n for n in range(k + 2, min(len(units), k + REACH)) if units[n].low in ("as", ",", ".", "and")), k)
    if units[at].low != "as":
        return k
    at += 1
    while at < len(units) and (units[at].low in _ARTICLES or units[at].low in EPITHETS):
        at += 1
    return at


def _links(units: Sequence[Unit], k: int) -> bool:
    """Whether the word at k may stand between a name and the office that it is told to have."""
    low = units[k].low
    ranked = low == "and" and units[k - 1].low in _ARTICLES and k + 1 < len(units) and units[k + 1].low in _ARTICLES
    return low in _LINKS | _ARTICLES or low in EPITHETS or ranked or (low == "of" and units[k - 1].low in _POSTS)


def _ends_there(units: Sequence[Unit], k: int) -> bool:
    """Whether the title at k is all that stands between the commas: "X, foreign minister, said"."""
    return k + 1 < len(units) and units[k + 1].low in (",", ")", ".", "(")


__all__ = ["is_of_state", "is_planned", "office_after"]
