"""Wars and revolutions that are known by a name: "the Sand War", "the Carnation Revolution", "World War II".

`rules/names/wars.tsv` says who took part. A name tells that the episode took place; its parties are those that the passage
names or is about, never one that only the table knows. A world war is told of a state only by a verb ("entered", "fought in"),
and so is any war of a state that the table does not know to have been in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.grammars.war_parts import read_part_by_noun
from legation.engine.other_times import of_end
from legation.engine.phrases import find_complements
from legation.engine.sentence import Sentence, When
from legation.engine.subjects import find_subject
from legation.engine.unit import Unit
from legation.engine.voice import voice_at
from legation.engine.when import to_when, when_of
from legation.engine.words import forms_of, verb_forms
from legation.model import Entity, Modality
from legation.name_tables import FOLDER, PACKED, rows, split

UNREAL = frozenset(
    "prevent prevented preventing prevents avoid avoided avert averted threaten threatened fear fears possible potential future alleged "
    "failed attempted hypothetical imminent".split()
)
OTHER_THINGS = frozenset(
    "memorial museum monument veteran veterans cemetery era film novel memorials museums crimes effort reparations bond bonds plan plans medal medals "
    "minister ministry department office council cabinet loan loans correspondent correspondents pension pensions hero heroes game games".split()
)
TO_COME = frozenset(("will", "shall"))  # "the Islamic revolution will spread": a movement that is spoken of
FEW = 6  # parties of a war; where more took part, a text that names it need not mean all of them
WORLD_WARS = (
    "World War I", "World War II", "World War One", "World War Two", "World War 1", "World War 2", "First World War", "Second World War",
    "WWI", "WWII", "WW1", "WW2", "Great War", "both World Wars", "both world wars",
)  # fmt: skip
TAKING_PART = forms_of("fight participate serve intervene partake")  # before "in"
FIGHTING = verb_forms("fight")
ENTERING = forms_of("enter join")
ENDED = frozenset("ended ending concluded concluding settled settling terminated".split())
COMING = frozenset("began started erupted broke fought waged occurred raged took lasted".split())  # what a war did at a time


@dataclass(frozen=True, slots=True)
class War:
    kind: str  # Conflict or RegimeChange; "" for a world war
    parties: tuple[tuple[str, ...], ...]  # keys; of several in one place the one that the text names


@lru_cache(maxsize=1)
def _wars() -> tuple[AhoCorasick, tuple[War, ...]]:
    folder = FOLDER if FOLDER.is_dir() else PACKED
    names: dict[str, War] = dict.fromkeys(WORLD_WARS, War("", ()))
    for _, row in rows(folder / "wars.tsv"):
        parties = tuple(tuple(part.split("/")) for part in split(row["parties"]))
        names |= dict.fromkeys((row["name"], *split(row["other"])), War(row["class"], parties))
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), tuple(names.values())


def read_war_names(s: Sentence) -> None:
    """Add an episode for each name of the table whose parties are at hand, and for each part taken in a world war."""
    for war, begin, end in _found(s):
        if war.kind:
            _read_name(s, war, begin, end)
        if war.kind in ("", "Conflict"):
            _read_part_taken(s, begin, end)
            read_part_by_noun(s, begin, end)


def _found(s: Sentence) -> Iterator[tuple[War, int, int]]:
    automaton, wars = _wars()
    text = s.passage.text
    for number, b, e in automaton.find_matches_as_indexes(text):
        if text[b - 1 : b].isalnum() or text[e : e + 1].isalnum():
            continue
        inside = [i for i, u in enumerate(s.units) if u.begin < e and b < u.end]
        if inside and s.units[inside[-1]].end == e and s.units[inside[0]].begin <= b:
            yield wars[number], inside[0], inside[-1] + 1


def _read_name(s: Sentence, war: War, begin: int, end: int) -> None:
    after = s.units[end].low if end < len(s.units) else ""
    if any(w.low in UNREAL for w in s.units[max(0, begin - 4) : begin]) or after in OTHER_THINGS | TO_COME:
        return
    parties = _at_hand(s, war, begin)
    if not parties or _in_a_name(s, begin):
        return
    if begin > 1 and s.units[begin - 1].low in ("–", "-") and s.units[begin - 2].kind in ("party", "adjective"):
        begin -= 2  # "the 2014 Israel–Gaza conflict"
    when, first, last = _date(s, begin, end)
    s.named[end - 1] = s.claim(
        war.kind,
        [("participant", p) for p in parties],
        "war-name",
        (first, last),
        when=when,
        name=s.text(begin, end),
        modality=Modality.PRESUPPOSED,
    )
    for i in range(begin, end):
        if s.units[i].kind in ("word", "adjective"):
            s.units[i] = replace(s.units[i], kind="event", low="")  # the rules need not read it again


def _in_a_name(s: Sentence, begin: int) -> bool:
    """ "the Council for the Islamic Revolution" is no revolution."""
    k = begin - 1 - (begin > 0 and s.units[begin - 1].low == "the")
    named = k > 1 and s.units[k].low in ("for", "of") and s.units[k - 1].kind == "word"
    return named and s.passage.text[s.units[k - 1].begin].isupper()


def _at_hand(s: Sentence, war: War, begin: int) -> list[Entity]:
    """Those who took part and whom the passage names or is about; of the many of a coalition's war only those its clause names.

    In "Peru fought beside Chile in 1950, and it later took part in the Korean War" nothing is said of Chile's part in that.
    """
    many = len(war.parties) > FEW
    first, last = _joined_clause(s, begin) if many else (0, len(s.units))
    told = [u for u in s.units[first:last] if u.kind in ("party", "adjective", "people") and not (many and u.person)]
    named = {v.key: v for u in told for v in u.values}
    if many:
        who = (i for i in range(first, begin) if s.units[i].kind == "pronoun" and (first or s.units[i].low == "they"))
        named |= {v.key: v for i in who for v in s.entities(i)}
    about = {v.key: v for v in (*s.ctx.pair, *s.ctx.home)}
    found = []
    for number, keys in enumerate(war.parties):
        if number == 2 and many:
            about = {}  # whose war it was the page may tell, but not who else joined in
        full = [f"{folder}/{k}" for k in keys for folder in ("state", "organization")]
        one = next((named[k] for k in full if k in named), None) or next((about[k] for k in full if k in about), None)
        if one is not None and one not in found:
            found.append(one)
    apart = _neutral(s)
    return [e for e in found if e not in apart]


def _joined_clause(s: Sentence, begin: int) -> tuple[int, int]:
    """The units of the sentence without the clauses that "and" or "but" joins to that of the name at `begin`."""
    first, last = clause_bounds(s.units, begin)
    joined = first > 0 and s.units[first - 1].low in ("and", "but")
    goes_on = last < len(s.units) and s.units[last].low in (",", "and", "but", ";")
    return first if joined else 0, last if goes_on else len(s.units)


def _neutral(s: Sentence) -> tuple[Entity, ...]:
    """Who is said to have been neutral: the name before the word."""
    at = next((i for i, u in enumerate(s.units) if u.low in ("neutral", "neutrality", "non-belligerent")), None)
    before = [u for u in s.units[:at] if u.kind in ("party", "adjective") and u.values] if at is not None else []
    return before[-1].values if before else ()


def told_in(units: list[Unit], end: int) -> int | None:
    """The date that the verb after a war's name gives it: "| began in 2011", "| was fought from 1879 to 1883"."""
    k = end + (end < len(units) and units[end].low in ("was", "were"))
    if k >= len(units) or units[k].low not in COMING:
        return None
    k += 1 + (k + 1 < len(units) and units[k + 1].low in ("out", "place"))
    k += k < len(units) and units[k].low in ("in", "on", "from", "between", "during")
    return k if k < len(units) and units[k].kind == "date" else None


