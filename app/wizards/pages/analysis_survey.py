"""A round of questionnaires from plan to result, on one page that follows how far it is."""

from __future__ import annotations

from app.domain.choices import Method
from app.domain.places import Place
from app.domain.records import Analysis, SurveyRound
from app.presenters.labels import label
from app.services.survey import laptop
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.analysis_start import offer_first_analysis
from app.wizards.pages.start_fold import Fold
from app.wizards.pages.survey_earlier import show_earlier
from app.wizards.pages.survey_end import Unlocked
from app.wizards.pages.survey_open import OpenPart
from app.wizards.pages.survey_plan import PlanPart
from app.wizards.pages.survey_result import ResultPart
from app.wizards.pages.survey_texts import TextsPart

_ASKS_EACH = frozenset({Method.QUESTIONNAIRE, Method.BOTH})


class AnalysisSurvey(Page):
    """Plan a round, let people answer, end it, read the texts, let the result count."""

    def title(self) -> str:
        return self.words.say("Questionnaire")

    def lead(self) -> str:
        return self.words.say(
            "Everybody answers the same short statements, sealed and without a name. You see the result of "
            "the group, never of one person."
        )

    def build(self, column: Column) -> None:
        self.unlocked: Unlocked = getattr(self, "unlocked", Unlocked())
        self.open: OpenPart | None = None
        self.plan: PlanPart | None = None
        self.result: ResultPart | None = None
        self._told = self._state()
        analysis, asked = self.reading.analysis, self.reading.open_survey
        if analysis is None:
            offer_first_analysis(self, column)
        elif asked is not None:
            self.open = OpenPart(self, asked, self.unlocked, column)
        else:
            self._ended(self.reading.survey, column)
            self._plan(analysis, column)
        show_earlier(self, column)

    def updated(self) -> None:
        if self._state() != self._told:
            self.rebuild()
            return
        for part in (self.open, self.plan, self.result):
            if part is not None:
                part.show()

    # ---------------------------------------------------------------- parts
    def _ended(self, asked: SurveyRound | None, column: Column) -> None:
        if asked is None:
            return
        self.result = ResultPart(self, asked, column)
        if asked.words_deleted_on is None:
            card = column.card(self.words.say("What people wrote"))
            self.texts = TextsPart(self, asked, self.unlocked, card.column)

    def _plan(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        if self.reading.survey is not None:
            fold = column.add(Fold(self.words, "another", say("Plan another round")))
            self.plan = PlanPart(self, analysis.id, fold.column)
            return
        if analysis.method is not None and analysis.method not in _ASKS_EACH:
            column.callout(
                "note",
                say("You may skip this page"),
                say(
                    "You chose: {method}. Then no questionnaire is needed.",
                    method=label(analysis.method, self.words),
                ),
            )
            back = button(say("Choose another way"), lambda: self.desk.go(Place("analysis.method", "method")))
            back.setObjectName("to.method")
            column.row(back)
        self.plan = PlanPart(self, analysis.id, column)

    # ---------------------------------------------------------------- inside
    def _state(self) -> tuple[object, ...]:
        """What decides which parts there are; when it changes, the page is filled anew."""
        reading = self.reading
        asked, ended = reading.open_survey, reading.survey
        return (
            reading.analysis.id if reading.analysis is not None else "",
            asked.id if asked is not None else "",
            asked is not None and laptop.has_key(self.desk.workspace, asked),
            ended.id if ended is not None else "",
            ended.words_deleted_on if ended is not None else None,
        )
