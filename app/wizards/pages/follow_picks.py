"""Picking risks and measures out of all there are, and the button that makes a measure that follows."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.commands.watching import MeasureFrom
from app.domain.places import Place
from app.domain.plans.measure import plan_measure
from app.domain.reading import Reading
from app.domain.records import OwnRisk, PlannedMeasure, Situation, Trigger
from app.i18n.words import Words
from app.presenters.labels import dimension_label
from app.presenters.sentences import factor_title, measure_title
from app.views.widgets import Asking, Column, Option, PickField, button
from app.wizards.form import Form
from app.wizards.page import Page, new_id


def factor_options(reading: Reading, words: Words) -> list[Option]:
    """Every risk of the catalogue and of the firm, with the A it lies under."""
    known = reading.catalogue
    asked = [(factor.id, factor.dimension) for factor in known.factors.values()]
    own = [(risk.id, risk.dimension) for risk in reading.dossier.all(OwnRisk) if risk.text.strip()]
    return [
        Option(
            id_,
            factor_title(id_, reading.dossier, known, words),
            group=dimension_label(dimension, known, words),
        )
        for id_, dimension in (*asked, *own)
    ]


def measure_options(reading: Reading, words: Words) -> list[Option]:
    """Every measure of the firm."""
    known = (plan_measure(m, reading.dossier, reading.catalogue) for m in reading.dossier.all(PlannedMeasure))
    return [Option(measure.id, measure_title(measure, words)) for measure in known]


def pick_factors(form: Form, label: str, hint: str, proposed: Sequence[str] = ()) -> PickField:
    """A field for risks; `proposed` stand there to be ticked."""
    page = form.page
    options = factor_options(page.reading, page.words)
    field = PickField(f"{form.prefix}factors", page.words, Asking(label, hint=hint), options)
    field.propose(proposed)
    return form.bind("factors", field)


def pick_measures(form: Form, label: str, hint: str) -> PickField:
    """A field for measures; the newest stand there to be ticked."""
    page = form.page
    options = measure_options(page.reading, page.words)
    field = PickField(f"{form.prefix}measures", page.words, Asking(label, hint=hint), options)
    field.propose([option.value for option in options[-3:]])
    return form.bind("measures", field)


def offer_measure(page: Page, kind: type[Trigger] | type[Situation], id_: str, column: Column) -> None:
    """A button that makes a measure and opens it."""

    def make() -> None:
        page.flush()
        measure = new_id()
        if page.act(MeasureFrom(kind, id_, measure)):
            page.desk.go(Place("measures.list", measure))

    made = button(page.words.say("Make a new measure of it"), make)
    made.setObjectName(f"{id_}.make")
    column.row(made)
