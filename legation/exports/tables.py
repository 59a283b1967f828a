"""Tables of the graph for spreadsheets, R, pandas and databases: CSV, and Parquet through DuckDB.

Each table is a query of `queries/tables/`, which may be asked by itself; `facts` and `claims` get further columns that gather the
values of a role, in words, from the long tables `roles` and `said`.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from legation.errors import LegationError
from legation.exports.source import Source
from legation.iri import ID
from legation.store import Cell, Rows
from legation.tables import plain, to_text

QUERIES = Path(__file__).resolve().parent.parent.parent / "queries" / "tables"
TABLES = ("facts", "roles", "claims", "said", "missions", "memberships")
GATHERED = {
    "facts": ("roles", ("actor", "recipient", "participant", "person", "place", "about")),
    "claims": ("said", ("supports", "actor", "recipient", "participant", "attributedTo", "about")),
}
_WHOLE = frozenset({"begin", "end", "claims"})


class MissingLibrary(LegationError):
    """An optional library is not installed; the message says which and how to get it."""


def ask_table(source: Source, name: str) -> Rows:
    """The rows of one of TABLES."""
    rows = source.graph.query((QUERIES / f"{name}.rq").read_text("utf8"))
    if name not in GATHERED:
        return rows
    long, roles = GATHERED[name]
    return gather(rows, ask_table(source, long), roles)


def gather(rows: Rows, long: Rows, roles: Sequence[str]) -> Rows:
    """The rows with a column for each role: its values in `long`, by label where there is one, joined by `; `."""
    found: dict[tuple[Cell, str], list[str]] = defaultdict(list)
    for subject, role, value, label, *_ in long:
        text = plain(label) if label is not None else plain(value).removeprefix(ID)
        found[subject, str(role)].append(text)
    columns = tuple("attributed_to" if r == "attributedTo" else r for r in roles)
    more = ["; ".join(found[k]) if (k := (row[0], r)) in found else None for row in rows for r in roles]
    width = len(roles)
    gathered = [(*row, *more[n * width : (n + 1) * width]) for n, row in enumerate(rows)]
    return Rows((*rows.columns, *columns), gathered)


def to_csv(rows: Rows) -> str:
    """CSV with a header; dates as 1960-12-30, nothing for a value that is not there."""
    return to_text(rows, "csv")


def write_parquet(rows: Rows, file: Path) -> None:
    """The rows as a Parquet file, dates and numbers typed. Raises MissingLibrary without DuckDB."""
    try:
        duckdb = import_module("duckdb")
    except ImportError as e:
        raise MissingLibrary("Parquet needs DuckDB, which is not installed: pip install 'legation[exports]'") from e
    columns = dict(zip(rows.columns, types(rows), strict=True))
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        text = Path(folder) / "rows.csv"
        text.write_text(to_csv(rows), "utf8")
        with duckdb.connect(config={"threads": 1}) as db:
            options = "header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', parallel = false"
            reading = f"read_csv($text, {options}, columns = {columns!r})"
            db.execute(f"COPY (SELECT * FROM {reading}) TO '{_quoted(file)}' (FORMAT parquet)", {"text": str(text)})


def read_parquet(file: Path) -> Rows:
    """A Parquet file as rows. Raises MissingLibrary without DuckDB."""
    try:
        duckdb = import_module("duckdb")
    except ImportError as e:
        raise MissingLibrary("Parquet needs DuckDB, which is not installed: pip install 'legation[exports]'") from e
    with duckdb.connect() as db:
        found = db.execute("SELECT * FROM read_parquet($file)", {"file": str(file)})
        columns = tuple(d[0] for d in found.description)
        return Rows(columns, [tuple(row) for row in found.fetchall()])


def types(rows: Rows) -> Iterator[str]:
    """The SQL type of each column, by its name; one whose values are otherwise is text."""
    for n, name in enumerate(rows.columns):
        values = [row[n] for row in rows if row[n] is not None]
        if name.endswith(("earliest", "latest")) and all(isinstance(v, dt.date) for v in values):
            yield "DATE"
        elif name in _WHOLE and all(isinstance(v, int) for v in values):
            yield "BIGINT"
        else:
            yield "VARCHAR"


def _quoted(file: Path) -> str:
    return str(file).replace("'", "''")
