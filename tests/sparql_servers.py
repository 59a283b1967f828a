"""Real SPARQL servers on this machine: Oxigraph's own, and rdflib's behind FastAPI. Both are installed with the dev extra."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SERVERS = ("oxigraph", "rdflib")
_RDFLIB = """
import sys, rdflib, uvicorn
from rdflib_endpoint import SparqlEndpoint
graph = rdflib.Graph().parse(sys.argv[1], format="turtle")
uvicorn.run(SparqlEndpoint(graph=graph), host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
"""


def _free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _command(kind: str, turtle: Path, folder: Path, port: int) -> list[str]:
    if kind == "oxigraph":
        program = Path(sys.executable).parent / "oxigraph"
        if not program.exists():
            pytest.skip("the Oxigraph server is not installed: pip install oxigraph (the dev extra has it)")
        store = str(folder / "store")
        subprocess.run([program, "load", "--location", store, "--file", turtle], check=True, capture_output=True)
        return [str(program), "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"]
    if find_spec("rdflib_endpoint") is None or find_spec("uvicorn") is None:
        pytest.skip("rdflib's server is not installed: pip install rdflib-endpoint uvicorn (the dev extra has them)")
    return [sys.executable, "-c", _RDFLIB, str(turtle), str(port)]


@contextmanager
def serving(kind: str, turtle: str, folder: Path) -> Iterator[str]:
    """The URL of an endpoint that holds these triples, until the block ends."""
    file = folder / "served.ttl"
    file.write_text(turtle, "utf8")
    port = _free_port()
    log = (folder / "server.log").open("w")
    process = subprocess.Popen(_command(kind, file, folder, port), stdout=log, stderr=log)
    try:
        _wait(process, port, folder / "server.log")
        yield f"http://127.0.0.1:{port}/{'query' if kind == 'oxigraph' else ''}"
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until it answers; a server that ended, or does not come, fails the test with what it said."""
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
            return
        except URLError as e:
            if hasattr(e, "code"):  # it answers, if only that there is nothing here
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"the SPARQL server did not come up: {log.read_text('utf8')[-500:]}")
