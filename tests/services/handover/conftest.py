"""An employer with a small dossier, an adviser with an empty desk, and the file between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.records import Objective, PlannedMeasure
from app.runtime.clock import Clock
from app.services import files
from app.services.handover.making import Wish, make
from app.services.handover.opening import read
from app.services.handover.receiving import work_on
from app.services.workspace import Workspace
from tests.support.desk import MOMENT

KBO = "0417.497.106"
FACTOR = "RF-ORG-01"


@dataclass(frozen=True, slots=True)
class Two:
    """Two people with the same dossier, each in a file of their own."""

    employer: Workspace
    adviser: Workspace


def small_firm(
    folder: Path, kbo: str = KBO, name: str = "Bakkerij De Korst", clock: Clock = lambda: MOMENT
) -> Workspace:
    """A dossier with a little of what matters."""
    folder.mkdir(exist_ok=True)
    workspace = files.create(folder / "firm.previ", clock=clock)
    workspace.execute(DescribeCompany({"name": name, "kbo": kbo, "headcount": 8.0}))
    workspace.execute(StartAnalysis(2026))
    workspace.execute(AnswerFactor("2026", FACTOR, {"exposure": 2, "impact": 2, "note": "R&D <b>=1+1 é🙂"}))
    workspace.execute(AddEntry(Objective(id="O1", text="Rustiger ochtend", factors=(FACTOR,))))
    workspace.execute(AddEntry(PlannedMeasure(id="M1", title="Rooster", objectives=("O1",))))
    return workspace


@pytest.fixture
def employer(tmp_path: Path) -> Iterator[Workspace]:
    """The employer's own dossier."""
    workspace = small_firm(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def two(employer: Workspace, tmp_path: Path) -> Iterator[Two]:
    """The employer handed a full copy over, and the adviser works in it."""
    handed = read(make(employer, Wish()), "x.previ-handover")
    adviser = work_on(handed, tmp_path / "adviser.previ", clock=lambda: MOMENT)
    yield Two(employer, adviser)
    adviser.close()
