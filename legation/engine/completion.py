"""Which side of the pair is meant where a sentence names only one, or none."""

from __future__ import annotations

from itertools import pairwise

from legation.engine.done_to_others import done_to_others
from legation.engine.either_side import complete_either, host_of
from legation.engine.ended_deals import ends_it, signatories, with_another
from legation.engine.fighters import between_fighters, goes_to_fighters
from legation.engine.frame import Frame
from legation.engine.phrases import noun_phrase_start
from legation.engine.pronoun_parties import of_a_thing
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.third_states import (
    against_told,
    against_unknown,
    beside_a_third,
    for_another,
    goes_to_states,
    joined_by_another,
    names_another,
    of_another,
    of_fugitives,
    only_others,
    said_by_another,
    third_blamed,
    third_named,
    to_a_site,
    told_of_another,
)
from legation.engine.told_sides import those_of_others, who_imposed, who_was_asked
from legation.engine.two_told import told_before
from legation.engine.unnamed_leaders import visitor_named
from legation.model import Entity

OF_ANOTHER = ("Visit", "AidGiven", "Demand")  # said of oneself, nobody else is meant
HELP = frozenset(
    "help assistance aid support loan loans grant grants funding financing funds credit cooperation collaboration partnership".split()
)
ACTS = frozenset("issuance appointment sending granting signing acceptance reception accreditation exchange nomination".split())
BROADLY = frozenset("internationally widely generally universally powers states countries nations as".split())
PLAIN = frozenset(
    "the a its their full formal national political complete military bloodless gaining achieving attaining winning regaining resuming".split()
)  # what may stand before what happened to the only state at hand
POSTED_WITH = ("AmbassadorRecalled", "AmbassadorAppointed", "DiplomatExpelled", "AmbassadorSummoned")
NAMED_DEALS = frozenset(
    "agreement declaration accord accords protocol convention conventions treaty pact statute charter".split()
)
DAY = 10  # characters of a day


def complete(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """Fill in the other party of the pair where the rule says that it is meant."""
    if rule.kind == "Refusal" and (asked := who_was_asked(s, frame)) is not None:
        filled["actor"], filled["recipient"] = asked
    if rule.kind == "SanctionsLifted" and not filled and (imposed := who_imposed(s, frame)) is not None:
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
    itself = _part_sides(s, rule, frame, filled)
    if rule.kind.startswith("Mission") and set(filled.get("recipient", ())) & set(s.ctx.pair):
        filled["recipient"] = [v for v in filled["recipient"] if v in s.ctx.pair]  # "near the government of Poland in London"
    if rule.kind == "Visit" and "actor" not in filled and (visitor := visitor_named(s, frame, filled)) is not None:
        filled["actor"] = [visitor]
    named = [v for values in filled.values() for v in values]
    if itself and rule.kind != "Visit":
        filled.clear()  # "warned his own people"
    if not rule.pair or itself or done_to_others(s, frame) or _as_told(s, frame) or said_by_another(s, frame):
        return
    if rule.kind == "StateRecognized" and "actor" in rule.needs and (by := _recognizer(s, frame, filled)) is not None:
        filled["actor"] = [by]
        return
    states = tuple(v for v in named if v.is_state or v in s.ctx.pair)
    if rule.symmetric:
        _complete_both(s, frame, filled, named, states)
    elif rule.pair == "either":
        complete_either(s, frame, filled, named, states)
    elif (
        _is_open(s, rule, frame, filled, named)
        and (other := s.ctx.other(tuple(dict.fromkeys(states)))) is not None
        and not (rule.kind == "AidGiven" and _helps(s, frame, other))
    ):
        hosted = rule.kind.startswith("Mission") and rule.pair == "recipient"
        filled[rule.pair] = [host_of(s, frame, states, other) if hosted else other]


def _part_sides(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> bool:
    """Leave those who did it out of those to whom it was done; whether nobody is left and another must be meant."""
    if "recipient" not in filled or "actor" not in filled:
        return False
    others = [v for v in filled["recipient"] if v not in filled["actor"]]
    both = rule.kind.startswith("Relations") and _told_as_both(s, frame)
    if not others and both and (rest := [v for v in filled["actor"] if v not in filled["recipient"]]):
        filled["actor"], others = rest, filled["recipient"]  # "their severing of ties with Peru": the other's
    itself = bool(filled["recipient"]) and not others and rule.kind in OF_ANOTHER
    filled["recipient"] = others
    return itself


def _is_open(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]], named: list[Entity]) -> bool:
    """Whether the side that the rule leaves to the pair is open: not filled, and no third state, group or nobody is meant."""
    return (
        not (names_another(s, frame, named) or goes_to_fighters(s, frame) or goes_to_states(s, frame) or filled.get(rule.pair))
        and len(filled.get("participant", ())) < 2
        and told_before(s.units, frame.begin, s.ctx) is None
        and not (rule.kind in POSTED_WITH and told_of_another(s, frame))
        and not (rule.kind == "SanctionsImposed" and against_unknown(s, frame))
        and not (rule.kind == "Visit" and to_a_site(s, frame))
        and not (rule.kind == "Criticism" and third_blamed(s, frame))
        and not (frame.object is not None and of_a_thing(s, rule, frame, frame.object))
        and not (rule.kind == "WarDeclared" and (against_told(s.units, frame) or third_named(s, frame)))
        and not (rule.kind == "AgreementEnded" and (with_another(s, frame) or len(set(filled.get("actor", ()))) > 1))
        and not (rule.kind == "Refusal" and (of_another(s, frame) or of_fugitives(s, frame)))
        and not (rule.kind == "Demand" and for_another(s, frame))
    )


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


