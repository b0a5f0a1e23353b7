"""Free texts of a round, one by one: read, put in other words with who was there, kept or put aside."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from app.domain.choices import Proposer, VoiceKind, VoiceSource, VoiceState
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.records import PlannedMeasure, SurveyRound, Voice
from app.presenters.labels import dimension_label, label
from app.services.survey import laptop, rounds
from app.services.survey.opened import FreeText, OpenedRound
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Asking, ChoiceField, Column, LongTextField, Option, SelectField, button
from app.views.widgets.option_row import OptionRow
from app.wizards.page import Page, new_id
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.survey_end import Unlocked, ask_code


class TextsPart:
    """Shows how many texts wait; once opened, the first of them."""

    def __init__(self, page: Page, asked: SurveyRound, unlocked: Unlocked, column: Column) -> None:
        self._page, self._asked, self._unlocked = page, asked, unlocked
        say = page.words.say
        if not laptop.has_key(page.desk.workspace, asked):
            column.text(
                say(
                    "The free texts of this round are not in this file: it is a copy that was put back. Read "
                    "them in the original dossier, or leave them unread."
                )
            )
            self._end_unread(column)
        elif unlocked.opened is None:
            column.text(say("What people wrote freely is still sealed."))
            column.text(
                say(
                    "Read them together with somebody of the team. A text is never kept as it was written: "
                    "put it in other words, so that nobody is recognised."
                ),
                "muted",
            )
            go = button(say("Open the texts…"), self._open, "primary")
            go.setObjectName("open.texts")
            column.row(go)
            self._end_unread(column)
        else:
            self._show(unlocked.opened, column)

    # ---------------------------------------------------------------- opening and ending
    def _open(self) -> None:
        page = self._page
        opened = ask_code(page, self._asked, page.words.say("The code word opens the free texts."))
        if opened is not None:
            self._unlocked.opened = opened
            page.rebuild()

    def _end_unread(self, column: Column) -> None:
        page, say = self._page, self._page.words.say

        def forget() -> None:
            question = Question(
                say("Delete the texts unread?"),
                say("All free texts of this round are deleted without being read. This cannot be undone."),
                (Way("delete", say("Delete unread")), Way("", say("Keep them"), safe=True)),
            )
            if ask(page.desk.parent_window, question) == "delete" and page.attempt(
                lambda: rounds.forget_words(page.desk.workspace, self._asked, by=page)
            ):
                page.rebuild()

        drop = button(say("Delete them unread"), forget, "quiet")
        drop.setObjectName("forget.texts")
        column.row(drop)

    # ---------------------------------------------------------------- one text
    def _show(self, opened: OpenedRound, column: Column) -> None:
        texts = opened.texts()
        say = self._page.words.say
        if not texts:
            column.text(say("Every text was dealt with."))
            done = button(say("Delete what is left, and the key"), lambda: self._end(opened), "primary")
            done.setObjectName("end.texts")
            column.row(done)
            return
        text = texts[0]
        column.text(
            self._page.words.plural("{n} text still to go.", "{n} texts still to go.", len(texts)), "muted"
        )
        column.callout("note", say("As it was written (not kept)"), text.text)
        self._fields(column)
        keep = button(say("Keep it in these words"), lambda: self._keep(opened, text), "primary")
        keep.setObjectName("text.keep")
        measure = button(
            say("Keep it, and make it a measure"), lambda: self._keep(opened, text, as_measure=True)
        )
        measure.setObjectName("text.measure")
        drop = button(say("Put it aside: delete it"), lambda: self._drop(opened, text))
        drop.setObjectName("text.drop")
        column.row(keep, measure, drop)

    def _fields(self, column: Column) -> None:
        words, say, catalogue = self._page.words, self._page.words.say, self._page.reading.catalogue
        asking = Asking(
            say("In other words"),
            hint=say("What it means for the work, so that nobody recognises who wrote it."),
        )
        self.text = column.add(LongTextField("text.words", words, asking))
        self._personal = column.add(PersonalNote(words))
        self.text.answered.connect(lambda value: self._personal.show_about(str(value)))
        kinds = [Option(kind, label(kind, words)) for kind in VoiceKind]
        self.kind = column.add(
            ChoiceField("text.kind", words, Asking(say("What is it?"), clearable=False), kinds)
        )
        self.kind.show_value(VoiceKind.IDEA)
        codes = [Option(code, dimension_label(code, catalogue, words)) for code in catalogue.dimensions]
        about = Asking(say("About which of the five A's?"), hint=say("Only if it is clear."))
        self.dimension = column.add(SelectField("text.dimension", words, about, codes))
        factors = [
            Option(f.id, f"{dimension_label(f.dimension, catalogue, words)} · {words.pick(f.statement)}")
            for f in catalogue.factors.values()
        ]
        closest = Asking(say("Or about which statement?"), hint=say("Only if it is clear."))
        self.factor = column.add(SelectField("text.factor", words, closest, factors))
        self.approved = QCheckBox()
        self.approved.setObjectName("text.approved")
        agreed = Option(True, say("Those who were there agree with these words"))
        column.add(OptionRow(self.approved, agreed, ""))

    def _keep(self, opened: OpenedRound, text: FreeText, *, as_measure: bool = False) -> None:
        page, say = self._page, self._page.words.say
        self.text.flush()
        if not self.text.value():
            self.text.show_error(say("Write it in other words first, or put it aside."))
        elif _same(self.text.value(), text.text):
            self.text.show_error(
                say(
                    "This is what was written, word for word; it may betray who wrote it. Say it differently."
                )
            )
        elif not self.approved.isChecked():
            page.show_refusal(say("Tick that those who were there agree with these words."))
        else:
            voice = self._voice()
            if page.attempt(lambda: opened.keep_text(text.token, voice, by=page)):
                if as_measure:
                    self._plan(voice)
                page.rebuild()

    def _voice(self) -> Voice:
        factor = str(self.factor.value() or "")
        known = self._page.reading.catalogue.factors.get(factor)
        return Voice(
            id=new_id(),
            kind=VoiceKind(str(self.kind.value() or VoiceKind.SIGNAL)),
            source=VoiceSource.SURVEY,
            origin=self._asked.id,
            dimension=known.dimension if known is not None else str(self.dimension.value() or ""),
            factor=factor,
            text=self.text.value(),
        )

    def _plan(self, voice: Voice) -> None:
        """The measure that an idea becomes, and the thread between the two."""
        page = self._page
        factors = (voice.factor,) if voice.factor else ()
        title = " ".join(voice.text.split())
        measure = PlannedMeasure(id=new_id(), title=title, factors=factors, proposer=Proposer.TEAM)
        thread = {"measure": measure.id, "state": VoiceState.TAKEN_UP}
        commands = (AddEntry(measure), EditEntry(Voice, voice.id, thread))
        page.attempt(lambda: page.desk.workspace.execute_all(commands, by=page))

    def _drop(self, opened: OpenedRound, text: FreeText) -> None:
        say = self._page.words.say
        question = Question(
            say("Put this text aside?"),
            say("It is deleted and nothing of it is kept. This cannot be undone."),
            (Way("drop", say("Delete it")), Way("", say("Keep it"), safe=True)),
        )
        if ask(self._page.desk.parent_window, question) == "drop" and self._page.attempt(
            lambda: opened.drop_text(text.token)
        ):
            self._page.rebuild()

    def _end(self, opened: OpenedRound) -> None:
        if self._page.attempt(lambda: opened.end_texts(by=self._page)):
            self._unlocked.opened = None
            self._page.rebuild()


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
