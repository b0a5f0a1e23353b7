"""The text of a letter: in which language, rewritten or not, as it will read, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton

from app.domain.letters.places import known_at
from app.domain.messages import Refusal
from app.domain.places import Place
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.papers.letters import document
from app.presenters.papers.letters.values import SIGNED, missing
from app.runtime.clock import now
from app.services import exporting
from app.services.paperwork import put_down
from app.store.errors import StorageError
from app.views.widgets import ActionButton, Callout, Column, FlowRow, Option, button
from app.views.widgets.option_row import OptionRow
from app.views.widgets.paper_view import PaperView
from app.wizards.pages.start_letter_fields import LetterFields
from app.wizards.pages.start_letter_rewriting import Rewriting

if TYPE_CHECKING:
    from app.wizards.pages.start_letter_about import AboutLetter

NAMES: Mapping[Language, str] = MappingProxyType({Language.NL: "Nederlands", Language.FR: "Français"})
"""What the languages call themselves."""

_SIGN_FIELDS = {"datum": "signed_on", "plaats": "place"}
_SUFFIX = ".docx"


class LetterText:
    """The language is that of the paper, whatever the window speaks."""

    def __init__(self, page: AboutLetter, column: Column, fields: LetterFields) -> None:
        self.page, self._fields = page, fields
        self._speakers = {language: Words(language) for language in Language}
        self._group = QButtonGroup(page)
        say = page.words.say
        column.text(say("Language of the text"), "label")
        self.languages = {language: self._mark(language) for language in Language}
        choice = column.add(Column(gap=6))
        for language, mark in self.languages.items():
            choice.add(OptionRow(mark, Option(language, NAMES[language]), say("Language of the text")))
        self.rewriting = Rewriting(page, column, self.language)
        self.preview = column.add(PaperView())
        self.preview.setObjectName("preview")
        self.blank = column.add(Callout("note", "", ""))
        self._blanks: tuple[str, ...] = ()
        self._links = column.add(Column(gap=4))
        self._ways(column)
        self.kept = column.add(Callout("note", "", ""))
        self.kept.hide()

    def language(self) -> Language:
        """The language that is chosen for the paper."""
        marked = [language for language, mark in self.languages.items() if mark.isChecked()]
        return marked[0] if marked else self.page.words.language

    def show(self) -> None:
        """Everything anew, as the dossier is now."""
        speaker = self._speakers[self.language()]
        self.rewriting.show()
        self.preview.show_paper(document.build(self.page.template_id(), self.page.reading, speaker))
        self._show_blanks(missing(self.page.template, self.page.reading, speaker))

    def keep(self, path: Path) -> None:
        """Write the Word document here and say so; what goes wrong is said instead."""
        wanted = path if path.suffix.lower() == _SUFFIX else path.with_name(path.name + _SUFFIX)
        report = exporting.letter_id(self.page.template_id())
        try:
            put_down(wanted, exporting.docx(self.page.reading, report, self.language(), now()))
        except Refusal as refusal:
            self.page.show_refusal(self.page.words.tell(refusal.message))
            return
        except StorageError as error:
            self.page.desk.trouble(error)
            return
        self.kept.show_words("", self.page.words.say("Saved as {path}.", path=str(wanted)))
        self.kept.show()

    # ---------------------------------------------------------------- inside
    def _ways(self, column: Column) -> None:
        say = self.page.words.say
        look = button(say("See and print"), self._print, "primary")
        look.setObjectName("print")
        word = button(say("Save as a Word document…"), self._choose_file)
        word.setObjectName("word")
        column.row(look, word)

    def _print(self) -> None:
        self.page.flush()
        self.page.desk.print_report(exporting.letter_id(self.page.template_id()), self.language())

    def _choose_file(self) -> None:
        self.page.flush()
        report = exporting.letter_id(self.page.template_id())
        name = exporting.file_name(self.page.reading, report, self.language(), _SUFFIX)
        proposed = str(self.page.desk.workspace.path.parent / name)
        title = self.page.words.say("Save as a Word document…")
        chosen, _ = QFileDialog.getSaveFileName(self.page, title, proposed, f"Word (*{_SUFFIX})")
        if chosen:
            self.keep(Path(chosen))

    def _show_blanks(self, names: tuple[str, ...]) -> None:
        """What will be a dotted line, each with the way to where it is filled in."""
        self.blank.setVisible(bool(names))
        self.blank.show_words(
            self.page.words.say("Still blank"),
            self.page.words.say("These become dotted lines to write on. Choose one to fill it in here.")
            if names
            else "",
        )
        if names == self._blanks:
            return
        self._blanks = names
        self._links.clear()
        if names:
            self._links.add(FlowRow(*(self._link(name) for name in names), gap=4))

    def _link(self, name: str) -> ActionButton:
        label = self.page.words.pick(self.page.reading.catalogue.placeholders[name].label)
        made = button(label, lambda: self._go(name), "quiet")
        made.setObjectName(f"blank.{name}")
        return made

    def _go(self, name: str) -> None:
        """To the field on this page, otherwise to the page where the dossier learns it."""
        place = known_at(name)
        if name in self._fields.names:
            self.page.restore(name)
        elif name in SIGNED:
            self.page.restore(_SIGN_FIELDS[name])
        elif place is not None:
            self.page.desk.go(Place(place.page, place.focus))

    def _mark(self, language: Language) -> QRadioButton:
        mark = QRadioButton()
        mark.setObjectName(f"language.{language.value}")
        mark.setChecked(language is self.page.words.language)
        self._group.addButton(mark)
        mark.clicked.connect(lambda _: self._language_chosen())
        return mark

    def _language_chosen(self) -> None:
        self.rewriting.turn()
        self.show()
