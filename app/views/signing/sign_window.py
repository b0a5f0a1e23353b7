"""Signing a paper on screen: which paper and place, with what, and what the signer says about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from app.domain.messages import Message, Refusal
from app.domain.signatures.keys import SigningKey, TokensFound
from app.i18n.words import Words
from app.runtime.clock import Clock, now
from app.services.signing import electronic
from app.services.versions.keeping import Signed
from app.services.versions.on_screen import PaperToSign, Wish, check_wish, sign_paper
from app.store.errors import StorageError
from app.views.look import Look
from app.views.signing.card_part import CardPart
from app.views.signing.frame import SignatureWindow, Stopped
from app.views.signing.key_file_part import KeyFilePart
from app.views.widgets import Asking, ChoiceField, Column, Field, Option, SelectField, TextField, button

CARD, FILE = "card", "file"
_LEFT = Message(
    "You stopped: nothing was signed. When a window that asks for the PIN is still open, cancel it there."
)


@dataclass(frozen=True, slots=True)
class Signing:
    """What is signed: the papers that have a free place, what they are called, and what is proposed."""

    papers: Sequence[PaperToSign]
    title: Callable[[str], str]
    look_at: Callable[[PaperToSign, QWidget], object]
    role: str = ""
    place: str = ""
    libraries: list[str] = field(default_factory=list)
    """Software of cards that the user pointed at; grows."""
    clock: Clock = now


class SignWindow(SignatureWindow):
    """Stays until something was signed, or the user thinks better of it; `signed` holds the result."""

    def __init__(self, signing: Signing, words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(words.say("Sign on screen"), words, look, parent)
        self.setObjectName("signing")
        self._signing = signing
        self.signed: Signed | None = None
        self._what()
        self._with_what()
        self._what_is_said()
        self.column.close_off()
        go = button(words.say("Sign"), self.accept, "primary")
        go.setObjectName("signing.sign")
        stop = button(words.say("Cancel"), self.reject)
        stop.setObjectName("signing.cancel")
        self.foot.row(go, stop)
        self._show_places()

    # ---------------------------------------------------------------- what is shown
    def _what(self) -> None:
        say, column = self.words.say, self.column
        column.text(
            say(
                "You sign the PDF itself. Whoever signs later adds a signature to yours; afterwards "
                "everybody can check that nothing changed."
            )
        )
        options = [Option(each.paper, self._signing.title(each.paper)) for each in self._signing.papers]
        self.paper = column.add(
            SelectField("signing.paper", self.words, Asking(say("Which paper do you sign?")), options)
        )
        self.paper.show_value(options[0].value)
        self.paper.answered.connect(lambda _value: self._show_places())
        look_at = button(say("Read this paper first"), self._look_at)
        look_at.setObjectName("signing.look")
        column.row(look_at)
        self._places = column.add(Column())

    def _with_what(self) -> None:
        say = self.words.say
        options = (
            Option(CARD, say("With an identity card (eID) or another card"), say("You need a card reader.")),
            Option(FILE, say("With a key file (.p12 or .pfx)"), say("You need its password.")),
        )
        asking = Asking(say("With what do you sign?"), clearable=False)
        self.way = self.column.add(ChoiceField("signing.way", self.words, asking, options))
        self.way.answered.connect(self._show_way)
        self.card_part = self.column.add(
            CardPart(self.words, self._find, self._signing.libraries, self._signing.clock)
        )
        self.file_part = self.column.add(KeyFilePart(self.words))
        self.card_part.hide()
        self.file_part.hide()
        for secret in (self.card_part.pin, self.file_part.password):
            secret.control.returnPressed.connect(self.accept)

    def _what_is_said(self) -> None:
        say, column = self.words.say, self.column
        asked = (
            ("role", say("Your function (may stay empty)"), self._signing.role),
            ("reason", say("Why you sign (may stay empty)"), ""),
            ("place", say("Place (may stay empty)"), self._signing.place),
        )
        self.said: dict[str, TextField] = {}
        for id_, label, proposed in asked:
            made = column.add(TextField(f"signing.{id_}", self.words, Asking(label)))
            made.show_value(proposed)
            self.said[id_] = made
        column.callout(
            "note",
            say("Signed without internet"),
            say(
                "The moment is that of this computer: there is no time-stamp from outside, and nobody checks "
                "now whether your certificate was withdrawn. The signature says so itself."
            ),
        )

    def _show_places(self) -> None:
        """The free places of the chosen paper; the first one is proposed."""
        self._places.clear()
        paper = self._paper()
        options = [
            Option(
                place.name,
                self.words.say("{what} (page {page})", what=place.description or place.name, page=place.page),
            )
            for place in (paper.free if paper else ())
        ]
        asking = Asking(
            self.words.say("In which place?"),
            hint=self._how_many(len(paper.fields) - len(paper.free) if paper else 0),
        )
        self.place = self._places.add(SelectField("signing.field", self.words, asking, options))
        self.place.show_value(options[0].value if options else None)

    def _how_many(self, signed: int) -> str:
        if not signed:
            return self.words.say("Nobody signed in this paper on screen yet.")
        return self.words.plural(
            "{n} signature stands in this paper.", "{n} signatures stand in this paper.", signed
        )

    def _show_way(self, way: object) -> None:
        self.complain(None)
        self.card_part.setVisible(way == CARD)
        self.file_part.setVisible(way == FILE)
        if way == CARD:
            self.card_part.look_again()

    # ---------------------------------------------------------------- what is done
    def accept(self) -> None:
        """Sign; what goes wrong is told where it went wrong, and nothing is tried again by itself."""
        self.complain(None)
        self._quiet()
        try:
            wish = self._wish()
            self._forget()
            self.signed = self.wait_for(
                self._waiting(),
                lambda: sign_paper(wish, self._signing.clock),
                by_card=self._by_card,
            )
        except Stopped:
            if self._by_card:
                self.say_wrong(_LEFT)
            return
        except (Refusal, StorageError) as error:
            self._refused(error)
            return
        super().accept()

    def reject(self) -> None:
        """Nothing is signed, and no secret stays behind."""
        self._forget()
        super().reject()

    @property
    def _by_card(self) -> bool:
        return self.way.value() == CARD

    def _wish(self) -> Wish:
        paper, place = self._paper(), self.place.value()
        if paper is None or not place:
            raise Refusal(Message("Choose the paper and the place where you sign."), field="field")
        said = {id_: made.value() for id_, made in self.said.items()}
        wish = Wish(paper, str(place), self._key_of_way(), **said)
        check_wish(wish)
        return wish

    def _key_of_way(self) -> SigningKey:
        if self._by_card:
            return self.card_part.key()
        if self.way.value() == FILE:
            return self.file_part.key()
        raise Refusal(Message("Choose with what you sign."), field="way")

    def _waiting(self) -> str:
        if self._by_card and self.card_part.asks_itself:
            return self.words.say(
                "Type your PIN in the window of the card’s software or on the reader. To stop, cancel it "
                "there or take the card out."
            )
        return self.words.say("The paper is being signed and checked. This takes some seconds.")

    def _refused(self, error: Refusal | StorageError) -> None:
        """Under the field it is about; a wrong PIN also changes what the card says about the next try."""
        field = error.field if isinstance(error, Refusal) else ""
        if field == "pin" and self._by_card:
            self.card_part.look_again()
        shown = self._fields().get(field)
        if shown is None or not shown.isVisibleTo(self):
            self.complain(error)
            return
        self.show_wrong(shown, error)

    def _fields(self) -> dict[str, Field]:
        key = self.card_part.select if self._by_card else self.file_part.file
        found: dict[str, Field] = {
            "pin": self.card_part.pin,
            "password": self.file_part.password,
            "field": self.place,
            "way": self.way,
            **self.said,
        }
        return {**found, "key": key} if key is not None else found

    def _quiet(self) -> None:
        for shown in self._fields().values():
            shown.show_error("")

    def _forget(self) -> None:
        self.card_part.forget()
        self.file_part.forget()

    def _find(self, libraries: tuple[str, ...]) -> TokensFound | None:
        try:
            return self.wait_for(
                self.words.say("Looking for card readers and cards…"),
                lambda: electronic.find_tokens(libraries),
                by_card=True,
            )
        except Stopped:
            return None

    def _look_at(self) -> None:
        if (paper := self._paper()) is not None:
            self._signing.look_at(paper, self)

    def _paper(self) -> PaperToSign | None:
        return next((each for each in self._signing.papers if each.paper == self.paper.value()), None)
