"""Whose offices a sentence tells, for the tests of the ways to tell it."""

from __future__ import annotations

from told import claims_of


def states_of_holders(text: str, pair: tuple[str, ...] = ("Ghana", "Portugal")) -> dict[str, str]:
    """The state of each holder of an office."""
    claims = claims_of(text, pair)
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims if c.kind == "OfficeHolding"]
    return {r["holder"]: r["state"] for r in rows}
