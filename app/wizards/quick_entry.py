"""Types paper forms over: which form, one key per answer, twice when wanted, sealed; nothing kept between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.domain.catalogue import Catalogue
from app.domain.messages import Refusal
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import SKIPPED
from app.domain.survey.codes import form_label
from app.domain.survey.signs import signs_of
from app.domain.survey.typed_form import TypedForm, blank, differences
from app.i18n.words import Words
from app.services.survey import forms, rounds
from app.services.workspace import Workspace
from app.store.errors import StorageError
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.look import Look
from app.views.quick_entry.entry_window import EntryWindow
from app.views.quick_entry.form_choice import FormChoice
from app.views.quick_entry.form_typing import EntryState, FormTyping
from app.views.widgets import Option, TableRow


class QuickEntry(QObject):
    """`form` is what is typed now; `first` what was typed before, when every form is typed twice."""

    def __init__(
        self, workspace: Workspace, asked: SurveyRound, words: Words, look: Look, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.asked, self.words = workspace, asked, words
        self.number = 0
        self.form = blank(0)
        self.first: TypedForm | None = None
        self._second = self.form
        self._apart: tuple[int, ...] = ()
        sites = [Option(s.id, s.name or s.id) for s in workspace.dossier.all(Site) if s.id in asked.sites]
        self.choice = FormChoice(words, form_label(asked.code, 3), sites)
        self.typing = FormTyping(words, _legend(workspace.catalogue, words))
        self.window = EntryWindow((self.choice, self.typing), words, look, parent)
        self.window.may_close = self._may_leave
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._connect()

    def begin(self) -> None:
        """Show the window, ready for the first form."""
        self._next("")
        self.window.setWindowModality(Qt.WindowModality.WindowModal)
        self.window.show()
        self.choice.start()

    # ---------------------------------------------------------------- which form
    def _choose(self) -> None:
        site = self.choice.site
        self.choice.label.flush()
        try:
            number = forms.form_of(self.workspace, self.asked, self.choice.label.value())
        except (Refusal, StorageError) as error:
            self.choice.refuse(self.words.tell(error.message))
            return
        if site is not None and site.value() is None:
            site.show_error(self.words.say("Choose the site that is ticked on the form."))
            return
        self.number, self.first, self._apart = number, None, ()
        self.form = blank(len(self.asked.factors))
        self.window.show_typing()
        self._show()

    def _next(self, told: str) -> None:
        self.number, self.form, self.first, self._apart = 0, blank(0), None, ()
        n = rounds.received(self.workspace, self.asked)
        so_far = self.words.say("{n} of {total} have answered.", n=n, total=self.asked.invited or 0)
        self.window.show_choice(so_far, told)

    # ---------------------------------------------------------------- one key, one answer
    def _typed(self, sign: str) -> None:
        self._become(self.form.typed(sign))
        if self._apart:
            self._to_difference(1, self.form.here - 1)

    def _pasted(self, text: str) -> None:
        try:
            signs = signs_of(text, len(self.asked.factors) - self.form.here)
        except Refusal as refusal:
            self.typing.refuse(self.words.tell(refusal.message))
            return
        self._become(self.form.pasted(signs))

    def _moved(self, step: int) -> None:
        if self._apart:
            self._to_difference(1 if step > 0 else -1, self.form.here)
        else:
            self._become(self.form.moved(step))

    def _pointed(self, place: int) -> None:
        self.typing.grid.setFocus()
        self._become(self.form.moved(place - self.form.here))

    def _rubbed_out(self) -> None:
        if not self._apart:
            self._become(self.form.rubbed_out())

    def _to_difference(self, step: int, start: int) -> None:
        """To the next place after `start` that differs, or to the one before."""
        beyond = [p for p in self._apart if (p > start if step > 0 else p < start)]
        if beyond:
            place = beyond[0] if step > 0 else beyond[-1]
            self._become(self.form.moved(place - self.form.here))
        elif step > 0:
            self._become(self.form.moved(len(self.form.signs)))

    def _become(self, form: TypedForm) -> None:
        self.form = form
        self.typing.refuse("")
        self._show()

    # ---------------------------------------------------------------- sealing
    def _finish(self) -> None:
        if not self.form.complete:
            self._become(self.form.to_gap())
            self.typing.refuse(
                self.words.say("This statement has no answer yet. Type n when it was left empty.")
            )
        elif self.choice.twice.isChecked() and self.first is None:
            self.first, self.form = self.form, blank(len(self.form.signs))
            self.typing.grid.setFocus()
            self._show()
        elif self.first is not None and not self._apart and differences(self.first, self.form):
            self._compare(self.first)
        else:
            self._seal()

    def _compare(self, first: TypedForm) -> None:
        """Show what differs; each such answer is typed once more and what was typed last counts."""
        second, self._apart = self.form, differences(first, self.form)
        open_again = tuple("" if p in self._apart else s for p, s in enumerate(second.signs))
        self.form = TypedForm(open_again, self._apart[0])
        self._second = second
        self.typing.grid.setFocus()
        self._show()

    def _seal(self) -> None:
        site = self.choice.site
        ballot = self.form.ballot(self.asked.factors, str(site.value()) if site is not None else "")
        words = self.typing.words.value()
        try:
            rounds.hand_in(self.workspace, self.asked, ballot, words=words, form=self.number)
        except (Refusal, StorageError) as error:
            self.typing.refuse(self.words.tell(error.message))
            return
        label = form_label(self.asked.code, self.number)
        self._next(self.words.say("Form {form} is sealed. Lay it with the others.", form=label))

    def _leave(self) -> None:
        if self._may_leave():
            self._next("")

    def _may_leave(self) -> bool:
        """Whether nothing is typed, or the user does not mind losing it."""
        if not any(self.form.signs) and self.first is None:
            return True
        say = self.words.say
        question = Question(
            say("Leave this form?"),
            say(
                "This form is not sealed yet. What you typed of it is cleared; the paper form is still there."
            ),
            (Way("leave", say("Leave this form")), Way("stay", say("Go on typing"), safe=True)),
        )
        return ask(self.window, question) == "leave"

    # ---------------------------------------------------------------- what is shown
    def _show(self) -> None:
        say, form, total = self.words.say, self.form, len(self.form.signs)
        label = form_label(self.asked.code, self.number)
        where = say(
            "Form {form} · statement {n} of {total}", form=label, n=min(form.here + 1, total), total=total
        )
        statement = "" if form.at_end else self._statement(form.here)
        state = EntryState(
            where, statement, form.signs, form.here, self._advice(), form.complete, frozenset(self._apart)
        )
        self.typing.show_state(state)
        if self._apart:
            self.typing.show_sides(self._sides())

    def _advice(self) -> str:
        say = self.words.say
        if self._apart and not self.form.complete:
            return say("Look at the paper form and type what it says.")
        if self.first is not None and not self._apart and not any(self.form.signs):
            return say("Now type the same form a second time.")
        if not self.form.complete:
            return ""
        if self.choice.twice.isChecked() and self.first is None:
            return say("Everything is typed. Press Enter, then type the form a second time.")
        return say("Everything is typed. Press Enter to seal this form.")

    def _sides(self) -> list[TableRow]:
        first = self.first.signs if self.first is not None else ()
        rows = ((p, first[p], self._second.signs[p], self.form.signs[p]) for p in self._apart)
        return [
            TableRow(str(p), (f"{p + 1}. {self._statement(p)}", *(_shown(sign) for sign in signs)))
            for p, *signs in rows
        ]

    def _statement(self, place: int) -> str:
        return self.words.pick(self.workspace.catalogue.factors[self.asked.factors[place]].statement)

    def _connect(self) -> None:
        grid, typing = self.typing.grid, self.typing
        self.choice.chosen.connect(self._choose)
        grid.typed.connect(self._typed)
        grid.pasted.connect(self._pasted)
        grid.moved.connect(self._moved)
        grid.pointed.connect(self._pointed)
        grid.rubbed_out.connect(self._rubbed_out)
        grid.finished.connect(self._finish)
        typing.sealed.connect(self._finish)
        typing.left.connect(self._leave)


def type_in(
    workspace: Workspace, words: Words, look: Look, parent: QWidget | None, closed: Callable[[], object]
) -> QuickEntry | None:
    """Open the window for the open round; `closed` is called afterwards. None without an open round."""
    asked = workspace.reading.open_survey
    if asked is None:
        return None
    entry = QuickEntry(workspace, asked, words, look, parent)
    entry.window.finished.connect(lambda _: closed())
    entry.window.finished.connect(lambda _: entry.deleteLater())
    entry.begin()
    return entry


def _legend(catalogue: Catalogue, words: Words) -> str:
    """What the keys mean."""
    named = ((c.value, words.pick(c.label)) for c in catalogue.scales.answer_scale)
    keys = [f"{'n' if value is None else value} {label}" for value, label in named]
    return " · ".join((*keys, words.say("Backspace goes back")))


def _shown(sign: str) -> str:
    return "n" if sign == SKIPPED else sign or "…"
