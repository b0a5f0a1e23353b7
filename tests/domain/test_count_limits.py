"""The guard for small numbers."""

import pytest

from app.domain.lights.count_limits import limits_for, worked_out
from tests.domain.firms import catalogue


@pytest.mark.parametrize("table", catalogue().count_tables.values(), ids=lambda table: table.id)
def test_the_method_gives_back_the_table_it_came_from(table):
    worked = {
        n: (worked_out(n, table.benchmark).orange, worked_out(n, table.benchmark).red) for n in table.rows
    }
    assert worked == dict(table.rows)


def test_larger_teams_get_limits_by_the_same_method():
    table = catalogue().count_tables["voluntary_departures"]
    assert (limits_for(20, table).orange, limits_for(20, table).red) == (4, 5)
    assert limits_for(49, table).red == 9


def test_limits_never_fall_when_the_team_grows():
    table = catalogue().count_tables["voluntary_departures"]
    limits = [limits_for(n, table).orange for n in range(1, 120)]
    assert limits == sorted(limits)


def test_an_absurd_head_count_is_worked_out_quickly():
    assert worked_out(1_000_000, 0.1).orange > 100_000
