"""Sending back what was done in a copy."""

from __future__ import annotations

from app.services.handover.making import Wish
from app.services.handover.manifest import Sender
from app.services.handover.receiving import begun_with
from app.views.widgets import Asking, Column, LongTextField, SecretField, TextField, button
from app.wizards.page import Page
from app.wizards.pages.plans_handover_making import make_file


class ReplyPart:
    """A word, a password, and the file that goes back."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        words, say = page.words, page.words.say
        card = column.card(say("Send your answer back"))
        card.column.text(
            say("The file holds what you did. The employer sees every change before anything comes in.")
        )
        self.to = card.column.add(TextField("reply.to", words, Asking(say("Who receives it?"))))
        self.to.show_value(page.reading.company.name)
        self.message = card.column.add(
            LongTextField("reply.message", words, Asking(say("A word to go with it")))
        )
        hint = say("At least eight signs. Tell it by telephone, never in the same e-mail.")
        self.password = card.column.add(
            SecretField("reply.password", words, Asking(say("Password of the file"), hint=hint))
        )
        make = button(say("Make the answer…"), self._make, "primary")
        make.setObjectName("reply.make")
        card.column.row(make)
        self.outcome = card.column.callout("note", "", "")
        self.outcome.hide()

    def _make(self) -> None:
        page = self._page
        wish = Wish(
            sender=Sender.ADVISER,
            password=self.password.control.text().strip(),
            message=str(self.message.value() or ""),
            to=str(self.to.value() or ""),
        )
        base = begun_with(page.desk.workspace)
        made = make_file(page, wish, self.to, self.password, base)
        if made is not None:
            self.password.forget()
            say = page.words.say
            self.outcome.show_words(
                say("The answer was made"),
                say("Send {name} back. You can go on, and answer again later.", name=made.name),
            )
            self.outcome.show()
