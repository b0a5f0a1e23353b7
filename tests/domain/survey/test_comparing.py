"""The employer's view beside the team's, and one round beside the next."""

from __future__ import annotations

from app.domain.choices import FactorState
from app.domain.dossier import Dossier
from app.domain.records import Analysis, Estimate, FactorAnswer, Record
from app.domain.survey.comparing import Course, Gap, latest_fixed, two_rounds, two_views
from tests.domain.firms import catalogue, firm
from tests.support import heard

ANALYSIS = Analysis(id="2026", year=2026)


def dossier(*records: Record) -> Dossier:
    return Dossier.of((firm(8), ANALYSIS, *records))


def estimate(factor: str, exposure: int | None) -> Estimate:
    return Estimate(id=f"2026/{factor}", analysis="2026", factor=factor, exposure=exposure)


def talked(factor: str, exposure: int | None, state: FactorState = FactorState.ASSESSED) -> FactorAnswer:
    return FactorAnswer(id=f"2026/{factor}", analysis="2026", factor=factor, exposure=exposure, state=state)


def views(*records: Record) -> list[tuple[str, Gap, bool]]:
    found = two_views(ANALYSIS, dossier(*records), catalogue())
    return [(each.factor, each.gap, each.far) for each in found]


def test_the_furthest_apart_come_first_and_say_who_saw_it_lighter() -> None:
    pairs = (("RF-ORG-01", 1, 1), ("RF-ORG-02", 2, 1), ("RF-ORG-03", 0, 3))
    records = [r for factor, own, team in pairs for r in (estimate(factor, own), talked(factor, team))]
    assert views(*records) == [
        ("RF-ORG-03", Gap.LIGHTER, True),
        ("RF-ORG-02", Gap.HEAVIER, False),
        ("RF-ORG-01", Gap.SAME, False),
    ]


def test_only_what_both_judged_is_compared() -> None:
    assert views(estimate("RF-ORG-01", 1)) == []
    assert views(talked("RF-ORG-01", 1)) == []
    parked = talked("RF-ORG-01", 2, FactorState.PARKED)
    assert views(estimate("RF-ORG-01", 1), parked) == []
    assert views(estimate("RF-ORG-01", None), talked("RF-ORG-01", 1)) == []


def test_a_fixed_round_speaks_for_the_team() -> None:
    found = views(estimate("RF-ENV-04", 0), talked("RF-ENV-04", 0), *heard.survey())
    assert found == [("RF-ENV-04", Gap.LIGHTER, True)]


def test_two_rounds_show_colours_and_directions_only_for_what_both_show() -> None:
    found = {each.factor: each for each in two_rounds(heard.BEFORE, heard.NOW, dossier(*heard.survey()))}
    assert found["RF-ORG-06"].course is Course.WORSE
    assert found["RF-CON-02"].course is Course.BETTER
    assert found["RF-ORG-10"].course is Course.SAME
    assert "RF-REL-03" not in found, "too few answered it"
    assert not any(hasattr(each, "mean") for each in found.values())


def test_the_newest_round_is_the_one_that_ended_last() -> None:
    assert latest_fixed(dossier(*heard.survey())) == heard.NOW
    assert latest_fixed(dossier(*heard.survey()), "2020") is None
