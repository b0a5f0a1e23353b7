"""One factor at a time: what goes well, what exists, how far it is a problem, how heavy it weighs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame

from app.domain.choices import Depth, FactorState
from app.domain.commands.analysis import AnswerFactor, ClearFactor
from app.domain.records import Analysis, FactorAnswer
from app.domain.risks.rating import RatedFactor
from app.views.widgets import ActionButton, Card, Heading, LightBadge, PlainLabel, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages import analysis_fields as fields
from app.wizards.pages.analysis_asked import AskedFactor
from app.wizards.pages.analysis_words import priority_light, verdict_words
from app.wizards.pages.lights_personal import PersonalNote


class FactorCard(Card):
    """The conversation about a factor; the fields are made once and shown again for the next factor."""

    def __init__(self, page: Page, analysis: Analysis, asked: AskedFactor) -> None:
        super().__init__()
        self.setObjectName("factor")
        self._page, self._analysis, self.asked = page, analysis, asked
        self._head()
        self.form = Form(page, self._read, self._command, column=self.column)
        fields.ask_what_is_there(self.form)
        self.exposure = fields.ask_exposure(self.form)
        self.impact = fields.ask_impact(self.form)
        self._verdict = self.column.add(LightBadge(None, page.words))
        self._said = self.column.text("", "small")
        self.affected = fields.ask_who(self.form)
        fields.ask_note(self.form)
        self.personal = self.column.add(PersonalNote(page.words))
        self._more()
        self._aside_buttons()
        self.open(asked)

    def open(self, asked: AskedFactor) -> None:
        """Show another factor; what was typed about the one before must have been flushed."""
        self.asked = asked
        self._statement.setText(asked.statement)
        self._probe.setText(asked.probe)
        self._probe.setVisible(bool(asked.probe))
        self._pointed.setVisible(asked.pointed)
        self._critical.setVisible(asked.critical)
        self.exposure.ask(asked.question)
        for field in self.affected:
            field.setVisible(not asked.critical)
        self.form.show()
        self.renew()

    def rename(self, asked: AskedFactor) -> None:
        """The same risk under other words."""
        self.asked = asked
        self._statement.setText(asked.statement)

    def renew(self) -> None:
        """Show what follows from the answer as it is now."""
        rated, words = self.rated(), self._page.words
        answer = rated.answer if rated is not None else None
        exposure = answer.exposure if answer is not None else None
        self.impact.setVisible(exposure != 0)
        self.impact.propose(self.asked.proposed)
        priority = rated.priority if rated is not None else None
        self._verdict.show_light(priority_light(priority), fields.priority_title(priority, words))
        self._said.setText(verdict_words(rated, words) if rated is not None else "")
        self._show_aside(answer.state if answer is not None else FactorState.ASSESSED, answer is not None)
        written = (answer.good, answer.existing, answer.note) if answer is not None else ()
        self.personal.show_about(*written)

    def rated(self) -> RatedFactor | None:
        """The factor as the rules read the team's answer."""
        return next((each for each in self._page.reading.rated if each.id == self.asked.id), None)

    # ---------------------------------------------------------------- reading and writing
    def _read(self) -> FactorAnswer | None:
        id_ = f"{self._analysis.id}/{self.asked.id}"
        return self._page.reading.dossier.get(FactorAnswer, id_)

    def _command(self, changes: Mapping[str, object]) -> AnswerFactor:
        """Rating a factor that was set aside takes it up again."""
        cleaned = {name: fields.blank(name) if value is None else value for name, value in changes.items()}
        if changes.get("exposure") is not None or changes.get("impact") is not None:
            cleaned["state"] = FactorState.ASSESSED
        return AnswerFactor(self._analysis.id, self.asked.id, cleaned)

    def _set_aside(self, state: FactorState) -> None:
        self._page.flush()
        answer = self._read()
        again = answer is not None and answer.state is state
        changes = {"state": FactorState.ASSESSED if again else state}
        self._page.act(AnswerFactor(self._analysis.id, self.asked.id, changes))

    def _clear(self) -> None:
        self._page.flush()
        if self._page.act(ClearFactor(self._analysis.id, self.asked.id)):
            self.form.show()
            self.renew()

    # ---------------------------------------------------------------- parts
    def _head(self) -> None:
        say, catalogue = self._page.words.say, self._page.reading.catalogue
        self._pointed = self.column.add(PlainLabel(say("★ Your lights point here"), "lightword"))
        self._statement = self.column.add(Heading(self.asked.statement, 2))
        self._probe = self.column.text(self.asked.probe, "muted")
        self._critical = self.column.callout(
            "warning",
            say("Handle with care"),
            self._page.words.pick(catalogue.privacy_guard.critical_items),
        )
        self._aside = self.column.callout("note", "", "")

    def _more(self) -> None:
        """Level, objective danger and influence: folded away at the basic depth."""
        say = self._page.words.say
        self._more_button = button(say("More questions"), self._unfold, "quiet")
        self._more_button.setObjectName("more")
        self.column.row(self._more_button)
        self._rest = self.column.add(QFrame())
        fields.ask_more(self.form, self._rest)
        basic = self._page.reading.company.depth is Depth.BASIC
        self._rest.setVisible(not basic)
        self._more_button.setVisible(basic)

    def _unfold(self) -> None:
        say, folded = self._page.words.say, self._rest.isHidden()
        self._rest.setVisible(folded)
        self._more_button.setText(say("Fewer questions") if folded else say("More questions"))

    def _aside_buttons(self) -> None:
        say = self._page.words.say
        self._park = self._button("park", say("Park for later"), FactorState.PARKED)
        self._outside = self._button("outside", say("Does not apply to us"), FactorState.NOT_APPLICABLE)
        self._erase = button(say("Clear this factor"), self._clear, "quiet")
        self._erase.setObjectName("clear")
        self.column.row(self._park, self._outside, self._erase)

    def _button(self, name: str, text: str, state: FactorState) -> ActionButton:
        made = button(text, lambda: self._set_aside(state), "quiet")
        made.setObjectName(name)
        return made

    def _show_aside(self, state: FactorState, answered: bool) -> None:
        say = self._page.words.say
        texts = {
            FactorState.PARKED: say("Parked for later. It stays on the list of open points."),
            FactorState.NOT_APPLICABLE: say("This does not apply to you. Say why in the note."),
        }
        self._aside.show_words("", texts.get(state, ""))
        self._aside.setVisible(state in texts)
        again = say("Take it up again")
        self._park.setText(again if state is FactorState.PARKED else say("Park for later"))
        outside = state is FactorState.NOT_APPLICABLE
        self._outside.setText(again if outside else say("Does not apply to us"))
        for made in (self._park, self._outside):
            made.setAccessibleName(made.text())
        self._erase.setVisible(answered)
