"""PDF files as signing sees them: readable or refused, with their signature fields."""

from __future__ import annotations

import io
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from asn1crypto import cms
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from app.domain.messages import Message, Refusal
from app.domain.signatures.reports import SignatureField
from app.reports.signing.certificates import visible

BROKEN = (
    PdfError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    ArithmeticError,
    OSError,
    zlib.error,
)
"""What pyHanko raises when a file, or a signature in it, is not what it should be."""


def damaged(error: Exception) -> Refusal:
    """The file cannot be read as the PDF that it should be."""
    refusal = Refusal(
        Message(
            "This file is damaged or is not a PDF, so nothing in it can be relied on. "
            "Take the file again from whoever made it."
        ),
        field="file",
    )
    refusal.__cause__ = error
    return refusal


def reader(content: bytes) -> PdfFileReader:
    """The file, read strictly; `Refusal` when it is damaged, empty, locked or no PDF."""
    try:
        found = PdfFileReader(io.BytesIO(content))
        locked = bool(found.encrypted)
        if not locked:
            len(found.root["/Pages"])
    except BROKEN as error:
        raise damaged(error) from error
    if locked:
        raise Refusal(
            Message("This PDF is locked with a password. Use the one that this program made."), field="file"
        )
    return found


def signature_fields(content: bytes) -> tuple[SignatureField, ...]:
    """The places where somebody signs or has signed, in the order of the pages."""
    found = reader(content)
    try:
        pages = {page: number for number, page in enumerate(_pages(found), 1)}
        fields = [
            SignatureField(
                visible(name),
                visible(str(reference.get_object().get("/TU", ""))),
                _page(reference, pages),
                signed=value is not None,
            )
            for name, value, reference in enumerate_sig_fields(found)
        ]
    except BROKEN as error:
        raise damaged(error) from error
    return tuple(sorted(fields, key=lambda field: field.page))


def _pages(found: PdfFileReader) -> Iterator[tuple[int, int]]:
    for number in range(int(found.root["/Pages"]["/Count"])):
        page = found.find_page_for_modification(number)[0]
        yield page.idnum, page.generation


def _page(reference: IndirectObject, pages: dict[tuple[int, int], int]) -> int:
    page = reference.get_object().raw_get("/P")
    return pages.get((page.idnum, page.generation), 1)


@contextmanager
def quietly() -> Iterator[None]:
    """pyHanko writes to the log what we already say in sentences."""
    loggers = [logging.getLogger(name) for name in ("pyhanko", "pyhanko_certvalidator")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def signature_length(content: bytes) -> int:
    """How long the signature in these bytes is; what follows is padding. 0: it hides something inside."""
    outer = cms.ContentInfo.load(content)
    parts = outer["content_type"].dump() + outer["content"].dump()
    return len(outer.dump()) if outer.contents == parts else 0
