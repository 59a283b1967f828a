"""What governs a gerund: "considered recognizing", "plans for opening", "without severing", against "by recalling"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from legation.engine.gerunds import PARTAKING
from legation.engine.lexicon import BE, MODALS, NEGATIONS
from legation.engine.stance_words import (
    ALLEGING,
    APPROVING,
    ASKED,
    BINDS,
    CALLED_OFF,
    CONDITIONAL,
    DENYING,
    FAULTING,
    IRREALIS_NOUNS,
    KEEPING,
    PLANNED,
    REFUSED,
    SAYING,
    TURNED_DOWN,
    UNDESIRED,
    UNDONE,
    UNREALIZED,
    VOTED,
)
from legation.engine.unit import Unit
from legation.engine.voice import looks_verbal
from legation.model import Modality

CLEARED = frozenset("cleared acquitted absolved exonerated innocent incapable".split())
AS_TO = frozenset("regard regards respect relation view opposed committed commitment dedicated open".split())
OF_DOING = frozenset(
    "joked joking boasted mulled fantasized toyed flirted interest view purpose thought talk talks talked talking spoke speak spoken speaking committed ready dreamed capable risk point verge brink close closer".split()
)  # "the point of breaking", "close to signing"

TALKS = frozenset("dialogue dialogues talks negotiations discussions consultations conversations".split())


def gerund_stance(units: Sequence[Unit], k: int) -> Modality | None:
    """ "considered recognizing", "plans for opening", "without severing" against "by recalling", "after severing"."""
    if k > 0 and units[k].low in ("in", "for") and units[k - 1].low in PARTAKING and (modality := _part_in(units, k - 1)):
        return modality
    if _only_thought_of(units, k):
        return Modality.HYPOTHETICAL
    if units[k].low == "on" and any(u.kind == "word" and u.low in TALKS for u in units[max(0, k - 16) : k]):
        return Modality.PLANNED  # "dialogue with X for a settlement and with Y on establishing relations"
    if k >= 0 and (shared := split_off(units, k)) is not None:
        return shared
    seen = 0
    while k >= 0 and seen < 4:
        u = units[k]
        if u.kind == "party" and k > 1 and units[k - 1].low == "with":
            k -= 2  # "dialogue with X on establishing"
            continue
        if u.kind != "word":
            return None
        if (
            u.low in ("without", "against", "instead", "not", "far")
            or _kept(units, k)
            or (units[k - 1].low, u.low) in (("rather", "than"), ("short", "of"), ("other", "than"))
            or undone_in(units, k, k + 1)
            or (not seen and u.low in REFUSED)
            or (u.low == "of" and "within" in (w.low for w in units[max(0, k - 5) : k]))  # "within an inch of severing"
        ):
            return Modality.DENIED  # "stopped recognizing"
        bill = u.low == "bill" and k > 0 and units[k - 1].low in ("a", "the")
        if u.low in IRREALIS_NOUNS or u.low in OF_DOING or bill:
            return Modality.PLANNED
        if (
            u.low in PLANNED
            or u.low in UNREALIZED
            or (not seen and u.low in APPROVING)
            or _voted_on(units, k)
            or (u.low == "for" and k and units[k - 1].low in ASKED)
            or u.low in ("toward", "towards", "at", "for")
            and k
            and units[k - 1].low in ("aimed", "aiming", "steps", "agreement", "work", "worked", "need")
        ):
            return Modality.PLANNED
        if u.low == "to" and k and not seen and units[k - 1].low in AS_TO:
            return Modality.HYPOTHETICAL  # "agreed in regard to opposing X"
        if u.low in DENYING:
            return Modality.DENIED
        if u.low == "of" and units[k - 1].low in CLEARED:
            return Modality.DENIED  # "was cleared of arming X"
        if u.low == "of" and any(w.low in ALLEGING for w in units[max(0, k - 6) : k]):
            return Modality.ALLEGED
        if not seen and faulted(units, k):
            return Modality.ALLEGED  # "criticized X for arming the rebels"
        if u.low == "as" and k and units[k - 1].low in SAYING | ALLEGING | {"described", "seen", "regarded", "perceived"}:
            return Modality.ALLEGED  # "was reported as helping"
        if u.low in ("after", "upon", "before", "until") and planned_before(units, k):
            return Modality.PLANNED  # "wanted to see the treaty before resuming relations"
        if u.low in ("by", "in") and (aim := _aim_before(units, k)) is not None:
            return aim
        wished = u.low == "in" and k and units[k - 1].low in ("interest", "interested", "succeed")
        if (u.low in ("by", "after", "upon", "before", "in") and not wished) or u.low in CONDITIONAL:
            return Modality.HYPOTHETICAL if u.low in CONDITIONAL else None
        k -= 1
        seen += 1
    return None


def faulted(units: Sequence[Unit], k: int) -> bool:
    """Whether what the word at k governs is what somebody is blamed for: "condemned X | for arming Y | and shelling Z"."""
    if units[k].low == "and":
        first = (j for j in range(k - 1, max(0, k - 9), -1) if units[j].kind == "punct" or units[j + 1].low.endswith("ing"))
        k = next(first, k)
    if units[k].low not in ("for", "over", "about"):
        return False
    for j in range(k - 1, max(-1, k - 10), -1):
        if units[j].kind == "word" and units[j].low in FAULTING:
            return True
        if units[j].kind == "punct" or (looks_verbal(units, j) and units[j].low not in BE):
            return False
    return False


def split_off(units: Sequence[Unit], k: int) -> Modality | None:
    """What two verbs say of the object they share, behind the comma at k: "planned, and Y rejected | , joining the league"."""
    if units[k].low != "," or k < 4:
        return None
    first = next((j for j in range(k - 1, max(1, k - 8), -1) if units[j].kind == "punct"), 1)
    if units[first].low != "," or units[first + 1].low not in ("and", "but", "or") or not looks_verbal(units, k - 1):
        return None
    told = {u.low for u in units[first + 1 : k] if u.kind == "word"}
    if told & (DENYING | REFUSED | UNDONE | TURNED_DOWN | NEGATIONS):
        return Modality.DENIED
    return Modality.PLANNED if units[first - 1].low in PLANNED | UNREALIZED else None


def _voted_on(units: Sequence[Unit], k: int) -> bool:
    """Whether the "for" or "against" at k is what is voted on: "voted | for severing"."""
    return units[k].low in ("for", "on") and any(u.low in VOTED for u in units[max(0, k - 3) : k])


def _only_thought_of(units: Sequence[Unit], k: int) -> bool:
    """Whether what the party at k is said to be doing is only opposed, wished or feared: "opposed | Peru joining the league"."""
    if k < 0 or units[k].kind not in ("party", "people") or units[k].possessive:
        return False
    for j in range(k - 1, max(-1, k - 9), -1):
        if units[j].kind == "punct" or units[j].low in ("and", "with", "by", "led", "resulted"):
            return False
        if units[j].kind == "word" and units[j].low in UNDESIRED:
            return True
    return False


def _kept(units: Sequence[Unit], k: int) -> bool:
    """Whether the "from" at k is what one is kept from: "prevented its citizens from leaving", "dissuaded X from invading"."""
    return units[k].low == "from" and any(u.low in KEEPING for u in units[max(0, k - 7) : k])


def _aim_before(units: Sequence[Unit], k: int) -> Modality | None:
    """What governs the infinitive that "by" or "in" at k explains: "attempted to assist | in brokering", "agreed to end it | by signing"."""
    for j in range(k - 1, max(1, k - 10), -1):
        if units[j].kind == "punct":
            return None
        if units[j].low == "to" and units[j - 1].kind == "party" and units[j - 2].low in BINDS | ASKED | PLANNED:
            return Modality.PLANNED  # "committed X and Y to settle it by concluding a treaty"
        if units[j].low == "to" and units[j - 1].kind == "word":
            verb = units[j - 1].low
            if verb in REFUSED:
                return Modality.DENIED
            return Modality.PLANNED if verb in PLANNED | UNREALIZED | ASKED else None
    return None


def _part_in(units: Sequence[Unit], k: int) -> Modality | None:
    """What the words before "role" or "involved" at k say of the part taken: "denied any role in", "may be involved in"."""
    for u in reversed(units[max(0, k - 6) : k]):
        if u.kind == "punct":
            return None
        if u.low in NEGATIONS or u.low in DENYING:
            return Modality.DENIED
        if u.low in MODALS or u.low == "to":
            return Modality.HYPOTHETICAL
    return None


def planned_before(units: Sequence[Unit], k: int) -> bool:
    """Whether what is told before the "after" or "before" at k is only wanted or promised ("promised to talk")."""
    words = [u.low if u.kind == "word" else "" for u in units[max(0, k - 10) : k]]
    return any(a in PLANNED and b == "to" for a, b in pairwise(words))


def undone_in(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether words of units [begin, end) say that something did not come about: "was cancelled", "was called off"."""
    words = [u.low if u.kind == "word" else "" for u in units[begin : end + 1]]
    undone = (j for j, w in enumerate(words[: end - begin]) if w in UNDONE)
    return any(not j or words[j - 1] not in ("nearly", "almost", "not", "never") for j in undone) or any(
        pair in CALLED_OFF for pair in pairwise(words)
    )
