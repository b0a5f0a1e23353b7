"""What the signatures of a file prove, in sentences: who, when, whether it holds, what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.signatures.certificates import Certificate
from app.domain.signatures.reports import After, SignatureReport, Soundness, Trust, Weakness, all_hold
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.pictures import Light
from app.presenters.signature_stamp import clock_time

_SOUNDNESS = {
    Soundness.SOUND: N_("What was signed has not changed since."),
    Soundness.CHANGED: N_("What was signed has been changed since: this signature no longer holds."),
    Soundness.FORGED: N_("This signature was not made with the key of the certificate: it is false."),
    Soundness.UNREADABLE: N_("This signature cannot be read: it proves nothing."),
}
_AFTER = {
    After.NOTHING: N_("It covers the whole file."),
    After.SIGNATURES: N_("After it, only other signatures were added."),
    After.EVIDENCE: N_("After it, only proof was added with which signatures can be checked later."),
    After.CHANGES: N_("After it, something else was changed in the file."),
}
_WEAKNESSES = {
    Weakness.DIGEST: N_("It was made with an old method that is no longer safe."),
    Weakness.KEY: N_("Its key is too short to be safe."),
    Weakness.OUT_OF_TIME: N_("The certificate was not valid at the moment of signing."),
    Weakness.NOT_FOR_DOCUMENTS: N_("The certificate is not meant for signing documents."),
    Weakness.OUT_OF_ORDER: N_("It states a moment before that of a signature that was already there."),
}

_MARK = 16
"""Signs of a fingerprint that are shown."""


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """One signature: who and when, the verdict with its light, then all that must be known about it."""

    headline: str
    verdict: str
    light: Light
    remarks: tuple[str, ...]
    place: str = ""
    """What the place is called in which it stands."""


def summary(reports: Sequence[SignatureReport], words: Words) -> str:
    """All signatures of a file in one sentence."""
    if not reports:
        return words.say("Nobody has signed this file electronically.")
    if all_hold(reports):
        return words.plural(
            "{n} electronic signature, and it holds.",
            "{n} electronic signatures, and all of them hold.",
            len(reports),
        )
    return words.say("This file was changed after it was signed, or a signature is false. Do not rely on it.")


def overall_light(reports: Sequence[SignatureReport]) -> Light:
    """The light of a whole file: grey when nobody signed it."""
    if not reports:
        return "grey"
    if not all_hold(reports):
        return "red"
    return "orange" if any(report.weaknesses for report in reports) else "green"


def signature_lines(
    report: SignatureReport, words: Words, places: Mapping[str, str] = MappingProxyType({})
) -> SignatureLines:
    """One signature of a file, in sentences; `places` says what its places are called."""
    light: Light = "red" if not report.holds else "orange" if report.weaknesses else "green"
    return SignatureLines(
        _headline(report, words),
        words.say(_SOUNDNESS[report.soundness]),
        light,
        tuple(_remarks(report, words)),
        places.get(report.field, "") or report.field,
    )


def text_lines(
    reports: Sequence[SignatureReport], words: Words, places: Mapping[str, str] = MappingProxyType({})
) -> Iterator[str]:
    """Everything as lines of plain text, in the order in which was signed."""
    for number, report in enumerate(reports, 1):
        lines = signature_lines(report, words, places)
        yield f"{number}. {lines.headline} ({lines.place})"
        yield f"   {lines.verdict}"
        yield from (f"   – {remark}" for remark in lines.remarks)
    yield summary(reports, words)


def certificate_line(signer: Certificate, words: Words) -> str:
    """With which certificate: who issued it, from when until when, and its mark."""
    return words.say(
        "Certificate of {issuer}, valid from {start} to {end}, sha256 {mark}…",
        issuer=signer.issuer,
        start=signer.starts.astimezone().date(),
        end=signer.ends.astimezone().date(),
        mark=signer.fingerprint[:_MARK],
    )


def _headline(report: SignatureReport, words: Words) -> str:
    name = report.signer.name if report.signer else report.field
    moment = report.stamped or report.stated.moment
    if moment is None:
        return name
    local = moment.astimezone()
    return words.say("{name}, {date} at {time}", name=name, date=local.date(), time=clock_time(local))


def _remarks(report: SignatureReport, words: Words) -> Iterator[str]:
    if report.signer is None:
        return
    if report.soundness is Soundness.SOUND:
        yield words.say(_AFTER[report.after])
    yield from (words.say(_WEAKNESSES[each]) for each in report.weaknesses)
    yield certificate_line(report.signer, words)
    yield _trust(report, words)
    if report.stamped:
        yield words.say("A time-stamp of a third party states the moment.")
    else:
        yield words.say("The moment is that of the signer’s computer; there is no time-stamp.")
    yield words.say("Whether the certificate was withdrawn was not checked: that needs the internet.")
    if report.stated.reason:
        yield words.say("Reason: {reason}", reason=report.stated.reason)
    if report.stated.place:
        yield words.say("Place: {place}", place=report.stated.place)


def _trust(report: SignatureReport, words: Words) -> str:
    signer = report.signer
    if report.trust is Trust.TRUSTED:
        return words.say("The certificate leads to {root}, which you trust.", root=report.root)
    if report.trust is Trust.UNKNOWN:
        return words.say("The certificate does not lead to an issuer that you trust.")
    if signer is not None and signer.self_issued:
        return words.say("The signer made this certificate, so nobody else vouches for the name.")
    return words.say(
        "According to the certificate {issuer} vouches for the name. This was not checked against a list of "
        "trusted issuers: this program has none.",
        issuer=signer.issuer if signer else "",
    )
