"""Treaties that a text names with their date, or with both their states: "the 1881 Treaty of Bardo", "the Franco-Siamese Treaty".

Such a name tells that the treaty was concluded, whatever else the sentence says. Its parties are those in the name, those it
stands "between", or else the pair that the passage is about, where the sentence names no other state. A rule that read the
signing itself comes first.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.engine.grammars.listed_treaties import read_listed_treaties
from legation.engine.lexicon import ADVERBS, DETERMINERS, HAVE, PREPOSITIONS
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.when import to_when
from legation.model import Claim, Entity, Modality, Ref, Value

NOUNS = frozenset(
    "treaty agreement accord pact protocol declaration communiqué communique concordat armistice convention memorandum partnership arrangement".split()
)
JOINERS = frozenset("of on for the and with between to a in against concerning regarding & /".split())
BODIES = frozenset("forum council committee commission dialogue summit programme program fund".split())  # no treaties
UNREAL = frozenset(
    "nor neither proposed draft planned negotiate negotiating negotiated propose rejected refused future possible unsigned no".split()
)
SEVERAL = frozenset(
    "party parties signatory signatories acceded accession multilateral international united nations non-proliferation nuclear-test-ban "
    "geneva vienna kyoto hague climate refugees refugee antarctic north-atlantic atlantic schengen versailles rights sea chemical "
    "biological weapons ottawa mine ban genocide".split()
)  # what is said of treaties of many
DATED_AFTER = frozenset("a the an under this that".split())
KINDS = frozenset(
    "bilateral cultural trade commercial extradition border maritime boundary fishing fisheries cooperation friendship tax taxation "
    "double defence defense military economic investment air transport visa aviation labour labor free security framework scientific "
    "technical treaty joint agreement".split()
)  # of treaties told without their name; "peace" and "political" are as often of parties at home
LISTING = frozenset("a an the and , also both as well".split())  # between "have" and a name, besides other names
MEANS = frozenset("with by through via after following".split())  # what a treaty brought about stands beside it
GIVING = frozenset(
    "recognized recognised granted gave ceded transferred awarded returned restored ended partitioned divided".split()
)
HAVING = frozenset("have has share".split())
LONGEST = 9  # units of a name


@dataclass(frozen=True, slots=True)
class _Name:
    """A treaty's name at units [begin, end), the states in it, and its date."""

    begin: int
    end: int
    states: tuple[Entity, ...]
    when: When | None


def read_treaties(s: Sentence, last: Sentence | None) -> None:
    """Add an agreement for each treaty named with a date or with two states that no rule has read."""
    read_listed_treaties(s, NOUNS)
    told = [c for c in s.claims if c.kind in ("AgreementSigned", "AgreementEnded")]
    for i, u in enumerate(s.units):
        if u.kind != "word" or u.low not in NOUNS or (name := _name_at(s, i)) is None:
            continue
        begin, end = s.passage.raw_span(s.units[name.begin].begin, s.units[name.end - 1].end)
        if any(_begin(s, c, name) < end and begin < c.end for c in told) or _unreal(s, name):
            continue
        states = name.states or _parties(s, name)
        if len(states) < 2 or (name.when is None and not name.states and not _is_had(s, name)):
            continue
        roles: list[tuple[str, Value | Ref]] = [("participant", state) for state in states]
        topic = s.text(*_without_date(s, name))
        s.claim(
            "AgreementSigned", [*roles, ("topic", topic)], "treaty-named", (name.begin, name.end), when=name.when, modality=Modality.PRESUPPOSED
        )  # fmt: skip


def _begin(s: Sentence, told: Claim, name: _Name) -> int:
    """Where the words of a claim begin, without a clause before its own: "have a Tax Agreement, and | have signed an air treaty"."""
    at = next((i for i, c in s.places.items() if c is told), None)
    if at is None or at < name.end:
        return told.begin
    k = at
    while k > name.end and (s.units[k - 1].low in HAVE or s.units[k - 1].low in ADVERBS):
        k -= 1
    apart = k > name.end and s.units[k - 1].low == "and" and any(u.low == "," for u in s.units[name.end : k])
    return s.passage.raw_span(s.units[k].begin, s.units[k].end)[0] if apart else told.begin


def _name_at(s: Sentence, i: int) -> _Name | None:
    """The name whose noun stands at i: a capital noun with its modifiers before and its "of ..." behind."""
    if i + 1 < len(s.units) and s.units[i + 1].low in BODIES:
        return None  # "the Partnership Forum" is no partnership
    if not _capital(s, i):
        return _dated(s, i) if s.units[i].low != "partnership" else None
    begin = i
    states: tuple[Entity, ...] = ()
    while begin > 0 and i - begin < LONGEST and (_capital(s, begin - 1) or s.units[begin - 1].low in ("–", "-")):
        u = s.units[begin - 1]
        if u.kind in ("pronoun", "date", "office", "mission") or u.person or u.possessive or u.low in DETERMINERS:
            break
        states += tuple(v for v in u.values if v.is_state and v not in states) if u.kind in ("adjective", "party") else ()
        begin -= 1
    end = i + 1
    while end < len(s.units) and end - i < LONGEST:
        u = s.units[end]
        if u.kind in ("word", "place") and _capital(s, end):
            end += 1
        elif (joined := _joined_name(s, end)) is not None:
            end = joined + 1
        else:
            break
    between = _between(s, end)
    when, first, last = _date(s, begin, end)
    when = when or _there_was(s, begin)
    if end - begin == 1 and when is None:
        return None
    return _Name(first, last, between or (states if len(states) >= 2 else ()), when)


