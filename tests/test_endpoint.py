"""A real endpoint over HTTP, and the ways in which one can fail."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

import legation
from legation.endpoint import Endpoint, EndpointError
from legation.store import QueryError

STORE = ox.Store()
STORE.load((Path(__file__).parent / "data" / "queries" / "graph.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
ONE = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "1"}}]}})


class Server(BaseHTTPRequestHandler):
    """Answers by the path: /sparql asks Oxigraph, the others fail in their own ways."""

    agents: ClassVar[list[str]] = []
    calls: ClassVar[dict[str, int]] = {}

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.agents.append(self.headers["User-Agent"])
        self.calls[self.path] = self.calls.get(self.path, 0) + 1
        getattr(self, "to_" + self.path.strip("/"))(parse_qs(body)["query"][0])

    def send(self, code: int, kind: str, body: str, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def to_sparql(self, query: str) -> None:
        try:
            found: Any = STORE.query(query)
        except SyntaxError as e:
            return self.send(400, "text/plain", f"bad query: {e}")
        made = found.serialize(format=ox.QueryResultsFormat.JSON)
        return self.send(200, "application/sparql-results+json", made.decode())

    def to_html(self, _: str) -> None:
        self.send(200, "text/html", "<html>hello</html>")

    def to_empty(self, _: str) -> None:
        self.send(200, "application/sparql-results+json", "")

    def to_cut(self, _: str) -> None:
        self.send(200, "application/sparql-results+json", ONE[:30])

    def to_other(self, _: str) -> None:
        self.send(200, "application/json", '{"hello": 1}')

    def to_gone(self, _: str) -> None:
        self.send(404, "text/html", "<html>not here</html>")

    def to_broken(self, _: str) -> None:
        self.send(500, "text/plain", "it broke")

    def to_busy(self, _: str) -> None:
        if self.calls["/busy"] < 3:
            self.send(429, "text/plain", "later", Retry_After="7")
        else:
            self.send(200, "application/sparql-results+json", ONE)

    def to_shut(self, _: str) -> None:
        self.send(503, "text/plain", "later")

    def to_patient(self, _: str) -> None:
        self.send(429, "text/plain", "later", Retry_After="7200")

    def to_hang(self, _: str) -> None:
        time.sleep(2)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def running() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with running() as url:
        yield url


def test_a_saved_question_gives_the_rows_of_the_file(base: str) -> None:
    local = legation.open(Path(__file__).parent / "data" / "queries" / "graph.ttl")
    remote = legation.open(base + "/sparql")
    for question in ("status-on-a-date", "timeline", "balance-by-decade", "agreements-and-visits"):
        assert remote.ask(question, b="peru") == local.ask(question, b="peru")
    assert remote.query("ASK { ?s ?p ?o }").rows == [(True,)]
    assert all(agent.startswith("legation/") for agent in Server.agents)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("html", "answered a web page, not SPARQL results"),
        ("empty", "answered with nothing at all"),
        ("cut", "cannot be read"),
        ("other", "cannot be read"),
        ("gone", "failed"),
        ("broken", "it broke"),
        ("patient", "asks to come back in 7200 seconds"),
    ],
)
def test_a_bad_answer_is_told_in_one_line(base: str, path: str, told: str) -> None:
    with pytest.raises(EndpointError) as e:
        Endpoint(f"{base}/{path}").query("SELECT * WHERE { ?s ?p ?o }")
    assert told in str(e.value) and path in str(e.value) and "\n" not in str(e.value)


def test_retry_after_is_honoured(base: str) -> None:
    slept: list[float] = []
    assert Endpoint(base + "/busy", sleep=slept.append).query("SELECT ?x WHERE { ?x ?y ?z }").rows == [("1",)]
    assert slept == [7.0, 7.0]


def test_it_gives_up_in_the_end(base: str) -> None:
    slept: list[float] = []
    with pytest.raises(EndpointError, match=r"answered 503 .* \(3 attempts\)"):
        Endpoint(base + "/shut", sleep=slept.append).query("ASK { ?s ?p ?o }")
    assert slept == [1.0, 2.0]


def test_one_that_hangs_is_left(base: str) -> None:
    with pytest.raises(EndpointError, match="did not answer within 1 seconds"):
        Endpoint(base + "/hang", timeout=1).query("ASK { ?s ?p ?o }")


def test_one_that_is_not_there() -> None:
    with pytest.raises(EndpointError, match="cannot be reached"):
        Endpoint("http://127.0.0.1:9/sparql").query("ASK { ?s ?p ?o }")


def test_a_query_that_the_endpoint_refuses(base: str) -> None:
    with pytest.raises(QueryError, match="refused the query"):
        Endpoint(base + "/sparql").query("SELECT ?x WHERE { ?x }")


def test_a_remote_graph_is_not_copied(base: str) -> None:
    with pytest.raises(EndpointError, match="asked by queries"):
        _ = legation.open(base + "/sparql").graph
