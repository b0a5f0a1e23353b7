"""Reads the sentences of the program out of its source code: every msgid, and every way of hiding one."""

from __future__ import annotations

import ast
import string
from dataclasses import dataclass, field
from pathlib import Path

MARKS = {"say": 1, "N_": 1, "Message": 1, "plural": 2}
"""Name of the call → how many of its first arguments are English sentences."""


@dataclass(slots=True)
class Found:
    """One look through the source: msgid → English plural ('' when it has none), and what is wrong."""

    msgids: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


def extract(folder: Path) -> Found:
    """Every msgid under `folder`; a file that does not parse is named in `unreadable`, not fatal."""
    found = Found()
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder.parent).as_posix()
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError, FileNotFoundError) as error:
            found.unreadable.append(f"{place}: {error}")
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name_of(node.func) in MARKS:
                _read_call(node, place, found)
    return found


def placeholders(sentence: str) -> set[str]:
    """The names between braces; ValueError when the braces do not match."""
    names = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    return {name.split(".")[0].split("[")[0] for name in names}


def _name_of(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def _read_call(call: ast.Call, place: str, found: Found) -> None:
    wanted = MARKS[_name_of(call.func)]
    given = [argument for argument in call.args if not isinstance(argument, ast.Starred)][:wanted]
    sentences = [_sentences(argument) for argument in given]
    for argument, texts in zip(given, sentences, strict=True):
        if texts is None:
            found.wrong.append(f"{place}:{call.lineno}: assembled sentence: {ast.unparse(argument)[:80]}")
        found.wrong.extend(f"{place}:{call.lineno}: {fault}" for fault in _faults(texts or []))
    if wanted == 1:
        for text in (sentences[0] or []) if sentences else []:
            found.msgids.setdefault(text, "")
    elif len(sentences) == wanted and sentences[0] and sentences[1]:
        found.msgids[sentences[0][0]] = sentences[1][0]


def _sentences(node: ast.expr) -> list[str] | None:
    """The literal sentences an argument can be; [] for a variable; None when assembled on the spot."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else []
    if isinstance(node, ast.IfExp):
        either, other = _sentences(node.body), _sentences(node.orelse)
        return None if either is None or other is None else either + other
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        return None
    if isinstance(node, ast.Call) and _name_of(node.func) in {"format", "join"}:
        return None
    return []


def _faults(sentences: list[str]) -> list[str]:
    faults = []
    for sentence in sentences:
        try:
            names = placeholders(sentence)
        except ValueError as error:
            faults.append(f"braces do not match ({error}): {sentence[:80]}")
            continue
        if any(not name.isidentifier() for name in names):
            faults.append(f"placeholder without a name: {sentence[:80]}")
    return faults
