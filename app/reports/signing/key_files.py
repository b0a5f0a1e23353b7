"""Keys in a file: a PKCS#12 file (.p12, .pfx) opened with its password."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from asn1crypto import keys, pkcs12, x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates, load_pkcs12
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.domain.messages import Message, Refusal
from app.domain.signatures.certificates import Certificate
from app.domain.signatures.keys import KeyFile
from app.reports.signing.certificates import UNREADABLE, described
from app.reports.signing.opened import Opened, judged


def open_file(key: KeyFile, moment: datetime) -> Opened:
    """The key in the file, ready to sign; every reason why not is a `Refusal`."""
    store = _unlocked(key)
    secret, raw = _secret(store, key), _certificate(store, key)
    certificate = judged(raw, moment)
    if not _belong_together(store):
        raise Refusal(
            Message(
                "In {name} the key does not belong to the certificate. Choose another file.", _named(key)
            ),
            field="key",
        )
    known = SimpleCertificateStore.from_certs([raw, *_others(store)])
    signer = SimpleSigner(signing_cert=raw, signing_key=keys.PrivateKeyInfo.load(secret), cert_registry=known)
    return Opened(certificate, signer)


def certificate_in(key: KeyFile) -> Certificate:
    """Whose certificate the file holds, fit to sign or not."""
    try:
        return described(_certificate(_unlocked(key), key))
    except UNREADABLE as error:
        raise Refusal(Message("The certificate cannot be read. Choose another one."), field="key") from error


def _unlocked(key: KeyFile) -> PKCS12KeyAndCertificates:
    if not _is_pkcs12(key.content):
        raise Refusal(
            Message(
                "{name} is not a file with a key and a certificate. Choose a file whose name ends in .p12 "
                "or .pfx.",
                _named(key),
            ),
            field="key",
        )
    try:
        return load_pkcs12(key.content, key.password.encode() or None)
    except UnsupportedAlgorithm as error:
        raise Refusal(
            Message(
                "{name} is locked in an old way that is no longer safe. Ask whoever gave it for a new file.",
                _named(key),
            ),
            field="key",
        ) from error
    except (ValueError, TypeError) as error:
        raise Refusal(
            Message("The password does not open {name}. Nothing was signed. Type it again.", _named(key)),
            field="password",
        ) from error


def _is_pkcs12(content: bytes) -> bool:
    try:
        return bool(pkcs12.Pfx.load(content, strict=True)["version"].native == "v3")
    except (ValueError, TypeError):
        return False


def _certificate(store: PKCS12KeyAndCertificates, key: KeyFile) -> x509.Certificate:
    if store.cert is None:
        raise Refusal(
            Message("{name} holds no certificate that goes with a key. Choose another file.", _named(key)),
            field="key",
        )
    return x509.Certificate.load(store.cert.certificate.public_bytes(Encoding.DER))


def _secret(store: PKCS12KeyAndCertificates, key: KeyFile) -> bytes:
    if store.key is None:
        raise Refusal(
            Message(
                "{name} holds a certificate but not its private key, so it cannot sign. "
                "Export it again together with the private key.",
                _named(key),
            ),
            field="key",
        )
    return store.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _belong_together(store: PKCS12KeyAndCertificates) -> bool:
    if store.key is None or store.cert is None:
        return False
    halves = (store.key.public_key(), store.cert.certificate.public_key())
    one, other = (each.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) for each in halves)
    return one == other


def _others(store: PKCS12KeyAndCertificates) -> Sequence[x509.Certificate]:
    chain = store.additional_certs
    return [x509.Certificate.load(each.certificate.public_bytes(Encoding.DER)) for each in chain]


def _named(key: KeyFile) -> dict[str, object]:
    return {"name": key.name}
