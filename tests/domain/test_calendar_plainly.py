"""Every date of the calendar against a plain second computation, counted on fingers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.duties.calendar import DutyStatus, duties
from app.domain.follow_choices import FactKind, TriggerKind
from app.domain.records import Company, DutyMark, PlannedMeasure, Record, ThirdPartyFact, Trigger, YearPlan
from tests.support.planning import catalogue

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
YEARLY = ("DL-10", "DL-11", "DL-26")


@dataclass(frozen=True)
class Facts:
    """What a firm may be like; `back` are days before today."""

    today: date
    month: int
    tariff: int
    since: date
    submitted: date | None
    first: date | None
    done: date | None
    entered: date | None
    happened: date | None
    headcount: int = field(default=8)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Any firm on any day; leap days are not rare."""
    leap = st.sampled_from([date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29), date(2027, 2, 28)])
    today = draw(st.one_of(DAYS, leap))
    past = st.integers(0, 4000).map(lambda n: today - timedelta(days=n))
    maybe = st.none() | past | leap.filter(lambda day: day <= today)
    return Facts(
        today=today,
        month=draw(st.integers(1, 12)),
        tariff=draw(st.integers(1, 5)),
        since=draw(past),
        submitted=draw(maybe),
        first=draw(maybe),
        done=draw(maybe),
        entered=draw(maybe),
        happened=draw(maybe),
    )


@given(facts())
def test_every_date_is_what_a_plain_count_gives(firm: Facts) -> None:
    found = {d.deadline.id: d for d in duties(dossier(firm), catalogue(), firm.today)}
    wrong = {
        id_: (found[id_].due, expected)
        for id_, count in PLAINLY.items()
        if found[id_].due != (expected := count(firm))
    }
    assert wrong == {}


@given(facts())
def test_late_is_before_today_and_soon_within_sixty_days(firm: Facts) -> None:
    for duty in duties(dossier(firm), catalogue(), firm.today):
        if duty.due is not None and duty.status in {DutyStatus.LATE, DutyStatus.UPCOMING}:
            assert (duty.due < firm.today) == (duty.status is DutyStatus.LATE), duty
        if duty.due is not None and duty.status is DutyStatus.UPCOMING:
            assert (duty.due - firm.today).days > 60, duty


@given(facts(), st.sampled_from([1, 8, 19, 20, 60, 300]), st.none() | st.booleans())
def test_all_twenty_nine_duties_have_a_state_and_a_reason_whatever_the_firm(
    firm: Facts, headcount: int, known: bool | None
) -> None:
    company = Company(
        headcount=headcount,
        employer_is_adviser=known,
        committee=known,
        union_delegation=known,
        confidential_counsellor=known,
        third_party_contact=known,
        service_year_start_month=firm.month,
    )
    found = duties(Dossier.of((company,)), catalogue(), firm.today)
    assert len(found) == 29
    assert all(duty.reason.msgid for duty in found)
    if known is not None:
        asked = [d.deadline.id for d in found if d.status is DutyStatus.UNKNOWN and d.due is None]
        assert set(asked) <= {"DL-08", "DL-16", "DL-17", "DL-18", "DL-19"}


def dossier(firm: Facts) -> Dossier:
    """A firm of eight in group D with a committee for what only a committee has, and a counsellor."""
    company = Company(
        headcount=firm.headcount,
        employer_is_adviser=True,
        committee=False,
        union_delegation=False,
        confidential_counsellor=True,
        third_party_contact=True,
        service_year_start_month=firm.month,
        tariff_group=firm.tariff,
        external_service_since=firm.since,
    )
    year = coming_year(firm)
    records: list[Record] = [company, YearPlan(id=str(year), year=year, submitted_on=firm.submitted)]
    if firm.first is not None:
        records.append(PlannedMeasure(id="m", title="Rooster", start=firm.first))
    if firm.done is not None:
        marked = ("DL-08", "DL-28", *YEARLY)
        records += [DutyMark(id=f"{id_}/", deadline=id_, due="", done_on=firm.done) for id_ in marked]
    if firm.entered is not None:
        records.append(ThirdPartyFact(id="f", kind=FactKind.VIOLENCE, entered_on=firm.entered))
    if firm.happened is not None:
        records.append(Trigger(id="t", kind=TriggerKind.ACCIDENT, on=firm.happened))
    return Dossier.of(records)


