"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from legation.sources.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. President met Gen. Soto.", "They spoke."],
        ["Decree No. 5 was signed by J. F. Soto in St. Louis.", "It held."],
        ["He came (he stayed. He left.) and went.", "Nobody saw."],
        ['She said "We agree. We sign." and left.', "Trade grew."],
        ["Tea went to the U.S.", "In 1960 it stopped."],
        ["Café 😀 ties began.", "They went on."],
        ["Both met in Lima.Peru paid."],
        ["They met on 3 May 1965.43", "Peru paid."],
        ["It cost 1965.43 Peruvian soles."],
    ],
)
def test_split(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = [text[b:e] for b, e in split_sentences(text)]
    assert found == (sentences if "Lima.Peru" not in text else ["Both met in Lima.", "Peru paid."])


def test_a_line_feed_always_ends_a_sentence() -> None:
    assert [*split_sentences("Tea\nTrade grew")] == [(0, 3), (4, 14)]


@pytest.mark.parametrize(
    "sentences",
    [
        ['The paper "praised the pact.', "In 1960 both met.", 'It "wept" later.'],
        ['She said "it is over.', "They left.", "Trade grew."],
    ],
)
def test_a_quotation_that_is_never_closed_ends_no_splitting(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[b:e] for b, e in split_sentences(text)] == sentences
