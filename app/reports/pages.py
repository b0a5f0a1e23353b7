"""Looking at a finished PDF: how many pages, and a picture of each."""

from __future__ import annotations

import io

DOTS_PER_INCH = 80
POINTS_PER_INCH = 72


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        return len(document.pages)


def pages_of_any(content: bytes) -> int:
    """How many pages a PDF has that somebody else made; 1 when it is broken or closed with a password."""
    import pikepdf

    try:
        return page_count(content)
    except pikepdf.PdfError:
        return 1


def shown(content: bytes) -> bytes:
    """A copy whose signature fields are part of the page: Qt shows and prints no fields.

    Only to look at; the copy carries no signature any more.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        if "/AcroForm" not in document.Root:
            return content
        document.flatten_annotations("print")
        buffer = io.BytesIO()
        document.save(buffer, deterministic_id=True)
        return buffer.getvalue()


def page_pictures(content: bytes, *, dots_per_inch: int = DOTS_PER_INCH) -> tuple[bytes, ...]:
    """Every page as PNG."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    document.init_forms()  # otherwise the signature fields stay out of the picture
    try:
        return tuple(_png(page, dots_per_inch / POINTS_PER_INCH) for page in document)
    finally:
        document.close()


def _png(page: object, scale: float) -> bytes:
    buffer = io.BytesIO()
    page.render(scale=scale).to_pil().save(buffer, format="PNG")  # type: ignore[attr-defined]
    return buffer.getvalue()
