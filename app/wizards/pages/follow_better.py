"""Lights and factors that are better than the time before, beside the measures that touched them."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import Light
from app.domain.follow.improved import Improved
from app.domain.plans.measure import plan_measure
from app.presenters.follow_sentences import better
from app.presenters.sentences import measure_title
from app.views.widgets import BodyText, Column, LightBadge
from app.wizards.page import Page


def show_better(found: Sequence[Improved], page: Page, column: Column, *, measures: bool) -> None:
    """Put them in a column, with the measures or without; measures are never said to be the cause."""
    words, reading = page.words, page.reading
    column.clear()
    if not found:
        return
    column.heading(words.say("Better than the time before"), 3)
    for each in found:
        line = column.add(Column(gap=2))
        light = each.after if isinstance(each.after, Light) else Light.GREEN
        line.add(LightBadge(light, words)).show_light(light, better(each, reading, words))
        if measures:
            read = (plan_measure(one, reading.dossier, reading.catalogue) for one in each.measures)
            titles = words.listing([measure_title(one, words) for one in read])
            said = words.say("Measures that touched it: {measures}", measures=titles) if titles else ""
            line.add(BodyText(said or words.say("No measure touched it in these years."), "small"))
    column.text(
        words.say(
            "The measures worked on these points in the same period. Figures do not say whether they are the "
            "reason: other things changed too. Ask the team."
        ),
        "muted",
    )
