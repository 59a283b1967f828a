"""Rules at work: take the frames of a sentence, let the rules fill their roles from them, and make claims or gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from legation.engine.aims import met_on_visit, sent_to_help
from legation.engine.announced import only_announced
from legation.engine.ceasing import ceased, until_when
from legation.engine.clauses import clause_bounds
from legation.engine.counted import counted_when
from legation.engine.extras import add_extras
from legation.engine.factuality import Stance, stance_of
from legation.engine.former import for_oneself, once_an_envoy
from legation.engine.frame import Frame
from legation.engine.frames import find_frames
from legation.engine.framing import who_says
from legation.engine.further import further_events
from legation.engine.granted import taken_for_granted
from legation.engine.in_force import signed_by_then
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS
from legation.engine.main_subjects import OPENERS
from legation.engine.objects import fits
from legation.engine.offices import ENVOYS
from legation.engine.phrases import noun_phrase_start
from legation.engine.reduced import REGIMES
from legation.engine.repeats import Roles, drop_repeated, one_each
from legation.engine.role_nouns import TROOPS
from legation.engine.roles import LATER, Reading, read_roles
from legation.engine.rules import Rule, RuleBook
from legation.engine.same_occasion import on_that_occasion
from legation.engine.sentence import Sentence, When
from legation.engine.unit import Unit
from legation.engine.unnamed_leaders import leads
from legation.engine.voice import looks_verbal
from legation.engine.when import begun, interval_of, since_then, when_of
from legation.engine.words import forms_of, normal
from legation.model import DateBasis, Entity, Modality

TITLED = frozenset("treaty convention agreement act law declaration protocol resolution accord pact".split())
CLOSENESS = frozenset("close closer cordial warm warmer friendly friendlier amicable".split())
JOINING = frozenset("of on for the and to a in against concerning regarding".split())  # small words in a name
STATEHOOD = frozenset(
    "state states country countries nation nations republic kingdom government sovereign independent independence legitimate representative "
    "representatives successor entity authority authorities power regime ruler rulers emperor king president head belligerent".split()
)
NO_STATES = frozenset(
    "part aggressor terrorist terrorism sponsor enemy threat rival ally partner mediator observer leader".split()
)
HAPPENINGS = frozenset(
    "Conflict Invasion Occupation RegimeChange Independence Protest Disaster Union Secession Emigration HostageTaking".split()
)
BECOMING = frozenset(forms_of("become seem look appear remain get grow"))
NOT_BY_WORDS = ("MissionOpened", "MissionMoved", "Visit", "Meeting", "AidGiven", "Cooperation", "Mobilization")  # to be done yet
OPPOSING = frozenset(forms_of("oppose"))
SAID = ("Criticism", "Accusation", "Demand")
PRIVATE = frozenset(
    "author writer novelist poet playwright essayist singer pianist violinist composer musician painter sculptor actor actress filmmaker "
    "footballer boxer cyclist explorer missionary pilgrim philosopher theologian journalist photographer scientist physicist astronomer "
    "botanist naturalist historian archaeologist linguist scholar businessman traveller traveler aviator".split()
)
"""Callings of people who travel for no state."""
WORDS = ("Criticism", "Accusation", "Demand", "Refusal", "Support")
INTERVALS = ("Alignment", "Sovereignty", "Membership", "OfficeHolding")

DIPLOMATIC_TIES = frozenset((("diplomatic", "relations"), ("diplomatic", "ties")))
CALLS = frozenset("call calls demand demands request requests appeal appeals".split())
BESIDE_ENDS = frozenset("with between were was are is by in on from to".split())  # where a list of things ends
OFFICIALS = frozenset("officials ministers lawmakers legislators parliamentarians".split())


def read_events(s: Sentence, book: RuleBook) -> None:
    """Every event that the rules can read in a sentence, left to right; what has a trigger but no reading is a gap."""
    taken: set[int] = set()
    joined: set[tuple[int, int | None]] = set()  # triggers read for the first of two joined subjects, or one of a list
    unread: dict[int, tuple[str, str]] = {}
    for rule, frame, nominal in find_frames(s.units, book):
        if (frame.begin, frame.object) in joined if frame.conjunct else taken & set(range(frame.begin, frame.end)):
            continue
        lacking = apply_rule(s, rule, frame, nominal)
        if lacking is None and frame.conjunct:
            joined.add((frame.begin, frame.object))
        elif lacking is None:
            taken |= set(range(frame.begin, _own_end(s.units, frame)))
            if frame.object is not None and s.units[frame.object].kind == "word":
                taken.add(frame.object)
                taken -= {frame.object} if _told_too(s.units, rule, frame.object) else set()
        elif lacking:
            unread.setdefault(frame.begin, (s.units[frame.begin].low, f"{rule.kind}: {lacking} not found"))
    drop_repeated(s)
    for at, (trigger, reason) in sorted(unread.items()):
        if at not in taken | {begin for begin, _ in joined}:
            s.gap(trigger, reason)


def _told_too(units: list[Unit], rule: Rule, at: int) -> bool:
    """Whether what is refused was asked by those named after it, which is told too: "resisted | calls | from Peru"."""
    return rule.kind == "Refusal" and units[at].low in CALLS and any(u.low in ("from", "by") for u in units[at + 1 : at + 2])


def _own_end(units: list[Unit], frame: Frame) -> int:
    """Where the words that tell this event alone end: of "invaded and occupied Peru", the other verb tells another one."""
    shared = frame.object is not None and units[frame.object].kind in ("party", "people") or frame.voice.kind == "nominal"
    return next((j for j in range(frame.begin, frame.end) if units[j].low == "and"), frame.end) if shared else frame.end


def apply_rule(s: Sentence, rule: Rule, frame: Frame, nominal: bool) -> str | None:
    """Fill a rule's roles from a frame and claim: None when read, "" when the trigger is not this rule's, else what is lacking."""
    if not _suits(s.units, rule, frame) or _in_title(s, frame) or (rule.negated and not frame.voice.negated):
        return ""
    if rule.negated:
        frame.voice = replace(frame.voice, negated=False)  # what is told is that it was not done
    if (sender := sent_to_help(s, rule, frame)) is not None:
        frame.subject = sender
    reading = read_roles(s, rule, frame)
    if isinstance(reading, str):
        return reading
    if rule.kind in WORDS and for_oneself(s, frame):
        return ""
    if rule.kind == "AmbassadorAppointed" and frame.voice.kind != "passive" and once_an_envoy(s, frame.object):
        return ""  # "named a former ambassador as special envoy"
    if set(reading.filled.get("sovereign", ())) & set(reading.filled.get("polity", ())):
        return ""  # "annexed the isles and ruled it": nobody rules itself
    if rule.kind == "Visit" and _private(s.units, frame):
        return ""
    reading.used |= add_extras(s, rule, frame, reading.roles)
    if rule.kind == "NationalsDeported" and _own_people(reading):
        return ""
    given = {r for r, _ in reading.roles}
    if any(n in rule.needs and n not in given for n in ("person", "mission", "count", "via")):
        return ", ".join(n for n in rule.needs if n in LATER and n not in given and n != "date")
    if "date" in rule.needs and when_of(s, frame) is None:
        return ""
    stance = stance_of(s.units, frame, nominal=nominal)
    granted = stance.modality is not Modality.ASSERTED and taken_for_granted(s.units, frame, rule.kind)
    stance = Stance(Modality.PRESUPPOSED) if granted else stance
    if sender is not None or met_on_visit(s, rule, frame) is not None:
        stance = Stance(Modality.ASSERTED)
    if stance.modality is Modality.HYPOTHETICAL:
        return "a plain statement that it happened"
    stance = _as_told(s, rule, frame, stance, reading.filled)
    when = None if rule.undated else counted_when(s, frame) or when_of(s, frame) or _told_again(s, rule, frame)
    if when is None and not nominal and not rule.undated:
        when = on_that_occasion(s, rule, frame, {v for values in reading.filled.values() for v in values})
    when = signed_by_then(s, rule, frame, when)
    if granted and when is not None and (when.unit is None or when.unit < frame.begin - 3):
        when = None  # that is when it was talked about
    if rule.anchored and nominal and when is None and "person" not in given and not _by_official(s.units, frame):
        return "a date or a person"
    said = rule.kind in SAID or s.units[frame.begin].low in OPPOSING  # "boycotted the 1980 games" was then
    if said and when is not None and _of_thing_told(s.units, frame, when):
        when = None
    _remember_post(s, rule, frame, reading.filled)
    if rule.ceased and not nominal:
        before = len(s.claims)
        if _only_ended(s, rule, frame, reading, stance):
            return None if len(s.claims) > before else ""
    _claim(s, rule, frame, reading, when, stance)
    return None


def _own_people(reading: Reading) -> bool:
    """Whether a state brings its own people home, which deports nobody: "Peru repatriated 500 Peruvians from Chile"."""
    told = {v for r, v in reading.roles if r in ("participant", "recipient")} | set(reading.filled.get("recipient", ()))
    return bool(told & set(reading.filled.get("actor", ())))


def _private(units: list[Unit], frame: Frame) -> bool:
    """Whether the visitor goes there for no state: "the | novelist | X visited Chile", "X, a poet, visited Chile"."""
    at = frame.subject
    if at is None or any(u.holdings or u.kind == "office" or u.head for u in units[max(0, at - 5) : at + 1]):
        return False
    aside = units[at + 2 : at + 5] if units[at + 1].low == "," else []
    return any(u.kind == "word" and u.low in PRIVATE for u in (*units[max(0, at - 4) : at], *aside))


def _of_thing_told(units: list[Unit], frame: Frame, when: When) -> bool:
    """Whether a date is only that of the thing spoken of: "condemned the | 1975 | coup", not "during the | 1975 | war"."""
    at, told = when.unit, None if when.unit is None else units[when.unit].mention
    if at is None or at <= frame.begin or told is None or not (told.form == "modifier" or units[at - 1].low == "of"):
        return False
    return units[noun_phrase_start(units, at) - 1].low not in ("during", "amid", "throughout", "in", "at")


def _by_official(units: list[Unit], frame: Frame) -> bool:
    """Whether one who holds an office did what the noun and its verb tell: "The Peruvian foreign minister paid a visit to X"."""
    at = frame.subject
    if at is None or (at and units[at - 1].low in ("a", "an", "any", "each", "every")):
        return False  # "A new minister makes his first visit to X"
    if units[at].head in OFFICIALS:
        return frame.voice.kind == "active" and units[noun_phrase_start(units, frame.begin)].low in ("a", "an")
    return frame.voice.kind in ("active", "participle") and not units[at].group and leads(units[at])


def _only_ended(s: Sentence, rule: Rule, frame: Frame, reading: Reading, stance: Stance) -> bool:
    """Claim the end of what a rule tells, where it tells that too; whether it tells of nothing else."""
    end = replace(rule, kind=rule.ceased)
    if stance.modality is Modality.DENIED and ceased(s.units, frame):
        _claim(s, end, frame, reading, when_of(s, frame), Stance(Modality.ASSERTED))
        return True
    if (
        stance.modality is Modality.ASSERTED
        and (last := until_when(s, frame, spans=rule.ceased == "RelationsRestored")) is not None
    ):
        _claim(s, end, frame, replace(reading, used=set(reading.used)), last, stance)
    return rule.kind == rule.ceased


def _suits(units: list[Unit], rule: Rule, frame: Frame) -> bool:
    """Whether the words near the trigger and its subject are such as the rule asks for."""
    near = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : min(frame.clause[1], frame.end + 6)]}
    near |= (
        {u.head for u in units[max(0, frame.begin - 6) : frame.end + 6] if u.kind == "people" and u.head}
        if rule.unless
        else set()
    )
    if rule.of and units[frame.end - 1].kind == "party":
        near |= set(units[frame.end - 1].low.split())  # "the founding of the | People's Republic of ..."
    after = _clause_after(units, frame) if rule.requires or "that" in rule.roles else set()
    told = near - _beyond_opening(units, frame) - _before_subject(units, frame) - _beside_diplomatic(units, frame)
    told -= _beyond_verb(units, rule, frame)
    told |= _of_whom(units, frame) | _body_before(units, frame)
    told |= _kind_of_object(units, frame) - _beside_diplomatic(units, frame)
    told |= {u.low.split()[-1] for u in units[frame.end : frame.end + 6] if u.kind == "date"}  # "the 19th | century"
    if "that" in rule.unless and "that" not in rule.roles and _that_follows(units, frame):
        return False  # "agreed that ...", where the clause ends before the word
    if rule.unless & (told | after if "that" in rule.roles else told):
        return False
    if rule.kind == "AmbassadorAppointed" and _made_something_else(units, frame):
        return False
    if rule.kind == "Visit" and _comes_as_envoy(units, frame):
        return False
    if rule.kind.startswith("Relations") and "consular" not in rule.requires and _only_consular(units, frame.object):
        return False
    if frame.object is not None and (_as_part(units, rule, frame.object + 1) or _one_sided(units, rule, frame.object)):
        return False
    if rule.qualified and not rule.qualified & _qualifying(units, frame.object):
        return False
    if rule.kind == "RelationsEstablished" and CLOSENESS & _qualifying(units, frame.object):
        return False  # "established more cordial relations": they had some
    if rule.requires and not rule.requires & (near | after | _heads_near(units, frame)):
        return False
    if (
        rule.impersonal
        and frame.subject is not None
        and (units[frame.subject].person or units[frame.subject].low in ("he", "she"))
    ):
        return False
    return not rule.subjects or (frame.subject is not None and fits(units[frame.subject], rule.subjects))


def _qualifying(units: list[Unit], at: int | None) -> set[str]:
    """The words of the noun phrase before the noun at `at`."""
    if at is None:
        return set()
    start = noun_phrase_start(units, at)
    return {u.low for u in units[0 if start == 1 else start : at]}  # "Close ties were forged"


def _beyond_verb(units: list[Unit], rule: Rule, frame: Frame) -> set[str]:
    """What the verb of an event noun is said of, which does not tell what the noun means: "the war in Peru hurt | trade"."""
    if frame.voice.kind != "nominal" or rule.kind not in HAPPENINGS:
        return set()
    end = min(frame.clause[1], frame.end + 6)
    verb = next((j for j in range(frame.end, end) if _verbal(units, j)), end)
    if any(u.low in BE | BECOMING for u in units[verb : verb + 3]):
        return set()  # "war between them became more | likely"
    last = next((j for j in range(verb, end) if not (_verbal(units, j) or units[j].low in ADVERBS | {"to"})), end)
    inside = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : last]}
    return {u.low for u in units[last:end]} - inside


def _verbal(units: list[Unit], j: int) -> bool:
    return looks_verbal(units, j) or units[j].low in BE | HAVE | MODALS | NEGATIONS


def _only_consular(units: list[Unit], at: int | None) -> bool:
    """Whether the relations at `at` are consular only: not "diplomatic and | consular | relations"."""
    if at is None or at < 1 or units[at - 1].low != "consular":
        return False
    return not (at > 2 and units[at - 2].low in ("and", "&", ",") and units[at - 3].low == "diplomatic")


def _body_before(units: list[Unit], frame: Frame) -> set[str]:
    """What body of a state "its" stands for, named right before: "the Namibian | Navy | since its creation in 1995"."""
    its = frame.genitive
    if its is None or its < 2 or units[its].low != "its" or units[its - 2].kind != "party":
        return set()
    return set(units[its - 2].head.split())


def _comes_as_envoy(units: list[Unit], frame: Frame) -> bool:
    """Whether who comes or is received does so to stay, as an envoy: "arrived in Lima as | ambassador" is no visit."""
    at = next((k for k in range(frame.end, min(len(units), frame.end + 8)) if units[k].low == "as"), None)
    stays = ENVOYS - {"envoy"}  # a special envoy's journey is a visit
    return at is not None and any(u.head in stays and not u.person and not u.possessive for u in units[at + 1 : at + 4])


def _made_something_else(units: list[Unit], frame: Frame) -> bool:
    """Whether an envoy is given another office: "the envoy to X was appointed | minister of finance"."""
    after = frame.end + (frame.end < len(units) and units[frame.end].low == "as")
    given = units[after] if frame.voice.kind == "passive" and after < len(units) else None
    return given is not None and given.kind == "office" and given.head not in ENVOYS


def _in_title(s: Sentence, frame: Frame) -> bool:
    """Whether the trigger is a word of a treaty's name: "the Treaty | Restoring | Friendly Relations", "the Convention on | Emigration |"."""
    i, text = frame.begin, s.passage.text
    if frame.voice.kind not in ("participle", "nominal") or not text[s.units[i].begin].isupper() or s.units[i].low in TITLED:
        return False
    for k in range(i - 1, max(-1, i - 9), -1):
        u = s.units[k]
        if u.kind != "word" or not (text[u.begin].isupper() or u.low in JOINING):
            return False
        if u.low in TITLED and text[u.begin].isupper():
            return k == i - 1 or frame.voice.kind == "nominal"
    return False


