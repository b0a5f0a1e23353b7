"""The yearly evaluation, second part: what came of the measures and objectives, the means, what helped."""

from __future__ import annotations

from app.domain.follow.evaluation import MeasureResult
from app.domain.places import Place
from app.domain.plans.plan import global_plan_for
from app.presenters.evaluation_words import learning_line, measure_state, money, objective_name
from app.presenters.sentences import measure_title
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.pages.follow_back import BackPage
from app.wizards.pages.follow_kpis import kpi_card
from app.wizards.pages.follow_lessons import Judged, judging_form

MOST_SHOWN = 40
"""So many measures are shown at once; a button shows the others."""


class FollowResults(BackPage):
    """Each measure and objective is a card that opens to be judged."""

    shown = MOST_SHOWN

    def title(self) -> str:
        return self.words.say("What the measures brought")

    def lead(self) -> str:
        return self.words.say(
            "Measure by measure: did it help, and what do you do with it? A disappointing result is useful "
            "too: it is about learning, not about marks."
        )

    def parts(self, column: Column) -> None:
        say = self.words.say
        self.choose(column)
        column.heading(say("Part 2 of 3: measures, objectives, means"))
        self._measures = self._list(say("measure"), say("No measure stood in the plan of this year."), column)
        self._more = button(say("Show the other measures"), self._show_more, "quiet")
        self._more.setObjectName("more")
        column.row(self._more)
        column.heading(say("Objectives"))
        self._objectives = self._list(say("objective"), say("There is no objective in this year."), column)
        self._means(column)
        self._factors(column)
        self._kpis = kpi_card(self, global_plan_for(self.reading.dossier, self.year), column)
        self.lead_on(column, "follow.conclusions", say("On to part 3: what you conclude"), "to.conclusions")

    def show_now(self) -> None:
        review, words = self.reading.review, self.words
        self._kpis.renew()
        self._measures.show_entries([self._entry(each) for each in review.measures[: self.shown]])
        self._more.setVisible(len(review.measures) > self.shown)
        self._objectives.show_entries(
            [
                Entry(each.subject.id, objective_name(each, words), (learning_line(each, words),))
                for each in review.objectives
            ]
        )

    def _entry(self, each: MeasureResult) -> Entry:
        words = self.words
        lines = (measure_state(each, words), learning_line(each.learning, words))
        return Entry(each.measure.id, measure_title(each.measure, words), lines)

    def _list(self, name: str, empty: str, column: Column) -> EntryList:
        manners = ListManners(name, "", empty, movable=False, removable=False)
        made = column.add(EntryList(self.words, manners, self._editor))
        made.add_button.hide()
        return made

    def _editor(self, id_: str, column: Column) -> None:
        review = self.reading.review
        learned = {each.measure.id: each.learning for each in review.measures}
        learned |= {each.subject.id: each for each in review.objectives}
        judging_form(self, Judged(self.year, learned[id_].subject), column)

    def _show_more(self) -> None:
        self.shown += MOST_SHOWN
        self.show_now()

    def _means(self, column: Column) -> None:
        say, means = self.words.say, self.reading.review.means
        card = column.card(say("The means"))
        card.column.text(money(means, self.words), "muted")
        form = self.form(card.column)
        form.yes_no("means_enough", say("Were time, money and people enough?"))
        form.long_text(
            "means_note",
            say("Were other means needed?"),
            hint=say("Other measures, another approach, more time, help from outside."),
        ).show_lines(2)
        go = button(say("To the costs"), lambda: self.desk.go(Place("follow.trends", "costs")), "quiet")
        go.setObjectName("to.costs")
        card.column.row(go)

    def _factors(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("What helped, what got in the way"))
        form = self.form(card.column)
        form.long_text("helped", say("What helped most?")).show_lines(2)
        form.long_text("hindered", say("What held you back?")).show_lines(2)
