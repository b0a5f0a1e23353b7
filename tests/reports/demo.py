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
    LightMark,
    Numbered,
    PageBreak,
    Paper,
    PaperLabels,
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
    Axis,
    Bar,
    Bars,
    Board,
    HeatCell,
    HeatMap,
    LightStrip,
    Measured,
    Radar,
    StripLight,
    Trend,
    TrendRow,
)

LABELS = {
    "nl": PaperLabels("Pagina {page} van {pages}", "Inhoud", "vervolg", "Link in dit document"),
    "fr": PaperLabels("Page {page} sur {pages}", "Table des matières", "suite", "Lien dans ce document"),
}

_FR = {
    "Globaal preventieplan": "Plan global de prévention",
    "Psychosociale risico’s 2026–2030": "Risques psychosociaux 2026–2030",
    "Bakkerij De Gouden Aar bv": "Boulangerie L’Épi d’Or srl",
    "Ontwerp 3 · vingerafdruk 4f2a 91c0": "Projet 3 · empreinte 4f2a 91c0",
    "Catalogus 2026.1": "Catalogue 2026.1",
    "22 november 2026": "22 novembre 2026",
    "Arbeidsorganisatie": "Organisation du travail",
    "Arbeidsinhoud": "Contenu du travail",
    "Arbeidsvoorwaarden": "Conditions de travail",
    "Arbeidsomstandigheden": "Conditions de vie au travail",
    "Arbeidsrelaties": "Relations interpersonnelles",
    "Samenvatting": "Résumé",
    "Knipperlichten": "Signaux d’alerte",
    "Wat we vonden": "Ce que nous avons constaté",
    "Maatregelen": "Mesures",
    "Groen": "Vert",
    "Oranje": "Orange",
    "Rood": "Rouge",
    "Onbekend": "Inconnu",
}


_MUCH = "Dat is voor een onderneming van twaalf mensen veel, en het kost meer dan wat eraan doen."


def french(text: str) -> str:
    return _FR.get(text, text)


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
        blocks=(*_opening(language), *_lights(language), *_findings(language), *_plan(language)),
    )


def bundle_front(language: Language = "nl") -> Paper:
    return replace(demo_paper(language), title="Volledig dossier", blocks=(), notice="")


