"""A canvas that remembers what each mark on the page means, for readers who listen to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.presenters.paper import Language
from app.reports.look import rgb

LOCALES: Mapping[Language, str] = {"nl": "nl-BE", "fr": "fr-BE"}
"""What a file calls the languages of papers."""

Edges = tuple[float, float, float, float]
"""Left, bottom, right, top on the page, in points."""


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree; `content` says where its ink or its children are, in reading order."""

    tag: str
    content: list["Element | Ink | Anchor"] = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    """For TH: "Column" or "Row"."""
    colspan: int = 1
    box: Edges | None = None
    """For Figure: where on the page."""
    number: int = 0
    """Object number, given when the tree is written."""

    def add(self, tag: str, *, alt: str = "", scope: str = "", colspan: int = 1) -> "Element":
        child = Element(tag, alt=alt, scope=scope, colspan=colspan)
        self.content.append(child)
        return child

    def worth_keeping(self) -> bool:
        """Empty cells hold their place in a table; anything else without content is left out."""
        return bool(self.content) or self.tag in ("TD", "TH")

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.content:
            if isinstance(child, Element) and child.worth_keeping():
                yield from child.walk()


@dataclass(frozen=True, slots=True)
class Ink:
    """Marked content: page index and number on that page."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """An annotation (link or signature field): page index, reportlab's name for it, parent tree key."""

    page: int
    name: str
    key: int


class TaggedCanvas(Canvas):
    """reportlab's canvas plus marked content; every stroke happens between `begin`/`artifact` and `end`."""

    _doc: Any
    _bookmarkReference: Any
    _addAnnotation: Any

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.root = Element("Document")
        self.marks: list[list[Element]] = [[]]
        self.anchors: list[tuple[Anchor, Element]] = []
        self._code: list[str]
        self._ink = ""

    @property
    def page_index(self) -> int:
        return len(self.marks) - 1

    def begin(self, element: Element) -> None:
        """What is drawn from here belongs to `element`, until `end`."""
        marks = self.marks[-1]
        self._code.append(f"/{element.tag} <</MCID {len(marks)}>> BDC")
        element.content.append(Ink(self.page_index, len(marks)))
        marks.append(element)

    def artifact(self) -> None:
        """What is drawn from here is decoration, until `end`."""
        self._code.append("/Artifact BMC")

    def end(self) -> None:
        self._code.append("EMC")

    def write(self, code: str) -> None:
        """Puts raw page operators on the page."""
        self._code.append(code)

    def ink(self, colour: str) -> None:
        """Sets the fill colour, saying so in the file only when it changes."""
        if colour != self._ink:
            self._ink = colour
            self.setFillColorRGB(*rgb(colour))

    def pencil(self, colour: str, thickness: float) -> None:
        self.setStrokeColorRGB(*rgb(colour))
        self.setLineWidth(thickness)

    def restoreState(self) -> None:
        self._ink = ""
        super().restoreState()

    def showPage(self) -> None:
        super().showPage()
        self.marks.append([])
        self._ink = ""

    def link(self, element: Element, target: str, box: Edges, words: str) -> None:
        """Makes `box` (page points) lead to the bookmark `target`; `words` are read aloud."""
        what = {
            "Subtype": pdfdoc.PDFName("Link"),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "Contents": pdfdoc.PDFString(words),
            "Dest": self._bookmarkReference(target),
        }
        self._anchor(element, box, what)

    def field(self, element: Element, name: str, box: Edges, draw: Callable[[], None]) -> None:
        """An empty signature field in `box`, read aloud as the element's `alt`.

        `draw` puts there what is seen until somebody signs; the lower left corner of the box is its origin.
        """
        self.beginForm(name, 0, 0, round(box[2] - box[0], 2), round(box[3] - box[1], 2))
        self._ink = ""
        draw()
        self.endForm()
        self._ink = ""
        what = {
            "Subtype": pdfdoc.PDFName("Widget"),
            "FT": pdfdoc.PDFName("Sig"),
            "T": pdfdoc.PDFString(name),
            "TU": pdfdoc.PDFString(element.alt),
            "AP": pdfdoc.PDFDictionary({"N": pdfdoc.PDFObjectReference(pdfdoc.xObjectName(name))}),
        }
        self._anchor(element, box, what)

    def _anchor(self, element: Element, box: Edges, what: dict[str, Any]) -> None:
        anchor = Anchor(self.page_index, f"anchor-{len(self.anchors)}", 100000 + len(self.anchors))
        common = {
            "Type": pdfdoc.PDFName("Annot"),
            "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in box]),
            "F": 4,
            "StructParent": anchor.key,
        }
        self._addAnnotation(pdfdoc.PDFDictionary({**common, **what}), anchor.name)
        element.content.append(anchor)
        self.anchors.append((anchor, element))
