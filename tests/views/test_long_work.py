"""Work beside the window: what came of it, what it raised, and stopping it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.messages import Message, Refusal
from app.i18n.words import Words
from app.views.dialogs.long_work import Job, Stopped, Told, work_on
from app.views.look import Look
from tests.support.answering import will_press


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made


def job(task: object, *, stoppable: bool = True) -> Job[object]:
    assert callable(task)
    return Job("De documenten worden gemaakt", "Even geduld.", task, stoppable)


def test_it_gives_what_the_work_gives_made_outside_the_windows_thread(window: QWidget) -> None:
    found = work_on(job(lambda told: current_thread()), Words("nl"), Look(), window)
    assert found is not main_thread()


def test_a_refusal_reaches_whoever_asked_for_the_work(window: QWidget) -> None:
    def refuse(told: Told) -> None:
        raise Refusal(Message("Fill in who signs."))

    with pytest.raises(Refusal, match="Fill in who signs"):
        work_on(job(refuse), Words("nl"), Look(), window)


def test_stopping_ends_the_work_at_its_next_step(window: QWidget) -> None:
    steps: list[int] = []

    def count(told: Told) -> int:
        for step in range(100_000):
            Event().wait(0.005)
            told(step, 100_000)
            steps.append(step)
        return len(steps)

    will_press("longwork.stop")
    with pytest.raises(Stopped):
        work_on(job(count), Words("nl"), Look(), window)
    assert len(steps) < 100_000
