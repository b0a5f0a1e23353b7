"""Words find their line, and no letter is lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from app.reports.fonts import escape
from app.reports.lines import Line, Span, Type, atoms_of, break_lines, spans_of
from app.reports.text import Text

KIND = Type(10, 14, "#000000")


def written(lines: list[Line]) -> list[str]:
    return ["".join(letters.text for letters in line.letters) for line in lines]


def broken(text: str, width: float) -> list[str]:
    return written(break_lines(atoms_of(spans_of(text, KIND), KIND.size), KIND, width))


def test_short_text_is_one_line() -> None:
    assert broken("een korte regel", 400) == ["een korte regel"]


def test_text_breaks_at_spaces() -> None:
    assert broken("een twee drie", 45) == ["een twee", "drie"]


def test_a_no_break_space_does_not_break() -> None:
    assert broken("aa 1\u202f234,50\u00a0€", 50) == ["aa", "1\u202f234,50\u00a0€"]


def test_a_hyphen_may_end_a_line() -> None:
    assert broken("risico-analyse", 45) == ["risico-", "analyse"]


def test_a_date_with_slashes_stays_whole() -> None:
    assert broken("op 22/11/2026", 56) == ["op", "22/11/2026"]


def test_line_ends_are_kept_also_empty_ones() -> None:
    assert broken("a\n\nb\n", 100) == ["a", "", "b"]


def test_a_word_wider_than_its_column_is_cut() -> None:
    lines = broken("x" * 400, 100)
    assert "".join(lines) == "x" * 400
    assert len(lines) > 3


def test_a_comma_stays_with_the_bold_word_before_it() -> None:
    spans = (
        Span("zeg", "regular", "#000000"),
        Span("ja", "bold", "#000000"),
        Span(", of", "regular", "#000000"),
    )
    assert written(break_lines(atoms_of(spans, 10), KIND, 34)) == ["zegja,", "of"]


def test_hebrew_words_stand_from_right_to_left() -> None:
    assert broken("abc שלום עולם def", 400) == ["abc םלוע םולש def"]


def test_a_text_splits_with_two_lines_on_either_side() -> None:
    text = Text(spans_of("woord " * 60, KIND), KIND)
    first, second = text.split(200, 5 * 14) or (None, None)
    assert first is not None and second is not None
    assert round(first.height(200) / 14) == 5
    assert first.height(200) + second.height(200) == text.height(200)


def test_three_lines_are_not_split() -> None:
    text = Text(spans_of("a\nb\nc", KIND), KIND)
    assert text.split(200, 2 * 14) is None


@given(st.text(max_size=200), st.floats(20, 300))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, width: float) -> None:
    lines = break_lines(atoms_of(spans_of(text, KIND), KIND.size), KIND, width)
    kept = sorted("".join(written(lines)).replace(" ", ""))
    assert kept == sorted(escape(text).replace("\n", "").replace(" ", ""))
    assert all(line.width <= width + 0.02 for line in lines)
