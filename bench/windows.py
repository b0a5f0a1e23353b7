"""The window against a bare one: time to the first paint, time to the first stored answer, peak memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench import firms

RUNS = 5


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """Medians: milliseconds from process start, megabytes of peak resident memory."""

    first: float
    bare: float
    usable: float
    memory: float
    bare_memory: float


def window_figures(folder: Path) -> WindowFigures:
    """Bare and own window in turn, after one warm-up of each."""
    ours: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []
    for run in range(RUNS + 1):
        dossier = firms.empty(folder / f"window-{run}.previ")
        for found, arguments in ((bare, ["bare"]), (ours, ["ours", str(dossier)])):
            figures = _run(arguments)
            if run:
                found.append(figures)
    return WindowFigures(
        first=_median(ours, "paint"),
        bare=_median(bare, "paint"),
        usable=_median(ours, "usable"),
        memory=_median(ours, "memory"),
        bare_memory=_median(bare, "memory"),
    )


def _run(arguments: list[str]) -> dict[str, float]:
    environment = dict(os.environ, BENCH_START=str(time.time()))
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "bench.one_window", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _median(rows: list[dict[str, float]], name: str) -> float:
    return statistics.median(row[name] for row in rows)
