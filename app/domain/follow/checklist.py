"""The yearly checklist of the policy: its points, a simple score, and how ripe each phase is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.catalogue import Catalogue, ChecklistItem
from app.domain.choices import Body
from app.domain.company import consultation_body
from app.domain.dossier import Dossier
from app.domain.places import Place
from app.domain.records import ChecklistMark

_REGISTER, _THIRD_PARTIES = "B3", "B4"

FULL = 2
"""The score of a point that is in order."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the list: what was answered, what it counts for, and what was answered before."""

    item: ChecklistItem
    mark: ChecklistMark
    score: int | None
    before: str

    @property
    def place(self) -> Place | None:
        """The page on which this point is mended, if there is one in this program."""
        return PLACES.get(self.item.id)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it, as far as was answered."""
        return self.score is not None and self.score < FULL


@dataclass(frozen=True, slots=True)
class Score:
    """What the answered points scored; a help to compare with oneself, never a mark for keeping the law."""

    scored: int
    answered: int
    total: int

    @property
    def most(self) -> int:
        """What the answered points could give."""
        return FULL * self.answered

    @property
    def share(self) -> float | None:
        """From 0 to 1; None while nothing was answered."""
        return self.scored / self.most if self.answered else None


@dataclass(frozen=True, slots=True)
class Ripeness:
    """One phase of the policy: its points this year beside those of the year compared with."""

    phase: str
    now: Score
    before: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class YearList:
    """The checklist of one year; `compared` is the newest year before it with an answer, if any."""

    year: int
    points: tuple[Point, ...]
    score: Score
    compared: int | None
    before: Score
    phases: tuple[Ripeness, ...]


def checklist_years(dossier: Dossier) -> tuple[int, ...]:
    """The years in which something was answered, oldest first."""
    return tuple(sorted({mark.year for mark in dossier.all(ChecklistMark) if mark.answer}))


def year_list(year: int, dossier: Dossier, catalogue: Catalogue) -> YearList:
    """The checklist of a year, beside the last one before it."""
    compared = next((y for y in reversed(checklist_years(dossier)) if y < year), None)
    points = _points(year, compared, dossier, catalogue)
    earlier = _points(compared, None, dossier, catalogue) if compared is not None else ()
    return YearList(
        year=year,
        points=points,
        score=score_of(points),
        compared=compared,
        before=score_of(earlier),
        phases=tuple(
            Ripeness(id_, score_of(_of_phase(points, id_)), score_of(_of_phase(earlier, id_)))
            for id_ in _phases(catalogue)
        ),
    )


def mark_of(year: int, item: str, dossier: Dossier) -> ChecklistMark:
    """The answer on a point in a year, a blank one when there is none."""
    id_ = f"{year}/{item}"
    return dossier.get(ChecklistMark, id_) or ChecklistMark(id=id_, year=year, item=item)


def score_of(points: Iterable[Point]) -> Score:
    """What a number of points scored."""
    listed = tuple(points)
    scores = [point.score for point in listed if point.score is not None]
    return Score(sum(scores), len(scores), len(listed))


def _points(year: int, before: int | None, dossier: Dossier, catalogue: Catalogue) -> tuple[Point, ...]:
    worth = {answer.id: answer.score for answer in catalogue.checklist_answers}
    found = []
    for item in (item for item in catalogue.checklist.values() if _applies(item.id, dossier)):
        mark = mark_of(year, item.id, dossier)
        earlier = mark_of(before, item.id, dossier).answer if before is not None else ""
        found.append(Point(item, mark, worth.get(mark.answer), earlier))
    return tuple(found)


def _applies(item: str, dossier: Dossier) -> bool:
    """Left out: the two registers, where the facts of the firm say that the law asks none."""
    if item == _THIRD_PARTIES:
        return dossier.company.third_party_contact is not False
    if item == _REGISTER:
        return consultation_body(dossier.company).body in {Body.WORKERS, None}
    return True


def _phases(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(phase.id for phase in sorted(catalogue.phases.values(), key=lambda phase: phase.order))


def _of_phase(points: Iterable[Point], phase: str) -> tuple[Point, ...]:
    """A point without a phase belongs to each of them."""
    return tuple(point for point in points if point.item.phase in {phase, ""})


PLACES: Mapping[str, Place] = MappingProxyType(
    {
        "C1": Place("analysis.method"),
        "C2": Place("measures.list"),
        "C3": Place("firm.people"),
        "C4": Place("start.documents"),
        "C5": Place("start.commitment"),
        "C6": Place("plans.consultation"),
        "C7": Place("follow.evaluation"),
        "C8": Place("plans.print"),
        "C9": Place("follow.voices"),
        "C10": Place("firm.people"),
        "C11": Place("plans.calendar"),
        "I1": Place("start.documents"),
        "I2": Place("start.documents"),
        "I3": Place("start.documents"),
        "I4": Place("firm.people"),
        "I5": Place("start.documents"),
        "I6": Place("start.documents"),
        "B1": Place("plans.year"),
        "B2": Place("firm.people"),
        "B3": Place("firm.consultation"),
        "B4": Place("lights.IND-08"),
        "B5": Place("follow.archive"),
    }
)
"""Where in this program a point is mended; what lies outside it (the work regulations) has no page."""
