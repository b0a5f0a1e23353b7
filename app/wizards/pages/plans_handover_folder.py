"""The inspection folder: every paper an inspector asks for, in one language, with an index."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.messages import Refusal
from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime.paths import user_documents
from app.services.handover.inspection import ZIP, asked_of, folder_name, write_asked
from app.store.errors import StorageError
from app.views.dialogs.file_choice import Kind, choose_place
from app.views.dialogs.long_work import Job, Stopped, work_on
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import Asking, ChoiceField, Column, Option, button
from app.wizards.page import Page


class FolderPart:
    """A language, and a folder or one zip."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        say = page.words.say
        card = column.card(say("Folder for an inspection"))
        card.column.text(
            say(
                "Plan, analysis, consultation, advice, evidence, signed versions, calendar and change log, "
                "with an index that opens in any browser. Figures of one or two people are not shown in it."
            )
        )
        card.column.text(
            say(
                "Evidence and scans go in as you kept them. Look first whether a name or a figure of one or "
                "two people stands in them."
            ),
            "muted",
        )
        options = [Option(each.value, LANGUAGE_NAMES[each]) for each in Language]
        asking = Asking(say("Language of the folder"), clearable=False)
        self.language = card.column.add(ChoiceField("folder.language", page.words, asking, options))
        self.language.show_value(page.words.language.value)
        folder = button(say("Make the folder…"), self._folder)
        folder.setObjectName("folder.make")
        one = button(say("Make it as one zip file…"), self._zip)
        one.setObjectName("folder.zip")
        card.column.row(folder, one)
        self.outcome = card.column.callout("note", "", "")
        self.outcome.hide()

    @property
    def _words(self) -> Words:
        return Words(Language(str(self.language.value())))

    def _folder(self) -> None:
        page = self._page
        title = page.words.say("In which folder?")
        chosen = QFileDialog.getExistingDirectory(page, title, str(user_documents()))
        if chosen:
            self._write(Path(chosen) / folder_name(page.desk.workspace, self._words))

    def _zip(self) -> None:
        page = self._page
        proposed = user_documents() / f"{folder_name(page.desk.workspace, self._words)}{ZIP}"
        kind = Kind(page.words.say("Zip file"), f"*{ZIP}")
        title = page.words.say("Where do you want to keep the zip file?")
        chosen = choose_place(page.desk.parent_window, title, proposed, kind)
        if chosen is not None:
            self._write(chosen)

    def _write(self, path: Path) -> None:
        page, desk = self._page, self._page.desk
        page.flush()
        asked = asked_of(desk.workspace, self._words)
        job = Job(
            page.words.say("Making the folder"),
            page.words.say("Every paper is made anew. This takes a moment."),
            lambda told: write_asked(asked, path, told),
        )
        try:
            made = work_on(job, page.words, desk.look, desk.parent_window)
        except Stopped:
            return
        except (Refusal, StorageError) as error:
            self.outcome.show_words(page.words.say("Nothing was saved."), page.words.tell(error.message))
            self.outcome.show()
            return
        self.outcome.show_words(
            page.words.say("The folder is ready"),
            page.words.say("Open {name} first: it lists everything.", name=str(made[0])),
        )
        self.outcome.show()
