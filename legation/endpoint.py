"""A remote SPARQL endpoint, asked politely: a User-Agent, a time limit, `Retry-After` honoured, every failure in one line."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError

from legation.errors import TROUBLE
from legation.polite import AGENT, to_wait
from legation.store import Cell, GraphError, Iri, QueryError, Rows, Triple, to_cell

if TYPE_CHECKING:
    import rdflib

_BUSY = (429, 502, 503, 504)
_LONGEST_WAIT = 60.0


class EndpointError(GraphError):
    """The endpoint does not answer, or not with SPARQL results."""

    exit_code = TROUBLE


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint's URL with how long to wait (seconds) and how often to try."""

    url: str
    timeout: int = 30
    tries: int = 3
    sleep: Callable[[float], None] = time.sleep

    def query(self, text: str) -> Rows:
        """Run a SELECT or ASK query. Raises EndpointError, QueryError where the endpoint refuses the query."""
        raw, kind = self._fetch(text)
        if "json" not in kind:
            raise self._wrong_kind(raw, kind)
        try:
            return to_rows(json.loads(raw))
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            raise EndpointError(f"{self.url} answered with results that cannot be read ({type(e).__name__}): cut short?") from e

    def triples(self, text: str) -> list[Triple]:
        """Run CONSTRUCT or DESCRIBE. Raises as `query` does."""
        from legation.engines import NO_TRIPLES, parse_triples

        raw, kind = self._fetch(text, "turtle")
        if "sparql-results" in kind:
            raise QueryError(NO_TRIPLES)
        try:
            return parse_triples(raw, kind.partition(";")[0].strip())
        except SyntaxError as e:
            raise EndpointError(f"{self.url} answered with RDF that cannot be read: cut short?") from e
        except ValueError as e:
            raise self._wrong_kind(raw, kind) from e

    def _wrong_kind(self, raw: bytes, kind: str) -> EndpointError:
        what = "a web page" if "html" in kind or raw.lstrip()[:1] == b"<" else (kind or "something unnamed")
        return EndpointError(f"{self.url} answered {what}, not SPARQL results: is this the address of the endpoint itself?")

    def to_rdflib(self) -> rdflib.Graph:
        """Not offered: a remote graph may be larger than this machine."""
        raise EndpointError(f"{self.url} is asked by queries; it is not copied into an rdflib graph")

    def _fetch(self, text: str, form: str = "json") -> tuple[bytes, str]:
        """The body and media type of the answer, after at most `tries` attempts."""
        for attempt in range(1, self.tries + 1):
            try:
                return self._send(text, form)
            except HTTPError as e:
                if e.code not in _BUSY or attempt == self.tries:
                    raise EndpointError(f"{self.url} answered {e.code} {e.reason}{_often(attempt)}") from e
                wait = to_wait(e.headers.get("Retry-After"), attempt)
                if wait > _LONGEST_WAIT:
                    raise EndpointError(f"{self.url} asks to come back in {wait:.0f} seconds") from e
                self.sleep(wait)
            except TimeoutError as e:
                raise EndpointError(f"{self.url} did not answer within {self.timeout} seconds") from e
            except URLError as e:
                if isinstance(e.reason, TimeoutError):
                    raise EndpointError(f"{self.url} did not answer within {self.timeout} seconds") from e
                raise EndpointError(f"{self.url} cannot be reached: {e.reason}") from e
            except (OSError, ValueError) as e:
                raise EndpointError(f"{self.url} broke off: {e or type(e).__name__}") from e
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _send(self, text: str, form: str) -> tuple[bytes, str]:
        from http.client import HTTPException

        from SPARQLWrapper import POST, SPARQLWrapper
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

        wrapper = SPARQLWrapper(self.url, agent=AGENT, returnFormat=form)
        wrapper.setTimeout(self.timeout)
        wrapper.setMethod(POST)
        wrapper.setQuery(text)
        try:
            answer = wrapper.query()
            raw: bytes = answer.response.read()
            kind = str(answer.response.headers.get("Content-Type") or "")
        except SPARQLWrapperException as e:
            raise _refused(self.url, e) from e
        except HTTPException as e:
            raise EndpointError(f"{self.url} broke off its answer") from e
        if not raw.strip():
            raise EndpointError(f"{self.url} answered with nothing at all")
        return raw, kind.lower()


def _refused(url: str, error: Exception) -> Exception:
    """SPARQLWrapper's own exceptions (for 400, 401, 404, 414, 500) as ours."""
    from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

    said = " ".join(str(error).split())[:200]
    if isinstance(error, QueryBadFormed):
        return QueryError(f"{url} refused the query: {said}")
    return EndpointError(f"{url} failed: {said}")


def _often(attempt: int) -> str:
    return f" ({attempt} attempts)" if attempt > 1 else ""


def to_rows(results: dict[str, Any]) -> Rows:
    """SPARQL 1.1 JSON results as rows. Raises KeyError or TypeError for what is none."""
    if "boolean" in results:
        return Rows(("answer",), [(bool(results["boolean"]),)])
    columns = tuple(results["head"]["vars"])
    return Rows(columns, [tuple(_of_json(b.get(c)) for c in columns) for b in results["results"]["bindings"]])


def _of_json(term: dict[str, str] | None) -> Cell:
    if term is None:
        return None
    if term["type"] == "uri":
        return Iri(term["value"])
    return f"_:{term['value']}" if term["type"] == "bnode" else to_cell(term["value"], term.get("datatype"))
