"""The words above the talk: which part, which statement, how long, and when a part runs over."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.risks import talk as talks
from app.domain.risks import talk_road as roads
from app.presenters.labels import dimension_label
from app.presenters.talk import part_title
from app.views.talk.head import HeadLine
from app.wizards.talk.chair import Chair
from app.wizards.talk.stopwatch import Stopwatch


def head_line(chair: Chair, stop: roads.Stop, stops: Sequence[roads.Stop], watch: Stopwatch) -> HeadLine:
    """Everything above the talk, finished."""
    say = chair.words.say
    steps = chair.reading.catalogue.method_guide.conversation_steps
    step = steps[stop.part]
    spent, whole = watch.minutes(str(step.order)), watch.minutes()
    return HeadLine(
        part=_part(chair, stop, stops),
        time=_time(chair, step.minutes, (spent, whole))
        if watch.running
        else say("The time stands still (F2)"),
        hint=_hint(chair, spent > step.minutes, whole > talks.MEETING_MINUTES),
    )


def _time(chair: Chair, planned: int, spent: tuple[int, int]) -> str:
    return chair.words.say(
        "{spent} of {planned} minutes · together {whole} of {most}",
        spent=spent[0],
        planned=planned,
        whole=spent[1],
        most=talks.MEETING_MINUTES,
    )


def _hint(chair: Chair, part_over: bool, whole_over: bool) -> str:
    say = chair.words.say
    if whole_over:
        return say("The two hours are over. Round off, or go on another day: everything is kept.")
    if part_over:
        return say("This part takes longer than planned. Go on calmly, or keep the rest for another day.")
    return ""


def _part(chair: Chair, stop: roads.Stop, stops: Sequence[roads.Stop]) -> str:
    say, total = chair.words.say, len(chair.reading.catalogue.method_guide.conversation_steps)
    title = part_title(stop.part, chair.words)
    here = say("{n} of {total}: {part}", n=stop.part + 1, total=total, part=title)
    place = roads.factor_place(stop, stops)
    if place is None:
        return here
    found = next((each for each in chair.reading.rated if each.id == stop.factor), None)
    code = found.dimension if found is not None else ""
    where = dimension_label(code, chair.reading.catalogue, chair.words)
    return say(
        "{part} – {n} of {total} ({dimension})", part=here, n=place[0], total=place[1], dimension=where
    )
