"""A shared name means the state whose page it links to."""

from __future__ import annotations

import pytest

from legation.engine.rules import load_rules
from legation.extract import extract_article
from legation.names import load_gazetteer
from legation.sources.read import read_articles


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("[[West Germany|Federal Republic of Germany]]", "West Germany"),
        ("[[Germany|Federal Republic of Germany]]", "Germany"),
        ("[[Kenya–Germany relations|Federal Republic of Germany]]", "Germany"),
        ("Federal Republic of Germany", "Germany"),
    ],
)
def test_a_link_tells_which_state(tmp_path, name: str, wanted: str) -> None:
    path = tmp_path / "Kenya–Germany relations.wiki"
    path.write_text(f"== History ==\n\nThe {name} was recognised by Kenya on 3 May 1972.\n", "utf8")
    (article,) = read_articles([str(path)])
    claims = [c for c in extract_article(article, load_rules(), load_gazetteer())[0] if c.kind == "StateRecognized"]
    assert [v.label for c in claims for v in c.values("recipient")] == [wanted]
