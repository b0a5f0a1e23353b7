"""A round that is taking answers: how many came in, every way to answer, and what may be corrected."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.records import SurveyRound
from app.domain.survey.guard import enough
from app.services.survey import laptop, rounds
from app.views.widgets import (
    WHOLE,
    ActionButton,
    Column,
    DateField,
    NumberField,
    ProgressBar,
    TextField,
    button,
)
from app.views.widgets.asking import Asking
from app.wizards.page import Page
from app.wizards.pages.survey_end import EndPart, Unlocked, stop_part
from app.wizards.pages.survey_files import FilesPart
from app.wizards.pages.survey_rules import show_ways_out
from app.wizards.quick_entry import QuickEntry, type_in

FORMS = "survey-forms"
TALLY = "survey-tally"


class OpenPart:
    """Fills a column; `show` renews the numbers."""

    def __init__(self, page: Page, asked: SurveyRound, unlocked: Unlocked, column: Column) -> None:
        self._page, self._id = page, asked.id
        self.entry: QuickEntry | None = None
        self._has_key = laptop.has_key(page.desk.workspace, asked)
        say = page.words.say
        self._state(asked, column.card(say("Round {code} is taking answers", code=asked.code)).column)
        if not self._has_key:
            self._without_key(asked, column)
            return
        self._ways(column.card(say("Let people answer")).column)
        self.files = FilesPart(page, asked, column.card(say("Forms for the browser")).column)
        self._correct(asked, column.card(say("Correct this round")).column)
        EndPart(page, asked, unlocked, column.card(say("End the round")).column)
        stop_part(page, asked, column)
        self.show()

    @property
    def asked(self) -> SurveyRound:
        """The round as it is now."""
        found = self._page.reading.dossier.get(SurveyRound, self._id)
        assert found is not None, "a round is never removed"
        return found

    def show(self) -> None:
        """Say how many answers there are, and what is still needed; a copy has nothing to say."""
        if not self._has_key:
            return
        asked, words, page = self.asked, self._page.words, self._page
        n, invited = rounds.received(page.desk.workspace, asked), asked.invited or 0
        rate = round(100 * n / invited) if invited else 0
        told = words.say("{n} of {total} people answered ({rate} %)", n=n, total=invited, rate=rate)
        self.progress.show_progress(n, invited, told)
        why = enough(n, asked.invited, page.reading.catalogue.privacy_guard)
        if why is not None:
            needed = words.tell(why)
        elif n >= invited:
            needed = words.say("Everybody who was invited has answered. You can end the round.")
        else:
            needed = words.say("There are enough answers for a result. Better still: wait for everybody.")
        self.needed.show_words("", needed)
        self.ways_out.setVisible(why is not None)
        self.laptop.setEnabled(n < invited)
        self.typing.setEnabled(n < invited)

    # ---------------------------------------------------------------- parts
    def _state(self, asked: SurveyRound, column: Column) -> None:
        page, words, say = self._page, self._page.words, self._page.words.say
        self.progress = column.add(ProgressBar(say("Answers received")))
        self.needed = column.callout("note", "", "")
        self.ways_out = column.add(Column())
        show_ways_out(page, self.ways_out)
        counted = words.plural("{n} statement", "{n} statements", len(asked.factors))
        lines = [say("Asked: {what}, since {day}.", what=counted, day=asked.opened_on)]
        if asked.closes_on is not None:
            late = asked.closes_on < page.reading.today
            last = say("The last day was {day}.", day=asked.closes_on)
            lines.append(last if late else say("Until {day}.", day=asked.closes_on))
        if asked.key_holder.strip():
            lines.append(say("The code word is kept by {who}.", who=asked.key_holder.strip()))
        column.text(" ".join(lines), "muted")

    def _without_key(self, asked: SurveyRound, column: Column) -> None:
        say = self._page.words.say
        column.callout(
            "warning",
            say("This copy holds no answers"),
            say(
                "The sealed answers of this round are not in this file: it is a copy that was put back, and "
                "copies never hold answers. Go on in the original dossier, or stop this round and ask again."
            ),
        )
        self.needed.hide()
        self.ways_out.hide()
        stop_part(self._page, asked, column)

    def _ways(self, column: Column) -> None:
        say = self._page.words.say
        column.text(
            say(
                "Pass the laptop round: the whole screen shows the questionnaire and nothing else, also "
                "after the program was closed, until the code word is given. Ask whoever keeps it to be near."
            )
        )
        column.text(
            say(
                "This program cannot block the computer’s own keys for changing programs. Close your other "
                "programs first, and stay in the neighbourhood without looking on."
            ),
            "muted",
        )
        self.laptop = button(say("Pass the laptop round"), self._pass_round, "primary")
        self.laptop.setObjectName("pass.round")
        column.row(self.laptop)
        column.heading(say("On paper"), 3)
        column.text(say("Print a numbered form for everybody, and collect them in a closed box."))
        column.row(*(self._print(report, text) for report, text in self._papers()))
        self.typing = button(say("Type in paper forms"), self._type_in)
        self.typing.setObjectName("type.in")
        column.row(self.typing)

    def _papers(self) -> list[tuple[str, str]]:
        say = self._page.words.say
        return [
            (FORMS, say("Print the forms")),
            (f"{FORMS}-both", say("Two languages on one form")),
            (f"{FORMS}-large", say("In large print")),
            (TALLY, say("Tally sheet")),
        ]

    def _print(self, report: str, text: str) -> ActionButton:
        made = button(text, lambda: self._page.desk.print_report(report, None))
        made.setObjectName(f"print.{report}")
        return made

    def _correct(self, asked: SurveyRound, column: Column) -> None:
        words, say = self._page.words, self._page.words.say
        column.text(say("Did somebody leave or join? Then correct how many people you invited."), "muted")
        invited = NumberField("invited", words, Asking(say("People invited"), unit=say("people")), WHOLE)
        last = DateField("closes_on", words, Asking(say("Last day to answer")))
        holder = TextField("key_holder", words, Asking(say("Who keeps the code word?")))
        for field in (invited, last, holder):
            name = field.objectName()
            column.add(field).show_value(getattr(asked, name))
            field.answered.connect(lambda value, name=name, field=field: self._corrected(name, value, field))

    # ---------------------------------------------------------------- doing
    def _corrected(self, name: str, value: object, field: NumberField | DateField | TextField) -> None:
        changes: Mapping[str, object] = {name: value}
        page = self._page
        page.attempt(lambda: rounds.correct(page.desk.workspace, self.asked, changes, by=page), field)

    def _pass_round(self) -> None:
        page = self._page
        page.attempt(lambda: rounds.lock_laptop(page.desk.workspace, self.asked, by=page))

    def _type_in(self) -> None:
        page = self._page
        desk = page.desk
        self.entry = type_in(desk.workspace, page.words, desk.look, desk.parent_window, page.updated)
