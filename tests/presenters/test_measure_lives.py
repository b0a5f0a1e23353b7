"""The list of evidence tells each measure's life, names its files with their fingerprint, hides nothing."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.dossier import Dossier
from app.domain.follow_choices import EffectResult, MeasureEventKind, NextStep
from app.domain.kept_files import owner_name
from app.domain.reading import Reading
from app.domain.records import Attachment, EffectCheck, MeasureEvent, PlannedMeasure
from app.i18n.words import Words
from app.presenters.papers import evidence
from app.services import editions
from tests.support.firms import HOSTILE
from tests.support.flat import flat

DAY = date(2028, 2, 29)
BLOB = "0123456789abcdef" * 4


def told(language: str, text: str = "Nieuw rooster") -> str:
    """The list of a firm with one measure that lived, all words being `text`, and one that did not."""
    owner = owner_name(PlannedMeasure, "m1")
    dossier = Dossier.of(
        (
            PlannedMeasure(id="m1", title=text, first_end=date(2027, 12, 31), end=DAY),
            PlannedMeasure(id="m2", title="Nog niets"),
            MeasureEvent(
                id="e1", measure="m1", kind=MeasureEventKind.PROGRESS, on=DAY, percent=40, by=text, note=text
            ),
            Attachment(
                id="a1", owner=owner, name="foto.jpg", media="image/jpeg", blob=BLOB, size=2048, added_on=DAY
            ),
            EffectCheck(
                id="c1",
                measure="m1",
                done_on=DAY,
                result=EffectResult.PARTLY,
                measurement=text,
                next_step=NextStep.ADJUST,
            ),
        )
    )
    return flat(evidence.build(Reading(dossier, editions.catalogue(), DAY), Words(language)))


@pytest.mark.parametrize(
    ("language", "step"), [("nl", "Een stap verder · 40 %"), ("fr", "Une étape de plus · 40 %")]
)
def test_moments_files_and_judgements_are_told(language: str, step: str) -> None:
    text = told(language).replace("\u00a0", " ").replace("\u202f", " ")
    assert step in text and "foto.jpg" in text
    assert "31 december 2027" in text or "31 décembre 2027" in text


def test_the_whole_fingerprint_stands_there() -> None:
    assert BLOB in told("nl").replace(" ", "")


def test_a_measure_of_which_nothing_is_known_has_no_chapter() -> None:
    assert "## Nog niets" not in told("nl") and "## Nieuw rooster" in told("nl")


def test_hostile_text_is_told_as_it_is() -> None:
    assert told("fr", HOSTILE).count(HOSTILE) >= 4


@pytest.mark.parametrize(("people", "said"), [(2, "minder dan 3 personen"), (3, "3 personen")])
def test_one_or_two_people_are_not_counted_in_what_leaves_the_firm(people: int, said: str) -> None:
    measure = PlannedMeasure(id="m1", title="Nieuw rooster")
    event = MeasureEvent(id="e1", measure="m1", kind=MeasureEventKind.TRAINED, on=DAY, people=people)
    reading = Reading(Dossier.of((measure, event)), editions.catalogue(), DAY)
    text = flat(evidence.build(reading, Words("nl"))).replace("\u00a0", " ")
    assert said in text and "2 personen" not in text
