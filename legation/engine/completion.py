"""Which side of the pair is meant where a sentence names only one, or none."""

from __future__ import annotations

from collections.abc import Sequence

from legation.engine.complements import at_stake
from legation.engine.done_to_others import done_to_others
from legation.engine.ended_deals import ends_it, signatories
from legation.engine.frame import Frame
from legation.engine.phrases import TEXTS, noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.model import Claim, Entity

OF_ANOTHER = ("Visit", "AidGiven", "Demand")  # said of oneself, nobody else is meant
FIGHTERS = frozenset(
    "rebel rebels guerrilla guerrillas insurgent insurgents militia militias separatists fighters opposition contras mujahideen mujahideens mujahedin resistance".split()
)
RIVALS = frozenset("rival rivals opponent opponents enemy enemies adversary adversaries foe foes".split())
FACTIONS = frozenset("front faction factions movement junta dissidents tribes party parties".split())
OF_TWO = frozenset(
    "friendship peace amity commerce cooperation co-operation extradition alliance navigation mutual trade recognition".split()
)
MANY_SIGN = frozenset("treaty convention statute charter covenant protocol".split())
GROUPS = frozenset("states countries nations republics governments".split())
HELP = frozenset(
    "help assistance aid support loan loans grant grants funding financing funds credit cooperation collaboration partnership".split()
)
ACTS = frozenset("issuance appointment sending granting signing acceptance reception accreditation exchange nomination".split())
BROADLY = frozenset("internationally widely generally universally powers states countries nations as".split())
PLAIN = frozenset(
    "the a its their full formal national political complete military bloodless gaining achieving attaining winning regaining resuming".split()
)  # what may stand before what happened to the only state at hand
POSTED_WITH = ("AmbassadorRecalled", "AmbassadorAppointed", "DiplomatExpelled", "AmbassadorSummoned")
DISASTERS = frozenset("earthquake earthquakes hurricane tsunami flood floods cyclone typhoon famine drought crisis".split())
DAY = 10  # characters of a day
ENVOYS = ("ambassador", "high commissioner")
LEADING = (
    "president",
    "prime minister",
    "foreign minister",
    "king",
    "queen",
    "emperor",
    "chancellor",
    "sultan",
    "emir",
    "vice president",
    "prince",
    "princess",
    "crown prince",
    "grand duke",
    "governor general",
    "speaker",
    "legislator",
    "secretary of state",
    "foreign secretary",
    "special envoy",
    "empress",
    "shah",
    "first lady",
    "head of state",
    "head of government",
)


