"""One answer stored: from the command to the fsynced commit, p95 in milliseconds."""

from __future__ import annotations

import os
import time
from pathlib import Path

from app.domain.commands.lights import AnswerInput, StartRound
from app.services import files

ANSWERS = 200


def stored_answer_p95(folder: Path) -> tuple[float, float]:
    """(p95 of one stored answer, p95 of the floor: one write and fsync of a small file), in ms."""
    workspace = files.create(folder / "storing.previ")
    workspace.execute(StartRound(2026))
    taken, floor = [], []
    for count in range(ANSWERS):
        start = time.perf_counter()
        workspace.execute(AnswerInput("2026", "sick_spells", value=count))
        taken.append(time.perf_counter() - start)
        floor.append(_fsync(folder / "floor.bin"))
    workspace.close()
    return _p95(taken), _p95(floor)


def _fsync(path: Path) -> float:
    start = time.perf_counter()
    with path.open("wb") as file:
        file.write(b"x" * 4096)
        file.flush()
        os.fsync(file.fileno())
    return time.perf_counter() - start


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)] * 1000
