"""A small safe language for the catalogue's formulas: numbers, comparisons and three-valued logic.

An unknown fact (None) makes the answer unknown (None), unless the rest already decides it:
`false and unknown` is false, `true or unknown` is true. Dividing by zero is unknown. Words:
`and or not true false`, `+ - * /`, `< <= == != >= >`, `'x' in facts_of_a_list`, `unknown(x)` and
`count(...)`: the length of one list, or how many of the given conditions are true.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Any

Fact = float | int | bool | Collection[str] | None
"""What is known about one name; a multiple-choice answer is a collection of its ticked values."""

Result = float | bool | None
Facts = Mapping[str, Fact]

_LONGEST = 500
_DEEPEST = 40
_LARGEST = 1e12
_CONSTANTS: Mapping[str, bool] = {"true": True, "false": False}
_ARITHMETIC: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_ORDER: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class FormulaError(ValueError):
    """The text is not a formula of this language."""


def evaluate(formula: str, given: Facts) -> Result:
    """The value of a formula, or None when it cannot be known from these facts.

    Raises `FormulaError` only for a malformed formula, never because of the facts.
    """
    return _value(_parsed(formula), given)


def holds(formula: str, given: Facts) -> bool | None:
    """Whether a condition is true; None when unknown. Any number other than zero is true."""
    return _truth(evaluate(formula, given))


def facts(formula: str) -> frozenset[str]:
    """The facts a formula asks for; raises `FormulaError` when it is malformed."""
    nodes = ast.walk(_parsed(formula))
    called = {"count", "unknown"}
    return frozenset(n.id for n in nodes if isinstance(n, ast.Name)) - called - set(_CONSTANTS)


def choices(formula: str) -> frozenset[str]:
    """The quoted choice values a formula looks for."""
    return frozenset(
        node.value
        for node in ast.walk(_parsed(formula))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@lru_cache(maxsize=1024)
def _parsed(formula: str) -> ast.expr:
    if len(formula) > _LONGEST:
        raise FormulaError(f"longer than {_LONGEST} characters")
    try:
        tree = ast.parse(formula.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(f"not a formula: {error}") from error
    _check(tree, 0)
    return tree


def _check(node: ast.expr, depth: int) -> None:
    """Refuse every construct that is not in the language."""
    if depth > _DEEPEST:
        raise FormulaError("nested too deeply")
    if isinstance(node, ast.Constant):
        _check_number(node)
        return
    for part in _parts(node):
        _check(part, depth + 1)


def _check_number(node: ast.Constant) -> None:
    number = node.value
    if isinstance(number, bool) or not isinstance(number, int | float) or not abs(number) < _LARGEST:
        raise FormulaError(f"not a plain number: {ast.unparse(node)}")


def _parts(node: ast.expr) -> list[ast.expr]:
    match node:
        case (
            ast.Name()
            | ast.Compare(left=ast.Constant(value=str()), ops=[ast.In()], comparators=[ast.Name()])
            | ast.Call(func=ast.Name(id="unknown"), args=[ast.Name()], keywords=[])
        ):
            return []
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() | ast.Mult() | ast.Div(), right=right):
            return [left, right]
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            return [operand]
        case (
            ast.BoolOp(values=parts) | ast.Call(func=ast.Name(id="count"), args=[_, *_] as parts, keywords=[])
        ):
            return parts
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _ORDER for op in ops):
            return [left, *others]
    raise FormulaError(f"not allowed: {ast.unparse(node)}")


def _value(node: ast.expr, given: Facts) -> Result:
    return _EVALUATORS[type(node)](node, given)


def _constant(node: ast.Constant, given: Facts) -> Result:
    return node.value if isinstance(node.value, int | float) else None


def _name(node: ast.Name, given: Facts) -> Result:
    """A list counts as its length; a number that is not finite counts as unknown."""
    fact = _fact(node.id, given)
    if fact is None or isinstance(fact, bool):
        return fact
    return _finite(lambda: fact) if isinstance(fact, int | float) else len(fact)


def _fact(name: str, given: Facts) -> Fact:
    return _CONSTANTS[name] if name in _CONSTANTS else given.get(name)


def _finite(work: Callable[[], float]) -> float | None:
    try:
        result = work()
        return result if math.isfinite(result) else None
    except (ArithmeticError, ValueError):
        return None


def _truth(value: Result) -> bool | None:
    return None if value is None else bool(value)


def _arithmetic(node: ast.BinOp, given: Facts) -> Result:
    left, right = _value(node.left, given), _value(node.right, given)
    if left is None or right is None:
        return None
    work = _ARITHMETIC[type(node.op)]
    return _finite(lambda: work(left, right))


def _unary(node: ast.UnaryOp, given: Facts) -> Result:
    value = _value(node.operand, given)
    if value is None:
        return None
    return not value if isinstance(node.op, ast.Not) else -value


def _logic(node: ast.BoolOp, given: Facts) -> bool | None:
    deciding = isinstance(node.op, ast.Or)
    parts = [_truth(_value(value, given)) for value in node.values]
    if deciding in parts:
        return deciding
    return None if None in parts else not deciding


def _comparison(node: ast.Compare, given: Facts) -> bool | None:
    """A chain `a < b < c` is `a < b and b < c`, also when one of them is unknown."""
    if isinstance(node.ops[0], ast.In):
        return _membership(node, given)
    values = [_value(part, given) for part in (node.left, *node.comparators)]
    verdicts = [_compared(op, values[i], values[i + 1]) for i, op in enumerate(node.ops)]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _compared(op: ast.cmpop, left: Result, right: Result) -> bool | None:
    return None if left is None or right is None else _ORDER[type(op)](left, right)


def _membership(node: ast.Compare, given: Facts) -> bool | None:
    place, word = node.comparators[0], node.left
    fact = _fact(place.id, given) if isinstance(place, ast.Name) else None
    if fact is None:
        return None
    return isinstance(fact, Collection) and isinstance(word, ast.Constant) and word.value in fact


def _call(node: ast.Call, given: Facts) -> Result:
    first = node.args[0]
    if isinstance(node.func, ast.Name) and node.func.id == "unknown":
        return isinstance(first, ast.Name) and _fact(first.id, given) is None
    fact = _fact(first.id, given) if isinstance(first, ast.Name) and len(node.args) == 1 else None
    if isinstance(fact, Collection):
        return len(fact)
    truths = [_truth(_value(argument, given)) for argument in node.args]
    return None if None in truths else truths.count(True)


_EVALUATORS: Mapping[type[ast.expr], Callable[[Any, Facts], Result]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.BinOp: _arithmetic,
    ast.UnaryOp: _unary,
    ast.BoolOp: _logic,
    ast.Compare: _comparison,
    ast.Call: _call,
}
