"""Bodies of a state that an office is of, and bodies that are of no state."""

from __future__ import annotations

import pytest
from told import claims_of


def held(text: str) -> set[tuple[str, str, str]]:
    """Holder, office and state of each holding that a sentence on Ghana and Portugal tells."""
    rows = [
        {r: getattr(v, "label", str(v)) for r, v in c.roles}
        for c in claims_of(text, ("Ghana", "Portugal"))
        if c.kind == "OfficeHolding"
    ]
    return {(r["holder"], r["office"], r["state"]) for r in rows}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The President of the Ghana House of Representatives Kofi Mensah spoke.", "speaker"),
        ("The vice president of the Ghanaian parliament, Kofi Mensah, spoke.", "speaker"),
        ("The Ghanaian parliament's speaker, Kofi Mensah, spoke.", "speaker"),
        ("The Chief of Staff of the Ghana armed forces Kofi Mensah spoke.", "chief of staff"),
        ("Major General Kofi Mensah, commander of the Ghanaian air force, spoke.", "commander"),
        ("The head of the Army of Ghana, Kofi Mensah, spoke.", "commander"),
        ("Kofi Mensah, the undersecretary of the Ministry of Trade and Industry of Ghana, spoke.", "state secretary"),
        ("Kofi Mensah, undersecretary at the Ghanaian Ministry of Health, spoke.", "state secretary"),
        ("Ghanaian Director-General at the Ministry of Health, Kofi Mensah, spoke.", "director-general"),
        ("Ghana's minister of Foreign Affairs Kofi Mensah spoke.", "foreign minister"),
        ("Ghana's Deputy prime minister Kofi Mensah spoke.", "deputy prime minister"),
        ("Ghanaian military attaché Kofi Mensah spoke.", "attaché"),
        ("Ghana's Foreign Ministry's spokesman, Kofi Mensah, spoke.", "spokesperson"),
        ("The president of the Ghanaian Supreme Court, Kofi Mensah, spoke.", "chief justice"),
        ("The governor of Ghana's central bank, Kofi Mensah, spoke.", "central bank governor"),
        ("Ghanaian army commander General Kofi Mensah spoke.", "commander"),
        ("Ghana's military commander, Colonel Kofi Mensah, spoke.", "commander"),
        ("Ghanaian foreign ministry spokesman Kofi Mensah spoke.", "spokesperson"),
        ("Ghana's Finance Ministry spokeswoman, Kofi Mensah, spoke.", "spokesperson"),
        ("Ghanaian Congress President Kofi Mensah spoke.", "speaker"),
        ("Kofi Mensah, chairman of the Standing Committee of the Ghanaian Parliament, spoke.", "speaker"),
        ("Ghana's special envoy for the Great Lakes region, Kofi Mensah, spoke.", "envoy"),
        ("Ghanaian Minister of EU Affairs Kofi Mensah spoke.", "minister"),
        ("Ghanaian Foreign Minister Senator Kofi Mensah spoke.", "foreign minister"),
        ("Ghana's shadow foreign minister Kofi Mensah spoke.", "shadow foreign minister"),
        ("Ghana's de facto leader, General Kofi Mensah, spoke.", "leader"),
        ("Ghana's democratically elected president Kofi Mensah spoke.", "president"),
        ("Ghana's ailing long-time leader Kofi Mensah spoke.", "leader"),
        ("Ghana's Deputy President Kofi Mensah spoke.", "vice president"),
        ("Portugal received Kofi Mensah as chargé d'affaires of Ghana's embassy in Lisbon.", "chargé d'affaires"),
    ],
)
def test_an_office_of_a_body_is_of_its_state(text: str, office: str) -> None:
    assert ("Kofi Mensah", office, "Ghana") in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The president of the Ghanaian Football Federation, Kofi Mensah, visited Portugal.",
        "Ghanaian Football Federation president Kofi Mensah visited Portugal.",
        "In 1999 GHX President Kofi Mensah visited Portugal.",
        "The chairman of the Ghanaian Chamber of Commerce, Kofi Mensah, visited Portugal.",
        "The Ghanaian football federation president Kofi Mensah visited Portugal.",
        "Kofi Mensah, president of Ghana's central football league, visited Portugal.",
        "Ghanaian football president Kofi Mensah visited Portugal.",
        "A rival of Kofi Mensah, and his counterpart from Ghana, spoke.",
        "The army of Ghana has a commander who met Kofi Mensah.",
        "Kofi Mensah, commander of the Volta Military Region, wrote on Ghana.",
        "A prominent Ghanaian political leader Kofi Mensah died in Lisbon.",
        "The leader of the Ghanaian parliament's rebels, Kofi Mensah, fled to Portugal.",
        "Troops of the head of the Ghanaian clan, Kofi Mensah, fled to Portugal.",
        "Kofi Mensah, Rui Pires and Ana Lobo, the foreign ministers of Ghana and Portugal, were told of it.",
    ],
)
def test_other_bodies_give_no_office(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The first Permanent Representative (Ambassador) of Ghana to Portugal Mr. Kofi Mensah arrived.",
            ("Kofi Mensah", "permanent representative", "Ghana"),
        ),
        (
            "Kofi Mensah, Permanent Representative of Ghana to the United Nations, signed it.",
            ("Kofi Mensah", "permanent representative", "Ghana"),
        ),
        ("Kofi Mensah, director of a shipping firm and honorary consul to Porto, spoke.", ("Kofi Mensah", "consul", "Ghana")),
        ("Ghana appointed a lawyer, Kofi Mensah, as ambassador to Portugal.", ("Kofi Mensah", "ambassador", "Ghana")),
        ("Ghana's Special Envoy for Climate Kofi Mensah spoke.", ("Kofi Mensah", "envoy", "Ghana")),
        ("Ghanaian Election Commissioner Kofi Mensah spoke.", ("Kofi Mensah", "election commissioner", "Ghana")),
        ("Minister Kofi Mensah led a large delegation representing Ghana at the feast.", ("Kofi Mensah", "minister", "Ghana")),
        ("Minister Kofi Mensah led the Ghanaian delegation to Lisbon.", ("Kofi Mensah", "minister", "Ghana")),
        (
            "In 2010 Portugal's minister visited Ghana for talks with the Foreign Minister Kofi Mensah.",
            ("Kofi Mensah", "foreign minister", "Ghana"),
        ),
        (
            "Foreign Minister Kofi Mensah was quoted as saying, while in Porto, that Ghana recognised the council.",
            ("Kofi Mensah", "foreign minister", "Ghana"),
        ),
        (
            "Portuguese President Rui Pires meeting with President Kofi Mensah during a trip to Ghana.",
            ("Kofi Mensah", "president", "Ghana"),
        ),
        (
            "General Kofi Mensah, commander of the Volta Military Region, led Ghana's delegation.",
            ("Kofi Mensah", "commander", "Ghana"),
        ),
        (
            "It was signed by Ghana's Ambassador and Permanent Representative to the UN, Kofi Mensah, in New York.",
            ("Kofi Mensah", "permanent representative", "Ghana"),
        ),
        (
            "Portuguese Foreign Minister Rui Pires met with Kofi Mensah, his Ghanaian counterpart, in Porto.",
            ("Kofi Mensah", "foreign minister", "Ghana"),
        ),
        ("Kofi Mensah deposed his uncle to become king of Ghana.", ("Kofi Mensah", "king", "Ghana")),
    ],
)
def test_told(text: str, told: tuple[str, str, str]) -> None:
    assert told in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana has a permanent representative to the United Nations in Geneva.",
        "Portugal has an embassy in Accra and an honorary consul in Kumasi.",
        "Ghana may appoint a lawyer, Kofi Mensah, as ambassador to Portugal.",
        "In 2010 Portugal's minister visited Ghana and met with envoys of Togo and with Foreign Minister Kofi Mensah.",
        "Foreign Minister Kofi Mensah was quoted as saying, while in Porto, that Togo recognised the council.",
        "Minister Kofi Mensah led a large delegation.",
        "Kofi Mensah wanted to depose his uncle to become king of Ghana.",
    ],
)
def test_not_told(text: str) -> None:
    assert held(text) == set()
