"""Rules at work: find triggers in a sentence, take their frames apart, fill roles, and make claims or gaps."""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.clauses import clause_bounds
from legation.engine.extras import add_extras
from legation.engine.factuality import Stance, stance_of
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, HAVE, MODALS, NEGATIONS, PREPOSITIONS
from legation.engine.objects import fits, object_after
from legation.engine.phrases import find_complements, genitive_before, noun_phrase_start, owned_complements
from legation.engine.repeats import drop_repeated, further_dates, one_each
from legation.engine.rules import Rule, RuleBook
from legation.engine.sentence import Sentence, When
from legation.engine.subjects import COUNTRIES, find_subject, main_subject, state_among, subject_ahead
from legation.engine.units import Unit
from legation.engine.voice import Voice, looks_verbal, voice_at
from legation.engine.when import begun, interval_of, when_of
from legation.engine.words import normal, verb_forms
from legation.model import DateBasis, Entity, Modality, Ref, Term, Value

FIGHTERS = frozenset(
    "rebel rebels guerrilla guerrillas insurgent insurgents militia militias separatists fighters opposition contras mujahideen resistance".split()
)
STARTING = frozenset("begin began begun start started commence commenced cease ceased".split())
GROUP_NOUNS = frozenset(
    "state states country countries nation nations republics members neighbors neighbours governments".split()
)
LATER = ("person", "mission", "date", "count", "via")  # needs that are no party
_ANY_PARTY = frozenset(("@party", "@person", "@people"))  # what a rule that names no object may have as one
DATIVE = frozenset(
    form
    for v in "grant give offer award send lend promise deny provide supply furnish equip present".split()
    for form in verb_forms(v)
)
LASTING = frozenset(
    "Conflict Occupation Cooperation AidGiven Negotiation SanctionsImposed Support Emigration Visit Mobilization".split()
)
OF_STATES = ("Independence", "Secession", "Union", "RegimeChange")  # what happens to states only
OF_LEADERS = ("LeaderTookPower", "LeaderLeftPower", "LeaderDied")
NO_LEADERS = frozenset(("ambassador", "consul", "general", "secretary-general", "bishop", "director", "envoy", "professor"))
OF_NATIONS = ("Support", "Refusal", "Conflict", "Invasion", "Occupation", "AidGiven", "WarDeclared", "Criticism", "Demand")
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
)
PARTICIPLES = frozenset("given taken shown undertaken thrown begun".split())  # no past tense: active only after "have"
PARTS = frozenset("part parts portion portions half most majority rest north south east west".split())
REFERRING = frozenset("this it which that they who sides parties".split())  # words that may stand for the pair itself
INTERVALS = ("Alignment", "Sovereignty", "Membership", "OfficeHolding")


def read_events(s: Sentence, book: RuleBook) -> None:
    """Every event that the rules can read in a sentence, left to right; what has a trigger but no reading is a gap."""
    taken: set[int] = set()
    joined: set[int] = set()  # triggers read for the first of two joined subjects
    unread: dict[int, tuple[str, str]] = {}
    for rule, frame, nominal in find_frames(s.units, book):
        if frame.begin in joined if frame.conjunct else taken & set(range(frame.begin, frame.end)):
            continue
        lacking = apply_rule(s, rule, frame, nominal)
        if lacking is None and frame.conjunct:
            joined.add(frame.begin)
        elif lacking is None:
            taken |= set(range(frame.begin, frame.end))
            if frame.object is not None and s.units[frame.object].kind == "word":
                taken.add(frame.object)
        elif lacking:
            unread.setdefault(frame.begin, (s.units[frame.begin].low, f"{rule.kind}: {lacking} not found"))
    drop_repeated(s)
    for at, (trigger, reason) in sorted(unread.items()):
        if at not in taken | joined:
            s.gap(trigger, reason)


def find_frames(units: list[Unit], book: RuleBook) -> Iterator[tuple[Rule, Frame, bool]]:
    """All frames, the most specific rule of each trigger first."""
    for i, u in enumerate(units):
        if u.kind not in ("word", "office"):
            continue
        hits = []
        for rule, tag, particle, intransitive in book.by_verb.get(u.low, ()):
            frame = _verb_frame(units, i, rule, tag, particle, intransitive)
            if frame is not None:
                hits.append((_specific(units, rule, frame), rule.name, rule, frame, False))
        for rule, words in book.by_noun.get(u.low, ()):
            frame = _noun_frame(units, i, rule, words)
            if frame is not None:
                hits.append((-10 * len(words) - (5 if rule.of else 0), rule.name, rule, frame, True))
        for _, _, rule, frame, nominal in sorted(hits, key=lambda h: (h[0], h[1])):
            yield rule, frame, nominal


