"""What a text takes for granted when it tells who took a stand on it: "Peru condemned the Soviet invasion of Afghanistan".

The rules read the stand. That the invasion took place is told by the article and by whose it was: nobody condemns "the Soviet
invasion of Afghanistan", or never recognizes "the annexation of Estonia by the Soviet Union", unless there was one.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.lexicon import ADVERBS, CONJ, MODALS
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.sentence import Sentence, When
from legation.engine.when import to_when
from legation.engine.words import forms_of, noun_forms
from legation.model import Entity, Modality

KINDS = {
    form: kind
    for kind, nouns in (
        ("Invasion", "invasion"),
        ("Occupation", "occupation annexation conquest"),
        ("Conflict", "attack bombing bombardment aggression shelling airstrike raid"),
        ("SanctionsImposed", "embargo sanction sanctions blockade boycott"),
    )
    for noun in nouns.split()
    for form in noun_forms(noun)
}
TAKING = frozenset(
    forms_of(
        "condemn oppose support denounce criticize recognize reject protest deplore back endorse decry justify legitimize call"
    )
)
STANDS = frozenset("condemnation denunciation criticism opposition recognition non-recognition support resistance ".split())
ENDS = frozenset(("end", "lifting"))
BETWEEN = frozenset("of to for against over about".split())
OF_WHOM = {"SanctionsImposed": ("against", "on", "of"), "Conflict": ("on", "against", "of"), "": ("of",)}
UNREAL = frozenset("planned proposed possible potential threatened alleged future further new a an any".split())


def read_stands(s: Sentence, last: Sentence | None) -> None:
    """Add the act of force that a stand taken on it shows to have happened, where the rules told none."""
    for i, u in enumerate(s.units):
        if u.low not in KINDS or u.kind not in ("word", "event"):
            continue
        start = noun_phrase_start(s.units, i)
        kind = KINDS[u.low]
        if not _definite(s, start, i) or not _stand_before(s, start) or _told(s, kind, i):
            continue
        of, at = _whom(s, i, kind)
        by, end = _who(s, i, at)
        if len(of) != 1 or len(by) != 1 or of == by or at is None:
            continue
        when, end = _date(s, start, max(at, end) + 1, ended=_stand_before(s, start) in ENDS)
        roles = [("actor", by[0]), ("recipient", of[0])]
        s.claim(kind, roles, "stand-taken", (start, end), when=when, modality=Modality.PRESUPPOSED)


def _definite(s: Sentence, start: int, i: int) -> bool:
    """Whether the noun phrase [start, i] names one that there was: "the ...", "its ...", "Iraq's ...", "Soviet ..."."""
    return not any(u.low in UNREAL for u in s.units[start:i]) and (start < i)


def _stand_before(s: Sentence, start: int) -> str:
    """The word by which a stand is taken on the noun phrase at start: "condemned |", "recognition of |", "an end to |"; else ""."""
    k = start - 1
    while k > 0 and (s.units[k].low in ADVERBS or s.units[k].low in BETWEEN or s.units[k].low in ("an", "the")):
        k -= 1
    if k < 0 or s.units[k].kind != "word" or s.units[k].low not in TAKING | STANDS | ENDS:
        return ""
    unreal = any(u.low in MODALS or u.low in ("if", "threatened", "whether") for u in s.units[max(0, k - 4) : k])
    return "" if unreal else s.units[k].low


def _told(s: Sentence, kind: str, i: int) -> bool:
    """Whether a claim of the sentence has told it already."""
    begin, _ = s.passage.raw_span(s.units[i].begin, s.units[i].end)
    return any(c.kind == kind and c.begin <= begin < c.end for c in s.claims)


def _whom(s: Sentence, i: int, kind: str) -> tuple[tuple[Entity, ...], int | None]:
    """Whom it was done to, and where that stands: "of X", for sanctions "against X"; after a joined noun, what follows that."""
    k = i + 1
    if k + 2 < len(s.units) and s.units[k].low in CONJ and s.units[k + 1].low in KINDS:
        k += 2
    if k + 1 >= len(s.units) or s.units[k].low not in OF_WHOM.get(kind, OF_WHOM[""]):
        return (), None
    return next(_states(s, k + 1), ((), None))


def _who(s: Sentence, i: int, at: int | None) -> tuple[tuple[Entity, ...], int]:
    """Who did it, and where that stands: "the Soviet invasion", "the invasion of X by the Soviet Union"."""
    owner = genitive_before(s.units, i)
    if owner is not None:
        return tuple(s.entities(owner)), i
    k = i if at is None else at + 1
    if k + 1 < len(s.units) and s.units[k].low == "by":
        found, where = next(_states(s, k + 1), ((), None))
        return found, where or i
    return (), i


def _states(s: Sentence, k: int) -> Iterator[tuple[tuple[Entity, ...], int]]:
    """The state named at k, after an article and adjectives, and where."""
    while k < len(s.units) and s.units[k].low in ("the", "former", "neighbouring", "neighboring"):
        k += 1
    if k < len(s.units) and s.units[k].kind in ("party", "people") and not s.units[k].person and not s.units[k].possessive:
        yield tuple(v for v in s.units[k].values if v.is_state), k


def _date(s: Sentence, start: int, end: int, *, ended: bool) -> tuple[When | None, int]:
    """The date inside the noun phrase or right after it; after "the lifting of" one, that is the date of its end."""
    for j in range(start, end if ended else min(len(s.units), end + 2)):
        if s.units[j].kind == "date" and (j < end or s.units[end].low == "in") and (when := to_when(s, j)) is not None:
            return when, max(end, j + 1)
    return None, end


__all__ = ["read_stands"]
