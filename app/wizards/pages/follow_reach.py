"""Acts of the register on a page: a refusal stands under its field, copies out of reach are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.messages import Refusal
from app.views.dialogs.asking_box import tell
from app.wizards.page import Page
from app.wizards.pages.follow_fact_form import FactForm

Act = Callable[[Page], Sequence[str]]
"""Does something with the register; gives the names of the dated copies that could not be reached."""


def reach_everywhere(page: Page, act: Act, form: FactForm | None = None) -> bool:
    """Do it; when old words may still stand in a dated copy, say in which, and what to do."""
    unreached: list[str] = []
    if not attempt_in(page, lambda: unreached.extend(act(page)), form):
        return False
    if unreached:
        say = page.words.say
        told = say(
            "It is deleted in this dossier, but these dated copies could not be changed: {names}. Delete "
            "those files yourself, or connect the drive they are on and try again.",
            names=", ".join(unreached),
        )
        tell(page.desk.parent_window, say("Copies out of reach"), told, say("Close"))
    return True


def attempt_in(page: Page, work: Callable[[], object], form: FactForm | None) -> bool:
    """As `Page.attempt`, with a refusal under the field of the form that it is about."""
    caught: list[Refusal] = []

    def guarded() -> None:
        try:
            work()
        except Refusal as refusal:
            caught.append(refusal)
            raise

    if page.attempt(guarded):
        return True
    field = form.field(caught[0].field) if form is not None and caught and caught[0].field else None
    if field is not None:
        page.show_refusal("")
        field.show_error(page.words.tell(caught[0].message))
        field.setFocus()
    return False
