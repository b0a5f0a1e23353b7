"""What travels with a signature without being covered by it: other certificates, its own description."""

from __future__ import annotations

from collections.abc import Sequence

from asn1crypto import cms, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import load_der_x509_certificate


def whole(signed_data: cms.SignedData, certificates: Sequence[x509.Certificate]) -> bool:
    """Whether nothing in the container contradicts the rest: it is as its maker wrote it.

    `certificates` are all those that travel along. One whose issuer does not travel along cannot be examined.
    """
    return _tells_the_truth(signed_data) and _vouched_for(certificates)


def _tells_the_truth(signed_data: cms.SignedData) -> bool:
    (signer,) = signed_data["signer_infos"]
    known = {each["algorithm"].native for each in signed_data["digest_algorithms"]}
    by_issuer = signer["sid"].name == "issuer_and_serial_number"
    versions = {"v1"} if by_issuer else {"v3"}
    return (
        signer["digest_algorithm"]["algorithm"].native in known
        and signer["version"].native in versions
        and signed_data["version"].native in versions | {"v3", "v4", "v5"}
    )


def _vouched_for(certificates: Sequence[x509.Certificate]) -> bool:
    issuers = {each.subject.dump(): each for each in certificates}
    return all(
        _vouches(issuers[name], each) for each in certificates if (name := each.issuer.dump()) in issuers
    )


def _vouches(issuer: x509.Certificate, other: x509.Certificate) -> bool:
    above, below = (load_der_x509_certificate(each.dump()) for each in (issuer, other))
    try:
        below.verify_directly_issued_by(above)
    except InvalidSignature:
        return False
    except (UnsupportedAlgorithm, TypeError, ValueError):
        return True  # an old kind of signature that nobody here can examine
    return True
