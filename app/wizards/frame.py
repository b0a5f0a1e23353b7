"""What stands around the page at this moment, worked out from the reading."""

from __future__ import annotations

from app.domain.reading import Reading
from app.i18n.words import Words
from app.services.workspace import Workspace
from app.views.frame_state import FrameState, OpenPointLine, ProgressLine
from app.wizards import flow, gates
from app.wizards.steps import STEPS


def frame_state(workspace: Workspace, words: Words, page: str) -> FrameState:
    """Everything around the page."""
    reading = workspace.reading
    depth = reading.company.depth
    progress = reading.progress
    return FrameState(
        firm=reading.company.name or words.say("(no name yet)"),
        saved=words.say("All saved at {time}", time=f"{workspace.saved_at.astimezone():%H:%M}"),
        page=page,
        stations=gates.station_lines(reading, words, page),
        analysis=_bar(words.say("Analysis"), progress.analysis, words),
        plan=_bar(words.say("Plan"), progress.plan, words),
        open_points=len(reading.open_points),
        can_undo=workspace.can_undo and not workspace.read_only,
        can_redo=workspace.can_redo and not workspace.read_only,
        can_go_back=flow.before(page, depth) is not None,
        can_go_on=flow.after(page, depth) is not None,
        read_only=workspace.read_only,
    )


def open_point_lines(reading: Reading, words: Words) -> tuple[OpenPointLine, ...]:
    """The open points in the order of the journey; the key is the place in `reading.open_points`."""
    titles = {station.id: words.say(station.title) for station in STEPS}
    order = list(titles)
    lines = [
        (order.index(point.station), OpenPointLine(key, words.tell(point.message), titles[point.station]))
        for key, point in enumerate(reading.open_points)
    ]
    return tuple(line for _, line in sorted(lines, key=lambda pair: pair[0]))


def _bar(name: str, counted: tuple[int, int], words: Words) -> ProgressLine:
    done, total = counted
    return ProgressLine(
        done, total, words.say("{name}: {done} of {total}", name=name, done=done, total=total)
    )
