"""Your own view first: what the employer thinks of every factor before the team speaks, in a quick grid."""

from __future__ import annotations

from app.domain.choices import FactorState
from app.domain.commands.team import SetEstimate
from app.domain.places import Place
from app.domain.records import Analysis, Estimate
from app.domain.risks.rating import RatedFactor
from app.presenters.sentences import risk_statement
from app.views.widgets import Asking, Column, Option, ProgressBar, QuickScale, button
from app.wizards.page import Page
from app.wizards.pages.analysis_start import offer_first_analysis
from app.wizards.pages.start_fold import bullets


class AnalysisEstimate(Page):
    """Optional, and only for the employer: it stands beside what the team says afterwards."""

    def title(self) -> str:
        return self.words.say("Your own view first")

    def lead(self) -> str:
        return self.words.say(
            "Two minutes, before the team speaks: how much of a problem do you think each of these is?"
        )

    def build(self, column: Column) -> None:
        analysis = self.reading.analysis
        self._id = analysis.id if analysis is not None else ""
        self._lines: dict[str, QuickScale] = {}
        if analysis is None:
            offer_first_analysis(self, column)
            return
        self._explain(analysis, column)
        self._bar = column.add(ProgressBar(self.words.say("Filled in")))
        for code in self.reading.catalogue.dimensions:
            self._dimension(code, column)
        self._ways(column)
        self.updated()

    def updated(self) -> None:
        analysis = self.reading.analysis
        if (analysis.id if analysis is not None else "") != self._id:
            self.rebuild()
        elif analysis is not None:
            self._show(analysis)

    # ---------------------------------------------------------------- parts
    def _explain(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        column.callout(
            "note",
            say("Only for you"),
            say(
                "Fill this in alone. The team does not see it: it is not shown in the conversation and "
                "stands on no paper. Afterwards the result shows you where you and your team differ; you "
                "decide whether to show that and talk about it. It changes no priority."
            ),
        )
        if self._team_spoke(analysis):
            column.callout(
                "warning",
                "",
                say("Your team has spoken already. Your own view says most when you give it before that."),
            )
        skip = button(say("Skip this: begin the conversation"), self._begin)
        skip.setObjectName("skip")
        column.row(skip)
        column.heading(say("The figures"), 3)
        steps = self.reading.catalogue.scales.exposure_steps
        column.text(bullets(f"{step.value}: {self.words.pick(step.label)}" for step in steps))
        column.text(
            say(
                "With the keys: type 0 to 3 and you go on to the next line. The arrows walk, Delete clears. "
                "Leave open what you do not know."
            ),
            "small",
        )

    def _dimension(self, code: str, column: Column) -> None:
        dimension, pick = self.reading.catalogue.dimensions[code], self.words.pick
        card = column.card(pick(dimension.name))
        card.column.text(pick(dimension.hint), "muted")
        for rated in (each for each in self.reading.rated if each.dimension == code):
            self._line(rated, card.column)

    def _line(self, rated: RatedFactor, column: Column) -> None:
        words, steps = self.words, self.reading.catalogue.scales.exposure_steps
        options = [Option(step.value, words.pick(step.label)) for step in steps]
        asking = Asking(risk_statement(rated, self.reading.catalogue, words))
        line = column.add(QuickScale(f"estimate.{rated.id}", words, asking, options))
        line.answered.connect(lambda value, id_=rated.id: self._estimate(id_, value))
        line.walked.connect(lambda by, id_=rated.id: self._walk(id_, by))
        self._lines[rated.id] = line

    def _ways(self, column: Column) -> None:
        say = self.words.say
        begin = button(say("Begin the conversation"), self._begin, "primary")
        begin.setObjectName("begin")
        compare = button(say("Compare with the team"), lambda: self.desk.go(Place("analysis.result")))
        compare.setObjectName("compare")
        column.row(begin, compare)

    # ---------------------------------------------------------------- answering
    def _estimate(self, factor: str, value: object) -> None:
        exposure = value if isinstance(value, int) else None
        self.act(SetEstimate(self._id, factor, exposure), self._lines[factor])

    def _walk(self, factor: str, by: int) -> None:
        order = list(self._lines)
        place = order.index(factor) + by
        if 0 <= place < len(order):
            self._lines[order[place]].enter()

    def _begin(self) -> None:
        first = next(iter(self.reading.catalogue.dimensions))
        self.desk.go(Place(f"analysis.{first}"))

    # ---------------------------------------------------------------- showing
    def _show(self, analysis: Analysis) -> None:
        found = {
            e.factor: e.exposure for e in self.reading.dossier.all(Estimate) if e.analysis == analysis.id
        }
        for factor, line in self._lines.items():
            if line.value() != found.get(factor):
                line.show_value(found.get(factor))
        done, total = sum(factor in found for factor in self._lines), len(self._lines)
        said = self.words.say("Filled in: {done} of {total}", done=done, total=total)
        self._bar.show_progress(done, total, said)

    def _team_spoke(self, analysis: Analysis) -> bool:
        talk, asked = self.reading.talk, self.reading.survey
        heard = talk is not None or (asked is not None and asked.analysis == analysis.id)
        return heard or any(each.state is FactorState.ASSESSED for each in self.reading.rated)