def _specific(units: list[Unit], rule: Rule, frame: Frame) -> int:
    if not rule.objects:
        return 0
    if frame.object is not None and units[frame.object].low in rule.objects:
        return -8
    return -6 if frame.object is not None and units[frame.object].kind == "mission" else -4


def _verb_frame(units: list[Unit], i: int, rule: Rule, tag: str, particle: str, intransitive: bool) -> Frame | None:
    voice = voice_at(units, i, tag)
    if voice is None:
        return None
    clause = clause_bounds(units, i)
    end = i + 1
    if particle:
        words = particle.split()
        k = next((k for k in range(i + 1, min(len(units), i + 8)) if [u.low for u in units[k : k + len(words)]] == words), None)
        if k is None or any(u.kind == "punct" for u in units[i + 1 : k]):
            return None
        end = k + len(words) if k == i + 1 else end
    frame = Frame(i, end, voice, clause)
    if intransitive:
        if voice.kind == "passive" or (end < len(units) and units[end].low == "to" and units[i].low in STARTING):
            return None  # "relations began to cool"
        head = _mission_of_it(units, _subject_head(units, voice.start, _relative(units, clause[0])), rule)
        if head is None or not fits(units[head], rule.objects):
            return None
        return _with_object_as_subject(units, frame, head)
    if voice.kind == "passive":
        head = _mission_of_it(units, _subject_head(units, voice.start, clause[0]), rule)
        head = _antecedent(units, voice.start, rule) if head is None else head
        if (given := _given_to_subject(units, i, end, clause[1], rule)) is not None:
            frame.object, frame.end = given, given + 1
            frame.preps = find_complements(units, frame.end, clause[1])
            if head is not None:
                frame.preps["to"] = [head, *frame.preps.get("to", [])]
            return frame
        if rule.objects and head is not None and not fits(units[head], rule.objects):
            head = _joined_before(units, head, clause[0], rule.objects)
            frame.conjunct = head is not None
        if rule.objects and (head is None or not fits(units[head], rule.objects)):
            return None
        return _with_object_as_subject(units, frame, head)
    if rule.objects:
        obj = object_after(units, end, clause[1], rule.objects)
        receiver = _receiver(units, i, end) if obj is None else None
        if receiver is not None:
            after = receiver + 1 + (receiver + 1 < len(units) and units[receiver + 1].low == "with")  # "provided Malta with aid"
            obj = object_after(units, after, clause[1], rule.objects)
        if obj is None:
            joined = (clause[0], clause_bounds(units, end + 1)[1]) if end + 1 < len(units) else clause
            obj = _shared_object(units, end, joined[1], rule.objects)
            if obj is not None:
                clause = frame.clause = joined
                frame.end = end + 2
        if obj is None:
            head = _subject_head(units, voice.start, clause[0])
            reduced = (
                tag in ("past", "part")
                and voice.kind == "active"
                and head is not None
                and fits(units[head], rule.objects)
                and units[head].kind != "party"
            )
            if (
                reduced
                and (end >= len(units) or units[end].low in PREPOSITIONS or units[end].kind in ("date", "punct"))
                and voice.start == i
            ):
                frame.voice = Voice("passive", i, "", voice.negated)
                return _with_object_as_subject(units, frame, head)
            return None
        frame.object = obj
        frame.end = max(frame.end, obj + 1) if units[obj].kind == "word" else frame.end
        if units[obj].kind in ("word", "mission"):
            frame.genitive = genitive_before(units[: obj + 1], obj)
            if frame.genitive is not None and frame.genitive <= i:
                frame.genitive = None
    elif _by_someone(units, i, end, tag, voice):
        frame.voice = Voice("passive", i, "", voice.negated)
        return _with_object_as_subject(units, frame, _subject_head(units, voice.start, clause[0]))
    elif "object" in rule.roles:
        frame.object = object_after(units, end, clause[1], _ANY_PARTY)
    lower = clause[0] if voice.kind != "participle" else 0
    if lower > 1 and voice.start == lower and units[lower - 1].low == "but":
        lower = clause_bounds(units, lower - 2)[0]  # "Peru met X but did not recognize it": one subject for both
    frame.subject, frame.inherited = find_subject(units, voice.start, lower)
    if frame.subject is None:
        frame.subject = _antecedent(units, voice.start, rule)
    if frame.subject is None and voice.kind == "participle" and voice.start <= 2:
        ahead = subject_ahead(units, i)  # "After gaining independence in 1960, Chad ..."
        frame.subject = ahead if ahead is not None and not units[ahead].possessive else None
    if not rule.objects and end + 2 < len(units) and units[end].low == "and" and looks_verbal(units, end + 1):
        clause = frame.clause = (clause[0], clause_bounds(units, end + 1)[1])  # "met and spoke with X"
    frame.preps = find_complements(units, frame.end, clause[1])
    if rule.owners:
        frame.preps = owned_complements(units, frame.end, clause[1], frame.preps)
    if rule.objects and receiver is not None:
        frame.preps["to"] = [receiver, *frame.preps.get("to", [])]
    if end + 1 < len(units) and units[end].low == "that" and units[end + 1].kind == "party" and not units[end + 1].possessive:
        frame.preps["that"] = [end + 1]  # "demanded that Peru pay": of whom something is demanded
    if rule.pair == "either" and frame.subject is not None and units[frame.subject].kind == "mission":
        frame.genitive = frame.genitive if frame.genitive is not None else genitive_before(units, frame.subject)
        for prep, found in find_complements(units, frame.subject + 1, voice.start).items():
            frame.preps[prep] = found + frame.preps.get(prep, [])
    return frame


