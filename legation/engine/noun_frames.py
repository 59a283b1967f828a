"""Frames of event nouns ("the visit", "the closure of the embassy"), with or without a light verb."""

from __future__ import annotations

from legation.engine.answered import answerer
from legation.engine.clauses import lead_end
from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, HAVE, MODALS, NEGATIONS, PREPOSITIONS
from legation.engine.main_subjects import OPENERS, main_subject, subject_ahead
from legation.engine.objects import object_after
from legation.engine.phrases import find_complements, genitive_before, noun_phrase_start, owned_complements
from legation.engine.rules import Rule
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import Voice, are_states, group_start, looks_verbal, planner, voice_at
from legation.engine.words import forms_of

ENDING = frozenset("end stop halt cease".split())
ASKING = frozenset(forms_of("urge call ask tell press order warn lobby beg implore request command"))
PARTICIPLES = frozenset("given taken shown undertaken thrown begun".split())  # no past tense: active only after "have"


def noun_frame(units: list[Unit], i: int, rule: Rule, words: tuple[str, ...], clause: tuple[int, int]) -> Frame | None:
    """The frame of a rule's event noun at i in its clause, or None where it is a verb here or lacks what the rule asks for."""
    end = _trigger_end(units, i, rule, words)
    if end is None or not _introduced(units, i, rule):
        return None
    frame = Frame(i, end, Voice("nominal", i), clause)
    frame.genitive = genitive_before(units, i)
    if frame.genitive is None and rule.roles.get("genitive") == "actor":
        frame.genitive = _told_to_end(units, i)
    if frame.genitive is None and rule.of:
        frame.genitive = genitive_before(units[:end], end - 1)
        if units[end - 1].kind == "party" and units[end - 1].head in rule.of:
            frame.object = end - 1  # "the recall of the Norwegian ambassador"
    one = units[i].low.removesuffix("s")
    limit = next(
        (j for j in range(end, clause[1]) if units[j].low.removesuffix("s") == one), clause[1]
    )  # "a visit by X, a visit by Y"
    if (
        units[0].low in ("after", "following", "during") and noun_phrase_start(units, i) == 1
    ):  # "After the signing of X, | Peru spoke with Y"
        limit = next((j for j in range(end, limit - 1) if units[j].low == "," and units[j + 1].kind != "place"), limit)
    if rule.kind == "Visit":
        limit = lead_end(units, i, limit)  # "During a visit to X, | Y announced the entry to Z"
    frame.preps = find_complements(units, i + 1, _tight_end(units, end, limit) if rule.tight else limit)
    if not _add_light_verb(units, frame, rule, end):
        return None
    if not rule.light and "by" in frame.preps:  # past a verb, "by" names that verb's agent
        verb_at = next((j for j in range(end, clause[1]) if looks_verbal(units, j)), clause[1])
        agents = [j for j in frame.preps.pop("by") if j < verb_at]
        frame.preps |= {"by": agents} if agents else {}
    own = any(units[j].kind != "date" for prep in ("of", "by", "in") for j in frame.preps.get(prep, ()))
    if rule.ahead and frame.genitive is None and not own and noun_phrase_start(units, i) <= 1:
        frame.genitive = subject_ahead(units, i)  # "Following independence in 1960, Chad ..."
        frame.genitive = _right_after(units, end) if frame.genitive is None else frame.genitive
    doing = {p for p in ("of", "by") if p not in words and rule.roles.get(p) != "recipient"}
    owned = frame.genitive is not None and rule.roles.get("genitive") in (None, rule.roles.get("subject"))
    by_unknown = end < len(units) and units[end].low in doing and rule.roles.get(units[end].low) == "actor"
    by_unknown = by_unknown and not units[min(end + 1, len(units) - 1)].low.endswith("ing")  # "replied to criticism | by closing"
    if rule.implicit and frame.subject is None and not owned and not by_unknown and not doing & set(frame.preps):
        frame.subject = answerer(units, i, clause[0]) if rule.roles.get("subject") == "recipient" else None
        if frame.subject is None:
            frame.subject = _being(units, i, clause[0])
        if frame.subject is None and not _said_of_thing(units, clause[0]):
            frame.subject = main_subject(units, i)
            if frame.subject is None and not (rule.kind == "Visit" and _visitor_unsaid(units, frame, i)):
                frame.subject = subject_ahead(units, i)
            if frame.subject is None:
                frame.subject = _after_place(units, frame)
    if rule.kind == "StateRecognized" and rule.roles.get("genitive") == "actor" and "of" not in frame.preps:
        inside = genitive_before(units[:end], end - 1)  # "Danish recognition of Peruvian independence"
        frame.preps |= {"of": [inside]} if inside is not None and inside > i else {}
    if rule.owners:
        frame.preps = owned_complements(units, end - 1, limit, frame.preps)
    if "that" in rule.roles and (told := _told_of(units, end)) is not None:
        frame.preps["that"] = [told]
        if rule.roles.get("subject") == rule.roles["that"]:
            frame.subject = None  # "Peru denied the accusation that Chile ...": it is told of Chile
    return frame