def _one_sided(units: list[Unit], rule: Rule, at: int) -> bool:
    """Whether what is signed is no agreement: a declaration | of war, of independence."""
    told = [u.low for u in units[at : at + 3]]
    return rule.kind == "AgreementSigned" and told[:2] == ["declaration", "of"] and told[2:] in (["war"], ["independence"])


def _of_whom(units: list[Unit], frame: Frame) -> set[str]:
    """What the clause is about where it says more of a noun: "several | companies | that have set up ..."."""
    at = frame.clause[0] - 2
    if at < 0 or units[at + 1].low not in ("who", "which", "that") or units[at].kind not in ("word", "people"):
        return set()
    return {units[at].low, units[at].head}


def _kind_of_object(units: list[Unit], frame: Frame) -> set[str]:
    """What kind of thing a verb far behind tells of: "| Trade | relations with X, cut in 1970, were resumed"."""
    at = frame.object
    if at is None or at >= frame.begin or units[at].kind != "word":
        return set()
    start = noun_phrase_start(units, at)
    return {u.low for u in units[start - (start == 1) : at] if u.kind == "word"}


def _that_follows(units: list[Unit], frame: Frame) -> bool:
    end = frame.clause[1]
    return end < len(units) and units[end].low == "that" and end - frame.end < 2


