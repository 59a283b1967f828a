"""Frames of verbs: what is done by whom to what, whichever voice tells it."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds, opening_end, shared_from
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, EPITHETS, HAVE, PREPOSITIONS
from legation.engine.main_subjects import subject_ahead
from legation.engine.objects import fits, object_after
from legation.engine.phrases import find_complements, genitive_before, noun_phrase_start, owned_complements
from legation.engine.reduced import as_passive, reduced_frame, with_object_as_subject
from legation.engine.rules import Rule
from legation.engine.spoken import spoken_of
from legation.engine.subjects import COUNTRIES, find_subject, state_among
from legation.engine.unit import Unit
from legation.engine.voice import Voice, looks_verbal, planner, voice_at
from legation.engine.words import forms_of

AIMS = frozenset("attend meet sign discuss hold join see take open inaugurate mark celebrate participate".split())
STARTING = frozenset("begin began begun start started commence commenced cease ceased".split())
EXISTING = frozenset("exist function operate".split())
BREAKS = frozenset("that which who but while when ; :".split())
OWN_DOORS = frozenset(
    "doors door same following next previous day month year week".split()
)  # "opened its doors", "closed the next year"
NOTHING = frozenset(("@none",))
_ANY_PARTY = frozenset(("@party", "@person", "@people"))  # what a rule that names no object may have as one
DATIVE = frozenset(
    forms_of("grant give offer award send lend promise deny provide supply furnish equip present accord gift hand loan")
)


ACTS_OF_STATES = frozenset(
    "StateRecognized Criticism Accusation Demand DiplomatExpelled AmbassadorRecalled Invasion RelationsSevered RelationsRestored".split()
)
DOING_NOTHING = frozenset("relations ties links relationship trade border borders".split())


def verb_frame(
    units: list[Unit], i: int, rule: Rule, tag: str, particle: str, intransitive: bool, clause: tuple[int, int]
) -> Frame | None:
    """The frame of a rule's verb form at i in its clause, or None where it is no verb here or lacks the object asked for."""
    end = _trigger_end(units, i, particle)
    voice = voice_at(units, i, tag) if end is not None else None
    if voice is None or end is None:
        return None
    frame = Frame(i, end, voice, clause)
    if intransitive:
        return _intransitive(units, frame, rule)
    if voice.kind == "passive":
        _share_agent(units, frame)
        return _passive(units, frame, rule)
    return _active(units, frame, rule, tag)


def _trigger_end(units: list[Unit], i: int, particle: str) -> int | None:
    """The unit after the verb at i and the particle right after it; None where its particle is not near."""
    if not particle:
        return i + 1
    words = particle.split()
    k = next((k for k in range(i + 1, min(len(units), i + 8)) if [u.low for u in units[k : k + len(words)]] == words), None)
    if k is None or any(u.kind == "punct" for u in units[i + 1 : k]):
        return None
    if k > i + 1 and units[k - 1].kind == "word" and units[k - 1].low in DETERMINERS | EPITHETS:
        return None  # "joined the expeditionary forces" is no joining of forces
    return k + len(words) if k == i + 1 else i + 1


def _share_agent(units: list[Unit], frame: Frame) -> None:
    """Let a passive verb reach past the one joined to it that has their agent: "was invaded | and occupied | by Peru in 1941"."""
    k = frame.end
    if k + 2 < len(units) and units[k].low == "and" and units[k + 2].low == "by" and looks_verbal(units, k + 1):
        frame.end, frame.clause = k + 2, (frame.clause[0], clause_bounds(units, k + 1)[1])


def _intransitive(units: list[Unit], frame: Frame, rule: Rule) -> Frame | None:
    """A verb whose subject is the rule's object: "relations resumed"."""
    if frame.voice.kind == "passive" or (units[frame.begin].low in STARTING and _goes_on_to(units, frame.end)):
        return None  # "relations began to cool"
    if frame.voice.kind == "infinitive" and units[frame.voice.start - 1].low in STARTING:
        return None  # "relations began to normalize"
    after = units[frame.end : frame.clause[1]]
    if after and after[0].low == "to" and any(u.mention and u.mention.form == "until" for u in after):
        return None  # "relations ceased to exist until 1990": there were none
    lower = min(
        _relative(units, frame.clause[0]), shared_from(units, frame.clause[0], frame.voice.start)
    )  # "was closed in 1990 but | reopened in 1994"
    head = _thing_of_it(units, _subject_head(units, frame.voice.start, lower), rule)
    if head is None and _has_no_object(units, frame.end):
        head = _antecedent(units, frame.voice.start, rule)
    if head is None or not fits(units[head], rule.objects) or _does_to_another(units, frame.end):
        return None
    return with_object_as_subject(units, frame, head)