def _joined_name(s: Sentence, k: int) -> int | None:
    """The capital word that one or two joiners at k tie to a name: "Agreement | on the Avoidance"."""
    at = k
    while at < min(k + 2, len(s.units) - 1) and s.units[at].low in JOINERS:
        at += 1
    return at if k < at and s.units[at].kind in ("word", "place") and _capital(s, at) else None


def _there_was(s: Sentence, begin: int) -> When | None:
    """The date that opens the sentence of "On 2 May 1951, there was a Consular Convention"."""
    words = [u.low for u in s.units[max(0, begin - 3) : begin]]
    if words not in (["there", "was", "a"], ["there", "was", "an"]) or begin > 8:
        return None
    opening = [i for i in range(min(2, begin)) if s.units[i].kind == "date"]
    return to_when(s, opening[0]) if opening else None


def _dated(s: Sentence, i: int) -> _Name | None:
    """What is no name but tells its year or its states: "the 1976 cultural agreement", "the Franco-Siamese treaty of 1904"."""
    begin = next((k for k in range(i - 1, max(-1, i - 4), -1) if s.units[k].kind == "date"), None)
    if begin is None or begin == 0 or not _after_article(s, begin):
        return _of_two(s, i)
    words = {u.low for u in s.units[begin + 1 : i]}
    parties = _between(s, i + 1) or _with(s, i + 1)
    if not (words or parties) or not words <= KINDS:
        return None
    when = to_when(s, begin)
    return _Name(begin, i + 1, parties, when) if when is not None else None


def _after_article(s: Sentence, begin: int) -> bool:
    """Whether an article stands right before `begin`, or before one adjective: "the 1976 ...", "an extensive 1976 ..."."""
    before = s.units[begin - 1]
    if before.low in DATED_AFTER:
        return True
    return begin > 1 and before.kind == "word" and before.low not in PREPOSITIONS and s.units[begin - 2].low in DATED_AFTER


def _of_two(s: Sentence, i: int) -> _Name | None:
    """A treaty that is told by its two states and, unless it is "the" one, its date: "a Franco-Siamese convention of 20 March 1897"."""
    begin = i - 1
    while begin > 0 and i - begin < 4 and s.units[begin].kind == "word" and s.units[begin].low in KINDS:
        begin -= 1
    u = s.units[begin] if begin > 0 else None
    if u is None or u.kind != "adjective" or len(states := tuple(v for v in u.values if v.is_state)) != 2:
        return None
    when, first, last = _date(s, begin, i + 1)
    definite = s.units[first - 1].low == "the" and (i + 1 >= len(s.units) or s.units[i + 1].low != "negotiations")
    return _Name(first, last, states, when) if when is not None or definite else None


def _capital(s: Sentence, i: int) -> bool:
    u = s.units[i]
    return u.kind != "punct" and s.passage.text[u.begin].isupper()


def _between(s: Sentence, end: int) -> tuple[Entity, ...]:
    """The states of "between A and B" or "with B" right behind a name."""
    if end + 1 < len(s.units) and s.units[end].low == "between" and s.units[end + 1].is_party:
        found = tuple(v for v in s.entities(end + 1) if v.is_state)
        return found if len(found) >= 2 else ()
    return ()


def _with(s: Sentence, end: int) -> tuple[Entity, ...]:
    """The pair, where "with" and one of it stand right behind: "the 1909 treaty with Siam"."""
    k = end + 1 + (end + 1 < len(s.units) and s.units[end + 1].low == "the")
    if k >= len(s.units) or s.units[end].low != "with" or s.units[k].kind != "party" or len(s.units[k].values) != 1:
        return ()
    return s.ctx.pair if s.units[k].values[0] in s.ctx.pair and len(s.ctx.pair) == 2 else ()


def _date(s: Sentence, begin: int, end: int) -> tuple[When | None, int, int]:
    """The date right before the name, or right behind it, with the span that includes it."""
    units = s.units
    if begin > 0 and units[begin - 1].kind == "date" and (begin < 2 or units[begin - 2].low not in PREPOSITIONS):
        return to_when(s, begin - 1), begin - 1, end
    j = end + (end < len(units) and units[end].low in ("of", "("))
    if j > end and j < len(units) and units[j].kind == "date":
        return to_when(s, j), begin, j + 1
    if end - begin > 1 and (_is_list_member(s, begin, end) or _is_means(s, begin, end) or _does(s, begin, end)):
        return to_when(s, end + 1), begin, end + 2
    return None, begin, end