def _as_part(units: list[Unit], rule: Rule, k: int) -> bool:
    """Whether what is recognized is no state by it: "recognized X | as an integral part of Y", "as a market"."""
    if rule.kind != "StateRecognized" or k + 1 >= len(units) or units[k].low != "as":
        return False
    words = [u.low for u in units[k + 1 : k + 8]]
    if set(words[:5]) & NO_STATES:
        return True
    return words[0] in ("a", "an", "the", "its", "their") and not STATEHOOD & {part for w in words for part in w.split()}


def _heads_near(units: list[Unit], frame: Frame) -> set[str]:
    """The governments and troops near a trigger that are a party's name: "the legitimate | government | of Peru", "Peruvian | forces"."""
    around = units[max(frame.clause[0], frame.begin - 6) : min(frame.clause[1], frame.end + 9)]
    return {u.head for u in around if u.kind == "party" and u.head in REGIMES | TROOPS}


def _beside_diplomatic(units: list[Unit], frame: Frame) -> set[str]:
    """What else the same ties are, or is done away with them: "diplomatic and | commercial | relations", "diplomatic relations and | trade |"."""
    found: set[str] = set()
    if all(u.low != "diplomatic" for u in units):
        return found
    first = min(frame.begin - 6, frame.begin if frame.object is None else frame.object - 3)
    for k in range(max(frame.clause[0], first), min(frame.clause[1], frame.end + 6) - 2):
        a, joint, b = (u.low for u in units[k : k + 3])
        if joint == "and" and "diplomatic" in (a, b):
            found |= {a, b} - {"diplomatic"}
        if (a, joint) in DIPLOMATIC_TIES and b in (",", "and"):
            found |= set(takewhile(lambda w: w not in BESIDE_ENDS, (u.low for u in units[k + 3 : frame.clause[1]])))
    return found


