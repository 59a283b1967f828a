"""Who held which office: a title that stands with a name and a state tells it."""

from __future__ import annotations

from legation.engine.sentence import Sentence
from legation.model import Modality, Ref, Value

NO_OFFICE = frozenset(("person", "office", "", "both", "each-other"))


def read_offices(s: Sentence) -> None:
    """ "Mexican President Felipe Calderón", "Angela Merkel, the chancellor of Germany": holder, office and state."""
    for i, whole in enumerate(s.units):
        for u in whole.members or (whole,):
            if u.kind != "party" or len(u.person) != 1 or u.head in NO_OFFICE or len(u.values) != 1 or u.group:
                continue
            roles: list[tuple[str, Value | Ref]] = [("holder", u.person[0]), ("office", u.head), ("state", u.values[0])]
            s.claim("OfficeHolding", roles, "office-with-name", (i, i + 1))


def read_rule_of(s: Sentence) -> None:
    """ "under the dictatorship of X": X ruled his state then; the word for it is the source's own description."""
    for i, u in enumerate(s.units):
        if u.low not in RULES or i + 2 >= len(s.units) or s.units[i + 1].low != "of" or not s.units[i + 2].person:
            continue
        who = s.units[i + 2]
        if len(who.values) == 1 and len(who.person) == 1:
            roles: list[tuple[str, Value | Ref]] = [
                ("holder", who.person[0]),
                ("office", OFFICES.get(u.low, "leader")),
                ("state", who.values[0]),
            ]
            s.claim("OfficeHolding", roles, "rule-of", (i, i + 3))
        if u.low in LOADED and who.person:
            s.claim(
                "Description",
                [("describes", who.person[0]), ("wording", s.text(i, i + 1))],
                "description-of-rule",
                (i, i + 3),
                modality=Modality.ASSERTED,
            )


RULES = frozenset("dictatorship regime presidency government rule leadership administration reign premiership".split())
OFFICES = {"presidency": "president", "premiership": "prime minister", "reign": "monarch"}
LOADED = frozenset(("dictatorship", "regime"))
