"""What an event was about: what was given, backed, condemned, asked or agreed, as the words say it ("Peru's bid for a seat")."""

from __future__ import annotations

from legation.engine.counted_deals import counted_topics
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, CONJ, DETERMINERS, PEOPLE_NOUNS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

Span = tuple[int, int]

TOPIC_PREPS = ("on", "for", "concerning", "regarding", "about", "over", "of", "to")
WHAT = ("AidGiven", "Support", "Criticism", "Demand", "Cooperation")  # told by a verb whose object says what
DEALS = ("AgreementSigned", "AgreementEnded")
EACH = ("AidGiven", "Support", "Criticism", "Demand")  # two things given, backed or asked are two events
INTRODUCING = frozenset(("including", "namely", "like", ":"))  # between several agreements and the first one named
NO_TOPIC = frozenset("behalf understanding intent sidelines margins".split())  # "on behalf of", "memoranda of understanding"
HOW_LONG = frozenset("time years decades months weeks days example instance while".split())
ASKING = frozenset("what how whether who which why when where".split())
HOW_FAR = frozenset("point extent degree".split())  # "backed it | to the point of threatening to leave"
FIELDS = frozenset(
    "field fields area areas sphere spheres domain domains".split()
)  # "of" after them names what a treaty is about
BARE = frozenset(
    "aid assistance help support relief backing solidarity funds fund funding money action actions move decision statement situation issue matter "
    "agreement agreements treaty treaties accord accords pact pacts deal deals protocol protocols memorandum memoranda convention conventions "
    "bilateral new first several various many numerous multiple further additional formal official joint similar mutual two three four five such mou mous "
    "criticism condemnation protest protests demand demands request requests call calls concern concerns cooperation collaboration own same other notes communiqué communique settlement settlements however".split()
)  # words that say nothing of what it was
AFTER = {"AidGiven": ("of",), "Cooperation": ("of", "on", "for")}  # prepositions that go on with the thing named
TRAILING = frozenset("along well alongside".split())  # "use their own money | along with dollars"
REGULATED = frozenset(
    "relations relationship ties cooperation trade border".split()
)  # what agreements are for: "ties are governed by ..."
LONGEST_ITEM = 5  # units
_GOING_ON = ("of", "for", "in", "to", "on", "over", "against", "at", "from")
_NAMING = ("over", "against", "on")  # what place or party follows is part of the thing


def topics_of(s: Sentence, rule: Rule, frame: Frame) -> list[Span]:
    """The noun phrases that say what it is about; several where each tells an event of its own ("backs X's bid and X's claim")."""
    if rule.kind in WHAT and (found := _things(s.units, rule.kind, frame)):
        return found
    if rule.kind in DEALS and (counted := counted_topics(s.units, frame)):
        return counted
    if rule.kind in DEALS and (
        len(deals := _deals(s.units, rule, frame)) > 1 or _is_name(s, deals) or (deals and _instance(s.units, frame.object, rule))
    ):
        return [_whole_name(s, deal) for deal in deals]
    topic = _governed(s, rule, frame) if "topic" in rule.extras else None
    regulated = frame.voice.kind == "passive" and frame.object is not None and s.units[frame.object].low in REGULATED
    if topic is None and rule.kind in DEALS and not regulated:
        return _things(s.units, rule.kind, frame)[:1]
    return [topic] if topic is not None else []


def _things(units: list[Unit], kind: str, frame: Frame) -> list[Span]:
    """The object's noun phrase, and those joined to it that belong to the same party."""
    at = frame.object
    if at is None or units[at].kind != "word" or units[at].low in TEXTS or (kind == "Demand" and _asked(units, at)):
        return []
    floor = frame.begin + 1 if at > frame.begin else frame.clause[0]
    begin = max(noun_phrase_start(units, at), floor)
    if units[begin].low == "led" and begin - 2 >= floor and units[begin - 1].low in ("-", "–"):
        begin -= 2  # "the | US-led | invasion"
    first = _phrase(units, begin, at + 1, kind, frame.clause[1])
    if first is None:
        return []
    found = [first]
    while kind in EACH and (more := _joined(units, found[-1], kind)) is not None:
        found.append(more)
    return found


