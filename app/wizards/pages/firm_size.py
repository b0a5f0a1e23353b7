"""How large the firm is, and what that means for its external service and its health surveillance."""

from __future__ import annotations

from app.domain.commands.firm import DescribeCompany
from app.domain.company import SMALL_BELOW
from app.views.widgets import DECIMAL, Card, Column, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.firm_quarters import QuarterSum


class FirmSize(Page):
    """Average numbers, never a list of people."""

    def title(self) -> str:
        return self.words.say("How many people work here?")

    def lead(self) -> str:
        return self.words.say(
            "The yearly average counts, not the number of today. An estimate is fine to start."
        )

    def build(self, column: Column) -> None:
        self._numbers(column.card(self.words.say("Average over a year")))
        self.quarters = column.add(QuarterSum(self, self._use_average))
        self._work(column.card(self.words.say("The work")))
        self._service(column.card(self.words.say("Your external service")))
        self.updated()

    def updated(self) -> None:
        self.quarters.renew()
        headcount, say = self.reading.headcount, self.words.say
        large = headcount is not None and headcount >= SMALL_BELOW
        self.large.setVisible(large)
        self.counted.setVisible(not large)
        if headcount is None:
            self.counted.show_words("", say("Fill in the average, or work it out from your quarters below."))
        else:
            self.counted.show_words(
                "", say("This program counts with {headcount} workers.", headcount=headcount)
            )

    def _numbers(self, card: Card) -> None:
        say = self.words.say
        self._form = self._company(card.column)
        self._form.number(
            "headcount",
            say("Average number of workers"),
            DECIMAL,
            unit=say("workers"),
            hint=say("Whoever works less than three quarters of full time counts for half."),
        )
        self._form.number(
            "fte",
            say("Full-time equivalents (FTE)"),
            DECIMAL,
            unit=say("FTE"),
            hint=say("Your social secretariat knows this number. The warning lights use it."),
        )
        self.counted = card.column.callout("note", "", "")
        self.large = card.column.callout(
            "warning",
            say("20 workers or more"),
            say(
                "This program is made for fewer than 20 workers. You can go on. "
                "The page ‘Who must be consulted’ says what changes for you."
            ),
        )

    def _work(self, card: Card) -> None:
        say = self.words.say
        form = self._company(card.column)
        form.yes_no(
            "third_party_contact",
            say("Do your people meet customers, patients, suppliers or other outsiders?"),
            hint=say(
                "If so, aggression by outsiders belongs in your analysis, and you keep a register of it."
            ),
        )
        form.yes_no(
            "health_surveillance",
            say("Is anybody under health surveillance?"),
            hint=say(
                "For example because of night work, lifting, food or dangerous products. "
                "The lists then go with the yearly action plan."
            ),
        )

    def _service(self, card: Card) -> None:
        say = self.words.say
        form = self._company(card.column)
        form.select(
            "tariff_group",
            say("Tariff group (if you know it)"),
            [Option(n, say("Tariff group {number}", number=n)) for n in range(1, 6)],
            hint=say(
                "It is on the invoice of your external service. "
                "Groups 1 and 2 get a visit at least every 36 months, groups 3 to 5 every 24 months."
            ),
        )
        form.date(
            "external_service_since",
            say("Member of this external service since (if you know it)"),
            hint=say("It tells when the first visit was due."),
        )

    def _company(self, column: Column) -> Form:
        return Form(self, lambda: self.reading.company, DescribeCompany, column=column)

    def _use_average(self, average: float) -> None:
        self.act(DescribeCompany({"headcount": average}))
        self._form.show()
