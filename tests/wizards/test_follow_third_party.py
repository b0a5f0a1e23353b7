"""The register of third-party facts: only with contact, names only with consent, gone after five years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.choices import AnswerState
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import StartRound
from app.domain.follow.declaration import Declaration
from app.domain.follow_choices import FactKind
from app.domain.places import Place
from app.domain.records import LightInput, ThirdPartyFact
from app.services import register
from app.views.dialogs.asking_box import Question
from app.wizards.pages import follow_fact, follow_reach, follow_register_print, follow_third_party
from app.wizards.pages.follow_third_party import FollowThirdParty
from tests.support import happened
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating

PAGE = "follow.third-party"
Answers = Callable[[str], list[str]]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """`answers("delete")`: what every question gets; gives the titles that were asked."""

    def say(answer: str) -> list[str]:
        asked: list[str] = []

        def ask(_parent: QWidget | None, question: Question) -> str:
            asked.append(question.title)
            return answer

        for module in (follow_third_party, follow_fact, follow_register_print):
            monkeypatch.setattr(module, "ask", ask)
        monkeypatch.setattr(follow_reach, "tell", lambda *_: asked.append("told"))
        return asked

    return say


def open_register(sit: Seating, language: str = "nl", *, contact: bool | None = True) -> Seat:
    """The page of a firm whose workers meet others, on 15 September 2026."""
    page = sit(FollowThirdParty, PAGE, language)
    page.workspace.execute(DescribeCompany({"third_party_contact": contact}))
    return page


def write(page: Seat, text: str = "Een klant riep en dreigde", day: str = "14/9/2026") -> None:
    """Fill in the form, without entering it."""
    page.click("enter")
    page.click("new.kind.violence")
    page.type("new.happened_on", day)
    page.type("new.text", text)


def entered(page: Seat) -> ThirdPartyFact:
    """The newest declaration."""
    return page.dossier.all(ThirdPartyFact)[-1]


def told(page: Seat) -> Declaration:
    """What the newest one tells."""
    return register.told(page.workspace)[entered(page).id]


@pytest.mark.parametrize(
    ("contact", "language", "sentence"),
    [
        (None, "nl", "Zeg eerst of uw werknemers klanten"),
        (None, "fr", "Dites d’abord"),
        (False, "nl", "in uw firma niet zo"),
        (False, "fr", "pas le cas dans votre entreprise"),
    ],
)
def test_without_contact_the_page_says_why_there_is_no_register(
    sit: Seating, contact: bool | None, language: str, sentence: str
) -> None:
    page = open_register(sit, language, contact=contact)
    assert sentence in page.said()
    page.click("to.size")
    assert page.out.went == [Place("firm.size", "third_party_contact")]


def test_a_declaration_is_entered_without_a_name(sit: Seating) -> None:
    page = open_register(sit)
    write(page)
    page.click("new.physical.control")
    page.click("enter.keep")
    fact = entered(page)
    assert (fact.kind, fact.physical) == (FactKind.VIOLENCE, True)
    assert (fact.happened_on, fact.entered_on) == (date(2026, 9, 14), date(2026, 9, 15))
    assert told(page) == Declaration("Een klant riep en dreigde")
    assert "bewaard tot 15 september 2031" in page.said()


def test_a_name_is_asked_and_kept_only_with_consent(sit: Seating) -> None:
    page = open_register(sit)
    write(page)
    assert page.page.form.name.isHidden()
    page.click("new.consent.control")
    page.type("new.name", "Fatima")
    page.click("enter.keep")
    assert told(page) == Declaration("Een klant riep en dreigde", "Fatima", consent=True)


def test_a_name_goes_when_the_consent_is_taken_back(sit: Seating, answers: Answers) -> None:
    answers("")
    page = open_register(sit)
    write(page)
    page.click("new.consent.control")
    page.type("new.name", "Fatima")
    page.click("enter.keep")
    id_ = entered(page).id
    page.click(f"edit.{id_}")
    page.click(f"{id_}.consent.control")
    page.click(f"{id_}.correct")
    assert told(page) == Declaration("Een klant riep en dreigde")


@pytest.mark.parametrize(
    ("day", "text", "field"),
    [
        ("14/9/2027", "Iets", "new.happened_on"),
        ("", "Iets", "new.happened_on"),
        ("14/9/2026", "", "new.text"),
    ],
)
def test_what_is_missing_or_still_has_to_come_is_said_under_its_field(
    sit: Seating, day: str, text: str, field: str
) -> None:
    page = open_register(sit)
    write(page, text, day)
    page.click("enter.keep")
    assert page.find(field).error()
    assert page.dossier.all(ThirdPartyFact) == ()
    assert page.page.form.story.value() == text


def test_what_was_not_entered_yet_is_still_there_after_a_walk(sit: Seating) -> None:
    page = open_register(sit)
    write(page, "Nog niet klaar")
    page.page.rebuild()
    assert page.page.form.story.value() == "Nog niet klaar"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_kept_as_they_were_typed(sit: Seating, text: str) -> None:
    page = open_register(sit)
    write(page, text)
    page.click("enter.keep")
    assert told(page).text == text


def five_years_on(sit: Seating, language: str = "nl") -> Seat:
    """A register in which one declaration was kept long enough."""
    page = open_register(sit, language)
    page.workspace.execute(ImportRecords((happened.OLD, happened.PHONE)))
    return page


def test_deletion_is_proposed_after_five_years_and_done_once_confirmed(
    sit: Seating, answers: Answers
) -> None:
    page = five_years_on(sit)
    asked = answers("keep")
    page.click("delete")
    assert all(fact.deleted_on is None for fact in page.dossier.all(ThirdPartyFact))
    answers("delete")
    page.click("delete")
    gone = page.dossier.get(ThirdPartyFact, "F3")
    assert gone is not None and gone.deleted_on == date(2026, 9, 15)
    assert asked == ["Voorgoed wissen?"]
    assert "Gewist op 15 september 2026" in page.said()


def test_nothing_is_proposed_before_five_years_are_over(sit: Seating) -> None:
    page = open_register(sit, "fr")
    page.workspace.execute(ImportRecords((happened.PHONE,)))
    assert "conservée cinq ans et peut" not in page.said()


def test_one_entered_by_mistake_is_struck_out_after_a_question(sit: Seating, answers: Answers) -> None:
    answers("strike")
    page = open_register(sit)
    write(page)
    page.click("enter.keep")
    id_ = entered(page).id
    page.click(f"edit.{id_}")
    page.click(f"{id_}.strike")
    assert page.dossier.all(ThirdPartyFact) == ()
    assert register.told(page.workspace) == {}


def test_printing_never_offers_names_while_there_are_none(sit: Seating) -> None:
    page = open_register(sit)
    write(page)
    page.click("enter.keep")
    assert "Afdrukken met namen…" not in page.said()
    page.click("print")
    assert page.out.printed == [("third-party-register", None)]


@pytest.mark.parametrize(("answer", "printed"), [("keep", []), ("names", [True])])
def test_printing_with_names_asks_first(
    sit: Seating, answers: Answers, answer: str, printed: list[bool]
) -> None:
    asked, went = answers(answer), []
    page = open_register(sit)
    page.page.desk = replace(page.page.desk, print_of=lambda reading, _: went.append(reading.archive.names))
    write(page)
    page.click("new.consent.control")
    page.type("new.name", "Fatima")
    page.click("enter.keep")
    page.click("print.names")
    assert asked == ["Met namen afdrukken?"]
    assert went == printed


def test_the_totals_go_to_the_warning_lights_with_one_click(sit: Seating) -> None:
    page = open_register(sit)
    page.workspace.execute(StartRound(2026))
    page.workspace.execute(ImportRecords((happened.COUNTER, happened.PHONE)))
    page.click("lights.take")
    answers = {a.key: a.value for a in page.dossier.all(LightInput) if a.state is AnswerState.VALUE}
    assert answers == {"third_party_incidents": 2, "third_party_physical": 1}
    page.workspace.undo()
    assert page.dossier.all(LightInput) == ()
