"""The questionnaire as somebody in front of a browser works with it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.support.browser import PATIENCE_S, downloads, saved_file

MOST_TABS = 60


@dataclass(frozen=True)
class FormPage:
    """One opened form; `folder` is that of the browser."""

    chrome: Chrome
    folder: Path

    def open(self, content: bytes) -> None:
        """Put the form in a file, as somebody receives it, and open that."""
        path = self.folder / "form.html"
        path.write_bytes(content)
        self.chrome.get(path.as_uri())

    def speak(self, language: str) -> None:
        """Turn the page to a language."""
        self.click(f"[data-language={language}]")

    def answer(self, *signs: str) -> None:
        """Choose 0-4 or `-` (not applicable) at the first statements; "" leaves one open."""
        for place, sign in enumerate(signs):
            if sign:
                self.click(f"input[name=s{place}][value='{sign}']")

    def write(self, words: str) -> None:
        """Put an idea in the box; through the page itself, which the driver's keyboard cannot always."""
        script = (
            "arguments[0].value = JSON.parse(arguments[1]);"
            "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))"
        )
        self.chrome.execute_script(script, self.one("#idea"), json.dumps(words))

    def ready(self) -> None:
        """Say that all is answered."""
        self.click(".bar button")

    def save(self) -> Path:
        """Say so, seal and save; gives the file that the browser saved."""
        before = set(downloads(self.folder).iterdir())
        self.ready()
        self.click("#check button.main")
        return saved_file(self.chrome, self.folder, before)

    def tab_to(self, selector: str) -> WebElement:
        """Press Tab until the focus is there."""
        for _ in range(MOST_TABS):
            self.press(Keys.TAB)
            if self.chrome.execute_script("return document.activeElement.matches(arguments[0])", selector):
                return self.chrome.switch_to.active_element
        raise AssertionError(f"no Tab leads to {selector}")

    def press(self, *keys: str) -> None:
        """Keys on whatever has the focus."""
        for key in keys:
            self.chrome.switch_to.active_element.send_keys(key)

    def click(self, selector: str) -> None:
        """Click on the first element like this, in the middle of the window."""
        found = self.one(selector)
        self.chrome.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()

    def one(self, selector: str) -> WebElement:
        """The first element like this."""
        return self.chrome.find_element(By.CSS_SELECTOR, selector)

    def soon(self, selector: str) -> str:
        """What stands in the first element like this, once something does."""
        self.until(lambda: bool(self.one(selector).text))
        return self.one(selector).text

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait for what the browser does in its own time."""
        WebDriverWait(self.chrome, PATIENCE_S, poll_frequency=0.05).until(lambda _chrome: happened())

    def texts(self, selector: str) -> list[str]:
        """What stands in all elements like this."""
        return [each.text for each in self.chrome.find_elements(By.CSS_SELECTOR, selector)]


def found_in(folder: Path, text: str) -> list[str]:
    """The files under a folder that hold a text, in either of the ways browsers write it."""
    wanted = [text.encode("utf-8"), text.encode("utf-16-le")]
    found = []
    for path in folder.rglob("*"):
        with suppress(OSError):  # a running browser replaces its files while we look
            if path.is_file() and any(each in path.read_bytes() for each in wanted):
                found.append(os.fspath(path.relative_to(folder)))
    return found
