"""The risks that ask for an objective, worst first, each with a way to make one or to open it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QFrame

from app.domain.catalogue import FactorType
from app.domain.choices import Light, Priority
from app.domain.reading import Reading
from app.domain.records import Objective
from app.domain.risks.rating import RatedFactor
from app.i18n.words import Words
from app.presenters.labels import dimension_label, priority_label
from app.presenters.sentences import factor_statement, risk_statement
from app.views.widgets import BodyText, Column, LightBadge, button
from app.views.widgets.layouts import horizontal, vertical
from app.wizards.pages.measures_choices import PRIORITIES

_LIGHTS: Mapping[Priority | None, Light] = MappingProxyType(
    {Priority.HIGH: Light.RED, Priority.MEDIUM: Light.ORANGE, Priority.LOW: Light.GREEN}
)


class RiskLine(QFrame):
    """One risk with its priority, what was decided about it, and one button."""

    def __init__(self, risk: RatedFactor, reading: Reading, words: Words, act: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setObjectName(f"risk.{risk.id}")
        self._words, self._title = words, risk_statement(risk, reading.catalogue, words)
        self._badge = LightBadge(None, words)
        self._about = BodyText("", "small")
        self.go = button("", act)
        self.go.setObjectName(f"objective.{risk.id}")
        said = vertical(gap=4)
        said.addWidget(self._badge)
        said.addWidget(BodyText(self._title))
        said.addWidget(self._about)
        row = horizontal(self, gap=12, margin=12)
        row.addLayout(said, 1)
        row.addWidget(self.go)

    def show_state(self, risk: RatedFactor, objective: Objective | None, place: str) -> None:
        """Show the priority and whether there is an objective for it."""
        say = self._words.say
        self._badge.show_light(*priority_light(risk.priority, self._words))
        made = say("Objective: {text}", text=objective.text.strip() or "…") if objective else ""
        self._about.setText(made or place)
        word = say("Open the objective") if objective else say("Make an objective of this")
        self.go.setText(word)
        self.go.setAccessibleName(f"{word}: {self._title}")


class RiskLines(Column):
    """All high and medium priorities; `chosen(risk)` is called when a button is pressed."""

    def __init__(self, reading: Reading, words: Words, chosen: Callable[[RatedFactor], object]) -> None:
        super().__init__(gap=8)
        self._words = words
        self.lines: dict[str, RiskLine] = {}
        for risk in priorities(reading):
            act = lambda risk=risk: chosen(risk)  # noqa: E731
            self.lines[risk.id] = self.add(RiskLine(risk, reading, words, act))

    def show_reading(self, reading: Reading) -> None:
        """Show what was decided about each risk; the risks themselves must be the same."""
        for risk in priorities(reading):
            name = dimension_label(risk.dimension, reading.catalogue, self._words)
            self.lines[risk.id].show_state(risk, objective_for(risk.id, reading), name)


def priorities(reading: Reading) -> tuple[RatedFactor, ...]:
    """The risks with a high or medium priority, worst first."""
    return tuple(risk for risk in reading.ranked if risk.priority in PRIORITIES)


def objective_for(risk: str, reading: Reading) -> Objective | None:
    """The first objective that answers this risk."""
    return next((found for found in reading.dossier.all(Objective) if risk in found.factors), None)


def proposed_text(risk: RatedFactor, reading: Reading, words: Words) -> str:
    """A first wording: what should be there, or that what weighs must become less."""
    factor = reading.catalogue.factors.get(risk.id)
    if factor is not None and factor.type is FactorType.RESOURCE:
        return words.pick(factor.statement)
    return words.say("Less or none of this: “{risk}”", risk=factor_statement(risk, words))


def priority_light(priority: Priority | None, words: Words) -> tuple[Light, str]:
    """A priority as colour, shape and word."""
    said = words.say("Priority: {priority}", priority=priority_label(priority, words).lower())
    return _LIGHTS.get(priority, Light.GREY), said
