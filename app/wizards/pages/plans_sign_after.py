"""What can be done with a signed version: keep the paper signed in ink, hand it over, withdraw it."""

from __future__ import annotations

from pathlib import Path

from app.domain.messages import Refusal
from app.domain.records import SignedVersion
from app.presenters.versions import version_name
from app.runtime.clock import today
from app.services.versions.keeping import Scan, hand_over, keep_scan, read_scan
from app.services.versions.signing_off import withdraw
from app.store.errors import StorageError
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.dialogs.file_choice import Kind, choose_file
from app.views.dialogs.long_work import Job, Stopped, work_on
from app.views.widgets import Asking, Column, DateField, FileField, TextField, button
from app.wizards import kept
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold

_SCANS = "*.pdf *.jpg *.jpeg *.png *.PDF *.JPG *.JPEG *.PNG"


class AfterSigning(Column):
    """Each of these is noted as an event of the version, for good."""

    def __init__(self, page: Page, version: SignedVersion) -> None:
        super().__init__(gap=12)
        self._page, self._version = page, version
        self._scan: Scan | None = None
        self._on_screen()
        self._ink()
        self._handing_over()
        self._withdrawing()

    def _fold(self, name: str, title: str) -> Column:
        return self.add(Fold(self._page.words, f"{name}.{self._version.id}", title)).column

    # ---------------------------------------------------------------- on screen
    def _on_screen(self) -> None:
        page, version, say = self._page, self._version, self._page.words.say
        sign = button(say("Sign on screen…"), lambda: _sign_on_screen(page, version))
        check = button(say("Check a signed file…"), lambda: _check_signed_file(page, version))
        for each, name in ((sign, "on.screen"), (check, "check.file")):
            each.setObjectName(f"{name}.{version.id}")
            each.setAccessibleName(f"{each.text()} {version_name(version, page.words)}")
        self.heading(say("What you can do with it"), 3)
        self.text(
            say("Sign it with an eID, another card or a key file, one after the other; or with a pen."),
            "muted",
        )
        self.text(
            say(
                "What you note or keep here stays with the version for good. Afterwards you can no longer "
                "undo it, nor what you did before it."
            ),
            "muted",
        )
        self.row(sign, check)

    # ---------------------------------------------------------------- in ink
    def _ink(self) -> None:
        page, say = self._page, self._page.words.say
        column = self._fold("ink", say("Signed in ink: keep the scan"))
        column.text(
            say(
                "Print the paper, sign it with a pen, scan or photograph it, and keep that file here. "
                "Keep the paper itself too."
            )
        )
        asking = Asking(say("Which scan?"), hint=say("A PDF, JPG or PNG of at most 20 MB."))
        self._file = column.add(FileField(f"scan.{self._version.id}", page.words, asking, self._choose))
        self._file.answered.connect(self._read)
        look = button(say("Look at it first"), self._look)
        keep = button(say("Keep this scan"), self._keep, "primary")
        self._scan_buttons = (keep, look)
        for each, name in zip(self._scan_buttons, ("scan.keep", "scan.look"), strict=True):
            each.setObjectName(f"{name}.{self._version.id}")
            each.setEnabled(False)
        column.row(*self._scan_buttons)

    def _choose(self) -> Path | None:
        say = self._page.words.say
        title = say("Which scan do you want to keep?")
        kind = Kind(say("Scans and photos"), _SCANS)
        return choose_file(self._page.desk.parent_window, title, Path.home(), kind)

    def _read(self, path: object) -> None:
        """Open the file once, beside the window: a photo can be large."""
        page, desk, words = self._page, self._page.desk, self._page.words
        self._scan = None
        job: Job[Scan] = Job(
            words.say("The scan is being read"),
            words.say("This takes a moment."),
            lambda _: read_scan(Path(str(path))),
        )
        try:
            self._scan = work_on(job, words, desk.look, desk.parent_window)
        except Stopped:
            self._file.show_value(None)
        except Refusal as refusal:
            self._file.show_error(words.tell(refusal.message))
        except StorageError as error:
            page.desk.trouble(error)
        for each in self._scan_buttons:
            each.setEnabled(self._scan is not None)

    def _look(self) -> None:
        if (scan := self._scan) is not None:
            kept.look_at_file(self._page, scan.name, scan.content)

    def _keep(self) -> None:
        page, scan = self._page, self._scan
        if scan is not None:
            page.attempt(lambda: keep_scan(page.desk.workspace, self._version, scan, by=page), self._file)

    # ---------------------------------------------------------------- handed over
    def _handing_over(self) -> None:
        page, say = self._page, self._page.words.say
        column = self._fold("hand", say("Handed over: note to whom"))
        whom = Asking(
            say("Who received this version?"),
            hint=say("For example the committee, all workers, or the service."),
        )
        self._whom = column.add(TextField(f"whom.{self._version.id}", page.words, whom))
        self._on = column.add(DateField(f"on.{self._version.id}", page.words, Asking(say("On which day?"))))
        self._on.show_value(today(page.desk.workspace.clock))
        note = button(say("Note this"), self._hand_over)
        note.setObjectName(f"hand.note.{self._version.id}")
        column.row(note)

    def _hand_over(self) -> None:
        page, on = self._page, self._on.value()
        if on is None:
            self._on.show_error(page.words.say("There is no such day. Type for example 31/12/2026."))
            return
        whom = self._whom.value()
        page.attempt(
            lambda: hand_over(page.desk.workspace, self._version, whom, on, by=page),
            self._on if whom else self._whom,
        )

    # ---------------------------------------------------------------- withdrawn
    def _withdrawing(self) -> None:
        page, say = self._page, self._page.words.say
        column = self._fold("withdraw", say("Withdraw this version"))
        column.text(
            say(
                "The version stays in the list with its papers, as withdrawn and with your reason. The plan "
                "counts as not signed until you sign it again."
            )
        )
        asking = Asking(say("Why do you withdraw it?"))
        self._reason = column.add(TextField(f"reason.{self._version.id}", page.words, asking))
        go = button(say("Withdraw this version"), self._withdraw, "danger")
        go.setObjectName(f"withdraw.now.{self._version.id}")
        column.row(go)

    def _withdraw(self) -> None:
        page, say, reason = self._page, self._page.words.say, self._reason.value()
        if not reason:
            self._reason.show_error(say("Say in one sentence why it is withdrawn."))
            self._reason.setFocus()
            return
        question = Question(
            say("Withdraw this version?"),
            say(
                "{version} no longer holds. This cannot be undone.",
                version=version_name(self._version, page.words),
            ),
            (Way("withdraw", say("Withdraw")), Way("", say("Let it stand"), safe=True)),
        )
        if ask(page.desk.parent_window, question) == "withdraw":
            page.attempt(lambda: withdraw(page.desk.workspace, self._version, reason, by=page), self._reason)


def _sign_on_screen(page: Page, version: SignedVersion) -> None:
    from app.wizards.signing import sign_on_screen

    sign_on_screen(page, version)


def _check_signed_file(page: Page, version: SignedVersion) -> None:
    from app.wizards.signing import check_signed_file

    check_signed_file(page, version)
