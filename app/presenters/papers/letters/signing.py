"""How a letter ends: the name of who writes it, boxes to sign in, or a list with empty rows."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.catalogue import Layout, SignSheet
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import (
    Block,
    Column,
    Grid,
    Heading,
    KeepTogether,
    PageBreak,
    Paragraph,
    Row,
    SignatureBox,
    Signatures,
    Spacer,
)
from app.presenters.papers.letters.known_firm import first, usual_values
from app.presenters.papers.letters.values import Letter

EMPLOYER, GROUP, STAFF, RECEIVER = "werkgever", "werkgroep_leden", "werknemers", "ontvanger"
_UNNAMED = 3
"""Boxes for members of a group that nobody named yet."""
_OPEN_ROWS, _SIGN_ROOM = 6, 2.2
_SPARE, _LONGEST = 3, 30


def closing(made: Letter, reading: Reading, words: Words) -> tuple[Block, ...]:
    """What comes after the text, by the signatures and the layout of the template."""
    wanted = made.template.signatures
    if made.template.layout is Layout.LETTER:
        return _name(made, words) if EMPLOYER in wanted else ()
    boxes = tuple(box for who in wanted for box in _boxes(who, made, reading, words))
    blocks: list[Block] = [Spacer(1), Signatures(boxes)] if boxes else []
    return (*blocks, *(_open_list(words) if STAFF in wanted else ()))


def sign_sheet(sheet: SignSheet, reading: Reading, words: Words) -> tuple[Block, ...]:
    """A page with a row for everybody, and a few to spare."""
    people = int(reading.headcount or 0) + _SPARE
    count = min(max(sheet.rows, people), _LONGEST)
    columns = (Column("", 0.3), *(Column(words.pick(title), 2) for title in sheet.columns))
    rows = tuple(Row((str(number),)) for number in range(1, count + 1))
    return (
        PageBreak(),
        Heading(2, words.pick(sheet.title)),
        Paragraph(words.pick(sheet.text), tone="muted"),
        Grid(columns, rows, row_titles=True, by_hand=_SIGN_ROOM),
    )


def _name(made: Letter, words: Words) -> tuple[Block, ...]:
    """Room for a signature, and under it who wrote: name, function, firm."""
    values = made.values
    name = first(made.draft.signed_by, values.get("werkgever_naam", ""))
    function = first(values.get("werkgever_functie", ""))
    under = ", ".join(part for part in (function, values.get("firma_naam", "").strip()) if part)
    said = "\n".join(part for part in (name, under) if part)
    return (KeepTogether((Spacer(2), Paragraph(said))),) if said else ()


def _boxes(who: str, made: Letter, reading: Reading, words: Words) -> Iterator[SignatureBox]:
    values = made.values
    match who:
        case "werkgever":
            function = values.get("werkgever_functie", "")
            plain = function == usual_values(words)["werkgever_functie"]
            name = first(made.draft.signed_by, values.get("werkgever_naam", ""))
            yield _box(_label(who, reading, words) if plain else function, name, words)
        case "werkgroep_leden":
            members = values.get(GROUP, "").splitlines() or [""] * _UNNAMED
            role = words.say("Member of the working group")
            yield from (_box(role, member, words) for member in members)
        case "ontvanger":
            function = values.get("ontvanger_functie", "")
            name = values.get("ontvanger_naam", "")
            yield _box(first(function, _label(who, reading, words)), name, words)
        case "werknemers":
            return
        case _:
            yield _box(_label(who, reading, words), "", words)


def _open_list(words: Words) -> Iterator[Block]:
    """Whoever wants to sign does so here; nobody has to."""
    columns = (Column("", 0.3), Column(words.say("Name or function"), 2), Column(words.say("Signature"), 2))
    rows = tuple(Row((str(number),)) for number in range(1, _OPEN_ROWS + 1))
    caption = words.say("Workers who want to sign")
    yield Grid(columns, rows, caption=caption, row_titles=True, by_hand=_SIGN_ROOM)


def _box(role: str, name: str, words: Words) -> SignatureBox:
    above = role[:1].upper() + role[1:]
    return SignatureBox(above, name.strip(), words.say("Place and date"), words.say("Signature"))


def _label(who: str, reading: Reading, words: Words) -> str:
    """What the catalogue calls somebody who signs."""
    found = [choice for choice in reading.catalogue.signatories if choice.value == who]
    return words.pick(found[0].label) if found else who
