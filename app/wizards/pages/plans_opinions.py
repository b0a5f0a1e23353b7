"""Opinions on the parts of a plan, one card a part: what was said, and what the employer does with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shiboken6 import isValid

from app.domain.choices import Verdict, Voter
from app.domain.commands.base import Command
from app.domain.commands.consultation import SayOpinion
from app.domain.consultation.opinions import Part
from app.domain.consultation.procedure import waits
from app.domain.records import Remark
from app.presenters.discussion import about_part, opinion, reply
from app.presenters.labels import label
from app.views.widgets import Column, Entry, EntryList, ListManners, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_answer import AnswerPart, Signer


class OpinionList:
    """The parts under each other, all closed but the one being worked on."""

    def __init__(self, page: Page, voter: Voter, parts: Sequence[Part], signer: Signer) -> None:
        self._page, self._voter, self._signer = page, voter, signer
        self._parts = {part.opinion(voter): part for part in parts}
        self._editor: OpinionEditor | None = None
        manners = ListManners("opinion", "", movable=False, removable=False)
        self.list = EntryList(page.words, manners, self._edit)
        self.list.add_button.hide()
        self.renew(page.place.focus.removeprefix("entry."))

    def renew(self, open_: str | None = None) -> None:
        """Show what was said by now."""
        self.list.show_entries([self._entry(id_, part) for id_, part in self._parts.items()], open_)
        if self._editor is not None:
            self._editor.renew()

    def _entry(self, id_: str, part: Part) -> Entry:
        page, words = self._page, self._page.words
        title = about_part(part, page.reading, words)
        said = page.reading.dossier.get(Remark, id_)
        if said is None or not opinion(said, words):
            return Entry(id_, title, (words.say("Nothing said yet"),))
        by = ", ".join(p for p in (said.author.strip(), words.short_date(said.made_on)) if p)
        answer = words.say("No answer yet") if waits(said) else reply(said, words)
        employer = words.say("The employer: {answer}", answer=_line(answer)) if answer else ""
        lines = (_line(opinion(said, words)), by, employer)
        return Entry(id_, title, tuple(line for line in lines if line))

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = OpinionEditor(self._page, self._parts[id_], self._voter, self._signer, column)


class OpinionEditor:
    """Fills the opened card of a part."""

    def __init__(self, page: Page, part: Part, voter: Voter, signer: Signer, column: Column) -> None:
        self._page, self._part, self._voter, self._signer = page, part, voter, signer
        self._id, self._column = part.opinion(voter), column
        say, words = page.words.say, page.words
        form = Form(page, self._remark, self._command, column=column)
        form.prefix = f"{self._id}."
        options = [Option(each, label(each, words)) for each in Verdict]
        form.choice("verdict", say("What is the opinion?"), options)
        form.long_text("text", say("The remark")).show_lines(2)
        self._personal = column.add(PersonalNote(words))
        if voter is Voter.ADVISER:
            form.text("author", say("Whose opinion is it?"), hint=say("Name or function of the adviser."))
        form.date("made_on", say("On which day?"))
        self._form = form
        self._answer = AnswerPart(page, self._id, column)
        self.renew()

    def renew(self) -> None:
        """Show what follows from what was said."""
        if not isValid(self._column):
            return
        remark = self._remark()
        self._personal.show_about(remark.text if remark else "")
        self._answer.renew()
        if self._form.alive():
            self._form.show()

    def _remark(self) -> Remark | None:
        return self._page.reading.dossier.get(Remark, self._id)

    def _command(self, changes: Mapping[str, object]) -> Command:
        """The first word also says who is speaking, as far as that is known."""
        said = {name: "" if value is None and name in _TEXTS else value for name, value in changes.items()}
        if self._remark() is None and "author" not in said:
            said["author"] = self._signer()
        return SayOpinion(self._voter, self._part, said, self._page.reading.today)


_TEXTS = frozenset({"text", "author"})


def _line(text: str) -> str:
    return " · ".join(text.splitlines())
