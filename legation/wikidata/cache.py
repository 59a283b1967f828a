"""An endpoint whose answers are kept on disk with their date, so that a second run asks nobody and works without a network."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legation.endpoint import Endpoint, EndpointError
from legation.store import XSD, Cell, Iri, Rows, Triple, to_cell

if TYPE_CHECKING:
    import rdflib

WIKIDATA = "https://query.wikidata.org/sparql"
FOLDER = Path("out/cache/sparql")


def _today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()


@dataclass(frozen=True, slots=True)
class Cached:
    """An endpoint behind a folder of its answers, one file each: where asked, when, the query, the rows and their digest."""

    endpoint: Endpoint
    folder: Path
    offline: bool = False
    refresh: bool = False
    today: Callable[[], str] = _today

    def query(self, text: str) -> Rows:
        """The kept answer, else the endpoint's. A damaged file is asked for again. Raises EndpointError, QueryError."""
        file = self.folder / f"{hashlib.sha256(f'{self.endpoint.url} {text}'.encode()).hexdigest()[:24]}.json"
        told = ""
        if file.exists() and not (self.refresh and not self.offline):
            rows = _read(file, self.endpoint.url, text)
            if rows is not None:
                return rows
            told = f"the kept answer {file} is damaged; "
        if self.offline:
            raise EndpointError(
                f"{told or f'no answer of {self.endpoint.url} is kept in {self.folder} for this; '}run again without --offline"
            )
        try:
            rows = self.endpoint.query(text)
        except EndpointError as e:
            raise EndpointError(f"{told}{e}") from e
        _write(file, self.endpoint.url, text, rows, self.today())
        return rows

    def triples(self, text: str) -> list[Triple]:
        """Not kept: what makes triples goes to the endpoint itself."""
        if self.offline:
            raise EndpointError(f"triples of {self.endpoint.url} are never kept; run again without --offline")
        return self.endpoint.triples(text)

    def to_rdflib(self) -> rdflib.Graph:
        """Not offered, as by the endpoint itself."""
        return self.endpoint.to_rdflib()


def _write(file: Path, url: str, query: str, rows: Rows, date: str) -> None:
    """Write an answer whole or not at all. Raises EndpointError where the disk refuses."""
    answer = {"columns": list(rows.columns), "rows": [[_packed(c) for c in row] for row in rows]}
    kept = {"endpoint": url, "date": date, "query": query, "sha256": _digest(answer), "answer": answer}
    fresh = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf8")
        fresh.replace(file)
    except OSError as e:
        raise EndpointError(f"the answer cannot be kept in {file.parent}: {e.strerror or e}") from e


def _read(file: Path, url: str, query: str) -> Rows | None:
    """The rows of a kept answer; None where the file is damaged or answers something else."""
    try:
        kept = json.loads(file.read_text("utf8"))
        answer = kept["answer"]
        if (kept["endpoint"], kept["query"], kept["sha256"]) != (url, query, _digest(answer)):
            return None
        return Rows(tuple(answer["columns"]), [tuple(_unpacked(c) for c in row) for row in answer["rows"]])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _digest(answer: Any) -> str:
    return hashlib.sha256(json.dumps(answer, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _packed(cell: Cell) -> object:
    """JSON has no IRIs, days and decimals: those become {"type": text}."""
    if isinstance(cell, Iri):
        return {"iri": str(cell)}
    if isinstance(cell, dt.date):
        return {"date": cell.isoformat()}
    return {"decimal": str(cell)} if isinstance(cell, Decimal) else cell


def _unpacked(packed: Any) -> Cell:
    if not isinstance(packed, dict):
        return packed  # type: ignore[no-any-return]
    ((kind, text),) = packed.items()
    return Iri(text) if kind == "iri" else to_cell(text, XSD + kind)