def _date(s: Sentence, begin: int, end: int) -> tuple[When | None, int, int]:
    """The date in, right before or right after the name, and the span that includes it."""
    units = s.units
    if of_end(units, begin):
        return None, begin, end  # "the end of the Sand War in 1963"
    if begin > 0 and units[begin - 1].kind == "date" and (when := to_when(s, begin - 1)) is not None:
        return when, begin - 1, end
    if units[begin].kind == "date" and (when := to_when(s, begin)) is not None:
        return when, begin, end
    if (
        begin > 1
        and units[begin - 1].low == "("
        and units[begin - 2].kind == "date"
        and (when := to_when(s, begin - 2)) is not None
    ):
        return when, begin - 2, end  # "in 1963 (the Sand War)"
    the = begin - 1 if begin and units[begin - 1].low == "the" else begin
    if the > 1 and units[the - 1].low == "during" and units[the - 2].kind == "date" and (when := to_when(s, the - 2)) is not None:
        return when, the - 2, end  # "in 1963 during the Sand War"
    sides = end + 1 if end < len(units) and units[end].low in ("between", "with", "against") else end
    if end < sides < len(units) and units[sides].kind == "party":
        end = sides + 1  # "the Cenepa War between X and Y in 1995"
    if end < len(units) and units[end].low in ("in", "on") and the and units[the - 1].low in ENDED:
        return None, begin, end  # "the treaty ended the Sand War in 1964"
    j = end + (end < len(units) and units[end].low in ("of", "in", "(", "from", "between"))
    j += end < j < len(units) and units[j].low == "the"  # "in the 1840s"
    if j < len(units) and units[j].kind == "date" and (j > end or units[end].low == "") and (when := to_when(s, j)) is not None:
        return when, begin, j + 1
    if (at := told_in(units, end)) is not None and (when := to_when(s, at)) is not None:
        return when, begin, at + 1
    return None, begin, end


