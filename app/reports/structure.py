"""The structure tree of a document, written straight into reportlab's file: what is heard, in what order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.reports.fonts import escape
from app.reports.tagging import Anchor, Element, Ink, TaggedCanvas


def plant_structure(canvas: TaggedCanvas) -> None:
    """Writes the structure tree and its parent tree into the document, just before it is saved."""
    document = canvas._doc
    elements = list(canvas.root.walk())
    tree = document.objectcounter + 1
    for number, element in enumerate(elements, tree + 1):
        element.number = number
    pages = [document.idToObjectNumberAndVersion[f"Page{page}"][0] for page in range(1, document.pageCounter)]
    annotations = {
        anchor.name: document.idToObjectNumberAndVersion[f"Annot.{anchor.name}"][0]
        for anchor, _ in canvas.anchors
    }
    parent_tree = tree + len(elements) + 1
    keys = 100000 + len(canvas.anchors)
    root = (
        f"<</Type/StructTreeRoot/K[{canvas.root.number} 0 R]/ParentTree {parent_tree} 0 R"
        f"/ParentTreeNextKey {keys}>>"
    )
    document.Catalog.StructTreeRoot = _planted(document, root)
    parents = {id(child): element.number for element in elements for child in element.content}
    for element in elements:
        _planted(document, _element_text(element, parents.get(id(element), tree), pages, annotations))
    _planted(document, _parent_tree_text(canvas))


def _planted(document: Any, text: str) -> _Raw:
    raw = _Raw(text)
    document.Reference(raw)
    return raw


def _element_text(element: Element, parent: int, pages: Sequence[int], annotations: dict[str, int]) -> str:
    """One element; a form holds its field bare, or checkers would call a signature in it a change."""
    kids = []
    for child in element.content:
        if isinstance(child, Ink):
            kids.append(f"<</Type/MCR/Pg {pages[child.page]} 0 R/MCID {child.mark}>>")
        elif isinstance(child, Anchor):
            kids.append(f"<</Type/OBJR/Pg {pages[child.page]} 0 R/Obj {annotations[child.name]} 0 R>>")
        elif child.worth_keeping():
            kids.append(f"{child.number} 0 R")
    inside = " ".join(kids) if element.tag == "Form" else f"[{' '.join(kids)}]"
    return (
        f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{_alternative(element)}{_attributes(element)}"
        f"/K{inside}>>"
    )


def _alternative(element: Element) -> str:
    words = escape(element.alt)
    return f"/Alt<feff{words.encode('utf-16-be').hex()}>" if words else ""


def _attributes(element: Element) -> str:
    if element.box is not None:
        edges = " ".join(f"{edge:.2f}" for edge in element.box)
        return f"/A<</O/Layout/Placement/Block/BBox[{edges}]>>"
    said = f"/Scope/{element.scope}" if element.scope else ""
    said += f"/ColSpan {element.colspan}" if element.colspan > 1 else ""
    return f"/A<</O/Table{said}>>" if said else ""


def _parent_tree_text(canvas: TaggedCanvas) -> str:
    entries = []
    for page, marks in enumerate(canvas.marks):
        if marks:
            owners = " ".join(f"{element.number} 0 R" for element in marks)
            entries.append(f"{page}[{owners}]")
    entries.extend(f"{anchor.key} {element.number} 0 R" for anchor, element in canvas.anchors)
    return f"<</Nums[{' '.join(entries)}]>>"


class _Raw(pdfdoc.PDFObject):
    """An indirect object whose text is ready."""

    def __init__(self, text: str) -> None:
        self._text = text

    def format(self, document: Any) -> bytes:
        return self._text.encode("latin-1")
