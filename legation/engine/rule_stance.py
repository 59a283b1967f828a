"""Whether an event happened, as its clause and its rule tell: a pledge is planned, to say that one supports something is to support it."""

from __future__ import annotations

from legation.engine.aims import met_on_visit
from legation.engine.announced import only_announced
from legation.engine.answered import answered
from legation.engine.factuality import stance_of
from legation.engine.frame import Frame
from legation.engine.framing import who_says
from legation.engine.granted import ACTS, blamed_for, taken_for_granted
from legation.engine.quoted import only_in_marks, who_is_quoted
from legation.engine.reporting import Stance
from legation.engine.rules import Rule
from legation.engine.sentence import Sentence
from legation.engine.unit import Unit
from legation.model import Entity, Modality

NOT_BY_WORDS = ("MissionOpened", "MissionMoved", "Visit", "Meeting", "AidGiven", "Cooperation", "Mobilization")  # to be done yet


def stance_told(
    s: Sentence, rule: Rule, frame: Frame, filled: dict[str, list[Entity]], nominal: bool, sent: bool
) -> tuple[Stance, bool]:
    """The stance of an event, and whether it is only taken for granted; what people sent to help do is done."""
    stance = stance_of(s.units, frame, nominal=nominal)
    granted = stance.modality is not Modality.ASSERTED and taken_for_granted(s.units, frame, rule.kind)
    granted = granted or (stance.modality is Modality.ALLEGED and blamed_for(s.units, frame, rule.kind))
    granted = granted or (stance.modality is not Modality.ASSERTED and nominal and answered(s.units, frame, rule.kind))
    stance = Stance(Modality.PRESUPPOSED) if granted else stance
    if stance.modality is Modality.ASSERTED and rule.kind in ACTS and only_in_marks(s.units, frame):
        stance = Stance(Modality.ALLEGED)
    if sent or met_on_visit(s, rule, frame) is not None:
        stance = Stance(Modality.ASSERTED)
    return _as_told(s, rule, frame, stance, filled), granted


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
    quoted = who_is_quoted(s.units, frame)[0]  # "Peru's president wrote: "Peru has sent doctors"": who does it makes it known
    if stance.modality is not Modality.ALLEGED or not (quoted or rule.kind in ("Support", "Refusal", "Criticism", "Demand")):
        return False
    said = quoted or (frame.clause[0] > 0 and s.units[frame.clause[0] - 1].low == "that")
    by = stance.by if said else who_says(s.units, frame)
    return by is not None and len(filled.get("actor", ())) == 1 and set(s.entities(by)) == set(filled["actor"])
