"""Treaties of a list, each in a line of its own."""

from __future__ import annotations

import pytest
from test_rules_folder import labels

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.names import load_gazetteer
from legation.sources.read import parse_article


def listed(text: str) -> list[tuple[set[str], str | None, set[str]]]:
    article = parse_article(text, title="Kenya–Malta relations", origin="x", sha256="0" * 64, form="wikitext")
    claims, _ = extract_article(article, load_rules(), load_gazetteer())
    told = [c for c in claims if c.kind == "AgreementSigned"]
    return [(labels(c, "participant"), c.date.edtf if c.date else None, labels(c, "topic")) for c in told]


BOTH = {"Kenya", "Malta"}


@pytest.mark.parametrize(
    ("line", "date", "topic"),
    [
        ("Agreement on Air Services (3 May 1990)", "1990-05-03", "Agreement on Air Services"),
        ("Tax Treaty (1994)", "1994", "Tax Treaty"),
        ("Convention on Fishing, 1971", "1971", "Convention on Fishing"),
        ("Memorandum of Understanding on Tourism", None, "Memorandum of Understanding on Tourism"),
    ],
)
def test_under_a_heading(line: str, date: str | None, topic: str) -> None:
    assert listed(f"== Agreements ==\n* {line}\n") == [(BOTH, date, {topic})]


def test_a_date_in_brackets_needs_no_heading() -> None:
    assert listed("* Agreement on Road Transport (1 December 1994)\n") == [(BOTH, "1994-12-01", {"Agreement on Road Transport"})]


@pytest.mark.parametrize(
    "text",
    [
        "== External links ==\n* List of agreements (1994)\n",
        "== Agreements ==\n* Proposed Agreement on Air Services (1990)\n",
        "== Agreements ==\n* Treaty of Rome with Norway (1990)\n",
        "== Agreements ==\n* Kenya is a party to the Ottawa Treaty\n",
        "== Culture ==\n* Protocol on Dances\n",
    ],
)
def test_not_listed(text: str) -> None:
    assert listed(text) == []
