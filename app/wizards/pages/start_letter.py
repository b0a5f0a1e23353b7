"""What every letter, record and card has on its page: fill in, sign, rewrite, read along, print, keep."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.firm import FillDocument
from app.domain.letters.drafts import DraftState, meant_for, state_of
from app.presenters.labels import body_label
from app.views.widgets import Callout, Column
from app.wizards.form import Form
from app.wizards.pages.start_fold import Fold, bullets, show_origin
from app.wizards.pages.start_letter_about import AboutLetter
from app.wizards.pages.start_letter_fields import LetterFields
from app.wizards.pages.start_letter_text import LetterText

PLACED = {"signed_on": "datum", "place": "plaats"}
"""Which blank follows from a field of the signature."""


class LetterPage(AboutLetter):
    """The page of one document, from its blanks to its print."""

    def title(self) -> str:
        return self.words.pick(self.template.title)

    def lead(self) -> str:
        return self.words.pick(self.template.purpose)

    def build(self, column: Column) -> None:
        say = self.words.say
        self._warn(column)
        self.signed_note = column.add(Callout("note", "", ""))
        self._points(column)
        self.fields = LetterFields(self, column.add(Column()))
        if self.template.signatures or "{datum}" in self.template.body.nl:
            self._signature(column.card(say("Date and signature")).column)
        self.text = LetterText(self, column.card(say("This is how it reads")).column, self.fields)
        self.updated()

    def updated(self) -> None:
        self.fields.show()
        self.text.show()
        self._show_signed()

    def restore(self, focus: str, scrolled: int = 0) -> None:
        """Give the focus to a field; the focus of the place is the document, perhaps with a field behind."""
        template, _, field = focus.partition("/")
        first = (*self.fields.names, "")[0]
        super().restore((field or first) if template == self.template_id() else focus, scrolled)

    # ---------------------------------------------------------------- parts
    def _warn(self, column: Column) -> None:
        pick, say = self.words.pick, self.words.say
        body = self.reading.body.body
        if not meant_for(self.template, body):
            column.callout(
                "warning",
                say("Another document fits your firm better"),
                say(
                    "Your firm consults: {body}. This document is meant for: {wanted}.",
                    body=body_label(body, self.words),
                    wanted=tuple(body_label(each, self.words) for each in self.template.bodies),
                ),
            )
        if self.template.caution is not None:
            column.callout("warning", say("Mind this"), pick(self.template.caution))

    def _points(self, column: Column) -> None:
        pick, say, template = self.words.pick, self.words.say, self.template
        fold = column.add(Fold(self.words, "points", say("What a good text says"), pick(template.when)))
        fold.column.text(bullets(pick(point) for point in template.required_points))
        fold.column.text(say("Meant for: {whom}", whom=pick(template.addressee)), "muted")
        show_origin(fold.column, template.origin, self.words)
        for note in template.notes:
            fold.column.text(pick(note.text))
            show_origin(fold.column, note.origin, self.words)

    def _signature(self, column: Column) -> None:
        say = self.words.say
        form = Form(self, lambda: self.draft, self._signed, column=column)
        form.date("signed_on", say("Signed on"), hint=say("Leave it empty to write the date by hand."))
        form.text("place", say("Place"), example=self.reading.company.city)
        if self.template.signatures:
            form.text("signed_by", say("Signed by"), hint=say("Whoever runs the firm."))

    def _show_signed(self) -> None:
        signed = state_of(self.draft) is DraftState.SIGNED
        self.signed_note.setVisible(signed)
        if signed:
            self.signed_note.show_words(
                "",
                self.words.say(
                    "Signed on {day}. If you change something now, print it and sign it again.",
                    day=self.draft.signed_on,
                ),
            )

    def _signed(self, changes: Mapping[str, object]) -> FillDocument:
        """Day and place of the signature; an older text in the letter itself makes room for them."""
        emptied = {PLACED[field]: "" for field in changes if field in PLACED}
        return FillDocument(self.template_id(), emptied, changes)
