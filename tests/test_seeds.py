"""The two texts the project was conceived from, asked fact by fact; skipped where they are not at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two seed texts are not beside this checkout")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The seeds' graph, built in both orders."""
    texts = sorted(str(p) for p in SEEDS.glob("*.txt"))
    outs = []
    for order in (texts, texts[::-1]):
        out = tmp_path_factory.mktemp("seeds")
        run = subprocess.run(
            [sys.executable, str(ROOT / "build_graph.py"), *order, "--out", str(out)], capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        outs.append(out)
    return outs


def test_both_orders_give_the_same_bytes(built):
    assert (built[0] / "graph.ttl").read_bytes() == (built[1] / "graph.ttl").read_bytes()


def test_what_the_texts_say_is_there(built):
    run = subprocess.run(
        [sys.executable, str(SEEDS / "check.py"), str(built[0] / "graph.ttl")], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