def _opening(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    money = "1\u202f234,50\u00a0€" if language == "fr" else "€\u00a01.234,50"
    return (
        Heading(1, say("Samenvatting")),
        Paragraph(
            "Dit plan zegt wat de onderneming de komende vijf jaar doet om werk gezond en draaglijk "
            "te houden. Het is gemaakt met de mensen op de werkvloer: drie teamgesprekken, een rondvraag op "
            "papier en een gesprek met de preventieadviseur psychosociale aspecten van de externe dienst."
        ),
        Paragraph(
            runs=(
                Run("Het budget voor het eerste jaar is "),
                Run(money, bold=True),
                Run(". "),
                Run("Bedragen zijn ramingen, zonder btw.", italic=True),
                Run(" Bron: boekhouding.", muted=True),
            )
        ),
        KeyValues(
            (
                ("Looptijd", "1 januari 2026 tot 31 december 2030"),
                ("Wie stuurt", "De werkgever, samen met Karim (productie) en Sofie (winkel)"),
                (
                    "Overleg",
                    "Rechtstreekse deelname van de werknemers: register in de kantine, vijftien dagen",
                ),
            )
        ),
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
        Callout("Goed om te weten", "U hoeft niet alles tegelijk te doen. Begin bij de bron.", "note"),
        Callout(
            "Wat de wet zegt",
            "Codex over het welzijn op het werk, art. I.2-8 en I.2-9: het globaal preventieplan "
            "bevat onder meer de resultaten van de risicoanalyse en de prioritaire doelstellingen.",
            "legal",
        ),
        Callout("Let op", "Noteer geen namen en geen gezondheidsgegevens in dit plan.", "warning"),
        Callout(
            "Na te kijken", "Deze drempel komt uit het geheugen: leg hem voor aan uw externe dienst.", "check"
        ),
    )


def _lights(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    years = ("2023", "2024", "2025", "2026")
    strip = tuple(
        StripLight(light, label)
        for light, label in (
            ("red", "Kort ziekteverzuim"),
            ("orange", "Verloop"),
            ("green", "Arbeidsongevallen"),
            ("grey", "Klachten en conflicten"),
            ("orange", "Overuren"),
            ("green", "Opleiding"),
        )
    )
    return (
        Heading(1, say("Knipperlichten")),
        LightMark("red", say("Rood"), "nu iets doen"),
        LightMark("orange", say("Oranje"), "vraagt aandacht"),
        LightMark("green", say("Groen"), "in orde"),
        LightMark("grey", say("Onbekend"), "niet gemeten of niet geweten"),
        Picture(
            LightStrip(strip),
            "Zes lichten: een rood, twee oranje, twee groen, een onbekend.",
            "De lichten van dit jaar",
        ),
        Picture(
            Trend(
                years,
                (
                    TrendRow(
                        "Kort ziekteverzuim", ("green", "orange", "orange", "red"), ("2", "4", "5", "9")
                    ),
                    TrendRow(
                        "Verloop van het personeel",
                        (None, "grey", "green", "orange"),
                        ("", "?", "1 op 12", "2 op 12"),
                    ),
                    TrendRow(
                        "Arbeidsongevallen met werkverlet en wat eraan voorafging",
                        ("red", "orange", "green", "green"),
                        ("3", "2", "0", "0"),
                    ),
                ),
            ),
            "Ziekteverzuim gaat van groen naar rood, ongevallen van rood naar groen.",
            "De lichten door de jaren",
            Grid(
                (Column("Signaal", 2.2), *(Column(year, 1, "right") for year in years)),
                (
                    Row(("Kort ziekteverzuim", "2", "4", "5", Cell("9", tone="red", bold=True))),
                    Row(("Verloop", "", "?", "1 op 12", "2 op 12")),
                ),
                "Dezelfde cijfers als tabel",
                row_titles=True,
            ),
        ),
        Heading(2, "Signaal per signaal"),
        Grid(
            (Column("Signaal", 1.6), Column("Licht", 0.9), Column("Waarom dit licht", 2.6)),
            (
                Row(
                    (
                        "Kort ziekteverzuim",
                        Cell("Rood", light="red"),
                        "9 korte afwezigheden voor 12 mensen; vorig jaar 5.",
                    )
                ),
                Row(
                    (
                        "Verloop",
                        Cell("Oranje", light="orange"),
                        "2 van de 12 vertrokken; voor 12 mensen is dat ongewoon.",
                    )
                ),
                Row(("Arbeidsongevallen", Cell("Groen", light="green"), "Geen ongeval met werkverlet.")),
                Row(
                    ("Klachten", Cell("Onbekend", light="grey"), Cell("Niemand houdt dit bij.", tone="muted"))
                ),
            ),
            "Knipperlichten 2026",
        ),
        Grid(
            (Column("Naam"), Column("Licht")), (), "Eigen signalen", "Er zijn geen eigen signalen ingevuld."
        ),
    )


def _findings(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    names = (
        "Arbeidsorganisatie",
        "Arbeidsinhoud",
        "Arbeidsvoorwaarden",
        "Arbeidsomstandigheden",
        "Arbeidsrelaties",
    )
    now = tuple(Axis(say(name), value) for name, value in zip(names, (6.5, 3, 4, None, 2.5), strict=True))
    before = tuple(Axis(say(name), value) for name, value in zip(names, (8, 5, 4.5, 3, 5), strict=True))
    return (
        Heading(1, say("Wat we vonden")),
        Paragraph("De vijf A’s, van 0 (geen risico) tot 9 (hoog risico). Streepjeslijn: de vorige ronde."),
        Picture(
            Radar(now, 9, "2026", before, "2024"),
            "Arbeidsorganisatie 6,5 op 9; arbeidsinhoud 3; …",
            "De vijf A’s",
        ),
        Picture(
            HeatMap(
                "Hoe vaak of hoeveel mensen →",
                "Gevolg ↑",
                ("Niet", "Soms", "Vaak", "Altijd"),
                ("Licht", "Ernstig", "Zeer ernstig"),
                tuple(
                    HeatCell(x, y, _tone(x * y), "" if (x + y) % 3 == 0 else str((x * 7 + y) % 5))
                    for x in range(4)
                    for y in range(1, 4)
                ),
            ),
            "Vier factoren in rood, zeven in oranje.",
            "Blootstelling en gevolg",
        ),
        Picture(
            Bars(
                (
                    Measured("Werkdruk op piekmomenten", 8, "8 van 12", "red"),
                    Measured("Onduidelijke taken", 5, "5 van 12", "orange"),
                    Measured("Steun van collega’s", 1, "< 3", "green"),
                    Measured("Niet bevraagd", 0, "–", "grey"),
                ),
                12,
            ),
            "Acht van de twaalf mensen noemen werkdruk.",
            "Hoeveel mensen een factor noemen",
        ),
    )


def _plan(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    years = ("2026", "2027", "2028", "2029", "2030")
    measures = tuple(
        Row(
            (
                f"M{number}",
                Cell(
                    runs=(
                        Run(f"Maatregel {number}. ", bold=True),
                        Run(
                            "Ploegen zo plannen dat wie de nacht deed, de volgende dag vrij is, "
                            "met een vaste vervanger bij ziekte."
                        ),
                    )
                ),
                "Karim",
                years[number % 5],
                f"{number * 125}\u00a0€",
            ),
            "red" if number == 4 else "plain",
        )
        for number in range(1, 25)
    )
    return (
        Heading(1, say("Maatregelen")),
        Picture(
            Board(
                years,
                (
                    Bar("Uurroosters zes weken vooraf bekend", 0, 1, "red", "Karim"),
                    Bar(
                        "Opleiding leidinggeven voor de ploegbazen",
                        0.5,
                        2.5,
                        "orange",
                        "Sofie, externe dienst",
                    ),
                    Bar("Rustige kantine en vaste pauzes", 1, 5, "accent", "Werkgever"),
                    Bar("Evaluatie en nieuw plan", 4.5, 5, "grey", "Allen"),
                ),
                0.9,
            ),
            "Vier maatregelen over vijf jaar.",
            "Vijfjarenbord",
        ),
        Grid(
            (
                Column("Nr", 0.4),
                Column("Maatregel", 3),
                Column("Wie", 0.8),
                Column("Wanneer", 0.8),
                Column("Budget", 0.9, "right"),
            ),
            (
                Row((Cell("Doel 1: minder druk op piekmomenten"),), "header"),
                *measures[:12],
                Row(("Doel 2: duidelijke afspraken",), "header"),
                *measures[12:],
                Row((Cell("Samen", bold=True, colspan=4), Cell("37.500\u00a0€", bold=True)), "muted"),
            ),
            "Maatregelen per doel",
        ),
        Progress("Risicoanalyse", 18, 20, "18 van 20"),
        Progress("Plan", 3, 11, "3 van 11"),
        Spacer(1),
        KeepTogether(
            (
                Heading(2, "Ondertekening"),
                Paragraph("De ondertekenaars verklaren dit plan te hebben gelezen en besproken."),
                Signatures(
                    (
                        SignatureBox(
                            "Werkgever", "Annelies Van den Broeck", "Plaats en datum:", "Handtekening:"
                        ),
                        SignatureBox(
                            "Preventieadviseur",
                            "Karim El Idrissi",
                            "Plaats en datum:",
                            "Handtekening:",
                            "Voor advies",
                        ),
                        SignatureBox(
                            "Namens de werknemers", "", "Plaats en datum:", "Handtekening:", "Voor gezien"
                        ),
                    )
                ),
            )
        ),
        PageBreak(),
        Heading(2, "Bijlage"),
        Heading(3, "Over dit document"),
        Paragraph("Dit document is gemaakt zonder internet. Het blijft van u.", tone="muted"),
    )


def _tone(priority: int) -> "str":
    return "red" if priority >= 6 else "orange" if priority >= 3 else "green" if priority else "grey"
