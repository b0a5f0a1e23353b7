"""What travels with a signature without being covered by it: other certificates, its own description."""

from __future__ import annotations

from collections.abc import Sequence

from asn1crypto import cms, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import InvalidVersion, load_der_x509_certificate

from app.reports.signing.binding import all_named

_NO_PARAMETERS = (b"", b"\x05\x00")


def whole(signed_data: cms.SignedData) -> bool:
    """Whether nothing in the container contradicts the rest: it is as its maker wrote it.

    Our signatures name every certificate that travels along; in those of other programs a certificate is
    examined when its issuer travels along too.
    """
    (signer,) = signed_data["signer_infos"]
    certificates = [each.chosen for each in signed_data["certificates"] if each.name == "certificate"]
    if not _tells_the_truth(signed_data, signer):
        return False
    named = all_named(signer, certificates)
    return _vouched_for(certificates) if named is None else named and _points_at_one(signer, certificates)


def _tells_the_truth(signed_data: cms.SignedData, signer: cms.SignerInfo) -> bool:
    own, methods = signer["digest_algorithm"], list(signed_data["digest_algorithms"])
    version = "v1" if signer["sid"].name == "issuer_and_serial_number" else "v3"
    return (
        own["algorithm"].native in {each["algorithm"].native for each in methods}
        and all(each["parameters"].dump() in _NO_PARAMETERS for each in (own, *methods))
        and signer["version"].native == version
        and signed_data["version"].native == _version(signed_data, version)
    )


def _version(signed_data: cms.SignedData, of_signer: str) -> str:
    """The version that RFC 5652 prescribes for what is in the container."""
    kinds = {each.name for each in signed_data["certificates"]}
    if kinds & {"other", "v2_attr_cert"}:
        return "v5" if "other" in kinds else "v4"
    plain = signed_data["encap_content_info"]["content_type"].native == "data" and kinds <= {"certificate"}
    return "v1" if plain and of_signer == "v1" else "v3"


def _points_at_one(signer: cms.SignerInfo, certificates: Sequence[x509.Certificate]) -> bool:
    """Whether the signer is named byte for byte as in a certificate, capitals and all."""
    who = signer["sid"].chosen
    return signer["sid"].name != "issuer_and_serial_number" or any(
        each.issuer.dump() == who["issuer"].dump() and each.serial_number == who["serial_number"].native
        for each in certificates
    )


def _vouched_for(certificates: Sequence[x509.Certificate]) -> bool:
    issuers = {each.subject.dump(): each for each in certificates}
    return all(
        _vouches(issuers[name], each) for each in certificates if (name := each.issuer.dump()) in issuers
    )


def _vouches(issuer: x509.Certificate, other: x509.Certificate) -> bool:
    try:
        above, below = (load_der_x509_certificate(each.dump()) for each in (issuer, other))
        below.verify_directly_issued_by(above)
    except (InvalidSignature, InvalidVersion):
        return False
    except (UnsupportedAlgorithm, TypeError, ValueError):
        return True  # an old kind of signature that nobody here can examine
    return True