def _asked(units: list[Unit], at: int) -> bool:
    """Whether the noun at `at` is who is asked, or opens a clause: "asked | officials to leave", "asked that | the men be freed"."""
    return units[at].low in ROLE_NOUNS | PEOPLE_NOUNS or (at + 1 < len(units) and units[at + 1].low in ("to", "be", "that"))


def _is_name(s: Sentence, deals: list[Span]) -> bool:
    """Whether it is one agreement with a name that goes on: "the Treaty of Amity"."""
    return (
        len(deals) == 1
        and "of" in [u.low for u in s.units[slice(*deals[0])]]
        and _capital(s, deals[0][0])
        and _capital(s, deals[0][1] - 1)
    )


def _whole_name(s: Sentence, deal: Span) -> Span:
    """The name with what is joined to it: "Treaty of Amity | , Commerce and Navigation"."""
    begin, end = deal
    while _capital(s, begin) and _capital(s, end - 1) and end + 1 < len(s.units) and s.units[end].low in (",", "and", "&"):
        k = end + 1 + (s.units[end + 1].low == "and")
        if k >= len(s.units) or s.units[k].kind != "word" or not _capital(s, k):
            break
        end = k + 1
    return begin, end


def _capital(s: Sentence, i: int) -> bool:
    return s.passage.text[s.units[i].begin].isupper()


def _deals(units: list[Unit], rule: Rule, frame: Frame) -> list[Span]:
    """Each of several agreements told in one list: "a trade agreement, a tax treaty and an accord on tourism"."""
    found: list[Span] = []
    at = _first_deal(units, rule, frame)
    while at is not None and units[at].kind == "word" and units[at].low in rule.objects:
        begin = noun_phrase_start(units, at)
        begin = max(begin, frame.begin + 1, found[-1][1] if found else 0) if at > frame.begin else max(begin, frame.clause[0])
        phrase = _phrase(units, begin, at + 1, rule.kind, len(units))
        if phrase is None:
            return []
        found.append(phrase)
        at = _next_deal(units, phrase[1], rule)
    return found


def _first_deal(units: list[Unit], rule: Rule, frame: Frame) -> int | None:
    """The head of the first agreement of a list; before a passive verb, the object is the last one."""
    at = frame.object
    if (instance := _instance(units, at, rule)) is not None:
        return instance
    while at is not None and at < frame.begin:
        before = noun_phrase_start(units, at) - 1
        joined = before > frame.clause[0] and units[before].low in ("and", ",") and units[before - 1].low in rule.objects
        if not joined or units[before + 1].low not in ("a", "an", "another"):
            break
        at = before - 1
    return at


def _instance(units: list[Unit], at: int | None, rule: Rule) -> int | None:
    """The head of the first one named of those at `at`: "several agreements, such as | an accord on fishing"."""
    if at is None:
        return None
    if at + 2 < len(units) and units[at + 1].low == "and" and units[at + 2].low in rule.objects:
        at += 2  # "treaties | and agreements |, including ..."
    k = at + 1 + (at + 1 < len(units) and units[at + 1].low == ",")
    words = [u.low for u in units[k : k + 2]]
    if not units[at].low.endswith("s") or not words or (words[0] not in INTRODUCING and words != ["such", "as"]):
        return None
    k += 1 + (words[0] == "such")
    return next((j for j in range(k, min(len(units), k + 8)) if units[j].low in rule.objects and _all_belong(units, k, j)), None)


def _all_belong(units: list[Unit], begin: int, end: int) -> bool:
    return all(_belongs(units, k) for k in range(begin, end))


def _next_deal(units: list[Unit], end: int, rule: Rule) -> int | None:
    """The head of the next agreement in a list whose last phrase ends at `end`."""
    j = end
    while j < len(units) and j - end < 4 and units[j].low in (",", "and", "as", "well", "also"):
        j += 1
    if j == end or j + 1 >= len(units) or units[j].low not in ("a", "an", "another", "one"):
        return None
    for k in range(j + 1, min(len(units), j + 8)):
        if units[k].low in rule.objects and not (k + 1 < len(units) and units[k + 1].low in rule.objects):
            return k
        if not _belongs(units, k):
            return None
    return None


