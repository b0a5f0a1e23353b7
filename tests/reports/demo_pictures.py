"""The part of the demonstration with lights, charts and the figures behind them."""

from app.presenters.paper import (
    Block,
    Cell,
    Column,
    Grid,
    Heading,
    Language,
    LightMark,
    Paragraph,
    Picture,
    Row,
)
from app.presenters.pictures import (
    Axis,
    Bars,
    HeatCell,
    HeatMap,
    LightStrip,
    Measured,
    Radar,
    StripLight,
    Tone,
    Trend,
    TrendRow,
)
from tests.reports.demo_words import french

_YEARS = ("2023", "2024", "2025", "2026")
_FIVE = (
    "Arbeidsorganisatie",
    "Arbeidsinhoud",
    "Arbeidsvoorwaarden",
    "Arbeidsomstandigheden",
    "Arbeidsrelaties",
)


def lights(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    return (
        Heading(1, say("Knipperlichten")),
        LightMark("red", say("Rood"), "nu iets doen"),
        LightMark("orange", say("Oranje"), "vraagt aandacht"),
        LightMark("green", say("Groen"), "in orde"),
        LightMark("grey", say("Onbekend"), "niet gemeten of niet geweten"),
        _strip(),
        _trend(),
        Heading(2, "Signaal per signaal"),
        _reasons(),
        Grid((Column("Naam"), Column("Licht")), (), "Eigen signalen", "Er zijn geen eigen signalen."),
    )


def findings(language: Language) -> tuple[Block, ...]:
    say = french if language == "fr" else str
    return (
        Heading(1, say("Wat we vonden")),
        Paragraph("De vijf A’s, van 0 (geen risico) tot 9 (hoog risico). Streepjeslijn: de vorige ronde."),
        _radar(language),
        _heat_map(),
        _bars(),
    )


def _strip() -> Block:
    strip = (
        StripLight("red", "Kort ziekteverzuim"),
        StripLight("orange", "Verloop"),
        StripLight("green", "Arbeidsongevallen"),
        StripLight("grey", "Klachten en conflicten"),
        StripLight("orange", "Overuren"),
        StripLight("green", "Opleiding"),
    )
    said = "Zes lichten: een rood, twee oranje, twee groen, een onbekend."
    return Picture(LightStrip(strip), said, "De lichten van dit jaar")


def _trend() -> Block:
    rows = (
        TrendRow("Kort ziekteverzuim", ("green", "orange", "orange", "red"), ("2", "4", "5", "9")),
        TrendRow("Verloop", (None, "grey", "green", "orange"), ("", "?", "1 op 12", "2 op 12")),
        TrendRow(
            "Arbeidsongevallen met werkverlet en wat eraan voorafging",
            ("red", "orange", "green", "green"),
            ("3", "2", "0", "0"),
        ),
    )
    figures = Grid(
        (Column("Signaal", 2.2), *(Column(year, 1, "right") for year in _YEARS)),
        (
            Row(("Kort ziekteverzuim", "2", "4", "5", Cell("9", tone="red", bold=True))),
            Row(("Verloop", "", "?", "1 op 12", "2 op 12")),
        ),
        "Dezelfde cijfers als tabel",
        row_titles=True,
    )
    said = "Ziekteverzuim gaat van groen naar rood, ongevallen van rood naar groen."
    return Picture(Trend(_YEARS, rows), said, "De lichten door de jaren", figures)


def _reasons() -> Block:
    red, orange = Cell("Rood", light="red"), Cell("Oranje", light="orange")
    green, grey = Cell("Groen", light="green"), Cell("Onbekend", light="grey")
    return Grid(
        (Column("Signaal", 1.6), Column("Licht", 0.9), Column("Waarom dit licht", 2.6)),
        (
            Row(("Kort ziekteverzuim", red, "9 korte afwezigheden voor 12 mensen; vorig jaar 5.")),
            Row(("Verloop", orange, "2 van de 12 vertrokken; voor 12 mensen is dat ongewoon.")),
            Row(("Arbeidsongevallen", green, "Geen ongeval met werkverlet.")),
            Row(("Klachten", grey, Cell("Niemand houdt dit bij.", tone="muted"))),
        ),
        "Knipperlichten 2026",
    )


def _radar(language: Language) -> Block:
    say = french if language == "fr" else str
    now = tuple(Axis(say(name), value) for name, value in zip(_FIVE, (6.5, 3, 4, None, 2.5), strict=True))
    before = tuple(Axis(say(name), value) for name, value in zip(_FIVE, (8, 5, 4.5, 3, 5), strict=True))
    said = "Arbeidsorganisatie 6,5 op 9; arbeidsinhoud 3; arbeidsomstandigheden onbekend."
    return Picture(Radar(now, 9, "2026", before, "2024"), said, "De vijf A’s")


def _heat_map() -> Block:
    cells = tuple(
        HeatCell(x, y, _tone(x * y), "" if (x + y) % 3 == 0 else str((x * 7 + y) % 5))
        for x in range(4)
        for y in range(1, 4)
    )
    across, up = ("Niet", "Soms", "Vaak", "Altijd"), ("Licht", "Ernstig", "Zeer ernstig")
    spec = HeatMap("Hoe vaak of hoeveel mensen →", "Gevolg ↑", across, up, cells)
    return Picture(spec, "Drie factoren in rood, drie in oranje.", "Blootstelling en gevolg")


def _bars() -> Block:
    bars = (
        Measured("Werkdruk op piekmomenten", 8, "8 van 12", "red"),
        Measured("Onduidelijke taken", 5, "5 van 12", "orange"),
        Measured("Steun van collega’s", 1, "< 3", "green"),
        Measured("Niet bevraagd", 0, "–", "grey"),
    )
    return Picture(
        Bars(bars, 12), "Acht van de twaalf mensen noemen werkdruk.", "Hoeveel mensen een factor noemen"
    )


def _tone(priority: int) -> Tone:
    return "red" if priority >= 6 else "orange" if priority >= 3 else "green" if priority else "grey"
