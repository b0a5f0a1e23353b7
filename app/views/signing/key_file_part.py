"""Signing with a key file: which file, and the password that opens it."""

from __future__ import annotations

from pathlib import Path

from app.domain.messages import Message, Refusal
from app.domain.signatures.keys import KeyFile
from app.i18n.words import Words
from app.services.signing import electronic
from app.views.dialogs.file_choice import Kind, choose_file
from app.views.widgets import Asking, Column, FileField, SecretField


class KeyFilePart(Column):
    """The fields of this way of signing."""

    def __init__(self, words: Words) -> None:
        super().__init__(gap=12)
        say = words.say
        self.words = words
        self.file = self.add(
            FileField(
                "signing.keyfile",
                words,
                Asking(
                    say("Your key file"),
                    hint=say(
                        "A file whose name ends in .p12 or .pfx. The program reads it and keeps nothing."
                    ),
                ),
                self._choose,
            )
        )
        self.password = self.add(
            SecretField("signing.password", words, Asking(say("The password of the key file")))
        )

    def key(self) -> KeyFile:
        """The key; refused when no file was chosen or it cannot be read."""
        path = self.file.value()
        if path is None:
            raise Refusal(Message("Choose your key file first."), field="key")
        return electronic.key_file(path, self.password.control.text())

    def forget(self) -> None:
        """Take away the password."""
        self.password.forget()

    def _choose(self) -> Path | None:
        kind = Kind(self.words.say("Key files"), "*.p12 *.pfx *.P12 *.PFX")
        return choose_file(self.window(), self.words.say("Which key file?"), Path.home(), kind)