def complete(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """Fill in the other party of the pair where the rule says that it is meant."""
    if rule.kind == "Refusal" and (asked := _asked(s, frame)) is not None:
        filled["actor"], filled["recipient"] = asked
    if rule.kind == "SanctionsLifted" and not filled and (imposed := _imposed(s, frame)) is not None:
        filled["actor"], filled["recipient"] = imposed
    if ends_it(s, rule, frame):
        _end_it(rule, filled, signatories(s))
        return
    for role, values in filled.items():
        filled[role] = list(dict.fromkeys(values))
    if rule.pair == "alone":
        _complete_alone(s, rule, frame, filled)
        return
    if rule.kind == "PropertySeized" and _told_as_both(s, frame):
        _from_the_other(s, frame, filled)
    itself = False
    if "recipient" in filled and "actor" in filled:
        others = [v for v in filled["recipient"] if v not in filled["actor"]]
        both = rule.kind.startswith("Relations") and _told_as_both(s, frame)
        if not others and both and (rest := [v for v in filled["actor"] if v not in filled["recipient"]]):
            filled["actor"], others = rest, filled["recipient"]  # "their severing of ties with Peru": the other's
        itself = bool(filled["recipient"]) and not others and rule.kind in OF_ANOTHER
        filled["recipient"] = others
    if rule.kind.startswith("Mission") and set(filled.get("recipient", ())) & set(s.ctx.pair):
        filled["recipient"] = [v for v in filled["recipient"] if v in s.ctx.pair]  # "near the government of Poland in London"
    if rule.kind == "Visit" and "actor" not in filled and (visitor := _visitor_named(s, frame, filled)) is not None:
        filled["actor"] = [visitor]
    named = [v for values in filled.values() for v in values]
    if itself and rule.kind != "Visit":
        filled.clear()  # "warned his own people"
    if not rule.pair or itself or done_to_others(s, frame):
        return
    if rule.kind == "StateRecognized" and "actor" in rule.needs and (by := _recognizer(s, frame, filled)) is not None:
        filled["actor"] = [by]
        return
    states = tuple(v for v in named if v.is_state or v in s.ctx.pair)
    if rule.symmetric:
        _complete_both(s, frame, filled, named, states)
    elif rule.pair == "either":
        _complete_either(s, frame, filled, named, states)
    elif (
        not (_names_another(s, frame, named) or _goes_to_fighters(s, frame) or _goes_to_states(s, frame) or filled.get(rule.pair))
        and len(filled.get("participant", ())) < 2
        and not (rule.kind in POSTED_WITH and _told_of_another(s, frame))
        and not (rule.kind == "SanctionsImposed" and _against_unknown(s, frame))
        and not (rule.kind == "WarDeclared" and (_against_told(s.units, frame) or _third_named(s, frame)))
        and not (rule.kind == "AgreementEnded" and len(set(filled.get("actor", ()))) > 1)  # the two whose it was
        and not (rule.kind == "Refusal" and _of_another(s, frame))
        and not (rule.kind == "Demand" and _for_another(s, frame))
        and (other := s.ctx.other(tuple(dict.fromkeys(states)))) is not None
        and not (rule.kind == "AidGiven" and _helps(s, frame, other))
    ):
        hosted = rule.kind.startswith("Mission") and rule.pair == "recipient"
        filled[rule.pair] = [_host(s, frame, states, other) if hosted else other]


def _from_the_other(s: Sentence, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """Give what "they" seized of one of the two its owner: "they took over the | Lebanese | barracks" is done by the other."""
    owners = set(filled.get("recipient", ())) & set(s.ctx.pair)
    if len(owners) == 1 and set(filled.get("actor", ())) == set(s.ctx.pair):
        filled["actor"] = [v for v in s.ctx.pair if v not in owners]


def _complete_alone(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """What happened to a state that is not named happened to the only one that the text is on, where the sentence names no other."""
    role, state = rule.needs[0], s.ctx.only_state
    if filled.get(role) or state is None or (frame.voice.kind == "nominal" and not _named_plainly(s, rule, frame)):
        return
    named = {v for u in s.units for v in u.values if v.is_state and u.kind in ("party", "adjective", "people", "place")}
    if named <= {state}:
        filled[role] = [state]


def _named_plainly(s: Sentence, rule: Rule, frame: Frame) -> bool:
    """Whether nothing says which one a noun means but its date: "the 1979 revolution", not "the price revolution"."""
    phrase = s.units[noun_phrase_start(s.units, frame.begin) : frame.begin]
    if s.units[frame.begin].low.endswith("s") or any(u.kind != "date" and u.low not in PLAIN for u in phrase):
        return False
    around = (*phrase, *s.units[frame.end : frame.end + 2])
    return "date" not in rule.needs or any(u.kind == "date" for u in around)


def _told_as_both(s: Sentence, frame: Frame) -> bool:
    """Whether a pronoun tells who does it: "they", "their"."""
    at = frame.genitive if frame.voice.kind == "nominal" else frame.subject
    return at is not None and s.units[at].kind == "pronoun"


def _host(s: Sentence, frame: Frame, states: Sequence[Entity], other: Entity) -> Entity:
    """The third state that the words name as where it was done, if they do and it is not among `states`; else the pair's other."""
    where = _stands_in(s, frame)
    return where if where is not None and where not in states else other


def _stands_in(s: Sentence, frame: Frame) -> Entity | None:
    """The state that the words name, or that of their one city, where it is none of the pair's: "closed its embassy in Kingston", "to Malta"."""
    units = s.units
    found = {s.ctx.state_of(v) for i in frame.preps.get("in", ()) if units[i].kind == "place" for v in units[i].values}
    found |= {v for i in frame.preps.get("to", ()) if units[i].kind == "party" and not units[i].person for v in units[i].values}
    state = next(iter(found)) if len(found) == 1 else None
    return state if state is not None and state.is_state and state not in s.ctx.pair else None


def _end_it(rule: Rule, filled: dict[str, list[Entity]], sides: list[Entity]) -> None:
    """Give the end of an agreement told just before the parties of that one; nothing where it is not known whose it was."""
    actors = filled.get("actor", [])
    if not sides or not set(actors) <= set(sides):
        filled.clear()
    elif rule.symmetric:
        filled["participant"] = sides
    elif actors:
        filled["recipient"] = [v for v in sides if v not in actors]


def _of_another(s: Sentence, frame: Frame) -> bool:
    """Whether what is refused is a third state's: "refused to support | American sanctions against Peru"."""
    named = (v for u in s.units[frame.end : frame.end + 6] if u.kind == "adjective" for v in u.values)
    return any(v.is_state and v not in s.ctx.pair for v in named)


def _for_another(s: Sentence, frame: Frame) -> bool:
    """Whether a demand is for one that suffers something: "urged an end to the blockade of Chile" is not asked of Chile."""
    named = (
        i for i in range(frame.end, frame.clause[1]) if s.units[i].kind == "party" and set(s.units[i].values) & set(s.ctx.pair)
    )
    return any(at_stake(frame, s.units, i) for i in named)


def _against_unknown(s: Sentence, frame: Frame) -> bool:
    """Whether "on" or "against" governs a name that is none of the pair's: "an embargo on the residents of the Strip"."""
    units = s.units
    for k in range(frame.end, min(frame.clause[1], frame.end + 8)):
        if units[k].low in ("on", "against", "upon") and units[k].kind == "word":
            phrase = units[k + 1 : min(frame.clause[1], k + 7)]
            return any(u.kind in ("word", "place") and s.passage.text[u.begin].isupper() for u in phrase)
    return False


def _against_told(units: list[Unit], frame: Frame) -> bool:
    """Whether the words say on whom war was declared, be it nobody of the pair: "declared war on | the smugglers"."""
    following = units[frame.end : min(frame.clause[1], frame.end + 4)]
    against = next((k for k, u in enumerate(following) if u.low in ("on", "upon", "against")), None)
    return against is not None and against + 1 < len(following) and following[against + 1].kind != "date"


def _third_named(s: Sentence, frame: Frame) -> bool:
    """Whether the sentence names a state that is none of the pair before it: "Ties with Chile ended when | Peru declared war"."""
    named = (v for u in s.units[: frame.begin] if u.kind == "party" and not u.person for v in u.values)
    return any(v.is_state and v not in s.ctx.pair for v in named)


def _asked(s: Sentence, frame: Frame) -> tuple[list[Entity], list[Entity]] | None:
    """ "Peru asked Kenya to leave, but it refused": who was asked, and who asked, by the demand told last."""
    if frame.subject is None or s.units[frame.subject].low not in ("it", "they") or frame.voice.kind == "passive":
        return None
    last = next(reversed([*s.ctx.recent[-1:], *s.claims]), None)
    if last is None or last.kind != "Demand":
        return None
    asker, asked = _sides(last)
    return (asked, asker) if asker and len(asked) == 1 else None


def _sides(claim: Claim) -> tuple[list[Entity], list[Entity]]:
    """Who did it and to whom, by a claim."""
    actors, recipients = ([v for v in claim.values(role) if isinstance(v, Entity)] for role in ("actor", "recipient"))
    return actors, recipients


def _imposed(s: Sentence, frame: Frame) -> tuple[list[Entity], list[Entity]] | None:
    """ "the sanctions were lifted": whose they are and on whom, where the section told of one imposition only."""
    at = frame.object
    if at is None or frame.voice.kind != "passive":
        return None
    if s.units[at].basis != "FromContext" and not (at and s.units[at - 1].low in ("the", "these", "those")):
        return None
    told = [_sides(c) for c in (*s.ctx.recent, *s.claims) if c.kind == "SanctionsImposed" and c.modality.counts]
    return told[0] if len(told) == 1 and told[0][0] and told[0][1] else None


def _recognizer(s: Sentence, frame: Frame, filled: dict[str, list[Entity]]) -> Entity | None:
    """ "Peru was recognized on 2 May 1825 (by the sending of a consul)": by the other of the pair, where no agent is told."""
    if frame.voice.kind != "passive" or filled.get("actor") or len(filled.get("recipient", ())) != 1:
        return None
    behind = s.units[frame.end : frame.clause[1]]
    full = any(
        u.kind == "date" and u.mention is not None and u.mention.date is not None and len(u.mention.date.edtf) >= DAY
        for u in behind
    )
    told = any(u.low == "by" and not any(w.low in ACTS for w in behind[j + 1 : j + 4]) for j, u in enumerate(behind))
    if not full or told or any(u.low in BROADLY for u in (*behind, *s.units[frame.voice.start : frame.begin])):
        return None
    return None if _names_another(s, frame, filled["recipient"]) else s.ctx.other(tuple(filled["recipient"]))


def _complete_both(
    s: Sentence, frame: Frame, filled: dict[str, list[Entity]], named: list[Entity], states: tuple[Entity, ...]
) -> None:
    """What has no sides: the other of the pair takes part too, or both where no state is named."""
    if _between_fighters(s, frame) or _those_of_others(s, frame):
        return
    if not states and len(s.ctx.pair) == 2:
        if not (_joined_by_another(s, frame) or _only_others(s, frame) or _known_by_name(s, frame)):
            filled["participant"] = list(s.ctx.pair)
    elif len(set(named)) == 1 and (other := s.ctx.other(tuple(named))) is not None and not _beside_a_third(s, frame, named):
        filled.setdefault("participant", []).append(other)
    elif len(set(named)) == 1 and not s.ctx.pair and len(s.ctx.home) == 1 and s.ctx.home[0] not in named:
        filled.setdefault("participant", []).append(s.ctx.home[0])


def _those_of_others(s: Sentence, frame: Frame) -> bool:
    """Whether "the ministers", "the leaders" are those of the visit or meeting told last, which was not of the pair."""
    last = s.ctx.recent[-1] if s.ctx.recent else None
    at = frame.subject
    if last is None or at is None or last.kind not in ("Visit", "Meeting"):
        return False
    told = {v for role in ("actor", "recipient", "participant") for v in last.values(role)}
    return s.units[at].low in ("ministers", "leaders", "presidents", "delegations") and not told <= set(s.ctx.pair)


def _complete_either(
    s: Sentence, frame: Frame, filled: dict[str, list[Entity]], named: list[Entity], states: tuple[Entity, ...]
) -> None:
    """What either of the pair may do to the other: the side that is not named is the other one."""
    if not named and len(s.ctx.pair) == 2 and _definite_mission(s, frame):
        sides = s.ctx.posts.get(s.units[frame.object or 0].head)
        if sides and set(sides) <= set(s.ctx.pair):  # not one told of in another row of a table
            filled["actor"], filled["recipient"] = [sides[0]], [sides[1]]
        else:
            filled["participant"] = list(s.ctx.pair)
        return
    given = [r for r in ("actor", "recipient") if filled.get(r)]
    other = s.ctx.other(tuple(dict.fromkeys(states)))
    if given == ["recipient"] and other is None and any(p.kind == "HistoricalState" for p in s.ctx.pair):
        if _definite_mission(s, frame):  # "Embassy Prague" on Czechoslovakia: the city's state of today is not meant
            del filled["recipient"]
            filled["participant"] = list(s.ctx.pair)
        return
    if given == ["actor"] and _between_others(s, frame):
        return
    if len(given) == 1 and other is not None and not _done_by_others(s, frame):
        if given == ["actor"]:
            filled["recipient"] = [_host(s, frame, states, other)]
        else:
            filled["actor"] = [other]


def add_leader(s: Sentence, rule: Rule, filled: dict[str, list[Entity]], slots: list[tuple[str, int]]) -> None:
    """In a text on a pair, the leader whose state is not said and who meets or visits one of the two leads the other."""
    unknown = [
        role
        for role, i in slots
        if rule.kind in ("Visit", "Meeting") and (_leader_unknown(s.units[i]) or _envoy_met(rule, s.units[i]))
    ]
    named = tuple(dict.fromkeys(v for values in filled.values() for v in values))
    if rule.symmetric and len(unknown) == 2 and not named and len({s.units[i].person for _, i in slots}) == 2:
        filled["participant"] = list(s.ctx.pair)
        return  # "Prime Minister Lee met President Ismail", in a text on their two states
    other = s.ctx.other(named) if len(unknown) == len(named) == 1 else None
    if other is not None and (rule.symmetric or unknown[0] not in filled):
        filled.setdefault(unknown[0], []).append(other)


def _envoy_met(rule: Rule, u: Unit) -> bool:
    """Whether an ambassador whose state is not told takes part in a meeting: "Ambassador X met the minister"."""
    return rule.kind == "Meeting" and not u.values and u.head in ENVOYS and bool(u.person)


def _visitor_named(s: Sentence, frame: Frame, filled: dict[str, list[Entity]]) -> Entity | None:
    """Whose visit "his visit to Y" is, where the sentence names a person of the other of the pair: "..., X of A and Z of Y signed"."""
    if frame.genitive is None or s.units[frame.genitive].low not in ("his", "her", "their"):
        return None
    other = s.ctx.other(tuple(filled.get("recipient", ())))
    return other if any(u.person and (other in u.values or _leader_unknown(u)) for u in s.units) else None


def _leader_unknown(u: Unit) -> bool:
    """Whether a leader is named whose state is not: "President Banda", "the foreign minister", "Queen X and Prince Z"."""
    if u.group and not u.values:
        return bool(u.members) and all(m.person and _leader_unknown(m) for m in u.members)
    return not u.values and leads(u) and (bool(u.person) or u.kind == "office")


def leads(u: Unit) -> bool:
    """Whether a unit names who leads a state, or speaks for it: "President Banda", "the foreign minister"."""
    return u.head in LEADING or u.head.endswith("minister")


def _definite_mission(s: Sentence, frame: Frame) -> bool:
    """ "The legation was closed": one that the article spoke of, though the sentence does not say whose."""
    i = frame.object
    if i is None or s.units[i].kind != "mission" or frame.genitive is not None:
        return False
    if s.units[i].basis == "FromContext" or _said_more_of(s, frame, i):
        return True  # "it"
    start = noun_phrase_start(s.units, i)
    named = start == i and i + 1 < len(s.units) and s.passage.text[s.units[i].begin].isupper()
    return s.units[start].low == "the" or (named and s.passage.text[s.units[i + 1].begin].isupper())


def _said_more_of(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether a relative clause says more of the mission at i: "opened a legation in 1946, | which was raised to an embassy"."""
    begin = frame.clause[0]
    return i < begin - 1 and s.units[begin - 1].low == "which" and s.units[begin - 2].low == ","


def _done_by_others(s: Sentence, frame: Frame) -> bool:
    """Whether the verb has a subject that is no party: "several countries closed ..."."""
    i = frame.subject
    if i is None or s.units[i].kind != "word":
        return False
    text = frame.voice.kind == "participle" and s.units[i].low in TEXTS  # "a bill expelling the ambassador"
    return text or (frame.voice.kind == "active" and not _envoy_by_name(s, frame, i))


def _envoy_by_name(s: Sentence, frame: Frame, i: int) -> bool:
    """ "Ole Holm opened the legation near ...": who opens a mission that the text spoke of is its envoy."""
    at = frame.object
    if i < 1 or at is None or s.units[at].kind != "mission" or s.units[at - 1].low != "the":
        return False
    return all(
        s.units[k].kind in ("word", "punct") and (s.passage.text[s.units[k].begin].isupper() or s.units[k].low == ".")
        for k in (i, i - 1)
    )


def _names_another(s: Sentence, frame: Frame, named: list[Entity]) -> bool:
    """Whether the clause names a state outside the pair that got no role: it may be the one that is meant."""
    inside = (v for i in range(*frame.clause) if s.units[i].kind in ("party", "people") for v in s.units[i].values)
    struck = (
        v
        for i in range(frame.end, frame.clause[1] - 1)
        if s.units[i].kind == "adjective" and s.units[i + 1].low in DISASTERS
        for v in s.units[i].values
    )  # "sent aid after the Haiti earthquake"
    return any(v.is_state and v not in named and v not in s.ctx.pair for v in (*inside, *struck))


def _joined_by_another(s: Sentence, frame: Frame) -> bool:
    """Whether the clause names one of the pair together with a third state: "X and Z issued a note establishing relations"."""
    inside = [s.units[i] for i in range(*frame.clause) if s.units[i].kind == "party" and not _only_where(s.units, i)]
    if any(u.head in ("each-other", "both") for u in inside):
        return False
    states = {v for u in inside for v in u.values if v.is_state}
    return bool(states & set(s.ctx.pair)) and bool(states - set(s.ctx.pair))


def _only_others(s: Sentence, frame: Frame) -> bool:
    """Whether the clause before tells of a third state, and the sentence of none of the pair: "Norway agreed, and | a treaty was signed"."""
    if frame.voice.kind != "passive" or frame.object is None or {v for u in s.units for v in u.values} & set(s.ctx.pair):
        return False
    start = noun_phrase_start(s.units, frame.object)
    before = [k for k in range(start) if s.units[k].kind == "party" and any(v.is_state for v in s.units[k].values)]
    joined = start > 0 and s.units[start - 1].low == "and"
    return joined and any(looks_verbal(s.units, k) for b in before[:1] for k in range(b, start))


def _between_fighters(s: Sentence, frame: Frame) -> bool:
    """Whether one of the sides is no state: "the accord between President X and the rebel front was signed", "between X and rebels"."""
    begin, end = frame.clause
    between = next((k for k in range(begin, end) if s.units[k].low == "between"), None)
    sides = s.units[between + 1 : min(end, between + 10)] if between is not None else []
    joint = next((j for j, u in enumerate(sides) if u.low == "and"), None)
    return joint is not None and any(_fighters(u) or u.low in FACTIONS for u in sides[joint + 1 :])


def _known_by_name(s: Sentence, frame: Frame) -> bool:
    """Whether a signing that opens the sentence is of an agreement with a name that says nothing of the pair.

    "After the signing of the Comprehensive Peace Agreement in 2005, Peru opened ...": whoever signed it.
    """
    if frame.voice.kind != "nominal" or noun_phrase_start(s.units, frame.begin) > 1 or frame.end < frame.begin + 3:
        return False
    named = s.units[frame.begin + 1 : frame.end]
    return [u.low for u in named[:2]] == ["of", "the"] and all(s.passage.text[u.begin].isupper() for u in named[2:])


def _between_others(s: Sentence, frame: Frame) -> bool:
    """Whether a mission moves between cities of third states: in a text on Peru and Kenya, "moved from Oslo to Bergen"."""
    ends = [i for p in ("from", "to") for i in frame.preps.get(p, ()) if s.units[i].kind == "place"]
    where = {v for i in ends for v in s.entities(i)}
    return len(ends) > 1 and bool(where) and not where & set(s.ctx.pair)


def _beside_a_third(s: Sentence, frame: Frame, named: list[Entity]) -> bool:
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


def _told_of_another(s: Sentence, frame: Frame) -> bool:
    """Whether what the sentence told before concerns another state, not one of the pair: "cut ties with X and | recalled its envoy"."""
    told = [v for u in s.units[: frame.clause[0]] if u.kind == "party" for v in u.values if v.is_state]
    return any(v not in s.ctx.pair for v in told) and not {v for u in s.units for v in u.values} >= set(s.ctx.pair)


def _goes_to_states(s: Sentence, frame: Frame) -> bool:
    """Whether what is given goes to states that are not named one by one: "weapons to the Arab states"."""
    for k in range(frame.end, min(frame.clause[1], frame.end + 6)):
        phrase = [u.low for u in s.units[k + 1 : k + 5]]
        if s.units[k].low in ("to", "for") and GROUPS & set(phrase) and not {"both", "two", "each"} & set(phrase):
            return True
    return False


def _goes_to_fighters(s: Sentence, frame: Frame) -> bool:
    """ "weapons to the rebels", "supplied the rebels with arms", "gave them arms": what is given to a group is not given to the other state."""
    after = range(frame.end, min(len(s.units), frame.end + 14)) if frame.voice.kind != "nominal" else ()
    if any(_fighters(u) for u in s.units[frame.begin + 1 : frame.begin + 4]):
        return True
    if frame.voice.kind == "active" and any(u.low == "them" for u in s.units[frame.begin + 1 : frame.begin + 2]):
        return True
    return any(_fighters(s.units[i]) and {"to", "for"} & {u.low for u in s.units[max(frame.end, i - 3) : i]} for i in after)


def _helps(s: Sentence, frame: Frame, other: Entity) -> bool:
    """Whether the other of the pair is the one that helps: "with Norway's | help", "with a loan from | Norway", "in cooperation with"."""
    units = s.units
    for k in range(*frame.clause):
        if units[k].kind not in ("party", "adjective") or other not in units[k].values:
            continue
        before = [u.low for u in units[max(frame.clause[0], k - 4) : k]]
        follows = any(u.low in HELP for u in units[k + 1 : k + 4]) and bool({"with", "by", "through", "to"} & set(before))
        if follows or (before[-1:] and bool({"from", "of", "with"} & set(before[-2:])) and bool(HELP & set(before))):
            return True
    return False


def _fighters(u: Unit) -> bool:
    return u.low in FIGHTERS or (u.kind == "people" and u.head in FIGHTERS)


def whose_rivals(units: list[Unit], i: int) -> bool:
    """Whether the party at i only says whose enemies are meant: "supported | Chile's | opponents"."""
    owner = units[i].kind == "adjective" or units[i].possessive
    return owner and any(u.low in RIVALS for u in units[i + 1 : i + 3])


def whose_fighters(units: list[Unit], i: int) -> bool:
    """Whether the party at i only says whose rebels are meant: "arms to Chilean rebels", "Chile's armed opposition"."""
    if units[i].kind != "adjective" and not units[i].possessive:
        return False
    return any(_fighters(u) for u in units[i + 1 : i + 3])
