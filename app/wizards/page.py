"""What every page of the journey has: title, explanation, a calm column, help, and one way to write."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar, cast
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.commands.base import Command
from app.domain.messages import Refusal
from app.domain.places import Place
from app.i18n.words import Words
from app.store.errors import StorageError
from app.views.help_topic import HelpTopic
from app.views.widgets import Callout, Column, Field, Heading, PlainLabel
from app.views.widgets.layouts import horizontal, vertical
from app.wizards.desk import Desk

if TYPE_CHECKING:
    from app.domain.reading import Reading
    from app.services.workspace import Notice

W = TypeVar("W", bound=QWidget)

__all__ = ["Desk", "HelpTopic", "Page", "new_id"]


class Bound(Protocol):
    """Fields that show a record and can be told to show it again."""

    def alive(self) -> bool: ...

    def show(self) -> None: ...


class Page(QWidget):
    """A page; a subclass says `title`, `lead`, and fills the column in `build`.

    After a change the window calls `refresh`; `updated` then renews what is worked out from the answers.
    A page whose help changes without the focus moving sends `help_changed`.
    """

    help_changed = Signal()

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self.desk = desk
        self.place = place
        self.setObjectName(place.page)
        self.forms: list[Bound] = []
        self.column = Column()
        self._page_scroll = QScrollArea()
        self._page_scroll.setObjectName("page.scroll")
        self._page_scroll.setWidgetResizable(True)
        self._page_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._page_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._page_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        vertical(self).addWidget(self._page_scroll)
        self.__fill()

    # ---------------------------------------------------------------- what a subclass says
    def title(self) -> str:
        """The heading of the page."""
        raise NotImplementedError

    def lead(self) -> str:
        """One sentence under the heading that says what this page is for."""
        return ""

    def build(self, column: Column) -> None:
        """Fill the column."""
        raise NotImplementedError

    def help(self) -> HelpTopic:
        """What the help panel says when no field has its own help; by default the page's help file."""
        return self.desk.help_text(self.place.page)

    def updated(self) -> None:
        """Renew what is worked out from the answers; called after every change, own or foreign."""

    # ---------------------------------------------------------------- what a subclass uses
    @property
    def words(self) -> Words:
        """The speaker of the window's language."""
        return self.desk.words

    @property
    def reading(self) -> Reading:
        """Everything that follows from the dossier as it is now."""
        return self.desk.workspace.reading

    def act(self, command: Command, field: Field | None = None) -> bool:
        """Do a command; a refusal appears under `field` or on top of the page, trouble in the banner."""
        return self.attempt(lambda: self.desk.workspace.execute(command, by=self), field)

    def attempt(self, work: Callable[[], object], field: Field | None = None) -> bool:
        """Do something that may be refused, as `act` does a command."""
        try:
            work()
        except Refusal as refusal:
            self.__show_refusal(refusal, field)
            return False
        except StorageError as error:
            self.desk.trouble(error)
            return False
        self.show_refusal("")
        if field is not None:
            field.show_error("")
        self.updated()
        return True

    def show_refusal(self, text: str) -> None:
        """Say on top of the page what is wrong with the whole act; an empty text takes it away."""
        self._page_refusal.show_words("", text)
        self._page_refusal.setVisible(bool(text))

    def rebuild(self) -> None:
        """Fill the column anew, keeping scroll position and focus by object name."""
        focus, scrolled = self.focus_name(), self._page_scroll.verticalScrollBar().value()
        self.flush()
        self.forms.clear()
        old = self._page_scroll.takeWidget()
        old.hide()
        old.deleteLater()
        self.column = Column()
        self.__fill()
        self.restore(focus, scrolled)

    # ---------------------------------------------------------------- what the window uses
    def refresh(self, notice: Notice) -> None:
        """Something changed that this page did not cause: show it."""
        self.forms = [form for form in self.forms if form.alive()]
        for form in self.forms:
            form.show()
        self.updated()

    def help_for(self, focused: QWidget | None) -> HelpTopic:
        """What the help panel says while this widget has the focus."""
        while focused is not None and focused is not self:
            if isinstance(focused, Field):
                return focused.help.or_else(self.help())
            focused = focused.parentWidget()
        return self.help()

    def flush(self) -> None:
        """Commit what was typed but not committed yet."""
        for field in self.findChildren(Field):
            if field.isVisibleTo(self):
                field.flush()

    def focus_name(self) -> str:
        """The object name of what has the focus on this page, or an empty text."""
        focused = cast("QWidget | None", self.focusWidget())
        return focused.objectName() if focused is not None else ""

    def scrolled(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self._page_scroll.verticalScrollBar().value()

    def restore(self, focus: str, scrolled: int = 0) -> None:
        """Give the focus to the widget of this name (a field or its control) and scroll."""
        target = self.__newest(QWidget, focus)
        if scrolled:
            self._page_scroll.verticalScrollBar().setValue(scrolled)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            if not scrolled:
                self._page_scroll.ensureWidgetVisible(target, 0, 120)

    # ---------------------------------------------------------------- inside
    def __fill(self) -> None:
        frame = QWidget()
        frame.setProperty("role", "page")
        room = horizontal(frame)
        self.column.setProperty("role", "column")
        inner = vertical(gap=24, margin=32)
        inner.addWidget(self.__head())
        inner.addWidget(self.column)
        inner.addStretch(1)
        holder = QWidget()
        holder.setLayout(inner)
        holder.setProperty("role", "holder")
        room.addStretch(1)
        room.addWidget(holder, 100)
        room.addStretch(1)
        self.build(self.column)
        self._page_scroll.setWidget(frame)

    def __head(self) -> QWidget:
        head = QWidget()
        column = vertical(head)
        self.heading = Heading(self.title(), 1)
        column.addWidget(self.heading)
        if lead := self.lead():
            column.addWidget(PlainLabel(lead, "lead"))
        self._page_refusal = Callout("warning", "", "")
        self._page_refusal.hide()
        column.addWidget(self._page_refusal)
        return head

    def __show_refusal(self, refusal: Refusal, field: Field | None) -> None:
        said = self.words.tell(refusal.message)
        target = field if field is not None else self.__newest(Field, refusal.field)
        if target is not None:
            target.show_error(said)
        else:
            self.show_refusal(said)

    def __newest(self, kind: type[W], name: str) -> W | None:
        """The widget of this name; one that was just taken out and waits for its end does not count."""
        found = [each for each in self.column.findChildren(kind, name) if not each.isHidden()] if name else []
        return found[-1] if found else None


def new_id() -> str:
    """A fresh id for a record."""
    return uuid4().hex[:12]
