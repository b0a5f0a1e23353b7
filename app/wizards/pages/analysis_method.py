"""How the risk analysis is done: the year, the advised way, the choice, who takes part, the script."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import Method
from app.domain.commands.analysis import ChooseMethod, DescribeAnalysis
from app.domain.commands.base import Command
from app.domain.places import Place
from app.domain.records import Analysis
from app.presenters.labels import label
from app.views.widgets import WHOLE, Column, Option, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.analysis_advice import AdvicePart, compare_methods, show_agreements, show_script
from app.wizards.pages.analysis_start import StartPart, offer_first_analysis, offer_help
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.start_fold import Fold

_TEXTS = frozenset({"method_reason", "participation"})
_ASKS_EACH = frozenset({Method.QUESTIONNAIRE, Method.BOTH})


class AnalysisMethod(Page):
    """Start an analysis and choose how to do it."""

    def title(self) -> str:
        return self.words.say("How you do the risk analysis")

    def lead(self) -> str:
        return self.words.say(
            "No method is imposed. What counts: you find the risks together with your people, and you act."
        )

    def build(self, column: Column) -> None:
        analysis = self.reading.analysis
        self._id = analysis.id if analysis is not None else ""
        if analysis is None:
            offer_first_analysis(self, column, lambda: self.advice.loose)
        self.advice = AdvicePart(self, column.card(self.words.say("Our advice for your firm")).column)
        if analysis is not None:
            self._choice(analysis, column)
            self._people(analysis, column)
        self._reading_matter(column)
        offer_help(self, column)
        if analysis is not None:
            self._ways(analysis, column)
        self.updated()

    def updated(self) -> None:
        analysis = self.reading.analysis
        if (analysis.id if analysis is not None else "") != self._id:
            self.rebuild()
            return
        self.advice.show()
        if analysis is not None:
            self._warn(analysis)

    # ---------------------------------------------------------------- parts
    def _choice(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        title = say("Your choice for {year}", year=analysis.year)
        form = self._form(column.card(title).column)
        form.choice(
            "method",
            say("How do you do it?"),
            [Option(method, label(method, self.words)) for method in Method],
        )
        self._few = form.column.callout("warning", say("Too few people for a questionnaire"), self._guard())
        self._other = form.column.callout("note", say("Another way than advised"), "")
        form.long_text("method_reason", say("Why this way?"), hint=say("One sentence is enough."))

    def _people(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        form = self._form(column.card(say("Who takes part, and when")).column)
        form.long_text(
            "participation",
            say("How do the workers take part?"),
            hint=say("Who, how and when; who leads the conversation. By function, never by name."),
            example=say("The whole team around the table, on a Monday when the shop is closed."),
        )
        self._personal = form.column.add(PersonalNote(self.words))
        form.number("participants", say("With how many people?"), WHOLE, unit=say("people"))
        form.date("started_on", say("Started on"))
        form.date("finished_on", say("Finished on"))
        form.number(
            "minutes_spent",
            say("How much time did it take together?"),
            WHOLE,
            unit=say("minutes"),
            hint=say("To plan next time; nobody is judged by it."),
        )

    def _reading_matter(self, column: Column) -> None:
        say, words = self.words.say, self.words
        guide = self.reading.catalogue.method_guide
        script = column.add(Fold(words, "script", words.pick(guide.conversation_title)))
        show_script(self, script.column)
        agreed = column.add(Fold(words, "agreements", say("What you agree on beforehand")))
        show_agreements(self, agreed.column)
        compared = column.add(Fold(words, "methods", say("All ways side by side")))
        compare_methods(self, compared.column)

    def _ways(self, analysis: Analysis, column: Column) -> None:
        say = self.words.say
        first = next(iter(self.reading.catalogue.dimensions))
        on = button(
            say("Begin the conversation"), lambda: self.desk.go(Place(f"analysis.{first}")), "primary"
        )
        on.setObjectName("begin")
        own = button(say("Your own view first"), lambda: self.desk.go(Place("analysis.estimate")))
        own.setObjectName("estimate")
        forms = button(say("Questionnaire"), lambda: self.desk.go(Place("analysis.survey")))
        forms.setObjectName("survey")
        talk = button(say("Team talk"), lambda: self.desk.go(Place("analysis.talk")))
        talk.setObjectName("talk")
        column.row(on, talk, forms, own)
        another = column.add(Fold(self.words, "another", say("Start the analysis of another year")))
        another.column.text(
            say(
                "The newest analysis counts. The one of {year} stays in your dossier, but its pages then "
                "show the new one.",
                year=analysis.year,
            ),
            "muted",
        )
        StartPart(self, another.column)

    # ---------------------------------------------------------------- inside
    def _form(self, column: Column) -> Form:
        return Form(self, lambda: self.reading.analysis, self._described, column=column)

    def _described(self, changes: Mapping[str, object]) -> Command:
        if "method" in changes:
            chosen = changes["method"]
            return ChooseMethod(self._id, chosen if isinstance(chosen, Method) else None)
        cleaned = {n: "" if v is None and n in _TEXTS else v for n, v in changes.items()}
        return DescribeAnalysis(self._id, cleaned)

    def _guard(self) -> str:
        return self.words.pick(self.reading.catalogue.privacy_guard.below_minimum)

    def _warn(self, analysis: Analysis) -> None:
        least = self.reading.catalogue.privacy_guard.min_group_for_survey
        people = analysis.participants if analysis.participants is not None else self.reading.headcount
        self._few.setVisible(analysis.method in _ASKS_EACH and people is not None and people < least)
        self._personal.show_about(analysis.participation)
        self._warn_about_other(analysis)

    def _warn_about_other(self, analysis: Analysis) -> None:
        """Another way is allowed; its reason is worth a sentence."""
        say, advised = self.words.say, self.advice.advice().method
        self._other.setVisible(analysis.method is not None and analysis.method is not advised)
        ways = {"advised": label(advised, self.words), "chosen": label(analysis.method, self.words)}
        said = (
            say("We advise: {advised}. You chose: {chosen}. Your reason stands below.", **ways)
            if analysis.method_reason.strip()
            else say("We advise: {advised}. You chose: {chosen}. You may; say in one sentence why.", **ways)
        )
        self._other.show_words(say("Another way than advised"), said)
