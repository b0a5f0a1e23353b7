"""The plans: facts of both, days of advice, one element that does not apply, and paper in French."""

from __future__ import annotations

from app.views.preview import Preview
from tests.journeys.hands import Hands, with_patience


def complete_the_five_year_plan(user: Hands) -> None:
    """Sentences, strategic advice, days, and what does not apply."""
    user.type("size_note", "Zeven mensen in één kapsalon.")
    user.click("adaptation.proposal")
    user.type("criteria", "Elk najaar de knipperlichten opnieuw.")
    user.click("strategic_advice.not_yet")
    user.type("line_consulted_on", "1/9/2026")
    user.type("services_consulted_on", "2/9/2026")
    user.type("signed_on", "15/9/2026")
    user.type("signed_by", "Chloé Maes")
    user.click("step.next")


def complete_the_yearly_plan(user: Hands) -> None:
    """The five questions of the law, and the days."""
    user.click("change_circumstances.none", "change_accidents.none", "change_annual_report.none")
    user.type("change_advice", "De ploeg vroeg stillere droogkappen.")
    user.click("change_strategic.none")
    user.type("line_consulted_on", "1/9/2026")
    user.type("services_consulted_on", "2/9/2026")


def waive_an_element(user: Hands, element: str, reason: str) -> None:
    """Say why something that is missing does not apply."""
    user.click(f"waive.{element}")
    user.type(f"why.{element}", reason)
    user.click(f"keep.{element}")


def write_down_the_advice(user: Hands) -> None:
    """The days of direct participation."""
    user.type("jap.submitted_on", "25/8/2026")
    user.type("jap.service_advice_on", "24/8/2026")
    user.type("jap.body_advice_on", "12/9/2026")
    user.type("jap.body_advice", "Geen opmerkingen.")
    user.click("plan.global")
    user.type("gpp.body_advice_on", "12/9/2026")
    user.type("gpp.body_advice", "Akkoord.")
    user.click("step.next", "step.next", "step.next")


def look_at_the_yearly_plan(user: Hands) -> Hands:
    """Open the preview of the yearly plan; gives hands on it."""
    user.click("preview.year-plan")
    preview = user.window.findChildren(Preview)[-1]
    wait_for(preview)
    return Hands(preview)


def turn_to_french(preview: Hands) -> None:
    """Switch the paper, not the window, to French."""
    assert isinstance(preview.window, Preview)
    dutch = preview.window.content
    preview.click("paper.fr")
    wait_for(preview.window, other_than=dutch)


def wait_for(preview: Preview, *, other_than: bytes = b"") -> None:
    """Wait until the paper is made; trouble is told in the banner."""
    with_patience(lambda: preview.content not in {b"", other_than} and preview.save_button.isEnabled())
    assert not preview.banner.text()
