"""Handing over, taking in and the inspection folder, as the employer and the adviser do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.choices import PlanKind, VoiceKind
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.handing.sent import sent_before
from app.domain.merging.conflicts import Choice
from app.domain.records import Objective, Voice
from app.i18n.words import Words
from app.services.handover.making import Wish, make
from app.services.handover.manifest import Purpose, Sender
from app.services.handover.opening import open_, read
from app.services.handover.receiving import reply, work_on
from app.services.versions import preparing
from app.services.workspace import Workspace
from app.views.dialogs import merging
from app.views.dialogs.merging import Merging
from app.wizards.pages.plans_handover import PlansHandover
from app.wizards.receiving import described
from tests.support.apart import Watch, sign
from tests.support.desk import MOMENT, desk_for
from tests.support.pages import Seat, Seating

PASSWORD = "een rustige ochtend"


@pytest.fixture
def page(sit: Seating) -> Seat:
    """The employer's page, over a firm with an objective and an idea under a name."""
    seat = sit(PlansHandover, "plans.handover")
    seat.workspace.execute(DescribeCompany({"name": "Bakkerij De Korst", "kbo": "0417.497.106"}))
    seat.workspace.execute(AddEntry(Objective(id="O1", text="Rustiger ochtend")))
    seat.workspace.execute(AddEntry(Voice(id="V1", kind=VoiceKind.IDEA, text="Rooster", name="An")))
    seat.page.rebuild()
    return seat


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where whoever is asked keeps the file."""
    path = tmp_path / "post.previ-handover"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(path), "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_, **__: (str(path), "")))
    return path


def untick_papers(seat: Seat) -> None:
    """No papers: they take seconds."""
    seat.page.send.reports.show_value(())


def send(seat: Seat, to: str = "Liantis") -> None:
    """Make a hand-over file without papers."""
    untick_papers(seat)
    seat.type("send.to", to)
    seat.click("send.make")


def test_what_is_in_the_file_and_what_is_not_is_said_before(page: Seat) -> None:
    said = page.said()
    assert "Ideeën en signalen waar een naam bij staat: 1" in said
    page.page.send.withheld.show_value(())
    page.page.send.renew()
    assert "Ideeën en signalen waar een naam bij staat: 1" not in page.page.send.not_in_it.accessibleName()


def test_a_file_is_made_without_what_was_ticked_and_remembered(page: Seat, saved: Path) -> None:
    send(page)
    handed = open_(saved)
    assert handed.manifest.purpose is Purpose.REMARK and handed.manifest.to == "Liantis"
    assert handed.dossier.all(Voice) == ()
    assert [(mark.note, mark.name) for mark in sent_before(page.dossier)] == [("Liantis", saved.name)]
    assert f"15 september 2026: aan Liantis ({saved.name})" in page.said()
    assert "Verstuur" in page.said()


@pytest.mark.parametrize(("to", "password"), [("", ""), ("Liantis", "kort"), ("x" * 121, "")])
def test_nobody_or_a_short_password_makes_no_file(page: Seat, saved: Path, to: str, password: str) -> None:
    page.type("send.password", password)
    send(page, to)
    assert not saved.exists() and sent_before(page.dossier) == ()


def test_a_password_is_asked_of_whoever_opens_it_and_forgotten_here(page: Seat, saved: Path) -> None:
    page.type("send.password", PASSWORD)
    send(page)
    assert open_(saved, PASSWORD).dossier.company.name == "Bakkerij De Korst"
    assert page.page.send.password.control.text() == ""
    assert "telefonisch" in page.said()


@pytest.fixture
def answered(page: Seat, saved: Path, tmp_path: Path) -> Callable[[Callable[[Workspace], object]], None]:
    """The adviser got a full copy, does something in it, and sends it back."""

    def answer(work: Callable[[Workspace], object]) -> None:
        page.page.send.purpose.show_value(Purpose.COPY.value)
        send(page)
        adviser = work_on(open_(saved), tmp_path / "adviser.previ", clock=lambda: MOMENT)
        work(adviser)
        saved.write_bytes(reply(adviser, Wish(sender=Sender.ADVISER)))
        adviser.close()

    return answer


def choosing(monkeypatch: pytest.MonkeyPatch, act: Callable[[Merging], object]) -> list[str]:
    """Whoever sees the merge does this with it; what was said in it."""
    said: list[str] = []

    def exec_(window: Merging) -> int:
        from PySide6.QtWidgets import QLabel

        said.append("\n".join(label.text() for label in window.findChildren(QLabel)))
        act(window)
        return window.result()

    monkeypatch.setattr(merging.Merging, "exec", exec_)
    return said


def change(text: str) -> EditEntry:
    """Other words for the objective."""
    return EditEntry(Objective, "O1", {"text": text})


def test_new_work_comes_in_after_it_was_shown_and_goes_in_one_step(
    page: Seat, saved: Path, answered: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(lambda adviser: adviser.execute(AddEntry(Objective(id="O2", text="Pauzes <b>"))))
    page.workspace.execute(AddEntry(Objective(id="O3", text="Van mij")))
    said = choosing(monkeypatch, Merging.accept)
    page.click("take.in")
    assert "Pauzes <b>" in said[0] and "Van mij" in said[0]
    assert {o.id for o in page.dossier.all(Objective)} == {"O1", "O2", "O3"}
    assert "Ongedaan maken haalt het in één stap terug" in page.said()
    page.workspace.undo()
    assert {o.id for o in page.dossier.all(Objective)} == {"O1", "O3"}


@pytest.mark.parametrize(("choice", "kept"), [("mine", "hier"), ("theirs", "daar"), ("both", "hier\ndaar")])
def test_what_both_changed_is_chosen_side_by_side(
    page: Seat, answered: Callable[..., None], monkeypatch: pytest.MonkeyPatch, choice: str, kept: str
) -> None:
    answered(lambda adviser: adviser.execute(change("daar")))
    page.workspace.execute(change("hier"))

    def choose(window: Merging) -> None:
        window.accept()
        assert not window.result()
        (field,) = window._fields.values()
        field.show_value(choice)
        window.accept()

    said = choosing(monkeypatch, choose)
    page.click("take.in")
    assert "hier" in said[0] and "daar" in said[0]
    objective = page.dossier.get(Objective, "O1")
    assert objective and objective.text == kept


def test_thinking_better_of_it_changes_nothing(
    page: Seat, answered: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(lambda adviser: adviser.execute(change("daar")))
    choosing(monkeypatch, Merging.reject)
    before = page.dossier
    page.click("take.in")
    assert page.dossier is before


def test_a_file_that_is_not_whole_is_refused_with_what_to_do(page: Seat, saved: Path) -> None:
    send(page)
    saved.write_bytes(saved.read_bytes()[:-1])
    before = page.dossier
    page.click("take.in")
    assert "vraag het bestand opnieuw" in page.said().lower() or "opnieuw" in page.said()
    assert page.dossier is before


def test_whoever_may_only_remark_sees_so_and_sends_remarks_back(
    page: Seat, saved: Path, tmp_path: Path, sit: Seating
) -> None:
    send(page)
    adviser = work_on(open_(saved), tmp_path / "adviser.previ", clock=lambda: MOMENT)
    desk, out = desk_for(adviser)
    seat = Seat(PlansHandover(desk, page.page.place), adviser, out)
    assert "om te lezen en opmerkingen te maken" in seat.said()
    seat.click("remark")
    assert out.went[0].page.startswith("plans.")
    seat.click("reply.make")
    assert open_(saved).manifest.purpose is Purpose.RETURN
    assert not seat.page.findChildren(type(seat.page), "send.make")
    adviser.close()


def test_the_folder_is_written_in_the_language_that_was_chosen(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: str(tmp_path)))
    page.page.folder.language.show_value("fr")
    page.click("folder.make")
    assert list(tmp_path.glob("*inspection*/00_*.html"))
    assert "00_" in page.said()


def test_what_others_typed_is_shown_as_typed_and_never_fills_the_screen(page: Seat) -> None:
    page.workspace.execute(DescribeCompany({"name": "<b>R&D</b> \u202eé🙂"}))
    handed = read(make(page.workspace, Wish(message="=1+1 " + "x" * 10_000)), "x")
    said = described(handed, Words("nl"))
    assert "<b>R&D</b> \u202eé🙂" in said and "=1+1" in said
    assert len(said) < 1200


def test_a_plan_signed_on_both_copies_is_told_until_it_is_signed_once_more(
    page: Seat, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "PAPERS", dict.fromkeys(PlanKind, ("commitment",)))
    page.page.send.purpose.show_value(Purpose.COPY.value)
    page.page.send.withheld.show_value(())
    send(page)
    other = work_on(open_(saved), tmp_path / "other.previ", clock=Watch(MOMENT + timedelta(days=1)))
    sign(other)
    sign(page.workspace)
    saved.write_bytes(reply(other, Wish(sender=Sender.ADVISER)))
    other.close()
    choosing(monkeypatch, lambda window: (window._choose_all(Choice.THEIRS), window.accept()))
    page.click("take.in")
    assert "los van elkaar ondertekend" in page.said()


def test_that_kept_files_go_into_the_folder_as_they_are_is_said_before(page: Seat) -> None:
    assert "Bewijsstukken en scans gaan erin zoals u ze bewaarde" in page.said()


def test_that_handing_over_ends_undo_is_said_before_the_button(page: Seat) -> None:
    assert "niet meer ongedaan maken wat u ervoor deed" in page.said()
