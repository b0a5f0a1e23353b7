"""The front door: a verb goes to the command line, no verb opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run and return the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace") if hasattr(sys.stdout, "reconfigure") else None
    arguments = sys.argv[1:]
    if _opens_window(arguments):
        from app.views.imports import spare_sources

        spare_sources()  # before the rest of the window is imported
        from app.gui import run

        return run(sys.argv)
    from app.cli import main as command_line

    return command_line(arguments)


def _opens_window(arguments: list[str]) -> bool:
    return not arguments or (len(arguments) == 1 and arguments[0].endswith(".previ"))


if __name__ == "__main__":
    sys.exit(main())
