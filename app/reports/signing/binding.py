"""What a signature of ours states under its own cover: every certificate that travels along with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from asn1crypto import cms, tsp, x509
from pyhanko.sign.attributes import CMSAttributeProvider, SignedAttributeProviderSpec
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.signers import Signer
from pyhanko.sign.validation.generic_cms import get_signing_cert_attr
from pyhanko_certvalidator.registry import SimpleCertificateStore


def bind(signer: Signer) -> None:
    """Makes the signer name all certificates that it sends along, and send each of them once."""
    store, own = signer.cert_registry, signer.signing_cert
    if isinstance(store, SimpleCertificateStore) and own is not None:
        store.certs.pop(own.issuer_serial, None)
    signer.signed_attr_prov_spec = _EveryCertificate(signer)


class _EveryCertificate(SignedAttributeProviderSpec):
    """The signer's certificate first, as PAdES asks; then the others, so that none can be altered unseen."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer

    def signed_attr_providers(
        self, data_digest: bytes, digest_algorithm: str
    ) -> Iterable[CMSAttributeProvider]:
        own = self._signer.signing_cert
        if own is None:  # then pyHanko refuses to sign
            return
        yield _Named([own, *sorted(self._signer.cert_registry, key=lambda each: each.dump())])


class _Named(CMSAttributeProvider):
    attribute_type = "signing_certificate_v2"

    def __init__(self, certificates: Sequence[x509.Certificate]) -> None:
        self._certificates = certificates

    async def build_attr_value(self, dry_run: bool = False) -> tsp.SigningCertificateV2:
        named = [as_signing_certificate_v2(each)["certs"][0] for each in self._certificates]
        return tsp.SigningCertificateV2({"certs": named})


def all_named(signer_info: cms.SignerInfo, certificates: Sequence[x509.Certificate]) -> bool | None:
    """Whether the signature names each certificate; None when it does not claim to name them all."""
    stated = get_signing_cert_attr(signer_info["signed_attrs"])
    if stated is None or len(stated["certs"]) != len(certificates):
        return None
    named = [(_method(each), each["cert_hash"].native) for each in stated["certs"]]
    return all(any(_sum(each, method) == value for method, value in named) for each in certificates)


def _method(named: tsp.ESSCertID | tsp.ESSCertIDv2) -> str:
    return str(named["hash_algorithm"]["algorithm"].native) if isinstance(named, tsp.ESSCertIDv2) else "sha1"


def _sum(certificate: x509.Certificate, method: str) -> bytes:
    return hashlib.new(method, certificate.dump()).digest()