def _does_to_another(units: list[Unit], end: int) -> bool:
    """Whether a verb that ends at `end` has an object after all: "the embassy reopened | its visa section", not "its doors"."""
    if end + 1 >= len(units) or not (units[end].low in ("a", "an", "the", "its") or units[end].possessive):
        return False
    return units[end + 1].kind in ("word", "mission", "adjective") and units[end + 1].low not in OWN_DOORS


def _goes_on_to(units: list[Unit], end: int) -> bool:
    """Whether an infinitive at `end` says what begins or ceases; "ceased to exist" only says that it ended."""
    return end + 1 < len(units) and units[end].low == "to" and units[end + 1].low not in EXISTING


def _passive(units: list[Unit], frame: Frame, rule: Rule) -> Frame | None:
    """A passive verb: its subject is the rule's object, or is given that object."""
    head = _thing_of_it(
        units, _subject_head(units, frame.voice.start, shared_from(units, frame.clause[0], frame.voice.start)), rule
    )
    head = _antecedent(units, frame.voice.start, rule) if head is None else head
    head = _ahead_of_being(units, frame) if head is None else head
    if (given := _given_to_subject(units, frame.begin, frame.end, frame.clause[1], rule)) is not None:
        frame.object, frame.end = given, given + 1
        frame.preps = find_complements(units, frame.end, frame.clause[1])
        if head is not None:
            frame.preps["to"] = [head, *frame.preps.get("to", [])]
        return frame
    if rule.objects and head is not None and not fits(units[head], rule.objects):
        head = _joined_before(units, head, frame.clause[0], rule.objects)
        frame.conjunct = head is not None
    if rule.objects and (head is None or not fits(units[head], rule.objects)):
        head = _clause_first(units, frame, rule)
    if rule.objects and head is None:
        head = _inverted(units, frame, rule)
    if rule.objects and head is None:
        return None
    return with_object_as_subject(units, frame, head)


def _ahead_of_being(units: list[Unit], frame: Frame) -> int | None:
    """Whom an opening phrase tells something done to: "After being invaded by Peru in 1941, | Chile | ..."."""
    start = frame.voice.start
    return subject_ahead(units, frame.begin) if 0 < start <= 2 and units[start].low == "being" else None


