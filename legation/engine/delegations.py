"""Delegations: who sent one, and who led it, become one party.

"a Kenyan parliamentary delegation", "a delegation of the Kenyan Senate", "a delegation headed by President X", "members of
the Kenyan parliament".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.engine.lexicon import ADVERBS, CONJ, DETERMINERS, HAVE, PREPOSITIONS
from legation.engine.unit import Reader, Unit
from legation.engine.voice import looks_verbal
from legation.model import Entity

MEMBERS = frozenset("members officials representatives delegates diplomats".split())
DELEGATIONS = frozenset(("delegation", "delegations"))
_HEADED = frozenset(("led", "headed", "lead", "chaired"))
_BODIES = frozenset(
    "parliament congress senate legislature cabinet government crown leadership parliamentarians lawmakers royal-family".split()
)
_COMING = frozenset("visited toured travelled traveled arrived came went met held".split())
_SENT = frozenset("mission group team".split())
_SENT_FOR = frozenset(
    "trade business economic commercial goodwill parliamentary congressional military naval fact-finding study official ministerial "
    "high-level friendship cultural technical medical scientific".split()
)
_LONGEST = 4  # words between the state and the noun


def _on_a_visit(units: Sequence[Unit], i: int) -> bool:
    """Whether those at i are sent for something and come: "a Kenyan parliamentary | group | visited", "a Kenyan | trade mission | toured"."""
    u = units[i]
    named = u.kind == "mission" and u.low in ("trade mission", "diplomatic mission")
    sent = u.kind == "word" and u.low in _SENT and i > 0 and (units[i - 1].low in _SENT_FOR or units[i - 1].head == "military")
    if not (named or sent):
        return False
    k = i + 1
    while k < len(units) and (units[k].low in HAVE or units[k].low in ADVERBS):
        k += 1
    return k < len(units) and units[k].low in _COMING


def find_delegations(text: str, units: list[Unit], context: Reader) -> list[Unit]:
    """The units with each delegation, its sender and its leader grown into one party."""
    units = [replace(u, kind="word", low="delegation", head="") if _on_a_visit(units, i) else u for i, u in enumerate(units)]
    out: list[Unit] = []
    i = 0
    while i < len(units):
        u = units[i]
        if u.low in MEMBERS and i + 2 < len(units) and (k := _body_after(units, i + 1)) is not None:
            out.append(replace(units[k], begin=u.begin))
            i = k + 1
            continue
        if not (u.low in DELEGATIONS or (u.kind == "party" and u.head in DELEGATIONS)) or u.kind not in ("word", "party"):
            out.append(u)
            i += 1
            continue
        begin, values = (u.begin, u.values) if u.kind == "party" else _sender_before(text, out)
        k = i + 1
        if not values and (after := _sender_after(units, k)) is not None:
            k, values = after
        led = _leader_after(units, k)
        if led is not None:
            k = led + 1
            values = values or units[led].values
        if not values:
            out.append(u)
            i += 1
            continue
        while out and out[-1].begin >= begin:
            out.pop()
        leader = units[led] if led is not None else None
        out.append(
            Unit(
                "party",
                min(begin, u.begin),
                units[k - 1].end,
                u.low,
                values=values,
                person=leader.person if leader is not None else (),
                head="delegation",
                holdings=leader.holdings if leader is not None else (),
                possessive=units[k - 1].possessive,
            )
        )
        i = k
    return out


def _body_after(units: Sequence[Unit], k: int) -> int | None:
    """The body of a state after "members of"."""
    if units[k].low not in ("of", "from"):
        return None
    k += 1 + (k + 1 < len(units) and units[k + 1].low == "the")
    fits = k < len(units) and units[k].kind == "party" and units[k].head in _BODIES and not units[k].possessive
    return k if fits else None


def _sender_before(text: str, out: Sequence[Unit]) -> tuple[int, tuple[Entity, ...]]:
    """Where "Kenyan high-level" begins and whose it says a delegation is; () where the words before do not tell."""
    for k in range(len(out) - 1, max(-1, len(out) - 2 - _LONGEST), -1):
        u = out[k]
        military = u.kind == "party" and u.head == "military" and k == len(out) - 1
        if (u.kind == "adjective" or military) and len(u.values) == 1:
            return u.begin, u.values
        closed = u.low in PREPOSITIONS or u.low in DETERMINERS or u.low in CONJ or looks_verbal(out, k)
        if u.kind not in ("word", "quantity") and u.low != "-" or closed:
            break
    return len(text), ()


def _sender_after(units: Sequence[Unit], k: int) -> tuple[int, tuple[Entity, ...]] | None:
    """The index after "of the Kenyan Senate" or "from Kenya", and whose that is."""
    if k + 1 >= len(units) or units[k].low not in ("of", "from"):
        return None
    k += 1 + (units[k + 1].low in ("the", "a", "several"))
    fits = k < len(units) and units[k].kind == "party" and not units[k].person and not units[k].possessive
    return (k + 1, units[k].values) if fits and len(units[k].values) == 1 else None


def _leader_after(units: Sequence[Unit], k: int) -> int | None:
    """The person by whom the delegation that ends at k was led."""
    k += k < len(units) and units[k].low == ","
    if k + 2 >= len(units) or units[k].low not in _HEADED or units[k + 1].low != "by":
        return None
    k += 2
    k += k < len(units) and units[k].low in ("the", "its", "their", "then", "former")
    named = k < len(units) and units[k].kind == "party" and len(units[k].person) == 1 and len(units[k].values) <= 1
    return k if named and not units[k].group else None


__all__ = ["find_delegations"]
