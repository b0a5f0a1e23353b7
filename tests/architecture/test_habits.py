"""House habits that ruff does not know: names, colours, opening sentences, typing in tests."""

from __future__ import annotations

import ast
import re

from tests.architecture.source import modules

EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Data", "Info"}
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")


def test_no_name_says_nothing() -> None:
    empty = [
        (module.place, name)
        for module in modules()
        for name in [
            module.place.rpartition("/")[2].removesuffix(".py").title(),
            *(node.name for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)),
        ]
        if EMPTY_WORDS & set(re.findall(r"[A-Z][a-z]+", name))
    ]
    assert empty == []


def test_colours_stand_in_the_style_tokens_and_never_in_python() -> None:
    coloured = [
        (module.place, node.lineno, node.value)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX_COLOUR.fullmatch(node.value)
    ]
    assert coloured == []


def test_every_module_opens_with_one_sentence() -> None:
    wordless = [
        module.place
        for folder in ("app", "packaging")
        for module in modules(folder)
        if not re.search(r"[.!?]$", (ast.get_docstring(module.tree) or "").split("\n\n")[0])
    ]
    assert wordless == []


def test_nothing_is_typed_with_keyclicks_which_abort_on_accents() -> None:
    typed = [
        (module.place, node.lineno)
        for module in modules("tests")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr == "keyClicks"
    ]
    assert typed == []
