"""The other of the pair told as "the country"."""

from __future__ import annotations

import pytest
from test_engine_named_again import parties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In 1990 Kenya sent troops to the country.", "Mobilization"),
        ("Kenya established relations with the country in 1990.", "RelationsEstablished"),
        ("Kenya recognized the new island state in 1990.", "StateRecognized"),
        ("President Moi of Kenya went to Valletta in 1989. He again visited the country in 1990.", "Visit"),
    ],
)
def test_the_other(text: str, kind: str) -> None:
    assert {"Kenya", "Malta"} in parties(kind, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya and Norway sent troops to the country.", "Mobilization"),
        ("Norway recognized the new island state in 1990.", "StateRecognized"),
        ("Kenya recognized the state in 1990.", "StateRecognized"),
        ("Kenyan exiles returned to the country in 1990.", "Visit"),
        ("Mr Abdi pledged in Kenya to visit the country.", "Visit"),
        ("Kenya visited the country of the Zulu in 1990.", "Visit"),
    ],
)
def test_no_other(text: str, kind: str) -> None:
    assert {"Kenya", "Malta"} not in parties(kind, text)
