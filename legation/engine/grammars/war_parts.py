"""Who took part in a war that has a name, told by a noun or a relative clause: "Japan's defeat in World War II", "the war, which both entered"."""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.phrases import genitive_before, noun_phrase_start
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.voice import Voice, voice_at
from legation.engine.when import when_of
from legation.engine.words import forms_of, verb_forms
from legation.model import Modality

PARTS = frozenset("defeat victory surrender entry participation involvement role part losses contribution".split())
DOING = {**forms_of("fight participate serve intervene enter join"), **verb_forms("take")}
OFFERED = frozenset("possible potential planned future proposed against avoid avoided prevent no without".split())


def read_part_by_noun(s: Sentence, begin: int, end: int) -> None:
    """Claim the part in the war at units [begin, end) that a noun before it or a relative clause after it tells."""
    found = _owned_part(s, begin) or _relative(s, end)
    if found is None:
        return
    frame, by = found
    told = s.named[end - 1].values("participant") if end - 1 in s.named else ()
    states = [e for e in s.entities(by) if e.is_state and e not in told]
    stance = stance_of(s.units, frame, nominal=frame.voice.kind == "nominal")
    if not states or not stance.modality.counts:
        return
    span = (min(by, frame.begin, begin), max(end, frame.end, by + 1))
    roles = [("participant", e) for e in states]
    when = when_of(s, frame) if frame.voice.kind != "nominal" else None
    s.places[frame.begin] = s.claim(
        "Conflict", roles, "world-war", span, when=when, modality=Modality.ASSERTED, name=s.text(begin, end)
    )


def _owned_part(s: Sentence, begin: int) -> tuple[Frame, int] | None:
    """ "| Japan's | defeat in | the Second World War"."""
    units = s.units
    k = begin - 1 - (begin > 0 and units[begin - 1].low == "the")
    if k < 1 or units[k].low not in ("in", "into") or units[k - 1].low not in PARTS or units[k - 1].kind != "word":
        return None
    noun = k - 1
    by = genitive_before(units, noun)
    if by is None or {u.low for u in units[max(0, noun_phrase_start(units, noun) - 1) : noun]} & OFFERED:
        return None
    return Frame(noun, noun + 1, Voice("nominal", noun), clause_bounds(units, noun)), by


def _relative(s: Sentence, end: int) -> tuple[Frame, int] | None:
    """ "the Great War, (in) which | both countries | fought"."""
    units = s.units
    k = end + (end < len(units) and units[end].low == ",")
    k += k < len(units) and units[k].low == "in"
    if k >= len(units) or units[k].low != "which":
        return None
    for verb in range(k + 1, min(len(units), k + 7)):
        if units[verb].low in DOING and units[verb].kind == "word":
            voice = voice_at(units, verb, DOING[units[verb].low])
            part = units[verb].low not in verb_forms("take") or (verb + 1 < len(units) and units[verb + 1].low == "part")
            if voice is None or voice.kind != "active" or not part:
                return None
            clause = clause_bounds(units, verb)
            by, _ = find_subject(units, voice.start, clause[0])
            frame = Frame(verb, verb + 1, voice, clause)
            frame.subject = by
            return (frame, by) if by is not None and by > k else None
    return None


__all__ = ["read_part_by_noun"]
