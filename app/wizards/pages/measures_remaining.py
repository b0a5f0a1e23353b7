"""What remains of the risk once a measure works: the present rating beside the expected one."""

from __future__ import annotations

from app.domain.reading import Reading
from app.domain.records import PlannedMeasure
from app.domain.risks.rating import priority, score
from app.i18n.words import Words
from app.presenters.labels import priority_label
from app.presenters.sentences import risk_statement
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages import measures_choices as choices


class RemainingRisk:
    """Two scales inside the form of a measure, and a line that compares before with after."""

    def __init__(self, page: Page, form: Form) -> None:
        self._page, words = page, page.words
        say, scales = words.say, page.reading.catalogue.scales
        self._now = form.column.callout("note", "", "")
        form.scale(
            "residual_exposure",
            say("How much of the problem will remain?"),
            choices.scale(scales.exposure_steps, words),
        )
        form.scale(
            "residual_impact",
            say("How heavy will what remains be?"),
            choices.scale(scales.impact_steps, words),
        )

    def show_record(self, record: PlannedMeasure) -> None:
        """Show the present rating of the risks it serves, and the expected one."""
        words, reading = self._page.words, self._page.reading
        now = present_ratings(record, reading, words)
        after = expected_rating(record, reading, words)
        self._now.show_words(words.say("The risk, now and afterwards"), "\n".join([*now, after]))


def present_ratings(record: PlannedMeasure, reading: Reading, words: Words) -> list[str]:
    """One line per risk that the measure serves."""
    lines = [
        words.say(
            "Now: {risk} – {points} ({priority})",
            risk=risk_statement(rated, reading.catalogue, words),
            points=points(rated.exposure, rated.impact, words),
            priority=priority_label(rated.priority, words).lower(),
        )
        for rated in reading.rated
        if rated.id in record.factors and rated.priority is not None
    ]
    return lines or [words.say("Now: this measure is not linked to an assessed risk yet.")]


def expected_rating(record: PlannedMeasure, reading: Reading, words: Words) -> str:
    """The rating that the team expects once the measure works."""
    scoring = reading.catalogue.scoring
    found = priority(record.residual_exposure, record.residual_impact, critical=False, scoring=scoring)
    if found is None:
        return words.say("Afterwards: choose below what you expect, together with the team.")
    return words.say(
        "Afterwards: {points} ({priority})",
        points=points(record.residual_exposure, record.residual_impact, words),
        priority=priority_label(found, words).lower(),
    )


def points(exposure: int | None, impact: int | None, words: Words) -> str:
    """`2 × 3 = 6`; with one side unknown only what is known."""
    together = score(exposure, impact)
    if together is None or exposure is None or impact is None:
        return words.say("exposure {exposure}", exposure=exposure if exposure is not None else "?")
    return words.say("{exposure} × {impact} = {score}", exposure=exposure, impact=impact, score=together)
