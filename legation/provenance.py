"""Where a fetched text comes from: the file beside it ("Cuba–Peru relations.wiki.json") that `fetch` writes and `build` reads."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Provenance:
    """One revision of one page. `sha256` is that of the text's bytes: a text changed since is not this revision."""

    title: str
    oldid: str
    url: str  # of the page
    permanent_url: str  # of this revision
    license: str | None
    retrieved: str  # the day: "2026-11-24"
    sha256: str
    item: str | None = None  # the page's Wikidata item
    revised: str | None = None  # when the revision was made


class ProvenanceError(ValueError):
    """The file beside a text is damaged; the message is one line."""


def beside(text: Path) -> Path:
    """The provenance file of a text's file."""
    return text.with_name(text.name + ".json")


def read_provenance(text: Path) -> Provenance | None:
    """The provenance that lies beside a text, if any does. Raises ProvenanceError for one that cannot be read."""
    file = beside(text)
    if not file.is_file():
        return None
    try:
        told = json.loads(file.read_text("utf8"))
        found = Provenance(*(_text(told, f.name, optional=f.default is None) for f in fields(Provenance)))
    except (OSError, ValueError, TypeError, AttributeError) as e:
        raise ProvenanceError(f"{file.name} beside it is damaged and was not used ({type(e).__name__})") from e
    return found


def _text(told: Any, name: str, *, optional: bool) -> Any:
    value = told.get(name)
    if not (isinstance(value, str) and value) and not (value is None and (optional or name == "license")):
        raise TypeError(f"{name} is no text")
    return value


def to_json(provenance: Provenance) -> str:
    return json.dumps(asdict(provenance), ensure_ascii=False, indent=1) + "\n"
