"""Taking in a hand-over file: the answer of an adviser, or a newer file of the employer."""

from __future__ import annotations

from app.domain.messages import Refusal
from app.runtime.paths import user_documents
from app.services.handover.opening import HandOver
from app.store.errors import StorageError
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import bullets
from app.wizards.receiving import choose_hand_over, merge_here, open_hand_over


class BackPart:
    """Opens the file, shows what would change, and takes it in when asked to."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        say = page.words.say
        card = column.card(say("A file came in"))
        card.column.text(
            say(
                "You see first what is new, what stays and what you both changed. Then you take in all of "
                "it, or nothing."
            )
        )
        take = button(say("Take in a hand-over file…"), self._choose)
        take.setObjectName("take.in")
        card.column.row(take)
        self.outcome = card.column.callout("note", "", "")
        self.outcome.hide()

    def take(self, handed: HandOver) -> None:
        """Show the merge with this dossier, and say what came of it."""
        page, desk = self._page, self._page.desk
        try:
            told = merge_here(desk.workspace, handed, page.words, (desk.look, desk.parent_window))
        except (Refusal, StorageError) as error:
            self._say(page.words.say("Not taken in"), [page.words.tell(error.message)])
            return
        if told is not None:
            undo = page.words.say("Want it otherwise? Undo takes it back in one step.")
            self._say(page.words.say("Taken in"), [*told, undo])

    def _choose(self) -> None:
        page, desk = self._page, self._page.desk
        page.flush()
        path = choose_hand_over(desk.parent_window, page.words, user_documents())
        if path is None:
            return
        try:
            handed = open_hand_over(path, page.words, desk.look, desk.parent_window)
        except (Refusal, StorageError) as error:
            self._say(page.words.say("Not taken in"), [page.words.tell(error.message)])
            return
        if handed is not None:
            self.take(handed)

    def _say(self, title: str, lines: list[str]) -> None:
        self.outcome.show_words(title, bullets(lines))
        self.outcome.show()
