"""One idea or signal: what it says, what becomes of it, and one click to make a measure of it."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.choices import VoiceKind, VoiceState
from app.domain.commands.base import Command
from app.domain.commands.entries import EditEntry
from app.domain.commands.voices import AnswerVoice, MeasureFromVoice
from app.domain.places import Place
from app.domain.plans.measure import plan_measure
from app.domain.records import PlannedMeasure, Voice
from app.presenters.labels import label
from app.presenters.sentences import measure_title
from app.views.widgets import Column, Option, button
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from app.wizards.pages.lights_personal import PersonalNote

_KINDS = (VoiceKind.IDEA, VoiceKind.SIGNAL)
_BLANK = frozenset({"text", "name", "dimension"})


class VoiceEditor:
    """Fills the opened card of a voice."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        self._told(column)
        self._answer(column)
        self._measure(column)
        self.renew()

    def renew(self) -> None:
        """Show what follows from the words and the state as they are now."""
        voice = self._voice()
        if voice is None or not isValid(self._column):
            return
        self._personal.show_about(voice.text, voice.answer)
        found = self._page.reading.dossier.get(PlannedMeasure, voice.measure) if voice.measure else None
        self._make_row.setVisible(found is None)
        self._made.setVisible(found is not None)
        self._open_row.setVisible(found is not None)
        if found is not None:
            reading, words = self._page.reading, self._page.words
            measure = plan_measure(found, reading.dossier, reading.catalogue)
            self._made.setText(words.say("Taken up as: {measure}", measure=measure_title(measure, words)))

    # ---------------------------------------------------------------- parts
    def _told(self, column: Column) -> None:
        say, words = self._page.words.say, self._page.words
        form = self._form(column)
        form.choice(
            "kind",
            say("Idea or signal?"),
            [Option(kind, label(kind, words)) for kind in _KINDS],
            clearable=False,
        )
        form.long_text(
            "text",
            say("What is it about?"),
            hint=say("About the work, in your own words. No names of others, nothing about health."),
        )
        self._personal = column.add(PersonalNote(words))
        form.text(
            "name",
            say("Name of who brings it"),
            hint=say("Only if the person wants it. Otherwise leave this empty."),
        )
        form.date("received_on", say("Brought on"))
        catalogue = self._page.reading.catalogue
        options = [Option(code, words.pick(found.name)) for code, found in catalogue.dimensions.items()]
        form.select("dimension", say("Which of the five A's is it about? (if you wish)"), options)

    def _answer(self, column: Column) -> None:
        say, words = self._page.words.say, self._page.words
        column.heading(say("What becomes of it?"), 3)
        self._reply = self._form(column)
        self._reply.long_text(
            "answer",
            say("Your answer to it"),
            hint=say("Tell it to who brought it, or to the whole team when there is no name."),
        )
        self._reply.choice(
            "state",
            say("How far are you with it?"),
            [Option(state, label(state, words)) for state in VoiceState],
            clearable=False,
        )

    def _measure(self, column: Column) -> None:
        say = self._page.words.say
        make = button(say("Make a measure of it"), self._take_up, "primary")
        make.setObjectName(f"{self._id}.make")
        self._make_row = column.row(make)
        self._made = column.text("")
        show = button(say("Open the measure"), self._open_measure)
        show.setObjectName(f"{self._id}.measure")
        self._open_row = column.row(show)

    # ---------------------------------------------------------------- reading and writing
    def _voice(self) -> Voice | None:
        return self._page.reading.dossier.get(Voice, self._id)

    def _form(self, column: Column) -> Form:
        form = Form(self._page, self._voice, self._command, column=column)
        form.prefix = f"{self._id}."
        return form

    def _command(self, changes: Mapping[str, object]) -> Command:
        """Answer and state go together: a refused state is tried again once the answer is written."""
        voice = self._voice()
        if voice is not None and set(changes) & {"answer", "state"}:
            state = self._reply.fields["state"].value()
            told = str(self._reply.fields["answer"].value() or "")
            wanted = state if isinstance(state, VoiceState) else voice.state
            return AnswerVoice(self._id, wanted, told, self._page.reading.today)
        return EditEntry(
            Voice, self._id, {n: "" if v is None and n in _BLANK else v for n, v in changes.items()}
        )

    def _take_up(self) -> None:
        self._page.flush()
        if self._page.act(MeasureFromVoice(self._id, new_id(), self._page.reading.today)):
            self._reply.show()

    def _open_measure(self) -> None:
        voice = self._voice()
        if voice is not None:
            self._page.desk.go(Place("measures.list", voice.measure))
