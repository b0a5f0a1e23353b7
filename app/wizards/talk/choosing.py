"""Choosing together: three stickers each for what is most urgent; the ranking is there at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.commands.team import CountHands
from app.domain.risks import talk as talks
from app.presenters.sentences import risk_statement
from app.views.talk.counter import Counted
from app.views.talk.counter_group import CounterGroup
from app.views.talk.spoken import under_each_other
from app.wizards.talk.scene import Scene


class Choosing(Scene):
    """The risks that were found, each with its stickers and its place."""

    def build(self) -> None:
        say, catalogue = self.chair.words.say, self.chair.reading.catalogue
        steps = catalogue.method_guide.conversation_steps
        self.speak(self.chair.both(steps[talks.CHOOSING].text), "talkprobe", beside=True)
        self.left_over = self.line("", "talkpart")
        self.left_over.setObjectName("stickers")
        rows = self._rows()
        if not rows:
            self.line(say("No risk was found to choose from. Go on with PgDn."))
        self.list = self.add(CounterGroup([self._counted(row) for row in rows], upright=False))
        self.list.changed.connect(self._stick)
        self.line(say("Violence and harassment get no stickers: they are acted upon at once."), "muted")

    def renew(self) -> None:
        say, rows = self.chair.words.say, self._rows()
        shown = {row.found.id: row for row in rows}
        here = [shown.get(counter.counted.id) for counter in self.list.counters]
        self.list.show_counts(
            [row.votes if row is not None else 0 for row in here],
            [f"{row.place}." if row is not None and row.place is not None else "–" for row in here],
        )
        talk = self.chair.talk
        left = talks.stickers_left(talk, self.chair.reading.dossier) if talk is not None else None
        if not left and not self.chair.present:
            self.left_over.setText(say("Fill in first how many people are here: the first stop of the talk."))
        else:
            self.left_over.setText(say("Stickers left: {n}", n=left))

    def digit(self, digit: int) -> None:
        """The n-th risk gets a sticker."""
        if digit:
            self.list.press(digit - 1)

    def first(self) -> QWidget:
        return self.list.counters[0] if self.list.counters else self

    def _rows(self) -> tuple[talks.Chosen, ...]:
        talk = self.chair.talk
        if talk is None:
            return ()
        return talks.chosen(talk, self.chair.reading.dossier, self.chair.reading.catalogue)

    def _counted(self, row: talks.Chosen) -> Counted:
        say, catalogue = self.chair.words.say, self.chair.reading.catalogue
        texts = [risk_statement(row.found, catalogue, speaker) for speaker in self.chair.speakers]
        return Counted(
            id=row.found.id,
            mark="–",
            label=under_each_other(texts),
            more=say("One sticker more: {risk}", risk=texts[0]),
            fewer=say("One sticker fewer: {risk}", risk=texts[0]),
        )

    def _stick(self, factor: str, by: int) -> None:
        count = self.chair.count(factor)
        votes = max(((count.votes or 0) if count is not None else 0) + by, 0)
        self.chair.act(CountHands(self.chair.id, factor, {"votes": votes}))
