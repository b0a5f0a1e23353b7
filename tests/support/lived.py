"""The bakery in a file of its own: its plans discussed, the yearly one signed, and a year lived since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.choices import PlanKind
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.versions import SignOff, gaps
from app.domain.records import GlobalPlan, PlannedMeasure, Pulse, Record, ThirdPartyFact, Trigger
from app.domain.versions.chain import ATTESTATIONS
from app.services import files, register
from app.services.evidence import keeping
from app.services.versions import signing_off
from app.services.workspace import Workspace
from tests.support import happened, learned
from tests.support.discussed import discussed
from tests.support.evidence import photo, scan

SIGNED = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LATER = datetime(2027, 12, 10, 17, 0, tzinfo=UTC)
"""The evening of the yearly evaluation."""


def lived(path: Path) -> Workspace:
    """A new dossier on the evening of its first evaluation."""
    now = [SIGNED]
    workspace = files.create(path, clock=lambda: now[0])
    workspace.execute(ImportRecords(tuple(discussed().dossier)))
    _sign(workspace)
    now[0] = LATER
    workspace.execute(ImportRecords((*_lived_through(workspace), *_a_year_on())))
    _tell(workspace)
    keeping.keep(workspace, learned.DONE[0], ("Het rooster aan de muur.jpg", photo(320, 240)))
    keeping.keep(workspace, learned.DONE[0], ("Verslag ploegoverleg maart.pdf", scan()))
    keeping.keep_note(
        workspace, learned.DONE[1], "Besproken op het ploegoverleg van 3 mei; iedereen akkoord."
    )
    return workspace


def _sign(workspace: Workspace) -> None:
    states = signing_off.states_of(PlanKind.YEAR, workspace.reading)
    wanted = SignOff(
        kind=PlanKind.YEAR,
        plan=signing_off.plan_in_view(PlanKind.YEAR, workspace.reading),
        signed_by="Fatima Zuurdesem",
        role="zaakvoerder",
        place="Gent",
        attested=ATTESTATIONS,
        gaps={state.element.id: "komt nog" for state in gaps(states)},
    )
    signing_off.sign_off(workspace, wanted)


def _lived_through(workspace: Workspace) -> Iterator[Record]:
    """The measures and the figures of the plan as they are in that later year."""
    new = {(type(r), r.id): r for r in learned.later_records()}
    for record in workspace.dossier:
        later = new.get((type(record), record.id), record)
        if isinstance(record, PlannedMeasure):
            yield later
        elif isinstance(record, GlobalPlan):
            yield replace(record, kpis=learned.FIGURES)


def _a_year_on() -> Iterable[Record]:
    """What came with the year: looked back upon, measured again, and what happened."""
    before = {(type(r), r.id) for r in discussed().dossier}
    told = [r for r in learned.later_records() if (type(r), r.id) not in before]
    return (*told, *(_moved(r) for r in happened.EVERYTHING if not isinstance(r, ThirdPartyFact)))


def _moved(record: Record) -> Record:
    """A year further."""
    match record:
        case Trigger():
            seen = record.reviewed_on
            return replace(record, on=_next(record.on), reviewed_on=_next(seen) if seen else None)
        case Pulse():
            return replace(record, id=f"{int(record.id[:4]) + 1}{record.id[4:]}")
        case _:
            return record


def _next(day: date | None) -> date | None:
    return day and day.replace(year=day.year + 1)


def _tell(workspace: Workspace) -> None:
    """The declarations in the register, the oldest kept past its term."""
    for fact in (happened.COUNTER, happened.PHONE, happened.OLD):
        register.enter(workspace, fact, happened.TOLD[fact.id])
