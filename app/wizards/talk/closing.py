"""Rounding off: what was written is read back, the follow-up gets a day, everybody is thanked."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.commands.analysis import DescribeAnalysis
from app.domain.commands.base import Command
from app.domain.commands.team import CloseTalk, DescribeTalk
from app.domain.records import Analysis, TeamTalk
from app.domain.risks import talk as talks
from app.i18n.marks import N_
from app.presenters import talk as told
from app.views.widgets import Asking, DateField, button
from app.wizards.talk.scene import Scene

THANKS = N_("Thank you. What was said stays in this room; what was written you will see again.")


class Closing(Scene):
    """`closed` says that the conversation is over."""

    closed = Signal()

    def build(self) -> None:
        chair, words = self.chair, self.chair.words
        say = words.say
        steps = chair.reading.catalogue.method_guide.conversation_steps
        self.speak(chair.both(steps[talks.CLOSING].text), "talkprobe", beside=True)
        talk = chair.talk
        if talk is not None:
            for part in told.read_back(talk, chair.reading, words):
                self.line(part.title, "talkpart")
                self.line("\n".join(f"• {line}" for line in part.lines))
        asking = Asking(say("When does the follow-up come?"))
        self.next_on = self.add(DateField("next_on", words, asking))
        self.bind(
            self.next_on,
            lambda: chair.talk.next_on if chair.talk is not None else None,
            lambda day: DescribeTalk(chair.id, {"next_on": day}),
        )
        self.speak(chair.spoken(THANKS), "talkstatement", beside=True)
        end = button(say("Close this conversation"), self.confirm, "primary")
        end.setObjectName("close_talk")
        self.row(end)

    def confirm(self) -> None:
        self.flush()
        talk = self.chair.talk
        if talk is not None and self.chair.act(*self._closing_acts(talk)):
            self.closed.emit()

    def _closing_acts(self, talk: TeamTalk) -> list[Command]:
        """Close it, and fill in who took part and how long where the analysis does not say so yet."""
        reading = self.chair.reading
        acts: list[Command] = [CloseTalk(talk.id, reading.today)]
        analysis = reading.dossier.get(Analysis, talk.analysis)
        minutes = sum(talks.seconds_spent(talk).values()) // 60
        known = {"participants": talk.present, "minutes_spent": minutes or None}
        blank = {name: n for name, n in known.items() if n and getattr(analysis, name, 0) is None}
        return [*acts, DescribeAnalysis(talk.analysis, blank)] if blank else acts
