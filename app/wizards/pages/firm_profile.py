"""The firm itself: name, number, address, activity, service year, and how much to show."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.choices import Depth
from app.domain.commands.firm import DescribeCompany
from app.views.widgets import Asking, Card, Column, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.firm_depth import DepthQuiz, depth_options
from app.wizards.pages.firm_number import CompanyNumberField

_CLEARED: Mapping[str, object] = MappingProxyType(
    {"nace_section": "", "service_year_start_month": 1, "depth": Depth.BASIC}
)
"""What a cleared list or choice falls back to."""


class FirmProfile(Page):
    """Who the firm is; every document carries these words."""

    def title(self) -> str:
        return self.words.say("Your firm")

    def lead(self) -> str:
        return self.words.say("Who are you, and what do you do? This appears on every document you print.")

    def build(self, column: Column) -> None:
        self._who(column.card(self.words.say("Name and address")))
        self._work(column.card(self.words.say("What you do")))
        self._year(column.card(self.words.say("Your service year")))
        self._depth(column.card(self.words.say("How much do you want to see?")))
        self.updated()

    def updated(self) -> None:
        plan = self.reading.year_plan
        said = self.words.say(
            "The yearly action plan you are preparing runs from {start} to {end}.",
            start=plan.start,
            end=plan.end,
        )
        self.service_year.show_words("", said)

    def _who(self, card: Card) -> None:
        say = self.words.say
        form = self._form(card.column)
        form.text("name", say("Name of the firm"))
        asking = Asking(
            say("Company number"), hint=say("Ten digits, as on your invoices."), example="0123.456.749"
        )
        form.bind("kbo", CompanyNumberField("kbo", self.words, asking))
        form.text("street", say("Street and number"))
        postal_code, city = Column(), Column()
        self._form(postal_code).text("postal_code", say("Postal code"))
        self._form(city).text("city", say("Town"))
        card.column.row(postal_code, city, stretch=False)

    def _work(self, card: Card) -> None:
        say = self.words.say
        form = self._form(card.column)
        form.text(
            "activity",
            say("What does your firm do?"),
            hint=say("In one line, as you would tell a customer."),
            example=say("Bakery with a shop"),
        )
        sections = self.reading.catalogue.nace_sections.values()
        form.select(
            "nace_section",
            say("Sector (NACE-BEL)"),
            [Option(each.code, f"{each.code} – {self.words.pick(each.name)}") for each in sections],
            hint=say("The sector of your main activity."),
        )
        form.text(
            "joint_committee",
            say("Joint committee"),
            hint=say("It stands on the pay slips; your social secretariat knows it too."),
            example=say("PC 118"),
        )

    def _year(self, card: Card) -> None:
        say = self.words.say
        self._form(card.column).select(
            "service_year_start_month",
            say("In which month does your service year start?"),
            [Option(month, self.words.month(month)) for month in range(1, 13)],
            hint=say("For most firms this is January. The yearly action plan follows this year."),
        )
        self.service_year = card.column.callout("note", "", "")

    def _depth(self, card: Card) -> None:
        say = self.words.say
        self._depth_form = self._form(card.column)
        self._depth_form.choice(
            "depth",
            say("Depth"),
            depth_options(self.words),
            clearable=False,
            hint=say("You can change this at any moment. Nothing you filled in gets lost."),
        )
        self.quiz = card.column.add(DepthQuiz(self.words, self._use_depth))

    def _use_depth(self, depth: Depth) -> None:
        self.act(DescribeCompany({"depth": depth}))
        self._depth_form.show()

    def _form(self, column: Column) -> Form:
        return Form(self, lambda: self.reading.company, _described, column=column)


def _described(changes: Mapping[str, object]) -> DescribeCompany:
    return DescribeCompany(
        {name: _CLEARED.get(name) if value is None else value for name, value in changes.items()}
    )
