"""Whoever leads the talk: reads the dossier as it is, writes into it at once, speaks to the group."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.catalogue import Factor, FactorType, Text
from app.domain.commands.base import Command
from app.domain.commands.team import DescribeTalk
from app.domain.messages import Refusal
from app.domain.reading import Reading
from app.domain.records import FactorAnswer, OwnRisk, TalkCount, TeamTalk
from app.i18n.language import Language
from app.i18n.words import Words
from app.services.workspace import Notice, Workspace
from app.store.errors import StorageError


class Chair(QObject):
    """One conversation. `told` carries what is wrong ("" when all is well again); `changed` says that the
    dossier changed, and whether somebody else than this window did it.
    """

    told = Signal(str)
    changed = Signal(bool)

    def __init__(self, workspace: Workspace, words: Words, talk: str) -> None:
        super().__init__()
        self.workspace, self.words, self.id = workspace, words, talk
        self._stop = workspace.subscribe(self._noticed)

    # ---------------------------------------------------------------- reading
    @property
    def reading(self) -> Reading:
        """Everything that follows from the dossier as it is now."""
        return self.workspace.reading

    @property
    def talk(self) -> TeamTalk | None:
        """The conversation; None when its start was undone."""
        return self.reading.dossier.get(TeamTalk, self.id)

    @property
    def analysis(self) -> str:
        """The risk analysis that the conversation is part of."""
        return self.talk.analysis if self.talk is not None else ""

    @property
    def present(self) -> int | None:
        """How many people are there."""
        return self.talk.present if self.talk is not None else None

    def factor(self, id_: str) -> Factor | None:
        """A factor of the catalogue; None for a risk of the firm's own."""
        return self.reading.catalogue.factors.get(id_)

    def count(self, factor: str) -> TalkCount | None:
        """What was counted about a factor."""
        return self.reading.dossier.get(TalkCount, f"{self.id}/{factor}")

    def answer(self, factor: str) -> FactorAnswer | None:
        """What the group came to about a factor."""
        return self.reading.dossier.get(FactorAnswer, f"{self.analysis}/{factor}")

    # ---------------------------------------------------------------- speaking to the group
    @property
    def speakers(self) -> tuple[Words, ...]:
        """One for each language of the talk, in the order in which they are shown."""
        languages = self.talk.languages if self.talk is not None else ()
        wanted = [language for language in Language if language.value in languages]
        own = self.words.language
        found = tuple(self.words if language is own else Words(language) for language in wanted)
        return found or (self.words,)

    def both(self, text: Text) -> tuple[str, ...]:
        """A text of the catalogue in each language of the talk."""
        return tuple(speaker.pick(text) for speaker in self.speakers)

    def spoken(self, msgid: str, **arguments: object) -> tuple[str, ...]:
        """A sentence of the program (marked with N_) in each language of the talk."""
        return tuple(speaker.say(msgid, **arguments) for speaker in self.speakers)

    def statement(self, factor: str) -> tuple[str, ...]:
        """The statement in each language; a risk of the firm's own in the words in which it was written."""
        found = self.factor(factor)
        if found is not None:
            return self.both(found.statement)
        own = self.reading.dossier.get(OwnRisk, factor)
        text = own.text.strip() if own is not None else ""
        return (text or self.words.say("A risk without a description"), *("" for _ in self.speakers[1:]))

    def question(self, factor: str) -> tuple[str, ...]:
        """How far it is a problem, asked in each language."""
        found = self.factor(factor)
        kind = found.type if found is not None else FactorType.DEMAND
        return self.both(self.reading.catalogue.scales.exposure_question[kind])

    # ---------------------------------------------------------------- writing
    def act(self, *commands: Command) -> bool:
        """Do this as one act; what is wrong is told."""
        return self._try(lambda: self.workspace.execute_all(commands, by=self))

    def keep(self, **changes: object) -> bool:
        """Keep where the talk stands: no act, so that undo passes it by."""
        if self.talk is None:
            return False
        return self._try(lambda: self.workspace.execute_aside(DescribeTalk(self.id, changes), by=self))

    def undo(self) -> None:
        """Take the last act back, and say so: it may have been done at another stop."""
        say, possible = self.words.say, self.workspace.can_undo
        if self._try(self.workspace.undo):
            self.told.emit(say("Taken back.") if possible else say("There is nothing to take back."))

    def redo(self) -> None:
        """Do the act last taken back again."""
        say, possible = self.words.say, self.workspace.can_redo
        if self._try(self.workspace.redo):
            self.told.emit(say("Done again.") if possible else say("There is nothing to do again."))

    def close(self) -> None:
        """Stop listening."""
        self._stop()

    # ---------------------------------------------------------------- inside
    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except (Refusal, StorageError) as error:
            self.told.emit(self.words.tell(error.message))
            return False
        self.told.emit("")
        return True

    def _noticed(self, notice: Notice) -> None:
        self.changed.emit(notice.by is not self)
