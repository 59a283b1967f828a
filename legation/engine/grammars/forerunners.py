"""Who did the same before: "the fifth state (after A, B and C) to recognize X", "the second country to recognize X, after A".

That there is a second presupposes the first: what is claimed of the one is claimed of those it came after, at no time told.
"""

from __future__ import annotations

from legation.engine.sentence import Sentence
from legation.model import Claim, Entity, Modality

DONE_AGAIN = ("StateRecognized", "MissionOpened")
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth next".split())
COUNTRIES = frozenset("country state nation government power".split())
NEAR = 5  # units from the ordinal to its noun: "the fifth UN member | state"


def read_forerunners(s: Sentence, _: Sentence | None) -> None:
    """Claims of those whom a sentence tells to have been first to do what its subject did."""
    told = [c for c in s.claims if c.kind in DONE_AGAIN and c.modality.counts]
    at = next((i for i, u in enumerate(s.units) if u.low in ORDINALS and _is_country(s, i)), None)
    if at is None or len(told) != 1 or len(told[0].values("actor")) != 1:
        return
    k = next((j for j in range(at + 1, len(s.units) - 2) if s.units[j].low in ("after", "behind")), None)
    if k is None:
        return
    k += 1 + (s.units[k + 1].low == "the")
    u = s.units[k]
    before = u.values if u.kind == "party" and not u.person and not u.possessive else ()
    if before and all(v.is_state for v in before) and _ends(s, k + 1) and not set(before) & set(_parties(told[0])):
        for state in before:
            _claim(s, told[0], state, (k, k + 1))


def _is_country(s: Sentence, i: int) -> bool:
    """Whether the ordinal at i counts countries that do something: "the second | Asian country to recognize X"."""
    after = s.units[i + 1 : i + 1 + NEAR]
    noun = next((n for n, u in enumerate(after) if u.low in COUNTRIES or u.low.endswith(" state")), None)
    return noun is not None and all(u.kind in ("word", "adjective", "party") for u in after[:noun])


def _ends(s: Sentence, k: int) -> bool:
    """Whether the list of states ends at k, and no event follows: not "after Peru gained independence"."""
    return k >= len(s.units) or s.units[k].low in (",", ".", ")", ";", "to")


def _parties(claim: Claim) -> list[Entity]:
    return [v for r in ("actor", "recipient", "participant") for v in claim.values(r) if isinstance(v, Entity)]


def _claim(s: Sentence, told: Claim, state: Entity, span: tuple[int, int]) -> None:
    roles = [("actor", state), *((r, v) for r, v in told.roles if r == "recipient")]
    s.claim(told.kind, roles, "forerunner", span, modality=Modality.PRESUPPOSED)


__all__ = ["read_forerunners"]
