"""Small files and small functions; the number of arguments (5) is ruff's PLR0913."""

from __future__ import annotations

import ast

from tests.architecture.source import Module, modules

FILE_LINES = 300
FUNCTION_LINES = 40

WAIVERS: dict[str, str] = {}
"""`path` or `path::function` → why it may be longer. Every line here is a small debt."""

FOLDERS = ("app", "packaging", "tests")


def test_no_file_is_longer_than_300_lines() -> None:
    long = [
        (module.place, lines)
        for folder in FOLDERS
        for module in modules(folder)
        if (lines := module.text.count("\n")) > FILE_LINES and module.place not in WAIVERS
    ]
    assert long == []


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        (f"{module.place}::{name}", lines)
        for folder in FOLDERS
        for module in modules(folder)
        for name, lines in functions(module)
        if lines > FUNCTION_LINES and f"{module.place}::{name}" not in WAIVERS
    ]
    assert long == []


def test_no_waiver_outlives_its_reason() -> None:
    needed = {m.place for folder in FOLDERS for m in modules(folder) if m.text.count("\n") > FILE_LINES}
    needed |= {
        f"{module.place}::{name}"
        for folder in FOLDERS
        for module in modules(folder)
        for name, lines in functions(module)
        if lines > FUNCTION_LINES
    }
    assert sorted(WAIVERS.keys() - needed) == []


def functions(module: Module) -> list[tuple[str, int]]:
    """Name and number of lines of every function; its docstring does not count."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            docstring = (first.end_lineno or 0) - first.lineno + 1 if words else 0
            found.append((node.name, (node.end_lineno or 0) - node.lineno + 1 - docstring))
    return found
