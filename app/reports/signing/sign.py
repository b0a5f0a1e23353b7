"""Signing: a PAdES signature is added to the end of a PDF, in a field that waits for it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import BaseStampStyle

from app.domain.messages import Message, Refusal
from app.domain.signatures.keys import CardKey, KeyFile, SigningKey
from app.domain.signatures.reports import all_hold, clock_behind
from app.presenters.signature_stamp import SigningAct, StampLine, stamp
from app.reports.signing.appearance import picture
from app.reports.signing.binding import bind
from app.reports.signing.cards import open_card
from app.reports.signing.certificates import visible
from app.reports.signing.files import BROKEN, damaged, quietly, reader, signature_fields
from app.reports.signing.key_files import open_file
from app.reports.signing.opened import Opened
from app.reports.signing.validate import validate

_LONGEST_REASON = 500


def sign(content: bytes, field: str, key: SigningKey, act: SigningAct) -> bytes:
    """The same PDF with one more signature at its end; what was there before is not touched.

    Level B-B of PAdES: without internet there is no time-stamp. Every reason why not is a `Refusal`:
    a file that is damaged or was changed after an earlier signature, a field that is not there or taken,
    a key that cannot or may not sign. A PIN is used once.
    """
    _refuse_unfit(content, field, act.aware)
    with _opened(key, act.aware) as opened:
        return _signed(content, field, opened, act)


def _refuse_unfit(content: bytes, field: str, moment: datetime) -> None:
    places = {place.name: place for place in signature_fields(content)}
    if field not in places:
        raise Refusal(
            Message("There is no place to sign called {name} in this PDF.", {"name": visible(field)}),
            field="field",
        )
    if places[field].signed:
        raise Refusal(Message("Somebody has already signed here. Choose another place."), field="field")
    earlier = validate(content)
    if earlier and not all_hold(earlier):
        raise Refusal(
            Message(
                "This file was changed after somebody signed it, so nobody can sign it any more. "
                "Take the signed file again from whoever sent it."
            ),
            field="file",
        )
    if clock_behind(earlier, moment):
        raise Refusal(
            Message(
                "The clock of this computer is behind: it says {date}, but somebody signed this file later. "
                "Set the clock right and sign again.",
                {"date": moment.date()},
            )
        )


@contextmanager
def _opened(key: SigningKey, moment: datetime) -> Iterator[Opened]:
    match key:
        case KeyFile():
            yield open_file(key, moment)
        case CardKey():
            with open_card(key, moment) as opened:
                yield opened


def _signed(content: bytes, field: str, opened: Opened, act: SigningAct) -> bytes:
    about = PdfSignatureMetadata(
        field_name=field,
        reason=visible(act.reason, _LONGEST_REASON) or None,
        location=visible(act.place, _LONGEST_REASON) or None,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm=_digest(opened),
    )
    bind(opened.signer)
    hand = _Hand(about, opened.signer, _Picture(lines=stamp(opened.certificate, act)), act.aware)
    reader(content)
    try:
        with quietly():
            out = hand.sign_pdf(_Addition(io.BytesIO(content)), existing_fields_only=True)
    except BROKEN as error:
        raise damaged(error) from error
    return bytes(out.getbuffer())


def _digest(opened: Opened) -> str:
    """A sum as strong as the key: P-384 asks for more than sha256."""
    bits = opened.certificate.key.bits if opened.certificate.key.curve else 0
    return "sha512" if bits > 384 else "sha384" if bits > 256 else "sha256"


class _Addition(IncrementalPdfFileWriter):
    """Adds a signature and nothing else: the statements of the file about itself stay as they were."""

    def _update_meta(self) -> None:
        """Leaves title, dates and archive metadata alone."""


class _Hand(PdfSigner):
    """pyHanko's signer at a moment that is given, in a file that stays PDF 1.7 (PDF/A-2)."""

    def __init__(
        self, about: PdfSignatureMetadata, signer: Signer, style: BaseStampStyle, moment: datetime
    ) -> None:
        super().__init__(about, signer, stamp_style=style)
        self._moment = moment

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._moment
        return session

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """Only that of PAdES: those for newer keys would make it PDF 2.0."""
        pdf_out.register_extension(ESIC_EXTENSION_1)


@dataclass(frozen=True)
class _Picture(BaseStampStyle):
    """Our own drawing in the field instead of one of pyHanko's."""

    lines: tuple[StampLine, ...] = ()

    def create_stamp(
        self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]
    ) -> Any:
        return _Drawn(writer, picture(self.lines, (float(box.width), float(box.height))))


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The drawing on its way into the file."""

    writer: BasePdfFileWriter
    content: bytes

    def apply_appearance(self, annotation: DictionaryObject) -> None:
        page: IndirectObject = self.writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self.content)))
        annotation[pdf_name("/AP")] = DictionaryObject({pdf_name("/N"): page})
