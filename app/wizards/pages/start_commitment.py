"""The statement of commitment: fill in, read along, sign, print."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, SimpleNamespace

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from app.domain.commands.firm import FillDocument
from app.domain.records import DocumentDraft
from app.i18n.language import Language
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.papers import commitment
from app.views.widgets import BodyText, Card, Column, Heading, Option, button
from app.views.widgets.option_row import OptionRow
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets, show_origin
from app.wizards.pages.start_letter import COMMITMENT, as_text, known_values, placeholders

FILLED_ELSEWHERE = ("firma_naam", "plaats", "datum")
"""Placeholders that come from the profile or from the signature."""

NAMES: Mapping[Language, str] = MappingProxyType({Language.NL: "Nederlands", Language.FR: "Français"})
"""What the languages call themselves."""

COUNSELLOR_EXAMPLE = N_("For example: ‘Our confidential counsellor is … You can call …’")


class StartCommitment(Page):
    """The preview follows every answer, in the language in which it will be printed."""

    def title(self) -> str:
        return self.words.say("Statement of commitment")

    def lead(self) -> str:
        return self.words.say(
            "With this page you tell your people that you mean it. Sign it, read it aloud and hang it up."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._group = QButtonGroup(self)
        self._template = self.reading.catalogue.documents[COMMITMENT]
        self._speakers = {language: Words(language) for language in Language}
        column.callout(
            "warning",
            say("Promise only what you can keep"),
            say(
                "A promise that is not kept costs more trust than no promise. "
                "Name a budget and a time that you will really free, even if they are small."
            ),
        )
        self._points(column)
        self._gaps(column.card(say("Fill in")))
        self._signature(column.card(say("Signature")))
        self._preview(column.card(say("This is how it reads")))
        self.updated()

    def updated(self) -> None:
        speaker = self._speakers[self._language()]
        paper = commitment.build(self.reading, speaker)
        self.preview_title.setText(paper.title)
        self.preview.setText(as_text(paper))
        blank = commitment.missing(self.reading, self.words)
        self.blank.show_words(self.words.say("Still blank"), bullets(blank))
        self.blank.setVisible(bool(blank))

    def _points(self, column: Column) -> None:
        pick, template = self.words.pick, self._template
        fold = column.add(
            Fold(self.words, "points", self.words.say("What a good statement says"), pick(template.when))
        )
        fold.column.text(bullets(pick(point) for point in template.required_points))
        fold.column.text(pick(template.addressee), "muted")
        show_origin(fold.column, template.origin, self.words)

    def _gaps(self, card: Card) -> None:
        say, known = self.words.say, known_values(self.reading, self.words)
        card.column.text(
            say("Grey words are what your dossier already knows; type only what must differ."), "muted"
        )
        form = Form(self, self._values, _filled, column=card.column)
        for name in placeholders(self._template):
            placeholder = self.reading.catalogue.placeholders.get(name)
            if placeholder is not None and name not in FILLED_ELSEWHERE:
                hint = say(COUNSELLOR_EXAMPLE) if placeholder.optional else ""
                form.text(name, self.words.pick(placeholder.label), hint=hint, example=known.get(name, ""))

    def _signature(self, card: Card) -> None:
        say = self.words.say
        form = Form(self, self._draft, _signed, column=card.column)
        form.date("signed_on", say("Signed on"))
        form.text("place", say("Place"), example=self.reading.company.city)
        form.text("signed_by", say("Signed by"), hint=say("Whoever runs the firm."))

    def _preview(self, card: Card) -> None:
        say = self.words.say
        card.column.text(say("Language of the text"), "label")
        self.languages = {language: self._language_mark(language) for language in Language}
        choice = card.column.add(Column(gap=6))
        for language, mark in self.languages.items():
            choice.add(OptionRow(mark, Option(language, NAMES[language]), say("Language of the text")))
        self.preview_title = card.column.add(Heading("", 2))
        self.preview_title.setObjectName("preview.title")
        self.preview = card.column.add(BodyText(""))
        self.preview.setObjectName("preview")
        self.blank = card.column.callout("note", "", "")
        show = button(say("See and print"), self._print, "primary")
        show.setObjectName("print")
        card.column.row(show)

    def _print(self) -> None:
        self.desk.print_report("commitment", self._language())

    def _language_mark(self, language: Language) -> QRadioButton:
        mark = QRadioButton()
        mark.setObjectName(f"language.{language.value}")
        mark.setChecked(language is self.words.language)
        self._group.addButton(mark)
        mark.clicked.connect(lambda _: self.updated())
        return mark

    def _language(self) -> Language:
        marked = [language for language, mark in self.languages.items() if mark.isChecked()]
        return marked[0] if marked else self.words.language

    def _draft(self) -> DocumentDraft:
        return self.reading.dossier.get(DocumentDraft, COMMITMENT) or DocumentDraft(id=COMMITMENT)

    def _values(self) -> SimpleNamespace:
        return SimpleNamespace(**dict(self._draft().values))


def _filled(changes: Mapping[str, object]) -> FillDocument:
    return FillDocument(COMMITMENT, {name: str(text or "") for name, text in changes.items()}, {})


def _signed(changes: Mapping[str, object]) -> FillDocument:
    """Day and place of the signature; an older text in the letter itself makes room for them."""
    placeholder = {"signed_on": "datum", "place": "plaats"}
    return FillDocument(COMMITMENT, {placeholder[f]: "" for f in changes if f in placeholder}, changes)
