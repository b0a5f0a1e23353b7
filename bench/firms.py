"""Dossiers to measure with: an empty one, a worked one, and one of ten years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from app.domain.choices import FactorState, Level, MeasureStatus, Method, Pace, Scope
from app.domain.commands.bulk import ImportRecords
from app.domain.records import (
    Analysis,
    Company,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    Objective,
    PlannedMeasure,
    Record,
    YearPlan,
)
from app.services import editions, files

YEARS = range(2017, 2027)
MEASURES_A_YEAR = 20


def empty(path: Path) -> Path:
    """A new dossier with nothing in it."""
    files.create(path).close()
    return path


def ten_years(path: Path) -> Path:
    """Ten rounds, ten analyses of fifty factors, two hundred measures, ten yearly plans; one act per year."""
    workspace = files.create(path)
    workspace.execute(ImportRecords((Company(name="Tien jaar", headcount=8.0, fte=6.5),)))
    for year in YEARS:
        workspace.execute(ImportRecords(tuple(_year(year))))
    workspace.close()
    return path


def _year(year: int) -> list[Record]:
    catalogue = editions.catalogue()
    id_ = str(year)
    rows: list[Record] = [
        LightRound(id=id_, year=year),
        Analysis(id=id_, year=year, method=Method.CONVERSATION),
    ]
    for firm in list(catalogue.example_firms.values())[:1]:
        rows += [LightInput(id=f"{id_}/{k}", round=id_, key=k, value=v) for k, v in firm.inputs.items()]
    for place, factor in enumerate(catalogue.factors):
        rows.append(
            FactorAnswer(
                id=f"{id_}/{factor}",
                analysis=id_,
                factor=factor,
                state=FactorState.ASSESSED,
                exposure=place % 4,
                impact=place % 3 + 1,
                good="Dit loopt goed, zegt de ploeg.",
                note="Op drukke dagen loopt het vast; vooral op zaterdag.",
            )
        )
    rows.append(
        Objective(id=f"OBJ-{year}", text=f"Rustiger pieken in {year}", factors=("RF-ORG-03",), position=year)
    )
    rows += [_measure(year, number, tuple(catalogue.measures)[number]) for number in range(MEASURES_A_YEAR)]
    rows.append(YearPlan(id=id_, year=year, objectives=(f"OBJ-{year}",), change_circumstances="geen"))
    if year % 5 == 2:
        rows.append(GlobalPlan(id=id_, start_year=year, adaptation="Elk jaar bij het jaaractieplan."))
    return rows


def _measure(year: int, number: int, library: str) -> PlannedMeasure:
    return PlannedMeasure(
        id=f"ACT-{year}-{number}",
        library=library,
        factors=("RF-ORG-03",),
        objectives=(f"OBJ-{year}",),
        level=Level.PRIMARY,
        scope=Scope.COLLECTIVE,
        pace=Pace.QUICK_WIN,
        responsible="zaakvoerder",
        budget_eur=Decimal(100 * number),
        start=date(year, 1 + number % 12, 1),
        end=date(year, 12, 31),
        criterion="Minder overuren dan vorig jaar",
        status=MeasureStatus.DONE,
        position=number,
    )
