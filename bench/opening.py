"""Opening a dossier until its first page could be shown: empty against ten years."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from app.services import files
from bench import firms

RUNS = 7


def opening_times(folder: Path) -> tuple[float, float]:
    """(ten-year dossier, empty dossier): median milliseconds from open to stations and open points known."""
    old, new = firms.ten_years(folder / "ten.previ"), firms.empty(folder / "empty.previ")
    _open(new)
    times: dict[Path, list[float]] = {old: [], new: []}
    for _ in range(RUNS):
        for path, found in times.items():
            found.append(_open(path))
    return statistics.median(times[old]), statistics.median(times[new])


def _open(path: Path) -> float:
    start = time.perf_counter()
    workspace = files.open_dossier(path, files.Opening(backups=path.parent / "backups"))
    _ = workspace.dossier.company
    taken = (time.perf_counter() - start) * 1000
    workspace.close()
    return taken
