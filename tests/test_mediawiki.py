"""The Action API over HTTP, and each way in which it fails: one clear line, or patience."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation.mediawiki import FetchError, Wiki
from tests.mediawiki_server import Page, Site, running


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site(pages={"Alba–Bora relations": Page(7, "text")}, categories={"Category:C": list("ABCDE")})) as s:
        yield s


def asked(site: Site, slept: list[float] | None = None) -> list[dict[str, object]]:
    waits = slept if slept is not None else []
    return list(Wiki(site.api, timeout=2, sleep=waits.append).query(prop="info", titles="Alba–Bora relations"))


def test_a_question_carries_what_is_polite(site: Site) -> None:
    (answer,) = asked(site)
    assert answer["pages"] and answer["now"] == "2026-11-24T10:00:00Z"
    assert site.asked[0]["maxlag"] == "5" and site.agents[0].startswith("legation/")


def test_an_answer_is_continued_to_its_end(site: Site) -> None:
    site.at_once = 2
    parts = Wiki(site.api).query(list="categorymembers", cmtitle="Category:C")
    assert [m["title"] for part in parts for m in part["categorymembers"]] == list("ABCDE")
    assert [a.get("cmcontinue") for a in site.asked] == [None, "2", "4"]


@pytest.mark.parametrize(
    ("fault", "waits"),
    [("429", [7.0]), ("503", [1.0]), ("maxlag", [5.0]), ("truncated", [1.0]), ("cut", [1.0]), ("empty", [1.0]), ("dead", [1.0])],
)
def test_what_may_pass_is_waited_for(site: Site, fault: str, waits: list[float]) -> None:
    site.faults = [fault]
    slept: list[float] = []
    assert asked(site, slept)[0]["pages"] and slept == waits


@pytest.mark.parametrize(
    ("faults", "told"),
    [
        (["503"] * 4, "answered 503 Service Unavailable (4 attempts)"),
        (["429"] * 4, "answered 429 Too Many Requests (4 attempts)"),
        (["maxlag"] * 4, "is too busy (maxlag: Waiting for db1: 9 seconds lagged.) (4 attempts)"),
        (["truncated"] * 4, "broke off its answer (4 attempts)"),
        (["cut"] * 4, "broke off its answer (4 attempts)"),
        (["empty"] * 4, "answered with nothing at all (4 attempts)"),
        (["dead"] * 4, "broke off its answer (4 attempts)"),
        (["patient"], "asks to come back in 7200 seconds"),
        (["html"], "answered a web page, not data"),
        (["other"], "no answer of MediaWiki's API"),
        (["refused"], "refused: Unrecognized value"),
        (["gone"], "answered 404 Not Found"),
        (["moved"] * 5, "sends on and on"),
    ],
)
def test_what_does_not_pass_is_told_in_one_line(site: Site, faults: list[str], told: str) -> None:
    site.faults = list(faults)
    with pytest.raises(FetchError) as e:
        asked(site)
    assert told in str(e.value) and "127.0.0.1" in str(e.value) and "\n" not in str(e.value)


def test_a_redirect_is_followed(site: Site) -> None:
    site.faults = ["moved"]
    assert asked(site)[0]["pages"]


def test_nobody_there() -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        Wiki("http://127.0.0.1:9/w/api.php", sleep=lambda _: None).get({"action": "query"})


def test_a_wiki_that_never_goes_on_is_left(site: Site) -> None:
    class Stuck(Wiki):
        def get(self, parameters: dict[str, str]) -> dict[str, object]:
            return {"query": {}, "continue": {"x": "1"}}

    with pytest.raises(FetchError, match="says the same twice"):
        list(Stuck(site.api).query(prop="info"))
