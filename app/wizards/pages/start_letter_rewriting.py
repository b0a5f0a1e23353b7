"""Rewriting a letter in a plain text field, its blanks visible as words between braces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.domain.catalogue import Placeholder
from app.domain.commands.firm import FillDocument
from app.domain.letters.drafts import TEXT_FIELDS, blanks_of, kept_text, own_text, text_of
from app.domain.letters.text import same_text
from app.domain.letters.wording import kept, shown, strangers_in
from app.i18n.language import Language
from app.views.widgets import Asking, Callout, Column, LongTextField, button
from app.wizards.pages.start_fold import Fold, bullets

if TYPE_CHECKING:
    from app.wizards.pages.start_letter_about import AboutLetter

_LINES = 18


class Rewriting:
    """The firm's own text in the language that is chosen; without one the model stands there."""

    def __init__(self, page: AboutLetter, column: Column, language: Callable[[], Language]) -> None:
        self._page, self._language = page, language
        self._shown = language()
        say = page.words.say
        fold = column.add(
            Fold(page.words, "rewrite", say("Change the text"), say("Every word may be your own."))
        )
        asking = Asking(say("Your text"), hint=self._manual())
        self.field = fold.column.add(LongTextField("text", page.words, asking))
        self.field.show_lines(_LINES)
        self.field.answered.connect(self._typed)
        self.strangers = fold.column.add(Callout("note", "", ""))
        self.one_sided = fold.column.add(Callout("note", "", ""))
        self.back = button(say("Back to the model text"), self._back)
        self.back.setObjectName("model")
        fold.column.row(self.back)
        words = fold.column.add(Fold(page.words, "words", say("Words that are filled in for you")))
        self._usable_words = words.column.text("", "muted")
        if own_text(page.draft, language().value):
            fold.toggle()

    def show(self) -> None:
        """The text as it is kept; what is being typed is left alone."""
        draft, code = self._page.draft, self._language().value
        text = text_of(self._page.template, draft, code)
        wanted = self._worded(text)
        emptied = not self.field.value() and self.field.control.hasFocus()
        if not emptied and not same_text(self.field.value(), wanted):
            self.field.show_value(wanted)
        self._usable_words.setText(bullets(self._usable()))
        own = bool(own_text(draft, code))
        self.back.setVisible(own)
        self._show_strangers(text)
        others = [other for other in Language if other is not self._language()]
        alone = own and not any(own_text(draft, other.value) for other in others)
        self.one_sided.setVisible(alone)
        said = self._page.words.say("Only this language was changed; the other one still has the model text.")
        self.one_sided.show_words("", said if alone else "")

    def turn(self) -> None:
        """Another language: keep what was typed in the one before, then show its text."""
        self.field.flush()
        self._shown = self._language()
        text = text_of(self._page.template, self._page.draft, self._shown.value)
        self.field.show_value(self._worded(text))

    # ---------------------------------------------------------------- inside
    def _manual(self) -> str:
        return self._page.words.say(
            "Words between braces are filled in. A line that begins with ## is a heading, with - or 1. part "
            "of a list; an empty line begins a new paragraph."
        )

    @property
    def _known(self) -> Mapping[str, Placeholder]:
        return self._page.reading.catalogue.placeholders

    def _worded(self, text: str) -> str:
        """The text with the words of its own language between braces."""
        return shown(text, self._known, self._shown.value)

    def _usable(self) -> list[str]:
        """The words that may stand between braces in the language shown, with what they stand for."""
        names = blanks_of(self._page.template, self._page.reading.catalogue)
        label = self._page.words.pick
        return [f"{self._worded(f'{{{name}}}')}  {label(self._known[name].label)}" for name in names]

    def _show_strangers(self, text: str) -> None:
        found = strangers_in(text, self._known)
        self.strangers.setVisible(bool(found))
        told = self._page.words.say(
            "These words mean nothing to the program and are printed as they stand: {names}.",
            names=tuple(f"{{{name}}}" for name in found),
        )
        self.strangers.show_words("", told if found else "")

    def _typed(self, text: object) -> None:
        code = self._shown.value
        self._keep(kept_text(self._page.template, kept(str(text or ""), self._known, code), code))

    def _back(self) -> None:
        self.field.show_value("")  # what is still being typed goes too
        self._keep("")
        self.turn()

    def _keep(self, text: str) -> None:
        field = TEXT_FIELDS[self._shown.value]
        self._page.act(FillDocument(self._page.template_id(), {}, {field: text}), self.field)
