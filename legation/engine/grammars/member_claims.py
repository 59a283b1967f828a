"""The claims of a membership: who is a member of what, from when to when; nothing that is only reported or wished."""

from __future__ import annotations

from legation.dates import PartialDate
from legation.engine.left_out import is_left_out
from legation.engine.plain import told_plainly
from legation.engine.sentence import Sentence, low_at
from legation.engine.voice import looks_verbal
from legation.engine.when import interval_of, to_when
from legation.engine.words import forms_of
from legation.model import Entity

WISHING = frozenset(forms_of("support favor favour oppose want back endorse prefer see"))
UNDATED = frozenset("and but while following after before when under".split())
BECOMING = frozenset(("became", "become", "becomes", "admitted", "accepted"))


def claim_members(
    s: Sentence,
    members: tuple[Entity, ...],
    organizations: list[Entity],
    span: tuple[int, int],
    *,
    joined: bool = False,
    granted: bool = False,
) -> None:
    """Claim each as a member of each; `granted`: the text takes it for granted, in a report and of an exception too."""
    if not granted and not _told_plainly(s, span[0]):
        return
    if joined and low_at(s, span[1]) == "in" and low_at(s, span[1] + 1).endswith("ing"):
        return  # "joined A in imposing sanctions": it did so with A
    if not _ranks_a_deed(s, span[1]) and not any(low_at(s, k) == "remaining" for k in range(*span)):
        joined |= any(low_at(s, k) in BECOMING for k in range(span[0], _main_end(s, *span)))
    start, stop = _interval(s, span[1], joined=joined)
    if joined and start is None:
        start = _opening_date(s, span[0])
    for member in members:
        for organization in organizations:
            roles = [("member", member), ("organization", organization)]
            s.claim("Membership", roles, "joined" if joined else "member-of", span, start=start, stop=stop)


def _ranks_a_deed(s: Sentence, stop: int) -> bool:
    """ "became the 76th member of A (after Cuba) | to recognize Malta": which of the members did so, long after it joined."""
    if low_at(s, stop) == "(":
        stop = next((j + 1 for j in range(stop, len(s.units)) if low_at(s, j) == ")"), stop)
    return low_at(s, stop) == "to"


def _main_end(s: Sentence, begin: int, end: int) -> int:
    """Where what is told of the subject at once ends: "was admitted to A |, as the only member of B"."""
    end = min(end, begin + 8)
    return next((k for k in range(begin, end - 1) if low_at(s, k) == "," and low_at(s, k + 1) == "as"), end)


def _opening_date(s: Sentence, subject: int) -> PartialDate | None:
    """The date of "In 1949, Italy joined" and "4 April 1949 – Italy joined", right before the subject."""
    k = subject - 1 - (low_at(s, subject - 1) == "the")
    k -= low_at(s, k) in (",", "–", "-", "—", ":")
    at_start = k == 0 or (k == 1 and low_at(s, 0) in ("in", "on"))
    when = to_when(s, k) if at_start and s.units[k].kind == "date" else None
    return when.date if when is not None and interval_of(when) == (None, None) else None


def _told_plainly(s: Sentence, subject: int) -> bool:
    """Whether what follows the subject is no report, and the subject no exception: "it is said that X is", "all but X are"."""
    if is_left_out(s.units, subject) or (subject and s.units[subject - 1].low in WISHING):
        return False
    return told_plainly(s, subject)


def _interval(s: Sentence, end: int, *, joined: bool = False) -> tuple[PartialDate | None, PartialDate | None]:
    for j in range(end, min(len(s.units), end + (6 if joined else 3))):
        if looks_verbal(s.units, j) or s.units[j].low in UNDATED:
            break
        if s.units[j].kind == "date":
            when = to_when(s, j)
            return (when.date, None) if joined and when is not None else interval_of(when)
    return None, None


__all__ = ["WISHING", "claim_members"]
