"""Electronic signatures of a signed version: sign one of its papers on screen, check a file sent back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion
from app.services.versions import on_screen
from app.services.versions.keeping import keep_signed
from app.services.versions.on_screen import Checked, PaperToSign
from app.services.versions.signing_off import kept_file
from app.views.dialogs.long_work import Job, Stopped, work_on
from app.views.signing.check_window import Checking, CheckWindow
from app.views.signing.sign_window import Signing, SignWindow
from app.wizards.kept import look_at_file, paper_title
from app.wizards.page import Page

_LIBRARIES = "signing.libraries"
"""The software of cards that was pointed at while the window is open."""


def sign_on_screen(page: Page, version: SignedVersion) -> None:
    """Ask how a paper of this version is signed, keep what was signed with it, and show it.

    It is shown also when it cannot be kept, so that a signature that was made can be saved elsewhere.
    """
    papers: list[PaperToSign] = []
    if not page.attempt(lambda: papers.extend(_papers(page, version))) or not papers:
        return
    window = SignWindow(_signing(page, version, papers), page.words, page.desk.look, page.desk.parent_window)
    window.exec()
    signed = window.signed
    window.deleteLater()
    if signed is None:
        return
    page.attempt(lambda: keep_signed(page.desk.workspace, version, signed, by=page))
    look_at_file(page, paper_title(signed.paper, page), signed.content)


def check_signed_file(page: Page, version: SignedVersion) -> None:
    """Check a signed PDF, also one that is kept here, and keep one that belongs to this version.

    It is kept once the window is gone: then the page may build its list of versions anew.
    """
    found: list[Checking] = []
    if not page.attempt(lambda: found.append(_checking(page, version))):
        return
    window = CheckWindow(found[0], page.words, page.desk.look, page.desk.parent_window)
    window.exec()
    signed = window.to_keep
    window.deleteLater()
    if signed is not None:
        page.attempt(lambda: keep_signed(page.desk.workspace, version, signed, by=page))


def _papers(page: Page, version: SignedVersion) -> list[PaperToSign]:
    """The papers with a free place; [] when the user did not wait for them."""
    workspace, words = page.desk.workspace, page.words
    on_screen.admit(workspace, version)
    standing = on_screen.standing_papers(workspace, version)
    job = Job(
        words.say("One moment…"),
        words.say("The papers of this version are being opened."),
        lambda _told: on_screen.papers_to_sign(standing),
    )
    try:
        papers = work_on(job, words, page.desk.look, page.desk.parent_window)
    except Stopped:
        return []
    free = [paper for paper in papers if paper.free]
    if not free:
        raise Refusal(Message("Every place in the papers of this version was signed already."))
    return sorted(free, key=lambda paper: not paper.paper.endswith(f".{words.language.value}"))


def _signing(page: Page, version: SignedVersion, papers: list[PaperToSign]) -> Signing:
    kept = page.desk.notes.setdefault(_LIBRARIES, [])

    def look_at(paper: PaperToSign, over: QWidget) -> None:
        look_at_file(page, paper_title(paper.paper, page), paper.content, over)

    return Signing(
        papers=papers,
        title=lambda paper: paper_title(paper, page),
        look_at=look_at,
        place=version.place,
        libraries=kept if isinstance(kept, list) else [],
        clock=page.desk.workspace.clock,
    )


def _checking(page: Page, version: SignedVersion) -> Checking:
    workspace = page.desk.workspace
    standing = on_screen.standing_papers(workspace, version)
    first = {paper: kept_file(workspace, sha) for paper, sha in version.papers}

    def look_at(checked: Checked, over: QWidget) -> None:
        look_at_file(page, checked.name, checked.content, over)

    return Checking(
        standing=standing,
        frozen=tuple(first.values()),
        signed=tuple(paper for paper in standing if standing[paper] != first[paper]),
        title=lambda paper: paper_title(paper, page),
        look_at=look_at,
        read_only=workspace.read_only,
    )
