"""The road ahead: five legal steps and seven phases as a loop, and the time each part takes."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.catalogue import LegalStep, Phase
from app.domain.places import Place
from app.presenters.labels import station_label
from app.views.widgets import Column, TaskItem, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets, show_origin
from app.wizards.pages.start_road import MODULES, PHASE_HELP, PHASE_PLACES, Module


class StartPhases(Page):
    """Read it once; come back when you wonder where you are."""

    def title(self) -> str:
        return self.words.say("The road ahead")

    def lead(self) -> str:
        return self.words.say(
            "What you do in this program, how long it takes, and how it returns every year."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        column.heading(say("Seven parts"))
        column.text(say("The times are our own estimate for a firm of about ten people."), "muted")
        for module in MODULES:
            self._module(column, module)
        column.heading(self.words.pick(self.reading.catalogue.introductions["phases"].title))
        column.text(self.words.pick(self.reading.catalogue.introductions["phases"].text), "muted")
        steps = sorted(self.reading.catalogue.steps.values(), key=lambda step: step.order)
        names = [self.words.pick(step.name) for step in steps]
        column.text(" → ".join([*names, names[0]]), "label")
        for step in steps:
            self._step(column, step)
        column.callout(
            "note",
            say("And then again"),
            say(
                "After the last step the first one follows. The yearly plan returns every year, "
                "the five-year plan and the full risk analysis at least every five years."
            ),
        )

    def _module(self, column: Column, module: Module) -> None:
        say = self.words.say
        detail = f"{say(module.goal)}\n{say(module.time)}"
        item = column.add(
            TaskItem(self.words, station_label(module.station, self.words), say("Go there"), detail)
        )
        item.setObjectName(f"module.{module.station}")
        item.chosen.connect(self._going(Place(module.page)))

    def _step(self, column: Column, step: LegalStep) -> None:
        pick = self.words.pick
        head = column.add(Column(gap=2))
        head.heading(self.words.say("Step {number}: {name}", number=step.order, name=step.name), 3)
        head.text(pick(step.what))
        head.text(pick(step.remember), "muted")
        for id_ in step.phases:
            if id_ in self.reading.catalogue.phases:
                self._phase(column, self.reading.catalogue.phases[id_])

    def _phase(self, column: Column, phase: Phase) -> None:
        pick, say = self.words.pick, self.words.say
        title = say("Phase {number}: {name}", number=phase.order, name=phase.name)
        fold = column.add(
            Fold(self.words, f"phase.{phase.id}", title, f"{pick(phase.tagline)}\n{pick(phase.duration)}")
        )
        inside = fold.column
        inside.text(pick(phase.description))
        if said := PHASE_HELP.get(phase.id):
            inside.text(say(said), "label")
        inside.heading(say("In a small firm"), 3)
        inside.text(bullets(pick(line) for line in phase.small_firm))
        inside.heading(say("What often goes wrong"), 3)
        inside.text(bullets(pick(line) for line in phase.pitfalls))
        inside.heading(say("You are there when"), 3)
        inside.text(pick(phase.desired_result))
        if place := PHASE_PLACES.get(phase.id):
            go = button(say("Go there"), self._going(place))
            go.setObjectName(f"go.{phase.id}")
            inside.row(go)
        show_origin(inside, phase.origin, self.words)

    def _going(self, place: Place) -> Callable[[], None]:
        return lambda: self.desk.go(place)
