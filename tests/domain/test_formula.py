"""The small language of the catalogue's formulas: what it says, what it refuses, what stays unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.formula import FormulaError, choices, evaluate, facts, holds

FACTS = ["a", "b", "c"]
SIGNS = ["+", "-", "*", "/", "<", "<=", "==", "!=", ">=", ">", "and", "or"]
REFUSED = """
a b | a.b | a[0] | f(a) | __import__('os') | lambda: 1 | a if b else c | 2 ** 9 | a // b | 'text' | True
unknown(1) | count() | (a := 3) | [a] | a in b | a is b | 9e99 | f'{a}' | count(a, b=1) | {a} | a % b | ~a
"""
numbers = st.none() | st.booleans() | st.integers() | st.floats()
known = st.fixed_dictionaries(dict.fromkeys(FACTS, numbers))


def compose(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.tuples(inner, st.sampled_from(SIGNS), inner)
    return (
        joined.map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})")
        | inner.map(lambda part: f"(not {part})")
        | inner.map(lambda part: f"(-{part})")
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"count({', '.join(parts)})")
    )


atoms = st.sampled_from([*FACTS, "true", "false", "0", "2", "1.5", "unknown(a)", "('x' in b)"])
formulas = st.recursive(atoms, compose, max_leaves=12).filter(lambda text: len(text) < 400)


@pytest.mark.parametrize(
    ("formula", "given_facts", "answer"),
    [
        ("100 * days / (fte * 229)", {"days": 40, "fte": 6.5}, pytest.approx(2.687, abs=0.001)),
        ("1 <= a <= 2", {"a": 2}, True),
        ("1 <= a <= 2", {"a": 3}, False),
        ("-a + 2", {"a": 5}, -3),
        ("not a and b", {"a": False, "b": True}, True),
        ("'shock' in events or count(events) >= 2", {"events": ("shock",)}, True),
        ("count(events)", {"events": ("owner", "move")}, 2),
        ("count(not a, not b, c)", {"a": False, "b": True, "c": False}, 1),
        ("unknown(a) and not unknown(b)", {"b": 0}, True),
        ("true", {}, True),
    ],
)
def test_a_formula_means_what_it_says(formula, given_facts, answer):
    assert evaluate(formula, given_facts) == answer


@pytest.mark.parametrize(
    ("formula", "answer"),
    [
        ("false and nobody_knows", False),
        ("true and nobody_knows", None),
        ("true or nobody_knows", True),
        ("false or nobody_knows", None),
        ("not nobody_knows", None),
        ("nobody_knows > 3", None),
        ("nobody_knows + 3", None),
        ("2 < 1 < nobody_knows", False),
        ("'x' in nobody_knows", None),
        ("count(nobody_knows)", None),
        ("5 / 0", None),
    ],
)
def test_the_unknown_stays_unknown_unless_the_rest_decides(formula, answer):
    assert evaluate(formula, {}) is answer


@pytest.mark.parametrize(
    "text",
    [*REFUSED.replace("|", "\n").strip().splitlines(), "", "1" * 501, "not " * 60 + "a", "a\0b"],
)
def test_what_is_not_in_the_language_is_refused(text):
    with pytest.raises(FormulaError):
        evaluate(text, {"a": 1})


def test_the_facts_of_a_formula_are_its_names():
    assert facts("a < b and count(c) > 0 or unknown(d) and 'x' in e and true") == set("abcde")


def test_the_choices_of_a_formula_are_its_quoted_words():
    assert choices("value >= 2 or 'shock' in events") == {"shock"}


def test_a_number_too_large_to_count_with_is_unknown():
    assert evaluate("a * a", {"a": 10**400}) is None


def test_a_number_other_than_zero_holds():
    assert holds("a", {"a": 3}) is True
    assert holds("a", {"a": 0}) is False


@given(formulas, known)
def test_evaluating_never_raises(formula, given_facts):
    assert evaluate(formula, given_facts) is None or isinstance(evaluate(formula, given_facts), int | float)


@given(formulas, st.fixed_dictionaries({name: st.booleans() | st.integers(-5, 5) for name in FACTS}))
def test_learning_a_fact_never_overturns_a_certain_answer(formula, everything):
    """Unless the formula itself asks whether the fact is unknown."""
    if "unknown" not in formula:
        less = {**everything, "b": None}
        assert holds(formula, less) in (None, holds(formula, everything))


@given(st.text(max_size=60))
def test_any_text_is_a_formula_or_refused(text):
    try:
        evaluate(text, {})
    except FormulaError:
        return
