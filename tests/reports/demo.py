"""A paper that uses every block and every chart, in Dutch or in French: for looking at and for validating."""

from collections.abc import Sequence
from dataclasses import replace

from app.presenters.paper import (
    Block,
    Bullets,
    Callout,
    Cell,
    Column,
    Cover,
    Grid,
    Heading,
    KeepTogether,
    KeyValues,
    Language,
    Numbered,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Progress,
    Row,
    Run,
    SignatureBox,
    Signatures,
    Spacer,
)
from app.presenters.pictures import (
    Bar,
    Board,
)
from tests.reports.demo_pictures import findings, lights
from tests.reports.demo_words import LABELS, french

_YEARS = ("2026", "2027", "2028", "2029", "2030")
_SHIFTS = (
    "Ploegen zo plannen dat wie de nacht deed, de volgende dag vrij is, met een vaste vervanger bij ziekte."
)
_MUCH = "Dat is voor een onderneming van twaalf mensen veel, en het kost meer dan wat eraan doen."


def small_paper(blocks: Sequence[Block], language: Language = "nl") -> Paper:
    """A paper around the given blocks, without cover or contents."""
    return Paper(
        title="Proefdocument",
        language=language,
        firm="Garage R&D <Janssens>",
        labels=LABELS[language],
        blocks=tuple(blocks),
        version_line="Versie 1",
        catalogue_line="Catalogus 2026.1",
        date_line="22 november 2026",
    )


def demo_paper(language: Language = "nl") -> Paper:
    """Cover, contents, and every block there is."""
    say = french if language == "fr" else str
    return Paper(
        title=say("Globaal preventieplan"),
        subtitle=say("Psychosociale risico’s 2026–2030"),
        language=language,
        firm=say("Bakkerij De Gouden Aar bv"),
        version_line=say("Ontwerp 3 · vingerafdruk 4f2a 91c0"),
        catalogue_line=say("Catalogus 2026.1"),
        date_line=say("22 november 2026"),
        labels=LABELS[language],
        cover=Cover(
            facts=(
                ("Ondernemingsnummer", "0403.170.701"),
                ("Werkgever", "Annelies Van den Broeck"),
                ("Preventieadviseur", "Annelies Van den Broeck (werkgever, groep D)"),
                ("Externe dienst", "Externe Dienst voor Preventie en Bescherming op het Werk"),
                ("Aantal werknemers", "12"),
            ),
            remark="Opgesteld volgens de codex over het welzijn op het werk, boek I, titel 2 en titel 3.",
            kicker="Dynamisch risicobeheersingssysteem",
        ),
        contents=True,
        notice="Ontwerp – nog niet ondertekend",
        blocks=(*_opening(language), *lights(language), *findings(language), *_plan(language)),
    )


def bundle_front(language: Language = "nl") -> Paper:
    return replace(demo_paper(language), title="Volledig dossier", blocks=(), notice="")


