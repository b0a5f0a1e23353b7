"""Counters that belong together: the steps of a scale beside each other, or risks under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.talk.counter import Counted, Counter
from app.views.widgets.layouts import horizontal, vertical


class CounterGroup(QWidget):
    """`changed` carries the id of a counter and 1 or -1."""

    changed = Signal(str, int)

    def __init__(self, counted: Sequence[Counted], *, upright: bool) -> None:
        super().__init__()
        self.counters = tuple(Counter(each, upright=upright) for each in counted)
        layout = horizontal(self, gap=12) if upright else vertical(self)
        for place, counter in enumerate(self.counters):
            counter.changed.connect(lambda by, id_=counter.counted.id: self.changed.emit(id_, by))
            counter.walked.connect(lambda step, here=place: self._walk(here + step))
            layout.addWidget(counter, 1 if upright else 0)

    def show_counts(self, counts: Sequence[int], marks: Sequence[str] | None = None) -> None:
        """Show these numbers, in the order of the counters, and other marks when they are given."""
        for place, (counter, count) in enumerate(zip(self.counters, counts, strict=True)):
            counter.show_count(count, marks[place] if marks is not None else None)

    def press(self, place: int) -> None:
        """One more for the counter at this place, which takes the focus; nothing beyond the last."""
        if 0 <= place < len(self.counters):
            counter = self.counters[place]
            counter.setFocus()
            counter.changed.emit(1)

    def _walk(self, place: int) -> None:
        self.counters[place % len(self.counters)].setFocus()
