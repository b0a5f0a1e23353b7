"""Crash notes: where our own mistakes are written down, on this disk only, without personal content."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from app.runtime.paths import user_state

KEPT = 20


def note_crash(error: BaseException, *, folder: Path | None = None) -> Path:
    """Write the place of the mistake (files and lines, no values) and return the note's path."""
    folder = folder or user_state() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{type(error).__name__}", f"Python {sys.version.split()[0]} on {sys.platform}"]
    lines += [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path
