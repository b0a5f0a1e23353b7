"""What kind of employer a firm is."""

import pytest

from app.domain.choices import Body, Group
from app.domain.company import average_headcount, consultation_body, effective_headcount, explain_group
from app.domain.dossier import Dossier
from app.domain.records import Company, Quarter


@pytest.mark.parametrize(
    ("headcount", "adviser", "high_risk", "group"),
    [
        (0.5, True, None, Group.D),
        (19.99, True, None, Group.D),
        (19.99, True, True, Group.D),
        (12, False, None, Group.C),
        (20, True, False, Group.C),
        (199.9, None, False, Group.C),
        (200, None, False, Group.B),
        (1000, None, False, Group.B),
        (1001, None, False, Group.A),
        (20, None, True, Group.B),
        (50, None, True, Group.B),
        (50.5, None, True, Group.A),
        (8, None, None, None),
        (None, True, None, None),
    ],
)
def test_the_group_follows_from_size_adviser_and_sector(headcount, adviser, high_risk, group):
    company = Company(employer_is_adviser=adviser, high_risk_sector=high_risk)
    verdict = explain_group(company, headcount=headcount)
    assert verdict.group is group
    assert verdict.reasons


def test_below_twenty_a_firm_is_never_group_a_or_b():
    for high_risk in (True, False, None):
        company = Company(employer_is_adviser=False, high_risk_sector=high_risk)
        assert explain_group(company, headcount=19.9).group is Group.C


def test_an_employer_who_reaches_twenty_must_appoint_a_worker():
    verdict = explain_group(Company(employer_is_adviser=True), headcount=20)
    assert any("appoint a worker" in message.msgid for message in verdict.consequences)
    assert any("go on" in message.msgid for message in verdict.consequences)


@pytest.mark.parametrize(
    ("committee", "union", "body"),
    [
        (True, None, Body.COMMITTEE),
        (True, True, Body.COMMITTEE),
        (False, True, Body.UNION_DELEGATION),
        (False, False, Body.WORKERS),
        (False, None, None),
        (None, False, None),
        (None, None, None),
    ],
)
def test_the_cascade_goes_from_committee_to_workers_and_asks_when_unknown(committee, union, body):
    verdict = consultation_body(Company(committee=committee, union_delegation=union))
    assert (verdict.body, verdict.worked_out, verdict.overridden) == (body, body, False)
    assert ("Say whether" in verdict.reasons[0].msgid) == (body is None)


def test_a_firm_may_choose_another_body_and_its_reason_is_told():
    company = Company(
        committee=False, union_delegation=False, body_override=Body.UNION_DELEGATION, body_reason="cao"
    )
    verdict = consultation_body(company)
    assert verdict.body is Body.UNION_DELEGATION
    assert verdict.worked_out is Body.WORKERS
    assert verdict.overridden
    assert verdict.reasons[-1].arguments == {"reason": "cao"}


def test_a_choice_without_reason_asks_for_one():
    company = Company(committee=False, union_delegation=False, body_override=Body.COMMITTEE)
    assert consultation_body(company).reasons[-1].msgid.endswith("Write down why.")


def test_part_timers_below_three_quarters_count_half():
    quarters = [Quarter(id="2026-Q1", full=6, part=3), Quarter(id="2026-Q2", full=7, part=2)]
    average = average_headcount(quarters)
    assert (average.headcount, average.quarters_used) == (7.75, 2)


def test_only_the_latest_four_quarters_count_and_empty_ones_do_not():
    quarters = [Quarter(id=f"202{y}-Q{q}", full=10 * (y - 4)) for y in (5, 6) for q in (1, 2, 3, 4)]
    average = average_headcount([*quarters, Quarter(id="2027-Q1")])
    assert (average.headcount, average.quarters_used) == (20, 4)
    assert average_headcount([]).headcount is None


def test_the_entered_head_count_comes_before_the_quarters():
    quarter = Quarter(id="2026-Q1", full=5)
    assert effective_headcount(Dossier.of((Company(headcount=9), quarter))) == 9
    assert effective_headcount(Dossier.of((Company(), quarter))) == 5
    assert effective_headcount(Dossier()) is None