Plain = Callable[[Facts], "date | None"]


def months_on(day: date, months: int) -> date:
    """The same day so many months on, walked month by month; the last day where there is none."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, day.day)


def coming_year(firm: Facts) -> int:
    """The service year that begins after today, walked day by day."""
    day = firm.today + timedelta(days=1)
    while (day.month, day.day) != (firm.month, 1):
        day += timedelta(days=1)
    return day.year


def start(firm: Facts) -> date:
    """The first day of the service year of the plan at hand."""
    return date(coming_year(firm), firm.month, 1)


def draft(firm: Facts) -> date:
    """The first day of the second month before the service year begins."""
    begin = start(firm)
    month, year = (begin.month - 2, begin.year) if begin.month > 2 else (begin.month + 10, begin.year - 1)
    return date(year, month, 1)


def remarks(firm: Facts) -> date | None:
    """Fifteen days after the workers were informed."""
    return firm.submitted + timedelta(days=15) if firm.submitted else None


def yearly(firm: Facts) -> date | None:
    """A year after it was last done."""
    return months_on(firm.done, 12) if firm.done else None


def evaluation(firm: Facts) -> date | None:
    """A year after the last one, otherwise after the first measure."""
    counted = firm.done or firm.first
    return months_on(counted, 12) if counted else None


def report(firm: Facts) -> date:
    """The nearest 31 March."""
    near = (date(firm.today.year + step, 3, 31) for step in (-1, 0, 1))
    return min(near, key=lambda day: abs((day - firm.today).days))


def long_ago(due: date, firm: Facts) -> date | None:
    """A first visit of more than three years ago is history."""
    return None if months_on(due, 36) < firm.today else due


def periodic(firm: Facts) -> date:
    """In whole terms from the start of the contract, the first one that is not over."""
    term, steps = (36 if firm.tariff <= 2 else 24), 1
    while months_on(firm.since, term * steps) < firm.today:
        steps += 1
    return months_on(firm.since, term * steps)


def quarter(firm: Facts) -> date:
    """The last day of the quarter, walked day by day."""
    day = firm.today
    while (day + timedelta(days=1)).day != 1 or day.month not in {3, 6, 9, 12}:
        day += timedelta(days=1)
    return day


def over(firm: Facts) -> date | None:
    """Today, once a declaration has been kept five years."""
    return firm.today if firm.entered and months_on(firm.entered, 60) < firm.today else None


PLAINLY: dict[str, Plain] = {
    "DL-01": start,
    "DL-02": start,
    "DL-03": draft,
    "DL-06": remarks,
    "DL-07": lambda firm: (day + timedelta(days=15)) if (day := remarks(firm)) else None,
    "DL-08": evaluation,
    "DL-09": lambda firm: firm.happened + timedelta(days=30) if firm.happened else None,
    "DL-10": yearly,
    "DL-11": yearly,
    "DL-13": report,
    "DL-15": over,
    "DL-16": lambda firm: long_ago(months_on(firm.since, 2), firm),
    "DL-17": lambda firm: long_ago(months_on(firm.since, 12 if firm.tariff <= 2 else 6), firm),
    "DL-18": periodic,
    "DL-25": lambda firm: date(2026, 1, 1),
    "DL-28": yearly,
    "DL-29": quarter,
    **dict.fromkeys(("DL-04", "DL-05", "DL-14", "DL-19", "DL-20", "DL-21", "DL-22"), lambda firm: None),
    **dict.fromkeys(("DL-12", "DL-23", "DL-24", "DL-26", "DL-27"), lambda firm: None),
}
"""What a plain count gives for each duty; None: it has no day."""


def test_every_duty_is_counted_twice() -> None:
    assert set(PLAINLY) == set(catalogue().deadlines)
