"""A large button with an icon, a title and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from app.views.look import Look
from app.views.widgets import PlainLabel
from app.views.widgets.layouts import horizontal, vertical
from app.views.wrapping_button import WrappingButton, picture_label


@dataclass(frozen=True, slots=True)
class BigWords:
    """What a large button says; `icon` is also its name; the `first` one is filled with the accent."""

    icon: str
    title: str
    text: str
    first: bool = False


class BigButton(WrappingButton):
    """One of the few large ways on."""

    def __init__(self, said: BigWords, look: Look | None = None) -> None:
        super().__init__("big", said.title)
        self.setObjectName(f"big.{said.icon}")
        self.setAccessibleDescription(said.text)
        self.setProperty("first", said.first)
        row = horizontal(self, gap=16, margin=16)
        if look is not None:
            side = round(32 * look.zoom)
            icon = picture_label(side)
            icon.setPixmap(look.pixmap(said.icon, side, "text.on_accent" if said.first else "accent"))
            row.addWidget(icon)
        words = vertical(gap=2)
        words.addStretch(1)
        words.addWidget(PlainLabel(said.title, "bigtitle"))
        if said.text:
            words.addWidget(PlainLabel(said.text, "bigtext"))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.passive()
