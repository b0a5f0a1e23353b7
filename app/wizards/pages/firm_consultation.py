"""Which group the firm is in and whom it must consult: worked out, explained, correctable."""

from __future__ import annotations

from app.domain.choices import Group
from app.domain.commands.firm import DescribeCompany
from app.domain.company import SMALL_BELOW
from app.domain.places import Place
from app.presenters.labels import body_label, group_label
from app.views.widgets import BodyText, Callout, Card, Column, Heading, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.firm_body import BodyChoice
from app.wizards.pages.start_fold import bullets


class FirmConsultation(Page):
    """Five questions; the two answers under them follow at once."""

    def title(self) -> str:
        return self.words.say("Who must be consulted")

    def lead(self) -> str:
        return self.words.say(
            "Five short questions. They show which rules apply to you and who gives an opinion on your plans."
        )

    def build(self, column: Column) -> None:
        self._questions(column.card())
        self._group(column.card())
        self._body(column.card())
        self.choice = column.add(BodyChoice(self))
        column.text(
            self.words.say(
                "Law of 4 August 1996, articles 49 to 53; Codex II.1-2 and II.8. "
                "In doubt? Ask your external service."
            ),
            "small",
        )
        self.updated()

    def updated(self) -> None:
        self._say_group()
        verdict = self.reading.body
        self.body_title.setText(
            self.words.say("You consult: {body}", body=body_label(verdict.body, self.words))
        )
        self.body_reasons.setText(bullets(self.words.tell(reason) for reason in verdict.reasons))
        self.choice.renew()

    def _questions(self, card: Card) -> None:
        say = self.words.say
        form = Form(self, lambda: self.reading.company, DescribeCompany, column=card.column)
        form.yes_no(
            "committee",
            say("Is there a committee for prevention and protection at work?"),
            hint=say("In firms with fewer than 50 workers there usually is none."),
        )
        form.yes_no(
            "union_delegation",
            say("Is there a union delegation?"),
            hint=say("Your joint committee decides from how many workers on there can be one."),
        )
        form.yes_no(
            "employer_is_adviser",
            say("Is the employer himself the prevention adviser?"),
            hint=say(
                "Below 20 workers this is allowed. The external service then helps with much of the work."
            ),
        )
        form.yes_no(
            "high_risk_sector",
            say("Are you in a sector with high risks, such as construction or chemicals?"),
            hint=say("This only counts from 20 workers on."),
        )
        form.yes_no(
            "confidential_counsellor",
            say("Do you have a confidential counsellor?"),
            hint=say(
                "Below 20 workers not required, unless the whole union delegation, "
                "or without one all workers, ask for it."
            ),
        )

    def _group(self, card: Card) -> None:
        self.group_title = card.column.add(Heading("", 3))
        self.group_reasons = card.column.add(BodyText(""))
        self.size_button = button(self.words.say("Fill in the number of workers"), self._go_to_size)
        self.size_button.setObjectName("go.size")
        card.column.row(self.size_button)
        self.consequences = card.column.add(Callout("note", "", ""))
        self.beyond = card.column.add(Callout("warning", "", ""))

    def _body(self, card: Card) -> None:
        self.body_title = card.column.add(Heading("", 3))
        self.body_reasons = card.column.add(BodyText(""))

    def _say_group(self) -> None:
        verdict, headcount = self.reading.group, self.reading.headcount
        self.group_title.setText(
            self.words.say("Your group: {group}", group=group_label(verdict.group, self.words))
        )
        self.group_reasons.setText(bullets(self.words.tell(reason) for reason in verdict.reasons))
        self.size_button.setVisible(headcount is None)
        beyond = verdict.group is Group.C or (headcount is not None and headcount >= SMALL_BELOW)
        said = bullets(self.words.tell(consequence) for consequence in verdict.consequences)
        self.consequences.show_words(self.words.say("What this means for you"), said)
        self.beyond.show_words(self.words.say("What changes for you"), said)
        self.consequences.setVisible(bool(said) and not beyond)
        self.beyond.setVisible(bool(said) and beyond)

    def _go_to_size(self) -> None:
        self.desk.go(Place("firm.size", "headcount"))
