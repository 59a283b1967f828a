"""Which files each format gives, and all of them written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from legation.exports.description import to_description
from legation.exports.network import to_graphml
from legation.exports.panel import to_panel
from legation.exports.plover import to_events
from legation.exports.rdf import SYNTAXES
from legation.exports.source import Source
from legation.exports.tables import TABLES, ask_table, to_csv, write_parquet
from legation.write import Content, check_writable, write_whole

FORMATS = {
    "ttl": "Turtle",
    "nt": "N-Triples",
    "nq": "N-Quads, a graph for each revision",
    "trig": "TriG, a graph for each revision",
    "rdf": "RDF/XML",
    "jsonld": "JSON-LD with its context",
    "rdf12": "Turtle of RDF 1.2: claims reify, as triple terms, what they say of facts",
    "csv": "tables: facts, roles, claims, said, missions, memberships",
    "parquet": "the same tables, typed (needs DuckDB)",
    "panel": "dyad-year panel as CSV: status, missions, events by quad class",
    "plover": "event records as JSON lines, with PLOVER and CAMEO codes",
    "graphml": "network of states, organizations and persons (needs networkx)",
    "void": "description of the data set in VoID and DCAT",
}
_MEDIA = {".csv": "text/csv", ".parquet": "application/vnd.apache.parquet", ".jsonl": "application/jsonl"}


def export(source: Source, formats: Iterable[str], out: Path) -> list[Path]:
    """Write the graph in each of the formats into the folder `out`; the paths.

    Raises OutputError, ExportError, MissingLibrary; then `out` is as it was.
    """
    check_writable(out)
    wanted = list(dict.fromkeys(formats))
    files: dict[str, Content] = {}
    for form in wanted:
        files |= _files(source, form)
    if "void" in wanted:
        media = {file: kind for f, (file, kind, _) in SYNTAXES.items() if f in wanted}
        media |= {f: _MEDIA.get(Path(f).suffix, "application/xml") for f in files if f not in media}
        files["dataset.ttl"] = to_description(source, media)
    return write_whole(out, files)


def _files(source: Source, form: str) -> dict[str, Content]:
    if form in SYNTAXES:
        name, _, write = SYNTAXES[form]
        return {name: write(source)}
    if form == "csv":
        return {f"{t}.csv": _csv(source, t) for t in TABLES}
    if form == "parquet":
        return {f"{t}.parquet": partial(_parquet, source, t) for t in TABLES}
    if form == "panel":
        return {"dyad-years.csv": (to_csv(rows) for rows in (to_panel(source),))}
    if form == "plover":
        return {"events.jsonl": to_events(source)}
    return {"network.graphml": to_graphml(source)} if form == "graphml" else {}


def _csv(source: Source, table: str) -> Iterable[str]:
    yield to_csv(ask_table(source, table))


def _parquet(source: Source, table: str, file: Path) -> None:
    write_parquet(ask_table(source, table), file)