def _phrase(units: list[Unit], begin: int, end: int, kind: str, limit: int) -> Span | None:
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
    if end + 1 >= limit or units[end].low not in AFTER.get(kind, _GOING_ON) or units[end + 1].low == "behalf":
        return end
    k = end + 1
    while k < limit and units[k].low in DETERMINERS:
        k += 1
    if k >= limit or units[k].kind in ("date", "quantity"):
        return end
    if units[k].kind in ("party", "place", "pronoun") and not units[k].possessive and units[end].low != "of":
        named = units[k].kind != "pronoun" and units[end].low in _NAMING
        return k + 1 if named or _is_body(units[k]) else end  # "accession to NATO", "embargo on Peru"; not "help for Peru"
    first = k
    while k < limit and k - first < 8 and _belongs(units, k):
        k += 1
    while k > first and units[k - 1].low in DETERMINERS:
        k -= 1
    return k if k > first and not (kind in DEALS and units[first].low in ASKING) and _says_what(units, end, k) else end


def _is_body(u: Unit) -> bool:
    return u.kind == "party" and not u.person and bool(u.values) and not any(v.is_state for v in u.values)


def _belongs(units: list[Unit], k: int) -> bool:
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
    if not (its or same) or not _belongs(units, k + 1) or units[k + 1].low == "own":
        return None
    head = k + 1
    while head + 1 < len(units) and _belongs(units, head + 1):
        head += 1
    return _phrase(units, k, head + 1, kind, len(units))


def _after_joint(units: list[Unit], end: int) -> int | None:
    """The unit after "and", "as well as" or a comma at `end`; None where nothing is joined."""
    if [u.low for u in units[end : end + 3]] == ["as", "well", "as"]:
        return end + 3
    if end + 1 >= len(units) or units[end].low not in ("and", ","):
        return None
    return end + 1 + (units[end + 1].low == "and")


def _owns(u: Unit) -> bool:
    return u.kind == "adjective" or (u.kind == "party" and u.possessive)


def _governed(s: Sentence, rule: Rule, frame: Frame) -> Span | None:
    """The noun phrase after a preposition that says what it is about: "on trade"."""
    governs = frame.voice.kind == "nominal" and s.units[frame.end - 1].low in ("of", "to")
    if any(
        u.low in HOW_FAR and s.units[frame.end + k - 1].low == "the" for k, u in enumerate(s.units[frame.end : frame.clause[1]])
    ):
        return None  # "supported X to the point of leaving Y"
    j = frame.end - governs  # "a supporter | of the dismantling of X", "refusal | to pay"
    preps = [p for p in TOPIC_PREPS if rule.kind != "AidGiven" or p not in rule.roles]  # "to the police": who was given it
    while j < frame.clause[1] and j <= frame.end + 8:
        if s.units[j].low == "to" and {u.low for u in s.units[j + 1 : j + 3]} & HOW_FAR:
            break
        if s.units[j].low in ("another", "one") and s.units[j - 1].low in ("and", "by"):
            break  # "a trade treaty in 1990 and | another | on tourism": what follows is of the other one
        if rule.kind in DEALS and s.units[j].low in preps and any(u.low in ASKING for u in s.units[j + 1 : j + 2]):
            break  # "an agreement on | what Peru pays"
        if (
            s.units[j].low in preps
            and _names_topic(s.units, rule, frame, j)
            and not (rule.kind in WHAT and _inside_name(s, frame, j))
        ):
            while j + 2 < frame.clause[1] and s.units[j + 1].low in ("a", "an", "the"):
                j += 1
            k = j + 1
            while k < frame.clause[1] and k - j <= 14 and _in_topic(s, k, first=k == j + 1):
                k += 1
            while k > j + 2 and s.units[k - 1].low in PREPOSITIONS | DETERMINERS | TRAILING:
                k -= 1
            k = _list_end(s, k, frame.clause[1])
            if rule.kind in DEALS and _lets_do(s.units, j):
                return None
            if k > j + 1 and not (k == j + 2 and s.units[j + 1].kind in ("party", "place", "date")) and _says_what(s.units, j, k):
                return j + 1, k
        if s.units[j].kind == "punct":
            break
        j += 1
    return None


