"""Cards without plastic: SoftHSM tokens with certificates as on an eID."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pkcs11
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key

from app.domain.signatures.keys import Token
from app.reports.signing.tokens import find_tokens
from tests.support.identities import Person, authority, certificate, key

PIN, PUK = "1234", "987654"
_PLACES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
SIGNATURE, AUTHENTICATION = b"\x03", b"\x02"


def library() -> str:
    """Where SoftHSM lies, or ""."""
    return next((place for place in _PLACES if Path(place).exists()), "")


def missing() -> str:
    """Why there can be no card here, or ""."""
    if not library() or shutil.which("softhsm2-util") is None:
        return "no SoftHSM: apt-get install softhsm2"
    return ""


@contextmanager
def drawer(folder: Path) -> Iterator[None]:
    """A place for the tokens of this run; SoftHSM reads where it is when it starts."""
    tokens = folder / "tokens"
    tokens.mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    try:
        yield
    finally:
        pkcs11.unload(library())
        os.environ.pop("SOFTHSM2_CONF")
        if before is not None:
            os.environ["SOFTHSM2_CONF"] = before


def make_card(label: str, holder: Person, *, with_key: bool = True, second: bool = True) -> Token:
    """A new token with the holder's certificate "Signature" and, as on an eID, one for logging in."""
    made = ["--init-token", "--free", "--label", label, "--so-pin", PUK, "--pin", PIN]
    subprocess.run(["softhsm2-util", *made], check=True, capture_output=True)
    pkcs11.unload(library())
    token = pkcs11.lib(library()).get_token(token_label=label)
    with token.open(rw=True, user_pin=PIN) as session:
        _certificate(session, certificate(holder).public_bytes(Encoding.DER), "Signature", SIGNATURE)
        _certificate(session, authority().public_bytes(Encoding.DER), "CA", b"\x04")
        if with_key:
            _key(session, holder.key, "Signature", SIGNATURE)
        if second:
            other = Person(f"{holder.name} (Authentication)", holder.key, binding=False, logging_in=True)
            _certificate(
                session, certificate(other).public_bytes(Encoding.DER), "Authentication", AUTHENTICATION
            )
            _key(session, holder.key, "Authentication", AUTHENTICATION)
    return card(label)


def card(label: str) -> Token:
    """The card as the program sees it now."""
    return next(token for token in find_tokens((library(),)).tokens if token.label == label)


def _certificate(session: pkcs11.Session, content: bytes, label: str, number: bytes) -> None:
    session.create_object(
        {
            pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
            pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
            pkcs11.Attribute.TOKEN: True,
            pkcs11.Attribute.PRIVATE: False,
            pkcs11.Attribute.LABEL: label,
            pkcs11.Attribute.ID: number,
            pkcs11.Attribute.SUBJECT: b"",
            pkcs11.Attribute.VALUE: content,
        }
    )


def _key(session: pkcs11.Session, kind: str, label: str, number: bytes) -> None:
    plain = PrivateFormat.TraditionalOpenSSL
    content = key(kind).private_bytes(Encoding.DER, plain, NoEncryption())
    decoded = decode_rsa_private_key(content) if kind == "rsa" else decode_ec_private_key(content)
    marks = {
        pkcs11.Attribute.TOKEN: True,
        pkcs11.Attribute.LABEL: label,
        pkcs11.Attribute.ID: number,
        pkcs11.Attribute.SIGN: True,
    }
    session.create_object({**decoded, **marks})
