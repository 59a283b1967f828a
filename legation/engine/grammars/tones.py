"""How a text characterizes the relations of a pair, in its own words: "have been strained since 1959", "rocked by incidents".

These are descriptions: claims that never become facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from legation.dates import PartialDate
from legation.engine.lexicon import ADVERBS, BE, DETERMINERS, HAVE, MODALS, NEGATIONS, PREPOSITIONS
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.when import one_of, to_when
from legation.engine.words import forms_of, verb_forms
from legation.iri import relation_key
from legation.model import Entity, EntityKind, Ref, Value

RELATIONS = frozenset("relations relation relationship relationships ties tension tensions".split())
MODIFIERS = frozenset("diplomatic bilateral political the these such overall general official".split())
LINKING = (
    BE | HAVE | frozenset("remain remained remains become became becomes grew grow turned stayed stay considered seen".split())
)
STATES = frozenset(
    "troubled rocky tense strained difficult uneasy turbulent volatile complicated complex sour bitter hostile adversarial poor frosty icy cool "
    "chilly cold cordial warm friendly close closer amicable good excellent strong stronger stable fraternal harmonious limited distant minimal "
    "antagonistic contentious fraught stormy bumpy".split()
)
UNDERGONE = frozenset(
    "rocked shaken marked characterized aggravated exacerbated worsened damaged hampered overshadowed soured strained dominated disrupted "
    "marred tested plagued clouded hurt harmed improved strengthened heightened inflamed eased fueled".split()
)
TURNING = "worsen deteriorate sour improve cool warm suffer thaw flourish decline degenerate escalate".split()
TURNED = frozenset(form for verb in TURNING for form, tag in verb_forms(verb).items() if tag in ("past", "part"))
CAUSED = frozenset("causing caused causes leading led making made".split())
FACTORS = frozenset("factor irritant issue obstacle episode source chapter problem hindrance turning".split())
SHIFTS = frozenset("improvement deterioration thaw warming worsening cooling rapprochement".split())
ASIDE = frozenset(forms_of("lay put set leave cast"))
QUARRELS = frozenset("differences quarrels disputes disagreements grievances rivalry rivalries".split())


def read_tones(s: Sentence) -> None:
    """Add a description of the relation at hand for each characterization that names no one else's relations."""
    relation = relation_of(s)
    if relation is None:
        return
    for first, begin, end, since in (*_predicates(s), *_factors(s), *_aside(s)):
        start = one_of(since) if since is not None else None
        s.claim("Description", _roles(s, relation, begin, end), "relation-described", (first, end), start=start)
    for begin, end, of in _shifts(s):
        at = next((w for i, u in enumerate(s.units[:3]) if u.kind == "date" and (w := to_when(s, i)) is not None), None)
        s.claim("Description", _roles(s, of or relation, begin, end), "relations-shifted", (begin, end), when=at)


def relation_of(s: Sentence) -> Entity | None:
    """The relation of the pair at hand, as a thing that can be described."""
    if len(s.ctx.pair) != 2 or not all(p.is_state for p in s.ctx.pair):
        return None
    return _relation(*s.ctx.pair)


@lru_cache(maxsize=1024)
def _relation(a: Entity, b: Entity) -> Entity:
    return Entity(relation_key(a, b), EntityKind.RELATION, "–".join(sorted((a.label, b.label))) + " relations")


def _roles(s: Sentence, what: Entity, begin: int, end: int) -> list[tuple[str, Value | Ref]]:
    return [("describes", what), ("wording", s.text(begin, end))]


def _predicates(s: Sentence) -> Iterator[tuple[int, int, int, PartialDate | None]]:
    """Where "relations" stands, the wording [begin, end) of what is said of them, and since when."""
    for i, u in enumerate(s.units):
        if u.low not in RELATIONS or u.kind != "word" or not _of_the_pair(s, i):
            continue
        verb = _verb_after(s, i + 1)
        if verb is None:
            continue
        k, linked = verb, False
        while k < len(s.units) and (s.units[k].low in LINKING or s.units[k].low in ADVERBS or s.units[k].low.endswith("ly")):
            linked |= s.units[k].low in LINKING
            k += 1
        if k >= len(s.units) or any(x.low in NEGATIONS or x.low in MODALS for x in s.units[verb : k + 1]):
            continue
        low = s.units[k].low
        if (linked and (low in STATES or low in UNDERGONE)) or (not linked and low in TURNED):
            yield i, k, _wording_end(s, k), _since(s, verb, k)
        elif low == "to" and k + 1 < len(s.units) and s.units[k + 1].low in TURNING and _caused(s, i):
            yield i, k + 1, _wording_end(s, k + 1), None


def _of_the_pair(s: Sentence, i: int) -> bool:
    """Whether the "relations" at i are those of the pair: no other party owns them or stands after with, between, of."""
    for j in range(i - 1, max(-1, i - 5), -1):
        u = s.units[j]
        if u.kind in ("party", "adjective", "pronoun"):
            return not s.entities(j) or set(s.entities(j)) <= set(s.ctx.pair)
        if u.kind != "word" or u.low in PREPOSITIONS or (u.low not in MODIFIERS and u.low not in DETERMINERS and j == i - 1):
            break
    for j in range(i + 1, min(len(s.units), i + 9)):
        u = s.units[j]
        if u.kind in ("party", "people", "place"):
            return set(s.entities(j)) <= set(s.ctx.pair)
        if u.kind == "punct" or u.low in LINKING:
            break
    return (
        i == 0 or s.units[i - 1].low in MODIFIERS | DETERMINERS or s.units[i - 1].kind != "word" or s.units[i - 1].low in CAUSED
    )


