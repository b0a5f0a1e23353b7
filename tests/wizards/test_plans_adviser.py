"""The adviser's page: an opinion per part, the employer's answer beside it, and the five priority risks."""

from __future__ import annotations

from app.domain.choices import Reply, Verdict, Voter
from app.domain.commands.bulk import ImportRecords
from app.domain.consultation.opinions import opinions
from app.domain.places import Place
from app.domain.records import PriorityRisk
from app.wizards.pages.plans_adviser import PlansAdviser
from tests.support.firms import records_of
from tests.support.pages import Seat, Seating

PAGE = "plans.adviser"
PLAN = "adviser/year/2027/plan/-"


def seat(sit: Seating, language: str = "nl") -> Seat:
    """The page over the bakery."""
    page = sit(PlansAdviser, PAGE, language)
    page.workspace.execute(ImportRecords(records_of("bakery")))
    return page


def noted(page: Seat, text: str) -> str:
    """A priority risk with these words; gives its id."""
    page.click("add.priority")
    id_ = page.dossier.all(PriorityRisk)[-1].id
    page.type(f"{id_}.text", text)
    return id_


def test_an_opinion_carries_who_and_when_and_waits_for_an_answer(sit: Seating) -> None:
    page = seat(sit)
    page.type("author", "PAPA Schelde")
    page.click(f"edit.{PLAN}")
    page.click(f"{PLAN}.verdict.with_remark")
    page.type(f"{PLAN}.text", "Begin vroeger")
    found = opinions(Voter.ADVISER, page.dossier)[0]
    assert (found.verdict, found.text, found.author) == (Verdict.WITH_REMARK, "Begin vroeger", "PAPA Schelde")
    assert found.made_on == page.workspace.reading.today
    assert "Nog geen antwoord" in page.said()
    page.click(f"{PLAN}.reply.followed")
    assert opinions(Voter.ADVISER, page.dossier)[0].reply is Reply.FOLLOWED
    assert "De werkgever: Gevolgd" in page.said()


def test_agreement_asks_for_no_answer(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"edit.{PLAN}")
    page.click(f"{PLAN}.verdict.agree")
    assert "Wat doet u ermee?" not in page.said()


def test_everything_else_is_agreed_with_at_once(sit: Seating) -> None:
    page = seat(sit)
    page.click("agree")
    said = opinions(Voter.ADVISER, page.dossier)
    assert len(said) > 20
    assert {each.verdict for each in said} == {Verdict.AGREE}
    page.workspace.undo()
    assert opinions(Voter.ADVISER, page.dossier) == ()


def test_a_psychosocial_priority_that_the_plan_forgets_asks_why(sit: Seating) -> None:
    page = seat(sit)
    id_ = noted(page, "Agressie van klanten")
    assert "Niet in het plan: zeg waarom" in page.said()
    page.type(f"{id_}.left_out", "De winkel sluit")
    assert "Niet in het plan: zeg waarom" not in page.said()
    assert "Niet opgenomen, met een reden" in page.said()


def test_no_more_than_five_priority_risks_are_noted(sit: Seating) -> None:
    page = seat(sit, "fr")
    for number in range(5):
        noted(page, f"Risque {number}")
    assert not page.find("add.priority").isEnabled()


def test_a_firm_without_plans_still_has_both_plans_to_judge(sit: Seating) -> None:
    page = sit(PlansAdviser, PAGE)
    page.click("edit.adviser/global/2027/plan/-")
    page.click("adviser/global/2027/plan/-.verdict.agree")
    assert len(opinions(Voter.ADVISER, page.dossier)) == 1


def test_the_page_leads_to_the_letter_the_strategic_advice_and_the_paper(sit: Seating) -> None:
    page = seat(sit)
    for way in ("letter", "to.strategic", "print.adviser"):
        page.click(way)
    assert page.out.went == [
        Place("start.document", "vraag_externe_dienst"),
        Place("plans.global", "strategic_advice"),
    ]
    assert page.out.printed == [("adviser-remarks", None)]
