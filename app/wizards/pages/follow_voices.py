"""Ideas and signals: anyone may bring one at any time, named or not; each gets an answer."""

from __future__ import annotations

from app.domain.choices import VoiceKind, VoiceSource, VoiceState
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.journey.team_gaps import TO_ANSWER
from app.domain.records import Voice
from app.presenters.labels import label
from app.views.widgets import Asking, Column, Entry, EntryList, ListManners, Option, SelectField
from app.wizards.page import Page, new_id
from app.wizards.pages.analysis_start import offer_help
from app.wizards.pages.follow_voice import VoiceEditor

LONGEST_LINE = 90


class FollowVoices(Page):
    """The idea box; what talks and forms brought up stands here too, as far as it asks for an answer."""

    chosen: VoiceState | None = None
    """Which state is shown; None shows all."""

    def title(self) -> str:
        return self.words.say("Ideas and signals")

    def lead(self) -> str:
        return self.words.say(
            "Anyone may bring an idea or a signal about the work, at any time, with or without a name. "
            "Whoever brings something hears what becomes of it."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: VoiceEditor | None = None
        offer_help(self, column, anywhere=True)
        options = [Option(state, label(state, self.words)) for state in VoiceState]
        asking = Asking(say("Which ones?"), example=say("All of them"))
        self.filter = column.add(SelectField("filter", self.words, asking, options))
        self.filter.show_value(self.chosen)
        self.filter.answered.connect(self._filtered)
        self._count = column.text("", "muted")
        manners = ListManners(
            "voice",
            say("Note an idea or a signal"),
            empty=say("Nothing to show here. The box is open."),
            movable=False,
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Voice, id_)))
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        if self._editor is not None:
            self._editor.renew()

    def _voices(self) -> list[Voice]:
        """The last one brought comes first."""
        every = reversed(self.reading.dossier.all(Voice))
        return [voice for voice in every if voice.kind in TO_ANSWER]

    def _show(self, open_: str | None) -> None:
        """The chosen state; the card that is open stays, also when its state just changed."""
        every = self._voices()
        kept = self.list.open_id() if open_ is None else open_
        shown = [v for v in every if self.chosen in (None, v.state) or v.id == kept]
        self.list.show_entries([self._entry(voice) for voice in shown], open_)
        for part in (self.filter, self._count):
            part.setVisible(bool(every))
        waiting = sum(voice.state is VoiceState.OPEN for voice in every)
        self._count.setText(
            self.words.say(
                "Altogether: {total}. Still to discuss: {waiting}.", total=len(every), waiting=waiting
            )
        )

    def _entry(self, voice: Voice) -> Entry:
        words, text = self.words, " ".join(voice.text.split())
        line = f"{text[:LONGEST_LINE]}…" if len(text) > LONGEST_LINE else text
        title = words.say(
            "{kind}: {text}", kind=label(voice.kind, words), text=line or words.say("still without words")
        )
        day = words.date(voice.received_on)
        source = "" if voice.source is VoiceSource.BOX else label(voice.source, words)
        about = " · ".join(part for part in (day, source, voice.name.strip()) if part)
        return Entry(voice.id, title, (about, label(voice.state, words)))

    def _filtered(self, state: object) -> None:
        self.chosen = state if isinstance(state, VoiceState) else None
        self._show("")

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(Voice(id=id_, kind=VoiceKind.IDEA, received_on=self.reading.today))):
            self._show(id_)
            self.restore(f"{id_}.text")

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = VoiceEditor(self, id_, column)