def _beyond_opening(units: list[Unit], frame: Frame) -> set[str]:
    """The words after the comma that ends an opening phrase: "After its independence in 1960, | Peru recognized it"."""
    if frame.voice.kind != "nominal" or units[0].low not in OPENERS:
        return set()
    comma = next((j for j in range(frame.end, min(len(units), frame.end + 6)) if units[j].low == ","), None)
    if comma is None:
        return set()
    inside = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : comma]}
    return {u.low for u in units[comma : frame.end + 6]} - inside


def _claim(s: Sentence, rule: Rule, frame: Frame, reading: Reading, when: When | None, stance: Stance) -> None:
    """Claim what was read: one claim for each event and each of its dates."""
    used = reading.used
    if when is not None and when.unit is not None:
        used.add(when.unit)
    span = (min(used | {frame.begin}), max(used | {frame.end - 1}) + 1)
    by = s.entities(stance.by) if stance.modality is Modality.ALLEGED else ()
    when = since_then(when, rule.kind, s.units[frame.voice.start].low)
    start, stop = interval_of(when) if rule.kind in INTERVALS else (None, None)
    told = None if rule.kind in INTERVALS else begun(when, rule.kind)
    for each in _each_way(reading) if reading.mutual else one_each(rule.kind, reading.roles, s.ctx.pair):
        for mine, moment in further_events(s, rule.kind, each, told):
            s.places[frame.begin] = s.claim(
                rule.kind,
                mine,
                rule.name,
                _with_date(span, moment),
                when=moment,
                start=start,
                stop=stop,
                modality=stance.modality,
                by=by,
            )


