"""The priority risks of the external service: at most five, linked to the plan or left out with a reason."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.commands.base import Command
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.consultation.advice import MOST_PRIORITY_RISKS, left_out, taken_up
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.records import PriorityRisk
from app.views.widgets import Column, Entry, EntryList, ListManners
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from app.wizards.pages import measures_choices as choices
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_answer import short


class PriorityRisks:
    """The list on the page of the adviser."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        self._editor: RiskEditor | None = None
        say = page.words.say
        manners = ListManners(
            "priority", say("Note a priority risk"), empty=say("No priority risk was noted yet.")
        )
        self.list = column.add(EntryList(page.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: page.act(RemoveEntry(PriorityRisk, id_)))
        self.list.moved.connect(lambda id_, step: page.act(MoveEntry(PriorityRisk, id_, step)))
        self._show(page.place.focus.removeprefix("entry.") or None)

    def renew(self) -> None:
        """Show what the dossier holds now."""
        self._show(None)
        if self._editor is not None:
            self._editor.renew()

    def _show(self, open_: str | None) -> None:
        found = self._page.reading.dossier.all(PriorityRisk)
        self.list.show_entries([self._entry(risk) for risk in found], open_)
        self.list.add_button.setEnabled(len(found) < MOST_PRIORITY_RISKS)

    def _entry(self, risk: PriorityRisk) -> Entry:
        page, words = self._page, self._page.words
        domain = page.reading.catalogue.welfare_domains.get(risk.domain)
        lines = (words.pick(domain.name) if domain else "", self._state(risk))
        title = short(risk.text, words.say("still without words"))
        return Entry(risk.id, title, tuple(line for line in lines if line))

    def _state(self, risk: PriorityRisk) -> str:
        say, dossier = self._page.words.say, self._page.reading.dossier
        if taken_up(risk, dossier):
            return say("Taken up in the plan")
        if left_out(risk, dossier) is not None:
            return say("Not in the plan: say why")
        return say("Left out, with a reason") if risk.left_out.strip() else ""

    def _add(self) -> None:
        id_ = new_id()
        if self._page.act(AddEntry(PriorityRisk(id=id_))):
            self._show(id_)
            self._page.restore(f"{id_}.text")

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = RiskEditor(self._page, id_, column)


class RiskEditor:
    """Fills the opened card of a priority risk."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id, self._column = page, id_, column
        say, reading = page.words.say, page.reading
        form = Form(page, self._risk, self._command, column=column)
        form.prefix = f"{id_}."
        form.long_text("text", say("What does the external service write?")).show_lines(2)
        self._personal = column.add(PersonalNote(page.words))
        form.select("domain", say("Which welfare domain?"), choices.domains(reading, page.words))
        kept = self._risk()
        offered = choices.risks(reading, page.words, kept.factors if kept else ())
        if offered:
            form.several("factors", say("Which risks of your analysis is it about?"), offered)
        self._question = column.callout("check", "", "")
        form.long_text("left_out", say("Why is it not in the plan? (if that is so)")).show_lines(2)
        self.renew()

    def renew(self) -> None:
        """Ask why only where something is missing."""
        risk = self._risk()
        if risk is None or not isValid(self._column):
            return
        asked = left_out(risk, self._page.reading.dossier)
        self._question.show_words("", self._page.words.tell(asked) if asked is not None else "")
        self._question.setVisible(asked is not None)
        self._personal.show_about(risk.text, risk.left_out)

    def _risk(self) -> PriorityRisk | None:
        return self._page.reading.dossier.get(PriorityRisk, self._id)

    def _command(self, changes: Mapping[str, object]) -> Command:
        empty: Mapping[str, object] = {"text": "", "left_out": "", "domain": PSYCHOSOCIAL, "factors": ()}
        return EditEntry(
            PriorityRisk, self._id, {n: empty[n] if v is None else v for n, v in changes.items()}
        )
