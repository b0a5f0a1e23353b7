"""How the command line talks: exit codes, standard output and error, nothing that steers the terminal."""

from __future__ import annotations

import os
import sys

OK, FINDINGS, USAGE, STORAGE, BUG = 0, 1, 2, 3, 70

CONTROL = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Signs that would steer the terminal instead of being shown on it."""


def speak(text: str, *, end: str = "\n", flush: bool = False) -> None:
    """Print on standard output."""
    print(text, end=end, flush=flush)


def complain(text: str) -> None:
    """Print on standard error."""
    print(text.translate(CONTROL), file=sys.stderr)


def hush() -> None:
    """When standard output is broken, Python must not try it once more at the end."""
    try:
        speak("", end="", flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
