"""Checking a signed file: who signed, when, with which certificate, in which order, what changed since."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.choices import Light
from app.domain.messages import Message, Refusal
from app.domain.signatures.reports import SignatureReport
from app.i18n.words import Words
from app.presenters.signature_reports import overall_light, signature_lines, summary
from app.services.versions.keeping import Signed, signed_elsewhere
from app.services.versions.on_screen import Checked, check_content, check_file
from app.store.errors import StorageError
from app.views.dialogs.file_choice import Kind, choose_file
from app.views.look import Look
from app.views.signing.frame import SignatureWindow, Stopped
from app.views.widgets import Column, LightBadge, button


@dataclass(frozen=True, slots=True)
class Checking:
    """Against what a file is held: the papers of a version as they stand and as they were frozen."""

    standing: Mapping[str, bytes]
    frozen: Sequence[bytes]
    signed: Sequence[str]
    """The papers in which signatures are kept already."""
    title: Callable[[str], str]
    look_at: Callable[[Checked, QWidget], object]
    read_only: bool = False
    """Whether nothing can be kept in this dossier."""


class CheckWindow(SignatureWindow):
    """Checks one file after the other; `to_keep` is what belongs to the version and was chosen to be kept."""

    def __init__(self, checking: Checking, words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(words.say("Check a signed file"), words, look, parent)
        self.setObjectName("checking")
        self._checking = checking
        self.checked: Checked | None = None
        self.to_keep: Signed | None = None
        say = words.say
        self.column.text(
            say(
                "Choose a PDF that somebody signed on screen, such as one that your external service sent "
                "back. The program shows who signed and whether anything changed afterwards. It asks nothing "
                "of the internet, so it cannot know whether a certificate was withdrawn."
            )
        )
        choose = button(say("Choose a signed PDF…"), self._choose, "primary")
        choose.setObjectName("checking.choose")
        self.column.row(choose, *(self._kept_button(paper) for paper in checking.signed))
        self.outcome = self.column.add(Column())
        self.column.close_off()
        close = button(say("Close"), self.reject)
        close.setObjectName("checking.close")
        self.foot.row(close)

    def check_path(self, path: Path) -> None:
        """Check this file and show what came of it."""
        self._check(lambda: check_file(path), ours=True)

    def check_kept(self, paper: str) -> None:
        """Check a paper that is kept here already."""
        content, name = self._checking.standing[paper], self._checking.title(paper)
        self._check(lambda: check_content(name, content), ours=False)

    def _kept_button(self, paper: str) -> QWidget:
        made = button(
            self.words.say("Check “{paper}” as kept", paper=self._checking.title(paper)),
            lambda: self.check_kept(paper),
        )
        made.setObjectName(f"checking.kept.{paper}")
        return made

    def _choose(self) -> None:
        title = self.words.say("Which signed PDF do you want to check?")
        path = choose_file(self, title, Path.home(), Kind("PDF", "*.pdf *.PDF"))
        if path is not None:
            self.check_path(path)

    def _check(self, task: Callable[[], Checked], *, ours: bool) -> None:
        self.complain(None)
        self.outcome.clear()
        self.checked = None
        try:
            self.checked = self.wait_for(self.words.say("The signatures are being checked…"), task)
        except Stopped:
            return
        except (Refusal, StorageError) as error:
            self.complain(error)
            return
        self._show(self.checked, ours=ours)

    def _show(self, checked: Checked, *, ours: bool) -> None:
        words, outcome = self.words, self.outcome
        outcome.heading(checked.name, 3)
        badge = outcome.add(LightBadge(None, words))
        badge.setObjectName("checking.verdict")
        badge.show_light(Light(overall_light(checked.reports)), summary(checked.reports, words))
        if ours and checked.reports:
            self._offer(checked)
        for number, report in enumerate(checked.reports, 1):
            self._card(number, report, checked)
        look_at = button(words.say("Look at this file"), lambda: self._checking.look_at(checked, self))
        look_at.setObjectName("checking.look")
        outcome.row(look_at)

    def _card(self, number: int, report: SignatureReport, checked: Checked) -> None:
        lines = signature_lines(report, self.words, checked.places)
        card = self.outcome.card(f"{number}. {lines.headline}")
        card.column.text(lines.place, "muted")
        badge = card.column.add(LightBadge(None, self.words))
        badge.show_light(Light(lines.light), lines.verdict)
        for remark in lines.remarks:
            card.column.text(remark, "small")

    def _offer(self, checked: Checked) -> None:
        """Whether the file belongs to the version, and if so a way to keep it."""
        checking = self._checking
        try:
            signed = signed_elsewhere(checked.content, checked.reports, checking.standing, checking.frozen)
        except Refusal as refusal:
            self.outcome.callout(
                "warning", self.words.say("This file cannot be kept"), self.words.tell(refusal.message)
            )
            return
        self.outcome.callout(
            "note",
            self.words.say("A paper of this version"),
            self.words.say(
                "This is “{paper}” with a signature added. You can keep it with the version.",
                paper=checking.title(signed.paper),
            ),
        )
        if checking.read_only:
            self.say_wrong(Message("This dossier is open to look at only, so nothing can be kept in it."))
            return
        keep = button(self.words.say("Keep it with the version"), lambda: self._keep(signed), "primary")
        keep.setObjectName("checking.keep")
        self.outcome.row(keep)

    def _keep(self, signed: Signed) -> None:
        self.to_keep = signed
        self.accept()
