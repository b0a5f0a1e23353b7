"""The HTML form in a real Chromium: filled in, saved, taken in, and nothing of it stays or leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selenium.webdriver import Keys

from app.domain.messages import Refusal
from app.domain.records import SurveyRound, SurveyScore
from app.domain.survey.ballot import decode_whole
from app.services.survey import answer_file, rounds
from app.services.survey.opened import OpenedRound
from app.services.workspace import Workspace
from app.store.sealing import unlock, unseal
from tests.services.survey.conftest import FACTORS, SECRET, hand_in
from tests.support.answer_files import answer_file_of, told_of
from tests.support.browser import asked_for, complaints
from tests.support.form_page import FormPage, found_in

IDEA = 'Zuurdesem-idee: «één uur» later 🙂 <b>R&D</b>\nשלום "=1+1"'


def test_answers_of_the_form_become_a_result(form: FormPage, firm: Workspace, asked: SurveyRound) -> None:
    form.answer("0", "4", "4")
    box = OpenedRound(firm, asked, SECRET)
    box.take_file(form.save().read_bytes())
    hand_in(firm, asked, 4, 4, 4, 4)
    box.fix()
    assert {score.factor: score.mean for score in firm.dossier.all(SurveyScore)} == {
        "RF-ORG-01": 0.75,
        "RF-ORG-02": 3.5,
        "RF-CON-01": 3.5,
    }


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("nl", {"Hoe is het om hier te werken?", "nooit"}),
        ("fr", {"Comment vit-on le travail ici ?", "jamais"}),
    ],
)
def test_the_page_speaks_both_languages_and_keeps_the_answers(
    form: FormPage, firm: Workspace, asked: SurveyRound, language: str, texts: set[str]
) -> None:
    form.speak("fr" if language == "nl" else "nl")
    form.answer("3", "", "-")
    form.speak(language)
    assert form.one("html").get_attribute("lang") == language
    assert texts <= set(form.texts("h1, .choice"))
    assert opened(firm, asked, form.save())[0] == {"RF-ORG-01": 3}


def test_the_keyboard_alone_is_enough(form: FormPage, firm: Workspace, asked: SurveyRound) -> None:
    form.tab_to("[data-language=fr]")
    form.press(Keys.ENTER)
    form.tab_to("[name=s0]")
    form.press(Keys.SPACE, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    form.tab_to("[name=s1]")
    form.press(Keys.SPACE)
    form.tab_to("#idea").send_keys("Plus de lumiere")
    form.tab_to(".bar button")
    form.press(Keys.ENTER)
    assert form.chrome.switch_to.active_element.text == "Sceller et enregistrer vos réponses ?"
    form.tab_to("#check button.main")
    form.press(Keys.ENTER)
    sealed = form.one("#sealed").get_attribute("value") or ""
    assert told(firm, asked, sealed.encode()) == ({"RF-ORG-01": 2, "RF-ORG-02": 0}, "Plus de lumiere")


def test_an_idea_arrives_as_it_was_written(form: FormPage, firm: Workspace, asked: SurveyRound) -> None:
    form.answer("1")
    form.write(IDEA)
    assert opened(firm, asked, form.save())[1] == " ".join(IDEA.split())


@pytest.mark.parametrize("words", ["", "🙂" * 250, '"\\' * 250, "\n\x01\ud83d" * 166])
def test_the_size_of_the_file_tells_nothing(form: FormPage, words: str) -> None:
    form.answer("1", "2", "3")
    form.write(words)
    size = len(form.save().read_bytes())
    assert size == len(answer_file_of(told_of(FACTORS), bytes(range(32))))


def test_the_browser_and_the_program_make_the_same_file(
    form: FormPage, firm: Workspace, asked: SurveyRound
) -> None:
    form.answer("1", "2", "3")
    made = json.loads(form.save().read_bytes())
    ours = json.loads(answer_file_of(told_of(FACTORS, code=asked.code), rounds.key_of(firm, asked).public))
    assert list(made) == list(ours)
    assert {**made, "sealed": len(made["sealed"])} == {**ours, "sealed": len(ours["sealed"])}


def test_a_half_filled_form_may_be_saved_and_an_empty_one_not(
    form: FormPage, firm: Workspace, asked: SurveyRound
) -> None:
    form.ready()
    assert form.texts("#check h2") == ["U hebt nog niets beantwoord."]
    form.click("#check button")
    form.answer("", "2")
    form.ready()
    assert form.texts("#check p")[:2] == ["1 van 3 beantwoord", "Opengelaten: 2. Dat mag."]
    form.click("#check button:not(.main)")
    assert form.chrome.switch_to.active_element.get_attribute("name") == "s0"
    assert opened(firm, asked, form.save())[0] == {"RF-ORG-02": 2}


def test_a_page_left_half_way_warns_and_a_finished_one_does_not(form: FormPage) -> None:
    assert not warns(form)
    form.answer("2")
    assert warns(form)
    form.save()
    assert not warns(form)


def test_once_sealed_the_page_has_forgotten_the_answers(form: FormPage) -> None:
    form.answer("2", "2", "2")
    form.write(IDEA)
    before = form.one("html").get_attribute("outerHTML") or ""
    form.save()
    after = form.one("html").get_attribute("outerHTML") or ""
    assert "Zuurdesem" not in before + after
    assert form.chrome.find_elements("css selector", "input, #idea") == []


def test_the_next_person_finds_an_empty_page(form: FormPage) -> None:
    form.answer("2", "2", "2")
    form.write(IDEA)
    form.save()
    form.click("main > .acts button")
    assert form.one("#idea").get_attribute("value") == ""
    assert form.chrome.find_elements("css selector", "input:checked") == []


@pytest.mark.parametrize("leave", ["refresh", "back"])
def test_a_page_that_is_opened_again_remembers_nothing(form: FormPage, leave: str) -> None:
    form.answer("2", "2", "2")
    form.write(IDEA)
    if leave == "refresh":
        form.chrome.refresh()
    else:
        form.chrome.get("about:blank")
        form.chrome.back()
    assert form.one("#idea").get_attribute("value") == ""
    assert form.chrome.find_elements("css selector", "input:checked") == []


def test_the_page_asks_for_nothing_and_keeps_nothing(form: FormPage, firm: Workspace) -> None:
    form.answer("2", "2", "2")
    form.write(IDEA)
    form.save()
    outside = [url for url in asked_for(form.chrome) if not url.startswith(("file:", "blob:"))]
    kept = form.chrome.execute_async_script(
        "const done = arguments[0]; indexedDB.databases().then((all) => done([localStorage.length,"
        " sessionStorage.length, document.cookie, all.length, location.search + location.hash]))"
    )
    form.chrome.get("about:blank")
    assert (outside, kept) == ([], [0, 0, "", 0, ""])
    assert found_in(form.folder, "Zuurdesem") == []


def test_the_browser_has_nothing_to_complain_about(form: FormPage) -> None:
    complaints(form.chrome)
    form.speak("fr")
    form.answer("2", "2", "2")
    form.save()
    assert complaints(form.chrome) == []


def test_the_policy_stops_whatever_else_would_run_or_send(form: FormPage) -> None:
    form.chrome.execute_script(
        "const odd = document.createElement('script'); odd.textContent = 'window.ran = 1';"
        "document.body.append(odd); const image = new Image(); image.src = 'http://127.0.0.1:9/x.png';"
        "document.body.append(image)"
    )
    assert form.chrome.execute_script("return window.ran") is None
    said: list[str] = []
    form.until(lambda: said.extend(complaints(form.chrome)) or len(said) >= 2)
    assert ["Content Security Policy" in line for line in said] == [True, True]


def test_a_file_comes_in_once(form: FormPage, firm: Workspace, asked: SurveyRound) -> None:
    form.answer("1", "1", "1")
    first = form.save()
    box = OpenedRound(firm, asked, SECRET)
    box.take_file(answer_file.content_of(first))
    form.click(".done button.main")
    with pytest.raises(Refusal):
        box.take_file((form.one("#sealed").get_attribute("value") or "").encode())
    assert rounds.received(firm, asked) == 1


def test_the_sealed_text_can_be_copied_when_no_file_can_be_saved(form: FormPage) -> None:
    form.answer("1")
    form.save()
    form.click(".done .acts button:not(.main)")
    assert form.soon("[role=status]") == "De tekst is gekopieerd."


def test_the_name_of_the_file_says_the_round_and_nothing_else(form: FormPage, asked: SurveyRound) -> None:
    form.answer("1")
    name = form.save().name
    code, _, rest = name.partition("-")
    assert code == asked.code
    assert len(rest) == len("0123abcd.previ-answer") and rest.endswith(".previ-answer")


def opened(firm: Workspace, asked: SurveyRound, path: Path) -> tuple[dict[str, int], str]:
    """What a saved file says to whoever knows the code word."""
    return told(firm, asked, path.read_bytes())


def told(firm: Workspace, asked: SurveyRound, content: bytes) -> tuple[dict[str, int], str]:
    """The answers by factor and the words in an answer file."""
    key = rounds.key_of(firm, asked)
    sealed = answer_file.read(content, asked, key.public).sealed
    ballot, words = decode_whole(unseal(unlock(key, SECRET), sealed), asked)
    return dict(ballot.answers), words


def warns(form: FormPage) -> bool:
    """Whether the page would ask before it is closed."""
    script = "const leaving = new Event('beforeunload', {cancelable: true}); return !dispatchEvent(leaving)"
    return bool(form.chrome.execute_script(script))
