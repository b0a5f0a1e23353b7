"""What is written down about a statement: what helps already, what was said, and what the team proposes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.choices import Proposer
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.records import PlannedMeasure
from app.views.talk.capture import Capture, Noted
from app.views.widgets import Asking, LongTextField
from app.wizards.talk.chair import Chair
from app.wizards.talk.scene import Scene
from app.wizards.talk.statement import StatementScene, answered, value_of

TEXTS = ("good", "existing", "note")
LINES = 2


class Writing(StatementScene):
    """Three short texts and a line for proposals."""

    def build(self) -> None:
        say = self.chair.words.say
        self.statement(large=False)
        self.texts = {
            "good": text_of(self, "good", say("What goes well?")),
            "existing": text_of(self, "existing", say("What do you already do about this?")),
            "note": text_of(self, "note", say("What did the team say?")),
        }
        self.row(self.texts["good"], self.texts["existing"], stretch=False)
        self.add(self.texts["note"])
        self.proposals = add_proposals(self, self.id)

    def renew(self) -> None:
        self.proposals.show_notes(proposals_for(self.chair, self.id))
        self.warn_about(*(str(value_of(self.chair.answer(self.id), name) or "") for name in TEXTS))

    def first(self) -> QWidget:
        return self.texts["good"]


def add_proposals(scene: Scene, factor: str) -> Capture:
    """A line in which proposals for this factor become measures of the team at once."""
    words = scene.chair.words
    asking = Asking(words.say("What do we propose? (Enter keeps it as a measure proposed by the team)"))
    capture = scene.add(Capture("proposal", words, asking))
    capture.written.connect(lambda text: _propose(scene.chair, factor, text, capture))
    capture.removed.connect(lambda id_: scene.chair.act(RemoveEntry(PlannedMeasure, id_)))
    return capture


def proposals_for(chair: Chair, factor: str) -> list[Noted]:
    """What the team proposed for this factor."""
    found = chair.reading.dossier.all(PlannedMeasure)
    mine = (m for m in found if m.proposer is Proposer.TEAM and factor in m.factors and m.title)
    return [Noted(measure.id, measure.title) for measure in mine]


def _propose(chair: Chair, factor: str, text: str, capture: Capture) -> None:
    measure = PlannedMeasure(
        id=chair.workspace.fresh_id("ACT"), title=text, factors=(factor,), proposer=Proposer.TEAM
    )
    if chair.act(AddEntry(measure)):
        capture.clear()


def text_of(scene: StatementScene, name: str, label: str) -> LongTextField:
    """A short text of the answer on the scene's statement, to be put in its place."""
    field = LongTextField(name, scene.chair.words, Asking(label))
    field.show_lines(LINES)
    scene.bind(
        field,
        lambda: value_of(scene.chair.answer(scene.id), name) or "",
        lambda text: answered(scene.chair, scene.id, **{name: text}),
    )
    return field
