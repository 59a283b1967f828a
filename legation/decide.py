"""From a claim in a graph to the decision that rejects it in every later build."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from legation.correct import text_digest, to_path
from legation.corrections import Correction, Decision
from legation.errors import UsageError
from legation.iri import ID, LG, SAYS
from legation.store import Iri
from legation.tables import plain

if TYPE_CHECKING:
    from legation.store import Cell, OpenGraph

_DATES = ("edtf", "startEdtf", "endEdtf")
_NOT_ROLES = {*_DATES, "name", *(p + b for p in ("start", "end") for b in ("Earliest", "Latest")), "earliest", "latest"}


def to_rejection(graph: OpenGraph, claim: str, who: str, when: dt.date, why: str) -> Correction:
    """The decision to reject a claim, given by its IRI or the end of it. Raises UsageError where the graph has no such claim."""
    key = claim.removeprefix(ID).removeprefix("id:")
    if not key.startswith("claim/") or any(c in key for c in '<> "\\'):
        raise UsageError(
            f"{claim!r} is no claim: give what the column `claim` of `legation ask evidence` shows, such as claim/3f9c..."
        )
    rows = graph.query(f"SELECT ?p ?o WHERE {{ <{ID}{key}> ?p ?o }} ORDER BY ?p ?o")
    told: dict[str, list[Cell]] = defaultdict(list)
    for p, o in rows:
        told[str(p)].append(o)
    if f"{LG}claims" not in told:
        raise UsageError(f"there is no {key} in {graph.where}")
    titles = graph.query(f"SELECT ?t WHERE {{ <{ID}{key}> <{LG}revision>/<http://purl.org/dc/terms/title> ?t }}")
    quotes = told.get(f"{LG}quote", [])
    path = to_path(
        title=str(titles.rows[0][0]) if titles.rows else "",
        kind=_text(told[f"{LG}claims"][0]),
        roles=_roles(told),
        dates=[_text(told.get(SAYS + d, [""])[0]) for d in _DATES],
        name=_text(told.get(f"{SAYS}name", [""])[0]),
        modality=_text(told[f"{LG}modality"][0]),
    )
    return Correction(Decision.REJECT_CLAIM, path, "", text_digest(str(quotes[0])) if quotes else "", who, when, why)


def _roles(told: dict[str, list[Cell]]) -> list[tuple[str, str]]:
    """Roles and their values as text; links to other claims are left out, for those change with the text."""
    found = []
    for p, values in told.items():
        role = p.removeprefix(SAYS) if p.startswith(SAYS) else p.removeprefix(LG)
        if (p.startswith(SAYS) and role not in _NOT_ROLES) or role in ("describes", "wording"):
            found += [(role, _text(v)) for v in values if not str(v).startswith(f"{ID}claim/")]
    return found


def _text(value: Cell) -> str:
    return str(value).removeprefix(ID).removeprefix(LG) if isinstance(value, Iri) else plain(value)
