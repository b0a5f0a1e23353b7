"""The register of third-party facts on paper (Codex, art. I.3-3); names only when somebody asked for them."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.follow.declaration import Declaration
from app.domain.follow.registers import day_of, facts, is_kept_here, kept_until
from app.domain.follow_choices import FactKind
from app.domain.reading import Reading
from app.domain.records import ThirdPartyFact
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Block, Callout, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice, warning
from app.presenters.sentences import or_dash


def build(reading: Reading, words: Words) -> Paper:
    """Every declaration in order of entry, and how many there were each year."""
    say = words.say
    names = reading.archive.names
    front = Front(
        title=say("Register of third-party facts"),
        subtitle=say("As it stands on {day}", day=reading.today),
        kicker=say("Register of the employer (Codex, art. I.3-3)"),
        facts=firm_facts(reading, words),
        notice=say("confidential – only for those who may see it"),
        contents=False,
    )
    blocks: list[Block] = [_who_may_look(words)]
    if not is_kept_here(reading.dossier):
        blocks.append(warning(say("Not asked of this firm"), no_contact(words)))
    if names:
        told = say("Names stand here only where the worker agreed. Do not copy this paper.")
        blocks.append(warning(say("With names"), told))
    blocks += [
        Heading(1, say("Declarations")),
        _declarations(reading, words),
        Heading(1, say("How many each year")),
        Paragraph(say("By the day on which it happened, in calendar years.")),
        _totals(reading, words),
        legal_notice(reading, words),
    ]
    return framed(front, blocks, reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether anything was ever entered."""
    return bool(reading.dossier.all(ThirdPartyFact))


def no_contact(words: Words) -> str:
    """Why a firm need not keep the register."""
    return words.say(
        "The register is only asked where workers meet others at work: customers, suppliers, patients, "
        "pupils. According to “How many people” that is not so in your firm."
    )


def who_may_look(words: Words) -> str:
    """The circle of those who may see the register."""
    return words.say(
        "Only the employer, the prevention adviser psychosocial aspects, the confidential counsellor and the "
        "internal prevention adviser may see the register. It is at the disposal of the inspection. Each "
        "declaration is kept for five years from its entry."
    )


def _who_may_look(words: Words) -> Callout:
    return Callout(words.say("Who may see this"), who_may_look(words), "legal")


def _declarations(reading: Reading, words: Words) -> Grid:
    say = words.say
    names = (Column(say("Name, with consent"), 1.5),) if reading.archive.names else ()
    columns = (
        *(Column(say("Entered"), 1.15), Column(say("Happened"), 1.15), Column(say("Kind"), 1.5)),
        *(Column(say("What the worker declares"), 4), *names, Column(say("Kept until"), 1.15)),
    )
    told = reading.archive.declarations()
    rows = tuple(_row(fact, told, reading, words) for fact in facts(reading.dossier))
    return Grid(columns, rows, empty=say("No declaration was entered yet."))


def _row(fact: ThirdPartyFact, told: Mapping[str, Declaration], reading: Reading, words: Words) -> Row:
    known = told.get(fact.id)
    names = (or_dash(known.name if known else ""),) if reading.archive.names else ()
    return Row(
        (
            or_dash(words.short_date(fact.entered_on)),
            or_dash(words.short_date(fact.happened_on)),
            kind_of(fact, words),
            _text(fact, known, words),
            *names,
            or_dash(words.short_date(kept_until(fact))),
        )
    )


def kind_of(fact: ThirdPartyFact, words: Words) -> str:
    """What happened, and whether it was physical."""
    kind = label(fact.kind, words)
    physical = fact.physical and fact.kind is FactKind.VIOLENCE
    return words.say("{kind} (physical or a threat)", kind=kind) if physical else kind


def _text(fact: ThirdPartyFact, known: Declaration | None, words: Words) -> str:
    if fact.deleted_on is not None:
        return words.say("Deleted on {day}, after five years", day=fact.deleted_on)
    if known is None:
        return words.say("The words of this declaration are not in this file.")
    return known.text


def _totals(reading: Reading, words: Words) -> Grid:
    say = words.say
    columns = (
        Column(say("Year"), 1),
        *(Column(label(kind, words), 1.5, align="right") for kind in FactKind),
        Column(say("Together"), 1.2, align="right"),
    )
    days = [(day_of(fact), fact.kind) for fact in facts(reading.dossier)]
    years = sorted({day.year for day, _ in days if day is not None})
    rows = []
    for year in years:
        found = [kind for day, kind in days if day is not None and day.year == year]
        rows.append(Row((str(year), *(str(found.count(kind)) for kind in FactKind), str(len(found)))))
    return Grid(columns, tuple(rows), empty=say("No declaration was entered yet."), row_titles=True)
