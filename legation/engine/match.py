"""Rules at work: take the frames of a sentence, let the rules fill their roles from them, and make claims or gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.engine.aims import sent_to_help
from legation.engine.ceasing import ceased, until_when
from legation.engine.counted import counted_when
from legation.engine.extras import add_extras
from legation.engine.former import for_oneself, once_an_envoy
from legation.engine.frame import Frame
from legation.engine.frames import find_frames
from legation.engine.further import further_events
from legation.engine.gapped import shares_object
from legation.engine.in_force import signed_by_then
from legation.engine.other_times import dates_noun
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.repeats import Roles, drop_repeated, one_each
from legation.engine.reporting import Stance
from legation.engine.restrictions import in_title, suits
from legation.engine.roles import LATER, Reading, read_roles
from legation.engine.rule_stance import stance_told
from legation.engine.rules import Rule, RuleBook
from legation.engine.same_occasion import on_that_occasion
from legation.engine.sentence import Sentence, When
from legation.engine.speeches import done_by_then
from legation.engine.spoken import spoken_of
from legation.engine.unit import Unit
from legation.engine.unnamed_leaders import leads
from legation.engine.when import begun, interval_of, since_then, when_of
from legation.engine.words import forms_of, normal
from legation.model import DateBasis, Entity, Modality

LONG = 7  # units between what is expressed and the clause that says why: "regret (to Peru in 1990) that"
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

SAID_TO = frozenset(
    "call demand request appeal plea pressure criticism protest accusation allegation charge objection complaint claim warning ultimatum".split()
)
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
    """Whether what is refused was said by those it names, which is told too: "resisted | calls | from Peru", "denied Peru's | claims"."""
    if rule.kind == "AgreementSigned" and units[at].low in ("mediation", "arbitration"):
        return True  # "agreed to the | mediation | of Peru"
    if rule.kind != "Refusal" or units[at].low.removesuffix("s") not in SAID_TO:
        return False
    return units[at + 1].low in ("from", "by") or genitive_before(units, at) is not None


def _own_end(units: list[Unit], frame: Frame) -> int:
    """Where the words that tell this event alone end: of "invaded and occupied Peru", the other verb tells another one."""
    shared = frame.object is not None and units[frame.object].kind in ("party", "people") or frame.voice.kind == "nominal"
    return next((j for j in range(frame.begin, frame.end) if units[j].low == "and"), frame.end) if shared else frame.end


def apply_rule(s: Sentence, rule: Rule, frame: Frame, nominal: bool) -> str | None:
    """Fill a rule's roles from a frame and claim: None when read, "" when the trigger is not this rule's, else what is lacking."""
    if not suits(s.units, rule, frame) or in_title(s, frame) or (rule.negated and not frame.voice.negated):
        return ""
    if rule.negated:
        frame.voice = replace(frame.voice, negated=False)  # what is told is that it was not done
    if (sender := sent_to_help(s, rule, frame)) is not None:
        frame.subject = sender
    reading = read_roles(s, rule, frame)
    if isinstance(reading, str):
        return reading
    if _of_no_state(s, rule, frame, reading):
        return ""
    reading.used |= add_extras(s, rule, frame, reading.roles)
    if rule.kind == "NationalsDeported" and _own_people(reading):
        return ""
    given = {r for r, _ in reading.roles}
    if any(n in rule.needs and n not in given for n in ("person", "mission", "count", "via")):
        return ", ".join(n for n in rule.needs if n in LATER and n not in given and n != "date")
    if "date" in rule.needs and when_of(s, frame) is None:
        return ""
    stance, granted = stance_told(s, rule, frame, reading.filled, nominal, sent=sender is not None)
    if stance.modality is Modality.HYPOTHETICAL:
        return "a plain statement that it happened"
    when = _when_told(s, rule, frame, reading, nominal, granted)
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


def _of_no_state(s: Sentence, rule: Rule, frame: Frame, reading: Reading) -> bool:
    """Whether what is read is nothing that one state does to another."""
    if rule.kind in WORDS and (for_oneself(s, frame) or shares_object(s.units, frame.end)):
        return True
    if rule.kind == "AmbassadorAppointed" and frame.voice.kind != "passive" and once_an_envoy(s, frame.object):
        return True  # "named a former ambassador as special envoy"
    if rule.kind == "OrganizationJoined" and _joins_in_doing(s.units, frame):
        return True
    if rule.kind == "Apology" and _for_what_others_did(s, frame, reading):
        return True
    if set(reading.filled.get("sovereign", ())) & set(reading.filled.get("polity", ())):
        return True  # "annexed the isles and ruled it": nobody rules itself
    if rule.kind == "Emigration" and set(reading.filled.get("participant", ())) & set(reading.filled.get("recipient", ())):
        return True  # "Ethnic Peruvians were driven from Chile and settled in Peru": they came home
    return rule.kind == "Visit" and _private(s.units, frame)


def _joins_in_doing(units: list[Unit], frame: Frame) -> bool:
    """Whether one only does something with an organization: "joined A | in imposing | sanctions"."""
    k = (frame.object if frame.object is not None else frame.end) + 1
    return k + 1 < len(units) and units[k].low == "in" and units[k + 1].low.endswith("ing") and units[k + 1].kind == "word"


def _for_what_others_did(s: Sentence, frame: Frame, reading: Reading) -> bool:
    """Whether what is regretted is another's deed, which is no apology: "expressed regret that | Chile | had left"."""
    that = (j for j in range(frame.end, min(len(s.units), frame.end + LONG)) if s.units[j].low in ("that", ",", ";"))
    at = spoken_of(s.units, next(that, len(s.units)))
    return at is not None and not set(s.entities(at)) & set(reading.filled.get("actor", ()))


def _when_told(s: Sentence, rule: Rule, frame: Frame, reading: Reading, nominal: bool, granted: bool) -> When | None:
    """When the event was, as its clause or what was told before says; a date is not that of what is only taken for granted."""
    when = None if rule.undated else counted_when(s, frame) or when_of(s, frame) or _told_again(s, rule, frame)
    if when is None and not nominal and not rule.undated:
        when = on_that_occasion(s, rule, frame, {v for values in reading.filled.values() for v in values})
    when = done_by_then(s.units, frame, signed_by_then(s, rule, frame, when))
    if granted and when is not None and (when.unit is None or when.unit < frame.begin - 3):
        return None  # that is when it was talked about
    return when


def _own_people(reading: Reading) -> bool:
    """Whether a state brings its own people home, which deports nobody: "Peru repatriated 500 Peruvians from Chile"."""
    told = {v for r, v in reading.roles if r in ("participant", "recipient")} | set(reading.filled.get("recipient", ()))
    return bool(told & set(reading.filled.get("actor", ())))


def _private(units: list[Unit], frame: Frame) -> bool:
    """Whether the visitor goes there for no state: "the | novelist | X visited Chile", "X, a poet, visited Chile"."""
    at = frame.subject
    if at is None or any(u.holdings or u.kind == "office" or u.head for u in units[max(0, at - 5) : at + 1]):
        return False
    aside = units[at + 2 : at + 5] if [u.low for u in units[at + 1 : at + 2]] == [","] else []
    return any(u.kind == "word" and u.low in PRIVATE for u in (*units[max(0, at - 4) : at], *aside))


def _of_thing_told(units: list[Unit], frame: Frame, when: When) -> bool:
    """Whether a date is only that of the thing spoken of: "condemned the | 1975 | coup", not "during the | 1975 | war"."""
    at = when.unit
    if at is None or at <= frame.begin or not dates_noun(units, at):
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
