"""The light watch: a few counts each quarter, two questions at the team meeting; never about one person."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.base import Command
from app.domain.commands.watching import SetPulse
from app.domain.follow.pulse import FIGURES, quarters
from app.domain.records import Pulse
from app.presenters.pulse_chart import figure_name, pulse_chart, quarter_name
from app.views.widgets import DECIMAL, WHOLE, Asking, Column, Option, PictureView, SelectField, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_light_figures import LightFigures
from app.wizards.pages.lights_personal import PersonalNote

_HOURS = frozenset({"sick_days", "overtime_hours"})
"""Counts that may have halves."""


class FollowPulse(Page):
    """One quarter at a time; the picture shows them all."""

    figure: str = FIGURES[0]
    """Which count the picture shows."""

    def title(self) -> str:
        return self.words.say("The light watch")

    def lead(self) -> str:
        return self.words.say(
            "Ten minutes each quarter: a few counts, and what the team said. So you see early when something "
            "shifts."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        offered = quarters(self.reading.today)
        self._quarter = self.place.focus if self.place.focus in offered else offered[0]
        column.callout(
            "note",
            say("Small numbers, large words"),
            say(
                "In a small team one illness changes every figure, and more reports can mean more trust. "
                "Look at the direction over several quarters. Counts only: never who."
            ),
        )
        self._agenda(column)
        names = [Option(quarter, quarter_name(quarter, self.words)) for quarter in offered]
        choice = SelectField("quarter", self.words, Asking(say("Which quarter?"), clearable=False), names)
        self._choice = column.add(choice)
        self._choice.show_value(self._quarter)
        self._choice.answered.connect(self._chosen)
        self._holder = column.add(Column())
        self._fill()
        self._picture(column)
        self._figures = LightFigures(self, column)
        self.updated()

    def updated(self) -> None:
        pulse = self._read()
        self._personal.show_about(pulse.went_well, pulse.difficult)
        self._figures.renew()
        self._draw()

    def _agenda(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Agenda for the team meeting"))
        card.column.text(
            say("One page for ten minutes each month: done, went well, difficult, due, open ideas.")
        )
        look = button(say("Look at it and print"), self._print)
        look.setObjectName("print")
        card.column.row(look)

    # ---------------------------------------------------------------- one quarter
    def _fill(self) -> None:
        say, words = self.words.say, self.words
        self.forms[:] = [form for form in self.forms if form.alive()]
        self._holder.clear()
        card = self._holder.card(quarter_name(self._quarter, words))
        form = Form(self, self._read, self._write, column=card.column)
        form.prefix = f"{self._quarter}."
        for field in FIGURES:
            form.number(field, figure_name(field, words), DECIMAL if field in _HOURS else WHOLE)
        card.column.heading(say("At the team meeting"), 3)
        form.date("talked_on", say("On which day did you talk about it?"))
        hint = say("In a few words, without names.")
        form.long_text("went_well", say("What went well?"), hint=hint).show_lines(3)
        form.long_text("difficult", say("What was difficult?"), hint=hint).show_lines(3)
        self._personal = card.column.add(PersonalNote(words))

    def _read(self) -> Pulse:
        return self.reading.dossier.get(Pulse, self._quarter) or Pulse(id=self._quarter)

    def _write(self, changes: Mapping[str, object]) -> Command:
        texts = {"went_well", "difficult"}
        filled = {n: "" if value is None and n in texts else value for n, value in changes.items()}
        return SetPulse(self._quarter, filled, self.reading.today)

    def _chosen(self, quarter: object) -> None:
        if quarter is None:
            self._choice.show_value(self._quarter)
            return
        self.flush()
        self._quarter = str(quarter)
        self._fill()
        self.updated()

    # ---------------------------------------------------------------- all quarters
    def _picture(self, column: Column) -> None:
        say, words = self.words.say, self.words
        column.heading(say("Through the quarters"))
        options = [Option(field, figure_name(field, words)) for field in FIGURES]
        asking = Asking(say("Which count?"), clearable=False)
        self._which = column.add(SelectField("figure", words, asking, options))
        self._which.show_value(self.figure)
        self._which.answered.connect(self._other_figure)
        self._drawing = column.add(Column())
        self._drawn: object = None

    def _draw(self) -> None:
        picture = pulse_chart(self.figure, self.reading, self.words)
        if picture == self._drawn and picture is not None:
            return
        self._drawn = picture
        self._drawing.clear()
        if picture is None:
            told = self.words.say("The picture appears once two quarters are filled in.")
            self._drawing.text(told, "muted")
            return
        self._drawing.add(PictureView(self.words, picture, self.desk.picture))

    def _other_figure(self, figure: object) -> None:
        if figure is None:
            self._which.show_value(self.figure)
            return
        self.figure = str(figure)
        self._draw()

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("team-agenda", None)