def _antecedent(units: list[Unit], start: int, rule: Rule) -> int | None:
    """The party that a relative clause is about: "Italy, which invaded ...", "the troops who occupied ...".

    After a preposition it is uncertain which noun is meant; only what no treaty or building can do decides that.
    """
    while start > 0 and units[start - 1].low in ADVERBS:
        start -= 1
    at = start - 1
    if at < 1 or units[at].low not in ("which", "who", "that"):
        return None
    k = at - 1 - (units[at - 1].low == ",")
    if units[k].low in COUNTRIES and (state := state_among(units, k)) is not None:
        return state  # "Kenya was among the states that voted for it"
    if k < 0 or units[k].possessive:
        return None
    if units[k].kind in ("word", "mission") and rule.objects and units[at].low == "which" and fits(units[k], rule.objects):
        return k if units[start].low in BE | HAVE else None  # "relations, which had been cut, ..."
    if units[k].kind not in ("party", "people"):
        return None
    human = bool(units[k].person) or units[k].kind == "people" or bool(units[k].head)
    if (units[at].low == "who" and not human) or (units[at].low != "who" and units[k].person):
        return None
    before = units[noun_phrase_start(units, k) - 1].low if noun_phrase_start(units, k) else ""
    return k if before not in PREPOSITIONS or rule.impersonal else None


def _receiver(units: list[Unit], i: int, end: int) -> int | None:
    """Who is given something, named right after the verb: "granted Malta independence"."""
    if units[i].low not in DATIVE:
        return None
    while end < len(units) and units[end].low in ("the", "several", "many"):
        end += 1
    named = end < len(units) and units[end].kind in ("party", "people", "pronoun") and not units[end].possessive
    return end if named else None


def _given_to_subject(units: list[Unit], i: int, end: int, upper: int, rule: Rule) -> int | None:
    """What the passive subject is given: "they were granted asylum"."""
    if units[i].low not in DATIVE or not rule.objects:
        return None
    return object_after(units, end + (end < len(units) and units[end].low == "with"), upper, rule.objects)


def _mission_of_it(units: list[Unit], head: int | None, rule: Rule) -> int | None:
    """The mission that "it" stands for, told of before in the sentence: "the legation closed in 1934, and it reopened in 1936"."""
    if head is None or units[head].low != "it" or "@mission" not in rule.objects:
        return head
    return next((j for j in range(head - 1, -1, -1) if units[j].kind == "mission"), head)


def _shared_object(units: list[Unit], end: int, upper: int, objects: frozenset[str]) -> int | None:
    """The party after "with" that two verbs share: "recognized and established relations with X"."""
    if end + 2 >= upper or units[end].low != "and" or not looks_verbal(units, end + 1):
        return None
    if (shared := object_after(units, end + 2, upper, objects)) is not None and units[shared].kind == "word":
        return shared  # "drafted and signed a treaty"
    if "@party" not in objects:
        return None
    at = next((j for j in range(end + 2, min(upper, end + 9)) if units[j].low == "with"), None)
    return object_after(units, at + 1, upper, objects) if at is not None else None


def _by_someone(units: list[Unit], i: int, end: int, tag: str, voice: Voice) -> bool:
    """Whether a participle without auxiliary is passive, as its agent shows: "a deal brokered by China"."""
    j = end + 1 + (end + 1 < len(units) and units[end + 1].low == "the")
    return (
        tag in ("past", "part")
        and voice.start == i
        and end < len(units)
        and units[end].low == "by"
        and j < len(units)
        and units[j].is_party
    )


