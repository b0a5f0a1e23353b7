"""Whom the firm consults: what the law leads to, and another choice with its reason."""

from __future__ import annotations

from app.domain.choices import Body
from app.domain.commands.firm import DescribeCompany
from app.presenters.labels import body_label
from app.views.widgets import Asking, ChoiceField, LongTextField, Option, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold


class BodyChoice(Fold):
    """Both answers go together: the law's answer is only replaced when a reason comes along."""

    def __init__(self, page: Page) -> None:
        words = page.words
        teaser = words.say("For example because there is a committee for several firms together.")
        super().__init__(words, "body", words.say("Is this not right?"), teaser)
        self._page = page
        self._kept = self._record()
        options = [Option(body, body_label(body, words)) for body in Body]
        self.choice = self.column.add(
            ChoiceField("body_override", words, Asking(words.say("Whom do you consult then?")), options)
        )
        self.reason = self.column.add(
            LongTextField("body_reason", words, Asking(words.say("Why? (this is printed in your plans)")))
        )
        self.reason.show_lines(2)
        self.keep_button = button(words.say("Keep my choice"), self._keep, "primary")
        self.keep_button.setObjectName("body.keep")
        self.back_button = button(words.say("Go back to what the law leads to"), self._go_back)
        self.back_button.setObjectName("body.back")
        self.column.row(self.keep_button, self.back_button)
        self._show()

    def renew(self) -> None:
        """Show what the dossier holds when it changed; what is being typed here stays."""
        if self._record() != self._kept:
            self._kept = self._record()
            self._show()

    def _show(self) -> None:
        override, reason = self._kept
        self.choice.show_value(override)
        self.reason.show_value(reason)
        self.back_button.setEnabled(override is not None)
        if override is not None and not self.unfolded:
            self.toggle()

    def _keep(self) -> None:
        chosen = self.choice.value()
        if chosen is None:
            self.choice.show_error(self._page.words.say("Choose whom you consult."))
            return
        changes = {"body_override": chosen, "body_reason": self.reason.value()}
        self._page.act(DescribeCompany(changes), self.reason)

    def _go_back(self) -> None:
        self._page.act(DescribeCompany({"body_override": None}), self.choice)

    def _record(self) -> tuple[Body | None, str]:
        company = self._page.reading.company
        return company.body_override, company.body_reason
