"""The sentences beside the lights: right for the team, finished in both languages, discreet outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import Light
from app.domain.lights.overall import overall
from app.domain.lights.rounds import IndicatorLight
from app.i18n.words import Words
from tests.domain.firms import CALM, catalogue, firm, light, lights, with_round

SPEAKERS = (Words("nl"), Words("fr"))

answers = st.fixed_dictionaries(
    {},
    optional={
        **{key: st.integers(0, 4) for key in CALM if key not in {"register_exists", "conflict_level"}},
        "register_exists": st.booleans(),
        "conflict_level": st.integers(0, 3),
        "quality_trend": st.integers(0, 3),
        "short_sick_days": st.integers(0, 200),
        "overtime_hours_3m": st.integers(0, 900),
        "events": st.sampled_from([(), ("move",), ("move", "system"), ("shock",)]),
        "spontaneous_consults": st.integers(0, 3),
        "pulse_mean": st.floats(0, 10),
        "pulse_n": st.integers(0, 9),
        "basics_contacts": st.booleans(),
        "basics_procedure": st.booleans(),
        "basics_register": st.booleans(),
        "basics_analysis": st.booleans(),
        "basics_yearly": st.booleans(),
    },
)


def sentences(found: IndicatorLight) -> list[str]:
    messages = [found.reason, found.outward, found.context]
    return [words.tell(message) for words in SPEAKERS for message in messages if message]


@given(values=answers, headcount=st.sampled_from([None, 1, 4.5, 8, 19, 25]))
def test_every_light_can_say_its_reason_in_both_languages(values, headcount):
    found = lights(with_round(values, company=firm(headcount)))
    for each in found.values():
        told = sentences(each)
        assert all(told)
        assert not [text for text in told if "{" in text or "None" in text]
        assert each.reason.msgid != "This colour follows from your answers."
    assert all(words.tell(overall(found, catalogue()).reason) for words in SPEAKERS)


@given(values=answers, headcount=st.sampled_from([1, 4, 8, 19]))
def test_no_sentence_for_outside_tells_a_count_of_one_or_two(values, headcount):
    found = lights(with_round({**CALM, **values}, company=firm(headcount)))
    counted = {q.key for i in catalogue().indicators.values() for q in i.inputs if q.type == "integer"}
    for each in found.values():
        shown = {name: value for name, value in each.outward.arguments.items() if name in counted}
        assert not {value for value in shown.values() if value in (1, 2)}
        assert not each.outward.msgid.startswith(("One worker", "One accident", "One fact", "One formal"))


def test_one_of_eight_who_left_is_not_unusual_but_two_are():
    one, two = light("IND-04", {"voluntary_leavers": 1}), light("IND-04", {"voluntary_leavers": 2})
    nl = SPEAKERS[0]
    assert nl.tell(one.reason) == "Eén werknemer nam zelf ontslag. Voor een ploeg van 8 is dat niet ongewoon."
    assert nl.tell(two.reason) == "2 werknemers namen zelf ontslag. Voor een ploeg van 8 is dat ongewoon."
    assert nl.tell(two.outward).startswith("<\u00a03 werknemers")
    assert SPEAKERS[1].tell(two.reason).startswith("2 travailleurs ont démissionné.")


def test_numbers_stay_raw_until_somebody_reads_them():
    found = light("IND-01", {"short_sick_days": 60})
    assert found.reason.arguments["value"] == pytest.approx(100 * 60 / (8 * 229))
    assert "3,28\u00a0%" in SPEAKERS[0].tell(found.reason)


def test_below_five_workers_requests_for_help_leave_the_firm_as_yes_or_no():
    found = light("IND-09", {"formal_requests": 3}, headcount=4)
    assert found.outward.arguments == {}
    assert found.outward.msgid.startswith("Requests for help: yes")


def test_the_limits_for_this_team_are_explained():
    assert light("IND-04", {}, headcount=8).context.arguments == {"team": 8, "orange": 2, "red": 3}
    assert light("IND-04", {}, headcount=1).context.msgid.endswith("never red.")


def test_a_worse_accident_is_told_first():
    both = light("IND-08", {"third_party_incidents": 4, "third_party_physical": 1})
    assert both.light is Light.RED
    assert "physical" in both.reason.msgid