def _verb_after(s: Sentence, k: int) -> int | None:
    """The first unit after the phrase "between ... and ..." that can begin a predicate."""
    for j in range(k, min(len(s.units), k + 9)):
        u = s.units[j]
        if u.low in LINKING or u.low in TURNED or u.low == "to" or u.low in MODALS:
            return j
        if u.kind == "punct" or u.low in ("which", "who", "that", "and", "but"):
            return None
    return None


def _caused(s: Sentence, i: int) -> bool:
    return any(u.low in CAUSED for u in s.units[max(0, i - 3) : i])


def _wording_end(s: Sentence, k: int) -> int:
    """The end of the wording that begins at k: its clause, without the time from when or when."""
    j = k + 1
    while j < len(s.units) and j - k < 12:
        u = s.units[j]
        if u.kind in ("date", "punct") or u.low in ("since", "when", "while", "because", "and", "but", "which", "until", "who"):
            break
        if u.low in ("in", "on", "during", "between") and j + 1 < len(s.units) and s.units[j + 1].kind != "word":
            break
        j += 1
    while j > k + 1 and s.units[j - 1].low in PREPOSITIONS | DETERMINERS | {"ever"}:
        j -= 1
    return j


def _since(s: Sentence, verb: int, k: int) -> PartialDate | None:
    """Since when: the date after "since", or for "has since been" the one told before."""
    if any(u.low == "since" for u in s.units[verb:k]):
        dates = [i for i in range(verb) if s.units[i].kind == "date"]
        found = to_when(s, dates[-1]) if dates else None
        return found.date if found else None
    for j in range(k + 1, min(len(s.units), k + 4)):
        u = s.units[j]
        if u.kind == "date" and u.mention is not None and u.mention.form == "since" and (at := to_when(s, j)) is not None:
            return at.date
        if u.low == "since":
            later = next((i for i in range(j + 1, len(s.units)) if s.units[i].kind == "date" or s.units[i].low == ","), None)
            at = to_when(s, later) if later is not None and s.units[later].kind == "date" else None
            return at.date if at else None
    return None


def _factors(s: Sentence) -> Iterator[tuple[int, int, int, None]]:
    """ "A destabilizing factor in the relationship was ...": what the sentence calls its subject."""
    if len(s.units) < 4 or s.units[0].low not in ("a", "an", "another", "one", "the"):
        return
    for i in range(2, min(6, len(s.units))):
        if s.units[i].low in FACTORS and any(u.low in RELATIONS for u in s.units[i : i + 8]):
            yield 0, 1, i + 1, None
        if s.units[i].kind != "word" or s.units[i].low in PREPOSITIONS | BE:
            return


def _aside(s: Sentence) -> Iterator[tuple[int, int, int, None]]:
    """ "were quick to lay aside their differences", said of both."""
    for i, u in enumerate(s.units):
        if u.low not in ASIDE or not any(x.low == "aside" for x in s.units[i + 1 : i + 5]):
            continue
        end = next((j + 1 for j in range(i + 1, min(len(s.units), i + 6)) if s.units[j].low in QUARRELS), None)
        begin = i - 2 if i >= 2 and s.units[i - 1].low == "to" and s.units[i - 2].kind == "word" else i
        subject, _ = find_subject(s.units, begin - (begin > 0 and s.units[begin - 1].low in BE))
        said = s.units[max(0, begin - 3) : i]
        if end is None or subject is None or any(x.low in NEGATIONS | MODALS for x in said):
            continue
        if set(s.entities(subject)) == set(s.ctx.pair):
            yield subject, begin, end, None


def _shifts(s: Sentence) -> Iterator[tuple[int, int, Entity | None]]:
    """ "the general improvement in Peru's foreign relations had lost momentum": the wording, and whose relations they are."""
    for i, u in enumerate(s.units):
        if u.low not in SHIFTS or i + 2 >= len(s.units) or s.units[i + 1].low not in ("in", "of"):
            continue
        noun = next((j for j in range(i + 2, min(len(s.units), i + 8)) if s.units[j].low in RELATIONS), None)
        if noun is None or (i and s.units[i - 1].low in NEGATIONS):
            continue
        owners = [v for j in range(i + 2, noun) for v in s.entities(j) if v.is_state]
        if len(owners) > 1 and set(owners) != set(s.ctx.pair) or owners and owners[0] not in s.ctx.pair:
            continue
        begin = i - (i > 0 and s.units[i - 1].kind == "word" and s.units[i - 1].low not in DETERMINERS | PREPOSITIONS)
        end = next((j for j in range(noun, len(s.units)) if s.units[j].low in (".", ";", ",")), len(s.units))
        yield begin, end, owners[0] if len(owners) == 1 else None


__all__ = ["read_tones", "relation_of"]
