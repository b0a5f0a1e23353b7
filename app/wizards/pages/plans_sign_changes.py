"""What changed in a plan since it was signed: subject by subject, what it was and what it is."""

from __future__ import annotations

from app.domain.choices import PlanKind
from app.presenters.revisions import ToldGroup, change_line, elsewhere_line, told_revision
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import bullets

MOST_RECORDS = 12
"""Of one subject on the page; the paper has them all."""


class Changes(Column):
    """Nothing when nothing changed since; the paper with everything is one button away."""

    def __init__(self, page: Page, kind: PlanKind) -> None:
        super().__init__(gap=12)
        self._page, self._kind = page, kind
        self._shown: object = None

    def show_changes(self) -> None:
        """Show what changed until now."""
        revision = self._page.reading.revisions.get(self._kind)
        shown = revision if revision is not None and revision.changed else None
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        if shown is None:
            return
        words = self._page.words
        card = self.card(words.say("What changed since version {number}", number=shown.version.number))
        for group in told_revision(shown, self._page.reading, words):
            self._group(group, card.column)
        if rest := elsewhere_line(shown, words):
            card.column.text(rest, "muted")
        paper = button(words.say("Print what changed"), self._print)
        paper.setObjectName("print.changes")
        card.column.row(paper)

    def _print(self) -> None:
        self._page.desk.print_report("changes-since-signing", None)

    def _group(self, group: ToldGroup, column: Column) -> None:
        words = self._page.words
        column.heading(group.title, 3)
        records = group.by_record()
        for what, rows in records[:MOST_RECORDS]:
            column.text(what, "label")
            column.text(bullets(change_line(row, words) for row in rows))
        if len(records) > MOST_RECORDS:
            rest = len(records) - MOST_RECORDS
            column.text(
                words.plural("And {n} more, on the paper.", "And {n} more, on the paper.", rest), "small"
            )