def _with_date(span: tuple[int, int], when: When | None) -> tuple[int, int]:
    """The units of a claim with those of its date."""
    at = when.unit if when is not None else None
    return span if at is None else (min(span[0], at), max(span[1], at + 1))


def _each_way(reading: Reading) -> Iterator[Roles]:
    """What two did to each other: each as actor, the other as recipient."""
    a, b = dict.fromkeys(reading.filled["actor"])
    others = [(r, v) for r, v in reading.roles if r not in ("actor", "recipient")]
    yield [("actor", a), ("recipient", b), *others]
    yield [("actor", b), ("recipient", a), *others]


def _as_told(s: Sentence, rule: Rule, frame: Frame, stance: Stance, filled: dict[str, list[Entity]]) -> Stance:
    """The stance, given what the rule itself tells: a pledge is planned, and to say that one supports something is to support it."""
    if _says_so_itself(s, rule, frame, stance, filled):
        stance = Stance(Modality.ASSERTED)
    if stance.modality is Modality.ASSERTED and rule.kind in NOT_BY_WORDS and only_announced(s.units, frame):
        stance = Stance(Modality.PLANNED)
    if stance.modality is Modality.ASSERTED and _under_way(s.units, rule, frame):
        stance = Stance(Modality.PLANNED)
    if (
        rule.kind == "Apology"
        and stance.modality is Modality.PLANNED
        and frame.voice.kind == "active"
        and _offered(s.units, frame)
    ):
        stance = Stance(Modality.ASSERTED)
    if rule.modality and stance.modality is Modality.ASSERTED:
        stance = Stance(Modality(rule.modality))
    return stance


