"""The part of the prevention adviser psychosocial aspects in the analysis, or why none was needed."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import Involvement, Light, Priority
from app.domain.commands.analysis import DescribeAnalysis
from app.domain.records import Analysis
from app.presenters.sentences import factor_statement
from app.views.widgets import Column, Field, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.analysis_start import offer_first_analysis
from app.wizards.pages.start_fold import bullets

MANY_HIGH = 3
"""Own judgement: from so many high priorities on, an outsider's eye pays."""


class AnalysisAdviser(Page):
    """Involved or not needed, with the complexity test explained (Codex I.3-1)."""

    def title(self) -> str:
        return self.words.say("The adviser's part")

    def lead(self) -> str:
        return self.words.say(
            "Was the prevention adviser psychosocial aspects of your external service involved? If not, say "
            "why that was not needed."
        )

    def build(self, column: Column) -> None:
        say, analysis = self.words.say, self.reading.analysis
        self._id = analysis.id if analysis is not None else ""
        if analysis is None:
            offer_first_analysis(self, column)
            return
        column.callout(
            "legal",
            say("When must the adviser be involved? (Codex, art. I.3-1)"),
            say(
                "Below 50 workers this adviser always belongs to your external service. The employer "
                "involves him or her when the analysis is so complex that it is needed. The law does not "
                "say what is complex; the signs below are our own judgement. In doubt: call."
            ),
        )
        self._signs = column.callout("note", "", "")
        self._ask(column)
        self.updated()

    def updated(self) -> None:
        analysis = self.reading.analysis
        if (analysis.id if analysis is not None else "") != self._id:
            self.rebuild()
        elif analysis is not None:
            self._show_signs()
            self._show_fields(analysis)

    def _ask(self, column: Column) -> None:
        say = self.words.say
        form = Form(self, lambda: self.reading.analysis, self._described, column=column.card().column)
        options = [
            Option(Involvement.INVOLVED, say("The adviser was involved")),
            Option(Involvement.NOT_NEEDED, say("That was not needed")),
        ]
        form.choice("adviser", say("The external adviser"), options)
        self._named: tuple[Field, ...] = (
            form.text("adviser_name", say("Name of the adviser")),
            form.date("adviser_on", say("On which day was the advice or the talk?")),
        )
        self._reason = form.long_text(
            "adviser_reason",
            say("In what way, or why not?"),
            hint=say("For example: advice on the method; or: no conflict, no serious signal, few risks."),
        )
        self._missing = form.column.callout(
            "check", "", say("Write in one sentence why the adviser was not needed. The plan asks for it.")
        )

    def _described(self, changes: Mapping[str, object]) -> DescribeAnalysis:
        empty = {"adviser_name": "", "adviser_reason": ""}
        return DescribeAnalysis(
            self._id, {name: empty.get(name) if value is None else value for name, value in changes.items()}
        )

    def _show_fields(self, analysis: Analysis) -> None:
        for field in self._named:
            field.setVisible(analysis.adviser is not Involvement.NOT_NEEDED)
        unsaid = analysis.adviser is Involvement.NOT_NEEDED and not analysis.adviser_reason.strip()
        self._missing.setVisible(unsaid)

    def _show_signs(self) -> None:
        say, signs = self.words.say, self.signs()
        if signs:
            self._signs.show_words(say("What in your dossier speaks for calling the adviser"), bullets(signs))
        else:
            self._signs.show_words(
                "", say("So far nothing in your dossier points at a complex situation. You know best.")
            )

    def signs(self) -> tuple[str, ...]:
        """What makes the situation look complex, in finished words."""
        return (*self._light_signs(), *self._risk_signs())

    def _light_signs(self) -> tuple[str, ...]:
        reading, say = self.reading, self.words.say
        newest = reading.latest_round
        if newest is None:
            return ()
        lights = reading.lights_by_round[newest.id].values()
        serious = tuple(
            say("The light “{light}” is red.", light=reading.catalogue.indicators[found.id].name)
            for found in lights
            if found.critical and found.light is Light.RED
        )
        overall = reading.overall_by_round[newest.id].light is Light.RED
        return (*serious, say("The overall light is red.")) if overall else serious

    def _risk_signs(self) -> tuple[str, ...]:
        words = self.words
        high = [found for found in self.reading.ranked if found.priority is Priority.HIGH]
        critical = tuple(
            words.say("The team says this occurs: “{statement}”", statement=factor_statement(found, words))
            for found in high
            if found.critical
        )
        if len(high) < MANY_HIGH:
            return critical
        many = words.plural("{n} risk has a high priority.", "{n} risks have a high priority.", len(high))
        return (*critical, many)
