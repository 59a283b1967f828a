"""Whether the words near a trigger, its subject and its object are such as its rule asks for."""

from __future__ import annotations

from legation.engine.frame import Frame
from legation.engine.lexicon import ADVERBS, BE, CONJ, DETERMINERS, HAVE, MODALS, NEGATIONS, PREPOSITIONS, SUBORDINATORS
from legation.engine.nearby_words import clause_after, heads_near, words_near, words_told
from legation.engine.objects import fits
from legation.engine.offices import ENVOYS
from legation.engine.phrases import noun_phrase_start
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.engine.words import forms_of

TITLED = frozenset("treaty convention agreement act law declaration protocol resolution accord pact".split())
CLOSENESS = frozenset("close closer cordial warm warmer friendly friendlier amicable".split())
ENDING = frozenset(forms_of("end cease lapse"))
ASKING = frozenset(forms_of("ask"))
QUESTIONS = frozenset("whether if why how who whom what when where which about".split())
JOINING = frozenset("of on for the and to a in against concerning regarding".split())  # small words in a name
STATEHOOD = frozenset(
    "state states country countries nation nations republic kingdom government sovereign independent independence legitimate representative "
    "representatives successor entity authority authorities power regime ruler rulers emperor king president head belligerent".split()
)
NO_STATES = frozenset(
    "part aggressor terrorist terrorism sponsor enemy threat rival ally partner mediator observer leader".split()
)

NO_NOUNS = PREPOSITIONS | ADVERBS | CONJ | SUBORDINATORS | BE | HAVE | MODALS | NEGATIONS | DETERMINERS


def suits(units: list[Unit], rule: Rule, frame: Frame) -> bool:
    """Whether the words near the trigger and its subject are such as the rule asks for."""
    near = words_near(units, rule, frame)
    after = clause_after(units, frame) if rule.requires or "that" in rule.roles else set()
    told = words_told(units, rule, frame, near)
    if "that" in rule.unless and "that" not in rule.roles and _that_follows(units, frame):
        return False  # "agreed that ...", where the clause ends before the word
    if rule.unless & (told | after if "that" in rule.roles else told):
        return False
    if rule.kind == "Demand" and _only_a_question(units, frame):
        return False
    if rule.kind == "AmbassadorAppointed" and _made_something_else(units, frame):
        return False
    if rule.kind == "Visit" and _comes_as_envoy(units, frame):
        return False
    if rule.kind.startswith("Relations") and "consular" not in rule.requires and _only_consular(units, frame.object):
        return False
    if frame.object is not None and (
        _as_part(units, rule, frame.object + 1) or _of_state(units, rule, frame.object) or _one_sided(units, rule, frame.object)
    ):
        return False
    if rule.qualified and not rule.qualified & _qualifying(units, frame.object):
        return False
    if rule.kind == "RelationsEstablished" and CLOSENESS & _qualifying(units, frame.object):
        return False  # "established more cordial relations": they had some
    warm = CLOSENESS | {"good"}
    if rule.kind == "RelationsSevered" and units[frame.begin].low in ENDING and warm & _qualifying(units, frame.object):
        return False  # "good relations ended": they had worse ones then
    if rule.requires and not rule.requires & (near | after | heads_near(units, frame)):
        return False
    if (
        rule.impersonal
        and frame.subject is not None
        and (units[frame.subject].person or units[frame.subject].low in ("he", "she"))
    ):
        return False
    return not rule.subjects or (frame.subject is not None and fits(units[frame.subject], rule.subjects))


def _only_a_question(units: list[Unit], frame: Frame) -> bool:
    """Whether somebody asks to know, and nothing is demanded: "asked (Peru) whether", "asked why"."""
    if units[frame.begin].low not in ASKING or frame.voice.kind == "nominal":
        return False
    after = frame.end if frame.object is None or frame.object < frame.end else frame.object + 1
    return any(k < len(units) and units[k].low in QUESTIONS for k in (frame.end, after))


def _qualifying(units: list[Unit], at: int | None) -> set[str]:
    """The words of the noun phrase before the noun at `at`."""
    if at is None:
        return set()
    start = noun_phrase_start(units, at)
    return {u.low for u in units[0 if start == 1 else start : at]}  # "Close ties were forged"


def _only_consular(units: list[Unit], at: int | None) -> bool:
    """Whether the relations at `at` are consular only: not "diplomatic and | consular | relations"."""
    if at is None or at < 1 or units[at - 1].low != "consular":
        return False
    return not (at > 2 and units[at - 2].low in ("and", "&", ",") and units[at - 3].low == "diplomatic")


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


def in_title(s: Sentence, frame: Frame) -> bool:
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


def _that_follows(units: list[Unit], frame: Frame) -> bool:
    end = frame.clause[1]
    return end < len(units) and units[end].low == "that" and end - frame.end < 2


def _of_state(units: list[Unit], rule: Rule, at: int) -> bool:
    """Whether the name at `at` only says whose what is recognized is: "recognized | U.S. | consular agents"."""
    u, after = units[at], units[at + 1] if at + 1 < len(units) else None
    if rule.kind != "StateRecognized" or after is None or u.kind != "party" or u.possessive or u.person or u.head:
        return False
    short = "." in u.low or len(u.low) < 4
    noun = short and after.kind in ("word", "people", "mission") and after.low.isalpha() and after.begin == u.end + 1
    closed = after.low in NO_NOUNS | STATEHOOD or after.low.endswith(("ly", "ing", "ed"))
    return noun and not closed and not looks_verbal(units, at + 1)


def _as_part(units: list[Unit], rule: Rule, k: int) -> bool:
    """Whether what is recognized is no state by it: "recognized X | as an integral part of Y", "as a market"."""
    if rule.kind != "StateRecognized" or k + 1 >= len(units) or units[k].low != "as":
        return False
    words = [u.low for u in units[k + 1 : k + 8]]
    if set(words[:5]) & NO_STATES:
        return True
    return words[0] in ("a", "an", "the", "its", "their") and not STATEHOOD & {part for w in words for part in w.split()}
