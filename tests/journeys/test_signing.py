"""A plan is signed in the window, changed, withdrawn, and proven on the command line afterwards."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.cli import main
from app.domain.choices import VersionEventKind
from app.domain.places import Place
from app.domain.records import SignedVersion, VersionEvent
from app.gui import Front
from app.runtime.paths import resources
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.wizards.pages.plans_sign import PlansSign
from tests.journeys.hands import Hands, settle
from tests.support.answering import will_press

WHY = "De werkgever wil nu al beginnen; het advies volgt."


def test_sign_change_and_withdraw(
    front: Front, begin: Callable[[str], Hands], capsys: pytest.CaptureFixture[str]
) -> None:
    user = begin("nl")
    assert front.navigator is not None
    workspace = front.navigator.workspace
    import_text(workspace, (resources() / "demo" / "garage.json").read_text(encoding="utf-8"))
    walk(front, "plans.sign", "plan.year")
    version = sign(user, front, workspace)
    change_the_evaluation(user, front)
    withdraw(user, version)
    assert [event.kind for event in workspace.dossier.all(VersionEvent)] == [VersionEventKind.WITHDRAWN]
    path = workspace.path
    front.close()
    settle()
    capsys.readouterr()
    main(["check", str(path), "--json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [finding for finding in found if finding["part"] == "versions"] == []


def walk(front: Front, page: str, focus: str = "") -> None:
    assert front.navigator is not None
    front.navigator.window.activateWindow()  # without a screen nothing does so when a question closes
    front.navigator.go(Place(page, focus))
    settle()


def sign(user: Hands, front: Front, workspace: Workspace) -> SignedVersion:
    """Answer what is asked with mouse and keyboard, and sign."""
    assert front.navigator is not None
    page = front.navigator.page
    assert isinstance(page, PlansSign)
    assert user.focused().objectName() == "plan.year"
    for element in page.missing:
        user.type(f"reason.{element}", WHY)
    user.type("role", "zaakvoerder")
    user.find("attested.context").setFocus()
    for _ in range(4):
        user.key(Qt.Key.Key_Space)
        user.key(Qt.Key.Key_Tab)
    will_press("way.sign")
    user.key(Qt.Key.Key_Return)  # the button comes right after the last point
    (version,) = workspace.dossier.all(SignedVersion)
    assert "Jaaractieplan 2027, versie 1 is ondertekend." in user.read()
    assert not workspace.can_undo
    return version


def change_the_evaluation(user: Hands, front: Front) -> None:
    """The yearly plan says that it changed; the page Sign says what."""
    walk(front, "plans.year")
    assert "Versie 1 is van kracht" in user.read()
    user.type("evaluation", "Minder ruzie over de brug.")
    assert "Gewijzigd sinds versie 1" in user.read()
    user.click("to.sign")
    assert "Minder ruzie over de brug." in user.read()


def withdraw(user: Hands, version: SignedVersion) -> None:
    """The version stays, as withdrawn and why."""
    user.click(f"withdraw.{version.id}")
    user.type(f"reason.{version.id}", "Het budget klopt niet.")
    will_press("way.withdraw")
    user.click(f"withdraw.now.{version.id}")
    assert "Ingetrokken: Het budget klopt niet." in user.read()