def _relative(units: list[Unit], begin: int) -> int:
    """Where the subject of a clause may begin: a relative clause ("ties, which were cut") takes the noun before it along."""
    if begin and units[begin - 1].low in ("which", "that"):
        return max(0, begin - 2 - (begin > 1 and units[begin - 2].low == ","))
    return begin


def _subject_head(units: list[Unit], start: int, lower: int) -> int | None:
    head, _ = find_subject(units, start, lower)
    return head


def _joined_before(units: list[Unit], head: int, lower: int, objects: frozenset[str]) -> int | None:
    """The first of two joined subjects: "relations and the embassy at Lima were established" tells of relations too."""
    start = noun_phrase_start(units, head)
    for j in range(start - 1, max(lower - 1, start - 14), -1):
        if units[j].low == "and" and j + 1 >= start - 1:
            first = _subject_head(units, j, lower)
            return (
                first if first is not None and units[first].kind in ("word", "mission") and fits(units[first], objects) else None
            )
        if units[j].low not in DETERMINERS:
            return None
    return None


def _with_object_as_subject(units: list[Unit], frame: Frame, head: int | None) -> Frame:
    """The grammatical subject is what the event is done to; its own complements count too."""
    frame.object = head
    frame.preps = find_complements(units, frame.end, frame.clause[1])
    if head is not None and units[head].kind in ("word", "mission"):
        frame.genitive = genitive_before(units, head)
        upper = next(
            (j for j in range(head + 1, frame.voice.start) if units[j].low in ("which", "who", "that")), frame.voice.start
        )
        for prep, found in find_complements(units, head + 1, upper).items():
            frame.preps[prep] = found + frame.preps.get(prep, [])
    return frame


def _noun_frame(units: list[Unit], i: int, rule: Rule, words: tuple[str, ...]) -> Frame | None:
    n = len(words)
    if tuple(u.low for u in units[i : i + n]) != words:
        return None
    end = i + n
    if n == 1 and _is_verb_here(units, i):
        return None
    if rule.of:
        j = end
        if not (j < len(units) and units[j].low in ("of", "in", "to", "on", "with")):
            return None
        head = object_after(units, j + 1, min(len(units), j + 9), rule.of)
        if head is None:
            return None
        end = head + 1
    clause = clause_bounds(units, i)
    frame = Frame(i, end, Voice("nominal", i), clause)
    frame.genitive = genitive_before(units, i)
    if frame.genitive is None and rule.of:
        frame.genitive = genitive_before(units[:end], end - 1)
        if units[end - 1].kind == "party" and units[end - 1].head in rule.of:
            frame.object = end - 1  # "the recall of the Norwegian ambassador"
    limit = next((j for j in range(end, clause[1]) if units[j].low == units[i].low), clause[1])  # "a visit by X, a visit by Y"
    frame.preps = find_complements(units, i + 1, _tight_end(units, end, limit) if rule.tight else limit)
    verb = _light_verb(units, i, rule, clause[0])
    if verb is not None:
        frame.voice = verb
        frame.subject, frame.inherited = find_subject(units, verb.start, clause[0] if verb.kind != "participle" else 0)
        if verb.kind == "passive":
            frame.subject = None
    elif rule.light and not rule.plain_nouns:
        if not _passive_light(units, end, rule, clause[1], frame):
            return None
    else:
        _passive_light(units, end, rule, clause[1], frame)
    if not rule.light and "by" in frame.preps:  # past a verb, "by" names that verb's agent
        verb_at = next((j for j in range(end, clause[1]) if looks_verbal(units, j)), clause[1])
        agents = [j for j in frame.preps.pop("by") if j < verb_at]
        frame.preps |= {"by": agents} if agents else {}
    own = any(units[j].kind != "date" for prep in ("of", "by", "in") for j in frame.preps.get(prep, ()))
    if rule.ahead and frame.genitive is None and not own and noun_phrase_start(units, i) <= 1:
        frame.genitive = subject_ahead(units, i)  # "Following independence in 1960, Chad ..."
    if rule.implicit and frame.subject is None and frame.genitive is None and not ({"of", "by"} - set(words)) & set(frame.preps):
        frame.subject = main_subject(units, i)
        if frame.subject is None:
            frame.subject = subject_ahead(units, i)
    if rule.owners:
        frame.preps = owned_complements(units, end - 1, limit, frame.preps)
    return frame


