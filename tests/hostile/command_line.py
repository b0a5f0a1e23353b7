"""The command line in this process and in one of its own, for the tests that try to break it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli import main

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "resources" / "demo"


@dataclass(frozen=True, slots=True)
class Said:
    """How a verb ended and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Line:
    """The command line, in this process: quick, with its output caught."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: object) -> Said:
        self.capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = int(str(left.code))
        caught = self.capsys.readouterr()
        return Said(code, caught.out, caught.err)


def document(**sections: object) -> dict[str, object]:
    """An exchange document with these sections."""
    return {"format": "previplan-exchange", "version": 1, **sections}


def answers(folder: Path, **sections: object) -> Path:
    """An exchange file with these sections."""
    path = folder / "answers.json"
    path.write_text(json.dumps(document(**sections)), encoding="utf-8")
    return path


def process(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The command line as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} | dict(options.pop("env", {}))  # type: ignore[call-overload]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "app", *(os.fsencode(str(argument)) for argument in arguments)],
        env=environment,
        timeout=120,
        check=False,
        **({"capture_output": True} | options),
    )
