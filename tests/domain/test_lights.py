"""The warning lights: values, colours, small numbers, what is unknown and what does not apply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import AnswerState, Light
from app.domain.lights.examples import example_dossier
from app.domain.lights.overall import overall
from app.domain.lights.rounds import basics, questions_to_ask, suggested_factors
from app.domain.records import BenchmarkOverride, LightInput
from tests.domain.firms import CALM, catalogue, light, lights, with_round, without

SCORED = [indicator.id for indicator in catalogue().indicators.values() if indicator.scored]
SEVERITY = {Light.GREEN: 0, Light.ORANGE: 1, Light.RED: 2}
RISING = [
    ("IND-01", "short_sick_days", 400),
    ("IND-02", "sick_spells", 40),
    ("IND-03", "long_absent_workers", 19),
    ("IND-04", "voluntary_leavers", 19),
    ("IND-06", "accidents_1d", 9),
    ("IND-07", "internal_incidents", 9),
    ("IND-08", "third_party_incidents", 9),
    ("IND-08", "third_party_physical", 9),
    ("IND-09", "formal_requests", 9),
    ("IND-10", "conflict_level", 3),
    ("IND-11", "overtime_hours_3m", 900),
    ("IND-11", "leave_not_taken_workers", 19),
    ("IND-12", "quality_trend", 3),
]


def not_a_value(key: str, state: AnswerState, reason: str = "") -> LightInput:
    return LightInput(id=f"2026/{key}", round="2026", key=key, state=state, reason=reason)


@pytest.mark.parametrize("example", catalogue().example_firms.values(), ids=lambda firm: firm.id)
def test_the_example_firms_give_exactly_the_expected_lights(example):
    found = lights(example_dossier(example, year=2026, name="x"))
    assert {id_: round(found[id_].value, 2) for id_ in example.values} == example.values
    assert {id_: found[id_].light for id_ in SCORED} == dict(example.lights)
    total = overall(found, catalogue())
    counts = (total.answered, total.lit, total.red, total.critical_red, total.light)
    assert counts == (example.answered, example.lit, example.red, example.critical_red, example.overall)


@pytest.mark.parametrize("headcount", range(1, 20))
@pytest.mark.parametrize(
    ("indicator", "key"), [("IND-03", "long_absent_workers"), ("IND-04", "voluntary_leavers")]
)
def test_count_lights_turn_exactly_at_the_limits_of_the_table(indicator, key, headcount):
    table = catalogue().count_tables[catalogue().indicators[indicator].thresholds.table]
    orange, red = table.rows[headcount]
    colours = {k: light(indicator, {key: k}, headcount=headcount).light for k in range(headcount + 1)}
    assert all(colours[k] is Light.GREEN for k in range(orange))
    assert all(colours[k] is Light.ORANGE for k in range(orange, red if red is not None else headcount + 1))
    assert all(colours[k] is Light.RED for k in range(red or headcount + 1, headcount + 1))


@pytest.mark.parametrize(("headcount", "rounded"), [(0.4, 1), (2.5, 3), (3.49, 3), (19.4, 19), (19.5, 20)])
def test_the_table_is_read_at_the_head_count_rounded_half_up(headcount, rounded):
    assert light("IND-03", {}, headcount=headcount).context.arguments["team"] == rounded


@pytest.mark.parametrize(
    ("indicator", "values", "expected"),
    [
        ("IND-01", {"short_sick_days": 59}, Light.GREEN),  # 3.22 %
        ("IND-01", {"short_sick_days": 60}, Light.ORANGE),  # 3.28 %
        ("IND-01", {"short_sick_days": 90}, Light.RED),  # 4.91 %
        ("IND-05", {"hires_24m": 3, "early_leavers_24m": 1}, Light.GREEN),
        ("IND-05", {"hires_24m": 2, "early_leavers_24m": 1}, Light.ORANGE),
        ("IND-05", {"hires_24m": 9, "early_leavers_24m": 2}, Light.ORANGE),
        ("IND-05", {"hires_24m": 4, "early_leavers_24m": 2}, Light.RED),
        ("IND-06", {"accidents_1d": 1, "accidents_human": 0}, Light.ORANGE),
        ("IND-06", {"accidents_1d": 1, "accidents_human": 1}, Light.RED),
        ("IND-06", {"accidents_1d": 2, "accidents_human": 0}, Light.RED),
        ("IND-07", {"internal_incidents": 1}, Light.RED),
        ("IND-08", {"register_exists": False}, Light.ORANGE),
        ("IND-08", {"third_party_incidents": 2}, Light.ORANGE),
        ("IND-08", {"third_party_incidents": 3}, Light.RED),
        ("IND-08", {"third_party_incidents": 1, "third_party_physical": 1}, Light.RED),
        ("IND-09", {"formal_requests": 1}, Light.ORANGE),
        ("IND-09", {"informal_contacts": 5}, Light.ORANGE),
        ("IND-09", {"formal_requests": 2}, Light.RED),
        ("IND-10", {"conflict_level": 1}, Light.GREEN),
        ("IND-10", {"conflict_level": 3}, Light.RED),
        ("IND-11", {"leave_not_taken_workers": 1}, Light.ORANGE),
        ("IND-11", {"leave_not_taken_workers": 2}, Light.RED),
        ("IND-12", {"quality_trend": 2}, Light.ORANGE),
    ],
)
def test_thresholds_are_exactly_those_of_the_catalogue(indicator, values, expected):
    assert light(indicator, values).light is expected


def test_a_value_on_the_limit_does_not_pass_it_by_a_rounding_error():
    found = light("IND-11", {"overtime_hours_3m": 130.53}, headcount=10)
    assert found.value == pytest.approx(3)
    assert found.light is Light.GREEN


def test_fewer_than_three_reports_of_sickness_never_light_a_lamp():
    assert light("IND-02", {"sick_spells": 2}, headcount=1).light is Light.GREEN
    assert light("IND-02", {"sick_spells": 3}, headcount=1).light is Light.RED


def test_one_accident_with_unknown_cause_is_grey_and_says_what_to_find_out():
    dossier = with_round({**without("accidents_human"), "accidents_1d": 1})
    found = lights(dossier)["IND-06"]
    assert found.light is Light.GREY
    assert "accident" in found.reason.msgid or "open" in found.reason.msgid


def test_no_accidents_need_no_answer_about_their_cause():
    dossier = with_round(without("accidents_human", "third_party_physical", "early_leavers_24m"))
    found = lights(dossier)
    assert found["IND-06"].light is Light.GREEN
    assert found["IND-08"].light is Light.GREEN


@pytest.mark.parametrize(
    ("key", "value", "critical"),
    [("third_party_incidents", 3, False), ("third_party_physical", 1, True)],
)
def test_third_party_aggression_is_critical_only_with_physical_violence(key, value, critical):
    values = {"third_party_incidents": max(value, 1), key: value}
    found = light("IND-08", values)
    assert found.light is Light.RED
    assert found.critical is critical


@pytest.mark.parametrize("missing", list(CALM))
def test_an_unanswered_question_never_gives_green(missing):
    derived = {"early_leavers_24m": {"hires_24m": 4}, "accidents_human": {"accidents_1d": 1}}
    values = {**without(missing), **derived.get(missing, {})}
    if missing == "third_party_physical":
        values["third_party_incidents"] = 1
    found = lights(with_round(values))
    asking = next(i.id for i in catalogue().indicators.values() if missing in {q.key for q in i.inputs})
    assert found[asking].light is Light.GREY


@pytest.mark.parametrize(
    ("company", "indicator", "words"),
    [
        ({"headcount": None}, "IND-02", "average number of workers"),
        ({"headcount": None}, "IND-03", "average number of workers"),
        ({"headcount": 0}, "IND-04", "average number of workers"),
        ({"fte": None}, "IND-01", "full-time"),
        ({"fte": 0}, "IND-11", "full-time"),
        ({"third_party_contact": None}, "IND-08", "contact with customers"),
    ],
)
def test_a_missing_company_fact_gives_grey_and_names_what_to_fill_in(company, indicator, words):
    found = light(indicator, {}, **company)
    assert found.light is Light.GREY
    assert words in found.reason.msgid


def test_without_third_party_contact_known_a_missing_register_is_no_signal_yet():
    found = light("IND-08", {"register_exists": False}, third_party_contact=None)
    assert found.light is Light.GREY


@pytest.mark.parametrize(
    ("indicator", "values", "company"),
    [
        ("IND-05", {"hires_24m": 0}, {}),
        ("IND-08", {"register_exists": False}, {"third_party_contact": False}),
        ("IND-15", {"pulse_mean": 3, "pulse_n": 4}, {}),
    ],
)
def test_a_light_that_does_not_apply_has_no_colour_and_no_value(indicator, values, company):
    found = light(indicator, values, **company)
    assert (found.applicable, found.light, found.value) == (False, None, None)


def test_answered_not_applicable_leaves_the_count_and_keeps_the_reason():
    asked = not_a_value("quality_trend", AnswerState.NOT_APPLICABLE, "geen klanten")
    found = lights(with_round(without("quality_trend"), asked))
    assert found["IND-12"].applicable is False
    assert found["IND-12"].reason.arguments == {"reason": "geen klanten"}
    assert overall(found, catalogue()).answered == 11


def test_answered_unknown_is_grey_and_repeats_the_question():
    asked = not_a_value("quality_trend", AnswerState.UNKNOWN)
    found = lights(with_round(without("quality_trend"), asked))["IND-12"]
    assert found.light is Light.GREY
    assert found.reason.arguments["question"] == catalogue().indicators["IND-12"].inputs[0].label


def test_a_benchmark_of_the_firms_own_changes_the_colour_and_is_named():
    own = BenchmarkOverride(id="IND-01", value=6, source="sectorfonds", year=2025)
    found = light("IND-01", {"short_sick_days": 90}, own)
    assert (found.light, found.benchmark) == (Light.GREEN, 6)
    assert found.context.arguments["source"] == "sectorfonds"


def test_a_benchmark_that_may_not_be_edited_stays():
    own = BenchmarkOverride(id="IND-03", value=0.9, source="x")
    assert light("IND-03", {}, own).benchmark == pytest.approx(0.084)


def test_context_indicators_have_no_light_but_may_ask_attention():
    found = light("IND-13", {"events": ("shock",)})
    assert (found.light, found.value, found.highlight) == (None, 1, True)
    assert "shocking" in found.reason.msgid
    pulse = light("IND-15", {"pulse_mean": 4.5, "pulse_n": 6})
    assert (pulse.light, pulse.tone, pulse.value) == (None, Light.RED, 4.5)


@given(data=st.data(), case=st.sampled_from(RISING), headcount=st.integers(1, 40))
def test_a_worse_answer_never_makes_a_light_greener(data, case, headcount):
    indicator, key, most = case
    low = data.draw(st.integers(0, most))
    high = data.draw(st.integers(low, most))
    before = light(indicator, {key: low}, headcount=headcount).light
    after = light(indicator, {key: high}, headcount=headcount).light
    assert SEVERITY[before] <= SEVERITY[after]


@given(unknown=st.sets(st.sampled_from(list(CALM)), min_size=1), contact=st.sampled_from([True, None]))
def test_what_is_unknown_never_counts_as_green(unknown, contact):
    kept = without(*unknown)
    found = lights(with_round(kept, company=None))
    for indicator in catalogue().indicators.values():
        keys = {q.key for q in indicator.inputs}
        whole = {"accidents_human": "accidents_1d", "third_party_physical": "third_party_incidents"}
        open_keys = {k for k in keys & unknown if kept.get(whole.get(k, ""), 1) != 0}
        if indicator.scored and open_keys:
            assert found[indicator.id].light is not Light.GREEN
    del contact


wild = st.one_of(
    st.booleans(), st.integers(-5, 10**7), st.floats(), st.text(max_size=3), st.tuples(st.text(max_size=3))
)


@given(
    values=st.dictionaries(st.sampled_from([*CALM, "events", "pulse_n", "pulse_mean"]), wild),
    headcount=st.one_of(st.none(), st.floats(-1, 1e6)),
)
def test_whatever_is_in_the_file_every_light_has_a_reason_and_nothing_falls_over(values, headcount):
    dossier = with_round({**CALM, **values}, company=None)
    found = lights(dossier)
    assert all(each.reason.msgid and each.outward.msgid for each in found.values())
    assert overall(found, catalogue()).light in set(Light)
    questions_to_ask("2026", dossier, catalogue())
    light("IND-03", {}, headcount=headcount)


def test_suggested_factors_come_from_red_lights_first_and_only_once():
    found = lights(with_round({**CALM, "quality_trend": 2, "internal_incidents": 1}))
    suggested = suggested_factors(found, catalogue())
    red = catalogue().indicators["IND-07"].related_factors
    assert suggested[: len(red)] == red
    assert len(suggested) == len(set(suggested))
    assert suggested_factors(lights(with_round(CALM)), catalogue()) == ()


def test_every_no_to_a_basic_question_leads_to_a_measure():
    values = {"basics_contacts": False, "basics_procedure": True, "basics_register": False}
    company_without_contact = {"third_party_contact": False}
    dossier = with_round(values)
    answers = {basic.key: basic for basic in basics("2026", dossier, catalogue())}
    assert answers["basics_contacts"].answer is False
    assert answers["basics_contacts"].measure in catalogue().measures
    assert answers["basics_procedure"].answer is True
    assert answers["basics_yearly"].answer is None
    assert light("IND-16", {**values, "basics_analysis": True, "basics_yearly": True}).value == 2
    found = light(
        "IND-16", {**values, "basics_analysis": True, "basics_yearly": True}, **company_without_contact
    )
    assert found.value == 1


@pytest.mark.parametrize(
    "values",
    [
        {"voluntary_leavers": 9},
        {"long_absent_workers": 9},
        {"early_leavers_24m": 5},
        {"accidents_human": 1},
        {"short_sick_days": 9999},
        {"overtime_hours_3m": 9999},
        {"sick_spells": 200},
    ],
)
def test_implausible_counts_are_asked_about(values):
    assert len(questions_to_ask("2026", with_round({**CALM, **values}), catalogue())) == 1
    assert questions_to_ask("2026", with_round(CALM), catalogue()) == ()
