"""Corrections that survive a rebuild: a reader's decisions in a text file, applied to the claims before they are merged.

`corrections.tsv` has one decision a line, in seven columns separated by tabs: decision, subject, value, text, who, when, why.

    reject-claim  subject: the claim's path    text: the digest of its words (both in `correct.py`; `legation correct` finds them)
    same-as       subject: a thing's key    value: the key of the thing that it is (person/f-castro, person/fidel-castro)
    accept-link   subject: a thing's key    value: its Wikidata item
    reject-link   subject: a thing's key    value: an item that it is not
    unsure-link   subject: a thing's key    value: an item that somebody looked at without coming to an end

Of two decisions on the same subject and value the later line counts. Lines that are empty or begin with # are notes. The key
of a claim names no revision, so a decision outlives an edit of its article; where the words under it have changed it still
holds, for a claim too few does less harm than a false one, and is marked as needing review.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from legation.errors import LegationError
from legation.iri import ID
from legation.write import write_whole

COLUMNS = ("decision", "subject", "value", "text", "who", "when", "why")
FILE_NAME = "corrections.tsv"
_ITEM = re.compile(r"Q[1-9][0-9]*")
KEY = re.compile(r"[a-z-]+/\S+")


class Decision(StrEnum):
    REJECT_CLAIM = "reject-claim"
    SAME_AS = "same-as"
    ACCEPT_LINK = "accept-link"
    REJECT_LINK = "reject-link"
    UNSURE_LINK = "unsure-link"

    @property
    def is_link(self) -> bool:
        return self.value.endswith("-link")


class CorrectionError(LegationError):
    """A file of corrections is wrong; the message names file, line and fault in one line."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision. `place` is where it stands ("corrections.tsv:3"), for messages."""

    decision: Decision
    subject: str
    value: str
    text: str
    who: str
    when: dt.date
    why: str
    place: str = ""

    @property
    def about(self) -> tuple[str, str, str]:
        """Two decisions with the same speak of the same: the later one replaces the earlier."""
        return ("link" if self.decision.is_link else self.decision.value, self.subject, self.value)


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The decisions of a file that still count, in its order. Raises CorrectionError."""
    try:
        text = path.read_text("utf8")
    except (OSError, UnicodeDecodeError) as e:
        raise CorrectionError(f"{path} cannot be read: {getattr(e, 'strerror', None) or e}") from e
    return _parse(text, str(path))


def _parse(text: str, place: str) -> tuple[Correction, ...]:
    lines = text.splitlines()
    said = [(f"{place}:{n}", line.split("\t")) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if said and said[0][1] != list(COLUMNS):
        raise CorrectionError(f"{said[0][0]}: the first line must name the columns, separated by tabs: {' '.join(COLUMNS)}")
    return checked(parse_line(place, cells) for place, cells in said[1:])


def checked(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Those that count, the later of two on the same. Raises CorrectionError where two cannot both hold."""
    latest: dict[tuple[str, str, str], Correction] = {}
    for c in corrections:
        latest.pop(c.about, None)
        latest[c.about] = c
    for decision, word in ((Decision.ACCEPT_LINK, "Wikidata items"), (Decision.SAME_AS, "things")):
        first: dict[str, Correction] = {}
        for c in latest.values():
            if c.decision is decision and (other := first.setdefault(c.subject, c)) is not c:
                raise CorrectionError(f"{c.place}: {c.subject} cannot be two {word}, {other.value} ({other.place}) and {c.value}")
    same_as(latest.values())
    return tuple(latest.values())


def parse_line(place: str, cells: Sequence[str]) -> Correction:
    """The cells of a line as a decision; `place` names the line in what is raised. Raises CorrectionError."""
    if len(cells) != len(COLUMNS):
        raise CorrectionError(f"{place}: {len(cells)} columns instead of {len(COLUMNS)}, separated by tabs")
    decision, subject, value, text, who, when, why = (c.strip() for c in cells)
    subject = subject.removeprefix(ID).removeprefix("id:")
    value = value.removeprefix(ID).removeprefix("id:").removeprefix("http://www.wikidata.org/entity/").removeprefix("wd:")
    if decision not in list(Decision):
        raise CorrectionError(f"{place}: {decision!r} is no decision; they are {', '.join(Decision)}")
    if not KEY.fullmatch(subject):
        raise CorrectionError(f"{place}: {subject!r} is no key such as person/fidel-castro")
    if not who or not why:
        raise CorrectionError(f"{place}: a decision needs {'who made it' if not who else 'its reason (why)'}")
    made = Decision(decision)
    if made.is_link and not _ITEM.fullmatch(value):
        raise CorrectionError(f"{place}: {value!r} is no Wikidata item such as Q241")
    if made is Decision.SAME_AS and (subject.split("/")[0] != value.split("/")[0] or subject == value):
        raise CorrectionError(
            f"{place}: {subject} cannot be the same as {value or 'nothing'}: give two keys of one kind of thing"
        )
    if made is Decision.REJECT_CLAIM and value:
        raise CorrectionError(f"{place}: reject-claim takes no value")
    try:
        day = dt.date.fromisoformat(when)
    except ValueError:
        raise CorrectionError(f"{place}: {when!r} is no day such as 2026-01-31") from None
    return Correction(made, subject, value, text, who, day, why, place)


def to_line(c: Correction) -> str:
    """A decision as a line of the file, without its line end."""
    cells = (c.decision.value, c.subject, c.value, c.text, c.who, c.when.isoformat(), c.why)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def add_corrections(path: Path, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Append decisions to a file, made if need be, whole or not at all; all that count now.

    Raises CorrectionError where the file would be wrong, OutputError where it cannot be written: then it stays as it was.
    """
    before = path.read_text("utf8") if path.exists() else "\t".join(COLUMNS) + "\n"
    before += "" if before.endswith("\n") else "\n"
    text = before + "".join(to_line(c) + "\n" for c in corrections)
    found = _parse(text, str(path))
    write_whole(path.parent, {path.name: text})
    return found


def same_as(corrections: Iterable[Correction]) -> dict[str, str]:
    """From each key that is another thing's to that thing's own. Raises CorrectionError for a circle."""
    to = {c.subject: c for c in corrections if c.decision is Decision.SAME_AS}
    found: dict[str, str] = {}
    for key in to:
        end, seen = key, {key}
        while end in to:
            place, end = to[end].place, to[end].value
            if end in seen:
                raise CorrectionError(f"{place}: {key} would be the same as itself")
            seen.add(end)
        found[key] = end
    return found
