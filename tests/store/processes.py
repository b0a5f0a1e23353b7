"""Real processes that open the same dossier."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start(path: Path, *words: str) -> subprocess.Popen[bytes]:
    """A writer in a process of its own, from the moment it has the dossier open."""
    command = [sys.executable, "-m", "tests.store.writer", str(path), *words]
    writer = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"opened\n"
    return writer


def stop(writer: subprocess.Popen[bytes], signal: int) -> int:
    """End it; gives the number of the last act that it told to be saved."""
    writer.send_signal(signal)
    told, _ = writer.communicate()
    whole = told[: told.rfind(b"\n") + 1].split()
    return int(whole[-1]) if whole else 0
