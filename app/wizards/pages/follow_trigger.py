"""One thing that changed: what it was, what is looked at again, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shiboken6 import isValid

from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.commands.watching import ReviewTrigger
from app.domain.follow.looking_again import look_by, proposal
from app.domain.follow_choices import TriggerKind
from app.domain.places import Place
from app.domain.records import Situation, Trigger
from app.presenters.labels import label
from app.presenters.papers.triggers import from_twenty
from app.views.widgets import Callout, Column, Option, PickField, button
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from app.wizards.pages.follow_picks import offer_measure, pick_factors, pick_measures
from app.wizards.pages.lights_personal import PersonalNote

_PLANS = ("global_plan", "year_plan")
_BLANK: Mapping[str, object] = {"text": "", "kind": TriggerKind.OTHER, "factors": (), "measures": ()}


@dataclass(frozen=True, slots=True)
class _Plans:
    """The two plans as one answer."""

    plans: tuple[str, ...]


class TriggerEditor:
    """Fills the opened card of a trigger."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        self._what(column)
        self._again(column)
        self._came_of_it(column)
        self.renew()

    def renew(self) -> None:
        """Show what follows from the answers as they are now."""
        trigger = self._trigger()
        if trigger is None or not isValid(self._column):
            return
        words, catalogue = self._page.words, self._page.reading.catalogue
        self._personal.show_about(trigger.text, trigger.conclusion)
        found = proposal(trigger.kind, catalogue)
        self._why.show_words(
            words.say("Our own proposal, for you to correct"),
            words.tell(found.reason),
        )
        self._twenty.setVisible(trigger.kind is TriggerKind.GROWTH)
        self._twenty.show_words(words.say("From 20 workers on"), from_twenty(self._page.reading, words))
        self._factors.propose(found.factors)
        self._due.setVisible(trigger.reviewed_on is None)
        self._due.setText(
            words.say(
                "Aim to look again by {day}; that term is our own advice.",
                day=look_by(trigger, self._page.reading.today),
            )
        )

    # ---------------------------------------------------------------- parts
    def _what(self, column: Column) -> None:
        say, words = self._page.words.say, self._page.words
        form = self._form(column)
        form.select("kind", say("What happened?"), [Option(kind, label(kind, words)) for kind in TriggerKind])
        form.date("on", say("On which day?"))
        form.long_text(
            "text",
            say("What is it about?"),
            hint=say("About the work. No names, nothing about health: this stays in the change log."),
        ).show_lines(3)
        self._personal = column.add(PersonalNote(words))

    def _again(self, column: Column) -> None:
        say = self._page.words.say
        column.heading(say("What do you look at again?"), 3)
        self._why: Callout = column.callout("note", "", "")
        self._twenty: Callout = column.callout("legal", "", "")
        take = button(say("Take this proposal over"), self._take_over)
        take.setObjectName(f"{self._id}.propose")
        column.row(take)
        form = self._form(column)
        self._factors: PickField = pick_factors(
            form, say("Which risks?"), say("Tick what is proposed, or type a word to find another risk.")
        )
        plans = Form(self._page, self._plans, self._write_plans, column=column)
        plans.prefix = form.prefix
        plans.several(
            "plans",
            say("Which plans?"),
            [Option("global_plan", say("The five-year plan")), Option("year_plan", say("The yearly plan"))],
        )
        self._due = column.text("", "muted")
        self._ways(column)

    def _ways(self, column: Column) -> None:
        say, go = self._page.words.say, self._page.desk.go
        ways = (
            ("analysis", say("To the risk analysis"), lambda: go(Place("analysis.result"))),
            ("plan", say("To the five-year plan"), lambda: go(Place("plans.global"))),
            ("situation", say("Analyse this one situation"), self._analyse),
        )
        made = []
        for name, text, act in ways:
            each = button(text, act, "quiet")
            each.setObjectName(f"{self._id}.to.{name}")
            made.append(each)
        column.row(*made)

    def _came_of_it(self, column: Column) -> None:
        say = self._page.words.say
        column.heading(say("What came of it?"), 3)
        form = self._form(column)
        pick_measures(form, say("Which measures follow?"), say("None is possible too."))
        offer_measure(self._page, Trigger, self._id, column)
        self._review = Form(self._page, self._trigger, self._reviewed, column=column)
        self._review.prefix = form.prefix
        self._review.long_text(
            "conclusion",
            say("Your conclusion"),
            hint=say("“Nothing has to change” is a conclusion too, with the reason."),
        ).show_lines(3)
        self._review.date("reviewed_on", say("Looked at on which day?"))

    # ---------------------------------------------------------------- reading and writing
    def _trigger(self) -> Trigger | None:
        return self._page.reading.dossier.get(Trigger, self._id)

    def _form(self, column: Column) -> Form:
        form = Form(self._page, self._trigger, self._edited, column=column)
        form.prefix = f"{self._id}."
        return form

    def _edited(self, changes: Mapping[str, object]) -> Command:
        filled = {name: _BLANK.get(name) if value is None else value for name, value in changes.items()}
        return EditEntry(Trigger, self._id, filled)

    def _plans(self) -> _Plans:
        trigger = self._trigger()
        return _Plans(tuple(name for name in _PLANS if trigger is not None and getattr(trigger, name)))

    def _write_plans(self, changes: Mapping[str, object]) -> Command:
        ticked = changes["plans"]
        chosen = ticked if isinstance(ticked, tuple) else ()
        return EditEntry(Trigger, self._id, {name: name in chosen for name in _PLANS})

    def _reviewed(self, changes: Mapping[str, object]) -> Command:
        """Day and conclusion go together: a day without a conclusion says nothing."""
        fields = self._review.fields
        asked = {name: changes.get(name, fields[name].value()) for name in ("reviewed_on", "conclusion")}
        day = asked["reviewed_on"] if isinstance(asked["reviewed_on"], date) else None
        return ReviewTrigger(self._id, day, str(asked["conclusion"] or ""), self._page.reading.today)

    def _take_over(self) -> None:
        trigger = self._trigger()
        if trigger is None:
            return
        found = proposal(trigger.kind, self._page.reading.catalogue)
        factors = tuple(dict.fromkeys((*trigger.factors, *found.factors)))
        plans = {name: getattr(trigger, name) or getattr(found, name) for name in _PLANS}
        if self._page.act(EditEntry(Trigger, self._id, {"factors": factors, **plans})):
            for form in self._page.forms:
                form.show()

    def _analyse(self) -> None:
        trigger, page = self._trigger(), self._page
        page.flush()
        if trigger is None:
            return
        known = next((s for s in page.reading.dossier.all(Situation) if s.trigger == self._id), None)
        opened = known or Situation(
            id=new_id(),
            asked_on=page.reading.today,
            text=trigger.text,
            trigger=self._id,
            factors=trigger.factors,
        )
        if known is not None or page.act(AddEntry(opened)):
            page.desk.go(Place("follow.situations", opened.id))