def _tight_end(units: list[Unit], end: int, upper: int) -> int:
    """Where the complements that follow a noun without a gap end: "the siege of X by Y in 1880"."""
    k = end
    if units[end - 1].low in PREPOSITIONS and end < upper:
        k = _phrase_end(units, end, upper)
    while k < upper and (
        units[k].kind == "date" or (units[k].kind == "word" and units[k].low in PREPOSITIONS) or _joins_dates(units, k)
    ):
        k = k + 1 if units[k].kind == "date" or _joins_dates(units, k) else _phrase_end(units, k + 1, upper)
    return k


def _joins_dates(units: list[Unit], k: int) -> bool:
    return units[k].low in ("and", ",") and units[k - 1].kind == "date" and k + 1 < len(units) and units[k + 1].kind == "date"


def _phrase_end(units: list[Unit], k: int, upper: int) -> int:
    """The unit after the first name in the noun phrase that begins at k, or k where it holds none."""
    for j in range(k, min(upper, k + 6)):
        if units[j].kind in ("party", "pronoun", "people", "place", "mission", "date", "office") and not units[j].possessive:
            return j + 1
        if units[j].kind == "punct" or units[j].low in PREPOSITIONS or looks_verbal(units, j):
            return k
    return k


def _is_verb_here(units: list[Unit], i: int) -> bool:
    """Whether a word that may be an event noun is a verb where it stands: "will visit", "ministers visit Peru"."""
    before = next((u for u in reversed(units[:i]) if u.low not in ADVERBS), None)
    if before is None:
        return False
    if before.kind == "word" and before.low in MODALS | {"did", "does", "do"}:
        return True
    named = i + 1 < len(units) and units[i + 1].kind in ("party", "place")
    return named and (before.low == "to" or (before.is_party and not before.possessive))


def _light_verb(units: list[Unit], i: int, rule: Rule, lower: int) -> Voice | None:
    """The light verb whose object the event noun is: "paid an official visit"."""
    k = i - 1
    while k >= lower and i - k <= 8:
        u = units[k]
        if u.kind == "word" and u.low in rule.light:
            tag = "ing" if u.low.endswith("ing") else "past"
            tag = "part" if u.low in PARTICIPLES else tag
            voice = voice_at(units, k, tag) or voice_at(units, k, "base")
            if voice is None or voice.kind == "passive":
                return None
            voice.negated |= any(w.low in NEGATIONS for w in units[k + 1 : i])
            return voice
        listed = u.low == "," and i - k > 2 and "and" in {w.low for w in units[k:i]}  # "provided schooling, food and support"
        if (u.kind == "punct" and not listed) or (u.kind == "word" and u.low in PREPOSITIONS) or looks_verbal(units, k):
            return None
        k -= 1
    return None


def _passive_light(units: list[Unit], start: int, rule: Rule, upper: int, frame: Frame) -> bool:
    """Whether the event noun is the subject of its light verb in the passive: "a visit was paid"."""
    for k in range(start, min(upper, start + 9)):
        if units[k].low in rule.light:
            voice = voice_at(units, k, "past")
            if voice is not None and voice.kind == "passive":
                frame.voice = Voice("nominal", frame.begin, voice.modal, voice.negated)
                frame.end = max(frame.end, k + 1)
                frame.preps = find_complements(units, frame.begin + 1, frame.clause[1])
                return True
    return False


def _slots(frame: Frame, units: list[Unit]) -> Iterator[tuple[str, int]]:
    """(slot, unit) of everything around a trigger, agents first."""
    if frame.subject is not None and frame.voice.kind != "passive":
        yield "subject", frame.subject
    if frame.genitive is not None:
        yield "genitive", frame.genitive
    if frame.object is not None and units[frame.object].kind not in ("word",):
        yield "object", frame.object
    for prep in sorted(frame.preps, key=lambda p: frame.preps[p][0]):
        if prep == "by" and frame.voice.kind in ("active", "participle", "infinitive"):
            continue  # "ended it by ...": no agent
        for i in frame.preps[prep]:
            if prep == "by" and frame.voice.kind == "passive" and any(_gerund_at(units, j) for j in range(frame.end, i)):
                continue  # "was accused of ... by arming X"
            if prep != "of" or _of_object(frame, units, i):
                yield prep, i


