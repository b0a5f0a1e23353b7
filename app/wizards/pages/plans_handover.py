"""Handing the dossier over, taking in what comes back, and the folder for an inspector."""

from __future__ import annotations

from app.domain.handing.purpose import Purpose
from app.domain.handing.remarking import is_limited
from app.domain.handing.sent import sent_before
from app.domain.places import Place
from app.services.handover.receiving import taken_forks
from app.views.widgets import Column, button
from app.wizards import flow
from app.wizards.page import Page
from app.wizards.pages.plans_handover_back import BackPart
from app.wizards.pages.plans_handover_folder import FolderPart
from app.wizards.pages.plans_handover_reply import ReplyPart
from app.wizards.pages.plans_handover_send import SendPart
from app.wizards.pages.start_fold import bullets

REMARKS = ("plans.adviser", "plans.consultation")
"""Where an adviser's remark is written; the first of these pages that there is."""


class PlansHandover(Page):
    """In a dossier of one's own: send, take in, inspection. In a copy: what it is for, and the answer."""

    def title(self) -> str:
        return self.words.say("Hand over and take in")

    def lead(self) -> str:
        return self.words.say(
            "One file to send by e-mail or on a stick. No server, no account; you see first what is in it."
        )

    def build(self, column: Column) -> None:
        purpose = self.desk.workspace.handed_for
        self._forks = column.callout("warning", "", "")
        if purpose:
            self._copy(column, purpose)
        if purpose != Purpose.RESULTS:
            self.reply = ReplyPart(self, column) if purpose else None
            self.back = BackPart(self, column)
        if not is_limited(purpose):
            self.send = SendPart(self, column)
            self.folder = FolderPart(self, column)
        self._sent = column.card(self.words.say("Handed over before"))
        self._lines = self._sent.column.text("")
        self.updated()

    def updated(self) -> None:
        """What was signed apart, and the list of what went out, newest first."""
        say = self.words.say
        forks = [self.words.tell(told) for told in taken_forks(self.desk.workspace)]
        self._forks.show_words(say("Signed twice, apart from each other"), bullets(forks))
        self._forks.setVisible(bool(forks))
        marks = reversed(sent_before(self.reading.dossier))
        lines = [
            say("{day}: to {name} ({file})", day=mark.added_on, name=mark.note, file=mark.name)
            for mark in marks
        ]
        self._lines.setText(bullets(lines))
        self._sent.setVisible(bool(lines))
        if (send := getattr(self, "send", None)) is not None:
            send.renew()

    def _copy(self, column: Column, purpose: str) -> None:
        say = self.words.say
        texts = {
            Purpose.REMARK: (
                say("You got this dossier to read and to make remarks"),
                say(
                    "Look at every page. Write your remarks as prevention adviser, and send them back here. "
                    "Nothing else can be changed."
                ),
            ),
            Purpose.RESULTS: (
                say("You got these results to look at only"),
                say("There are no names and no stories in them, and nothing can be changed."),
            ),
        }
        otherwise = (
            say("This is a copy of somebody else’s dossier"),
            say(
                "Work in it as if it were yours. Then send it back here: the employer chooses what comes in."
            ),
        )
        title, text = texts.get(Purpose(purpose), otherwise)
        column.callout("note", title, text)
        if purpose == Purpose.REMARK:
            page = next(each for each in REMARKS if flow.exists(each))
            way = button(say("Write a remark"), lambda: self.desk.go(Place(page)))
            way.setObjectName("remark")
            column.row(way)
