"""The HTML form as bytes: what is in it, what never is, and that nothing typed becomes markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.messages import Refusal
from app.domain.records import SurveyRound
from app.runtime.paths import resources
from app.services.survey import rounds
from app.services.survey.web_form import form_of, web_form
from app.services.workspace import Workspace
from app.store.ballots import key_of
from tests.services.survey.conftest import SECRET
from tests.services.survey.test_form_looks import ASKED, BY_SITE, HOSTILE, KEY, SITES
from tests.support.planning import catalogue


class Page(HTMLParser):
    """The tags, their attributes, and the text of scripts and style sheets."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inside: list[str] = []
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in {"script", "style"}:
            self.inside.append(data)

    @property
    def policy(self) -> str:
        """What the page allows itself."""
        return next(value or "" for name, value in self.attributes if name == "content")


@cache
def plain() -> bytes:
    """The form of a round by site, with ordinary names."""
    return web_form(BY_SITE, KEY, catalogue(), "Bakkerij", SITES)


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name[:20]))
def test_a_name_adds_no_tag_and_changes_no_script(name: str) -> None:
    asked = replace(BY_SITE, key_holder=name)
    page = Page(web_form(asked, KEY, catalogue(), name, [replace(site, name=name) for site in SITES]))
    usual = Page(plain())
    assert (page.tags, page.policy) == (usual.tags, usual.policy)
    assert [text for text in page.inside if not text.startswith("{")] == [
        text for text in usual.inside if not text.startswith("{")
    ]


def test_the_page_may_run_these_three_scripts_and_fetch_nothing() -> None:
    page = Page(plain())
    style, _asked, *scripts = page.inside
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    assert len(scripts) == 3
    assert page.policy.startswith("default-src 'none'; script-src 'sha256-")
    assert re.findall(r"'sha256-([^']+)'", page.policy) == [
        *hashes,
        base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    ]


def test_nothing_in_the_page_points_anywhere() -> None:
    page = Page(plain())
    assert {name for name, _ in page.attributes}.isdisjoint({"src", "href", "action", "style", "onclick"})
    assert b"http://" not in plain() and b"https://" not in plain() and b"url(" not in plain()


@pytest.mark.parametrize(
    "word", ["localStorage", "sessionStorage", "indexedDB", "cookie", "innerHTML", "fetch("]
)
def test_our_scripts_never_use(word: str) -> None:
    ours = [(resources() / "forms" / name).read_text(encoding="utf-8") for name in ("form.js", "sealing.js")]
    assert not any(word in text for text in ours)


def test_no_script_can_end_itself_early() -> None:
    assert not any("</" in path.read_text("utf-8") for path in (resources() / "forms").glob("*.js"))


def test_both_languages_say_the_same_things() -> None:
    told = json.loads(Page(plain()).inside[1])
    assert told["says"]["nl"].keys() == told["says"]["fr"].keys()
    assert not [key for key, text in told["says"]["nl"].items() if text == told["says"]["fr"][key]]


def test_the_script_says_nothing_that_is_not_there() -> None:
    script = (resources() / "forms" / "form.js").read_text(encoding="utf-8")
    said = set(re.findall(r'(?:say|button)\("(\w+)"', script))
    said |= set(re.findall(r'told\("\w+", "(\w+)"', script))
    there = json.loads(Page(plain()).inside[1])["says"]["nl"].keys()
    assert len(said) > 20 and said <= there


def test_the_numbers_on_the_page_are_those_of_the_guard() -> None:
    guard = replace(
        catalogue().privacy_guard,
        min_group_for_survey=61,
        min_group_for_distribution=62,
        min_cell_for_split=63,
    )
    content = web_form(BY_SITE, KEY, replace(catalogue(), privacy_guard=guard), "Bakkerij", SITES)
    says = json.loads(Page(content).inside[1])["says"]["nl"]
    assert all(number in says["shown"] for number in ("61", "62", "63", "50 %"))
    assert "61" in says["together"]


def test_a_critical_statement_never_stands_on_a_form() -> None:
    critical = [f.statement.nl for f in catalogue().factors.values() if f.critical]
    assert critical and not any(text in plain().decode() for text in critical)


def test_the_form_holds_the_open_half_of_the_key_only(firm: Workspace, asked: SurveyRound) -> None:
    key = firm.beside(lambda file: key_of(file, asked.id))
    assert key is not None
    content = form_of(firm, asked).content
    assert base64.b64encode(key.public) in content
    assert base64.b64encode(key.locked) not in content and base64.b64encode(key.salt) not in content


def test_the_form_of_a_round_is_always_the_same(firm: Workspace, asked: SurveyRound) -> None:
    assert form_of(firm, asked) == form_of(firm, asked)
    assert form_of(firm, asked).name == f"previplan-{asked.code}.html"


def test_a_copy_that_was_put_back_makes_no_form(firm: Workspace, asked: SurveyRound) -> None:
    rounds.stop(firm, asked, "opnieuw")
    with pytest.raises(Refusal):
        form_of(firm, asked)


def test_a_round_by_site_names_the_sites(firm: Workspace) -> None:
    for site in SITES:
        firm.execute(AddEntry(replace(site, headcount=5)))
    blank = rounds.fresh_round(firm, "2026")
    asked = replace(ASKED, id=blank.id, code=blank.code, invited=10, sites=("shop", "bakery"))
    rounds.open_round(firm, asked, SECRET)
    told = json.loads(Page(form_of(firm, asked).content).inside[1])
    assert [site["name"]["nl"] for site in told["sites"]] == ["Winkel", "Atelier"]


def test_the_form_is_small_enough_for_any_mailbox() -> None:
    assert len(plain()) < 100_000
