"""The source code as the tests of the house look at it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it is, its text and its tree."""

    place: str
    text: str
    tree: ast.Module


@cache
def modules(folder: str = "app") -> tuple[Module, ...]:
    """Every module under a top-level folder."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple(read(path) for path in paths if "__pycache__" not in path.parts)


def read(path: Path) -> Module:
    """One file, parsed."""
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def imported(module: Module) -> Iterator[str]:
    """Every module name that is imported anywhere in the file, also inside functions."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def committed(*suffixes: str) -> list[Path]:
    """The files of the project that have one of these suffixes ('' = no suffix)."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        if not NOT_OURS & set(inside.parts) and path.suffix in suffixes and path.is_file():
            found.append(path)
    return found


def strings(value: object) -> Iterator[str]:
    """Every text in a TOML or JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


@cache
def catalogue_files() -> tuple[tuple[str, dict[str, object]], ...]:
    """Every catalogue file that is shipped: its place and its content."""
    paths = sorted((ROOT / "resources" / "catalogue").rglob("*.toml"))
    return tuple(
        (p.relative_to(ROOT).as_posix(), tomllib.loads(p.read_text(encoding="utf-8"))) for p in paths
    )
