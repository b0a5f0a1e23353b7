"""The first stop: why we are here, what we agree on, and how many we are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.commands.team import DescribeTalk
from app.domain.risks.talk import WELCOME
from app.i18n.marks import N_
from app.views.talk.counter import Counted
from app.views.talk.counter_group import CounterGroup
from app.views.talk.spoken import beside_each_other
from app.views.widgets import button
from app.views.widgets.layouts import horizontal
from app.wizards.talk.scene import Scene

AGREEMENTS = ("N8", "N9", "N1", "N11")
"""The rules of the catalogue that are about a conversation; the others are about forms."""

OURS = N_("Our agreements")
SAFE = N_("Nobody is put at a disadvantage because of what he or she says here.")


class Welcome(Scene):
    """The agreements are read aloud; whoever leads confirms that everybody agrees."""

    def build(self) -> None:
        say, guide = self.chair.words.say, self.chair.reading.catalogue.method_guide
        people = Counted(
            "present", "", say("How many people are here?"), say("One person more"), say("One person fewer")
        )
        self.people = CounterGroup((people,), upright=False)
        self.people.changed.connect(lambda _, by: self._count(by))
        agree = button(say("Everybody agrees (Enter)"), self.confirm, "primary")
        agree.setObjectName("agree")
        self.line(beside_each_other(self.chair.spoken(OURS)), "talkstatement")
        top = horizontal(self.add(QWidget()), gap=24)
        top.addWidget(self.people, 1)
        top.addWidget(agree)
        rules = {rule.id: rule.text for rule in guide.anonymity_rules}
        for id_ in AGREEMENTS:
            if id_ in rules:
                self.speak(self.chair.both(rules[id_]), beside=True)
        self.speak(self.chair.spoken(SAFE), beside=True)
        self.line(self.chair.words.pick(guide.conversation_steps[WELCOME].text), "talkplace")

    def renew(self) -> None:
        self.people.show_counts((self.chair.present or 0,))

    def confirm(self) -> None:
        talk = self.chair.talk
        if talk is None or talk.agreed or self.chair.act(DescribeTalk(talk.id, {"agreed": True})):
            self.gone_on.emit()

    def first(self) -> QWidget:
        return self.people.counters[0]

    def _count(self, by: int) -> None:
        self.chair.act(DescribeTalk(self.chair.id, {"present": max((self.chair.present or 0) + by, 0)}))
