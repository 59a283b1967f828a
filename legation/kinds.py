"""Which families of facts there are, and which roles tell two facts of a family apart.

A kind that is not named here is an event: a new kind of event needs no Python.
"""

from __future__ import annotations

MISSIONS = frozenset(
    [
        "Mission",
        "Embassy",
        "HighCommission",
        "Legation",
        "ConsulateGeneral",
        "Consulate",
        "HonoraryConsulate",
        "InterestsSection",
        "LiaisonOffice",
        "TradeOffice",
        "PermanentMission",
    ]
)

INTERVALS: dict[str, tuple[str, ...]] = {
    "Accreditation": ("sender", "host", "seat"),
    "Membership": ("member", "organization"),
    "OfficeHolding": ("holder", "state"),
    "DiplomaticStatus": ("relation", "status"),
    "Alignment": ("state", "with", "degree"),
    "Sovereignty": ("polity", "sovereign", "kind"),
    "Figure": ("measure", "from", "to", "value", "unit"),
}
"""Kinds that last or measure, with the roles that must be equal for two claims to speak of one."""

NEVER_FACTS = frozenset({"Description"})
"""Kinds that stay claims for ever: a source's wording is no fact about the thing."""

BACKGROUND = frozenset(
    [
        "Independence",
        "RegimeChange",
        "LeaderTookPower",
        "LeaderLeftPower",
        "LeaderDied",
        "OrganizationJoined",
        "OrganizationLeft",
        "Disaster",
        "Protest",
        "Union",
        "Secession",
        "Referendum",
    ]
)
"""Events of one state or person: the same event whichever relation an article tells it under."""

LINKS = frozenset({"promptedBy", "follows", "partOf"})
"""Roles that lead from one fact to another and say nothing about its identity."""


def is_event(kind: str) -> bool:
    return kind not in MISSIONS and kind not in INTERVALS and kind not in NEVER_FACTS
