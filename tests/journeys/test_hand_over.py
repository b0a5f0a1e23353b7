"""From the employer to the adviser and back, through the windows both of them see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog

from app.domain.choices import PlanKind, Voter
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.handing.purpose import Purpose
from app.domain.records import Objective, Remark
from app.gui import Front
from app.services.handover.making import Wish, hand_over, make
from app.services.handover.manifest import Sender
from app.services.handover.opening import read
from app.services.handover.receiving import send_back, work_on
from app.services.workspace import Workspace
from tests.journeys.conftest import at_work
from tests.journeys.hands import Hands, settle
from tests.support.answering import will_give_code, will_press

Begin = Callable[[str], Hands]
PASSWORD = "een rustige ochtend"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, Path], None]:
    """`places(opened, saved)`: what the file dialogs say from now on."""

    def said(opened: Path, saved: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_, **__: (str(opened), "")))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(saved), "")))

    return said


def workspace(front: Front) -> Workspace:
    assert front.navigator is not None
    return front.navigator.workspace


def handed_over(user: Hands) -> None:
    """Make the hand-over file on the page, without papers."""
    user.click("page.plans.handover")
    for box in user.window.findChildren(QCheckBox):
        if box.objectName().startswith("send.reports") and box.isChecked():
            user.press_mouse(box)
    user.type("send.to", "Liantis")
    user.type("send.password", PASSWORD)
    user.click("send.make")


def opened_as_a_copy(front: Front) -> Hands:
    """Open the file from the first screen, with a wrong password first, as a dossier of one's own."""
    front.close()
    settle()
    assert front.start is not None
    will_give_code("iets anders dan dat", PASSWORD)
    will_press("way.own")
    Hands(front.start).click("start.open")
    return at_work(front)


def only_remarks(front: Front, adviser: Hands) -> None:
    """Nothing but a remark can be written."""
    assert workspace(front).handed_for == Purpose.REMARK
    assert "U kreeg dit dossier om te lezen en opmerkingen te maken" in adviser.read()
    adviser.click("station.firm")
    adviser.type("name", "Iets anders")
    assert "Maak uw opmerking als preventieadviseur" in adviser.read()
    assert workspace(front).dossier.company.name == "Bakkerij De Korst"


def test_an_adviser_remarks_in_a_file_of_his_own_and_the_employer_takes_it_in(
    front: Front, begin: Begin, places: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    there, copy, back = (
        tmp_path / name for name in ("post.previ-handover", "copy.previ", "back.previ-handover")
    )
    user = begin("nl")
    user.type("name", "Bakkerij De Korst")
    own = workspace(front).path
    workspace(front).execute(AddEntry(Objective(id="O1", text="Rustiger ochtend")))
    settle()
    user.click("station.plans")
    places(there, there)
    handed_over(user)
    assert there.exists()

    places(there, copy)
    adviser = opened_as_a_copy(front)
    only_remarks(front, adviser)
    remark = Remark(id="R1", kind=PlanKind.GLOBAL, plan="2027", voter=Voter.ADVISER, text="Goed plan <b>")
    workspace(front).execute(AddEntry(remark))
    settle()
    places(there, back)
    adviser.click("station.plans", "page.plans.handover", "reply.make")
    assert back.exists()

    front.close()
    settle()
    front.open_path(own)
    employer = at_work(front)
    places(back, back)
    employer.click("station.plans", "page.plans.handover")
    will_press("merging.take")
    employer.click("take.in")
    found = workspace(front).dossier.get(Remark, "R1")
    assert found and found.text == "Goed plan <b>"
    assert workspace(front).undo()
    assert workspace(front).dossier.get(Remark, "R1") is None


def test_a_damaged_file_that_is_opened_like_a_dossier_says_what_to_do(
    front: Front, begin: Begin, places: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    damaged = tmp_path / "post.previ-handover"
    damaged.write_bytes(b"PK\x03\x04 nothing")
    begin("fr")
    will_press("way.")
    front.open_path(damaged)
    assert front.window is not None


def test_an_answer_that_is_opened_first_asks_for_its_dossier(
    front: Front, begin: Begin, places: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    begin("fr").type("name", "Boulangerie")
    own, back = workspace(front).path, tmp_path / "back.previ-handover"
    workspace(front).execute(AddEntry(Objective(id="O1", text="Pauses")))
    sent = read(make(workspace(front), Wish()), "x")
    adviser = work_on(sent, tmp_path / "copy.previ")
    adviser.execute(EditEntry(Objective, "O1", {"text": "Pauses à deux"}))
    send_back(adviser, back, Wish(sender=Sender.ADVISER))
    adviser.close()
    front.close()
    settle()
    places(own, own)
    will_press("way.dossier")
    will_press("merging.take")
    front.open_path(back)
    objective = workspace(front).dossier.get(Objective, "O1")
    assert objective and objective.text == "Pauses à deux"
    assert "1 modification" in at_work(front).read()


def test_a_file_of_the_open_firm_is_put_together_with_it(front: Front, begin: Begin, tmp_path: Path) -> None:
    begin("nl").type("name", "Bakkerij")
    path = tmp_path / "post.previ-handover"
    hand_over(workspace(front), path, Wish())
    workspace(front).execute(AddEntry(Objective(id="O1", text="Pauzes")))
    will_press("way.merge")
    will_press("merging.take")
    front.open_path(path)
    assert workspace(front).dossier.get(Objective, "O1")
    assert "Niets" in at_work(front).read() or "overgenomen" in at_work(front).read().lower()
