"""Whether a third state or nobody of the pair is meant, so that the other of the pair is not the open side."""

from __future__ import annotations

from itertools import takewhile

from legation.engine.complements import at_stake
from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import group_start, looks_verbal
from legation.model import Entity

OF_TWO = frozenset(
    "friendship peace amity commerce cooperation co-operation extradition alliance navigation mutual trade recognition".split()
)
MANY_SIGN = frozenset("treaty convention statute charter covenant protocol".split())
GROUPS = frozenset("states countries nations republics governments".split())
SITES = frozenset(
    "shrine temple mosque cathedral basilica church monastery museum university college palace monument memorial cemetery parliament institute "
    "hospital school library academy".split()
)
DISASTERS = frozenset("earthquake earthquakes hurricane tsunami flood floods cyclone typhoon famine drought crisis".split())


def of_another(s: Sentence, frame: Frame) -> bool:
    """Whether what is refused is a third state's: "refused to support | American sanctions against Peru"."""
    named = (v for u in s.units[frame.end : frame.end + 6] if u.kind == "adjective" for v in u.values)
    return any(v.is_state and v not in s.ctx.pair for v in named)


def of_fugitives(s: Sentence, frame: Frame) -> bool:
    """Whether what is refused is asylum, which a person seeks and no state: "refused to grant asylum to X"."""
    return any(u.low in ("asylum", "refuge") for u in s.units[frame.clause[0] : frame.clause[1]])


def for_another(s: Sentence, frame: Frame) -> bool:
    """Whether a demand is for one that suffers something: "urged an end to the blockade of Chile" is not asked of Chile."""
    named = (
        i for i in range(frame.end, frame.clause[1]) if s.units[i].kind == "party" and set(s.units[i].values) & set(s.ctx.pair)
    )
    return any(at_stake(frame, s.units, i) for i in named)


def against_unknown(s: Sentence, frame: Frame) -> bool:
    """Whether "on" or "against" governs a name that is none of the pair's: "an embargo on the residents of the Strip"."""
    units = s.units
    for k in range(frame.end, min(frame.clause[1], frame.end + 8)):
        if units[k].low in ("on", "against", "upon") and units[k].kind == "word":
            phrase = units[k + 1 : min(frame.clause[1], k + 7)]
            return any(u.kind in ("word", "place") and s.passage.text[u.begin].isupper() for u in phrase)
    return False


def to_a_site(s: Sentence, frame: Frame) -> bool:
    """Whether a visit goes to a place known by name, which may be at home: "his visits to | the Lima Shrine", "to the Kenya Museum"."""
    units = s.units
    k = next((j for j in range(frame.end, frame.clause[1] - 1) if units[j].low in ("to", ",") or units[j].kind == "date"), None)
    if k is None or units[k].low != "to":
        return False
    k += 1 + (units[k + 1].low in ("the", "a"))
    name = [*takewhile(lambda u: u.kind != "punct" and s.passage.text[u.begin].isupper(), units[k : k + 6])]
    return bool(name) and name[-1].low in SITES


def against_told(units: list[Unit], frame: Frame) -> bool:
    """Whether the words say on whom war was declared, be it nobody of the pair: "declared war on | the smugglers"."""
    following = units[frame.end : min(frame.clause[1], frame.end + 4)]
    against = next((k for k, u in enumerate(following) if u.low in ("on", "upon", "against")), None)
    return against is not None and against + 1 < len(following) and following[against + 1].kind != "date"


def third_named(s: Sentence, frame: Frame) -> bool:
    """Whether the sentence names a state that is none of the pair before it: "Ties with Chile ended when | Peru declared war"."""
    named = (v for u in s.units[: frame.begin] if u.kind == "party" and not u.person for v in u.values)
    return any(v.is_state and v not in s.ctx.pair for v in named)


def names_another(s: Sentence, frame: Frame, named: list[Entity]) -> bool:
    """Whether the clause names a state outside the pair that got no role: it may be the one that is meant."""
    inside = (v for i in range(*frame.clause) if s.units[i].kind in ("party", "people") for v in s.units[i].values)
    struck = (
        v
        for i in range(frame.end, frame.clause[1] - 1)
        if s.units[i].kind == "adjective" and s.units[i + 1].low in DISASTERS
        for v in s.units[i].values
    )  # "sent aid after the Haiti earthquake"
    return any(v.is_state and v not in named and v not in s.ctx.pair for v in (*inside, *struck))


def joined_by_another(s: Sentence, frame: Frame) -> bool:
    """Whether the clause names one of the pair together with a third state: "X and Z issued a note establishing relations"."""
    inside = [s.units[i] for i in range(*frame.clause) if s.units[i].kind == "party" and not _only_where(s.units, i)]
    if any(u.head in ("each-other", "both") for u in inside):
        return False
    states = {v for u in inside for v in u.values if v.is_state}
    return bool(states & set(s.ctx.pair)) and bool(states - set(s.ctx.pair))


