"""The codes that political scientists give to each kind of event, as the vocabulary has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from legation.exports.context import VOCABULARY
from legation.iri import LG

QUAD_CLASSES = ("VerbalCooperation", "MaterialCooperation", "VerbalConflict", "MaterialConflict")
_NOTATION = "http://www.w3.org/2004/02/skos/core#notation"


@dataclass(frozen=True, slots=True)
class Codes:
    """None or empty where neither scheme has the kind of event."""

    category: str | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    quad_class: str | None = None
    cameo: tuple[str, ...] = ()


@cache
def codes() -> dict[str, Codes]:
    """From the local name of a class to its codes; classes without any are left out."""
    import pyoxigraph as ox

    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for q in ox.parse(path=str(VOCABULARY), format=ox.RdfFormat.TURTLE):
        s, p, o = q.subject, q.predicate.value, q.object
        if not isinstance(s, ox.NamedNode) or not s.value.startswith(LG):
            continue
        local, value = s.value[len(LG) :], getattr(o, "value", "")
        if p == _NOTATION and isinstance(o, ox.Literal) and o.datatype.value == f"{LG}cameo":
            found[local]["cameo"].append(value)
        elif p in (f"{LG}ploverCategory", f"{LG}ploverMode", f"{LG}ploverContext", f"{LG}quadClass"):
            found[local][p[len(LG) :]].append(value.removeprefix(LG))
    return {k: _to_codes(v) for k, v in sorted(found.items())}


def _to_codes(told: dict[str, list[str]]) -> Codes:
    def one(name: str) -> str | None:
        return min(told[name]) if told.get(name) else None

    context, cameo = (tuple(sorted(told.get(n, ()))) for n in ("ploverContext", "cameo"))
    return Codes(one("ploverCategory"), one("ploverMode"), context, one("quadClass"), cameo)
