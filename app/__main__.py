"""The front door: a verb goes to the command line, no verb opens the window."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Run and return the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace") if hasattr(sys.stdout, "reconfigure") else None
    arguments = sys.argv[1:]
    if _opens_window(arguments) and _has_screen():
        gc.disable()  # nothing made while starting is garbage, and looking for it takes a tenth of the time
        from app.views.imports import spare_sources

        spare_sources()  # before the rest of the window is imported
        from app.gui import run

        return run(sys.argv)
    from app.cli import main as command_line
    from app.cli import without_screen

    return without_screen() if _opens_window(arguments) else command_line(arguments)


def _opens_window(arguments: list[str]) -> bool:
    return not arguments or (len(arguments) == 1 and arguments[0].endswith(".previ"))


def _has_screen() -> bool:
    """Whether Qt finds something to draw on; without it, it ends the process with a dump."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
