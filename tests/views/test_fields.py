"""Fields announce typed values, complain in words, and show values without announcing them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.choices import AnswerState
from app.i18n.words import Words
from app.views.widgets import (
    MONEY,
    WHOLE,
    Answer,
    Asking,
    ChoiceField,
    CountField,
    DateField,
    Field,
    LongTextField,
    MultiChoiceField,
    NumberField,
    Option,
    ScaleField,
    SelectField,
    TextField,
    YesNoField,
)
from tests.support.typing import press, type_into

HOSTILE = "<b>R&D</b> =1+1 é€’☑ 🙂 שלום"
STEPS = tuple(Option(step, f"stap {step}") for step in range(4))
ASKING = Asking("Vraag", hint="Uitleg")


def heard(field: Field) -> list[object]:
    """A list that grows with everything the field announces."""
    answers: list[object] = []
    field.answered.connect(answers.append)
    return answers


def test_text_is_announced_as_it_was_typed(qtbot: QtBot, words: Words) -> None:
    field = TextField("name", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, HOSTILE)
    assert answers == [HOSTILE]


def test_text_that_did_not_change_is_not_announced_again(qtbot: QtBot, words: Words) -> None:
    field = TextField("name", words, ASKING)
    qtbot.addWidget(field)
    field.show_value("Bakkerij")
    answers = heard(field)
    type_into(field, "Bakkerij")
    assert answers == []


def test_cleared_text_is_announced_as_an_empty_text(qtbot: QtBot, words: Words) -> None:
    field = TextField("name", words, ASKING)
    qtbot.addWidget(field)
    field.show_value("Bakkerij")
    answers = heard(field)
    type_into(field, "")
    assert answers == [""]


def test_long_text_is_announced_a_moment_after_the_last_key(qtbot: QtBot, words: Words) -> None:
    field = LongTextField("note", words, ASKING)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.answered, timeout=3000) as signal:
        field.control.insertPlainText(HOSTILE)
    assert signal.args == [HOSTILE]


def test_ten_thousand_characters_survive(qtbot: QtBot, words: Words) -> None:
    field = LongTextField("note", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    field.control.setPlainText("é" * 10_000)
    field.flush()
    assert answers == ["é" * 10_000]


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("12", WHOLE, 12),
        ("1.500", WHOLE, 1500),
        ("1 500,50", MONEY, Decimal("1500.50")),
        ("€ 20", MONEY, Decimal(20)),
    ],
)
def test_numbers_are_read_the_belgian_way(
    qtbot: QtBot, words: Words, typed: str, kind: object, value: object
) -> None:
    field = NumberField("n", words, ASKING, kind)  # type: ignore[arg-type]
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, typed)
    assert answers == [value]


def test_half_a_person_is_a_decimal(qtbot: QtBot, words: Words) -> None:
    field = NumberField("n", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, "6,5")
    assert answers == [6.5]


@pytest.mark.parametrize("typed", ["veel", "1,5,2", "½", "<b>"])
def test_what_is_no_number_stays_with_a_complaint(qtbot: QtBot, words: Words, typed: str) -> None:
    field = NumberField("n", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, typed)
    assert (answers, field.control.text()) == ([], typed)
    assert field.error()


def test_a_complaint_is_read_aloud_with_the_control(qtbot: QtBot, words: Words) -> None:
    field = NumberField("n", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    type_into(field, "veel")
    said = QAccessible.queryAccessibleInterface(field.control).text(QAccessible.Text.Description)
    assert field.error() in said


def test_a_cleared_number_is_none(qtbot: QtBot, words: Words) -> None:
    field = NumberField("n", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    field.show_value(3)
    answers = heard(field)
    type_into(field, "")
    assert answers == [None]


@pytest.mark.parametrize("typed", ["22/11/2026", "22-11-2026", "22.11.2026", "2026-11-22"])
def test_days_are_read_in_every_belgian_way(qtbot: QtBot, words: Words, typed: str) -> None:
    field = DateField("d", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, typed)
    assert answers == [date(2026, 11, 22)]
    assert field.control.text() == "22/11/2026"


@pytest.mark.parametrize("typed", ["29/02/2027", "31/4/2026", "morgen"])
def test_a_day_that_does_not_exist_is_not_announced(qtbot: QtBot, words: Words, typed: str) -> None:
    field = DateField("d", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    type_into(field, typed)
    assert answers == []
    assert field.error()


def test_a_first_answer_can_be_undone(qtbot: QtBot, words: Words) -> None:
    field = ChoiceField("c", words, ASKING, STEPS)
    qtbot.addWidget(field)
    field.rows[1].mark.click()
    field.show_value(None)
    assert field.value() is None


def test_a_choice_can_be_cleared_by_the_user(qtbot: QtBot, words: Words) -> None:
    field = ChoiceField("c", words, ASKING, STEPS)
    qtbot.addWidget(field)
    answers = heard(field)
    field.rows[1].mark.click()
    field._clear.click()
    assert answers == [1, None]


def test_clicking_the_words_is_clicking_the_mark(qtbot: QtBot, words: Words) -> None:
    field = ChoiceField("c", words, ASKING, STEPS)
    qtbot.addWidget(field)
    field.show()
    answers = heard(field)
    QTest.mouseClick(field.rows[2], Qt.MouseButton.LeftButton)
    assert answers == [2]


@pytest.mark.parametrize(("place", "value"), [(0, True), (1, False), (2, None)])
def test_yes_no_and_unknown(qtbot: QtBot, words: Words, place: int, value: bool | None) -> None:
    field = YesNoField("y", words, ASKING)
    qtbot.addWidget(field)
    answers = heard(field)
    field.rows[place].mark.click()
    assert answers == [value]


def test_several_answers_come_in_the_order_shown(qtbot: QtBot, words: Words) -> None:
    field = MultiChoiceField("m", words, ASKING, STEPS)
    qtbot.addWidget(field)
    answers = heard(field)
    field.rows[3].mark.click()
    field.rows[0].mark.click()
    assert answers == [(3,), (0, 3)]


def test_a_selection_and_its_empty_line(qtbot: QtBot, words: Words) -> None:
    field = SelectField("s", words, ASKING, STEPS)
    qtbot.addWidget(field)
    field.show_value(2)
    assert field.value() == 2
    field.show_value("strange")
    assert field.value() is None


def test_a_pressed_step_pressed_again_is_cleared(qtbot: QtBot, words: Words) -> None:
    field = ScaleField("s", words, ASKING, STEPS)
    qtbot.addWidget(field)
    answers = heard(field)
    field.steps[2].click()
    field.steps[2].click()
    assert answers == [2, None]


def test_arrow_keys_walk_along_the_scale(qtbot: QtBot, words: Words) -> None:
    field = ScaleField("s", words, ASKING, STEPS)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.steps[0].setFocus()
    press(field.steps[0], Qt.Key.Key_Right)
    assert field.steps[1].hasFocus()


def test_i_do_not_know_is_an_answer_with_a_reason(qtbot: QtBot, words: Words) -> None:
    field = CountField("c", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    answers = heard(field)
    field._outs[AnswerState.UNKNOWN].mark.click()
    type_into(field.reason, "niet bijgehouden")
    assert answers[-1] == Answer(AnswerState.UNKNOWN, None, "niet bijgehouden")


def test_a_number_takes_i_do_not_know_away(qtbot: QtBot, words: Words) -> None:
    field = CountField("c", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    field.show_value(Answer(AnswerState.NOT_APPLICABLE, None, "geen"))
    answers = heard(field)
    type_into(field, "0")
    assert answers[-1] == Answer(AnswerState.VALUE, 0)


def test_a_cleared_count_is_none(qtbot: QtBot, words: Words) -> None:
    field = CountField("c", words, ASKING, WHOLE)
    qtbot.addWidget(field)
    field.show_value(Answer(AnswerState.VALUE, 2))
    answers = heard(field)
    type_into(field, "")
    assert answers == [None]


def test_options_of_one_group_stand_under_its_name_which_is_never_chosen(qtbot: QtBot, words: Words) -> None:
    options = (
        Option("a", "Eerste"),
        Option("b", "Tweede", group="Nog meer"),
        Option("c", "Derde", group="Nog meer"),
    )
    field = SelectField("s", words, ASKING, options)
    qtbot.addWidget(field)
    lines = [field.control.itemText(place) for place in range(field.control.count())]
    assert lines[1:] == ["Eerste", "Nog meer", "Tweede", "Derde"]
    for value in ("a", "b", "c"):
        field.show_value(value)
        assert field.value() == value
    field.show_value("b")
    press(field.control, Qt.Key.Key_Up)
    assert field.value() == "a"
