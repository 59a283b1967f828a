"""Legation reads how states relate and builds a knowledge graph that says where each fact stands.

From Python: `legation.open("kg").ask("status-on-a-date", a="Cuba", b="Peru", on="1965-01-01").to_dicts()`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legation.store import OpenGraph


def open(where: str | Path, engine: str = "oxigraph") -> OpenGraph:
    """Open a graph to ask it: a file, a folder, an Oxigraph store on disk or an endpoint's URL.

    `engine` is "oxigraph" or "rdflib". Raises legation.store.GraphError.
    """
    from legation.store import open_graph

    return open_graph(where, engine)
