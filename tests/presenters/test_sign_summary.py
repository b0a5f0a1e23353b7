"""What is read in short before signing agrees with the elements on the same page."""

from __future__ import annotations

from datetime import date

from app.domain.choices import PlanKind
from app.domain.records import YearPlan
from app.i18n.words import Words
from app.presenters.sign_summary import summary
from tests.support.discussed import discussed
from tests.support.firms import reading_of


def advice_lines(plan: YearPlan, today: date) -> str:
    """What stands under Advice, for the yearly plan."""
    reading = reading_of((discussed().dossier.company, plan), today)
    parts = {part.id: part.lines for part in summary(PlanKind.YEAR, reading, Words("nl"))}
    return "\n".join(parts["consultation"])


def test_a_plan_that_the_workers_accepted_in_silence_says_so_and_since_when() -> None:
    told = YearPlan(id="2027", year=2027, submitted_on=date(2026, 8, 1))
    said = advice_lines(told, date(2026, 9, 15))
    assert "17 augustus 2026" in said
    assert "geen opmerking" in said
    assert "niet ingevuld" not in said


def test_what_still_runs_is_not_filled_in() -> None:
    told = YearPlan(id="2027", year=2027, submitted_on=date(2026, 9, 10))
    assert advice_lines(told, date(2026, 9, 15)).count("niet ingevuld") == 2
