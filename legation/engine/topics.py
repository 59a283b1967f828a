"""What an event was about: what was given, backed, condemned, asked or agreed, as the words say it ("Peru's bid for a seat")."""

from __future__ import annotations

from legation.engine.counted_deals import counted_topics
from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS, PREPOSITIONS
from legation.engine.named_deals import deals_named, first_instance, has_capital, is_name, whole_name
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.topic_phrases import ASKING, DEALS, Span, says_what, things_named
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal

TOPIC_PREPS = ("on", "for", "concerning", "regarding", "about", "over", "of", "to")
WHAT = ("AidGiven", "Support", "Criticism", "Demand", "Cooperation")  # told by a verb whose object says what
NO_TOPIC = frozenset("behalf understanding intent sidelines margins".split())  # "on behalf of", "memoranda of understanding"
HOW_FAR = frozenset("point extent degree".split())  # "backed it | to the point of threatening to leave"
FIELDS = frozenset(
    "field fields area areas sphere spheres domain domains".split()
)  # "of" after them names what a treaty is about
TRAILING = frozenset("along well alongside".split())  # "use their own money | along with dollars"
REGULATED = frozenset(
    "relations relationship ties cooperation trade border".split()
)  # what agreements are for: "ties are governed by ..."
LONGEST_ITEM = 5  # units


def topics_of(s: Sentence, rule: Rule, frame: Frame) -> list[Span]:
    """The noun phrases that say what it is about; several where each tells an event of its own ("backs X's bid and X's claim")."""
    if rule.kind in WHAT and (found := things_named(s.units, rule.kind, frame)):
        return found
    if rule.kind in DEALS and (counted := counted_topics(s.units, frame)):
        return counted
    if rule.kind in DEALS and (
        len(deals := deals_named(s.units, rule, frame)) > 1
        or is_name(s, deals)
        or (deals and first_instance(s.units, frame.object, rule))
    ):
        return [whole_name(s, deal) for deal in deals]
    topic = _governed(s, rule, frame) if "topic" in rule.extras else None
    regulated = frame.voice.kind == "passive" and frame.object is not None and s.units[frame.object].low in REGULATED
    if topic is None and rule.kind in DEALS and not regulated:
        return things_named(s.units, rule.kind, frame)[:1]
    return [topic] if topic is not None else []


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
            k = _topic_end(s, j, frame.clause[1])
            if rule.kind in DEALS and _lets_do(s.units, j):
                return None
            if k > j + 1 and not (k == j + 2 and s.units[j + 1].kind in ("party", "place", "date")) and says_what(s.units, j, k):
                return j + 1, k
        if s.units[j].kind == "punct":
            break
        j += 1
    return None


def _topic_end(s: Sentence, j: int, limit: int) -> int:
    """Where the topic ends that the preposition (and article) at j governs, with what is listed after it."""
    k = j + 1
    while k < limit and k - j <= 14 and _in_topic(s, k, first=k == j + 1):
        k += 1
    while k > j + 2 and s.units[k - 1].low in PREPOSITIONS | DETERMINERS | TRAILING:
        k -= 1
    return _list_end(s, k, limit)


def _inside_name(s: Sentence, frame: Frame, j: int) -> bool:
    """Whether the preposition at j only joins the words of a name: "the throne in its House | of | Lords"."""
    if s.units[j].low != "of" or j <= frame.end or s.units[j - 1].kind != "word" or not has_capital(s, j - 1):
        return False
    after = j + 1 + (j + 1 < len(s.units) and s.units[j + 1].low == "the")
    return after < len(s.units) and s.units[after].kind == "word" and has_capital(s, after)


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
