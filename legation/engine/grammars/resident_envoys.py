"""Envoys who live elsewhere: "the ambassador of X to Y (resident in CITY)" covers Y from that city, from when the text tells.

"X's non-resident ambassador to Y" covers Y too, from where the text does not say.
"""

from __future__ import annotations

from legation.engine.clauses import clause_bounds
from legation.engine.grammars.absent_envoys import seat_behind
from legation.engine.grammars.accreditations import read_targets
from legation.engine.grammars.mission_cities import HOST_KINDS, City, read_city, settle
from legation.engine.grammars.mission_nouns import NON_RESIDENT
from legation.engine.grammars.missions import PRESENT, SKIPPED, past_fillers
from legation.engine.lexicon import MODALS, NEGATIONS
from legation.engine.sentence import Sentence
from legation.engine.subjects import find_subject
from legation.engine.when import to_when
from legation.model import Entity, Value

_ENVOYS = frozenset(
    "ambassador ambassadors envoy minister commissioner chargé plenipotentiary d’affaires d'affaires nuncio".split()
)
_LIVING = frozenset("resident residence resides resided residing based seated non-resident".split())
_NEAR = 8  # units from "Residing in CITY," to the envoy
_BEFORE = frozenset((",", "(", "with", "who", "which", "is", "was"))


def read_resident_envoys(s: Sentence) -> None:
    """An accreditation for each envoy to a state whose residence the sentence puts in another."""
    for i, u in enumerate(s.units):
        if u.low.split(" ")[0] in NON_RESIDENT or (u.head and any(w in NON_RESIDENT for w in s.text(i, i + 1).lower().split())):
            _read_away(s, i)
        if u.low in PRESENT:
            _read_held(s, i)
        if u.low not in _LIVING or i + 2 >= len(s.units) or s.units[i + 1].low not in ("in", "at"):
            continue
        k = i - 1
        while k > 0 and s.units[k].low in _BEFORE:
            k -= 1
        posting = _posting(s, k) if k < i - 1 or u.low in ("resides", "resided", "residing", "resident") else None
        city = read_city(s, i + 2, strict=False)
        if posting is not None and city is not None:
            _claim(s, *posting, city)


def _read_away(s: Sentence, i: int) -> None:
    """ "X's | non-resident ambassador | to Y", "the | non-resident | Xian ambassador to Y", "a non-resident ambassador of X to Y"."""
    at = next((j for j in range(i, min(len(s.units), i + 3)) if _is_envoy(s, j)), None)
    if at is None or any(u.low in MODALS | NEGATIONS for u in s.units[max(0, i - 6) : i]):
        return
    envoy, k = s.units[at], at + 1
    sender = envoy.values[0] if len(envoy.values) == 1 else None
    if k + 1 < len(s.units) and s.units[k].low == "of" and sender is None:
        k += 1 + (s.units[k + 1].low == "the")
        sender, k = (s.units[k].values[0] if len(s.units[k].values) == 1 else None), k + 1
    sender = sender or _holder(s, i)
    if k + 1 >= len(s.units) or s.units[k].low not in ("to", "in") or sender is None or not sender.is_state:
        return
    k += 1 + (s.units[k + 1].low == "the")
    host = s.units[k] if k < len(s.units) else None
    if host is None or host.kind != "party" or host.possessive or len(host.values) != 1 or not host.values[0].is_state:
        return
    behind = {u.low for u in s.units[k + 1 : k + 5]}
    if behind & NEGATIONS or "replaced" in behind:
        return  # "a non-resident ambassador to Y was not appointed (was replaced)"
    told = any(
        c.kind == "Accreditation" and c.values("host") == host.values and c.values("sender") == (sender,) for c in s.claims
    )
    living = seat_behind(s, k + 1)
    place, where = settle(s, living[0], None, near=False) if living is not None else (_lived_in(s, i), None)
    seat = place or where
    if sender != host.values[0] and not told and where != host.values[0]:
        roles: list[tuple[str, Value]] = [("sender", sender), ("host", host.values[0])]
        if seat is not None:
            roles.append(("seat", seat))
        s.claim("Accreditation", roles, "resident-elsewhere", (min(i, at), living[1] if living is not None else k + 1))


