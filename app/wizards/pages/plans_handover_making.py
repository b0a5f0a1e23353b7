"""From a wish to a file on disk: where it goes, making it beside the window, and the note of it."""

from __future__ import annotations

from pathlib import Path

from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.runtime.paths import user_documents
from app.services import exporting
from app.services.handover.making import Load, Made, Wish, check_password, gather, made
from app.services.handover.opening import SUFFIX
from app.services.handover.sending import check, send
from app.store.errors import StorageError
from app.views.dialogs.file_choice import Kind, choose_place
from app.views.dialogs.long_work import Job, Stopped, work_on
from app.views.widgets import Field
from app.wizards.page import Page


def make_file(page: Page, wish: Wish, to: Field, password: Field, base: Dossier | None = None) -> Path | None:
    """Ask where, make the file and remember it; None when nothing was made, and then the page says why."""
    page.flush()
    to.show_error("")
    password.show_error("")
    if not page.attempt(lambda: check(wish.to), to):
        return None
    if not page.attempt(lambda: check_password(wish.password), password):
        return None
    chosen = choose_place(
        page.desk.parent_window,
        page.words.say("Where do you want to keep the hand-over file?"),
        _proposed(page, base),
        Kind(page.words.say("Hand-over file"), f"*{SUFFIX}"),
    )
    if chosen is None:
        return None
    try:
        load = gather(page.desk.workspace, wish, base=base)
        ready = _made(page, load)
        send(page.desk.workspace, chosen, load, ready, by=page)
    except Stopped:
        return None
    except (Refusal, StorageError) as error:
        page.show_refusal(page.words.tell(error.message))
        return None
    page.show_refusal("")
    page.updated()
    return chosen


def _made(page: Page, load: Load) -> Made:
    say = page.words.say
    job = Job(
        say("Making the hand-over file"),
        say("The papers are made and everything is sealed. This takes a moment."),
        lambda told: made(load, told),
    )
    return work_on(job, page.words, page.desk.look, page.desk.parent_window)


def _proposed(page: Page, base: Dossier | None) -> Path:
    firm = exporting.plain_name(page.reading.company.name, "previplan")
    back = "-" + exporting.plain_name(page.words.say("answer"), "answer") if base is not None else ""
    return user_documents() / f"{firm}{back}-{page.reading.today}{SUFFIX}"
