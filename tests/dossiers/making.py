"""Writes the dossier of the newest format: `python -m tests.dossiers.making`, once, before a release.

A format that was released is never written again: what users have at home looks like that file.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from app.domain.changes import Change, reverse
from app.domain.choices import AnswerState, Depth, Level, Pace, Proposer, Scope
from app.domain.records import (
    RECORDS,
    Company,
    FactorAnswer,
    LightInput,
    LightRound,
    Objective,
    PlannedMeasure,
    Record,
    Site,
)
from app.models.formats import CURRENT
from app.store.dossier_file import DossierFile
from app.store.mapper import to_json
from tests.store.samples import HOSTILE, adding, blank, full

FOLDER = Path(__file__).parent
MOMENT = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)

FIRM: tuple[Record, ...] = (
    Company(name="Bakkerij “De Zoete Zonde” & Zn", kbo="0403.019.261", headcount=7.5, depth=Depth.EXTENDED),
    Site(id="winkel", name="Winkel", headcount=4, position=1),
    Site(id="atelier", name="Atelier à l’étage", headcount=4, position=0),
    LightRound(id="2026", year=2026, filled_by="Zaakvoerder", filled_on=date(2026, 11, 2)),
    LightInput(id="2026/short_sick_days", round="2026", key="short_sick_days", value=40),
    LightInput(id="2026/overtime_hours", round="2026", key="overtime_hours", value=12.5),
    LightInput(id="2026/policy", round="2026", key="policy", value=True),
    LightInput(id="2026/kinds", round="2026", key="kinds", value=("a", "b")),
    LightInput(
        id="2026/sick_spells",
        round="2026",
        key="sick_spells",
        state=AnswerState.UNKNOWN,
        reason="niet gevraagd",
    ),
    FactorAnswer(id="2026/RF-ORG-01", analysis="2026", factor="RF-ORG-01", exposure=2, impact=3, affected=4),
    Objective(id="o1", text="Minder ad hoc", factors=("RF-ORG-01",), urgency=3, feasibility=2, due_year=2028),
    PlannedMeasure(
        id="m1",
        library="M001",
        factors=("RF-ORG-01",),
        objectives=("o1",),
        level=Level.PRIMARY,
        scope=Scope.COLLECTIVE,
        pace=Pace.QUICK_WIN,
        proposer=Proposer.TEAM,
        budget_eur=Decimal("1500.00"),
        start=date(2027, 1, 1),
        end=date(2028, 2, 29),
    ),
    *(blank(kind) for kind in RECORDS if kind is not Company),
    *(full(kind, text) for kind in RECORDS if kind is not Company for text in HOSTILE[:6]),
)


def main() -> None:
    """Write the dossier and what must be read from it, unless they are there."""
    path = FOLDER / f"format-{CURRENT:04d}.previ"
    write(path)
    told = {
        "edition": "2026.1",
        "acts": ["Import", "AddEntry", "AddEntry", "EditEntry"],
        "records": by_kind(),
    }
    lines = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    path.with_suffix(".json").write_text(lines + "\n", encoding="utf-8")


def write(path: Path) -> None:
    """A firm, an act that was undone, and an edit."""
    extra = adding(Site(id="kelder", name="Kelder"))
    before = Site(id="winkel", name="Winkel?", headcount=3)
    first = tuple(before if record.id == "winkel" else record for record in FIRM)
    moments = (MOMENT + timedelta(minutes=minute) for minute in range(9))
    after = next(record for record in FIRM if record.id == "winkel")
    with DossierFile.create(path, "2026.1", app_version="1.0.0", moment=next(moments)) as file:
        file.commit(adding(*first), act="Import", moment=next(moments))
        number = file.commit(extra, act="AddEntry", moment=next(moments))
        file.commit(reverse(extra), act="AddEntry", moment=next(moments), undo_of=number)
        file.commit((Change(before, after),), act="EditEntry", moment=next(moments))


def by_kind() -> dict[str, list[dict[str, object]]]:
    """The firm as JSON."""
    return {kind.__name__: [to_json(r) for r in FIRM if isinstance(r, kind)] for kind in RECORDS}


if __name__ == "__main__":
    main()
