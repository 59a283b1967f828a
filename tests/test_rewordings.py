"""Texts that tell the same things in other words are read as well: other verbs, voices, orders, states and years."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

from legation.extract import extract
from legation.model import Claim, Entity, Ref
from legation.sources.read import parse_article

READINGS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "data" / "rewordings.toml").read_text("utf8"))["reading"]
_OWN = ("kind", "date", "start", "stop", "modality", "exceptions", "name", "mission_of")


def claims_of(reading: dict[str, Any]) -> list[Claim]:
    title = "–".join(reading["pair"]) + " relations"
    text = f"= {title} =\n\n{reading['text'].strip()}\n"
    sha = hashlib.sha256(text.encode()).hexdigest()
    claims, _ = extract([parse_article(text, title=title, origin="test.wiki", sha256=sha)])
    return claims


def labels(claim: Claim, role: str) -> set[str]:
    return {v.label if isinstance(v, Entity) else str(v) for v in claim.values(role)}


def senders(claim: Claim, claims: list[Claim]) -> set[str]:
    refs = {v.claim for v in claim.values("mission") if isinstance(v, Ref)}
    return {label for c in claims if c.key in refs for label in labels(c, "sender")}


def fits(claim: Claim, wanted: dict[str, Any], claims: list[Claim]) -> bool:
    dates = {"date": claim.date, "start": claim.start, "stop": claim.stop}
    return (
        claim.kind == wanted["kind"]
        and claim.modality == wanted.get("modality", claim.modality if claim.modality.counts else "Asserted")
        and all((d.edtf if d else "") == wanted[part] for part, d in dates.items() if part in wanted)
        and sorted(e.label for e in claim.exceptions) == wanted.get("exceptions", [])
        and claim.name == wanted.get("name", claim.name)
        and ("mission_of" not in wanted or senders(claim, claims) == set(wanted["mission_of"]))
        and all(
            labels(claim, "kind" if role == "kind_of" else role) == set(values)
            for role, values in wanted.items()
            if role not in _OWN
        )
    )


@pytest.mark.parametrize("reading", READINGS, ids=[r["text"].strip()[:60] for r in READINGS])
def test_reworded(reading):
    claims = claims_of(reading)
    told = [
        (c.kind, {r: labels(c, r) for r, _ in c.roles}, c.date and c.date.edtf, c.stop and c.stop.edtf, c.modality)
        for c in claims
    ]
    missing = [w for w in reading["claims"] if not any(fits(c, w, claims) for c in claims)]
    assert not missing, f"not read: {missing}\nread: {told}"
    false = [c.quote for c in claims if c.kind in reading.get("never", ()) and c.modality.counts]
    assert not false, f"read as fact: {false}"
    for effect, role, cause in reading.get("links", ()):
        causes = {c.key for c in claims if c.kind == cause}
        joined = [v.claim for c in claims if c.kind == effect for v in c.values(role) if isinstance(v, Ref)]
        assert causes & set(joined), f"no {effect} {role} {cause}"
