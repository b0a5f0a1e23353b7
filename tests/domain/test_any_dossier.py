"""No dossier, however odd, makes a rule of the plans or the calendar fail."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.duties.calendar import duties
from app.domain.elements.completeness import gpp, jap
from app.domain.journey.open_points import next_place, open_points
from app.domain.journey.progress import progress, stations
from app.domain.plans.plan import default_start_year, default_year, global_plan, year_plan
from app.domain.plans.proposals import basics_proposals, proposals_for
from app.domain.plans.warnings import plan_warnings
from app.domain.records import Record
from app.i18n.words import Words
from tests.support.dossiers import any_record
from tests.support.planning import catalogue

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(st.lists(any_record(), max_size=25), DAYS)
def test_every_question_has_an_answer(records: list[Record], today: date) -> None:
    dossier, content = Dossier.of(records), catalogue()
    start, year = default_start_year(dossier, today), default_year(dossier, today)
    states = (
        *gpp(dossier, content, start_year=start, today=today),
        *jap(dossier, content, year=year, today=today),
    )
    assert len(states) == len(content.legal_elements)
    assert len(duties(dossier, content, today)) == len(content.deadlines)
    assert len(stations(dossier, content, today)) == 7
    bars = progress(dossier, content, today)
    assert 0 <= bars.plan[0] <= bars.plan[1] and 0 <= bars.analysis[0] <= bars.analysis[1]
    assert next_place(dossier, content, today).page
    assert global_plan(dossier, content, start_year=start).end_year == start + 4
    assert year_plan(dossier, content, year=year).year == year
    proposals_for(content.factors, dossier, content)
    basics_proposals(dossier, content)


@given(st.lists(any_record(), max_size=15), DAYS)
def test_every_reason_can_be_said_in_both_languages(records: list[Record], today: date) -> None:
    dossier, content = Dossier.of(records), catalogue()
    start, year = default_start_year(dossier, today), default_year(dossier, today)
    messages = [state.reason for state in gpp(dossier, content, start_year=start, today=today)]
    messages += [state.reason for state in jap(dossier, content, year=year, today=today)]
    messages += [duty.reason for duty in duties(dossier, content, today)]
    messages += [point.message for point in open_points(dossier, content, today)]
    messages += [warning.message for warning in plan_warnings(dossier, content, start_year=start)]
    for language in ("nl", "fr"):
        words = Words(language)
        assert all(words.tell(message) for message in messages)
