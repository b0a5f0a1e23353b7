"""Checking the signatures of a PDF without internet: who, when, and whether anything changed since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.utils import extract_message_digest
from pyhanko_certvalidator import ValidationContext

from app.domain.messages import Message, Refusal
from app.domain.signatures.reports import (
    SignatureReport,
    Soundness,
    Statement,
    Trust,
    Weakness,
    clock_behind,
)
from app.reports.signing.certificates import UNREADABLE, described, visible
from app.reports.signing.containers import whole
from app.reports.signing.endings import Signed, after
from app.reports.signing.files import BROKEN, damaged, quietly, reader, signature_length
from app.reports.signing.holes import clean_hole, signatures_written
from app.reports.signing.weaknesses import weaknesses

_USES = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
_STAMP = "/DocTimeStamp"
_Found = tuple[str, EmbeddedPdfSignature | None]


def validate(content: bytes, roots: Sequence[bytes] = ()) -> tuple[SignatureReport, ...]:
    """A report for each signature, in the order in which they were made; () when there is none.

    `roots` are the certificates (PEM or DER) that are trusted here. `Refusal` when the file is so damaged
    that its signatures cannot be found: it is not what was signed.
    """
    anchors = [_root(each) for each in roots]
    with quietly():
        pdf = reader(content)
        try:
            found = sorted(_signatures(pdf), key=lambda each: each[1].signed_revision if each[1] else 0)
        except BROKEN as error:
            raise damaged(error) from error
        if len(found) < signatures_written(content):
            raise Refusal(
                Message(
                    "A signature was taken out of this file or made unreadable after it was signed. "
                    "Take the signed file again from whoever sent it."
                ),
                field="file",
            )
        signed = _signed(content, found)
        return tuple(_in_order([_report(content, each, anchors, signed) for each in found]))


def _signatures(pdf: PdfFileReader) -> Iterator[_Found]:
    """Each field with something in it, and the signature when it can be read as one."""
    for name, _, field in enumerate_sig_fields(pdf, filled_status=True):
        try:
            yield name, EmbeddedPdfSignature(pdf, field, name)
        except BROKEN:
            yield name, None


def _signed(content: bytes, found: Sequence[_Found]) -> Signed:
    readable = [each for _, each in found if each]
    whole_file = any(sum(_ranges(each)[-2:]) == len(content) for each in readable)
    revisions = frozenset(each.signed_revision for each in readable if whole_file)
    return Signed(revisions, frozenset(name for name, _ in found))


def _in_order(reports: Sequence[SignatureReport]) -> Iterator[SignatureReport]:
    """The same; a moment long before that of an earlier signature is a weakness."""
    for place, report in enumerate(reports):
        if report.stated.moment and clock_behind(reports[:place], report.stated.moment):
            yield replace(report, weaknesses=(*report.weaknesses, Weakness.OUT_OF_ORDER))
        else:
            yield report


def _ranges(signature: EmbeddedPdfSignature) -> list[int]:
    """What parts of the file the signature says it covers; [] when that is nonsense."""
    try:
        return [int(each) for each in signature.byte_range]
    except BROKEN:
        return []


def _report(
    content: bytes, found: _Found, anchors: list[x509.Certificate], signed: Signed
) -> SignatureReport:
    name, signature = found
    broken = SignatureReport(visible(name), Soundness.UNREADABLE)
    if signature is None:
        return broken
    try:
        return _examined(content, signature, anchors, signed)
    except (*BROKEN, *UNREADABLE):
        return broken


def _examined(
    content: bytes, signature: EmbeddedPdfSignature, anchors: list[x509.Certificate], signed: Signed
) -> SignatureReport:
    stated = _stated(signature)
    status = _status(signature, anchors, stated.moment)
    signer = described(status.signing_cert)
    report = SignatureReport(
        field=visible(signature.field_name),
        soundness=_soundness(content, signature, status),
        signer=signer,
        stated=stated,
        stamped=_stamped(status),
        weaknesses=tuple(weaknesses(signer, status.md_algorithm, stated.moment)),
        time_stamp=signature.sig_object_type == _STAMP,
    )
    if report.soundness is Soundness.SOUND:
        report = replace(report, after=after(signature, status, signed))
    return _trusted(report, status) if anchors else report


def _status(signature: EmbeddedPdfSignature, anchors: list[x509.Certificate], moment: datetime | None) -> Any:
    """pyHanko's verdict, asked without internet and without the list of roots of the system."""
    context = ValidationContext(trust_roots=anchors, allow_fetching=False, moment=moment)
    changed = _changed(signature)
    if signature.sig_object_type == _STAMP:
        return validate_pdf_timestamp(signature, context, skip_diff=changed)
    return validate_pdf_signature(signature, context, key_usage_settings=_USES, skip_diff=changed)


def _changed(signature: EmbeddedPdfSignature) -> bool:
    """A quick look, so that a broken signature is not compared with all that came after it."""
    try:
        return bool(signature.compute_digest() != extract_message_digest(signature.signer_info))
    except BROKEN:  # pyHanko's own verdict says what is wrong
        return False


def _soundness(content: bytes, signature: EmbeddedPdfSignature, status: Any) -> Soundness:
    ranges = _ranges(signature)
    length = signature_length(signature.pkcs7_content)
    if not status.intact or not clean_hole(content, ranges, signature.pkcs7_content, length):
        return Soundness.CHANGED
    if not whole(signature.signed_data):
        return Soundness.CHANGED
    return Soundness.SOUND if status.valid else Soundness.FORGED


def _stated(signature: EmbeddedPdfSignature) -> Statement:
    written = signature.sig_object
    moment = signature.self_reported_timestamp
    return Statement(
        moment.replace(tzinfo=UTC) if moment and not moment.tzinfo else moment,
        visible(str(written.get("/Reason", ""))),
        visible(str(written.get("/Location", ""))),
    )


def _stamped(status: Any) -> datetime | None:
    """The moment of a time-stamp that is itself intact."""
    stamp = getattr(status, "timestamp_validity", None) or status
    moment: datetime | None = getattr(stamp, "timestamp", None)
    return moment if stamp.intact and stamp.valid else None


def _trusted(report: SignatureReport, status: Any) -> SignatureReport:
    if not status.trusted or status.validation_path is None:
        return replace(report, trust=Trust.UNKNOWN)
    root = status.validation_path.first
    return replace(report, trust=Trust.TRUSTED, root=described(root).name)


def _root(content: bytes) -> x509.Certificate:
    try:
        raw = pem.unarmor(content)[2] if pem.detect(content) else content
        return x509.Certificate.load(raw, strict=True)
    except UNREADABLE as error:
        raise Refusal(
            Message("The certificate cannot be read. Choose another one."), field="roots"
        ) from error
