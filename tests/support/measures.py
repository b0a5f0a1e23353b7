"""A firm with a risk analysis, to choose objectives and measures for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.records import PlannedMeasure
from app.services.workspace import Workspace

HIGH = "RF-TER-01"
MEDIUM = "RF-ORG-01"
LOW = "RF-ENV-04"


def assess(workspace: Workspace) -> None:
    """A risk of each priority: high, medium and low."""
    workspace.execute(DescribeCompany({"name": "R&D <b>Bakkerij</b>", "headcount": 8.0}))
    workspace.execute(StartAnalysis(2026))
    for factor, exposure, impact in ((HIGH, 3, 3), (MEDIUM, 2, 2), (LOW, 1, 1)):
        workspace.execute(AnswerFactor("2026", factor, {"exposure": exposure, "impact": impact}))


def plan(workspace: Workspace, id_: str = "m1", **changes: Any) -> None:
    """A measure of the catalogue, planned in 2027."""
    values: dict[str, Any] = {
        "library": "M038",
        "factors": (HIGH,),
        "responsible": "Zaakvoerder",
        "budget_eur": Decimal(100),
        "start": date(2027, 1, 11),
        "end": date(2027, 6, 30),
    }
    workspace.execute(AddEntry(PlannedMeasure(id=id_, **{**values, **changes})))
