"""One process of the window bench: opens a bare window or ours, prints its figures as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow

START = float(os.environ["BENCH_START"])
PATIENCE_MS = 60_000


class Watch(QObject):
    """Notes the first paint, then types the firm's name once its page is there and waits for the commit."""

    def __init__(self, application: QApplication, *, types: bool) -> None:
        super().__init__(application)
        self.figures: dict[str, float] = {}
        self._application, self._types = application, types
        application.installEventFilter(self)
        self._tick = QTimer(self)
        self._tick.setInterval(5)
        self._tick.timeout.connect(self._look)
        QTimer.singleShot(PATIENCE_MS, self._leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint of anything is the first thing a person sees."""
        if event.type() == QEvent.Type.Paint and "paint" not in self.figures:
            self.figures["paint"] = _since_start()
            self._tick.start() if self._types else QTimer.singleShot(0, self._leave)
        return False

    def stored(self) -> None:
        """An answer was committed."""
        self.figures["usable"] = _since_start()
        QTimer.singleShot(0, self._leave)

    def _look(self) -> None:
        for window in self._application.topLevelWidgets():
            for line in window.findChildren(QLineEdit):
                if line.isVisible() and _name(line.parent()) == "name":
                    self._tick.stop()
                    _tell_when_stored(self)
                    line.setFocus()
                    line.insert("Bakkerij")
                    line.editingFinished.emit()
                    return

    def _leave(self) -> None:
        self.figures["memory"] = _peak_memory()
        self._application.removeEventFilter(self)
        sys.stdout.write(json.dumps(self.figures) + "\n")
        sys.stdout.flush()
        os._exit(0)


def _name(widget: QObject | None) -> str:
    return widget.objectName() if widget is not None else ""


def _since_start() -> float:
    return (time.time() - START) * 1000


def _peak_memory() -> float:
    """Of this process alone: `ru_maxrss` would begin with that of the process that started it."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """Run the window that was asked for."""
    application = QApplication(sys.argv[:1])
    Watch(application, types=sys.argv[1] == "ours")
    if sys.argv[1] == "bare":
        window = QMainWindow()
        window.setCentralWidget(QLabel("x"))
        window.resize(1200, 800)
        window.show()
        application.exec()
    else:
        from app.__main__ import main as front_door

        sys.argv[1:] = sys.argv[2:]
        front_door()


def _tell_when_stored(watch: Watch) -> None:
    """Hook the workspace; it is loaded once a dossier's window stands there."""
    from app.services.workspace import Workspace

    original = Workspace._settle

    def settle(workspace: Workspace, *rest: Any) -> None:
        original(workspace, *rest)
        watch.stored()

    Workspace._settle = settle  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    main()