def _told_to_end(units: list[Unit], i: int) -> int | None:
    """Whose the deed at i is that somebody is asked to end: "urged | Peru | to end the raids on Chile"."""
    verb = next((j for j in range(i - 1, max(0, i - 4), -1) if units[j].low in ENDING), 0)
    if verb < 3 or units[verb - 1].low != "to" or units[verb - 2].kind != "party" or units[verb - 2].possessive:
        return None
    by_another = any(u.low == "by" for u in units[i + 1 : i + 4])
    return verb - 2 if not by_another and any(u.low in ASKING for u in units[max(0, verb - 5) : verb - 2]) else None


def _told_of(units: list[Unit], end: int) -> int | None:
    """Of whom something is said: "voiced concern that | Peru ...", "accusations by the leader of Chile that | Peru ..."."""
    for j in range(end, min(len(units) - 2, end + 8 if units[end - 1].low in ("by", "from") else end + 1)):
        if units[j].low == "that":
            k = j + 1 + (units[j + 1].low == "the")
            return k if units[k].kind == "party" and (j == end or looks_verbal(units, k + 1)) else None
        if looks_verbal(units, j):
            return None
    return None


def _introduced(units: list[Unit], i: int, rule: Rule) -> bool:
    """Whether a preposition that the rule asks for governs the event noun at i: "since | Peru's independence"."""
    start = noun_phrase_start(units, i)
    if "before" in rule.introduced and [u.low for u in units[max(0, start - 2) : start]] == ["prior", "to"]:
        return True
    return not rule.introduced or (start > 0 and units[start - 1].low in rule.introduced) or units[start].low in rule.introduced


def _right_after(units: list[Unit], end: int) -> int | None:
    """The subject that follows an opening phrase without a comma: "After independence | Zambia joined the union"."""
    if end + 1 >= len(units) or units[0].low not in OPENERS or units[end].kind != "party" or units[end].possessive:
        return None
    return end if looks_verbal(units, end + 1) and units[end].low != "each other" else None


def _after_place(units: list[Unit], frame: Frame) -> int | None:
    """The person named right after where the event took them, without a comma: "During a visit to Peru | President X said"."""
    start = noun_phrase_start(units, frame.begin)
    if start < 1 or units[start - 1].low not in ("during", "on"):
        return None
    for j in frame.preps.get("to", ()):
        if j + 2 < len(units) and units[j + 1].person and not units[j + 1].possessive and looks_verbal(units, j + 2):
            return j + 1
    return None


def _visitor_unsaid(units: list[Unit], frame: Frame, i: int) -> bool:
    """Whether neither the visitor nor where he went is told: "Following a visit in 1958, | Peru opened an embassy"."""
    ahead = subject_ahead(units, i)
    there = any(units[j].kind != "date" for found in frame.preps.values() for j in found)
    return ahead is not None and not there and not units[ahead].person and units[ahead].kind != "pronoun"