def _end_it(rule: Rule, filled: dict[str, list[Entity]], sides: list[Entity]) -> None:
    """Give the end of an agreement told just before the parties of that one; nothing where it is not known whose it was."""
    actors = filled.get("actor", [])
    if not sides or not set(actors) <= set(sides):
        filled.clear()
    elif rule.symmetric:
        filled["participant"] = sides
    elif actors:
        filled["recipient"] = [v for v in sides if v not in actors]


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
    return None if names_another(s, frame, filled["recipient"]) else s.ctx.other(tuple(filled["recipient"]))


def _complete_both(
    s: Sentence, frame: Frame, filled: dict[str, list[Entity]], named: list[Entity], states: tuple[Entity, ...]
) -> None:
    """What has no sides: the other of the pair takes part too, or both where no state is named."""
    if between_fighters(s, frame) or those_of_others(s, frame):
        return
    if not states and len(s.ctx.pair) == 2:
        if (told := told_before(s.units, frame.begin, s.ctx)) is not None:
            filled["participant"] = [] if _named_in(s, frame) else list(told)
        elif not (joined_by_another(s, frame) or only_others(s, frame) or _known_by_name(s, frame)):
            filled["participant"] = list(s.ctx.pair)
    elif _signs_for_itself(s, frame):
        return
    elif len(set(named)) == 1 and (other := s.ctx.other(tuple(named))) is not None and not beside_a_third(s, frame, named):
        filled.setdefault("participant", []).append(other)
    elif len(set(named)) == 1 and not s.ctx.pair and len(s.ctx.home) == 1 and s.ctx.home[0] not in named:
        filled.setdefault("participant", []).append(s.ctx.home[0])


def _named_in(s: Sentence, frame: Frame) -> bool:
    """Whether the clause names a state before its verb, to which the words give no part: "X and Y planned | to sign a treaty"."""
    return any(u.kind == "party" and u.values for u in s.units[frame.clause[0] : frame.begin])


def _as_told(s: Sentence, frame: Frame) -> bool:
    """Whether the verb goes on with what is done to one told of before: "knew Malta, although Peru did so late and | suspended relations"."""
    lows = [u.low for u in s.units[(frame.subject or 0) : frame.begin]]
    return frame.inherited and ("did", "so") in pairwise(lows)


def _known_by_name(s: Sentence, frame: Frame) -> bool:
    """Whether a signing that opens the sentence is of an agreement with a name that says nothing of the pair.

    "After the signing of the Comprehensive Peace Agreement in 2005, Peru opened ...": whoever signed it.
    """
    if frame.voice.kind != "nominal" or noun_phrase_start(s.units, frame.begin) > 1 or frame.end < frame.begin + 3:
        return False
    named = s.units[frame.begin + 1 : frame.end]
    return [u.low for u in named[:2]] == ["of", "the"] and all(s.passage.text[u.begin].isupper() for u in named[2:])


def _signs_for_itself(s: Sentence, frame: Frame) -> bool:
    """Whether what the subject signs goes by a name, as treaties of many states do: "Peru signed | the Kyoto Protocol"."""
    at = frame.object
    if at is None or frame.voice.kind != "active" or "with" in frame.preps or s.units[at].low not in NAMED_DEALS:
        return False
    start = noun_phrase_start(s.units, at)
    named = [u for u in s.units[start + 1 : at + 1] if u.kind != "punct"]
    return s.units[start].low == "the" and bool(named) and all(s.passage.text[u.begin].isupper() for u in named)


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
