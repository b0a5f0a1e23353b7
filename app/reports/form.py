"""The form of a document: gathers the signature fields of its pages, ready to be signed."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf


def plant_form(pdf: pikepdf.Pdf) -> None:
    """Lists the signature fields of all pages in the catalogue; a document without any stays as it is.

    The extension that a PAdES signature needs is named now, so that signing leaves the catalogue alone.
    """
    fields = pikepdf.Array()
    for page, widget in _widgets(pdf):
        widget.P = page
        fields.append(widget)
    if not len(fields):
        return
    pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=fields))
    level = pikepdf.Dictionary(BaseVersion=pikepdf.Name("/1.7"), ExtensionLevel=1)
    pdf.Root.Extensions = pikepdf.Dictionary(ESIC=level)


def _widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, pikepdf.Object]]:
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            if annotation.Subtype == "/Widget":
                yield page.obj, annotation
