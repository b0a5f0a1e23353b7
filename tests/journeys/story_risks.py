"""The analysis and the measures: factors in every A, a risk of one's own, objectives, the board."""

from __future__ import annotations

from tests.journeys.hands import Hands

RATINGS: dict[str, tuple[tuple[int, int], ...]] = {
    "ORG": ((2, 3), (1, 2)),
    "CON": ((2, 2), (0, 0)),
    "TER": ((3, 3), (1, 1)),
    "ENV": ((1, 2), (2, 2)),
    "REL": ((1, 3), (0, 0)),
}
"""Exposure and impact of the first factors of every A; exposure 0 asks for no impact."""


def choose_a_way(user: Hands) -> None:
    """Start the analysis and say how it is done."""
    user.click("start", "method.conversation")
    user.type("method_reason", "We kennen elkaar goed")
    user.type("participation", "Gesprek met de hele ploeg op een maandag")
    user.type("participants", "6")
    user.type("minutes_spent", "90")
    user.click("begin")


def rate_the_five(user: Hands) -> None:
    """Two factors in every A; in the first A one is parked and one does not apply."""
    for code, ratings in RATINGS.items():
        for exposure, impact in ratings:
            user.type("good", f"Dit loopt goed in {code}")
            user.click(f"exposure.{exposure}")
            if exposure:
                user.click(f"impact.{impact}")
            user.click("further")
        if code == "ORG":
            user.click("park", "further", "outside")
            user.type("note", "Wij werken zonder ploegen")
        user.click("step.next")


def add_a_risk_of_their_own(user: Hands) -> None:
    """What no statement covered."""
    user.click("add.risk")
    user.type(user.named(".text"), "De droogkappen maken te veel lawaai")
    user.click(user.named(".dimension.env"), "exposure.2", "impact.2", "step.next")


def say_whether_the_adviser_was_needed(user: Hands) -> None:
    """Not needed, with the reason; then the result."""
    user.click("adviser.not_needed")
    user.type("adviser_reason", "Geen conflicten en geen ernstige signalen")
    user.click("step.next")
    assert "De droogkappen maken te veel lawaai" in user.read()
    user.click("objectives")


def set_two_objectives(user: Hands) -> None:
    """From the two heaviest risks."""
    heaviest = [name for name in user.names() if name.startswith("objective.")][:2]
    for risk in heaviest:
        user.click(risk)
        user.click(user.named(".urgency.3"), user.named(".feasibility.2"))
        user.type(user.named(".criterion"), "Aantal klachten per maand")
        user.type(user.named(".target"), "hoogstens 1")
        user.choose(user.named(".due_year"), "2028")
    user.click("step.next")


def take_proposals(user: Hands) -> None:
    """What the law asks, two proposals for the heaviest risk, and a measure of one's own."""
    user.click(next(name for name in user.names() if name.startswith("take.M")))
    user.choose("risk", "Prioriteit: hoog")
    for _ in range(2):
        user.click(next(name for name in user.names() if name.startswith("take.M")))
    user.click("own")
    user.type(user.named(".title"), "Stille droogkappen kopen")
    user.click(user.named(".level.primary"), user.named(".scope.collective"), user.named(".pace.structural"))


def plan_the_open_measure(user: Hands, start: str, end: str) -> None:
    """Who, when, with what and by what one sees it, of the measure that is open."""
    user.type(user.named(".responsible"), "Zaakvoerder")
    user.type(user.named(".start"), start)
    user.type(user.named(".end"), end)
    user.type(user.named(".budget_eur"), "1250,50")
    user.type(user.named(".criterion"), "Decibels aan de stoel")
    if not any(name.endswith(".means_organisational.control") for name in user.names()):
        user.click(user.named(".more"))
    user.type(user.named(".means_organisational"), "Een halve dag uitzoeken")


def deal_with_the_other_domains(user: Hands) -> None:
    """One domain in another document, one that does not apply."""
    user.click("edit.safety", "safety.state.reference")
    user.type("safety.reference", "Rondgang van 4 mei 2026, rode map")
    user.click("edit.environment", "environment.state.not_applicable")
    user.type("environment.reason", "Geen milieuvergunning nodig")


def spread_over_the_board(user: Hands) -> None:
    """Put what has no year yet in the first year, and drag the own measure one year further."""
    for name in [name for name in user.names() if name.startswith("plan.")]:
        user.click(name)
    planned = [name.partition(".")[2] for name in user.names() if name.startswith("later.")]
    user.drag(planned[-1], 0.1, 0.3)
