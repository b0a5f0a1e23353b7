"""The first three stations as a hairdresser walks them: her firm, starting together, the warning lights."""

from __future__ import annotations

from tests.journeys.hands import Hands

FIRM = "Kapsalon Chloé & R’belle <kappers>"

COUNTS = {
    "IND-01": {"short_sick_days": "70"},
    "IND-02": {"sick_spells": "9"},
    "IND-03": {"long_absent_workers": "1"},
    "IND-04": {"voluntary_leavers": "3"},
    "IND-05": {"hires_24m": "2", "early_leavers_24m": "1"},
    "IND-06": {"accidents_1d": "0", "accidents_human": "0"},
    "IND-07": {"internal_incidents": "0"},
}
"""What is typed at the lights that ask for numbers; light 9 gets "I don't know"."""


def describe_the_firm(user: Hands) -> None:
    """Profile."""
    user.type("name", FIRM)
    user.type("kbo", "0123 456 749")
    user.type("street", "Veldstraat 7")
    user.type("postal_code", "9000")
    user.type("city", "Gent")
    user.type("activity", "Kapsalon voor dames en heren")
    user.choose("nace_section", "S")
    user.click("depth.basic", "step.next")


def say_how_many_work_here(user: Hands) -> None:
    """Size."""
    user.type("headcount", "7")
    user.type("fte", "5,5")
    user.click("third_party_contact.true", "health_surveillance.false")
    user.choose("tariff_group", "Tariefgroep 2")
    user.click("step.next")


def write_down_who_is_who(user: Hands) -> None:
    """Three cards: employer, external service, prevention adviser."""
    for role, name, phone in (
        ("werkgever", "Chloé Maes", ""),
        ("edpbw", "Klantendienst", "09 111 22 33"),
        ("papa", "", "09 111 22 34"),
    ):
        user.click(f"add.{role}")
        if name:
            user.type(user.named(".name"), name)
        if phone:
            user.type(user.named(".phone"), phone)
    user.click("step.next")


def say_who_must_be_consulted(user: Hands) -> None:
    """No committee, no delegation: the workers themselves."""
    user.click("committee.false", "union_delegation.false", "employer_is_adviser.true")
    user.click("high_risk_sector.false", "confidential_counsellor.false")
    assert "De werknemers zelf" in user.read()
    assert "Groep D" in user.read()
    user.click("step.next")


def start_together(user: Hands) -> None:
    """Reading matter, what was done before, the statement, who takes part."""
    user.click("what.risk", "step.next", "step.next", "add.past")
    user.type(user.named(".text"), "Zitkrukken gekocht")
    user.click(user.named(".outcome.done"))
    user.click("step.next")
    user.type("budget_bedrag", "1500")
    user.type("signed_on", "10/9/2026")
    user.type("place", "Gent")
    user.type("signed_by", "Chloé Maes")
    user.click("step.next")
    hang_up_the_incident_card(user)
    user.click("add.participant")
    user.choose(user.named(".part"), "Werknemers")
    user.type(user.named(".description"), "Kapsters")
    user.type(user.named(".count"), "6")
    user.click("step.next")


def hang_up_the_incident_card(user: Hands) -> None:
    """Say who helps, put one sentence in own words, and go on; the list says that the card is ours now."""
    user.click("open.incidentkaart")
    user.type("opvang_dienst", "Slachtofferhulp, 09 000 00 99")
    user.click("rewrite")
    user.type("text", "# Kapsalon: na een voorval\nBel {psychologische opvang}.")
    assert "Bel Slachtofferhulp, 09 000 00 99." in user.read()
    user.click("step.back")
    assert "Uw eigen tekst" in user.read()
    user.click("step.next")


def count(user: Hands, key: str, typed: str) -> None:
    """Type a number where "I don't know" is also possible."""
    user.type(f"{key}.value", typed)


def light_the_lights(user: Hands) -> None:
    """A round of this year: twelve lights, one of them not known, and the five basics."""
    user.click("start")
    user.type(user.named(".filled_by"), "Zaakvoerder en één kapster")
    user.click("first")
    for answers in COUNTS.values():
        for key, typed in answers.items():
            count(user, key, typed)
        user.click("step.next")
    user.click("register_exists.false")
    count(user, "third_party_incidents", "2")
    count(user, "third_party_physical", "0")
    user.click("step.next", "formal_requests.unknown")
    user.type("formal_requests.reason", "Vraag ik aan de externe dienst")
    count(user, "informal_contacts", "0")
    user.click("step.next", "conflict_level.1", "step.next")
    count(user, "overtime_hours_3m", "45")
    count(user, "leave_not_taken_workers", "1")
    user.click("step.next", "quality_trend.1", "step.next")


def answer_the_background(user: Hands) -> None:
    """Four questions without a colour, then the result."""
    user.click("events.none", "step.next", "spontaneous_consults.unknown", "step.next", "step.next")
    for key in ("contacts", "procedure", "register", "analysis"):
        user.click(f"basics_{key}.false")
    user.click("basics_yearly.true", "step.next")