def only_others(s: Sentence, frame: Frame) -> bool:
    """Whether the clause before tells of a third state, and the sentence of none of the pair: "Norway agreed, and | a treaty was signed"."""
    if frame.voice.kind != "passive" or frame.object is None or {v for u in s.units for v in u.values} & set(s.ctx.pair):
        return False
    start = noun_phrase_start(s.units, frame.object)
    before = [k for k in range(start) if s.units[k].kind == "party" and any(v.is_state for v in s.units[k].values)]
    joined = start > 0 and s.units[start - 1].low == "and"
    return joined and any(looks_verbal(s.units, k) for b in before[:1] for k in range(b, start))


def between_others(s: Sentence, frame: Frame) -> bool:
    """Whether a mission moves between cities of third states: in a text on Peru and Kenya, "moved from Oslo to Bergen"."""
    ends = [i for p in ("from", "to") for i in frame.preps.get(p, ()) if s.units[i].kind == "place"]
    where = {v for i in ends for v in s.entities(i)}
    return len(ends) > 1 and bool(where) and not where & set(s.ctx.pair)


def beside_a_third(s: Sentence, frame: Frame, named: list[Entity]) -> bool:
    """Whether a third state did it with the one named: "France and | its former colony Togo | signed a pact"."""
    if _of_a_named_treaty(s, frame):
        return True
    at = frame.subject
    if at is None or s.units[at].group or not set(s.units[at].values) <= set(named):
        return False
    k = noun_phrase_start(s.units, at) - 1
    third = s.units[k - 1] if k > 0 and s.units[k].low == "and" else None
    return third is not None and third.kind == "party" and any(v.is_state and v not in s.ctx.pair for v in third.values)


def _of_a_named_treaty(s: Sentence, frame: Frame) -> bool:
    """Whether one party alone signs a treaty known by its name, as one of many: "Ghana signed | the Treaty of Rome"."""
    at = frame.object
    if at is None or at < frame.begin or frame.voice.kind != "active" or s.units[at - 1].low != "the":
        return False
    if s.units[at].low not in MANY_SIGN or at + 2 >= len(s.units) or s.units[at + 1].low != "of":
        return False
    where = s.units[at + 2]
    return all(s.passage.text[u.begin].isupper() for u in (s.units[at], where)) and where.low not in OF_TWO


def _only_where(units: list[Unit], i: int) -> bool:
    """Whether the state at i is where an envoy is, or what another left: "the Danish envoy to Chile", "free from Spain"."""
    before = i - 1 - (i > 0 and units[i - 1].low == "the")
    if before < 1 or units[before].low not in ("to", "in", "at", "from"):
        return False
    return units[before].low == "from" or bool(units[before - 1].head)


def told_of_another(s: Sentence, frame: Frame) -> bool:
    """Whether what the sentence told before concerns another state, not one of the pair: "cut ties with X and | recalled its envoy"."""
    told = [v for u in s.units[: frame.clause[0]] if u.kind == "party" for v in u.values if v.is_state]
    return any(v not in s.ctx.pair for v in told) and not {v for u in s.units for v in u.values} >= set(s.ctx.pair)


def said_by_another(s: Sentence, frame: Frame) -> bool:
    """Whether a third state says what one of the pair did, maybe to it: "Malta protested that | Kenya had closed the border"."""
    that = frame.clause[0] - 1
    if that < 2 or s.units[that].low != "that" or not looks_verbal(s.units, that - 1):
        return False
    speaker, _ = find_subject(s.units, group_start(s.units, that - 1))
    told = s.entities(speaker)
    return any(v.is_state for v in told) and not s.ctx.of_pair(told)


def third_blamed(s: Sentence, frame: Frame) -> bool:
    """Whether a protest is followed by what a third state did: "Peru protested when | Malta occupied the isle"."""
    joint = frame.clause[1]
    if joint + 1 >= len(s.units) or s.units[joint].low not in ("when", "after", "that", "because", "as"):
        return False
    at = next((u for u in s.units[joint + 1 : joint + 4] if u.kind == "party"), None)
    return at is not None and not at.possessive and any(v.is_state for v in at.values) and not set(at.values) & set(s.ctx.pair)


def goes_to_states(s: Sentence, frame: Frame) -> bool:
    """Whether what is given goes to states that are not named one by one: "weapons to the Arab states"."""
    for k in range(frame.end, min(frame.clause[1], frame.end + 6)):
        phrase = [u.low for u in s.units[k + 1 : k + 5]]
        if s.units[k].low in ("to", "for") and GROUPS & set(phrase) and not {"both", "two", "each"} & set(phrase):
            return True
    return False