def _under_way(units: list[Unit], rule: Rule, frame: Frame) -> bool:
    """Whether what is done at one time is not done yet: "ties are being normalized"."""
    words = [u.low for u in units[frame.voice.start : frame.begin]]
    at_once = rule.kind.startswith(("Relations", "Mission", "Agreement")) or rule.kind == "StateRecognized"
    return at_once and words[:1] in (["is"], ["are"]) and "being" in words


def _offered(units: list[Unit], frame: Frame) -> bool:
    """Whether the verb is a plain "offered": to offer an apology is to make one."""
    return frame.voice.modal == "" and any(u.low in ("offered", "offers") for u in units[frame.voice.start : frame.begin])


def _says_so_itself(s: Sentence, rule: Rule, frame: Frame, stance: Stance, filled: dict[str, list[Entity]]) -> bool:
    """ "The minister said that his country supports X": to say so is to do so."""
    if stance.modality is not Modality.ALLEGED or rule.kind not in ("Support", "Refusal", "Criticism", "Demand"):
        return False
    said = frame.clause[0] > 0 and s.units[frame.clause[0] - 1].low == "that"
    by = stance.by if said else who_says(s.units, frame)
    return by is not None and len(filled.get("actor", ())) == 1 and set(s.entities(by)) == set(filled["actor"])


