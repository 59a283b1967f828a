"""Envoys who live elsewhere: "the ambassador of X to Y (resident in CITY)" covers Y from that city, from when the text tells."""

from __future__ import annotations

from legation.engine.grammars.mission_cities import HOST_KINDS, City, read_city, settle
from legation.engine.sentence import Sentence
from legation.engine.when import to_when
from legation.model import Entity, Value

_ENVOYS = frozenset(
    "ambassador ambassadors envoy minister commissioner chargé plenipotentiary d’affaires d'affaires nuncio".split()
)
_LIVING = frozenset("resident residence resides resided residing based seated non-resident".split())
_BEFORE = frozenset((",", "(", "with", "who", "which", "is", "was"))


def read_resident_envoys(s: Sentence) -> None:
    """An accreditation for each envoy to a state whose residence the sentence puts in another."""
    for i, u in enumerate(s.units):
        if u.low not in _LIVING or i + 2 >= len(s.units) or s.units[i + 1].low not in ("in", "at"):
            continue
        k = i - 1
        while k > 0 and s.units[k].low in _BEFORE:
            k -= 1
        posting = _posting(s, k) if k < i - 1 or u.low in ("resides", "resided", "residing", "resident") else None
        city = read_city(s, i + 2, strict=False)
        if posting is not None and city is not None:
            _claim(s, *posting, city)


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
