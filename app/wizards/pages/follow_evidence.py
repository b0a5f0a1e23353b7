"""What shows that a measure was carried out: files and notes, added, looked at, copied out, removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.domain.commands.consultation_checks import LARGEST_FILE
from app.domain.kept_files import MOST_TOGETHER, files_of, room_taken
from app.domain.messages import Refusal
from app.domain.records import Attachment
from app.services.evidence.keeping import keep_file, keep_note, remove_file
from app.services.evidence.showing import content_of, give_back
from app.store.errors import StorageError
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.dialogs.file_choice import choose_copy, choose_evidence
from app.views.widgets import Asking, Column, LongTextField, button
from app.wizards.page import Page
from app.wizards.pages.follow_evidence_card import EvidenceActs, EvidenceCard, look_at

_MEGABYTE = 1024 * 1024


class EvidencePart:
    """The files of one measure, and the ways to add more."""

    def __init__(self, page: Page, measure: str, column: Column) -> None:
        self._page, self._measure = page, measure
        say = page.words.say
        column.text(
            say(
                "A photo, a PDF or a short note is enough. Of photos, the place and the camera are left out. "
                "Keep names and faces of workers out of it.",
            ),
            "muted",
        )
        self._shown: tuple[Attachment, ...] | None = None
        self._files = column.add(Column(gap=12))
        self.outcome = column.add(Column(gap=6))
        add = button(say("Add photos or files…"), self._add)
        add.setObjectName("add.files")
        write = button(say("Write a note…"), self._write)
        write.setObjectName("add.note")
        column.row(add, write)
        self._note = self._note_form(column)
        self._room = column.text("", "small")

    def show(self) -> None:
        """Show the files as they are now; pictures are made only when something was added or removed."""
        kept = files_of(self._measure, self._page.reading.dossier)
        if kept == self._shown:
            return
        self._shown = kept
        self._files.clear()
        say = self._page.words.say
        if not kept:
            self._files.text(say("Nothing was added yet."), "muted")
        acts = EvidenceActs(self._look, self._copy, self._remove)
        for each in kept:
            card = self._files.add(EvidenceCard(each, self._page.words, acts))
            self._fill(card, each)
        self._room.setText(
            say(
                "One file: at most {one} MB. All files of this dossier together: {taken} of {most} MB.",
                one=LARGEST_FILE // _MEGABYTE,
                taken=_megabytes(room_taken(self._page.reading.dossier)),
                most=MOST_TOGETHER // _MEGABYTE,
            )
        )

    def _fill(self, card: EvidenceCard, kept: Attachment) -> None:
        """A file that cannot be read does not keep the page from being shown: its card says why."""
        try:
            card.show_content(content_of(self._page.desk.workspace, kept))
        except Refusal as refusal:
            card.show_words(self._page.words.tell(refusal.message))
        except StorageError:
            return  # the banner says so as soon as somebody wants to look at it

    def _note_form(self, column: Column) -> Column:
        say, form = self._page.words.say, column.add(Column(gap=8))
        asking = Asking(
            say("Your note"), hint=say("What was done, when, and where the proof is, without names.")
        )
        self._text = form.add(LongTextField("evidence.text", self._page.words, asking))
        self._text.show_lines(4)
        keep = button(say("Keep the note"), self._keep_note, "primary")
        keep.setObjectName("keep.note")
        form.row(keep, button(say("Cancel"), self._close_note, "quiet"))
        form.hide()
        return form

    def _write(self) -> None:
        self._note.show()
        self._text.setFocus()

    def _keep_note(self) -> None:
        page, text = self._page, self._text.value()
        done = page.attempt(
            lambda: keep_note(page.desk.workspace, self._measure, str(text or ""), page), self._text
        )
        if done:
            self._text.show_value("")
            self._close_note()

    def _close_note(self) -> None:
        self._note.hide()
        self._page.restore("add.note", self._page.scrolled())

    def _add(self) -> None:
        page = self._page
        paths = choose_evidence(page.desk.parent_window, page.words, Path.home())
        if paths:
            self._tell(*self._kept(paths))
            page.updated()

    def _kept(self, paths: Sequence[Path]) -> tuple[int, list[str]]:
        """How many were kept, and why the others were not."""
        page, kept, refused = self._page, 0, []
        for path in paths:
            try:
                keep_file(page.desk.workspace, self._measure, path, page)
                kept += 1
            except Refusal as refusal:
                refused.append(page.words.tell(refusal.message))
            except StorageError as error:
                page.desk.trouble(error)
        return kept, refused

    def _tell(self, kept: int, refused: Sequence[str]) -> None:
        self.outcome.clear()
        told = self._page.words.plural("{n} file was added.", "{n} files were added.", kept)
        if not kept and refused:
            told = self._page.words.say("Nothing was added.")
        self.outcome.callout("warning" if refused else "note", told, "\n".join(refused))

    def _look(self, kept: Attachment) -> None:
        page = self._page
        page.attempt(lambda: look_at(kept, content_of(page.desk.workspace, kept), page.desk))

    def _copy(self, kept: Attachment) -> None:
        page = self._page
        chosen = choose_copy(page.desk.parent_window, page.words, Path.home() / kept.name)
        if chosen is not None and page.attempt(lambda: give_back(page.desk.workspace, kept, chosen)):
            self.outcome.clear()
            self.outcome.callout("note", page.words.say("Saved as {path}.", path=str(chosen)), "")

    def _remove(self, kept: Attachment) -> None:
        page, say = self._page, self._page.words.say
        question = Question(
            say("Remove {name}?", name=kept.name),
            say(
                "You can take this back with Undo until the dossier is closed. After that the file is gone "
                "for good, also from the dossier itself; dated copies keep it."
            ),
            (Way("remove", say("Remove")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(page.desk.parent_window, question) == "remove":
            page.attempt(lambda: remove_file(page.desk.workspace, kept.id, page))
            page.restore("add.files", page.scrolled())


def _megabytes(size: int) -> float:
    return round(size / _MEGABYTE, 1)
