"""Ideas for what the team chose: one risk at a time, each idea a measure of the team at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.risks import talk as talks
from app.presenters.sentences import risk_statement
from app.views.talk.capture import Capture
from app.wizards.talk.scene import Scene
from app.wizards.talk.writing import add_proposals, proposals_for


class Ideas(Scene):
    """About the risk of its stop; without any risk there is nothing to do here."""

    def build(self) -> None:
        chair, catalogue = self.chair, self.chair.reading.catalogue
        steps = catalogue.method_guide.conversation_steps
        self.speak(chair.both(steps[talks.IDEAS].text), "talkprobe", beside=True)
        self.capture: Capture | None = None
        found = next((f for f in chair.reading.rated if f.id == self.stop.factor), None)
        if found is None:
            self.line(chair.words.say("No risk was chosen. Go on with PgDn."))
            return
        texts = tuple(risk_statement(found, catalogue, speaker) for speaker in chair.speakers)
        self.speak(texts, "talkstatement")
        self.capture = add_proposals(self, self.stop.factor)

    def renew(self) -> None:
        if self.capture is not None:
            found = proposals_for(self.chair, self.stop.factor)
            self.capture.show_notes(found)
            self.warn_about(*(note.text for note in found[-1:]))

    def first(self) -> QWidget:
        return self.capture.field if self.capture is not None else self
