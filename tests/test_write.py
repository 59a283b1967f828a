"""Output whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.write import OutputError, check_writable, write_whole


def test_writes_into_a_new_and_an_old_folder(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "kg"
    write_whole(out, {"a": "1", "b": "é"})
    (out / "own").write_text("mine")
    assert write_whole(out, {"a": "2"}) == [out / "a"]
    assert {p.name: p.read_text("utf8") for p in out.iterdir()} == {"a": "2", "b": "é", "own": "mine"}
    assert [p.name for p in out.parent.iterdir()] == ["kg"]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "kg"
    write_whole(out, {"a": "1"})
    (out / "b").mkdir()
    (out / "b" / "x").write_text("in the way")
    with pytest.raises(OutputError, match="cannot write to"):
        write_whole(out, {"a": "2", "b": "2"})
    assert (out / "a").read_text() == "1" and (out / "b" / "x").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["kg"]


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for out in (tmp_path / "file", tmp_path / "file" / "kg"):
        with pytest.raises(OutputError):
            check_writable(out)
