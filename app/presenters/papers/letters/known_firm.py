"""What the dossier knows of the firm and its people, by the blank of a letter in which it stands."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import Group
from app.domain.reading import Reading
from app.domain.records import Contact
from app.i18n.words import Words
from app.presenters.sentences import outward


def firm_values(reading: Reading, words: Words) -> dict[str, str]:
    """Facts about the firm itself; a number of workers under three does not leave it."""
    company = reading.company
    town = " ".join(part for part in (company.postal_code, company.city) if part.strip())
    guard = reading.catalogue.privacy_guard
    return {
        "firma_naam": company.name.strip(),
        "firma_adres": ", ".join(part for part in (company.street, town) if part.strip()),
        "ondernemingsnummer": company.kbo,
        "aantal_werknemers": outward(reading.headcount, words) if reading.headcount is not None else "",
        "sector": _sector(reading, words),
        "groep_zin": _adviser(reading, words),
        "minimum_aantal": str(guard.min_group_for_survey),
        "verdeling_aantal": str(guard.min_group_for_distribution),
        "minimum_cel": str(guard.min_cell_for_split),
    }


def people_values(reading: Reading, words: Words) -> dict[str, str]:
    """Who is who, and how to reach them."""
    cards = {contact.role: contact for contact in reversed(reading.dossier.all(Contact))}
    employer, service, adviser = cards.get("werkgever"), cards.get("edpbw"), cards.get("papa")
    counsellor, lead = cards.get("vertrouwenspersoon"), cards.get("taskforce")
    reach_employer = _reach(employer)
    return {
        "werkgever_naam": employer.name.strip() if employer else "",
        "werkgever_telefoon": employer.phone.strip() if employer else "",
        "eerste_contact": reach_employer,
        "gegevens_contact": reach_employer,
        "edpbw_naam": first(service.organisation, service.name) if service else "",
        "edpbw_contact": _joined(service.name, service.phone, service.email) if service else "",
        "papa_naam": adviser.name.strip() if adviser else "",
        "papa_telefoon": first(adviser.phone if adviser else "", service.phone if service else ""),
        "vertrouwenspersoon_zin": _counsellor(counsellor, words),
        "vertrouwenspersoon_contact": _reach(counsellor),
        "trekker_naam": lead.name.strip() if lead else "",
    }


def usual_values(words: Words) -> Mapping[str, str]:
    """Words that are true of every firm, until it writes its own."""
    return {
        "werkgever_functie": words.say("employer"),
        "papa_naam": words.say("the prevention adviser psychosocial aspects"),
        "aanleiding_zin": words.say(
            "Every employer looks for the risks of the work together with the people who do it."
        ),
    }


def first(*texts: str) -> str:
    """The first text that says something."""
    return next((text.strip() for text in texts if text.strip()), "")


def _sector(reading: Reading, words: Words) -> str:
    company = reading.company
    section = reading.catalogue.nace_sections.get(company.nace_section)
    committee = company.joint_committee.strip()
    parts = [
        company.activity.strip() or (words.pick(section.name) if section else ""),
        words.say("joint committee {number}", number=committee) if committee else "",
    ]
    return ", ".join(part for part in parts if part)


def _adviser(reading: Reading, words: Words) -> str:
    """Who is the prevention adviser, as far as the group of the firm says so."""
    group = reading.group.group
    if group is Group.D:
        return words.say("the employer (group D)")
    cards = [c for c in reading.dossier.all(Contact) if c.role == "interne_preventieadviseur"]
    named = first(*(card.name for card in cards))
    if named or group is None:
        return named
    return words.say("a worker of the firm (group {group})", group=group.value)


def _counsellor(card: Contact | None, words: Words) -> str:
    if card is None or not card.name.strip():
        return ""
    if not card.phone.strip():
        return words.say("Our confidential counsellor is {name}.", name=card.name.strip())
    return words.say(
        "Our confidential counsellor is {name}: {phone}.", name=card.name.strip(), phone=card.phone.strip()
    )


def _reach(card: Contact | None) -> str:
    return _joined(card.name or card.organisation, card.phone) if card and card.phone.strip() else ""


def _joined(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())