def _read_held(s: Sentence, i: int) -> None:
    """ "X has an ambassador accredited to Y based in CITY", "X has an ambassador (to Y) resident in CITY"."""
    k = past_fillers(s, i + 1)
    k += k < len(s.units) and s.units[k].low in ("a", "an", "its")
    if k + 1 >= len(s.units) or not _is_envoy(s, k) or s.units[k].person or s.units[k].low.endswith("s"):
        return
    accredited = s.units[k + 1].low == "accredited"
    targets, j = read_targets(s, k + 1 + accredited)
    sender = _holder(s, k)
    seat = seat_behind(s, j if targets else k + 1)
    host = targets[0] if len(targets) == 1 else None if targets or accredited or sender is None else s.ctx.other((sender,))
    place, where = settle(s, seat[0], None, near=False) if seat is not None else (None, None)
    if sender is None or host is None or seat is None or where is None or where == host or sender == host or not host.is_state:
        return
    if not any(c.kind == "Accreditation" and c.values("host") == (host,) for c in s.claims):
        roles: list[tuple[str, Value]] = [("sender", sender), ("host", host), ("seat", place or where)]
        s.claim("Accreditation", roles, "resident-elsewhere", (k, seat[1]))


def _holder(s: Sentence, i: int) -> Entity | None:
    """Who "has | a non-resident ambassador"."""
    k = i - 1 - (i > 0 and s.units[i - 1].low in ("a", "an", "its"))
    while k > 0 and s.units[k].low in SKIPPED:
        k -= 1
    at = find_subject(s.units, k, clause_bounds(s.units, k)[0])[0] if k > 0 and s.units[k].low in PRESENT else None
    owners = s.entities(at) if at is not None and s.units[at].kind in ("party", "pronoun") and not s.units[at].possessive else ()
    return owners[0] if len(owners) == 1 else None


def _is_envoy(s: Sentence, j: int) -> bool:
    u = s.units[j]
    words = {*u.low.split(), *s.text(j, j + 1).lower().split(), *u.head.split()}
    return u.kind in ("party", "office", "word") and bool(words & _ENVOYS)


def _lived_in(s: Sentence, i: int) -> Entity | None:
    """The city of "Residing in CITY, NAME served as | non-resident envoy to Y"."""
    if s.units[0].low not in ("residing", "resident", "based") or i > _NEAR + 4 or s.units[1].low not in ("in", "at"):
        return None
    city = read_city(s, 2, strict=False)
    return settle(s, city[0], None, near=False)[0] if city is not None else None


def _posting(s: Sentence, k: int) -> tuple[Entity, Entity, int] | None:
    """(whose, to whom, the first unit) of "ambassador of X to Y" where Y stands at k."""
    n = k - 1 - (s.units[k - 1].low == "the")
    if n < 1 or s.units[n].low not in ("to", "in") or s.units[k].kind != "party" or len(s.units[k].values) != 1:
        return None
    envoy = s.units[n - 1]
    words = {*envoy.low.split(), *s.text(n - 1, n).lower().split(), *envoy.head.split()}
    host, sender = s.units[k].values[0], envoy.values[0] if len(envoy.values) == 1 else None
    if envoy.kind not in ("party", "office") or sender is None or not words & _ENVOYS:
        return None
    return (sender, host, n - 1) if sender.is_state and host.kind in HOST_KINDS and sender != host else None


def _claim(s: Sentence, sender: Entity, host: Entity, begin: int, city: tuple[City, int]) -> None:
    place, where = settle(s, city[0], None, near=False)
    if where is None or where == host:
        return
    roles: list[tuple[str, Value]] = [("sender", sender), ("host", host), ("seat", place or where)]
    dates = [k for k in range(begin) if s.units[k].kind == "date"]
    when = to_when(s, dates[-1]) if dates else None
    s.claim("Accreditation", roles, "resident-elsewhere", (begin, city[1]), start=when.date if when is not None else None)
