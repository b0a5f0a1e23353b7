"""A button whose content is a layout with wrapping words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.views.widgets.enter_key import EnterPresses


class WrappingButton(EnterPresses):
    """A flat button that is as high as the words in its layout need."""

    def __init__(self, role: str, name: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def passive(self) -> None:
        """Let clicks on the content be clicks on the button; call after filling the layout."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the wrapped words need."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().sizeHint().height()

    def sizeHint(self) -> QSize:
        """A usual width with the height that belongs to it."""
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As high as needed at the present width."""
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def event(self, event: QEvent) -> bool:
        """Stay as high as the words need, whatever changed: width, words or letter size."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._fit()
        return done

    def _fit(self) -> None:
        layout = self.layout()
        needed = self.heightForWidth(self.width())
        if needed > 0 and needed != self.minimumHeight():
            self.setMinimumHeight(needed)
        if layout is not None and layout.geometry() != self.contentsRect():
            layout.setGeometry(self.contentsRect())


def picture_label(side: int) -> QLabel:
    """An empty square for an icon."""
    label = QLabel()
    label.setFixedSize(side, side)
    return label
