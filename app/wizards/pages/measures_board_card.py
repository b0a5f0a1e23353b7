"""A measure on the five-year board: its lane, and the same moves as buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import FiveYears
from app.i18n.words import Words
from app.presenters.sentences import measure_title
from app.views.look import Look
from app.views.widgets import ActionButton, BodyText, Card, Heading, button
from app.wizards.pages.measures_facts import who_and_when
from app.wizards.pages.measures_lane import Span, YearLane


@dataclass(frozen=True, slots=True)
class BoardActs:
    """What can be done with a measure on the board; each gets the measure's id."""

    move: Callable[[str, int], object]
    stretch: Callable[[str, int], object]
    plan: Callable[[str, int], object]
    edit: Callable[[str], object]


class BoardCard(Card):
    """One measure; `show_measure` renews it in place."""

    def __init__(self, id_: str, years: tuple[int, ...], words: Words, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"board.{id_}")
        self._id, self._years, self._words = id_, years, words
        self._title = self.column.add(Heading("", 3))
        self._facts = self.column.add(BodyText("", "small"))
        self.lane = self.column.add(YearLane(years, words, look))
        self.lane.setObjectName(id_)
        self.buttons: dict[str, ActionButton] = {}

    def use(self, acts: BoardActs) -> None:
        """Connect lane and buttons."""
        id_, say, first = self._id, self._words.say, self._years[0]
        self.lane.moved.connect(lambda years: acts.move(id_, years))
        self.lane.stretched.connect(lambda years: acts.stretch(id_, years))
        self.lane.planned.connect(lambda year: acts.plan(id_, year))
        made = {
            "plan": button(say("Plan it in {year}", year=str(first)), lambda: acts.plan(id_, first), "quiet"),
            "earlier": button(say("A year earlier"), lambda: acts.move(id_, -1), "quiet"),
            "later": button(say("A year later"), lambda: acts.move(id_, 1), "quiet"),
            "shorter": button(say("Shorter"), lambda: acts.stretch(id_, -1), "quiet"),
            "longer": button(say("Longer"), lambda: acts.stretch(id_, 1), "quiet"),
            "edit": button(say("Edit"), lambda: acts.edit(id_), "quiet"),
        }
        for name, each in made.items():
            each.setObjectName(f"{name}.{id_}")
        self.buttons = made
        self.column.row(*made.values())

    def show_measure(self, measure: PlanMeasure, plan: FiveYears) -> None:
        """Show title, facts and years; only the moves that stay within the plan can be pressed."""
        title = measure_title(measure, self._words)
        self._title.setText(title)
        self._facts.setText(who_and_when(measure, self._words))
        span = span_of(measure, plan)
        self.lane.show_span(span, title)
        dated = span is not None
        first = measure.years[0] if measure.years else 0
        last = measure.years[-1] if measure.years else 0
        possible = {
            "plan": not dated,
            "earlier": dated and first > plan.start_year,
            "later": dated and first < plan.end_year,
            "shorter": dated and last > first,
            "longer": dated and last < plan.end_year,
        }
        for name, each in self.buttons.items():
            each.setAccessibleName(f"{each.text()}: {title}")
            each.setVisible(name == "edit" or dated != (name == "plan"))
            each.setEnabled(possible.get(name, True))


def span_of(measure: PlanMeasure, plan: FiveYears) -> Span | None:
    """The columns that a measure touches, cut off at the edges of the plan."""
    inside = [place for place, year in enumerate(plan.years) if year in measure.years]
    return Span(inside[0], inside[-1]) if inside else None
