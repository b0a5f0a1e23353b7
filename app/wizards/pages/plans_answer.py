"""The employer's answer to a remark or an opinion: follow it, or say why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from shiboken6 import isValid

from app.domain.choices import Reply
from app.domain.commands.base import Command
from app.domain.commands.consultation import AnswerRemark
from app.domain.consultation.procedure import speaks
from app.domain.records import Remark
from app.presenters.labels import label
from app.views.widgets import Column, Option
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote


class AnswerPart:
    """Fills a column; only shown once there is something to answer."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id = page, id_
        self._box = column.add(Column(gap=12))
        say, words = page.words.say, page.words
        self._box.heading(say("What do you do with it?"), 3)
        self._form = Form(page, self._remark, self._command, column=self._box)
        self._form.prefix = f"{id_}."
        self._form.choice("reply", say("Your answer"), [Option(each, label(each, words)) for each in Reply])
        self._form.long_text(
            "reason",
            say("Explain your answer"),
            hint=say("Required when you do not follow it. Otherwise say what you will change."),
        ).show_lines(2)
        self._personal = self._box.add(PersonalNote(words))
        self._form.date("replied_on", say("Answered on"))
        self.renew()

    def renew(self) -> None:
        """Show the answer only where something was said."""
        remark = self._remark()
        if not isValid(self._box):
            return
        self._box.setVisible(remark is not None and speaks(remark))
        self._personal.show_about(remark.reason if remark else "")

    def _remark(self) -> Remark | None:
        return self._page.reading.dossier.get(Remark, self._id)

    def _command(self, changes: Mapping[str, object]) -> Command:
        """Answer and reason go together: a refused answer is tried again once its reason is written."""
        remark, fields = self._remark(), self._form.fields
        reply, on = fields["reply"].value(), fields["replied_on"].value()
        known = remark.replied_on if remark is not None and remark.reply is not None else None
        day = on if "replied_on" in changes else known or self._page.reading.today
        return AnswerRemark(
            self._id,
            reply if isinstance(reply, Reply) else None,
            str(fields["reason"].value() or ""),
            day if isinstance(day, date) else None,
        )


def short(text: str, otherwise: str, most: int = 90) -> str:
    """One line of a text for the title of a card."""
    line = " ".join(text.split())
    return (f"{line[:most]}…" if len(line) > most else line) or otherwise


Signer = Callable[[], str]
"""Who is speaking now; empty when that is not asked."""