def _inverted(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The subject after its verb: "on 3 May 1902 was appointed the first envoy"."""
    before = units[frame.voice.start - 1] if frame.voice.start else None
    if before is None or not (before.kind == "date" or before.low in ("when", ",")) or "@party" in rule.objects:
        return None
    return object_after(units, frame.end, frame.clause[1], rule.objects)


def _clause_first(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun that a clause opens with, where no other verb comes before its own: "A convention on the rights of X and Y was signed"."""
    begin = _past_date(units, frame.clause[0])
    begin += units[begin].low in ("a", "an", "the", "this")
    for j in range(begin, min(begin + 4, frame.voice.start)):
        if units[j].kind == "word" and fits(units[j], rule.objects):
            rest = range(j + 1, frame.voice.start)
            aside = units[frame.clause[0]].low in ("this", "the") and units[frame.voice.start - 1].low == ","
            joined = aside if units[j + 1].low == "," else units[j + 1].low.endswith("ing")
            apart = units[j + 1].low not in PREPOSITIONS and not joined
            verbs = [k for k in rest if looks_verbal(units, k) and not (aside and units[k + 1].low in PREPOSITIONS)]
            return None if apart or verbs or any(units[k].low in BREAKS for k in rest) else j
        if units[j].kind not in ("word", "adjective") or units[j].low in PREPOSITIONS or looks_verbal(units, j):
            return None
    return None


def _past_date(units: list[Unit], k: int) -> int:
    """The unit after a date that opens a clause: "On 2 May 1970, | the convention ..."."""
    if k + 3 < len(units) and units[k].low in ("on", "in") and units[k + 1].kind == "date" and units[k + 2].low == ",":
        return k + 3
    return k


def _active(units: list[Unit], frame: Frame, rule: Rule, tag: str) -> Frame | None:
    """A verb that is not passive, with its object, subject and complements."""
    end, receiver = frame.end, None
    if rule.objects == NOTHING:
        if not _has_no_object(units, end):
            return None
    elif rule.objects:
        receiver = _take_object(units, frame, rule)
        if frame.object is None:
            frame.object = _relative_object(units, frame, rule)
        if frame.object is None:
            return reduced_frame(units, frame, rule, tag)
    elif _by_someone(units, frame.begin, frame.end, tag, frame.voice):
        return as_passive(units, frame, _subject_head(units, frame.begin, frame.clause[0]))
    elif "object" in rule.roles:
        frame.object = object_after(units, frame.end, frame.clause[1], _ANY_PARTY)
    _add_subject(units, frame, rule)
    if not rule.objects and frame.end + 2 < len(units) and units[frame.end].low == "and" and looks_verbal(units, frame.end + 1):
        frame.clause = (frame.clause[0], clause_bounds(units, frame.end + 1)[1])  # "met and spoke with X"
    last = opening_end(units, frame.begin, frame.clause[1])
    frame.preps = find_complements(units, frame.end, last)
    if rule.owners:
        frame.preps = owned_complements(units, frame.end, last, frame.preps)
    if (told := _with_which(units, frame.clause[0])) is not None:
        frame.preps["with"] = [told, *frame.preps.get("with", [])]
    if receiver is not None:
        frame.preps["to"] = [receiver, *frame.preps.get("to", [])]
    if frame.object is not None and (partner := _partner(units, end, frame.object)) is not None:
        frame.preps["with"] = [partner, *frame.preps.get("with", [])]
    if frame.object is not None and frame.object < frame.begin:
        _add_told(units, frame)
    if "that" in rule.roles and (spoken := spoken_of(units, end)) is not None:
        frame.preps["that"] = [spoken]  # "demanded that Peru pay": of whom something is demanded
    if rule.kind == "Emigration" and frame.subject is not None and units[frame.subject].kind == "people":
        _add_where_from(units, frame)
    if rule.pair == "either" and frame.subject is not None and units[frame.subject].kind == "mission":
        frame.genitive = frame.genitive if frame.genitive is not None else genitive_before(units, frame.subject)
        for prep, found in find_complements(units, frame.subject + 1, frame.voice.start).items():
            frame.preps[prep] = found + frame.preps.get(prep, [])
    return frame


def _with_which(units: list[Unit], begin: int) -> int | None:
    """The party that a clause beginning at `begin` is about: "has a border with | Peru, | with which | it signed a treaty"."""
    k = begin - 4
    if k < 0 or units[begin - 1].low not in ("which", "whom") or (units[begin - 2].low, units[begin - 3].low) != ("with", ","):
        return None
    return k if units[k].kind == "party" and not units[k].group and not units[k].possessive else None


def _add_where_from(units: list[Unit], frame: Frame) -> None:
    """Where people are said to be before the verb, if it tells no other place: "The first Indians in Fiji | arrived in 1879"."""
    if any(units[j].kind != "date" for prep in ("to", "in", "into") for j in frame.preps.get(prep, ())):
        return
    for prep, found in find_complements(units, (frame.subject or 0) + 1, frame.voice.start).items():
        frame.preps[prep] = found + frame.preps.get(prep, [])


def _has_no_object(units: list[Unit], end: int) -> bool:
    """Whether a verb that ends at `end` has no object: "visited in 1990", "visited to attend the games"."""
    if end >= len(units) or units[end].kind == "date" or units[end].low in (",", ".", ";", "again", "twice"):
        return True
    after = units[end + 1].low if end + 1 < len(units) else ""
    dated = end + 1 < len(units) and units[end + 1].kind == "date"
    return (units[end].low in ("in", "on") and dated) or (units[end].low == "to" and after in AIMS) or units[end].low == "for"


def _add_told(units: list[Unit], frame: Frame) -> None:
    """Whose the object told of before is, and with whom: "cut relations with X in 1950 but restored them"."""
    told = frame.object or 0
    frame.genitive = genitive_before(units, told)
    for prep, found in find_complements(units, told + 1, clause_bounds(units, told)[1]).items():
        named = [j for j in found if units[j].kind != "date" and j < frame.begin]
        if named:
            frame.preps[prep] = named + frame.preps.get(prep, [])


def _take_object(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """Give the frame the object that the rule asks for; who receives it, if named before it: "granted Malta independence"."""
    end = frame.end
    obj = object_after(units, end, frame.clause[1], rule.objects)
    receiver = _receiver(units, frame.begin, end) if obj is None else None
    if receiver is not None:
        after = receiver + 1 + (receiver + 1 < len(units) and units[receiver + 1].low == "with")  # "provided Malta with aid"
        obj = object_after(units, after, frame.clause[1], rule.objects)
    if obj is None:
        joined = (frame.clause[0], clause_bounds(units, end + 1)[1]) if end + 1 < len(units) else frame.clause
        obj = _shared_object(units, end, joined[1], rule.objects)
        if obj is not None:
            frame.clause = joined
            frame.end = end + 2
    if obj is None and (partner := _partner(units, end, frame.clause[1])) is not None:
        obj = object_after(units, partner + 1, frame.clause[1], rule.objects)
    if obj is None and (told := _told_of(units, frame, rule)) is not None:
        frame.object = told
        return None
    if obj is None:
        return None
    frame.object = obj
    frame.end = max(frame.end, obj + 1) if units[obj].kind == "word" else frame.end
    if units[obj].kind in ("word", "mission"):
        frame.genitive = genitive_before(units[: obj + 1], obj)
        if frame.genitive is not None and frame.genitive <= frame.begin:
            frame.genitive = None
    return receiver


def _partner(units: list[Unit], end: int, upper: int) -> int | None:
    """The party that stands between a verb and its object: "signed with | Peru | a treaty"; None where nothing of the kind does."""
    k = end + 1 + (end + 1 < upper and units[end + 1].low == "the")
    if k + 1 >= upper or units[end].low != "with" or units[k].kind != "party" or units[k].possessive:
        return None
    return k if units[k + 1].low in DETERMINERS else None


def _relative_object(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """The noun before a relative clause with its own subject: "the treaty that Peru signed with Siam in 1908 (was ...)"."""
    that = frame.clause[0] - 1
    if frame.voice.kind != "active" or that < 1 or units[that].low not in ("that", "which") or frame.voice.start == that + 1:
        return None
    noun = units[that - 1]
    subject = next((j for j in range(that + 1, frame.voice.start) if units[j].kind in ("party", "pronoun")), None)
    return that - 1 if noun.kind == "word" and subject is not None and fits(noun, rule.objects) else None


def _add_subject(units: list[Unit], frame: Frame, rule: Rule) -> None:
    """Give the frame the subject of its verb, or the noun that its relative clause is about."""
    lower = shared_from(units, frame.clause[0], frame.voice.start) if frame.voice.kind != "participle" else 0
    frame.subject, frame.inherited = find_subject(units, planner(units, frame.voice.start), lower)
    if frame.subject is None:
        frame.subject = _antecedent(units, frame.voice.start, rule)
    having = frame.begin <= 2 and units[frame.begin - 1].low == "having"  # "Having cut ties, Chad ..."
    if frame.subject is None and (having or (frame.voice.kind == "participle" and frame.voice.start <= 2)):
        ahead = subject_ahead(units, frame.begin)  # "After gaining independence in 1960, Chad ..."
        frame.subject = ahead if ahead is not None and not units[ahead].possessive else None


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
    if units[at].low == "which" and (told := _mission_before(units, k, rule)) is not None:
        return told
    if units[k].kind in ("word", "mission") and rule.objects and units[at].low == "which" and fits(units[k], rule.objects):
        return k if units[start].low in BE | HAVE else None  # "relations, which had been cut, ..."
    if units[k].kind == "word" and units[at].low == "which" and units[start].low in BE and k > 1 and units[k - 1].low == "of":
        return k - 2 if rule.objects and fits(units[k - 2], rule.objects) else None  # "a treaty of peace, which was signed"
    if units[k].kind == "word" and rule.subjects and fits(units[k], rule.subjects):
        return k  # "the riots that broke out in Peru"
    if units[k].kind not in ("party", "people"):
        return None
    human = bool(units[k].person) or units[k].kind == "people" or bool(units[k].head)
    if (units[at].low == "who" and not human) or (units[at].low != "who" and units[k].person):
        return None
    before = units[noun_phrase_start(units, k) - 1].low if noun_phrase_start(units, k) else ""
    sure = bool(units[k].person) and before in PREPOSITIONS - {"of"}  # "under President X, who succeeded Y"
    sure |= rule.kind in ACTS_OF_STATES and _after_ties(units, k)
    return k if before not in PREPOSITIONS or rule.impersonal or sure else None


def _after_ties(units: list[Unit], k: int) -> bool:
    """Whether the state at k says with whom ties are, which do nothing: "renewed its | ties | with Chile, which recognized it"."""
    before = noun_phrase_start(units, k) - 1
    plain = not units[k].person and not units[k].group
    return plain and before > 0 and units[before].low in ("with", "to") and units[before - 1].low in DOING_NOTHING


def _mission_before(units: list[Unit], k: int, rule: Rule) -> int | None:
    """The mission that "which" is about, where its city or dates stand between: "opened | a legation | in Lima in 1946, which was closed"."""
    if units[k].low == ")" and units[k + 1].low == "which":
        k = (
            next((j for j in range(k, max(0, k - 6), -1) if units[j].low == "("), 1) - 1
        )  # "an embassy in Lima (1980-2001) which ..."
    elif units[k].kind not in ("date", "place") or units[k + 1].low != ",":
        return None
    while k > 0 and (units[k].kind in ("date", "place", "party") or units[k].low in ("in", "on", "at")):
        k -= 1
    return k if units[k].kind == "mission" and fits(units[k], rule.objects) else None


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


def _thing_of_it(units: list[Unit], head: int | None, rule: Rule) -> int | None:
    """What "it" stands for, told of before in the sentence: "the legation closed in 1934, and it reopened in 1936".

    That is a mission, or a text signed that another clause tells of: "signed a treaty in 1934, but it was terminated in 1936".
    """
    if head is None or units[head].low != "it":
        return head
    if "@mission" in rule.objects:
        return next((j for j in range(head - 1, -1, -1) if units[j].kind == "mission"), head)
    joined = rule.kind == "AgreementEnded" and head > 2 and units[head - 1].low in ("but", "and", ";")
    return next((j for j in range(head - 2, 0, -1) if joined and units[j].kind == "word" and fits(units[j], rule.objects)), head)


def _told_of(units: list[Unit], frame: Frame, rule: Rule) -> int | None:
    """What "it" or "them" right after the verb stands for, where the sentence told of it: "opened an embassy, but closed it"."""
    after = units[frame.end] if frame.end < len(units) else None
    if after is None or after.low not in ("it", "them") or "@party" in rule.objects:
        return None
    for j in range(frame.voice.start - 1, -1, -1):
        if units[j].kind in ("word", "mission") and fits(units[j], rule.objects):
            return j if units[j].low.endswith("s") == (after.low == "them") else None
    return None


def _shared_object(units: list[Unit], end: int, upper: int, objects: frozenset[str]) -> int | None:
    """The party after "with" that two verbs share: "recognized and established relations with X"."""
    if end + 2 >= upper or units[end].low != "and" or not looks_verbal(units, end + 1):
        return None
    shared = object_after(units, end + 2, upper, objects)
    if shared is not None and (units[shared].kind in ("word", "people") or _right_there(units, end + 2, shared)):
        return shared  # "drafted and signed a treaty", "invaded and occupied Peru"
    if "@party" not in objects:
        return None
    at = next((j for j in range(end + 2, min(upper, end + 9)) if units[j].low == "with"), None)
    return object_after(units, at + 1, upper, objects) if at is not None else None


def _right_there(units: list[Unit], k: int, party: int) -> bool:
    """Whether nothing but an article stands between a verb that ends at k and the party it is done to."""
    alike = units[k - 1].low.endswith("s") == units[k - 3].low.endswith("s")  # not "which Peru supports and urged Chile to ..."
    return alike and party <= k + 1 and units[party].kind == "party" and (party == k or units[k].low in DETERMINERS)


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


def _first_listed(units: list[Unit], comma: int, lower: int, objects: frozenset[str]) -> int | None:
    """The first of several things listed before the comma: "| relations |, trade, and consular services were suspended"."""
    for j in range(comma - 1, lower, -1):
        if units[j].kind not in ("word", "punct") or looks_verbal(units, j) or units[j].low in PREPOSITIONS:
            return None
        if units[j].kind == "word" and units[j + 1].low == "," and fits(units[j], objects):
            return j
    return None


def _joined_before(units: list[Unit], head: int, lower: int, objects: frozenset[str]) -> int | None:
    """The first of two joined subjects: "relations and the embassy at Lima were established" tells of relations too."""
    start = noun_phrase_start(units, head)
    for j in range(start - 1, max(lower - 1, start - 14), -1):
        if units[j].low == "and" and units[j - 1].low == ",":
            return _first_listed(units, j - 1, lower, objects)
        if units[j].low == "and" and j + 1 >= start - 1:
            first = _subject_head(units, j, lower)
            if first is None or any(looks_verbal(units, k) for k in range(first, j)):
                return None  # "relations were established and embassies were opened"
            return first if units[first].kind in ("word", "mission") and fits(units[first], objects) else None
        if units[j].low not in DETERMINERS:
            return None
    return None
