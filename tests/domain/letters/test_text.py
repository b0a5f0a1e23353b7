"""The text of a letter is read as its writer meant it, and no word of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.letters.text import (
    Facts,
    Head,
    Items,
    Lines,
    Part,
    Title,
    blanks_in,
    items_in,
    only_blank,
    parts_of,
    same_text,
)

LETTER = """
# Uitnodiging
Beste {naam}
tot straks

## Wanneer?
- maandag
- dinsdag

1. eerst
2) dan
| Plaats | {plaats} |
| Uur |  |
"""


def test_a_letter_falls_apart_in_title_paragraphs_headings_lists_and_facts() -> None:
    assert parts_of(LETTER) == (
        Title("Uitnodiging"),
        Lines(("Beste {naam}", "tot straks")),
        Head("Wanneer?"),
        Items(("maandag", "dinsdag")),
        Items(("eerst", "dan"), ordered=True),
        Facts((("Plaats", "{plaats}"), ("Uur", ""))),
    )


def test_an_empty_line_ends_a_paragraph_but_not_a_list() -> None:
    assert parts_of("a\n\nb") == (Lines(("a",)), Lines(("b",)))
    assert parts_of("- a\n\n- b") == (Items(("a", "b")),)


def test_only_the_first_line_can_be_the_title() -> None:
    assert parts_of("a\n# b") == (Lines(("a", "# b")),)


def test_signs_in_the_middle_of_a_sentence_mean_nothing() -> None:
    text = "5 - 3 = 2, a | b | c, #1 en 1.500 euro"
    assert parts_of(text) == (Lines((text,)),)


def test_a_text_of_nothing_has_no_parts() -> None:
    assert parts_of(" \n\n\t") == ()


def test_blanks_stand_in_the_order_of_the_text_and_only_once() -> None:
    assert blanks_in("{b} {a} {b} {not this} {}") == ("b", "a")


def test_a_blank_that_is_alone_on_its_line_is_known_as_such() -> None:
    assert only_blank(" {lijst} ") == "lijst"
    assert only_blank("Lijst: {lijst}") == ""


def test_a_typed_list_is_read_with_and_without_signs_in_front() -> None:
    assert items_in("- een\n2. twee\n\n drie \n-") == ("een", "twee", "drie")


def test_white_space_at_the_ends_makes_no_other_text() -> None:
    assert same_text(" a \nb\n", "a\nb")
    assert not same_text("a\nb", "a b")


@given(st.text(alphabet=st.sampled_from("ab #-1.|{}\n"), max_size=60))
def test_no_letter_of_a_text_is_ever_lost(text: str) -> None:
    said = "".join("".join(words(part)) for part in parts_of(text))
    for letter in "ab{}":
        assert said.count(letter) == text.count(letter)


def words(part: Part) -> tuple[str, ...]:
    """Everything a part says."""
    match part:
        case Title() | Head():
            return (part.text,)
        case Lines():
            return part.lines
        case Items():
            return part.items
        case Facts():
            return tuple(text for row in part.rows for text in row)
