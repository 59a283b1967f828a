"""The noun phrases that name what was given, backed, condemned or asked: the object's, and those joined to it."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, CONJ, DETERMINERS, PEOPLE_NOUNS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

Span = tuple[int, int]
DEALS = ("AgreementSigned", "AgreementEnded")
EACH = ("AidGiven", "Support", "Criticism", "Demand")  # two things given, backed or asked are two events
HOW_LONG = frozenset("time years decades months weeks days example instance while".split())
ASKING = frozenset("what how whether who which why when where".split())
BARE = frozenset(
    "aid assistance help support relief backing solidarity funds fund funding money action actions move decision statement situation issue matter "
    "agreement agreements treaty treaties accord accords pact pacts deal deals protocol protocols memorandum memoranda convention conventions "
    "bilateral new first several various many numerous multiple further additional formal official joint similar mutual two three four five such mou mous "
    "criticism condemnation protest protests demand demands request requests call calls concern concerns cooperation collaboration own same other notes communiqué communique settlement settlements however".split()
)  # words that say nothing of what it was
AFTER = {"AidGiven": ("of",), "Cooperation": ("of", "on", "for")}  # prepositions that go on with the thing named
GOING_ON = ("of", "for", "in", "to", "on", "over", "against", "at", "from")
NAMING = ("over", "against", "on")  # what place or party follows is part of the thing


def things_named(units: list[Unit], kind: str, frame: Frame) -> list[Span]:
    """The object's noun phrase, and those joined to it that belong to the same party."""
    at = frame.object
    if at is None or units[at].kind != "word" or units[at].low in TEXTS or (kind == "Demand" and _asked(units, at)):
        return []
    floor = frame.begin + 1 if at > frame.begin else frame.clause[0]
    begin = max(noun_phrase_start(units, at), floor)
    if units[begin].low == "led" and begin - 2 >= floor and units[begin - 1].low in ("-", "–"):
        begin -= 2  # "the | US-led | invasion"
    first = phrase_of(units, begin, at + 1, kind, frame.clause[1])
    if first is None:
        return []
    found = [first]
    while kind in EACH and (more := _joined(units, found[-1], kind)) is not None:
        found.append(more)
    return found


def _asked(units: list[Unit], at: int) -> bool:
    """Whether the noun at `at` is who is asked, or opens a clause: "asked | officials to leave", "asked that | the men be freed"."""
    return units[at].low in ROLE_NOUNS | PEOPLE_NOUNS or (at + 1 < len(units) and units[at + 1].low in ("to", "be", "that"))


def phrase_of(units: list[Unit], begin: int, end: int, kind: str, limit: int) -> Span | None:
    """The phrase [begin, end) without its article and with what goes on with it; None where it names no certain thing."""
    pointing = begin < end and units[begin].low in ("the", "this", "that", "these", "those", "such", "its", "their")
    while begin < end - 1 and (units[begin].low in DETERMINERS or units[begin].low in ADVERBS or units[begin].kind == "pronoun"):
        begin += 1
    core = end
    for _ in range(3):
        end = _goes_on(units, end, kind, limit)
    if end == core and ((pointing and end - begin == 1) or all(u.low in BARE or u.kind == "quantity" for u in units[begin:end])):
        return None
    if units[core - 1].low.endswith("ly") or units[core - 1].low in ADVERBS:
        return None  # "protested vehemently"
    return (begin, end) if any(u.kind != "quantity" for u in units[begin:end]) else None


def _goes_on(units: list[Unit], end: int, kind: str, limit: int) -> int:
    """Where the phrase ends with the prepositional one that follows: "bid | for a seat"; `end` where none does."""
    if end + 1 >= limit or units[end].low not in AFTER.get(kind, GOING_ON) or units[end + 1].low == "behalf":
        return end
    k = end + 1
    while k < limit and units[k].low in DETERMINERS:
        k += 1
    if k >= limit or units[k].kind in ("date", "quantity"):
        return end
    if units[k].kind in ("party", "place", "pronoun") and not units[k].possessive and units[end].low != "of":
        named = units[k].kind != "pronoun" and units[end].low in NAMING
        return k + 1 if named or _is_body(units[k]) else end  # "accession to NATO", "embargo on Peru"; not "help for Peru"
    first = k
    while k < limit and k - first < 8 and belongs(units, k):
        k += 1
    while k > first and units[k - 1].low in DETERMINERS:
        k -= 1
    return k if k > first and not (kind in DEALS and units[first].low in ASKING) and says_what(units, end, k) else end


def _is_body(u: Unit) -> bool:
    return u.kind == "party" and not u.person and bool(u.values) and not any(v.is_state for v in u.values)


def belongs(units: list[Unit], k: int) -> bool:
    """Whether the unit at k may stand inside a noun phrase: no verb, preposition, joint or date."""
    u = units[k]
    closed = PREPOSITIONS | CONJ | SUBORDINATORS | ADVERBS | {"to"}
    return u.kind not in ("punct", "date") and not (u.kind == "word" and (u.low in closed or looks_verbal(units, k)))


def _joined(units: list[Unit], told: Span, kind: str) -> Span | None:
    """The next thing of the same party after "and": "Peru's bid for a seat | and Peru's role in the talks"."""
    begin, end = told
    owner, k = units[begin], _after_joint(units, end)
    if k is None or k + 1 >= len(units) or not _owns(owner):
        return None
    its = kind == "Support" and owner.kind == "party" and units[k].low in ("its", "their")
    same = _owns(units[k]) and units[k].values == owner.values
    if not (its or same) or not belongs(units, k + 1) or units[k + 1].low == "own":
        return None
    head = k + 1
    while head + 1 < len(units) and belongs(units, head + 1):
        head += 1
    return phrase_of(units, k, head + 1, kind, len(units))


def _after_joint(units: list[Unit], end: int) -> int | None:
    """The unit after "and", "as well as" or a comma at `end`; None where nothing is joined."""
    if [u.low for u in units[end : end + 3]] == ["as", "well", "as"]:
        return end + 3
    if end + 1 >= len(units) or units[end].low not in ("and", ","):
        return None
    return end + 1 + (units[end + 1].low == "and")


def _owns(u: Unit) -> bool:
    return u.kind == "adjective" or (u.kind == "party" and u.possessive)


def says_what(units: list[Unit], j: int, end: int) -> bool:
    """Whether the words after the preposition at j tell a thing: not "for | some time", "to | create"."""
    if units[j].low == "for" and units[end - 1].low in HOW_LONG:
        return False
    after = units[end].low if end < len(units) else ""
    return units[j].low != "to" or end > j + 2 or (after not in DETERMINERS and after not in ('"', "“", "''"))