def _of_object(frame: Frame, units: list[Unit], i: int) -> bool:
    """Whether the "of" before i says more of the trigger or its object, not of another noun: "under the rule of X"."""
    k = i - 1
    while k > 0 and units[k].low != "of":
        k -= 1
    if k and units[k - 1].low in PARTS:
        return True  # "a claim to a large part of X"
    if k > frame.end and units[k - 1].low in ("critical", "condemnatory", "supportive", "criticism", "condemnation"):
        return False  # "support for a resolution critical of Ghana"
    if frame.voice.kind == "nominal":
        return not any(u.low == "," for u in units[frame.end : k])
    return frame.begin < k <= frame.end + 2 or (frame.object is not None and frame.object < k <= frame.object + 3)


def apply_rule(s: Sentence, rule: Rule, frame: Frame, nominal: bool) -> str | None:
    """Fill a rule's roles from a frame and claim: None when read, "" when the trigger is not this rule's, else what is lacking."""
    units = s.units
    near = {u.low for u in units[max(frame.clause[0], frame.begin - 6) : min(frame.clause[1], frame.end + 6)]}
    if rule.unless & near or (rule.requires and not rule.requires & (near | _clause_after(units, frame))):
        return ""
    if rule.impersonal and frame.subject is not None and units[frame.subject].person:
        return ""
    if rule.subjects and (frame.subject is None or not fits(units[frame.subject], rule.subjects)):
        return ""
    roles: list[tuple[str, Value | Ref]] = [(r, v if r == "topic" else Term(v)) for r, v in rule.fixed]
    used = {frame.begin, frame.end - 1}
    filled: dict[str, list[Entity]] = {}
    for slot, i in _slots(frame, units):
        role = rule.roles.get(slot)
        if role is None or (
            slot != "subject" and role in filled and slot not in ("between", "with", "among", "and") and rule.roles.get("first")
        ):
            continue
        own = slot == "genitive" and rule.kind not in OF_NATIONS and _is_own(units, frame, i)
        if own and role != "actor" and not rule.symmetric and s.entities(frame.subject):
            return ""  # "summoned its own ambassador", "nationalized its oil": nothing is done to another
        for entity in s.entities(frame.subject if own and s.entities(frame.subject) else i):
            if units[i].kind == "people" and slot == "subject" and "count" not in rule.extras and not _a_nation(units, i, rule):
                continue
            if rule.kind in OF_STATES and not entity.is_state:
                continue
            if rule.kind in ("Support", "Refusal") and units[i].kind == "adjective" and not entity.is_state:
                continue  # "backed a UN resolution": the body it passed in is not backed
            if units[i].head == "each-other" and role != "participant":
                entity_other = s.ctx.other(tuple(filled.get("actor", ())))
                if entity_other is not None:
                    filled.setdefault(role, []).append(entity_other)
                continue
            beside = units[i].kind == "people" and not _a_nation(units, i, rule) and not (rule.owners and slot != "subject")
            filled.setdefault("participant" if beside else role, []).append(entity)
            used.add(i)
        if rule.kind in OF_LEADERS and units[i].head in NO_LEADERS:
            return ""
        if units[i].person and "person" in rule.extras:
            roles += [("person", p) for p in units[i].person]
            used.add(i)
    _add_leader(s, rule, filled, [(rule.roles[slot], i) for slot, i in _slots(frame, units) if slot in rule.roles])
    if rule.symmetric and (_others_unnamed(units, frame) or _group_acts(units, frame)):
        return "the party after its preposition"
    if not (rule.symmetric and _subject_unknown(s, frame)):
        _complete(s, rule, frame, filled)
    roles += _role_values(rule, filled)
    if not _has_needs(rule, filled):
        return _lacking(rule, filled)
    used |= add_extras(s, rule, frame, roles)
    given = {r for r, _ in roles}
    if any(n in rule.needs and n not in given for n in ("person", "mission", "count", "via")):
        return ", ".join(n for n in rule.needs if n in LATER and n not in given and n != "date")
    if "date" in rule.needs and when_of(s, frame) is None:
        return ""
    stance = stance_of(units, frame, nominal=nominal)
    if stance.modality is Modality.HYPOTHETICAL:
        return "a plain statement that it happened"
    if _says_so_itself(s, rule, frame, stance, filled):
        stance = Stance(Modality.ASSERTED)
    if rule.modality and stance.modality is Modality.ASSERTED:
        stance = Stance(Modality(rule.modality))
    when = when_of(s, frame) or _told_again(s, rule, frame)
    if rule.anchored and nominal and when is None and "person" not in given | {r for r, _ in roles}:
        return "a date or a person"
    if when is not None and when.unit is not None:
        used.add(when.unit)
    span = (min(used | {frame.begin}), max(used | {frame.end - 1}) + 1)
    by = s.entities(stance.by) if stance.modality is Modality.ALLEGED else ()
    _remember_post(s, rule, frame, filled)
    start, stop = interval_of(when) if rule.kind in INTERVALS else (None, None)
    told = None if rule.kind in INTERVALS else begun(when) if rule.kind not in LASTING else when
    for each in one_each(rule.kind, roles):
        for moment in (told, *further_dates(s, rule.kind, told)):
            s.places[frame.begin] = s.claim(
                rule.kind, each, rule.name, span, when=moment, start=start, stop=stop, modality=stance.modality, by=by
            )
    return None


