"""Signing with a card or token: what is in the reader now, which certificate, and its PIN."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.messages import Message, Refusal
from app.domain.signatures.keys import CardKey, TokensFound
from app.i18n.words import Words
from app.presenters.signature_cards import (
    CardChoice,
    card_choices,
    pin_warning,
    unusable,
    what_is_missing,
    what_stops,
)
from app.runtime.clock import Clock
from app.views.dialogs.file_choice import Kind, choose_file
from app.views.widgets import Asking, Callout, Column, Option, SecretField, SelectField, button

Look = Callable[[tuple[str, ...]], TokensFound | None]
"""Looks for cards, also through the libraries the user pointed at; None when the user stopped it."""


class CardPart(Column):
    """The fields of this way of signing; `look_again` fills them."""

    def __init__(self, words: Words, look: Look, libraries: list[str], clock: Clock) -> None:
        super().__init__(gap=12)
        self.words, self._look, self._libraries, self._clock = words, look, libraries, clock
        self.choices: tuple[CardChoice, ...] = ()
        self._missing = self.add(Callout("warning", "", ""))
        self._missing.setObjectName("signing.missing")
        self._missing.hide()
        self._where = self.add(Column())
        self.select: SelectField | None = None
        self._warning = self.add(Callout("note", "", ""))
        self._warning.setObjectName("signing.pinwarning")
        self._warning.hide()
        asking = Asking(
            words.say("The PIN of the card"),
            hint=words.say("It goes to the card once and is kept nowhere."),
        )
        self.pin = self.add(SecretField("signing.pin", words, asking))
        self.pin.hide()
        again = button(words.say("Look for cards again"), self.look_again)
        again.setObjectName("signing.again")
        other = button(words.say("My card needs other software…"), self._choose_library, "quiet")
        other.setObjectName("signing.library")
        self.row(again, other)

    def look_again(self) -> None:
        """See what is in the readers now."""
        found = self._look(tuple(self._libraries))
        if found is None:
            return
        chosen = self._chosen()
        self.choices = card_choices(found, self.words)
        missing = what_is_missing(found)
        if wrong := unusable(found, self._libraries):
            missing = wrong
            self._libraries.clear()
        self._missing.show_words("", self.words.tell(missing) if missing else "")
        self._missing.setVisible(missing is not None)
        self._offer(self._again(chosen))

    def key(self) -> CardKey:
        """The key on the chosen card; refused without one, or when its certificate cannot sign."""
        chosen = self._chosen()
        if chosen is None:
            raise Refusal(
                Message("Put the card in the reader, look for cards again and choose one."), field="key"
            )
        if (stops := what_stops(chosen, self._clock())) is not None:
            raise Refusal(stops, field="key")
        pin = "" if chosen.token.asks_itself else self.pin.control.text()
        if not pin and not chosen.token.asks_itself:
            raise Refusal(Message("Type the PIN of the card."), field="pin")
        return CardKey(chosen.token, chosen.fingerprint, pin)

    @property
    def asks_itself(self) -> bool:
        """Whether the card's own software or keypad asks for the PIN."""
        chosen = self._chosen()
        return chosen is not None and chosen.token.asks_itself

    def forget(self) -> None:
        """Take away the PIN."""
        self.pin.forget()

    def _offer(self, place: int | None) -> None:
        self._where.clear()
        self.select = None
        if self.choices:
            options = [Option(number, each.text) for number, each in enumerate(self.choices)]
            asking = Asking(self.words.say("With which card and certificate?"))
            self.select = self._where.add(SelectField("signing.card", self.words, asking, options))
            self.select.show_value(place)
            self.select.answered.connect(lambda _value: self._picked())
        self._picked()

    def _again(self, before: CardChoice | None) -> int | None:
        """The place of what was chosen before; else the only one that is fit to sign."""
        for number, each in enumerate(self.choices):
            if before and (each.token.serial, each.fingerprint) == (before.token.serial, before.fingerprint):
                return number
        fit = [number for number, each in enumerate(self.choices) if what_stops(each, self._clock()) is None]
        return fit[0] if len(fit) == 1 else 0 if len(self.choices) == 1 else None

    def _chosen(self) -> CardChoice | None:
        value = self.select.value() if self.select is not None else None
        return self.choices[value] if isinstance(value, int) else None

    def _picked(self) -> None:
        """What must be known about the chosen card before its PIN is typed."""
        chosen = self._chosen()
        stops = what_stops(chosen, self._clock()) if chosen else None
        if self.select is not None:
            self.select.show_error(self.words.tell(stops) if stops else "")
        warning = pin_warning(chosen.token) if chosen and not stops else None
        self._warning.show_words("", self.words.tell(warning) if warning else "")
        self._warning.setVisible(warning is not None)
        self.pin.setVisible(chosen is not None and stops is None and not chosen.token.asks_itself)

    def _choose_library(self) -> None:
        """Point at the library (PKCS#11) of another card or token."""
        kind = Kind(self.words.say("Software of a card (PKCS#11)"), "*.so *.so.* *.dll *.dylib")
        title = self.words.say("Where is the software of your card? Its maker says which file that is.")
        path = choose_file(self.window(), title, Path.home(), kind)
        if path is None:
            return
        self._libraries[:] = [str(path)]
        self.look_again()
