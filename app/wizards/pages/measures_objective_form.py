"""The fields of one objective, and what it still lacks to be concrete, measurable and dated (R58)."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.choices import Depth
from app.domain.commands.entries import EditEntry
from app.domain.places import Place
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.plans.warnings import plan_warnings
from app.domain.records import Objective
from app.views.widgets import Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages import measures_choices as choices
from app.wizards.pages.lights_personal import PersonalNote


class ObjectiveEditor:
    """Fills the opened card of an objective; `renew` shows what follows from the answers."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        self._form = Form(page, self._record, self._write, column=column)
        self._form.prefix = f"{id_}."
        self._what()
        self._how_much()
        self._measurable()
        self._rest()
        self._personal = column.add(PersonalNote(page.words))
        self._lacking = column.callout("note", "", "")
        effect = Place("follow.effect", id_)
        judge = button(page.words.say("Judge the effect"), lambda: page.desk.go(effect), "quiet")
        judge.setObjectName(f"{id_}.effect")
        column.row(judge)
        column.setObjectName(id_)
        column.setFocusProxy(self._form.fields["text"])
        self.renew()

    def alive(self) -> bool:
        """Whether the card is still open."""
        return isValid(self._column)

    def renew(self) -> None:
        """Warn about names, and say what is still lacking."""
        record = self._record()
        if record is None:
            return
        self._personal.show_about(record.text, record.criterion, record.baseline, record.limits)
        page = self._page
        found = [
            page.words.tell(warning.message)
            for warning in plan_warnings(
                page.reading.dossier, page.reading.catalogue, start_year=page.reading.start_year
            )
            if warning.place.page == "measures.objectives" and warning.place.focus == self._id
        ]
        self._lacking.show_words(page.words.say("Still to do"), "\n".join(found))
        self._lacking.setVisible(bool(found))

    def _record(self) -> Objective | None:
        return self._page.reading.dossier.get(Objective, self._id)

    def _write(self, changes: Mapping[str, object]) -> EditEntry:
        if changes.get("domain", "") is None:
            changes = {**changes, "domain": PSYCHOSOCIAL}
        return EditEntry(Objective, self._id, changes)

    def _what(self) -> None:
        say = self._page.words.say
        field = self._form.long_text(
            "text",
            say("What must be better?"),
            hint=say("One sentence about the work, not about a person."),
        )
        field.show_lines(2)

    def _how_much(self) -> None:
        say, steps = self._page.words.say, choices.three_steps(self._page.words)
        self._form.scale(
            "urgency",
            say("How urgent is it?"),
            steps,
            hint=say("3: people already get ill, leave or quarrel because of it."),
        )
        self._form.scale(
            "feasibility",
            say("How feasible is it for you?"),
            steps,
            hint=say("3: you can begin tomorrow, with what you have."),
        )

    def _measurable(self) -> None:
        say, form = self._page.words.say, self._form
        form.text(
            "criterion",
            say("By what will you see it?"),
            hint=say("Something you can count or ask."),
            example=say("Weeks that the roster is known beforehand"),
        )
        form.text("baseline", say("How is it today?"), example=say("1 week"))
        form.text("target", say("What must it become?"), example=say("3 weeks"))
        record = self._record()
        years = choices.due_years(self._page.reading, record.due_year if record else None)
        form.select("due_year", say("By when? (service year)"), years)

    def _rest(self) -> None:
        say, page, form = self._page.words.say, self._page, self._form
        field = form.long_text(
            "limits",
            say("What can change, and what cannot?"),
            hint=say("Say it beforehand, then nobody expects what is impossible."),
        )
        field.show_lines(2)
        record = self._record()
        offered = choices.risks(page.reading, page.words, record.factors if record else ())
        if offered:
            form.several("factors", say("Which risks does it answer?"), offered)
        if page.reading.company.depth is not Depth.BASIC:
            form.select("domain", say("Welfare domain"), choices.domains(page.reading, page.words))