def _before_subject(units: list[Unit], frame: Frame) -> set[str]:
    """The words of the phrase or clause that a comma parts from a verb's subject: "During the visit, | both agreed to trade"."""
    if frame.voice.kind != "active" or frame.subject is None or frame.subject >= frame.begin:
        return set()
    begin = max(frame.clause[0], frame.begin - 6)
    comma = next((j for j in range(frame.subject - 1, begin, -1) if units[j].low == ","), begin)
    return {u.low for u in units[begin:comma]} - {u.low for u in units[comma : frame.end + 6]}


def _clause_after(units: list[Unit], frame: Frame) -> set[str]:
    """The words of the clause that depends on the last word: "demanded | that they be handed over", "the men | who guarded"."""
    end = frame.clause[1]
    if end >= len(units) or units[end].low not in ("that", "who", "which") or end - frame.end > 4:
        return set()
    return {u.low for u in units[end : clause_bounds(units, end + 1)[1]][:12]}


def _remember_post(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """Whose mission where an event told of, for "the embassy" in a later sentence."""
    actor, recipient = filled.get("actor", []), filled.get("recipient", [])
    if rule.pair != "either" or frame.object is None or s.units[frame.object].kind != "mission":
        return
    if len(actor) == len(recipient) == 1:
        s.ctx.posts[s.units[frame.object].head] = (actor[0], recipient[0])


def _told_again(s: Sentence, rule: Rule, frame: Frame) -> When | None:
    """ "The treaty was signed by ..." right after the signing was told is the same event: it keeps that date."""
    last = s.ctx.recent[-1] if s.ctx.recent and not s.places else None
    if last is None or last.kind != rule.kind or last.date is None or frame.voice.kind != "passive" or not frame.object:
        return None
    named = s.units[frame.object].kind == "word" and s.units[frame.object - 1].low in ("the", "this")
    told = normal(s.ctx.article.text[last.begin : last.end])
    if not named or s.units[frame.begin].low not in told or s.units[frame.object].low not in told:
        return None
    return When(last.date, DateBasis.FROM_CONTEXT)
