"""The firm's calendar as a file for one's own calendar: all of it, or one entry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.duties.calendar import Duty
from app.domain.journey.diary import duty_item
from app.i18n.language import Language
from app.services.diary import SUFFIX, file_name, save_calendar
from app.views.widgets import Asking, Callout, ChoiceField, Column, Option, button
from app.wizards.page import Page


class DaysFile:
    """Saves days as a file and tells below what to do with it."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        self.saved = column.add(Callout("note", "", ""))
        self.saved.hide()

    def choose(self, only: str = "") -> None:
        """Ask where, and save all or what is about `only`."""
        workspace, title = self._page.desk.workspace, self._page.words.say("Save the calendar as a file…")
        proposed = str(workspace.path.parent / file_name(workspace, self._language, only))
        kind = f"iCalendar (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, proposed, kind)
        if chosen:
            self.save(Path(chosen), only)

    def save(self, path: Path, only: str = "") -> None:
        """Write it and say how to take it in."""
        wanted = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        workspace, remind = self._page.desk.workspace, self.reminds()
        self.saved.hide()
        if not self._page.attempt(
            lambda: save_calendar(workspace, wanted, self._language, only=only, remind=remind)
        ):
            return
        say = self._page.words.say
        self.saved.show_words(
            say("Saved as {path}.", path=str(wanted)),
            say(
                "Open the file to put it in Outlook or Thunderbird. In Google Calendar: Settings, then "
                "Import. Whoever sees your calendar sees only that you have something there."
            ),
        )
        self.saved.show()

    def reminds(self) -> bool:
        """Whether the entries come with a reminder a week ahead."""
        return True

    @property
    def _language(self) -> Language:
        return Language(self._page.words.language)


class CalendarFile(DaysFile):
    """What the page of duties offers: everything, with a reminder or without."""

    def __init__(self, page: Page, column: Column) -> None:
        say = page.words.say
        card = column.card(say("In your own calendar"))
        card.column.text(
            say(
                "A file for Outlook, Thunderbird or Google Calendar: duties, the discussion of your plans, "
                "measures, and when to look whether they helped. Take it in again after a change: the days "
                "move along."
            ),
            "muted",
        )
        asking = Asking(say("Do you want a reminder?"), clearable=False)
        options = (Option(True, say("A week ahead")), Option(False, say("No reminder")))
        self.remind = card.column.add(ChoiceField("remind", page.words, asking, options))
        self.remind.show_value(True)
        every = button(say("Save the calendar as a file…"), self.choose)
        every.setObjectName("calendar.all")
        card.column.row(every)
        super().__init__(page, card.column)

    def choose_duty(self, duty: Duty) -> None:
        """Ask where, and save the entry of one duty."""
        self.choose(duty_item(duty.deadline.id))

    def reminds(self) -> bool:
        return self.remind.value() is not False
