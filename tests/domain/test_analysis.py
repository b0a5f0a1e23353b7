"""The risk analysis: priorities, order, map, radar and strengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import FactorState, MeasureStatus, Priority
from app.domain.dossier import Dossier
from app.domain.records import Analysis, OwnRisk, PlannedMeasure
from app.domain.risks.analysis import heat_map, latest_analysis, radar, ranked, rated, strengths
from app.domain.risks.rating import EXPOSURES, IMPACTS, priority, score
from tests.domain.firms import answer, catalogue, with_analysis

TABLE = {
    0: [Priority.NONE] * 3,
    1: [Priority.LOW, Priority.LOW, Priority.MEDIUM],
    2: [Priority.LOW, Priority.MEDIUM, Priority.HIGH],
    3: [Priority.MEDIUM, Priority.HIGH, Priority.HIGH],
}
CRITICAL = "RF-REL-06"


@pytest.mark.parametrize("exposure", EXPOSURES)
@pytest.mark.parametrize("impact", IMPACTS)
def test_the_priority_table_is_complete(exposure, impact):
    expected = TABLE[exposure][impact - 1]
    scoring = catalogue().scoring
    assert priority(exposure, impact, critical=False) is expected
    assert priority(exposure, impact, critical=False, scoring=scoring) is expected
    present = Priority.HIGH if exposure else Priority.NONE
    assert priority(exposure, impact, critical=True, scoring=scoring) is present


@pytest.mark.parametrize(
    ("exposure", "impact", "critical", "expected"),
    [
        (None, 3, True, None),
        (2, None, False, None),
        (0, None, False, Priority.NONE),
        (1, None, True, Priority.HIGH),
    ],
)
def test_what_is_not_known_has_no_priority_unless_the_rest_decides(exposure, impact, critical, expected):
    assert priority(exposure, impact, critical=critical) is expected


def test_the_score_is_exposure_times_impact():
    assert [score(3, 3), score(0, None), score(2, None), score(None, 3)] == [9, 0, None, None]


def find(dossier: Dossier, factor: str):
    return next(found for found in rated("a", dossier, catalogue()) if found.id == factor)


def test_every_factor_is_listed_in_catalogue_order_and_own_risks_come_last():
    own = OwnRisk(id="own-1", dimension="CON", text="Tocht <b>in</b> het atelier")
    found = rated("a", with_analysis(own), catalogue())
    assert [f.id for f in found] == [*catalogue().factors, "own-1"]
    assert (found[-1].statement, found[-1].own) == ("Tocht <b>in</b> het atelier", True)


def test_without_an_impact_of_the_team_the_usual_one_is_used_and_said_so():
    found = find(with_analysis(answer("RF-ORG-04", 2)), "RF-ORG-04")
    usual = catalogue().factors["RF-ORG-04"].default_impact
    assert (found.impact, found.impact_assumed, found.score) == (usual, True, 2 * usual)
    given_impact = find(with_analysis(answer("RF-ORG-04", 2, 1)), "RF-ORG-04")
    assert (given_impact.score, given_impact.impact_assumed) == (2, False)


@pytest.mark.parametrize("state", [FactorState.PARKED, FactorState.NOT_APPLICABLE])
def test_what_is_parked_or_does_not_apply_has_no_score(state):
    found = find(with_analysis(answer("RF-ORG-01", 3, 3, state=state)), "RF-ORG-01")
    assert (found.score, found.priority, found.state) == (None, None, state)


def test_an_own_risk_is_answered_like_a_factor():
    own = OwnRisk(id="own-1", dimension="CON", text="x")
    found = find(with_analysis(own, answer("own-1", 3, 2)), "own-1")
    assert (found.score, found.priority) == (6, Priority.HIGH)
    assert find(with_analysis(own, answer("own-1", 3)), "own-1").priority is None


def test_the_worst_comes_first_and_critical_behaviour_before_equal_priority():
    dossier = with_analysis(
        answer("RF-ORG-01", 1, 1),
        answer("RF-ORG-02", 2, 3),
        answer("RF-ORG-03", 3, 2),
        answer("RF-CON-01", 3, 3),
        answer("RF-CON-02", 0, 3),
        answer(CRITICAL, 1, 3),
    )
    order = [found.id for found in ranked("a", dossier, catalogue())]
    assert order == [CRITICAL, "RF-CON-01", "RF-ORG-02", "RF-ORG-03", "RF-ORG-01"]


def test_the_map_has_all_twelve_cells():
    dossier = with_analysis(answer("RF-ORG-01", 2, 3), answer("RF-ORG-02", 2, 3), answer("RF-ORG-03", 0, 1))
    cells = heat_map("a", dossier, catalogue())
    assert set(cells) == {(e, i) for e in EXPOSURES for i in IMPACTS}
    assert cells[2, 3] == ("RF-ORG-01", "RF-ORG-02")
    assert cells[0, 1] == ("RF-ORG-03",)
    assert cells[3, 3] == ()


def test_the_radar_gives_the_mean_of_what_was_assessed():
    dossier = with_analysis(
        answer("RF-ORG-01", 3, 3),
        answer("RF-ORG-02", 0, 1),
        answer("RF-ORG-03", 3, 3, state=FactorState.NOT_APPLICABLE),
        answer("RF-ORG-04", 3, 3, state=FactorState.PARKED),
    )
    scores = {s.dimension: s for s in radar("a", dossier, catalogue())}
    total = len(catalogue().factors_of("ORG"))
    assert (scores["ORG"].mean, scores["ORG"].assessed, scores["ORG"].total) == (4.5, 2, total - 1)
    assert (scores["REL"].mean, scores["REL"].assessed) == (None, 0)
    assert list(scores) == ["ORG", "CON", "TER", "ENV", "REL"]


def test_strengths_are_what_the_team_said_goes_well():
    dossier = with_analysis(
        answer("RF-ORG-01", 0, 1, good=" Duidelijke taken "), answer("RF-ORG-02", 1, 1, good=" ")
    )
    assert [(s.id, s.text) for s in strengths("a", dossier, catalogue())] == [
        ("RF-ORG-01", "Duidelijke taken")
    ]


def test_the_residual_risk_is_the_best_that_the_measures_expect():
    def measure(
        id_: str, exposure: int | None, status: MeasureStatus = MeasureStatus.PLANNED
    ) -> PlannedMeasure:
        return PlannedMeasure(id=id_, factors=("RF-CON-01",), residual_exposure=exposure, status=status)

    risk = answer("RF-CON-01", 3, 3)
    assert find(with_analysis(risk, measure("m1", None)), "RF-CON-01").residual is None
    assert (
        find(with_analysis(risk, measure("m1", 2), measure("m2", 1)), "RF-CON-01").residual is Priority.MEDIUM
    )
    dropped = with_analysis(risk, measure("m1", 2), measure("m2", 0, MeasureStatus.DROPPED))
    assert find(dropped, "RF-CON-01").residual is Priority.HIGH


def test_the_latest_analysis_is_that_of_the_latest_year():
    dossier = Dossier.of(
        (Analysis(id="b", year=2025), Analysis(id="a", year=2027), Analysis(id="c", year=2026))
    )
    assert latest_analysis(dossier).id == "a"
    assert latest_analysis(Dossier()) is None


@given(exposure=st.integers(0, 3), impact=st.integers(1, 3), more=st.integers(0, 3), worse=st.integers(1, 3))
def test_more_exposure_or_impact_never_lowers_the_priority(exposure, impact, more, worse):
    order = [Priority.NONE, Priority.LOW, Priority.MEDIUM, Priority.HIGH]
    low = priority(exposure, impact, critical=False)
    high = priority(max(exposure, more), max(impact, worse), critical=False)
    assert order.index(low) <= order.index(high)
