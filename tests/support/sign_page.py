"""The page Sign over a worked garage, with a clock that runs and can be set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.records import SignedVersion
from app.domain.versions.chain import versions
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.wizards.pages.plans_sign import PlansSign
from tests.support.answering import will_press
from tests.support.pages import Seat, seats_over

PAGE = "plans.sign#plan.year"


class RunningClock:
    """A second later at every look."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@contextmanager
def sign_page(qtbot: QtBot, folder: Path, clock: RunningClock, language: str = "nl") -> Iterator[Seat]:
    """The page at the yearly plan of the garage."""
    workspace = files.create(folder / "garage.previ", clock=clock)
    import_text(workspace, (resources() / "demo" / "garage.json").read_text(encoding="utf-8"))
    yield seats_over(workspace, qtbot)(PlansSign, PAGE, language)
    workspace.close()


def explain(seat: Seat, reason: str = "Komt nog.") -> None:
    """Say why, at everything that is missing."""
    assert isinstance(seat.page, PlansSign)
    for id_ in seat.page.missing:
        seat.type(f"reason.{id_}", reason)


def confirm(seat: Seat, *points: str) -> None:
    """Tick what is confirmed; everything when nothing is named."""
    for point in points or ("context", "risks", "measures", "means"):
        seat.click(f"attested.{point}")


def sign(seat: Seat, reason: str = "Komt nog.") -> SignedVersion:
    """Fill in what is asked and sign; gives the version."""
    explain(seat, reason)
    confirm(seat)
    will_press("way.sign")
    seat.click("sign")
    return versions(seat.dossier)[-1]