def _read_part_taken(s: Sentence, begin: int, end: int) -> None:
    """ "Brazil entered the Second World War", "both countries fought in World War I", "Ghana took part in the Gulf War"."""
    units = s.units
    told = s.named[end - 1].values("participant") if end - 1 in s.named else ()
    k = begin - 1
    while k >= 0 and units[k].low in ("the", "both"):
        k -= 1
    verbs = ENTERING
    if k >= 0 and units[k].low in ("in", "during") and k > 0:
        k, verbs = k - 1, TAKING_PART
        if units[k].low == "part":
            k -= 1
            verbs = verb_forms("take")
    if k >= 0 and (k == 0 or units[k].low not in verbs) and units[begin - 1].low not in ("after", "before"):
        k, verbs = _fought(s, k, end), FIGHTING
    if k < 0 or units[k].kind != "word" or units[k].low not in verbs:
        return
    voice = voice_at(units, k, verbs[units[k].low])
    if voice is None or voice.kind not in ("active", "participle"):
        return
    clause = clause_bounds(units, k)
    frame = Frame(k, max(end, k + 1), voice, clause)
    frame.subject, frame.inherited = find_subject(units, voice.start, clause[0])
    frame.preps = find_complements(units, end, clause[1])
    states = [e for e in s.entities(frame.subject) if e.is_state and e not in told]
    stance = stance_of(units, frame)
    if not states or frame.subject is None or stance.modality is Modality.HYPOTHETICAL:
        return
    s.places[k] = s.claim(
        "Conflict",
        [("participant", e) for e in states],
        "world-war",
        (min(frame.subject, k, begin), max(end, k + 1)),
        when=when_of(s, frame),
        modality=stance.modality,
        name=s.text(begin, end),
    )


def _fought(s: Sentence, k: int, end: int) -> int:
    """The verb "fought" with a world war as its time: "In the Great War, Peru | ...", "| on the Allied side in the Great War"; or -1."""
    opening = k == 0 and s.units[0].low in ("in", "during")
    near = range(end, min(len(s.units), end + 10)) if opening else range(k, max(-1, k - 7), -1)
    for j in near:
        if s.units[j].low in FIGHTING:
            return -1 if any(u.low in ("together", "alongside", "same", "against") for u in s.units[j : j + 6]) else j
        if s.units[j].kind == "punct" and j != end:
            return -1
    return -1


__all__ = ["OTHER_THINGS", "read_war_names", "told_in"]