def _says_so_itself(s: Sentence, rule: Rule, frame: Frame, stance: Stance, filled: dict[str, list[Entity]]) -> bool:
    """ "The minister said that his country supports X": to say so is to do so."""
    if stance.modality is not Modality.ALLEGED or rule.kind not in ("Support", "Refusal", "Criticism", "Demand"):
        return False
    said = frame.clause[0] > 0 and s.units[frame.clause[0] - 1].low == "that"
    return said and len(filled.get("actor", ())) == 1 and set(s.entities(stance.by)) == set(filled["actor"])


def _group_acts(units: list[Unit], frame: Frame) -> bool:
    """Whether the subject is a group of states that is not named: "nearly every country in the region"."""
    i = frame.subject
    return i is not None and frame.voice.kind != "passive" and units[i].kind == "word" and units[i].low in GROUP_NOUNS


def _is_own(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether the possessive pronoun at i stands for the verb's own subject: "Kenya ... ended its relations"."""
    return (
        units[i].kind == "pronoun"
        and frame.subject is not None
        and frame.subject < frame.begin < i
        and units[i].low in ("its", "their")
    )


def _add_leader(s: Sentence, rule: Rule, filled: dict[str, list[Entity]], slots: list[tuple[str, int]]) -> None:
    """In a text on a pair, the leader whose state is not said and who meets or visits one of the two leads the other."""
    unknown = [role for role, i in slots if rule.kind in ("Visit", "Meeting") and _leader_unknown(s.units[i])]
    named = tuple(dict.fromkeys(v for values in filled.values() for v in values))
    if rule.symmetric and len(unknown) == 2 and not named and len({s.units[i].person for _, i in slots}) == 2:
        filled["participant"] = list(s.ctx.pair)
        return  # "Prime Minister Lee met President Ismail", in a text on their two states
    other = s.ctx.other(named) if len(unknown) == len(named) == 1 else None
    if other is not None and (rule.symmetric or unknown[0] not in filled):
        filled.setdefault(unknown[0], []).append(other)


def _a_nation(units: list[Unit], i: int, rule: Rule) -> bool:
    """ "the Soviets", "the British": as much as their state in what states say and do to each other."""
    return rule.kind in OF_NATIONS and not units[i].head and i > 0 and units[i - 1].low == "the"


def _gerund_at(units: list[Unit], j: int) -> bool:
    return (
        units[j].kind == "word" and units[j].low.endswith("ing") and units[j - 1].low in ("of", "by", "from", "to", "for", "and")
    )


def _leader_unknown(u: Unit) -> bool:
    """Whether a leader is named whose state is not: "President Banda", "the foreign minister"."""
    return not u.values and u.head in LEADING and (bool(u.person) or u.kind == "office")


def _clause_after(units: list[Unit], frame: Frame) -> set[str]:
    """The words of the clause that depends on the last word: "demanded | that they be handed over", "the men | who guarded"."""
    end = frame.clause[1]
    if end >= len(units) or units[end].low not in ("that", "who", "which") or end - frame.end > 4:
        return set()
    return {u.low for u in units[end : clause_bounds(units, end + 1)[1]][:10]}


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


def _others_unnamed(units: list[Unit], frame: Frame) -> bool:
    """ "relations with other nations", "a treaty between the tribes": parties are named that we do not know."""
    at = frame.object if frame.object is not None and frame.object > frame.begin else frame.end - 1
    nxt = units[at + 1].low if at + 1 < len(units) else ""
    return nxt in ("with", "between", "among") and nxt not in frame.preps


def _definite_mission(s: Sentence, frame: Frame) -> bool:
    """ "The legation was closed": one that the article spoke of, though the sentence does not say whose."""
    i = frame.object
    if i is None or s.units[i].kind != "mission" or frame.genitive is not None:
        return False
    start = noun_phrase_start(s.units, i)
    named = start == i and i + 1 < len(s.units) and s.passage.text[s.units[i].begin].isupper()
    return s.units[start].low == "the" or (named and s.passage.text[s.units[i + 1].begin].isupper())


def _subject_unknown(s: Sentence, frame: Frame) -> bool:
    """Whether a named subject is no party that we know: "the firm signed a contract with Peru" is no deal of two states."""
    i = frame.subject
    if i is None or frame.voice.kind != "active":
        return False
    return s.units[i].kind == "people" or (s.units[i].kind == "word" and s.units[i].low not in REFERRING)


def _complete(s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]]) -> None:
    """Fill in the other party of the pair where the rule says that it is meant."""
    for role, values in filled.items():
        filled[role] = list(dict.fromkeys(values))
    if "recipient" in filled and "actor" in filled:
        filled["recipient"] = [v for v in filled["recipient"] if v not in filled["actor"]]
    named = [v for values in filled.values() for v in values]
    if not rule.pair:
        return
    states = tuple(v for v in named if v.is_state or v in s.ctx.pair)
    if rule.symmetric:
        if not states and len(s.ctx.pair) == 2:
            if not _joined_by_another(s, frame):
                filled["participant"] = list(s.ctx.pair)
        elif len(set(named)) == 1 and (other := s.ctx.other(tuple(named))) is not None:
            filled.setdefault("participant", []).append(other)
        elif len(set(named)) == 1 and not s.ctx.pair and len(s.ctx.home) == 1 and s.ctx.home[0] not in named:
            filled.setdefault("participant", []).append(s.ctx.home[0])
        return
    if rule.pair == "either":
        if not named and len(s.ctx.pair) == 2 and _definite_mission(s, frame):
            sides = s.ctx.posts.get(s.units[frame.object or 0].head)
            if sides:
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
        if len(given) == 1 and other is not None and not _done_by_others(s, frame):
            filled["recipient" if given[0] == "actor" else "actor"] = [other]
        return
    if _names_another(s, frame, named) or _goes_to_fighters(s, frame):
        return
    if not filled.get(rule.pair) and (other := s.ctx.other(tuple(dict.fromkeys(states)))) is not None:
        filled[rule.pair] = [other]


