"""How far the saving of papers is, a way to stop it, and what came out of it."""

from __future__ import annotations

from pathlib import Path

from app.i18n.words import Words
from app.views.widgets import Column, ProgressBar, button
from app.wizards.pages.plans_saving import Saving
from app.wizards.printing import report_title


class SavingView(Column):
    """Hidden until there is something to follow."""

    def __init__(self, words: Words) -> None:
        super().__init__(gap=8)
        self._words = words
        self._bar = self.add(ProgressBar(words.say("Making the pages…")))
        self._stop = button(words.say("Stop"), self._stopped)
        self._stop.setObjectName("stop")
        self.row(self._stop)
        self.outcome = self.callout("note", "", "")
        self._saving: Saving | None = None
        self._troubles: list[str] = []
        self._folder = Path()
        self.hide()

    def follow(self, saving: Saving, folder: Path) -> None:
        """Show the progress of this work from now on."""
        self._saving, self._folder, self._troubles = saving, folder, []
        saving.progressed.connect(self._progressed)
        saving.failed.connect(self._failed)
        saving.ended.connect(self._ended)
        self.outcome.hide()
        self._bar.show()
        self._stop.show()
        self.show()

    def _progressed(self, done: int, total: int) -> None:
        self._bar.show_progress(
            done, total, self._words.say("Papers made: {done} of {total}", done=done, total=total)
        )

    def _failed(self, report: str, error: Exception) -> None:
        reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
        title = report_title(report, self._words)
        self._troubles.append(
            self._words.say(
                "“{title}” could not be written ({reason}). Choose another folder.",
                title=title,
                reason=reason,
            )
        )

    def _ended(self) -> None:
        self._bar.hide()
        self._stop.hide()
        count = len(self._saving.written) if self._saving is not None else 0
        saved = self._words.plural(
            "{n} paper was saved in {folder}.",
            "{n} papers were saved in {folder}.",
            count,
            folder=str(self._folder),
        )
        lines = list(dict.fromkeys([saved, *self._troubles])) if count else self._troubles
        self.outcome.show_words("", "\n".join(lines) or self._words.say("Nothing was saved."))
        self.outcome.show()

    def _stopped(self) -> None:
        if self._saving is not None:
            self._saving.stop()
