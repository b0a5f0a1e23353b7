"""The next five-year plan: when it is due, what goes along, and the button that begins it."""

from __future__ import annotations

from app.domain.commands.next_plans import BeginGlobalPlan
from app.domain.follow.effect import learning
from app.domain.follow.renewal import Renewal, renewal
from app.domain.follow_choices import EffectResult
from app.domain.places import Place
from app.domain.plans.plan import global_plan_for
from app.domain.plans.service_year import PLAN_YEARS
from app.domain.records import Objective
from app.presenters.evaluation_words import learning_line, objective_name
from app.presenters.labels import label
from app.presenters.sentences import or_dash, pair
from app.views.widgets import Asking, Column, MultiChoiceField, Option, button
from app.wizards.page import Page


class NextFive:
    """A card on the page of the next plan; `year` is the yearly plan that comes next."""

    def __init__(self, page: Page, year: int) -> None:
        self._page, self._year = page, year
        self._along: MultiChoiceField | None = None

    def show(self, column: Column) -> None:
        """Fill in the card."""
        page, say = self._page, self._page.words.say
        found = renewal(self._year, page.reading.dossier)
        card = column.card(say("The next five years"))
        card.column.text(self._why(found))
        if not found.due:
            return
        self._objectives(card.column)
        text = say(
            "Size, adaptation, criteria and figures are taken over from the plan before, for you to correct. "
            "Make a new risk analysis first when the old one no longer fits."
        )
        card.column.text(text, "muted")
        last = found.start_year + PLAN_YEARS - 1
        word = say("Begin the plan {start}–{end}", start=str(found.start_year), end=str(last))
        made = button(word, lambda: self._begin(found.start_year))
        made.setObjectName("begin.five")
        card.column.row(made)

    def _why(self, found: Renewal) -> str:
        page, say = self._page, self._page.words.say
        covering = global_plan_for(page.reading.dossier, self._year)
        if found.major and covering is not None:
            told = "; ".join(
                pair(label(trigger.kind, page.words), or_dash(trigger.text), page.words)
                for trigger in found.major
            )
            return say(
                "Something major happened: {what}. That can be a reason for a new five-year plan from {year} "
                "on; our own judgement.",
                what=told,
                year=str(found.start_year),
            )
        if found.term_over:
            return say(
                "No five-year plan covers {year}. Begin a new one, starting from the results of the one "
                "before.",
                year=str(self._year),
            )
        return say(
            "Your five-year plan runs on. The next one begins in {year}; you adapt this one as you go.",
            year=str(found.start_year),
        )

    def _objectives(self, column: Column) -> None:
        """Those not reached are ticked; a reached one can go along too."""
        page, words = self._page, self._page.words
        known = [learning(each, page.reading.dossier) for each in page.reading.dossier.all(Objective)]
        if not known:
            return
        options = [
            Option(each.subject.id, objective_name(each, words), learning_line(each, words)) for each in known
        ]
        asking = Asking(words.say("Which objectives go along to the next five years?"))
        self._along = column.add(MultiChoiceField("along", words, asking, options))
        open_ = [e for e in known if e.judged is None or e.judged.result is not EffectResult.HELPED]
        self._along.show_value(tuple(each.subject.id for each in open_))

    def _begin(self, start_year: int) -> None:
        page = self._page
        chosen = self._along.value() if self._along is not None else ()
        begun = BeginGlobalPlan(start_year, tuple(str(id_) for id_ in chosen), page.reading.today)
        if page.act(begun):
            page.desk.workspace.look_at(start_year, by=page)
            page.desk.go(Place("plans.global"))
