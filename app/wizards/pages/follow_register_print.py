"""Printing the register: without names, or with them when somebody asks for it."""

from __future__ import annotations

from dataclasses import replace

from app.services import register
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, button
from app.wizards.page import Page

REPORT = "third-party-register"


class RegisterPrint:
    """Two buttons; the second asks first whether names are really wanted."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        say = page.words.say
        plain = button(say("Print without names"), self._plain)
        plain.setObjectName("print")
        self._button = button(say("Print with names…"), self._named, "quiet")
        self._button.setObjectName("print.names")
        column.row(plain, self._button)
        self.renew()

    def renew(self) -> None:
        """Offer names while there are any."""
        told = register.told(self._page.desk.workspace)
        self._button.setVisible(any(declaration.name for declaration in told.values()))

    def _plain(self) -> None:
        self._page.flush()
        self._page.desk.print_report(REPORT, None)

    def _named(self) -> None:
        page, say = self._page, self._page.words.say
        page.flush()
        question = Question(
            say("Print with names?"),
            say("Only for the inspection or the prevention adviser. Keep the paper locked away."),
            (Way("names", say("With names")), Way("keep", say("Cancel"), safe=True)),
        )
        if ask(page.desk.parent_window, question) == "names":
            reading = page.reading
            page.desk.print_of(replace(reading, archive=replace(reading.archive, names=True)), REPORT)
