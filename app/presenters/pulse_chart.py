"""The watch of the quarters as a picture of one count, with all counts as a table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.follow.pulse import FIGURES, through_time
from app.domain.reading import Reading
from app.domain.records import Pulse
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.paper import Column, Grid, Row

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "sick_days": N_("Working days of short sick leave"),
        "overtime_hours": N_("Hours of overtime, whole team"),
        "leavers": N_("People who resigned"),
        "accidents": N_("Accidents with at least one day off work"),
        "reports": N_("Reports, complaints and signals"),
    }
)


def figure_name(field: str, words: Words) -> str:
    """What a count is called."""
    return words.say(_NAMES[field])


def quarter_name(quarter: str, words: Words) -> str:
    """`Quarter 3 of 2026`."""
    year, _, number = quarter.partition("-Q")
    return words.say("Quarter {number} of {year}", number=number, year=year)


def pulse_chart(field: str, reading: Reading, words: Words) -> paper.Picture | None:
    """A count through the quarters, oldest first; None until it was filled in twice."""
    shown = through_time(reading.dossier)
    known = [(pulse.id, value) for pulse in shown if (value := getattr(pulse, field)) is not None]
    if len(known) < 2:
        return None
    bars = tuple(
        pictures.Measured(quarter_name(pulse.id, words), float(value or 0), _text(value, words))
        for pulse in shown
        for value in (getattr(pulse, field),)
    )
    said = " · ".join(
        words.say("{name}: {value}", name=quarter_name(id_, words), value=words.number(value))
        for id_, value in known
    )
    return paper.Picture(
        pictures.Bars(bars), alt=said, caption=figure_name(field, words), table=table(reading, words)
    )


def table(reading: Reading, words: Words) -> Grid:
    """All counts of the last quarters."""
    columns = (
        Column(words.say("Quarter"), 1.6),
        *(Column(figure_name(field, words), 1.3, align="right") for field in FIGURES),
    )
    rows = tuple(_row(pulse, words) for pulse in through_time(reading.dossier))
    return Grid(columns, rows, empty=words.say("No quarter was filled in yet."), row_titles=True)


def _row(pulse: Pulse, words: Words) -> Row:
    return Row((quarter_name(pulse.id, words), *(_text(getattr(pulse, field), words) for field in FIGURES)))


def _text(value: float | None, words: Words) -> str:
    return words.number(value) if value is not None else "–"