def _being(units: list[Unit], i: int, lower: int) -> int | None:
    """The party that is what the noun at i says: "announced that Peru is the largest donor"."""
    for k in range(i - 1, max(lower, i - 9), -1):
        if units[k].low in BE and units[k].kind == "word":
            found, _ = find_subject(units, group_start(units, k), lower)
            return found if found is not None and units[found].kind == "party" else None
        if units[k].kind == "punct" or (units[k].kind == "word" and units[k].low in PREPOSITIONS - {"of"}):
            return None
    return None


def _said_of_thing(units: list[Unit], begin: int) -> bool:
    """Whether the clause at `begin` says what a thing was: "disputed the island, | which had been under occupation"."""
    return begin > 1 and units[begin - 1].low in ("which", "that") and units[begin].low in BE | HAVE


def _trigger_end(units: list[Unit], i: int, rule: Rule, words: tuple[str, ...]) -> int | None:
    """The unit after the event noun at i and what the rule asks it to be of; None where either is not there."""
    dated = _date_inside(units, i, words)
    if len(words) > 1 and not dated and tuple(u.low for u in units[i : i + len(words)]) != words:
        return None
    end = i + len(words) + 2 * dated
    if len(words) == 1 and _is_verb_here(units, i):
        return None
    if rule.of:
        j = end
        dated = j + 2 < len(units) and units[j].low in ("in", "on") and units[j + 1].kind == "date" and units[j + 2].low == "of"
        j += 2 * dated  # "the signing | in 2019 | of a treaty"
        if not (j < len(units) and units[j].low in ("of", "in", "to", "on", "with")):
            return None
        head = object_after(units, j + 1, min(len(units), j + 9), rule.of)
        if head is None:
            return None
        end = head + 1
    return end


def _date_inside(units: list[Unit], i: int, words: tuple[str, ...]) -> bool:
    """Whether a date parts the last word of the trigger from the others: "the election | in 2007 | of X"."""
    k = i + len(words) - 1
    if len(words) < 2 or words[-1] not in ("of", "in") or k + 2 >= len(units) or units[k].low not in ("in", "on"):
        return False
    told = tuple(u.low for u in units[i:k]) == words[:-1] and units[k + 2].low == words[-1]
    return told and units[k + 1].kind == "date"


def _add_light_verb(units: list[Unit], frame: Frame, rule: Rule, end: int) -> bool:
    """Give the frame the voice and subject of its light verb ("paid a visit"); False where the rule asks for one and none stands."""
    verb = _light_verb(units, frame.begin, rule, frame.clause[0])
    if verb is None:
        return _passive_light(units, end, rule, frame.clause[1], frame) or not rule.light or rule.plain_nouns
    frame.voice = verb
    frame.subject, frame.inherited = find_subject(
        units, planner(units, verb.start), frame.clause[0] if verb.kind != "participle" else 0
    )
    if verb.kind == "passive":
        frame.subject = None
    return True


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
    """The unit after the first name in the noun phrase that begins at k, or the "between" after it where it holds none.

    "an accord on | fishing | between X and Y" goes on with "between"; a verb, a comma or the end stops it at k.
    """
    for j in range(k, min(upper, k + 6)):
        if units[j].kind in ("party", "pronoun", "people", "place", "mission", "date", "office") and not units[j].possessive:
            return j + 1
        if j > k and units[j].low == "between":
            return j
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
        if u.kind == "word" and u.low in rule.light and not are_states(units, k):
            tag = "ing" if u.low.endswith("ing") else "past"
            tag = "part" if u.low in PARTICIPLES else tag
            voice = voice_at(units, k, tag) or voice_at(units, k, "base")
            if voice is None or voice.kind == "passive":
                return None
            voice.negated |= any(w.low in NEGATIONS for w in units[k + 1 : i])
            return voice
        listed = u.low == "," and i - k > 2 and "and" in {w.low for w in units[k:i]}  # "provided schooling, food and support"
        if (
            (u.kind == "punct" and not listed and u.low not in ('"', "“", "”"))
            or (u.kind == "word" and u.low in PREPOSITIONS)
            or looks_verbal(units, k)
        ):
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