def _done_by_others(s: Sentence, frame: Frame) -> bool:
    """Whether the verb has a subject that is no party: "several countries closed ..."."""
    return frame.voice.kind == "active" and frame.subject is not None and s.units[frame.subject].kind == "word"


def _names_another(s: Sentence, frame: Frame, named: list[Entity]) -> bool:
    """Whether the clause names a state outside the pair that got no role: it may be the one that is meant."""
    inside = (v for i in range(*frame.clause) if s.units[i].kind == "party" for v in s.units[i].values)
    return any(v.is_state and v not in named and v not in s.ctx.pair for v in inside)


def _joined_by_another(s: Sentence, frame: Frame) -> bool:
    """Whether the clause names one of the pair together with a third state: "X and Z issued a note establishing relations"."""
    inside = [s.units[i] for i in range(*frame.clause) if s.units[i].kind == "party"]
    if any(u.head in ("each-other", "both") for u in inside):
        return False
    states = {v for u in inside for v in u.values if v.is_state}
    return bool(states & set(s.ctx.pair)) and bool(states - set(s.ctx.pair))


def _goes_to_fighters(s: Sentence, frame: Frame) -> bool:
    """ "weapons to the rebels": what is given to a group is not given to the other state."""
    after = range(frame.end, min(len(s.units), frame.end + 14)) if frame.voice.kind != "nominal" else ()
    return any(s.units[i].low in FIGHTERS and {"to", "for"} & {u.low for u in s.units[max(frame.end, i - 3) : i]} for i in after)


def _role_values(rule: Rule, filled: dict[str, list[Entity]]) -> list[tuple[str, Value | Ref]]:
    if rule.symmetric:
        everyone = dict.fromkeys(v for values in filled.values() for v in values)
        return [("participant", v) for v in everyone]
    return [(role, v) for role, values in filled.items() for v in dict.fromkeys(values)]


def _has_needs(rule: Rule, filled: dict[str, list[Entity]]) -> bool:
    everyone = {v for values in filled.values() for v in values}
    if rule.symmetric:
        return len(everyone) >= 2
    if rule.pair == "either" and len(filled.get("participant", ())) == 2:
        return True  # both of the pair, whichever opened it
    return all(filled.get(n) or (n == "participant" and everyone) for n in rule.needs if n not in LATER)


def _lacking(rule: Rule, filled: dict[str, list[Entity]]) -> str:
    return "two parties" if rule.symmetric else ", ".join(n for n in rule.needs if not filled.get(n) and n not in LATER)


__all__ = ["apply_rule", "find_frames", "read_events"]