def _opening(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    money = "1\u202f234,50\u00a0€" if language == "fr" else "€\u00a01.234,50"
    budget = (
        Run("Het budget voor het eerste jaar is "),
        Run(money, bold=True),
        Run(". "),
        Run("Bedragen zijn ramingen, zonder btw.", italic=True),
        Run(" Bron: boekhouding.", muted=True),
    )
    facts = (
        ("Looptijd", "1 januari 2026 tot 31 december 2030"),
        ("Wie stuurt", "De werkgever, samen met Karim (productie) en Sofie (winkel)"),
        ("Overleg", "Rechtstreekse deelname van de werknemers: register in de kantine, vijftien dagen"),
    )
    return (
        Heading(1, say("Samenvatting")),
        Paragraph(
            "Dit plan zegt wat de onderneming de komende vijf jaar doet om werk gezond en draaglijk "
            "te houden. Het is gemaakt met de mensen op de werkvloer: drie teamgesprekken, een rondvraag op "
            "papier en een gesprek met de preventieadviseur psychosociale aspecten van de externe dienst."
        ),
        Paragraph(runs=budget),
        KeyValues(facts),
        *_reasons(),
        *_remarks(),
    )


def _reasons() -> tuple[Block, ...]:
    return (
        Heading(2, "Waarom dit plan"),
        Bullets(
            (
                "De wet vraagt het: een globaal preventieplan voor vijf jaar en elk jaar een jaaractieplan.",
                "Drie van de acht signalen staan op rood of oranje. " + _MUCH,
                "Mensen die meedenken, blijven langer.",
            )
        ),
        Numbered(
            (
                "Eerst kijken: signalen en risicoanalyse.",
                "Dan kiezen: doelen en maatregelen.",
                "Dan doen, en elk jaar nagaan of het hielp.",
            )
        ),
    )


def _remarks() -> tuple[Block, ...]:
    law = (
        "Codex over het welzijn op het werk, art. I.2-8 en I.2-9: het globaal preventieplan "
        "bevat onder meer de resultaten van de risicoanalyse en de prioritaire doelstellingen."
    )
    return (
        Callout("Goed om te weten", "U hoeft niet alles tegelijk te doen. Begin bij de bron.", "note"),
        Callout("Wat de wet zegt", law, "legal"),
        Callout("Let op", "Noteer geen namen en geen gezondheidsgegevens in dit plan.", "warning"),
        Callout("Na te kijken", "Deze drempel komt uit het geheugen: vraag het uw externe dienst.", "check"),
    )


def _plan(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    return (
        Heading(1, say("Maatregelen")),
        _board(),
        _measures(),
        Progress("Risicoanalyse", 18, 20, "18 van 20"),
        Progress("Plan", 3, 11, "3 van 11"),
        Spacer(1),
        _signing(),
        PageBreak(),
        Heading(2, "Bijlage"),
        Heading(3, "Over dit document"),
        Paragraph("Dit document is gemaakt zonder internet. Het blijft van u.", tone="muted"),
    )


def _board() -> Block:
    bars = (
        Bar("Uurroosters zes weken vooraf bekend", 0, 1, "red", "Karim"),
        Bar("Opleiding leidinggeven voor de ploegbazen", 0.5, 2.5, "orange", "Sofie, externe dienst"),
        Bar("Rustige kantine en vaste pauzes", 1, 5, "accent", "Werkgever"),
        Bar("Evaluatie en nieuw plan", 4.5, 5, "grey", "Allen"),
    )
    return Picture(Board(_YEARS, bars, 0.9), "Vier maatregelen over vijf jaar.", "Vijfjarenbord")


def _measures() -> Block:
    columns = (
        Column("Nr", 0.4),
        Column("Maatregel", 3),
        Column("Wie", 0.8),
        Column("Wanneer", 0.8),
        Column("Budget", 0.9, "right"),
    )
    measures = tuple(_measure(number) for number in range(1, 25))
    rows = (
        Row((Cell("Doel 1: minder druk op piekmomenten"),), "header"),
        *measures[:12],
        Row(("Doel 2: duidelijke afspraken",), "header"),
        *measures[12:],
        Row((Cell("Samen", bold=True, colspan=4), Cell("37.500\u00a0€", bold=True)), "muted"),
    )
    return Grid(columns, rows, "Maatregelen per doel")


def _measure(number: int) -> Row:
    said = (Run(f"Maatregel {number}. ", bold=True), Run(_SHIFTS))
    budget = f"{number * 125}\u00a0€"
    cells = (f"M{number}", Cell(runs=said), "Karim", _YEARS[number % 5], budget)
    return Row(cells, "red" if number == 4 else "plain")


def _signing() -> Block:
    place, sign = "Plaats en datum:", "Handtekening:"
    boxes = (
        SignatureBox("Werkgever", "Annelies Van den Broeck", place, sign),
        SignatureBox("Preventieadviseur", "Karim El Idrissi", place, sign, "Voor advies"),
        SignatureBox("Namens de werknemers", "", place, sign, "Voor gezien"),
    )
    return KeepTogether(
        (
            Heading(2, "Ondertekening"),
            Paragraph("De ondertekenaars verklaren dit plan te hebben gelezen en besproken."),
            Signatures(boxes),
        )
    )
