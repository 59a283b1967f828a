"""The office that is told after a name, in apposition or by a verb."""

from __future__ import annotations

import pytest
from told import claims_of


def holders(text: str) -> list[tuple[str, ...]]:
    claims = claims_of(text, ("Ghana", "Portugal"))
    rows = [{r: getattr(v, "label", str(v)) for r, v in c.roles} for c in claims if c.kind == "OfficeHolding"]
    return [(r["holder"], r["office"], r["state"]) for r in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah took office as president of Ghana in 2016.",
        "Kofi Mensah, who took over as president of Ghana in 2016, spoke.",
        "Kofi Mensah resigned as president of Ghana.",
        "Kofi Mensah held the post of president of Ghana until 2001.",
        "Kofi Mensah, then serving as Ghana's president, spoke.",
        "Kofi Mensah, at the time Ghana's president, spoke.",
        "Kofi Mensah (later president of Ghana) lived in Lisbon.",
        "The first Ghanaian president to pay a state visit to Lisbon was Kofi Mensah on 2 May 2001.",
        "Kofi Mensah was re-elected president of Ghana.",
        "In 2006 Kofi Mensah assumed the presidency of Ghana.",
        "Kofi Mensah won the Ghanaian presidency in 2006.",
        "Kofi Mensah (who was born in Accra) served as the president of Ghana.",
        "Kofi Mensah was appointed by the queen as acting president of Ghana.",
        "Kofi Mensah, a former banker, was elected president of Ghana.",
        "Kofi Mensah is the fourth and longest-serving president of Ghana.",
        "Kofi Mensah, who at the time was Ghanaian president, spoke.",
        "In 2008 Kofi Mensah, the Ghanaian president said so.",
        "When Kofi Mensah succeeded Ama Boateng as president of Ghana, trade grew.",
    ],
)
def test_read(text: str) -> None:
    assert ("Kofi Mensah", "president", "Ghana") in holders(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah took the president of Ghana hostage.",
        "Kofi Mensah did not become president of Ghana.",
        "Kofi Mensah wanted to become president of Ghana.",
        "Kofi Mensah was nominated as ambassador of Ghana to Portugal.",
        "Kofi Mensah, as the president of Ghana said, was right.",
        "In his talks with Kofi Mensah, the Ghanaian president called for peace.",
        "Kofi Mensah, a friend of Ama Boa, was late and president of Ghana.",
        "Kofi Mensah, who at the time was shadow minister, left.",
        "Kofi Mensah was the son of the president of Ghana.",
        "Kofi Mensah was appointed by the president of Ghana.",
        "Kofi Mensah (who was born in Accra) met the president of Ghana.",
        "Kofi Mensah hoped to assume the presidency of Ghana.",
        "Kofi Mensah assumed the presidency of the club in Ghana.",
    ],
)
def test_near_misses(text: str) -> None:
    assert holders(text) == []
