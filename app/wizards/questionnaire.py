"""Questionnaire mode: passes the laptop round over one open dossier, and shows nothing of that dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random, SystemRandom

from PySide6.QtCore import QObject, Signal

from app.domain.messages import Refusal
from app.domain.privacy import looks_personal
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import SKIPPED
from app.domain.survey.filling import Filling, Part, shuffled
from app.domain.survey.signs import ANSWERS
from app.i18n.language import Language
from app.i18n.words import Words
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.store.errors import StorageError
from app.views.look import Look
from app.views.questionnaire.leaf import Leaf
from app.views.questionnaire.patience import Patience
from app.views.questionnaire.window import QuestionnaireWindow
from app.views.questionnaire.written_leaves import CodeLeaf, IdeaLeaf
from app.wizards import questionnaire_leaves as leaves


class Questionnaire(QObject):
    """`unlocked` is sent once the code word was given; the workspace stays open and is the caller's."""

    unlocked = Signal()

    def __init__(
        self, workspace: Workspace, words: Words, look: Look, *, chance: Random | None = None
    ) -> None:
        super().__init__()
        self.workspace, self.words = workspace, words
        self.window = QuestionnaireWindow(look)
        self.patience = Patience(self)
        self._chance = chance or SystemRandom()
        self._speaker = words
        self._filling: Filling | None = None
        self.window.chosen.connect(self._chosen)
        self.patience.lost.connect(self._ask_whether_there)
        self.patience.over.connect(self.clear)

    @property
    def asked(self) -> SurveyRound:
        """The round as it is now."""
        found = self.workspace.reading.open_survey
        assert found is not None, "questionnaire mode without an open round"
        return found

    def begin(self) -> None:
        """Take the whole screen."""
        self.clear()
        self.window.showFullScreen()
        self.window.activateWindow()

    def clear(self) -> None:
        """Forget whatever was filled in and wait for the next person."""
        self._filling = None
        self.patience.rest()
        self._show(leaves.welcome(self.asked, self._received(), self._speakers()))

    def close(self) -> None:
        """Go away without unlocking: the file remembers the mode."""
        self._filling = None
        self.patience.rest()
        self.window.release()
        self.window.deleteLater()

    def tell_trouble(self, text: str) -> None:
        """Say what went wrong in the program; what was filled in goes on."""
        if self._filling is not None:
            self._show(leaves.review(self._filling, self._speaker, text))

    # ---------------------------------------------------------------- what was chosen
    def _chosen(self, way: str) -> None:
        self._keep_words()
        always: Mapping[str, Callable[[], object]] = {
            "give-up": lambda: self._show(leaves.give_up(self._speaker)),
            "leave-mode": self._ask_code,
            "leave": self._leave,
            "next": self.clear,
            "stop": self.clear,
        }
        if way.startswith("language."):
            self._start(Words(Language(way.removeprefix("language."))))
        elif way in always:
            always[way]()
        elif self._filling is not None:
            self._fill(self._filling, way)
        else:
            self.clear()
        if self._filling is not None and way != "give-up":
            self.patience.touch()

    def _start(self, speaker: Words) -> None:
        self._speaker = speaker
        self._filling = self._blank()
        self._show(leaves.about(self.asked, self.workspace.catalogue, speaker))

    def _fill(self, filling: Filling, way: str) -> None:
        leaf = self.window.leaf
        if way == "hand-in":
            self._hand_in(filling)
            return
        if leaf is not None and leaf.objectName() != "leaf.about":
            moves: Mapping[str, Callable[[], Filling]] = {
                "on": filling.on,
                "back": filling.back,
                "again": filling.to_first_gap,
                "skip": filling.skipped,
                "end": filling.to_end,
                "start-again": self._blank,
            }
            filling = moves[way]() if way in moves else _answered(filling, way)
        self._filling = filling
        self._show_part(filling)

    def _hand_in(self, filling: Filling) -> None:
        if not filling.answers and not filling.words:
            self._show(leaves.review(filling, self._speaker, self._nothing_yet()))
            return
        try:
            rounds.hand_in(self.workspace, self.asked, filling.ballot(), words=filling.words)
        except (Refusal, StorageError) as error:
            self._show(leaves.review(filling, self._speaker, self._speaker.tell(error.message)))
            return
        self._filling = None
        self.patience.rest()
        self._show(leaves.thanks(self._speaker))

    def _ask_whether_there(self) -> None:
        if self._filling is None:
            self.clear()
            return
        self._keep_words()
        self._show(leaves.still_there(self._speaker))

    def _ask_code(self) -> None:
        self._show(leaves.code(self.asked, self.words))
        self.patience.touch()  # what was typed of a code word does not stay there either

    def _leave(self) -> None:
        leaf = self.window.leaf
        if not isinstance(leaf, CodeLeaf):
            return
        try:
            rounds.unlock_laptop(self.workspace, self.asked, leaf.secret())
        except (Refusal, StorageError) as error:
            leaf.refuse(self.words.tell(error.message))
            return
        self.patience.rest()
        self.unlocked.emit()

    # ---------------------------------------------------------------- what is shown
    def _show_part(self, filling: Filling) -> None:
        catalogue, speaker = self.workspace.catalogue, self._speaker
        match filling.part:
            case Part.SITE:
                sites = [s for s in self.workspace.dossier.all(Site) if s.id in filling.sites]
                self._show(leaves.site(filling, sites, speaker))
            case Part.STATEMENT:
                self._show(leaves.statement(filling, catalogue, speaker))
            case Part.IDEA:
                self._show_idea(leaves.idea(filling, speaker))
            case Part.REVIEW:
                self._show(leaves.review(filling, speaker))

    def _show_idea(self, leaf: IdeaLeaf) -> None:
        def look() -> None:
            found = looks_personal(leaf.words())
            warning = self._speaker.tell(found) if found is not None else ""
            leaf.tell(leaves.room_left(leaf.box.toPlainText(), self._speaker), warning)

        leaf.touched.connect(look)
        look()
        self._show(leaf)

    def _show(self, leaf: Leaf) -> None:
        leaf.touched.connect(self.patience.touch)
        filling, say = self._filling, self._speaker.say
        self.window.show_leaf(leaf)
        self.window.show_frame(
            self._speaker.say("Questionnaire"),
            say("Stop or start again") if filling is not None else "",
            self.words.say("End questionnaire mode…") if filling is None else "",
        )
        if filling is not None and leaf.objectName() == "leaf.statement":
            total = len(filling.order)
            self.window.show_progress(
                filling.number, total, say("{n} of {total}", n=filling.number, total=total)
            )
        else:
            self.window.show_progress(0, 0, "")

    # ---------------------------------------------------------------- inside
    def _blank(self) -> Filling:
        asked = self.asked
        return Filling(shuffled(asked.factors, self.workspace.catalogue, self._chance), asked.sites)

    def _keep_words(self) -> None:
        leaf = self.window.leaf
        if self._filling is not None and isinstance(leaf, IdeaLeaf):
            self._filling = self._filling.written(leaf.words())

    def _speakers(self) -> list[Words]:
        return [Words(language) for language in self.asked.languages] or [self.words]

    def _received(self) -> int:
        return rounds.received(self.workspace, self.asked)

    def _nothing_yet(self) -> str:
        return self._speaker.say(
            "Nothing was answered yet. Look at the statements again, or stop: then nothing is handed in."
        )


def _answered(filling: Filling, way: str) -> Filling:
    if way.startswith("site."):
        return filling.at(way.removeprefix("site."))
    if way in ANSWERS and filling.part is Part.STATEMENT:
        return filling.answered(None if way == SKIPPED else int(way))
    return filling
