"""What may leave the firm, and when a text seems to be about somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lights.outward import outward_light, outward_value
from app.domain.privacy import HIDDEN, looks_personal, outward_count, outward_row
from tests.domain.firms import light


@pytest.mark.parametrize(
    ("count", "shown"), [(0, 0), (1, HIDDEN), (2, HIDDEN), (3, 3), (None, None), (True, True)]
)
def test_counts_of_one_and_two_are_shown_as_fewer_than_three(count, shown):
    assert outward_count(count) == shown


COUNTS = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=1, max_size=6)


@given(COUNTS)
def test_of_counts_that_make_a_known_whole_no_small_one_can_be_worked_out(counts):
    shown = outward_row(counts)
    assert all(count is None or count is HIDDEN or count >= 3 for count in shown)
    assert all(count in (told, HIDDEN) or told is HIDDEN for count, told in zip(counts, shown, strict=True))
    known = sum(count is not None for count in counts)
    assert shown.count(HIDDEN) != 1 or known == 1


def test_a_single_hidden_count_takes_the_smallest_other_with_it():
    assert outward_row([1, 4, 3]) == (HIDDEN, 4, HIDDEN)
    assert outward_row([4, None, 3]) == (4, None, 3)


def test_a_value_that_gives_a_small_count_away_stays_inside():
    assert outward_value(light("IND-04", {"voluntary_leavers": 2})) == HIDDEN
    assert outward_value(light("IND-04", {"voluntary_leavers": 3})) == 3
    assert outward_value(light("IND-05", {"early_leavers_24m": 1})) is None
    assert outward_value(light("IND-01", {"short_sick_days": 2})) == pytest.approx(100 * 2 / (8 * 229))


def test_a_light_for_outside_keeps_its_colour_and_loses_what_points_at_people():
    inside = light("IND-06", {"accidents_1d": 1, "accidents_human": 1})
    outside = outward_light(inside)
    assert outside.light is inside.light
    assert (outside.value, outside.display, outside.context) == (None, None, None)
    assert outside.reason == inside.outward


@pytest.mark.parametrize(
    "text",
    [
        "Jan Peeters is vaak weg",
        "Met Jan Peeters gesproken",
        "Gesprek met Sofie Van den Broeck",
        "volgens mevr. Claes",
        "dhr. Dubois komt te laat",
        "Mme Lambert a trop de travail",
        "M. Leroy est absent",
        "Un collègue, Jean-Luc Dupont, se plaint",
    ],
)
def test_a_name_gets_a_gentle_question(text):
    assert "name" in looks_personal(text).msgid


@pytest.mark.parametrize(
    "text",
    [
        "Eén collega heeft een burn-out",
        "ze is zwanger",
        "elle est enceinte",
        "afwezig wegens depressie",
        "en dépression depuis mai",
        "behandeling voor kanker",
        "son diagnostic",
    ],
)
def test_words_about_health_get_a_gentle_warning(text):
    assert "health" in looks_personal(text).msgid


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De werkdruk is hoog in december.",
        "Elke maandag overleg in de ploeg",
        "Externe Dienst bellen",
        "Le planning est affiché le vendredi.",
        "Prediagnose en pre-diagnose besproken",
        "prédiagnostic fait",
        "=1+1 <b>R&D</b> 🙂",
        "شركة صغيرة",
    ],
)
def test_ordinary_sentences_about_work_get_no_warning(text):
    assert looks_personal(text) is None


def test_a_very_long_text_is_read_quickly():
    assert looks_personal("De Van " * 3000) is None
    looks_personal("Aa " * 5000 + "van de " * 3000)
