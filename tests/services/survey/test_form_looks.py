"""The HTML form as eyes, screen readers and hostile names meet it, in a real Chromium."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from app.domain.records import Site, SurveyRound
from app.domain.survey.guard import askable
from app.reports.look import contrast
from app.services.survey.web_form import web_form
from tests.services.survey.conftest import FACTORS
from tests.support.browser import complaints
from tests.support.form_page import FormPage
from tests.support.planning import catalogue
from tests.support.validators import plain_text

KEY = bytes(range(32))
ASKED = SurveyRound(
    id="s1", analysis="2026", code="AAAAA", factors=FACTORS, languages=("nl", "fr"), key_holder="Els"
)
SITES = (Site(id="shop", name="Winkel"), Site(id="bakery", name="Atelier"))
BY_SITE = replace(ASKED, sites=("shop", "bakery"))
HOSTILE = (
    "</script><b>x</b><script>window.ran=1</script>",
    "<!--<script>",
    "\"'`${window.ran=1}\\",
    "{{form}} {holder} {n}",
    "&lt;img src=x onerror=window.ran=1&gt;",
    "\u202eגב שלום\u202c",
    "🙂" * 40,
    "x" * 10_000,
)

INKS = """
return [...document.querySelectorAll('main *')].filter((each) => each.checkVisibility()
  && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim())).map((each) => {
    let ground = each;
    const paint = () => getComputedStyle(ground).backgroundColor;
    while (paint() === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    return [each.textContent, getComputedStyle(each).color, paint()];
});
"""


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name[:20]))
def test_no_name_breaks_out_of_the_page(chrome: FormPage, name: str) -> None:
    complaints(chrome.chrome)
    asked = replace(BY_SITE, key_holder=name)
    chrome.open(web_form(asked, KEY, catalogue(), name, [replace(site, name=name) for site in SITES]))
    shown = [chrome.one(".firm"), chrome.one(".sites .choice span")]
    texts = {each.get_attribute("textContent") for each in shown}
    assert texts == {name if len(name) <= 120 else name[:119] + "…"}
    assert chrome.chrome.execute_script(
        "return [window.ran, document.querySelectorAll('b, img').length]"
    ) == [
        None,
        0,
    ]
    assert chrome.chrome.execute_script("return document.documentElement.scrollWidth <= innerWidth")
    assert complaints(chrome.chrome) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(chrome: FormPage, scheme: str) -> None:
    emulate(chrome, "prefers-color-scheme", scheme)
    chrome.open(web_form(BY_SITE, KEY, catalogue(), "Bakkerij", SITES))
    chrome.click("summary")
    chrome.ready()
    chrome.click(".sites input")
    chrome.answer("1", "-")
    chrome.ready()
    inks = chrome.chrome.execute_script(INKS)
    emulate(chrome, "prefers-color-scheme", "light")
    assert len(inks) > 50
    assert [(text, ink) for text, ink, ground in inks if contrast(hexed(ink), hexed(ground)) < 4.5] == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_all_statements_fit_a_small_phone_with_large_letters(chrome: FormPage, language: str) -> None:
    asked = replace(BY_SITE, factors=askable(catalogue()), languages=(language,))
    resize(chrome, 320)
    chrome.open(web_form(asked, KEY, catalogue(), "Bakkerij", SITES))
    chrome.click("summary")
    chrome.chrome.execute_script("document.documentElement.style.fontSize = '150%'")
    sizes = chrome.chrome.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
    shown = len(chrome.texts("fieldset"))
    chrome.chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert sizes[0] <= sizes[1] == 320
    assert shown == len(asked.factors) + 1


def test_every_choice_has_a_name_and_every_question_its_statement(chrome: FormPage) -> None:
    chrome.open(web_form(ASKED, KEY, catalogue(), "Bakkerij"))
    tree = chrome.chrome.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    names = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in tree if "role" in n]
    radios = [name for role, name in names if role == "radio"]
    groups = [name for role, name in names if role == "group"]
    assert radios == ["nooit", "zelden", "soms", "vaak", "altijd", "niet van toepassing"] * len(FACTORS)
    assert [catalogue().factors[id_].statement.nl in " ".join(groups) for id_ in FACTORS] == [True] * 3
    assert all(name for role, name in names if role in {"button", "textbox", "radio"})


def test_who_forgets_the_workplace_is_told_so_there(chrome: FormPage) -> None:
    chrome.open(web_form(BY_SITE, KEY, catalogue(), "Bakkerij", SITES))
    chrome.answer("1", "1", "1")
    chrome.ready()
    assert chrome.texts("#no-site") == ["Kies eerst waar u werkt."]
    assert chrome.chrome.switch_to.active_element.get_attribute("name") == "site"
    chrome.click(".sites input[value=bakery]")
    assert chrome.texts("#no-site") == [""]


def test_a_browser_that_is_too_old_says_so(chrome: FormPage) -> None:
    script = {"source": "delete Element.prototype.replaceChildren"}
    added = chrome.chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", script)
    chrome.open(web_form(ASKED, KEY, catalogue(), "Bakkerij"))
    chrome.chrome.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
    assert chrome.one("main").text.startswith("Deze browser is te oud")


def test_a_form_in_one_language_has_no_switch(chrome: FormPage) -> None:
    chrome.open(web_form(replace(ASKED, languages=("fr",)), KEY, catalogue(), "Boulangerie"))
    assert chrome.one("html").get_attribute("lang") == "fr"
    assert chrome.texts(".switch") == []


def test_on_paper_stands_the_whole_explanation_and_no_answer(chrome: FormPage) -> None:
    chrome.open(web_form(ASKED, KEY, catalogue(), "Bakkerij"))
    chrome.write("Zuurdesem")
    printed = chrome.chrome.execute_cdp_cmd("Page.printToPDF", {})["data"]
    text = plain_text(base64.b64decode(printed))
    assert "Wanneer worden mijn antwoorden gewist?" in text
    assert "Zuurdesem" not in text and "van toepassing" not in text


def emulate(page: FormPage, feature: str, value: str) -> None:
    """What the system prefers."""
    features = [{"name": feature, "value": value}]
    page.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def resize(page: FormPage, width: int) -> None:
    """A screen so many pixels wide."""
    metrics = {"width": width, "height": 640, "deviceScaleFactor": 1, "mobile": True}
    page.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def hexed(colour: str) -> str:
    """`rgb(1, 2, 3)` as `#010203`."""
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(","))
    return f"#{red:02x}{green:02x}{blue:02x}"
