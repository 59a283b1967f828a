"""Who a picture's caption shows together: "Juan Sola with Ole Holm in Lima, 3 May 1990" is a meeting.

Only persons whose states are told, and only where nothing but a joining word stands between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.engine.sentence import Sentence, When
from legation.engine.unnamed_leaders import leads
from legation.engine.when import to_when
from legation.model import Entity, PassageKind, Ref, Value

MET = ("Meeting", "Visit", "Negotiation", "AgreementSigned")
TOGETHER = frozenset("with along alongside beside and greeting welcoming accompanying receiving hosting meeting".split())
PLACED = frozenset("left right centre center middle".split())
BETWEEN = frozenset(
    "shaking hands walking talking speaking sitting standing left right centre center then former together to of the joint press conference handshake between".split()
)


def read_pictured(s: Sentence, _: Sentence | None) -> None:
    """The meeting that a caption shows."""
    if s.passage.kind is not PassageKind.CAPTION or any(c.kind in MET for c in s.claims):
        return
    shown = list(_persons(s))
    if len(shown) == 1:
        _read_guest(s, shown[0])
    if len(shown) < 2:
        return
    states = tuple(dict.fromkeys(state for _, state, _ in shown))
    if len(states) < 2:
        return
    roles: list[tuple[str, Value | Ref]] = [
        *(("participant", v) for v in states),
        *(("person", p) for _, _, persons in shown for p in persons),
    ]
    end = shown[-1][0] + 1
    place = next((p for p in (s.place(i) for i in range(end, len(s.units)) if s.units[i].kind == "place") if p is not None), None)
    dates = [w for i, u in enumerate(s.units) if u.kind == "date" and (w := to_when(s, i)) is not None]
    when: When | None = dates[0] if len(dates) == 1 else None
    roles += [("place", place)] if place is not None else []
    last = max(end, (when.unit or 0) + 1 if when is not None else 0)
    s.claim("Meeting", roles, "pictured-together", (shown[0][0], last), when=when)


def _read_guest(s: Sentence, shown: tuple[int, Entity, tuple[Entity, ...]]) -> None:
    """ "President Ole Holm in Lima, 1990": who is shown in the other state of the pair has come there."""
    i, state, persons = shown
    other = s.ctx.other((state,))
    if other is None or i + 2 >= len(s.units) or s.units[i + 1].low not in ("in", "at") or not _ends(s, i + 3):
        return
    u = s.units[i + 2]
    host = s.state_of_place(i + 2) if u.kind == "place" else u.values if u.kind == "party" and not u.person else ()
    if tuple(host) != (other,):
        return
    place = s.place(i + 2) if u.kind == "place" else None
    when = next((w for k in range(i + 3, len(s.units)) if s.units[k].kind == "date" and (w := to_when(s, k)) is not None), None)
    roles: list[tuple[str, Value | Ref]] = [("actor", state), ("recipient", other), *(("person", p) for p in persons)]
    roles += [("place", place)] if place is not None else []
    last = max(i + 3, (when.unit or 0) + 1 if when is not None else 0)
    s.claim("Visit", roles, "pictured-there", (i, last), when=when)


def _ends(s: Sentence, k: int) -> bool:
    """Whether nothing but a date follows from unit k on."""
    return all(u.kind in ("date", "punct") or u.low in ("in", "on") for u in s.units[k:])


def _persons(s: Sentence) -> Iterator[tuple[int, Entity, tuple[Entity, ...]]]:
    """(unit, state, persons) of those the caption joins, from its first word on, until a word that does not join."""
    depth = 0
    joined = True
    for i, u in enumerate(s.units):
        depth += (u.low == "(") - (u.low == ")")
        joined |= bool(depth) and u.low in PLACED  # "X (left), Y (right)": shown side by side
        if depth or u.low in (")", ",") or (u.low not in TOGETHER and _in_title(s, i)):
            continue
        if u.person and joined and not u.possessive:
            states = u.values or _other_side(s, i)
            yield from ((i, state, u.person) for state in states)
            if not states:
                return
            joined = False
        elif u.low in TOGETHER:
            joined = True
        else:
            return


def _other_side(s: Sentence, i: int) -> tuple[Entity, ...]:
    """The leader whose state is not told, beside one of the pair, is of the other of the pair."""
    u = s.units[i]
    named = tuple({v for k in s.units[:i] if k.person for v in k.values if v in s.ctx.pair})
    other = s.ctx.other(named) if len(named) == 1 else None
    return (other,) if other is not None and leads(u) else ()


def _in_title(s: Sentence, i: int) -> bool:
    """Whether the unit at i belongs to what a name's holder is: "Namibian ambassador to Brazil, X"."""
    u = s.units[i]
    return u.kind in ("office", "adjective") or (u.kind == "party" and not u.person) or u.low in BETWEEN
