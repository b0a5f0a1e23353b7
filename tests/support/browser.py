"""A real headless Chromium for tests: no network of its own, its own profile, its downloads in a folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.support.wait import WebDriverWait

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1000,900",
)
PATIENCE_S = 20


def missing_for_browser() -> str:
    """Why no browser can run here, or "" when it can."""
    for program, package in (("chromium", "chromium"), ("chromedriver", "chromium-driver")):
        if shutil.which(program) is None:
            return f"no {program}: apt-get install {package}"
    return ""


@contextmanager
def browser(folder: Path) -> Iterator[Chrome]:
    """One Chromium with its profile and its downloads in a folder; skips, saying what to install."""
    if reason := missing_for_browser():
        pytest.skip(reason)
    options = ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    options.add_experimental_option(
        "prefs", {"download.default_directory": str(downloads(folder)), "download.prompt_for_download": False}
    )
    # a named driver: selenium then looks for none, and least of all in the network
    chrome = Chrome(options=options, service=ChromeService(executable_path=shutil.which("chromedriver")))
    try:
        chrome.get("about:blank")
        asked_for(chrome)  # the browser's own first page asked for a lot
        yield chrome
    finally:
        chrome.quit()


def downloads(folder: Path) -> Path:
    """Where the browser of this folder saves."""
    place = folder / "downloads"
    place.mkdir(exist_ok=True)
    return place


def asked_for(chrome: Chrome) -> list[str]:
    """Every address that a page asked for since the last look."""
    messages = [json.loads(entry["message"])["message"] for entry in chrome.get_log("performance")]
    return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


def complaints(chrome: Chrome) -> list[str]:
    """What the browser complains about since the last look: errors of scripts, and of the page's policy."""
    return [entry["message"] for entry in chrome.get_log("browser")]


def saved_file(chrome: Chrome, folder: Path, before: set[Path]) -> Path:
    """The file that the browser saves now."""

    def arrived(_chrome: Chrome) -> Path | None:
        fresh = set(downloads(folder).iterdir()) - before
        return next((path for path in fresh if path.suffix == ".previ-answer"), None)

    return WebDriverWait(chrome, PATIENCE_S, poll_frequency=0.05).until(arrived)
