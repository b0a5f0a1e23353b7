"""What comes out of the risk analysis: ranked, on a map, by A, and what goes well beside what does not."""

from __future__ import annotations

from dataclasses import replace

from app.domain.choices import FactorState
from app.domain.places import Place
from app.domain.reading import Reading
from app.domain.records import Analysis, Record, SurveyRound
from app.domain.risks.rating import RatedFactor
from app.presenters import charts, paper
from app.presenters.labels import label, priority_label
from app.presenters.sentences import factor_place, factor_statement, origin_note, risk_statement
from app.views.widgets import Column, PictureView, ProgressBar, TaskItem, button
from app.wizards.page import Page
from app.wizards.pages.analysis_figures import heat_map
from app.wizards.pages.analysis_interpret import InterpretPart
from app.wizards.pages.analysis_photo import show_photo
from app.wizards.pages.analysis_places import factor_page
from app.wizards.pages.analysis_said import show_questionnaire
from app.wizards.pages.analysis_start import offer_first_analysis
from app.wizards.pages.analysis_talked import show_dissent, show_talk
from app.wizards.pages.analysis_views import show_two_views
from app.wizards.pages.analysis_words import is_settled, priority_light
from app.wizards.pages.start_fold import Fold

MOST_RANKED = 8


class AnalysisResult(Page):
    """The result of the newest analysis."""

    def title(self) -> str:
        return self.words.say("What comes out")

    def lead(self) -> str:
        return self.words.say("What weighs most, where it lies, and what goes well and must stay.")

    def build(self, column: Column) -> None:
        analysis = self.reading.analysis
        self._seen = _shown(self.reading)
        self._interpret: InterpretPart | None = None
        if analysis is None:
            offer_first_analysis(self, column)
            return
        self._progress(analysis, column)
        self._ways(column)
        if self._has_something():
            self._interpret = InterpretPart(self, column)
        self._ranking(column)
        show_questionnaire(self, analysis, column)
        show_talk(self, column)
        show_two_views(self, analysis, column)
        show_photo(self, analysis, column)
        self._pictures(column)
        show_dissent(self, column)
        self._aside(column)

    def updated(self) -> None:
        """Show everything anew; what the team said about it is shown already, by its own fields."""
        if self._seen != _shown(self.reading):
            self.rebuild()
        elif self._interpret is not None:
            self._interpret.renew()

    def _has_something(self) -> bool:
        reading = self.reading
        return bool(reading.ranked) or reading.survey is not None or reading.talk is not None

    # ---------------------------------------------------------------- parts
    def _progress(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Risk analysis of {year}", year=analysis.year))
        total, done = len(self.reading.rated), sum(is_settled(found) for found in self.reading.rated)
        bar = card.column.add(ProgressBar(say("Dealt with")))
        bar.show_progress(done, total, say("Dealt with: {done} of {total}", done=done, total=total))
        if analysis.minutes_spent:
            minutes = self.words.plural("{n} minute", "{n} minutes", analysis.minutes_spent)
            card.column.text(say("Time spent together: {time}", time=minutes), "small")

    def _ways(self, column: Column) -> None:
        say = self.words.say
        on = button(
            say("Go on to the objectives"), lambda: self.desk.go(Place("measures.objectives")), "primary"
        )
        on.setObjectName("objectives")
        out = button(say("Print the risk analysis"), lambda: self.desk.print_report("risk-analysis", None))
        out.setObjectName("print")
        column.row(on, out)

    def _ranking(self, column: Column) -> None:
        say, ranked = self.words.say, self.reading.ranked
        part = _part(say("What weighs most"), column)
        if not ranked:
            part.text(say("Nothing was assessed as a problem yet."), "muted")
        for found in ranked[:MOST_RANKED]:
            self._item(found, part)
        rest = ranked[MOST_RANKED:]
        if rest:
            title = self.words.plural("{n} lighter risk", "{n} lighter risks", len(rest))
            fold = part.add(Fold(self.words, "rest", title))
            for found in rest:
                self._item(found, fold.column)
        rule = self.reading.catalogue.scoring.origin
        part.text(
            say("How it is counted: exposure × impact. {note}", note=origin_note(rule, self.words)), "small"
        )

    def _item(self, found: RatedFactor, column: Column) -> None:
        words = self.words
        place = factor_place(found, self.reading.catalogue, words)
        detail = words.say(
            "{place} · {exposure} × {impact} = {score}",
            place=place,
            exposure=found.exposure,
            impact=found.impact,
            score=found.score,
        )
        if found.answer is not None and found.answer.evidence is not None:
            rests_on = label(found.answer.evidence, words)
            detail = words.say("{detail} · rests on: {evidence}", detail=detail, evidence=rests_on)
        item = column.add(
            TaskItem(words, risk_statement(found, self.reading.catalogue, words), words.say("Open"), detail)
        )
        item.setObjectName(f"risk.{found.id}")
        priority = priority_label(found.priority, words).lower()
        item.show_light(priority_light(found.priority), words.say("Priority: {priority}", priority=priority))
        item.chosen.connect(lambda: self.desk.go(factor_page(found.id, self.reading)))

    def _pictures(self, column: Column) -> None:
        say = self.words.say
        drawn: tuple[tuple[str, paper.Picture | None], ...] = (
            (say("By exposure and impact"), heat_map(self.reading, self.words)),
            (say("By A"), charts.radar(self.reading, self.words)),
        )
        for title, picture in drawn:
            if picture is not None:
                _part(title, column).add(PictureView(self.words, picture, self.desk.picture))

    def _aside(self, column: Column) -> None:
        say = self.words.say
        parked = [found for found in self.reading.rated if found.state is FactorState.PARKED]
        part = _part(say("Parked for later"), column)
        if not parked:
            part.text(say("Nothing is parked."), "muted")
        for found in parked:
            place = factor_place(found, self.reading.catalogue, self.words)
            item = part.add(TaskItem(self.words, factor_statement(found, self.words), say("Open"), place))
            item.setObjectName(f"parked.{found.id}")
            item.chosen.connect(lambda found=found: self.desk.go(factor_page(found.id, self.reading)))


def _part(title: str, column: Column) -> Column:
    column.heading(title)
    return column.add(Column(gap=8))


def _shown(reading: Reading) -> tuple[Record, ...]:
    """Everything this page shows but what the team said about a result."""
    return tuple(
        replace(found, discussed_on=None, discussed="") if isinstance(found, SurveyRound) else found
        for found in reading.dossier
    )
