"""Pronouns that stand for relations or a mission told of just before."""

from __future__ import annotations

import pytest
from test_rules_folder import labels

from legation.extract import extract
from legation.model import Article
from legation.sources.read import read_articles


def told(tmp_path, kind: str, text: str) -> list[tuple[set[str], str | None]]:
    """Whose, and when, are the facts of a class in an article on Kenya and Malta."""
    path = tmp_path / "Kenya–Malta relations.wiki"
    path.write_text(text, "utf8")
    articles = [a for a in read_articles([str(path)]) if isinstance(a, Article)]
    claims = [c for c in extract(articles)[0] if c.kind == kind and c.modality.counts]
    return [(labels(c, "actor") | labels(c, "participant"), c.date.edtf if c.date else None) for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        (
            "Kenya cut its relations with Malta in 1967. They were restored in 1992.",
            "RelationsRestored",
            ({"Kenya", "Malta"}, "1992"),
        ),
        (
            "Kenya cut its relations with Malta in 1967. It restored them in 1992.",
            "RelationsRestored",
            ({"Kenya", "Malta"}, "1992"),
        ),
        (
            "The two states renewed relations in 1992 after they were suspended in 1967.",
            "RelationsSuspended",
            ({"Kenya", "Malta"}, "1967"),
        ),
        ("Relations began in 1964. They were broken by Malta on 3 May 1967.", "RelationsSevered", ({"Malta"}, "1967-05-03")),
        ("Kenya opened an embassy in Valletta in 1965. It was closed in 1980.", "MissionClosed", ({"Kenya"}, "1980")),
        ("Kenya opened an embassy in Valletta in 1965. In 1980, it was closed and moved.", "MissionClosed", ({"Kenya"}, "1980")),
        ("Kenya opened a consulate in Valletta in 1965. It was upgraded in 1980.", "MissionUpgraded", ({"Kenya"}, "1980")),
        ("Kenya opened an embassy in Valletta in 1965. It closed in 1980.", "MissionClosed", ({"Kenya"}, "1980")),
        ("Kenya closed its embassy in Valletta in 1965. It formally reopened in 1980.", "MissionOpened", ({"Kenya"}, "1980")),
        ("There is a Kenyan embassy in Malta. It was opened on 2 May 1980.", "MissionOpened", ({"Kenya"}, "1980-05-02")),
        ("Kenya has an embassy in Valletta. It was established in 1980.", "MissionOpened", ({"Kenya"}, "1980")),
        ("Kenya has an embassy in Valletta. The embassy was opened in 1980.", "MissionOpened", ({"Kenya"}, "1980")),
        (
            "Kenya has an embassy in Valletta and Malta has an embassy in Nairobi. The embassy was opened in 1980.",
            "MissionOpened",
            ({"Kenya", "Malta"}, "1980"),
        ),
        (
            "Kenya and Malta signed a treaty on tea in 1965. It was renewed in 1980.",
            "AgreementSigned",
            ({"Kenya", "Malta"}, "1980"),
        ),
        (
            "Kenya and Malta signed a treaty on tea in 1965. It was terminated by Kenya in 1980.",
            "AgreementEnded",
            ({"Kenya"}, "1980"),
        ),
        (
            "Kenya and Malta negotiated a treaty on tea. It was signed on 2 May 1980.",
            "AgreementSigned",
            ({"Kenya", "Malta"}, "1980-05-02"),
        ),
        (
            "The line is that of Oslo, though it was signed between Peru and Chile in 1980.",
            "AgreementSigned",
            ({"Peru", "Chile"}, "1980"),
        ),
        ("Kenya imposed sanctions on Malta in 1965. They were lifted in 1980.", "SanctionsLifted", ({"Kenya"}, "1980")),
        (
            "Kenya's legation in Valletta was raised to an embassy in 1965. It closed in 1980.",
            "MissionClosed",
            ({"Kenya"}, "1980"),
        ),
    ],
)
def test_the_thing_told_of(tmp_path, text: str, kind: str, want: tuple[set[str], str]) -> None:
    assert want in told(tmp_path, kind, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya cut its relations with Norway in 1967. They were restored in 1992.", "RelationsRestored"),
        ("Kenya cut its relations with Malta in 1967. They were never restored.", "RelationsRestored"),
        ("Kenya cut its relations with Malta in 1967. They could be restored.", "RelationsRestored"),
        ("Relations began in 1964. Troops were sent. They were suspended in 1967.", "RelationsSuspended"),
        ("Ties with the rebels were cut, and they were suspended from the league.", "RelationsSuspended"),
        ("Relations with Norway were cut, and they were suspended in 1967.", "RelationsSuspended"),
        ("Kenya opened an embassy in Valletta in 1965. The airport opened. It was closed in 1980.", "MissionClosed"),
        ("Kenya opened an embassy in Valletta in 1965. It closed its border in 1980.", "MissionClosed"),
        ("Kenya has an embassy in Valletta. It opened to trade in 1980.", "MissionOpened"),
        ("Kenya and Malta built a road in 1965. It was terminated by Kenya in 1980.", "AgreementEnded"),
        ("Kenya sent a ship to Malta in 1965. They were lifted in 1980.", "SanctionsLifted"),
        ("Kenya and Malta negotiated a treaty on tea. It was signed by the king.", "AgreementSigned"),
        ("Kenya has an embassy in Valletta. It opened an office in Oslo in 1980.", "MissionOpened"),
        (
            "Kenya opened an embassy in Valletta in 1965. After the fire the airport burnt, it was closed in 1980.",
            "MissionClosed",
        ),
    ],
)
def test_another_thing(tmp_path, text: str, kind: str) -> None:
    assert told(tmp_path, kind, text) == []
