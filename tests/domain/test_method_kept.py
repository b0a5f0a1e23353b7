"""What was asked and advised about the way of working stays with the analysis."""

from __future__ import annotations

import pytest

from app.domain.choices import Method
from app.domain.commands.analysis import AskMethod, ChooseMethod, StartAnalysis
from app.domain.commands.base import Command
from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.domain.records import Analysis
from app.domain.risks.method_advice import method_advice
from tests.domain.firms import catalogue, firm

EIGHT = Dossier.of((firm(8),))


def after(dossier: Dossier, *commands: Command) -> Dossier:
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def analysis(dossier: Dossier) -> Analysis:
    found = dossier.get(Analysis, "2026")
    assert found is not None
    return found


def test_an_answer_is_kept_with_the_way_it_leads_to() -> None:
    kept = analysis(after(EIGHT, StartAnalysis(2026), AskMethod("2026", "vertrouwen", "nee")))
    assert kept.asked == (("vertrouwen", "nee"),)
    assert kept.advised == "individuele_gesprekken_extern"


def test_answers_stand_in_the_order_of_the_questions_and_replace_each_other() -> None:
    asks = [AskMethod("2026", *each) for each in (("taal", "nee"), ("signalen", "nee"), ("taal", "ja"))]
    kept = analysis(after(EIGHT, StartAnalysis(2026), *asks))
    assert kept.asked == (("signalen", "nee"), ("taal", "ja"))


def test_an_answer_can_be_taken_back() -> None:
    dossier = after(EIGHT, StartAnalysis(2026), AskMethod("2026", "vertrouwen", "nee"))
    kept = analysis(after(dossier, AskMethod("2026", "vertrouwen", None)))
    assert (kept.asked, kept.advised) == ((), "groepsgesprek")


def test_answers_given_before_there_was_an_analysis_are_kept_when_one_starts() -> None:
    kept = analysis(after(EIGHT, StartAnalysis(2026, (("vertrouwen", "nee"),))))
    assert (kept.asked, kept.advised) == ((("vertrouwen", "nee"),), "individuele_gesprekken_extern")


def test_an_analysis_that_starts_without_answers_holds_no_advice() -> None:
    assert analysis(after(EIGHT, StartAnalysis(2026))).advised == ""


def test_choosing_keeps_what_was_advised_at_that_moment() -> None:
    kept = analysis(after(EIGHT, StartAnalysis(2026), ChooseMethod("2026", Method.QUESTIONNAIRE)))
    assert (kept.method, kept.advised) == (Method.QUESTIONNAIRE, "groepsgesprek")
    cleared = analysis(after(EIGHT, StartAnalysis(2026), ChooseMethod("2026", None)))
    assert (cleared.method, cleared.advised) == (None, "")


@pytest.mark.parametrize(("question", "option"), [("onbekend", "ja"), ("taal", "frans")])
def test_a_question_or_an_answer_that_does_not_exist_is_refused(question: str, option: str) -> None:
    dossier = after(EIGHT, StartAnalysis(2026))
    with pytest.raises(Refusal):
        AskMethod("2026", question, option).decide(dossier, catalogue())
    with pytest.raises(Refusal):
        StartAnalysis(2027, ((question, option),)).decide(dossier, catalogue())


@pytest.mark.parametrize("headcount", [3, 8, 15])
def test_where_people_do_not_dare_to_speak_the_external_adviser_comes_first(headcount: int) -> None:
    found = method_advice(Dossier.of((firm(headcount),)), catalogue(), {"vertrouwen": "nee"})
    assert found.external_first
    assert "do not dare" in found.reasons[0].msgid


def test_what_was_answered_is_said_among_the_reasons() -> None:
    answers = {"taal": "deels", "tijd_budget": "weinig", "begeleider": "niemand", "spreiding": "alleen"}
    reasons = method_advice(EIGHT, catalogue(), {**answers, "vertrouwen": "soms"}).reasons
    said = " ".join(reason.msgid for reason in reasons)
    assert all(part in said for part in ("language", "little time", "neutral", "on the road", "Some dare"))
