"""A Word document as bytes: nobody's name in it, nothing superfluous, the same every time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from docx.document import Document

from app.presenters.paper import Paper
from app.reports.docx.styles import LANGUAGES
from app.reports.docx.words import one_line

_DROPPED = ("/thumbnail", "/stylesWithEffects", "/customXml", "/extended-properties")
"""Parts of python-docx's template that say nothing about our paper."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_LONGEST = 255
"""What Word accepts in a property."""


def packed(document: Document, paper: Paper, moment: datetime) -> bytes:
    """The bytes of the document; the same paper and moment give the same ones."""
    _describe(document, paper, moment)
    for part in (document.part.package, document.part):
        rels = part.rels
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_DROPPED)]:
            rels.pop(key)
    buffer = io.BytesIO()
    document.save(buffer)
    return _timeless(buffer.getvalue())


def _describe(document: Document, paper: Paper, moment: datetime) -> None:
    """Title and language; whoever made it is nobody's business."""
    properties = document.core_properties
    when = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.title = one_line(paper.title)[:_LONGEST]
    properties.subject = one_line(paper.firm)[:_LONGEST]
    properties.language = LANGUAGES[paper.language]
    for name in ("author", "last_modified_by", "comments", "keywords", "category"):
        setattr(properties, name, "")
    properties.created = properties.modified = when
    properties.revision = 1


def _timeless(content: bytes) -> bytes:
    """The same archive without the hour at which it was made."""
    again = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return again.getvalue()
