"""Printing and handing over: which papers, in which language, to look at, to print or to keep in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.domain.places import Place
from app.i18n.language import Language
from app.services import exporting
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import (
    ActionButton,
    Asking,
    BodyText,
    ChoiceField,
    Column,
    MultiChoiceField,
    Option,
    TaskItem,
    button,
)
from app.wizards.page import Page
from app.wizards.pages.follow_year import say_looking
from app.wizards.pages.plans_progress import SavingView
from app.wizards.pages.plans_saving import Saving
from app.wizards.pages.start_fold import Fold
from app.wizards.printing import LETTERS, group_title, report_title

BOTH = "both"
"""Both languages, when saving; a preview then opens in the window's language."""
OPEN_AT_FIRST = "plans"


class PlansPrint(Page):
    """The paper's language is chosen apart from the window's."""

    def title(self) -> str:
        return self.words.say("Print or hand over")

    def lead(self) -> str:
        return self.words.say(
            "Every paper can be printed at any moment; what is missing is printed as missing."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._shown = self.reading.shown
        say_looking(self, column)
        self._states: dict[str, BodyText] = {}
        self._waiting: dict[str, BodyText] = {}
        asking = Asking(say("Language of the paper"), clearable=False)
        self.language = column.add(ChoiceField("paper", self.words, asking, self._languages()))
        self.language.show_value(self.words.language.value)
        self.language.answered.connect(self._language_chosen)
        for group, reports in exporting.report_groups().items():
            if group == LETTERS:
                continue
            shelf = self._shelf(group, reports, column)
            for report in reports:
                self._paper(report, shelf)
        column.row(self._letters(), self._hand_over())
        self._folder(column)
        self.updated()

    def updated(self) -> None:
        if self.reading.shown != self._shown:
            self.rebuild()
            return
        counts = {
            "global-plan": sum(state.is_lacking for state in self.reading.gpp_elements),
            "year-plan": sum(state.is_lacking for state in self.reading.jap_elements),
        }
        for report, shown in self._states.items():
            text = self.words.plural(
                "Draft: {n} legal element is still missing",
                "Draft: {n} legal elements are still missing",
                counts[report],
            )
            shown.setText(text if counts[report] else self.words.say("Everything the law asks is there."))
        for report, shown in self._waiting.items():
            shown.setVisible(not exporting.is_ready(self.reading, report))

    def _language_chosen(self, chosen: object) -> None:
        """A paper is always in some language: a cleared answer is the window's."""
        if chosen is None:
            self.language.show_value(self.words.language.value)

    def _languages(self) -> list[Option]:
        single = [Option(language.value, LANGUAGE_NAMES[language]) for language in Language]
        return [*single, Option(BOTH, self.words.say("Both languages"))]

    def _shelf(self, group: str, reports: Sequence[str], column: Column) -> Column:
        """The papers of one kind; only the plans lie open at first."""
        count = self.words.plural("{n} paper", "{n} papers", len(reports))
        shelf = column.add(Fold(self.words, f"shelf.{group}", group_title(group, self.words), count))
        if group == OPEN_AT_FIRST:
            shelf.toggle()
        return shelf.column

    def _paper(self, report: str, column: Column) -> None:
        look = self.words.say("Look at it and print")
        item = column.add(TaskItem(self.words, report_title(report, self.words), look, self._purpose(report)))
        item.go.setObjectName(f"preview.{report}")
        item.chosen.connect(lambda: self._preview(report))
        if report in {"global-plan", "year-plan"}:
            self._states[report] = item.under("")
        else:
            self._waiting[report] = item.under(
                self.words.say("There is nothing in it yet; the paper says what to do first.")
            )

    def _purpose(self, report: str) -> str:
        say = self.words.say
        known = {
            "pre-diagnosis": say("To talk about with your team and your external service."),
            "risk-analysis": say("What you found, and how. The plans rest on it."),
            "global-plan": say("For five years. For whoever gives advice, and for the inspection."),
            "year-plan": say("For one service year. For everybody who does something in it."),
            "wall-plan": say("To hang up: what you do this year, who sees to it, and how far it is."),
            "changes-since-signing": say("For whoever gives advice on the change, or signs it."),
            "commitment": say("To sign and hang up before you begin."),
            "consultation-record": say(
                "For the inspection: who was consulted, when, and what came out of it."
            ),
            "participation-register": say("To keep at hand, also while nothing stands in it."),
            "adviser-remarks": say("To discuss with your external service."),
            "bundle": say("All of it with contents, to keep or to hand over."),
            "survey-forms": say("A numbered form for everybody who is invited. Needs an open round."),
            "survey-forms-both": say("Each sentence in both languages. Needs an open round."),
            "survey-forms-large": say("Large letters, one sentence at a time. Needs an open round."),
            "survey-tally": say("For whoever counts the hands: how many, never who."),
            "survey-result": say("The same for everybody: for the team and for the file."),
            "wall-poster": say("To hang up: what you heard, what goes well, what you do first."),
        }
        return known.get(report) or self.words.tell(exporting.description(report))

    def _letters(self) -> ActionButton:
        """The way to everything else that can be printed."""
        way = button(
            self.words.say("Letters and cards"), lambda: self.desk.go(Place("start.documents")), "quiet"
        )
        way.setObjectName("letters")
        return way

    def _hand_over(self) -> ActionButton:
        """The way to one file for an adviser, and to the folder for an inspector."""
        say = self.words.say
        way = button(say("Hand over and take in"), lambda: self.desk.go(Place("plans.handover")), "quiet")
        way.setObjectName("handover")
        return way

    def _folder(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Keep them in a folder"))
        kept = exporting.kept_reports(self.reading)
        every = dict.fromkeys((*exporting.report_ids(), *kept))
        options = [Option(report, report_title(report, self.words)) for report in every]
        self.choice = card.column.add(Fold(self.words, "choose", say("Which papers?")))
        self.reports = self.choice.column.add(
            MultiChoiceField("reports", self.words, Asking(say("Which papers?"), label_hidden=True), options)
        )
        self.reports.show_value(kept)
        self.reports.answered.connect(lambda *_: self._count_ticked())
        self._count_ticked()
        self.save_button = button(say("Save as PDF in a folder…"), self._choose_folder, "primary")
        self.save_button.setObjectName("save")
        card.column.row(self.save_button)
        self.progress = card.column.add(SavingView(self.words))

    def _count_ticked(self) -> None:
        ticked = len(self.reports.value())
        self.choice.tease(self.words.plural("{n} paper is ticked.", "{n} papers are ticked.", ticked))

    def _preview(self, report: str) -> None:
        self.flush()
        chosen = self.language.value()
        language = None if chosen in {BOTH, None} else Language(str(chosen))
        self.desk.print_report(report, language)

    def _choose_folder(self) -> None:
        if not self.reports.value():
            if not self.choice.unfolded:
                self.choice.toggle()
            self.reports.show_error(self.words.say("Tick at least one paper."))
            return
        title = self.words.say("In which folder?")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.desk.workspace.path.parent))
        if chosen:
            self.save_into(Path(chosen))

    def save_into(self, folder: Path) -> None:
        """Write the ticked papers in the chosen language into a folder."""
        self.flush()
        chosen = self.language.value()
        languages = tuple(Language) if chosen in {BOTH, None} else (Language(str(chosen)),)
        jobs = tuple((str(report), language) for language in languages for report in self.reports.value())
        saving = Saving(self.reading, folder, jobs)
        self.progress.follow(saving, folder)
        self.save_button.setEnabled(False)
        saving.ended.connect(self._saved)
        saving.start()

    def _saved(self) -> None:
        self.save_button.setEnabled(True)
