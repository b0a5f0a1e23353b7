"""In which order Tab visits a window: region after region, inside each as one reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def walk(regions: Sequence[QWidget], forward: bool) -> bool:
    """Give the focus to the next (or previous) stop; False when there is none."""
    stops = [stop for region in regions for stop in stops_in(region)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    step = 1 if forward else -1
    place = stops.index(focused) + step if focused in stops else (0 if forward else -1)
    target = stops[place % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    reveal(target)
    return True


def stops_in(region: QWidget) -> list[QWidget]:
    """What takes the focus by Tab in a region, from top to bottom and from left to right."""
    if not region.isVisible():
        return []
    stops = [widget for widget in region.findChildren(QWidget) if _stops(widget)]
    return sorted(stops, key=lambda widget: _where(widget, region))


def reveal(widget: QWidget) -> None:
    """Scroll every area around a widget so that it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 60)
        parent = parent.parentWidget()


def _stops(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    by_tab = bool(widget.focusPolicy().value & tab)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _where(widget: QWidget, region: QWidget) -> tuple[int, int]:
    at = widget.mapTo(region, QPoint(0, widget.height() // 2))
    return (round(at.y() / 12), at.x())
