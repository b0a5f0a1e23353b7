"""The figures behind the pictures of the result, and risks put as what is wrong."""

from __future__ import annotations

from dataclasses import replace

from app.domain.reading import Reading
from app.domain.risks import analysis as analyses
from app.domain.risks.rating import EXPOSURES, IMPACTS
from app.i18n.words import Words
from app.presenters import charts, paper


def heat_map(reading: Reading, words: Words) -> paper.Picture | None:
    """The map of exposure by impact, with the same counts as a table."""
    picture = charts.heat_map(reading, words)
    if picture is None or picture.table is not None or reading.analysis is None:
        return picture
    found = analyses.heat_map(reading.analysis.id, reading.dossier, reading.catalogue)
    columns = (
        paper.Column(words.say("Impact"), 3),
        *(paper.Column(words.say("Exposure {n}", n=n), align="right") for n in EXPOSURES),
    )
    steps = {step.value: words.pick(step.label) for step in reading.catalogue.scales.impact_steps}
    rows = tuple(
        paper.Row(
            (
                words.say("{n} {label}", n=impact, label=steps.get(impact, "")),
                *(str(len(found[(exposure, impact)])) for exposure in EXPOSURES),
            )
        )
        for impact in reversed(IMPACTS)
    )
    return replace(picture, table=paper.Grid(columns, rows, row_titles=True))
