"""Events named by a noun that did not come about, or are not there yet."""

from __future__ import annotations

import pytest
from told import facts_told, of_article

from legation.model import Claim, Modality


def claims(text: str, kind: str) -> list[Claim]:
    return [c for c in of_article(text) if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("A visit of the Chilean president to Peru fell through in 1955.", "Visit", Modality.DENIED),
        ("The union of Chile and Peru came to nothing.", "Union", Modality.DENIED),
        ("A trade agreement between Chile and Peru is under discussion.", "AgreementSigned", Modality.PLANNED),
        ("A trade agreement between Chile and Peru is being drafted.", "AgreementSigned", Modality.PLANNED),
        ("Preparations for a visit of the Chilean president to Peru began in 1955.", "Visit", Modality.PLANNED),
        ("Allegations of a Chilean invasion of Peru spread.", "Invasion", Modality.ALLEGED),
        ("The so-called Chilean invasion of Peru was a march.", "Invasion", Modality.ALLEGED),
        ("The time had come for a union of Chile and Peru.", "Union", Modality.PLANNED),
        ("The hour was at hand for a Chilean invasion of Peru.", "Invasion", Modality.PLANNED),
        ("Conditions were ripe for a Chilean invasion of Peru.", "Invasion", Modality.PLANNED),
        ("A plea for a union of Chile and Peru was heard.", "Union", Modality.PLANNED),
        ("Brazil spoke in favour of a Chilean invasion of Peru.", "Invasion", Modality.PLANNED),
        ("The guns came in time for the Chilean invasion of Peru.", "Invasion", Modality.ASSERTED),
        ("A trade agreement between Chile and Peru is being applied.", "AgreementSigned", Modality.ASSERTED),
        ("After a visit of the Chilean president to Peru in 1955, the talks fell through.", "Visit", Modality.ASSERTED),
    ],
)
def test_what_became_of_it(text: str, kind: str, modality: Modality) -> None:
    assert [c.modality for c in claims(text, kind)] == [modality]


def test_what_is_only_acted_is_no_event() -> None:
    assert not claims("The exercise simulated a Chilean invasion of Peru.", "Invasion")


def test_a_coup_that_was_put_down_changed_no_regime() -> None:
    assert facts_told("Chile put down a coup in Peru in 1981.", "RegimeChange") == []
    assert set(facts_told("A coup in Peru succeeded in 1981.", "RegimeChange")) == {"Peru 1981"}
    assert facts_told("Chile condemned the attempted coup in Peru in 1994.", "Criticism") == ["Chile > 1994"]


def test_what_is_being_mended_is_not_mended_yet() -> None:
    assert facts_told("While normalization of relations continues, Peru is wary.", "RelationsRestored") == []
    assert facts_told("The normalization of relations came in 1990.", "RelationsRestored") == ["Chile & Peru 1990"]
