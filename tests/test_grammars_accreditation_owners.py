"""Who is represented or accredited, told by the subject."""

from __future__ import annotations

import pytest
from told_missions import EMBASSY, posts, seats


def test_an_embassy_elsewhere_that_is_accredited_too() -> None:
    text = "Greece has an embassy in Buenos Aires, which is also accredited to Uruguay."
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]
    assert posts(text) == ["Embassy Greece>Argentina Buenos Aires"]


def test_who_is_accredited_after_another_clause() -> None:
    text = "Greece has an embassy in Montevideo and Uruguay is accredited to Greece via its embassy in Rome, Italy."
    assert (posts(text), seats(text)) == ([EMBASSY], ["Uruguay>Greece Rome"])
    assert seats("Uruguay's embassy in Rome, Italy is accredited to Greece.") == ["Uruguay>Greece Rome"]


@pytest.mark.parametrize(
    "text",
    [
        "The Greek ambassador to Argentina in Buenos Aires is also accredited to Uruguay.",
        "Greece's interests in Uruguay are represented through its embassy in Buenos Aires.",
    ],
)
def test_subjects_that_tell_who_is_represented(text: str) -> None:
    assert seats(text) == ["Greece>Uruguay Buenos Aires"]


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer in Buenos Aires is accredited to Uruguay.",
        "The Greek firm in Buenos Aires is represented in Uruguay.",
    ],
)
def test_nobody_who_is_no_post_of_a_state(text: str) -> None:
    assert seats(text) == []