def _says_what(units: list[Unit], j: int, end: int) -> bool:
    """Whether the words after the preposition at j tell a thing: not "for | some time", "to | create"."""
    if units[j].low == "for" and units[end - 1].low in HOW_LONG:
        return False
    after = units[end].low if end < len(units) else ""
    return units[j].low != "to" or end > j + 2 or (after not in DETERMINERS and after not in ('"', "“", "''"))


def _inside_name(s: Sentence, frame: Frame, j: int) -> bool:
    """Whether the preposition at j only joins the words of a name: "the throne in its House | of | Lords"."""
    if s.units[j].low != "of" or j <= frame.end or s.units[j - 1].kind != "word" or not _capital(s, j - 1):
        return False
    after = j + 1 + (j + 1 < len(s.units) and s.units[j + 1].low == "the")
    return after < len(s.units) and s.units[after].kind == "word" and _capital(s, after)


def _lets_do(units: list[Unit], to: int) -> bool:
    """Whether "to" opens what a party is let do, which no phrase sums up: "an accord | to allow Peru to sell fish"."""
    if units[to].low != "to" or to + 2 >= len(units) or not units[to + 2].is_party:
        return False
    return units[to + 1].kind == "word" and units[to + 1].low not in PREPOSITIONS | DETERMINERS


def _list_end(s: Sentence, end: int, limit: int) -> int:
    """Where the list ends whose first item ends at `end`: "forestry | , water and health"; `end` where none is plain."""
    k, closed = end, False
    while not closed and k + 1 < limit and s.units[k].low in (",", "and"):
        closed = s.units[k].low == "and" or s.units[k + 1].low == "and"
        first = k + 1 + (s.units[k].low == "," and closed)
        k = first
        while k < limit and k - first < LONGEST_ITEM and _in_topic(s, k, first=False) and s.units[k].low not in ("and", "to"):
            if s.units[k].kind in ("party", "pronoun", "quantity"):
                return end
            k += 1
        if k == first:
            return end
    return k if closed and (k >= len(s.units) or s.units[k].low in (".", ";") or s.units[k].low in PREPOSITIONS) else end


def _names_topic(units: list[Unit], rule: Rule, frame: Frame, j: int) -> bool:
    """Whether the preposition at j may govern what it is about: not "at the ministry | of trade", "| on the sidelines | of the summit"."""
    upper = frame.clause[1]
    before = units[j - 1].low
    if units[j].low == "of" and j > frame.end and (before in NO_TOPIC or (rule.kind in DEALS and before not in FIELDS)):
        return False
    if rule.kind == "Demand" and j == frame.end and units[j].low == "to" and units[j + 1].low in DETERMINERS:
        return False  # "appealed | to the community | for aid": of whom it is asked
    after = j + 1 + (j + 2 < upper and units[j + 1].low == "the")
    return after < upper and units[j + 1].kind != "date" and units[after].low not in NO_TOPIC


def _in_topic(s: Sentence, k: int, *, first: bool) -> bool:
    u = s.units[k]
    if u.kind == "date":
        return first or (u.mention is not None and u.mention.form == "modifier")
    if u.low == "and" and _doing(s.units, k + 1):
        return False  # "over Peru's refusal to pay | and Chile backing the plan"
    return u.kind != "punct" and (u.low not in PREPOSITIONS or (u.low == "of" and not first)) and not looks_verbal(s.units, k)


def _doing(units: list[Unit], k: int) -> bool:
    """Whether a party at k is said to be doing something: "and | Chile backing | the plan"."""
    if k + 1 >= len(units) or not units[k].is_party or units[k].possessive:
        return False
    return units[k + 1].kind == "word" and units[k + 1].low.endswith("ing")
