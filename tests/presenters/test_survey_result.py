"""The result of a round on paper: what may be shown, beside what, and never who."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.domain.changes import Change
from app.domain.choices import RoundState
from app.domain.reading import Reading
from app.domain.records import SurveyScore
from app.i18n.words import Words
from app.presenters.paper import Picture
from app.presenters.papers import bundle, global_plan, risk_analysis, survey_result
from app.presenters.papers.survey_scores import best_first, points, worst_first
from tests.support.firms import empty, worked
from tests.support.flat import flat
from tests.support.team import larger_team, small_team

NL = Words("nl")


def result(reading: Reading, words: Words = NL) -> str:
    """The words of the result."""
    return flat(survey_result.build(reading, words))


def line(text: str, start: str) -> str:
    """The first line that begins like this."""
    return next(found for found in text.splitlines() if found.startswith(start))


def test_it_is_about_the_newest_round_with_a_result() -> None:
    text = result(small_team())
    assert "Ronde K7RM9, resultaat van 19 oktober 2026" in text
    assert "Antwoordgraad: 100\u00a0%" in text


@pytest.mark.parametrize(("mean", "shown"), [(0.0, 0), (0.5, 13), (1.38, 35), (2.0, 50), (4.0, 100)])
def test_a_mean_is_shown_from_0_to_100(mean: float, shown: int) -> None:
    assert points(mean) == shown


def test_a_statement_that_few_answered_has_no_number() -> None:
    text = result(small_team())
    assert line(text, "We durven over fouten").endswith("– | Te weinig antwoorden om te tonen")
    assert "Arbeidsverhoudingen | 13 | Groen | 1 / 2" in text


def test_below_ten_answers_no_spread_is_shown_and_no_division() -> None:
    assert "Spreiding" not in result(small_team())
    text = result(larger_team(split=False))
    assert "Spreiding" in text
    assert "mening verdeeld" in text


def test_by_small_sites_the_whole_tells_no_more_than_its_parts() -> None:
    assert "Spreiding" not in result(larger_team())


def test_a_colour_is_always_said_in_a_word_too() -> None:
    rows = [row for row in result(small_team()).splitlines() if re.match(r".* \| \d+ \|", row)]
    assert len(rows) > 10
    assert all(re.search("Groen|Oranje|Rood", row) for row in rows)


def test_the_chart_has_the_same_figures_as_its_table() -> None:
    pictures = [b for b in _deep(survey_result.build(small_team(), NL).blocks) if isinstance(b, Picture)]
    assert len(pictures) == 1 and pictures[0].table is not None
    told = [row.cells[1] for row in pictures[0].table.rows]
    assert [bar.text.split(" ")[0] for bar in pictures[0].spec.bars] == told  # type: ignore[union-attr]


def _deep(blocks: object) -> list[object]:
    found: list[object] = []
    for block in blocks:  # type: ignore[attr-defined]
        found.append(block)
        found += _deep(getattr(block, "blocks", ()))
    return found


def test_what_goes_well_stands_beside_what_weighs() -> None:
    text = result(small_team())
    good = line(text, "Collega’s helpen elkaar")
    assert "Het werk is lichamelijk zwaar" in good


def test_what_goes_well_is_green_and_what_weighs_is_not() -> None:
    shown = {s.factor: s for s in larger_team().dossier.all(SurveyScore) if not s.site}
    best, worst = best_first(shown), worst_first(shown)
    assert {s.factor for s in best}.isdisjoint(s.factor for s in worst)
    assert [s.mean for s in best] == sorted(s.mean for s in best)


def test_the_employers_own_estimate_stands_beside_the_teams_where_they_differ() -> None:
    text = result(small_team())
    row = line(text, "Er is meer werk dan we binnen onze uren kunnen doen. | 0")
    assert "De werkgever ziet het lichter in: een punt om over te praten" in row


def test_two_rounds_are_compared_in_colours_only() -> None:
    text = result(small_team())
    chapter = text[text.index("Vergeleken met de vorige ronde") : text.index("Wat vrij geschreven werd")]
    assert "Er is meer werk dan we binnen onze uren kunnen doen. | Rood | Oranje | Beter" in chapter
    assert "20/03/2026" in chapter
    assert not re.search(r"\| \d+ ", chapter)


def test_a_first_round_is_not_compared() -> None:
    assert "Vergeleken met de vorige ronde" not in result(larger_team())


def test_sites_stand_apart_only_when_the_round_was_asked_by_site() -> None:
    assert "Per vestiging" not in [row[5:] for row in result(small_team()).splitlines()]
    assert "Huisbezoeken / Visites à domicile" in result(larger_team())


def test_free_words_stand_there_otherwise_without_a_name_and_signals_not_at_all() -> None:
    for paper in (survey_result, risk_analysis, global_plan, bundle):
        text = flat(paper.build(small_team(), NL))
        assert "Vermeulen" not in text
        assert "Geroep aan de toonbank" not in text
    assert "Weegt | De zondagen wegen zwaar. | Besproken" in result(small_team())


def test_it_says_what_was_deleted_when_and_what_still_waits() -> None:
    assert "Losse antwoorden gewist op: 19 oktober 2026" in result(small_team())
    assert "Vrije woorden gewist op: 20 oktober 2026" in result(small_team())
    assert "Vrije woorden gewist op: nog niet" in result(larger_team())


def test_how_it_was_discussed_is_told_or_a_line_to_fill_in() -> None:
    assert "Met de ploeg besproken op: 26 oktober 2026" in result(small_team())
    assert re.search(r"Met de ploeg besproken op: …+", result(larger_team()))


@pytest.mark.parametrize("reading", [empty(), worked("bakery")])
def test_without_a_result_it_says_what_to_do(reading: Reading) -> None:
    assert "Er is nog geen resultaat" in result(reading)


def test_a_stopped_round_is_no_result() -> None:
    reading = larger_team()
    assert reading.survey is not None
    stopped = replace(reading.survey, state=RoundState.STOPPED, answers=None, fixed_on=None)
    after = Reading(
        reading.dossier.with_((Change(reading.survey, stopped),)), reading.catalogue, reading.today
    )
    assert "Er is nog geen resultaat" in result(after)


def test_the_bundle_holds_the_result_when_there_is_one() -> None:
    assert "# Resultaat van de vragenlijst" in flat(bundle.build(small_team(), NL))
    assert "Resultaat van de vragenlijst" not in flat(bundle.build(worked("bakery"), NL))


def test_the_analysis_tells_of_rounds_talks_and_the_advice_that_was_kept() -> None:
    for paper in (risk_analysis, global_plan):
        text = flat(paper.build(small_team(), NL))
        assert "Aangeraden manier: Groepsgesprek over de 5 A’s" in text
        assert "Kan iedereen vlot lezen en schrijven in een gemeenschappelijke taal? De meesten wel" in text
        assert "K7RM9 | 05/10/2026 – 19/10/2026 | 8 | 8 (100\u00a0%)" in text
        assert "03/11/2026 | Externe dienst | 8 | 2 | NL · FR" in text
        assert "De kijk van de werkgever naast die van de ploeg" in text


def test_a_round_that_was_stopped_is_told_with_its_reason() -> None:
    reading = larger_team()
    asked = reading.open_survey
    assert asked is not None
    stopped = replace(asked, state=RoundState.STOPPED, stop_reason="te weinig tijd")
    after = Reading(reading.dossier.with_((Change(asked, stopped),)), reading.catalogue, reading.today)
    assert "Gestopt zonder resultaat: te weinig tijd" in flat(risk_analysis.build(after, NL))


def test_hands_that_point_at_one_or_two_people_are_not_counted_on_paper() -> None:
    text = flat(risk_analysis.build(small_team(), NL))
    chapter = text[text.index("Handen geteld op 3 november 2026") :]
    hands = line(chapter, "Het werk is lichamelijk zwaar").split(" | ")
    assert hands[1:5] == ["<\u00a03", "4", "3", "<\u00a03"]
    assert hands[5:7] == ["<\u00a03", "<\u00a03"]
    assert hands[8] == "5"


def test_a_factor_says_what_it_rests_on_and_who_saw_it_otherwise() -> None:
    text = flat(risk_analysis.build(small_team(), NL))
    assert "Arbeidsomstandigheden · Ploeggesprek" in text
    assert "Een andere kijk: Aan de oven valt het mee." in text
