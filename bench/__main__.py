"""`make bench`: prints each ratio with its target; nothing here decides whether a build is good."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Measure everything and print one line per figure."""
    with tempfile.TemporaryDirectory(prefix="previplan-bench-") as home:
        os.environ["PREVIPLAN_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        folder = Path(home)
        from bench.decade import board_times, evaluation_times, lived
        from bench.opening import opening_times, reading_times
        from bench.printing import printing_times
        from bench.storing import stored_answer_p95
        from bench.typing import typing_figures
        from bench.windows import window_figures

        figures = window_figures(folder)
        _line("first window / bare window", figures.first, figures.bare, 1.5, "ms")
        _line("usable (first answer stored) / bare window", figures.usable, figures.bare, 5.0, "ms")
        _line("peak memory / bare window", figures.memory, figures.bare_memory, 1.6, "MB")
        p95, fsync = stored_answer_p95(folder)
        print(f"{'one answer stored, p95':46} {p95:8.1f} ms (a bare fsync {fsync:.1f} ms)  target <= 50 ms")
        old, new = opening_times(folder)
        _line("ten-year dossier / empty dossier, opened", old, new, 1.5, "ms")
        old, new = reading_times(folder)
        print(f"{'  of which reading the file':46} {old:8.2f} / {new:8.2f} ms")
        old, new = opening_times(folder, lived)
        _line("ten years lived / empty dossier, opened", old, new, 1.5, "ms")
        old, new = board_times(folder)
        _line("boards, ten years lived / first year", old, new, 2.5, "ms")
        old, new = evaluation_times()
        _line("evaluation, tenth year / first year", old, new, 1.5, "ms")
        ours, floor, pages, floor_pages = printing_times(folder)
        typed = typing_figures(folder)
        _line("one key of a paper form / in a bare line", typed.ours, typed.bare, 4.0, "ms")
        about = f"  {typed.answers} answers take {typed.keys} keys, sealing"
        print(f"{about:46} {typed.sealing:8.1f} ms")
        _line(f"all reports ({pages} p) / reportlab alone ({floor_pages} p)", ours, floor, 2.0, "s")
    return 0


def _line(what: str, ours: float, floor: float, target: float, unit: str) -> None:
    print(f"{what:46} {ours:8.2f} / {floor:8.2f} {unit} = {ours / floor:5.2f}  target <= {target}")


if __name__ == "__main__":
    sys.exit(main())
