"""Which way of doing the risk analysis is advised."""

import pytest

from app.domain.choices import Method
from app.domain.dossier import Dossier
from app.domain.records import Analysis, Site
from app.domain.risks.method_advice import families, kept_advice, method_advice
from app.i18n.words import Words
from tests.domain.firms import CALM, catalogue, firm, with_round


def advice(headcount, answers=None, values=CALM, *others):
    return method_advice(with_round(values, *others, company=firm(headcount)), catalogue(), answers or {})


@pytest.mark.parametrize(
    ("headcount", "answers", "method"),
    [
        (3, {"vertrouwen": "ja"}, Method.CONVERSATION),
        (3, {"vertrouwen": "soms"}, Method.INDIVIDUAL_TALKS),
        (8, {}, Method.CONVERSATION),
        (8, {"vertrouwen": "nee"}, Method.INDIVIDUAL_TALKS),
        (15, {"vertrouwen": "nee"}, Method.QUESTIONNAIRE),
        (15, {"vertrouwen": "soms"}, Method.BOTH),
        (25, {}, Method.BOTH),
    ],
)
def test_size_and_trust_lead_to_a_method(headcount, answers, method):
    assert advice(headcount, answers).method is method


@pytest.mark.parametrize("values", [{"conflict_level": 2}, {"internal_incidents": 1}])
@pytest.mark.parametrize("headcount", [3, 15])
def test_an_open_conflict_brings_the_external_adviser_first(values, headcount):
    found = advice(headcount, None, {**CALM, **values})
    assert found.external_first
    assert found.method is Method.INDIVIDUAL_TALKS
    assert "open conflict" in found.reasons[0].msgid


def test_below_five_workers_a_questionnaire_is_never_advised():
    for trust in ("ja", "soms", "nee"):
        for language in ("ja", "deels", "nee"):
            found = advice(4, {"vertrouwen": trust, "taal": language})
            assert found.method in {Method.CONVERSATION, Method.INDIVIDUAL_TALKS}


def test_several_sites_count_as_spread_out():
    sites = (Site(id="s1"), Site(id="s2"))
    assert advice(15, None, CALM, *sites).method is Method.BOTH


def test_an_answer_of_the_user_comes_before_what_the_dossier_suggests():
    found = advice(8, {"signalen": "nee"}, {**CALM, "conflict_level": 2})
    assert not found.external_first


def test_an_empty_dossier_gets_advice_that_asks_for_the_size():
    found = method_advice(Dossier(), catalogue())
    assert found.method is Method.CONVERSATION
    assert any("average number" in reason.msgid for reason in found.reasons)


def test_advice_has_arguments_for_and_against_and_reasons_in_both_languages():
    for headcount in (None, 3, 7, 15, 30):
        found = advice(headcount)
        assert found.advantages and found.disadvantages and found.preconditions and found.tips
        assert all(Words(lang).tell(reason) for lang in ("nl", "fr") for reason in found.reasons)
    assert set(families(catalogue())) == set(Method)


def test_the_advice_that_was_kept_stays_the_advice_when_the_firm_has_grown():
    dossier = with_round(CALM, company=firm(25))
    analysis = Analysis(id="2026", year=2026, advised="groepsgesprek", asked=(("vertrouwen", "ja"),))
    assert advice(25, dict(analysis.asked)).variant.id != "groepsgesprek"
    kept = kept_advice(analysis, dossier, catalogue())
    assert (kept.variant.id, kept.method) == ("groepsgesprek", Method.CONVERSATION)
    assert kept.advantages == families(catalogue())[Method.CONVERSATION].advantages


def test_advice_that_was_not_kept_or_is_not_known_any_more_is_no_advice():
    dossier = with_round(CALM, company=firm(8))
    assert kept_advice(Analysis(id="2026", year=2026), dossier, catalogue()) is None
    assert kept_advice(Analysis(id="2026", year=2026, advised="telepathie"), dossier, catalogue()) is None


def test_every_way_of_the_catalogue_can_be_kept():
    dossier = with_round(CALM, company=firm(8))
    for variant in catalogue().method_guide.variants:
        kept = kept_advice(Analysis(id="2026", year=2026, advised=variant.id), dossier, catalogue())
        assert kept.variant is variant
        assert kept.why.nl and kept.why.fr
