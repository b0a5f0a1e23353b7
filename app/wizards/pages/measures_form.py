"""The fields of one measure: the few that matter first, the others behind a button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from shiboken6 import isValid

from app.domain.choices import Depth, Level, MeasureStatus, Pace, Proposer, Scope
from app.domain.commands.base import Command
from app.domain.places import Place
from app.domain.plans.measure import PSYCHOSOCIAL, plan_measure
from app.domain.records import PlannedMeasure
from app.presenters.sentences import origin_note
from app.views.widgets import MONEY, Column, Option, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages import measures_choices as choices
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.measures_remaining import RemainingRisk
from app.wizards.pages.measures_writing import written

_BLANK: Mapping[str, object] = MappingProxyType(
    {"domain": PSYCHOSOCIAL, "proposer": Proposer.EMPLOYER, "status": MeasureStatus.PLANNED}
)
"""What a cleared answer becomes where a record always holds one."""


class MeasureEditor:
    """Fills the opened card of a measure; `renew` shows what follows from the answers."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        self._remaining: RemainingRisk | None = None
        self._catalogue_words()
        self._form = self._new_form(column)
        self._what()
        self._why()
        self._who_and_when()
        self._personal = column.add(PersonalNote(page.words))
        self._lacking = column.callout("note", "", "")
        self._more = column.add(Column(gap=12))
        self._more.hide()
        self._fold = button("", self._toggle, "quiet")
        self._fold.setObjectName(f"{id_}.more")
        follow = Place("follow.measure", id_)
        life = button(page.words.say("Steps, proof and effect"), lambda: page.desk.go(follow), "quiet")
        life.setObjectName(f"{id_}.life")
        column.row(self._fold, life)
        self._filled = False
        if page.reading.company.depth is not Depth.BASIC:
            self._toggle()
        self._name_fold()
        column.setObjectName(id_)
        column.setFocusProxy(self._form.fields["title"])

    def alive(self) -> bool:
        """Whether the card is still open."""
        return isValid(self._column)

    def renew(self, warnings: Mapping[str, Sequence[str]]) -> None:
        """Warn about names, say what is lacking, and weigh what remains of the risk."""
        record = self._record()
        if record is None:
            return
        self._personal.show_about(
            record.title, record.description, record.responsible, record.involved, record.method
        )
        said = self._page.words.say("Still to do")
        self._lacking.show_words(said, "\n".join(warnings.get(self._id, ())))
        self._lacking.setVisible(bool(warnings.get(self._id)))
        if self._remaining is not None:
            self._remaining.show_record(record)

    def _record(self) -> PlannedMeasure | None:
        return self._page.reading.dossier.get(PlannedMeasure, self._id)

    def _write(self, changes: Mapping[str, object]) -> Command:
        filled = {name: _BLANK.get(name) if value is None else value for name, value in changes.items()}
        return written(self._record() or PlannedMeasure(id=self._id), filled, self._page.reading.today)

    def _new_form(self, column: Column) -> Form:
        form = Form(self._page, self._record, self._write, column=column)
        form.prefix = f"{self._id}."
        return form

    def _catalogue_words(self) -> None:
        record, words = self._record(), self._page.words
        source = self._page.reading.catalogue.measures.get(record.library) if record else None
        if source is None:
            return
        said = [words.pick(source.description)]
        if source.legal is not None:
            said.append(words.pick(source.legal.text))
        note = origin_note(source.origin, words) if source.legal is not None else ""
        self._column.callout("note", words.say("From the catalogue"), "\n".join([*said, note]).strip())

    def _what(self) -> None:
        page, record, form = self._page, self._record(), self._form
        say = page.words.say
        found = plan_measure(record, page.reading.dossier, page.reading.catalogue) if record else None
        library = found.library if found else None
        own = say("Leave it blank to keep the words of the catalogue.") if library else ""
        title = page.words.pick(library.title) if library else ""
        form.text("title", say("Title, in your own words"), example=title, hint=own)
        field = form.long_text("description", say("What exactly will you do?"), hint=own)
        field.show_lines(3)
        if library is None:
            self._kinds(form)

    def _kinds(self, form: Form) -> None:
        words, record = self._page.words, self._record()
        say = words.say
        known = record is not None and bool(record.library)
        hint = say("Left blank, the catalogue’s answer counts.") if known else ""
        form.choice("level", say("What does it do?"), choices.closed(Level, words), hint=hint)
        form.choice("scope", say("Whom does it protect?"), choices.closed(Scope, words))
        form.choice("pace", say("How fast?"), choices.closed(Pace, words))

    def _why(self) -> None:
        page, record, form = self._page, self._record(), self._form
        say = page.words.say
        offered = choices.risks(page.reading, page.words, record.factors if record else ())
        if offered:
            form.several("factors", say("Which risks does it answer?"), offered)
        if objectives := choices.objectives(page.reading, page.words):
            form.several("objectives", say("Which objectives does it serve?"), objectives)

    def _who_and_when(self) -> None:
        say, form = self._page.words.say, self._form
        form.text("responsible", say("Who is responsible?"), hint=say("A function, such as ‘the manager’."))
        form.date("start", say("Begins on"))
        form.date("end", say("Finished by"))
        form.number(
            "budget_eur",
            say("Budget"),
            MONEY,
            unit=say("euro"),
            hint=say("0 is an answer too: it costs nothing."),
        )
        form.text(
            "criterion",
            say("By what will you see that it worked?"),
            hint=say("Decide this before you begin."),
        )

    def _toggle(self) -> None:
        if not self._filled:
            self._filled = True
            self._fill_more(self._new_form(self._more))
            if (record := self._record()) is not None and self._remaining is not None:
                self._remaining.show_record(record)
        self._more.setVisible(self._more.isHidden())
        self._name_fold()

    def _name_fold(self) -> None:
        say = self._page.words.say
        word = say("More details (means, method, remaining risk, state)")
        self._fold.setText(word if self._more.isHidden() else say("Fewer details"))
        self._fold.setAccessibleName(self._fold.text())

    def _fill_more(self, form: Form) -> None:
        words, record = self._page.words, self._record()
        say = words.say
        form.text("baseline", say("How is it today?"))
        form.text("target", say("What must it become?"))
        form.text("involved", say("Who else is involved?"))
        form.long_text("method", say("How will you do it?")).show_lines(2)
        form.text(
            "means_organisational", say("Time and organisation"), hint=say("Hours, replacement, a meeting.")
        )
        form.text("means_material", say("Material and tools"))
        form.text("training", say("Training, if any is needed"))
        steps = choices.three_steps(words)
        form.scale("urgency", say("How urgent is it?"), steps)
        form.scale("feasibility", say("How feasible is it for you?"), steps)
        self._remaining = RemainingRisk(self._page, form)
        if record is not None and record.library:
            self._kinds(form)
        form.select("domain", say("Welfare domain"), choices.domains(self._page.reading, words))
        form.select("proposer", say("Where does the idea come from?"), choices.closed(Proposer, words))
        self._state(form)

    def _state(self, form: Form) -> None:
        words = self._page.words
        options: list[Option] = choices.closed(MeasureStatus, words)
        form.select("status", words.say("How far is it?"), options)
        form.text("status_reason", words.say("Remark, or why it was dropped"))
