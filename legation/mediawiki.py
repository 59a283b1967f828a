"""A MediaWiki's Action API, asked politely: a User-Agent, `maxlag`, `Retry-After` honoured, every failure in one line.

FetchError          the wiki does not answer as it should
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from legation.errors import TROUBLE, LegationError
from legation.polite import AGENT, to_wait

WIKIPEDIA = "https://en.wikipedia.org/w/api.php"
MAXLAG = 5  # seconds that the wiki's copies may be behind: what Wikimedia asks of programs
_BUSY = (429, 502, 503, 504)
_LONGEST_WAIT = 60.0
_MOST_TURNS = 1000  # continuations of one question


class FetchError(LegationError):
    """The wiki does not answer, or not as its API should."""

    exit_code = TROUBLE


class _Passing(Exception):
    """A failure that may pass: what to say if it does not, and how long the wiki asks to wait."""

    def __init__(self, told: str, wait: str | None = None) -> None:
        super().__init__(told)
        self.wait = wait


@dataclass(frozen=True)
class Wiki:
    """A wiki by the URL of its api.php, with how long to wait (seconds) and how often to try."""

    api: str = WIKIPEDIA
    timeout: float = 30.0
    tries: int = 4
    sleep: Callable[[float], None] = time.sleep
    client: httpx.Client = field(default_factory=lambda: httpx.Client(follow_redirects=True, max_redirects=3))

    @property
    def host(self) -> str:
        return urlsplit(self.api).hostname or self.api

    def query(self, **parameters: str) -> Iterator[dict[str, Any]]:
        """The `query` part of each answer, continued until it is complete, with the wiki's time as `now`. Raises FetchError."""
        more: dict[str, str] = {}
        for _ in range(_MOST_TURNS):
            answer = self.get({"action": "query", "curtimestamp": "1", **parameters, **more})
            yield {**answer.get("query", {}), "now": answer.get("curtimestamp")}
            told = answer.get("continue")
            if not told:
                return
            if told == more:
                raise FetchError(f"{self.host} says the same twice instead of going on")
            more = {str(k): str(v) for k, v in told.items()}
        raise FetchError(f"{self.host} does not come to an end: {_MOST_TURNS} answers to one question")

    def get(self, parameters: dict[str, str]) -> dict[str, Any]:
        """One answer of the API, after at most `tries` attempts. Raises FetchError."""
        asked = {"format": "json", "formatversion": "2", "maxlag": str(MAXLAG), **parameters}
        for attempt in range(1, self.tries + 1):
            try:
                return self._send(asked)
            except _Passing as e:
                wait = to_wait(e.wait, attempt)
                if attempt == self.tries:
                    raise FetchError(f"{self.host} {e} ({attempt} attempts)") from e
                if wait > _LONGEST_WAIT:
                    raise FetchError(f"{self.host} {e}, and asks to come back in {wait:.0f} seconds") from e
                self.sleep(wait)
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _send(self, parameters: dict[str, str]) -> dict[str, Any]:
        try:
            response = self.client.get(self.api, params=parameters, headers={"User-Agent": AGENT}, timeout=self.timeout)
        except httpx.TimeoutException as e:
            raise _Passing(f"did not answer within {self.timeout:g} seconds") from e
        except httpx.TooManyRedirects as e:
            raise FetchError(f"{self.host} sends on and on: {self.api} is not the address of its API") from e
        except (httpx.RemoteProtocolError, httpx.DecodingError, httpx.ReadError) as e:
            raise _Passing("broke off its answer") from e
        except (httpx.TransportError, httpx.InvalidURL) as e:
            raise FetchError(f"{self.host} cannot be reached: {e}") from e
        if urlsplit(self.api).scheme == "https" and response.url.scheme != "https":
            raise FetchError(f"{self.host} sends on to {response.url.host} without encryption")
        if response.status_code in _BUSY:
            raise _Passing(f"answered {response.status_code} {response.reason_phrase}", response.headers.get("Retry-After"))
        if response.is_error:
            raise FetchError(f"{self.host} answered {response.status_code} {response.reason_phrase}: is {self.api} its API?")
        return self._answer(response)

    def _answer(self, response: httpx.Response) -> dict[str, Any]:
        """The body of an answer as what it says; an error told in it is raised."""
        if not response.content.strip():
            raise _Passing("answered with nothing at all")
        if response.content.lstrip()[:1] == b"<":
            raise FetchError(f"{self.host} answered a web page, not data: is {self.api} the address of its API?")
        try:
            answer = response.json()
        except ValueError as e:
            raise _Passing("broke off its answer") from e
        if not isinstance(answer, dict):
            raise FetchError(f"{self.host} answered something that is no answer of MediaWiki's API")
        if (error := answer.get("error")) is not None:
            code, info = (error.get("code"), error.get("info")) if isinstance(error, dict) else (None, error)
            if code in ("maxlag", "ratelimited", "readonly"):
                raise _Passing(f"is too busy ({code}: {info})", response.headers.get("Retry-After"))
            raise FetchError(f"{self.host} refused: {info or code}")
        if "query" not in answer and "continue" not in answer and "batchcomplete" not in answer:
            raise FetchError(f"{self.host} answered something that is no answer of MediaWiki's API")
        return answer
