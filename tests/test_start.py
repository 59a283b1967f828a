"""start.py, which sets up from nothing: what it would install and run, without the network."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

START = Path(__file__).resolve().parent.parent / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as if it stood in an empty checkout."""
    spec = importlib.util.spec_from_file_location("start_under_test", START)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(module.venv, "create", lambda where, with_pip: where.mkdir(exist_ok=True))
    return module


@pytest.fixture
def ran(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands start.py runs; each ends well."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        commands.append(command[1:])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(start.subprocess, "run", run)
    return commands


def test_it_sets_up_once_then_runs(start: ModuleType, ran: list[list[str]]) -> None:
    assert start.main(["build", "page.txt"]) == 0
    assert [c[:2] for c in ran] == [["-m", "pip"], ["-m", "pip"], [str(start.HERE / "build_graph.py"), "page.txt"]]
    assert str(start.LOCK) in ran[0] and "--no-deps" in ran[1]
    ran.clear()
    assert start.main(["test", "-x"]) == 0
    assert ran == [["-m", "pytest", "-n", "auto", "-x"]]


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_sets_up_again(start: ModuleType, ran: list[list[str]], name: str) -> None:
    start.main(["setup"])
    ran.clear()
    (start.HERE / name).write_text("changed")
    start.main(["setup"])
    assert len(ran) == 2


def test_a_set_up_that_failed_is_said_and_tried_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **_: Any) -> None:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(start.subprocess, "run", run)
    assert start.main(["build"]) == 3
    assert "Setting up failed" in capsys.readouterr().err
    assert not (start.VENV / "legation.stamp").exists()


def test_a_python_without_ensurepip_is_told_what_to_do(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def create(where: Path, with_pip: bool) -> None:
        raise subprocess.CalledProcessError(1, [where / "bin" / "python", "-m", "ensurepip"])

    monkeypatch.setattr(start.venv, "create", create)
    assert start.main(["build"]) == 3
    assert "python3-venv" in capsys.readouterr().out


def test_the_exit_code_of_the_job_is_ours(start: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    start.main(["setup"])
    monkeypatch.setattr(start.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 5))
    assert start.main(["test"]) == 5


@pytest.mark.parametrize(("words", "code"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_help(words: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, str(START), *words], capture_output=True, text=True, check=False)
    assert done.returncode == code and "python3 start.py build" in done.stdout


def test_the_lock_pins_everything_by_hash() -> None:
    lines = (START.parent / "requirements.lock").read_text("utf8").splitlines()
    pins = [line for line in lines if line and not line.startswith((" ", "#", "-"))]
    assert pins and all("==" in line for line in pins)
    assert sum("--hash=sha256:" in line for line in lines) >= len(pins)
