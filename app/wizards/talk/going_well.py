"""What goes well comes first: everybody names one thing that gives energy."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.choices import VoiceKind, VoiceSource, VoiceState
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.records import Voice
from app.domain.risks.talk import GOOD
from app.presenters.labels import dimension_label
from app.views.talk.capture import Capture, Noted
from app.views.widgets import Asking, Option, SelectField
from app.wizards.talk.scene import Scene


class GoingWell(Scene):
    """Each thing becomes a voice of the team, with the A it belongs to when somebody says so."""

    def build(self) -> None:
        say, words = self.chair.words.say, self.chair.words
        catalogue = self.chair.reading.catalogue
        self.speak(self.chair.both(catalogue.method_guide.conversation_steps[GOOD].text), "talkstatement")
        options = [Option(code, words.pick(each.name)) for code, each in catalogue.dimensions.items()]
        asked = Asking(say("Under which of the five A's? (may stay open)"))
        self.about = SelectField("about", words, asked, options)
        asking = Asking(say("One thing (Enter keeps it; about the work, no names)"))
        self.capture = self.add(Capture("good", words, asking, self.about))
        self.capture.written.connect(self._write)
        self.capture.removed.connect(lambda id_: self.chair.act(RemoveEntry(Voice, id_)))
        self.named = self.line("", "muted")

    def renew(self) -> None:
        chair = self.chair
        found = good_voices(chair.id, chair.reading.dossier.all(Voice))
        self.capture.show_notes([self._noted(voice) for voice in found])
        self.warn_about(*(voice.text for voice in found[-1:]))
        self.named.setText(
            chair.words.say("Named: {n}. People here: {present}.", n=len(found), present=chair.present or 0)
        )

    def first(self) -> QWidget:
        return self.capture.field

    def _noted(self, voice: Voice) -> Noted:
        catalogue = self.chair.reading.catalogue
        where = dimension_label(voice.dimension, catalogue, self.chair.words) if voice.dimension else ""
        return Noted(voice.id, voice.text, where)

    def _write(self, text: str) -> None:
        voice = Voice(
            id=self.chair.workspace.fresh_id("VOX"),
            kind=VoiceKind.GOOD,
            source=VoiceSource.TALK,
            origin=self.chair.id,
            dimension=str(self.about.value() or ""),
            text=text,
            received_on=self.chair.reading.today,
            state=VoiceState.DISCUSSED,
        )
        if self.chair.act(AddEntry(voice)):
            self.capture.clear()


def good_voices(talk: str, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """What was said to go well in this talk."""
    return tuple(voice for voice in voices if voice.origin == talk and voice.kind is VoiceKind.GOOD)
