"""Output that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from legation.errors import TROUBLE, WRONG


class OutputError(OSError):
    """The output folder cannot be written; the message is one line for the user."""

    exit_code = TROUBLE


class NoFolder(OutputError):
    """What is named as output folder is none."""

    exit_code = WRONG


def check_writable(out: Path) -> None:
    """Raise OutputError now rather than after a long build. Leaves nothing behind but the parent folders."""
    if (file := next((p for p in (out, *out.parents) if p.exists() and not p.is_dir()), None)) is not None:
        raise NoFolder(f"cannot write to {out}: {'it' if file == out else file} is a file, not a folder")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".legation-", dir=out if out.is_dir() else out.parent):
            pass
    except OSError as e:
        raise OutputError(f"cannot write to {out}: {e.strerror or e}") from e


Content = str | Iterable[str] | Callable[[Path], None]
"""A file's text, its pieces in turn, or what writes it to the path given."""


def write_whole(out: Path, files: Mapping[str, Content]) -> list[Path]:
    """Write all `files` (name to content) into `out`, or leave `out` as it was and raise OutputError; the paths written.

    Everything is written beside the folder first, so that a full disk or a crash while writing harms nothing.
    """
    check_writable(out)
    try:
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as e:
        raise OutputError(f"cannot write to {out}: {e.strerror or e}") from e
    try:
        for name, content in files.items():
            _write(fresh / name, content)
        fresh.chmod(0o777 & ~_umask())
        if out.is_dir():
            _exchange(fresh, out, sorted(files))
        else:
            fresh.rename(out)
    except OSError as e:
        raise OutputError(f"cannot write to {out}: {e.strerror or e}") from e
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return [out / name for name in files]


def _write(file: Path, content: Content) -> None:
    if callable(content):
        content(file)
        return
    with file.open("w", encoding="utf8", newline="") as out:
        out.writelines([content] if isinstance(content, str) else content)


def write_file(file: Path, text: str) -> None:
    """Write one file whole, or leave what was there and raise OutputError. Folders that lack are made."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(text.encode())
        beside.replace(file)
    except OSError as e:
        raise OutputError(f"cannot write {file}: {e.strerror or e}") from e
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _exchange(fresh: Path, out: Path, names: list[str]) -> None:
    """Move the files into place; put the old ones back if one cannot be moved."""
    kept = fresh / ".before"
    kept.mkdir()
    done: list[str] = []
    try:
        for name in names:
            if (out / name).exists():
                shutil.copy2(out / name, kept / name)
            done.append(name)
            (fresh / name).replace(out / name)
    except OSError:
        for name in done:
            if (kept / name).exists():
                (kept / name).replace(out / name)
            elif not (fresh / name).exists():
                (out / name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
