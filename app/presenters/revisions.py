"""What changed since a plan was signed, in a reader's words: by subject, then record by record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.comparison import Difference
from app.domain.reading import Reading
from app.domain.records import (
    Company,
    Contact,
    DomainNote,
    GlobalPlan,
    Objective,
    Participant,
    PastAction,
    PlannedMeasure,
    Quarter,
    Record,
    Site,
    Waiver,
    YearPlan,
)
from app.domain.revision import Revision
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.differences import ToldDifference, tell
from app.presenters.naming.context import Telling

_PLAN, _MEASURES, _FIRM, _ANALYSIS = "plan", "measures", "firm", "analysis"


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The changes about one subject."""

    id: str
    title: str
    rows: tuple[ToldDifference, ...]

    def by_record(self) -> tuple[tuple[str, tuple[ToldDifference, ...]], ...]:
        """The same, the rows of one record together, in the order in which the records come."""
        found: dict[str, list[ToldDifference]] = {}
        for row in self.rows:
            found.setdefault(row.what, []).append(row)
        return tuple((what, tuple(rows)) for what, rows in found.items())


def told_revision(
    revision: Revision, reading: Reading, words: Words, *, outward: bool = False
) -> tuple[ToldGroup, ...]:
    """What changed in the plan itself; `outward` when it leaves the firm."""
    signed = reading.frozen[revision.version.id]
    telling = Telling(reading.dossier, signed, reading.catalogue, words, outward=outward)
    return tuple(_groups(revision.plan, telling))


def elsewhere_line(revision: Revision, words: Words) -> str:
    """That other things in the dossier changed too, which the signed plan does not hold; "" when nothing."""
    count = len({(row.kind, row.id) for row in revision.elsewhere})
    if not count:
        return ""
    return words.plural(
        "{n} other thing in the dossier changed since, outside this plan (such as how far measures are).",
        "{n} other things in the dossier changed since, outside this plan (such as how far measures are).",
        count,
    )


def change_line(row: ToldDifference, words: Words) -> str:
    """`Responsible: (empty) → An Peeters`, or that it was added or removed."""
    if row.is_whole:
        return row.field
    return words.say("{field}: {before} → {after}", field=row.field, before=row.before, after=row.after)


def _groups(rows: Sequence[Difference], telling: Telling) -> Iterable[ToldGroup]:
    for id_, title in _TITLES.items():
        mine = tuple(tell(row, telling) for row in rows if _SUBJECTS.get(row.kind, _ANALYSIS) == id_)
        if mine:
            yield ToldGroup(id_, telling.words.say(title), mine)


_SUBJECTS: Mapping[type[Record], str] = MappingProxyType(
    {
        **dict.fromkeys((GlobalPlan, YearPlan, Waiver, DomainNote), _PLAN),
        **dict.fromkeys((Objective, PlannedMeasure), _MEASURES),
        **dict.fromkeys((Company, Quarter, Site, Contact, Participant, PastAction), _FIRM),
    }
)
_TITLES: Mapping[str, str] = MappingProxyType(
    {
        _MEASURES: N_("Objectives and measures"),
        _PLAN: N_("What the plan says in words and dates"),
        _FIRM: N_("The firm and its people"),
        _ANALYSIS: N_("Warning lights and risk analysis"),
    }
)
