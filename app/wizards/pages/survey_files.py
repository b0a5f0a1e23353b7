"""The form for a browser, and the answer files that come back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.domain.records import SurveyRound
from app.services.exporting import file_name
from app.services.paperwork import put_down
from app.services.survey.answer_file import SUFFIX
from app.services.survey.taking import TakenFile, take_files
from app.services.survey.web_form import form_of
from app.views.dialogs.file_choice import choose_answer_files, choose_form_file
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.survey_end import ask_code


class FilesPart:
    """Makes the form, and takes files in once the code word was given; says what became of each."""

    def __init__(self, page: Page, asked: SurveyRound, column: Column) -> None:
        self._page, self._asked = page, asked
        say = page.words.say
        column.text(
            say(
                "One file that works without internet in any browser, also on a telephone. Whoever answered "
                "saves an answer file and hands it to you; nobody can read what is in it without the "
                "code word."
            )
        )
        make = button(say("Make the form for the browser…"), self._make)
        make.setObjectName("make.form")
        take = button(say("Take in answer files…"), self._take)
        take.setObjectName("take.files")
        column.row(make, take)
        self.outcome = column.add(Column(gap=6))
        self.outcome.hide()

    def _make(self) -> None:
        page, asked = self._page, self._asked
        name = file_name(page.reading, f"questionnaire-{asked.code}", page.words.language, ".html")
        chosen = choose_form_file(page.desk.parent_window, page.words, Path.home() / name)
        if chosen is None:
            return
        path = (
            chosen if chosen.suffix.lower() in {".html", ".htm"} else chosen.with_name(chosen.name + ".html")
        )
        if page.attempt(lambda: put_down(path, form_of(page.desk.workspace, asked).content)):
            told = page.words.say(
                "The form was saved as {path}. Send it or put it on a stick; it holds no answers.",
                path=str(path),
            )
            self._tell(told, ())

    def _take(self) -> None:
        page, desk = self._page, self._page.desk
        say = page.words.say
        why = say("Answer files are unsealed and sealed anew inside the dossier. That needs the code word.")
        opened = ask_code(page, self._asked, why)
        if opened is None:
            return
        paths = choose_answer_files(desk.parent_window, page.words, Path.home(), SUFFIX)
        if paths:
            self._say(take_files(opened, paths))
            page.updated()

    def _say(self, taken: Sequence[TakenFile]) -> None:
        words = self._page.words
        good = sum(each.refused is None for each in taken)
        told = words.plural("{n} answer file was taken in.", "{n} answer files were taken in.", good)
        refused = [
            words.say("{name}: {reason}", name=each.name, reason=words.tell(each.refused))
            for each in taken
            if each.refused is not None
        ]
        self._tell(told, refused)

    def _tell(self, told: str, refused: Sequence[str]) -> None:
        self.outcome.clear()
        self.outcome.callout("warning" if refused else "note", told, "\n".join(refused))
        self.outcome.show()
