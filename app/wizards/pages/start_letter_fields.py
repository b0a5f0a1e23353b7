"""The blanks of a letter as fields, with what the dossier knows in grey."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.domain.catalogue import Filling, Placeholder
from app.domain.commands.firm import FillDocument
from app.domain.letters.drafts import blanks_of, own_text
from app.domain.letters.mix import unheard
from app.domain.letters.text import blanks_in
from app.presenters.papers.letters.values import SIGNED, day_in, given, known_values
from app.views.widgets import Callout, Column
from app.wizards.form import Form
from app.wizards.pages.lights_personal import PersonalNote

if TYPE_CHECKING:
    from app.wizards.pages.start_letter_about import AboutLetter

_MEMBERS = "werkgroep_leden"
_NAMED = frozenset({_MEMBERS, "aanwezigen_lijst", "afwezigen_lijst"})
"""Lists in which a name may stand, when its owner agrees."""


class LetterFields:
    """`names` are the blanks that have a field, in reading order."""

    def __init__(self, page: AboutLetter, column: Column) -> None:
        self._page, self._column = page, column
        self._form: Form | None = None
        self.names: tuple[str, ...] = ()
        self._build()

    def show(self) -> None:
        """Ask for what the text wants now, and warn gently when a list seems to be about somebody."""
        if self.names != self.wanted():
            self._build()
        if self._form is None:
            return
        known = self._page.reading.catalogue.placeholders
        wide = {Filling.LIST, Filling.LINES}
        texts = [
            text
            for name, text in given(self._page.draft).items()
            if name in known and known[name].filling in wide and name not in _NAMED
        ]
        self._personal.show_about(*texts)
        self._show_mix()

    def wanted(self) -> tuple[str, ...]:
        """The blanks that a firm fills in here: those of the model and those of its own texts."""
        catalogue, draft = self._page.reading.catalogue, self._page.draft
        own = blanks_in(own_text(draft, "nl") + own_text(draft, "fr"))
        asked = dict.fromkeys((*blanks_of(self._page.template, catalogue), *own))
        known = catalogue.placeholders
        return tuple(n for n in asked if n in known and not known[n].fixed and n not in SIGNED)

    # ---------------------------------------------------------------- inside
    def _build(self) -> None:
        page, say = self._page, self._page.words.say
        self._column.clear()
        if self._form is not None:
            page.forms.remove(self._form)
        self.names, self._form = self.wanted(), None
        if not self.names:
            return
        known = known_values(page.template, page.draft, page.reading, page.words)
        card = self._column.card(say("Fill in")).column
        card.text(say("Grey words are what your dossier already knows; type only what must differ."), "muted")
        form = self._form = Form(page, self._values, self._filled, column=card)
        for name in self.names:
            self._ask(form, page.reading.catalogue.placeholders[name], known.get(name, ""))
        self._personal = card.add(PersonalNote(page.words))
        self._mix = card.add(Callout("note", "", ""))

    def _ask(self, form: Form, placeholder: Placeholder, known: str) -> None:
        words = self._page.words
        label = words.pick(placeholder.label)
        hint = words.pick(placeholder.hint) if placeholder.hint else ""
        match placeholder.filling:
            case Filling.DATE:
                told = words.say("Your dossier says: {text}", text=known) if known else hint
                form.date(placeholder.id, label, hint=told)
            case Filling.LIST | Filling.LINES:
                form.long_text(placeholder.id, label, hint=hint, example=known)
            case Filling.COUNT:
                told = words.say("A number below three is printed as “< 3”.")
                form.text(placeholder.id, label, hint=hint or told, example=known)
            case Filling.LINE:
                form.text(placeholder.id, label, hint=hint, example=known)

    def _show_mix(self) -> None:
        """Say which kinds of work nobody in the working group speaks for."""
        members = given(self._page.draft).get(_MEMBERS, "") if _MEMBERS in self.names else ""
        left_out = unheard(self._page.reading.dossier, members)
        self._mix.setVisible(bool(left_out))
        told = self._page.words.say("Does somebody in the group speak for: {groups}?", groups=left_out)
        self._mix.show_words("", told if left_out else "")

    def _values(self) -> SimpleNamespace:
        """What was filled in, a day as a day."""
        known = self._page.reading.catalogue.placeholders
        kept = dict(self._page.draft.values)
        days = {n for n in kept if n in known and known[n].filling is Filling.DATE}
        return SimpleNamespace(**{n: day_in(text) if n in days else text for n, text in kept.items()})

    def _filled(self, changes: Mapping[str, object]) -> FillDocument:
        texts = {name: _kept(value) for name, value in changes.items()}
        return FillDocument(self._page.template_id(), texts, {})


def _kept(value: object) -> str:
    """A day as `2027-03-31`, so that either language can write it out; anything else as it was typed."""
    return value.isoformat() if isinstance(value, date) else str(value or "")
