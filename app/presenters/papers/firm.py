"""The firm and its people on paper: identification, group, who must be consulted, who's who."""

from __future__ import annotations

from app.domain.catalogue import Actor
from app.domain.reading import Reading
from app.domain.records import Contact, Participant, PastAction, Site
from app.i18n.words import Words
from app.presenters.labels import actor_label, body_label, group_label, label, yes_no
from app.presenters.paper import Block, Bullets, Column, Grid, KeyValues, Paragraph, Row
from app.presenters.papers.frame import firm_name
from app.presenters.sentences import or_blank, or_dash, outward, pair


def identification(reading: Reading, words: Words) -> KeyValues:
    """Everything that identifies the firm; what is missing is a line to fill in by hand."""
    company = reading.company
    section = reading.catalogue.nace_sections.get(company.nace_section)
    sector = words.pick(section.name) if section else ""
    town = " ".join(part for part in (company.postal_code, company.city) if part.strip())
    rows = (
        (words.say("Name"), firm_name(reading, words)),
        (words.say("Company number"), or_blank(company.kbo)),
        (words.say("Address"), or_blank(", ".join(part for part in (company.street, town) if part.strip()))),
        (words.say("Activity"), or_blank(company.activity)),
        (words.say("Sector (NACE-BEL section)"), or_dash(sector)),
        (words.say("Joint committee"), or_dash(company.joint_committee)),
        (words.say("Average number of workers"), _number(reading.headcount, words)),
        (words.say("Full-time equivalents"), _number(company.fte, words)),
        (
            words.say("Contact with customers, patients or other third parties"),
            yes_no(company.third_party_contact, words),
        ),
        (words.say("Start of the service year"), words.month(_month(company.service_year_start_month))),
        (words.say("Employer group"), group_label(reading.group.group, words)),
        (words.say("Consulted about the plans"), body_label(reading.body.body, words)),
    )
    return KeyValues(rows)


def organisation(reading: Reading, words: Words) -> list[Block]:
    """Why the firm is in its group, what follows from it, whom it must consult, and its sites."""
    verdict = reading.group
    blocks: list[Block] = [Paragraph(" ".join(words.tell(reason) for reason in verdict.reasons))]
    if verdict.consequences:
        blocks.append(Bullets(tuple(words.tell(each) for each in verdict.consequences)))
    blocks.append(Paragraph(" ".join(words.tell(reason) for reason in reading.body.reasons)))
    sites = reading.dossier.all(Site)
    if sites:
        rows = tuple(Row((or_dash(site.name), outward(site.headcount, words))) for site in sites)
        columns = (Column(words.say("Site or team"), 3), Column(words.say("Workers"), align="right"))
        blocks.append(Grid(columns, rows, row_titles=True))
    return blocks


def tasks(reading: Reading, words: Words) -> list[Block]:
    """Tasks, duties and means of every person; standard words, marked, where none were written."""
    columns = (
        Column(words.say("Who"), 1.7),
        Column(words.say("Tasks, duties and means"), 3.4),
        Column(words.say("How to reach"), 1.7),
    )
    cards = reading.dossier.all(Contact)
    rows = tuple(_task_row(contact, reading, words) for contact in cards)
    grid = Grid(columns, rows, empty=words.say("Nobody was named yet."), row_titles=True)
    if all(contact.duties.strip() for contact in cards):
        return [grid]
    told = words.say("* Standard words of the catalogue, because none were filled in.")
    return [grid, Paragraph(told, tone="muted")]


def participants(reading: Reading, words: Words) -> list[str]:
    """Who took part, by function and number."""
    return [_participant(each, words) for each in reading.dossier.all(Participant)]


def history(reading: Reading, words: Words) -> list[Block]:
    """What was done, or considered and dropped, before this plan."""
    past = reading.dossier.all(PastAction)
    if not past:
        return []
    rows = tuple(
        Row((str(action.year or "–"), or_dash(action.text), label(action.outcome, words))) for action in past
    )
    columns = (
        Column(words.say("Year"), 0.7),
        Column(words.say("What happened before"), 4),
        Column(words.say("Outcome"), 1.4),
    )
    return [Grid(columns, rows, caption=words.say("What was already done or considered"))]


def employer_name(reading: Reading) -> str:
    """The name on the employer's card, if there is one."""
    cards = [contact for contact in reading.dossier.all(Contact) if contact.role == "werkgever"]
    return cards[0].name.strip() if cards else ""


def _task_row(contact: Contact, reading: Reading, words: Words) -> Row:
    actor = reading.catalogue.actors.get(contact.role)
    who = [actor_label(contact.role, reading.catalogue, words), contact.name, contact.organisation]
    reach = [contact.phone, contact.email]
    return Row(
        (_lines(who), contact.duties.strip() or or_dash(_standard(actor, words)), or_dash(_lines(reach)))
    )


def _standard(actor: Actor | None, words: Words) -> str:
    """The catalogue's words for the steps of the plan and of its execution."""
    if actor is None:
        return ""
    found = [
        words.pick(actor.roles[step]) for step in ("plan", "uitvoering", "opvolging") if step in actor.roles
    ]
    return f"{' '.join(found)} *" if found else ""


def _participant(each: Participant, words: Words) -> str:
    who = each.description.strip() or words.say("Participants")
    if each.count is None:
        return who
    count = outward(each.count, words) if each.part == "workers" else str(each.count)
    return pair(who, count, words)


def _lines(parts: list[str]) -> str:
    return "\n".join(part.strip() for part in parts if part.strip())


def _number(value: float | None, words: Words) -> str:
    return words.number(value) if value is not None else words.say("Not known yet")


def _month(month: int) -> int:
    return month if 1 <= month <= 12 else 1
