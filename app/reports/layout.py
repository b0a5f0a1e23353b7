"""Boxes on pages: what has a height, what may be cut, what stays together, and where each page ends."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reports.tagging import TaggedCanvas

_LONELY = 0.2
"""A last page that is filled less than this looks forgotten."""
_MOST_MOVED = 0.6
"""A page is never emptied further than this to keep the last one company."""


class Box(ABC):
    """A thing with a height, given a width; `before` and `after` are the room it likes around it."""

    before = 0.0
    after = 0.0
    keep = False
    """True: stays on the page of what follows (headings, captions)."""

    @abstractmethod
    def height(self, width: float) -> float: ...

    def split(self, width: float, room: float) -> "tuple[Box, Box] | None":
        """The part that fits in `room` and the rest, or None when it cannot be cut there."""
        return None

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None: ...

    def landmarks(self) -> Iterator["Landmark"]:
        """The headings inside, in order."""
        return iter(())


@dataclass(slots=True)
class Landmark:
    """A heading as the contents and the outline see it; `page` (1-based) is known once pages are."""

    level: int
    text: str
    key: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and how far below the top of the text area it starts."""

    box: Box
    offset: float


@dataclass(frozen=True, slots=True)
class Area:
    """The text area of a page, in points."""

    width: float
    height: float


class Gap(Box):
    """Empty room that disappears at the top of a page."""

    def __init__(self, points: float) -> None:
        self.points = points

    def height(self, width: float) -> float:
        return self.points

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing to see."""


class Break(Gap):
    """The next box starts a page."""

    def __init__(self) -> None:
        super().__init__(0.0)


class Stack(Box):
    """Boxes one under the other."""

    def __init__(self, boxes: Sequence[Box], before: float = 0.0, after: float = 0.0) -> None:
        self.boxes = list(boxes)
        self.before, self.after = before, after

    def height(self, width: float) -> float:
        total, previous = 0.0, None
        for box in self.boxes:
            total += _gap(previous, box) + box.height(width)
            previous = box
        return total

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        placed, rest = fill(self.boxes, Area(width, room))
        if not placed or not rest:
            return None
        first = type(self)([item.box for item in placed], self.before, self.after)
        return first, type(self)(rest, self.before, self.after)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        previous = None
        for box in self.boxes:
            top -= _gap(previous, box)
            box.draw(canvas, x, top, width)
            top -= box.height(width)
            previous = box

    def landmarks(self) -> Iterator[Landmark]:
        for box in self.boxes:
            yield from box.landmarks()


class Together(Stack):
    """A stack that is only cut when no page could hold it."""

    page_height = 0.0

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        if self.height(width) <= self.page_height:
            return None
        return Stack(self.boxes, self.before, self.after).split(width, room)


def paginate(boxes: Sequence[Box], area: Area) -> list[list[Placed]]:
    """All boxes over as many pages as they need; a box that fits nowhere gets a page of its own.

    What ends on a page by itself, such as a legal note, takes something of the page before along.
    """
    return [page for part in _between_breaks(boxes) for page in _accompanied(part, area)]


def _between_breaks(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    part: list[Box] = []
    for box in boxes:
        if isinstance(box, Break):
            yield part
            part = []
        else:
            part.append(box)
    yield part


def _pages(boxes: Sequence[Box], area: Area) -> list[list[Placed]]:
    pages: list[list[Placed]] = []
    rest = list(boxes)
    while rest:
        placed, rest = fill(rest, area)
        if not placed and rest:
            placed, rest = [Placed(rest[0], 0.0)], rest[1:]
        if placed:
            pages.append(placed)
    return pages


def _accompanied(boxes: Sequence[Box], area: Area) -> list[list[Placed]]:
    """The pages, the last one filled for a fifth at least where the page before can spare it."""
    pages = _pages(boxes, area)
    while len(pages) > 1 and _filled(pages[-1], area) < _LONELY * area.height:
        before, last = pages[-2:]
        start = len(before) - 1
        while start > 0 and before[start - 1].box.keep:
            start -= 1
        was_cut = all(last[0].box is not box for box in boxes)
        placed, rest = fill([each.box for each in (*before[start:], *last)], area)
        if start == 0 or was_cut or rest or _filled(placed, area) > _MOST_MOVED * area.height:
            break
        pages[-2:] = [before[:start], placed]
    return pages


def _filled(page: list[Placed], area: Area) -> float:
    return page[-1].offset + page[-1].box.height(area.width)


def fill(boxes: list[Box], area: Area) -> tuple[list[Placed], list[Box]]:
    """What fits on one page, and what is left."""
    placed: list[Placed] = []
    bottom, previous, place = 0.0, None, 0
    while place < len(boxes):
        if isinstance(boxes[place], Break):
            place += 1
            if placed:
                return placed, boxes[place:]
            continue
        last = _end_of_group(boxes, place)
        for box in boxes[place:last]:
            bottom += _gap(previous, box)
            placed.append(Placed(box, bottom))
            bottom += box.height(area.width)
            previous = box
        box = boxes[last]
        start = bottom + _gap(previous, box)
        if start + box.height(area.width) > area.height + 0.01:
            parts = box.split(area.width, area.height - start)
            if parts is None:
                del placed[len(placed) - (last - place) :]
                return placed, boxes[place:]
            return [*placed, Placed(parts[0], start)], [parts[1], *boxes[last + 1 :]]
        placed.append(Placed(box, start))
        bottom, previous, place = start + box.height(area.width), box, last + 1
    return placed, []


def _end_of_group(boxes: list[Box], place: int) -> int:
    last = place
    while boxes[last].keep and last + 1 < len(boxes) and not isinstance(boxes[last + 1], Break):
        last += 1
    return last


def _gap(previous: Box | None, box: Box) -> float:
    return 0.0 if previous is None else max(previous.after, box.before)
