"""The window of the talk: one stop of the road at a time, time kept, everything written at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from app.domain.risks import talk as talks
from app.domain.risks import talk_road as roads
from app.domain.risks.talk_road import Stop
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.focus_order import reveal, walk
from app.views.look import Look
from app.views.talk.head import TalkHead
from app.views.talk.keys_sheet import KeysSheet
from app.views.talk.typed_keys import digit_of
from app.views.widgets import ActionButton, PlainLabel
from app.views.widgets.layouts import horizontal, vertical
from app.wizards.talk import keys
from app.wizards.talk.chair import Chair
from app.wizards.talk.clothes import Clothes
from app.wizards.talk.head_words import head_line
from app.wizards.talk.scene import Scene
from app.wizards.talk.scenes import scene_at
from app.wizards.talk.statement import StatementScene
from app.wizards.talk.timekeeper import Timekeeper

TICK_MS = 1000


class TalkWindow(QDialog):
    """Shows the stop where the conversation stopped. `ended` is sent once, when it goes away."""

    ended = Signal()

    def __init__(self, chair: Chair, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("talk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(chair.words.say("Team talk"))
        self.chair = chair
        self.time = Timekeeper(chair)
        self._over = False
        self.clothes = Clothes(self, look)
        self._lay_out()
        self.sheet = KeysSheet(self, chair.words.say("The keys of the talk"), keys.sheet(chair.words))
        self._connect()
        self.stop = Stop(talks.WELCOME)
        self.stop = roads.resume(chair.talk, self.road()) if chair.talk is not None else self.stop
        self.scene = self._show(self.stop)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    # ---------------------------------------------------------------- the road
    def road(self) -> tuple[Stop, ...]:
        """Every stop as the dossier is now."""
        talk = self.chair.talk
        reading = self.chair.reading
        return roads.road(talk, reading.dossier, reading.catalogue) if talk is not None else (self.stop,)

    def forward(self) -> None:
        """The next stop."""
        self.scene.flush()
        self.go(roads.beside(self.stop, 1, self.road()))

    def back(self) -> None:
        """The stop before."""
        self.scene.flush()
        self.go(roads.beside(self.stop, -1, self.road()))

    def go(self, stop: Stop) -> None:
        """Keep where the talk stands, then show another stop."""
        self.scene.flush()
        self.tick()
        if stop == self.stop:
            return
        self.stop = stop
        self.time.keep(step=stop.part, factor=stop.factor)
        self.scene = self._show(stop)

    def leave_factor(self) -> None:
        """The first stop after this statement."""
        self.go(roads.after_factor(self.stop, self.road()))

    # ---------------------------------------------------------------- time
    def tick(self) -> None:
        """Look at the clock."""
        self.time.tick(self.stop.part)
        self._show_head()

    def pause(self) -> None:
        """Stop the time, or let it go on."""
        self.time.pause(self.stop.part)
        self._show_head()

    # ---------------------------------------------------------------- what the keys ask
    def leave(self) -> None:
        """Esc: put the sheet away, or ask whether to stop here."""
        if self.sheet.isVisible():
            self.show_keys()
            return
        say = self.chair.words.say
        question = Question(
            say("Stop here?"),
            say("Everything is kept. You can go on later, exactly here."),
            (Way("stop", say("Stop here")), Way("stay", say("Go on with the talk"), safe=True)),
        )
        if ask(self, question) == "stop":
            self.close()

    def show_keys(self) -> None:
        """The sheet with all keys, on and off."""
        if self.sheet.isVisible():
            self.sheet.hide()
            self.take_focus()
        else:
            self.sheet.open()

    def toggle_full(self) -> None:
        """Whole screen, or a window that can be moved."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def take_focus(self) -> None:
        """To where one begins at this stop."""
        self.scene.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Enter outside a text; everything else has its own shortcut or widget."""
        if self.sheet.isVisible() or _typing(self.focusWidget()):
            event.ignore()
            return
        if (digit := digit_of(event)) is not None:
            self.scene.digit(digit)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.scene.confirm()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the stop, then the buttons below."""
        return walk((self.scene, self._foot), forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters as large as the screen asks."""
        super().resizeEvent(event)
        self.clothes.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whichever way it closes, nothing is lost."""
        self._finish()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Another way out of a dialog."""
        self._finish()
        super().done(result)

    # ---------------------------------------------------------------- inside
    def _finish(self) -> None:
        if self._over:
            return
        self._over = True
        self._timer.stop()
        self.scene.flush()
        self.time.tick(self.stop.part)
        self.time.keep(step=self.stop.part, factor=self.stop.factor)
        self.chair.close()
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self.ended.emit()

    def _show(self, stop: Stop) -> Scene:
        self._languages = self.chair.talk.languages if self.chair.talk is not None else ()
        scene = scene_at(self.chair, stop)
        scene.gone_on.connect(self.forward)
        scene.left.connect(self.leave_factor)
        if (closed := getattr(scene, "closed", None)) is not None:
            closed.connect(self.close)
        old = self._scroll.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(scene)
        self._told("")
        stops = self.road()
        self.back_button.setEnabled(stop != stops[0])
        self.next_button.setVisible(stop != stops[-1])
        self.scene = scene
        self._show_head()
        self.take_focus()
        self._scroll.verticalScrollBar().setValue(0)
        return scene

    def _show_head(self) -> None:
        self.head.show_line(head_line(self.chair, self.stop, self.road(), self.time.watch))

    def _changed(self, elsewhere: bool) -> None:
        if self.chair.talk is None:
            self.close()
            return
        if self.chair.talk.languages != self._languages:
            self._show(self.stop)
            return
        self.scene.renew()
        if elsewhere:
            self.scene.show_fields()
        self._show_head()

    def _told(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _statement(self, act: Callable[[StatementScene], None]) -> None:
        if isinstance(self.scene, StatementScene):
            self.scene.flush()
            act(self.scene)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What is typed in or pressed can be seen."""
        if new is not None and self.scene.isAncestorOf(new):
            reveal(new)

    def _undo(self) -> None:
        self.scene.flush()
        self.chair.undo()

    def _connect(self) -> None:
        self.chair.changed.connect(self._changed)
        self.chair.told.connect(self._told)
        acts: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (keys.NEXT, self.forward),
            (keys.BACK, self.back),
            (keys.CONFIRM, lambda: self.scene.confirm()),
            (keys.KEYS_SHEET, self.show_keys),
            (keys.PAUSE, self.pause),
            (keys.DARK, self.clothes.other_scheme),
            (keys.PARK, lambda: self._statement(lambda scene: scene.park())),
            (keys.OUTSIDE, lambda: self._statement(lambda scene: scene.outside())),
            (keys.LATER, lambda: self._statement(lambda scene: scene.later())),
            (keys.FULL, self.toggle_full),
            (keys.LEAVE, self.leave),
            (keys.UNDO, self._undo),
            (keys.REDO, self.chair.redo),
            (keys.LARGER, lambda: self.clothes.resize(1)),
            (keys.SMALLER, lambda: self.clothes.resize(-1)),
            (keys.USUAL, lambda: self.clothes.resize(0)),
        )
        keys.bind(self, acts)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _lay_out(self) -> None:
        say = self.chair.words.say
        self.head = TalkHead()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("talk.scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.status = PlainLabel("", "error")
        self.status.setObjectName("status")
        self._foot = QWidget()
        self.back_button = self._button("back", say("Back (PgUp)"), self.back)
        self.next_button = self._button("next", say("Next (PgDn)"), self.forward)
        foot = horizontal(self._foot, gap=16)
        foot.addWidget(self.back_button)
        foot.addWidget(PlainLabel(say("F1: all keys. Esc: stop here."), "talkplace"), 1)
        foot.addWidget(self.next_button)
        whole = vertical(self, gap=6, margin=12)
        whole.addWidget(self.head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.status)
        whole.addWidget(self._foot)

    def _button(self, name: str, text: str, act: Callable[[], None]) -> ActionButton:
        made = ActionButton(text)
        made.setObjectName(name)
        made.clicked.connect(lambda *_: act())
        return made


def _typing(focused: QWidget | None) -> bool:
    return isinstance(focused, QLineEdit | QPlainTextEdit)
