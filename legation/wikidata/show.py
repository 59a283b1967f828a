"""The rows of a comparison as tables."""

from __future__ import annotations

from collections.abc import Iterable

from legation.store import Cell, Iri, Rows
from legation.wikidata.compare import Comparison, Verdict
from legation.wikidata.values import PROPERTIES, Extract, Special, Time, Value

_COLUMNS = (
    *("verdict", "item", "item_label", "property", "value", "value_label", "qualifier", "here", "there"),
    *("fact", "what", "quote", "source", "retrieved", "cited", "statement", "reference_there", "not_proposed"),
)


def to_rows(rows: Iterable[Comparison], extract: Extract) -> Rows:
    """Everything, for programs."""
    return Rows(_COLUMNS, [_row(r, extract) for r in rows])


def to_short_rows(rows: Iterable[Comparison], extract: Extract) -> Rows:
    """What a person needs: the verdict, what it is about, both dates, both sides' evidence."""
    return Rows(("verdict", "on", "what", "here", "there", "words_here", "reference_there", "not_proposed"), [
        (
            r.verdict.value, " ".join(dict.fromkeys((extract.label(r.item), r.item))), _what(r, extract), _here(r), _there(r),
            _quotes(r, 1), _reference(r), _withheld(r),
        )
        for r in rows
    ])  # fmt: skip


def _row(r: Comparison, extract: Extract) -> tuple[Cell, ...]:
    b = r.bound
    evidence = b.evidence if b else ()
    return (
        r.verdict.value, r.item, extract.label(r.item), r.prop, r.value, extract.label(r.value), r.qualifier, _here(r), _there(r),
        Iri(b.fact) if b else None, b.what if b else None, _quotes(r, len(evidence)),
        _joined(e.url or e.title for e in evidence), _joined(e.retrieved or "" for e in evidence),
        _joined(u for e in evidence for u in e.cites), r.statement.guid if r.statement else None, _reference(r),
        _withheld(r),
    )  # fmt: skip


def _withheld(r: Comparison) -> str | None:
    """Why a row with something to tell Wikidata is not proposed."""
    return r.bound.withheld if r.bound and r.verdict not in (Verdict.SAME, Verdict.MORE_PRECISE_THERE) else None


def _what(r: Comparison, extract: Extract) -> str:
    if r.bound is not None:
        return r.bound.what
    name = f"{PROPERTIES.get(r.prop, r.prop)}: {extract.label(r.value)}"
    return f"{name}, {PROPERTIES[r.qualifier]}" if r.qualifier else name


def _here(r: Comparison) -> str | None:
    return r.bound.date.edtf if r.bound and r.bound.date else None


def _there(r: Comparison) -> str | None:
    if r.date_there is not None:
        return r.date_there.edtf
    if r.statement is None or r.there is None:
        return None
    return _shown(r.there) if r.qualifier else "stated"


def _shown(value: Value) -> str:
    if isinstance(value, Time):
        return f"{value.text} (precision {value.precision})"
    return value.value if isinstance(value, Special) else value


def _quotes(r: Comparison, most: int) -> str | None:
    return _joined((e.quote or "" for e in (r.bound.evidence[:most] if r.bound else ())), " | ")


def _reference(r: Comparison) -> str | None:
    """What the statement rests on: URLs and items of its references."""
    parts = (v for ref in (r.statement.references if r.statement else ()) for _, v in ref.parts)
    return _joined(v for v in parts if isinstance(v, str))


def _joined(texts: Iterable[str], by: str = " ") -> str | None:
    return by.join(dict.fromkeys(t for t in texts if t)) or None