def _does(s: Sentence, begin: int, end: int) -> bool:
    """Whether a verb follows a name with its date and tells of both: "The Treaty of Bangkok | in 1856 opened Siam to France"."""
    units = s.units
    if begin > 1 and units[begin - 1 - (units[begin - 1].low == "the")].low in PREPOSITIONS:
        return False  # "the vote against the Treaty of Bangkok | in 1856 led ...": the vote was then
    dated = end + 2 < len(units) and units[end].low == "in" and units[end + 1].kind == "date"
    return dated and looks_verbal(units, end + 2) and set(s.ctx.pair) <= {v for u in units for v in u.values}


def _is_means(s: Sentence, begin: int, end: int) -> bool:
    """Whether a name with its date tells by what or after what something came about: "with the Treaty of Bangkok in 1856, ..."."""
    units, before = s.units, begin - 1 - (begin > 0 and s.units[begin - 1].low == "the")
    if before < 0 or units[before].low not in MEANS or end + 1 >= len(units) or units[end].low not in ("in", "on"):
        return False
    return units[end + 1].kind == "date" and (end + 2 >= len(units) or units[end + 2].low in (",", ".", ";", ")"))


def _is_list_member(s: Sentence, begin: int, end: int) -> bool:
    """Whether a name with its date is one of a list: "...: Agreement on Fishing in 1976; Tax Convention in 1985; and ..."."""
    units = s.units
    if end + 1 >= len(units) or units[end].low not in ("in", "on") or units[end + 1].kind != "date":
        return False
    opens = (
        begin == 0 or units[begin - 1].low in (":", ";") or (units[begin - 1].low == "and" and units[begin - 2].low in (";", ","))
    )
    return opens and (end + 2 >= len(units) or units[end + 2].low in (";", ".", ",", "and"))


def _parties(s: Sentence, name: _Name) -> tuple[Entity, ...]:
    """The pair that the passage is about, where the sentence names no other party and speaks of no treaty of many."""
    words = {u.low for u in s.units[max(0, name.begin - 5) : name.end + 3]}
    named = {v for u in s.units if u.kind in ("party", "adjective", "people") for v in u.values if v.kind != "Place"}
    of_many = (bool(words & SEVERAL) and s.units[0].low != "bilaterally") or _of_initials(s, name)
    if len(named) == 1 and name.end < len(s.units) and s.units[name.end].low in GIVING:
        return ()  # "the 1854 convention recognized the independence of X": who gave it is not told
    if len(s.ctx.pair) != 2 or of_many or not named <= set(s.ctx.pair) or _with_another(s, name):
        return ()
    return s.ctx.pair


def _of_initials(s: Sentence, name: _Name) -> bool:
    """Whether initials name the treaty, as those of many states: "the ABC Pact"."""
    texts = (s.passage.text[u.begin : u.end] for u in s.units[name.begin : name.end] if u.kind == "word")
    return any(t.isupper() and len(t) > 2 for t in texts)


def _with_another(s: Sentence, name: _Name) -> bool:
    """Whether the name itself says with whom, and that is none of the pair: "the Treaty with Hanover"."""
    k = next((k for k in range(name.begin, name.end - 1) if s.units[k].low == "with"), None)
    return k is not None and not set(s.entities(k + 1)) & set(s.ctx.pair)


def _is_had(s: Sentence, name: _Name) -> bool:
    """ "The two countries have a Tax Convention, and an Investment Agreement": what two states have they concluded."""
    if name.end - name.begin < 2:
        return False
    k = name.begin - 1
    while k > 0 and (_capital(s, k) or s.units[k].low in LISTING):
        k -= 1
    if k > 1 and s.units[k].low == "of" and s.units[k - 1].low in ("membership", "parties", "members"):
        return any(set(u.values) >= set(s.ctx.pair) for u in s.units[:k] if u.kind == "party")  # "both are parties of ..."
    if k < 1 or s.units[k].low not in HAVING or s.units[k - 1].kind != "party":
        return False
    return len(s.units[k - 1].values) == 2 or (s.units[k].low == "has" and _has_with(s, s.units[k - 1], name.end))


def _has_with(s: Sentence, owner: Unit, end: int) -> bool:
    """Whether one of the pair has the treaty that ends before `end` with the other: "X has an Investment Agreement with Y"."""
    return (
        len(owner.values) == 1
        and owner.values[0] in _with(s, end)
        and owner.values[0] not in s.units[end + 1 + (s.units[end + 1].low == "the")].values
    )


def _unreal(s: Sentence, name: _Name) -> bool:
    return any(u.low in UNREAL for u in s.units[max(0, name.begin - 4) : name.begin + 1])


def _without_date(s: Sentence, name: _Name) -> tuple[int, int]:
    begin = name.begin + (s.units[name.begin].kind == "date")
    end = name.end - (s.units[name.end - 1].kind == "date")
    return begin, end - (s.units[end - 1].low in ("of", "(", "on", "in", "from"))


__all__ = ["read_treaties"]
