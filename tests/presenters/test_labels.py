"""Every closed answer has a word in both languages, and no two enums borrow each other's."""

from __future__ import annotations

from enum import StrEnum

import pytest

from app.domain import choices, follow_choices
from app.domain.catalogue import Mandatory, Provenance
from app.domain.choices import Light, Presence, Priority
from app.domain.duties.calendar import DutyStatus
from app.domain.places import STATIONS
from app.i18n.words import Words
from app.presenters import labels, tones
from tests.support.firms import worked

CLOSED = [
    *(
        kind
        for room in (choices, follow_choices)
        for kind in vars(room).values()
        if isinstance(kind, type) and issubclass(kind, StrEnum)
    ),
    Mandatory,
    Provenance,
]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("kind", [k for k in CLOSED if k is not StrEnum], ids=lambda kind: kind.__name__)
def test_every_member_has_a_word(kind: type[StrEnum], language: str) -> None:
    assert all(labels.label(member, Words(language)) for member in kind)


def test_members_with_the_same_value_keep_their_own_word() -> None:
    words = Words("nl")
    assert labels.label(choices.Scope.INDIVIDUAL, words) != labels.label(choices.WorkLevel.INDIVIDUAL, words)


def test_nothing_answered_is_said_in_words_where_it_matters() -> None:
    words = Words("fr")
    assert labels.label(None, words) == ""
    assert labels.body_label(None, words) == "Pas encore connu"
    assert labels.yes_no(None, words) == "Pas encore connu"


@pytest.mark.parametrize("status", list(DutyStatus))
def test_every_state_of_a_duty_has_a_word(status: DutyStatus) -> None:
    assert labels.duty_label(status, Words("nl"))


def test_every_station_has_a_word() -> None:
    words = Words("nl")
    assert all(labels.station_label(station, words) for station in STATIONS)


def test_names_of_the_catalogue_come_in_the_readers_language() -> None:
    catalogue = worked("bakery").catalogue
    assert labels.dimension_label("TER", catalogue, Words("fr")) == "Conditions de travail"
    assert labels.domain_label("ergonomics", catalogue, Words("nl")) == "Ergonomie"
    assert labels.actor_label("een eigen rol", catalogue, Words("nl")) == "een eigen rol"


def test_steps_outside_the_scale_have_no_word() -> None:
    assert labels.step_label(3, Words("nl")) == "Groot (3)"
    assert labels.step_label(7, Words("nl")) == ""


def test_every_light_priority_and_presence_has_a_tone() -> None:
    assert [tones.drawn_light(light) for light in Light] == ["green", "orange", "red", "grey"]
    assert [tones.priority_tone(priority) for priority in Priority] == ["grey", "green", "orange", "red"]
    assert len({tones.presence_tone(presence) for presence in Presence}) == len(Presence)
