"""A key for trying out: its certificate is made on the spot, and nobody vouches for it."""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

from app.domain.signatures.keys import KeyFile


def throwaway_key(name: str, moment: datetime) -> KeyFile:
    """A key that can sign for an hour from `moment`."""
    private = ec.generate_private_key(ec.SECP256R1())
    owner = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder(owner, owner, private.public_key(), x509.random_serial_number())
        .not_valid_before(moment)
        .not_valid_after(moment + timedelta(hours=1))
        .sign(private, hashes.SHA256())
    )
    return KeyFile(pkcs12.serialize_key_and_certificates(b"", private, certificate, None, NoEncryption()))
