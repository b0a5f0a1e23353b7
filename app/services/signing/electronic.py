"""The use cases of electronic signatures: what can sign here, signing, checking, showing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.messages import Message, Refusal
from app.domain.signatures.certificates import Certificate
from app.domain.signatures.keys import KeyFile, SigningKey, TokensFound
from app.domain.signatures.reports import SignatureField, SignatureReport
from app.i18n.words import Words
from app.presenters.signature_stamp import SigningAct
from app.runtime.clock import Clock, now
from app.services.paperwork import readable

LARGEST_KEY_FILE = 1_000_000
LARGEST_PDF = 100_000_000


def find_tokens(extra: Iterable[str] = ()) -> TokensFound:
    """The cards and tokens that are in this computer now; never raises, also when nothing is installed.

    `extra` are libraries (PKCS#11) that the user pointed at.
    """
    from app.reports.signing.tokens import find_tokens as find

    return find(extra)


def key_file(path: Path, password: str) -> KeyFile:
    """The key in a file of the user; whether the password fits is seen at signing or by `holder`."""
    return KeyFile(_content(path, LARGEST_KEY_FILE), password, path.name)


def holder(key: KeyFile) -> Certificate:
    """Whose key it is, for a last look before signing."""
    from app.reports.signing.key_files import certificate_in

    return certificate_in(key)


def act(words: Words, *, role: str = "", reason: str = "", place: str = "", clock: Clock = now) -> SigningAct:
    """Signing now, by the clock and in the time zone of this computer, in the language of the paper."""
    return SigningAct(words, clock().astimezone(), role, reason, place)


def fields(content: bytes) -> tuple[SignatureField, ...]:
    """The places in a PDF where somebody signs or has signed."""
    from app.reports.signing.files import signature_fields

    return signature_fields(content)


def sign(content: bytes, field: str, key: SigningKey, how: SigningAct) -> bytes:
    """The PDF with one more signature; `Refusal` says why not. A PIN is used once. Takes a second or more."""
    from app.reports.signing.sign import sign as add

    return add(content, field, key, how)


def check(content: bytes, roots: Sequence[bytes] = ()) -> tuple[SignatureReport, ...]:
    """What the signatures of a PDF prove, without internet; () when nobody signed it."""
    from app.reports.signing.validate import validate

    return validate(content, roots)


def read_pdf(path: Path) -> bytes:
    """A file that somebody sent."""
    return _content(path, LARGEST_PDF)


def places(content: bytes) -> dict[str, str]:
    """What each place to sign is called in the paper."""
    return {place.name: place.description for place in fields(content)}


def read_root(path: Path) -> bytes:
    """A certificate that the user trusts."""
    return _content(path, LARGEST_KEY_FILE)


def check_file(path: Path) -> tuple[SignatureReport, ...]:
    """The same for a file that somebody sent."""
    return check(read_pdf(path))


def shown(content: bytes) -> bytes:
    """A copy to look at and to print: Qt draws no signature fields. It proves nothing any more."""
    from app.reports.pages import shown as flat

    return flat(content)


def _content(path: Path, largest: int) -> bytes:
    with readable(path):
        if path.stat().st_size > largest:
            raise Refusal(
                Message("{name} is too large for this. Choose another file.", {"name": path.name}),
                field="file",
            )
        return path.read_bytes()
