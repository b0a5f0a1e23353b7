"""The panel on the right: why we ask, an example, the law, the words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from app.i18n.words import Words
from app.views.help_topic import NO_HELP, HelpTopic
from app.views.look import Look
from app.views.widgets import BodyText, PlainLabel
from app.views.widgets.layouts import empty, vertical

WIDTH = 280


def help_width(look: Look) -> int:
    """How wide the panel is, in pixels."""
    return round(WIDTH * min(look.zoom, 1.4))


class HelpPanel(QScrollArea):
    """Shows one topic; follows the focused field from outside."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "helppanel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QFrame()  # the line at its left is its own: a border of the scroll area clips the last words
        inside.setProperty("role", "helppaper")
        outer = vertical(inside, margin=16)
        self._column = vertical(gap=4)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self.setWidget(inside)
        self._topic: tuple[HelpTopic, object] = (NO_HELP, None)

    def show_topic(self, topic: HelpTopic, words: Words) -> None:
        """Show a topic; its empty headings are left out."""
        if (topic, words.language) == self._topic:
            return
        self._topic = (topic, words.language)
        self.setAccessibleName(words.say("Help"))
        empty(self._column)
        self._part(words.say("Why do we ask?"), topic.why)
        self._part(words.say("Example from a firm like yours"), topic.example)
        self._part(words.say("What the law says"), topic.law)
        explained = [words.say("{term}: {meaning}", term=term, meaning=said) for term, said in topic.words]
        self._part(words.say("Words explained"), "\n\n".join(explained))
        if not topic:
            self._part("", words.say("There is nothing to explain here. Go on with the next page."))
        self.verticalScrollBar().setValue(0)

    def _part(self, title: str, text: str) -> None:
        if not text:
            return
        if title:
            self._column.addWidget(PlainLabel(title, "helptitle"))
        self._column.addWidget(BodyText(text, "helptext"))
        self._column.addSpacing(14)
