"""A heading and its short introduction stay with the table they announce."""

import pytest

from app.presenters.paper import Column, Grid, Heading, PaperLabels, Paragraph, Row
from app.reports.blocks import SHORT, Setting, boxes
from app.reports.layout import Area, paginate
from app.reports.tagging import Element

LABELS = PaperLabels("{page}/{pages}", "Inhoud", "vervolg", "link")
TABLE = Grid((Column("A"),), tuple(Row((str(n),)) for n in range(3)))


@pytest.mark.parametrize(("text", "moved"), [("Kort gezegd.", True), ("w" * (SHORT + 1), False)])
def test_a_short_introduction_moves_on_with_its_table(text: str, moved: bool) -> None:
    made = boxes((Heading(1, "Titel"), Paragraph(text), TABLE), Setting(Element("Document"), LABELS))
    lead = [box.height(400) + box.before + box.after for box in made[:2]]
    filler = boxes((Paragraph("vol"),), Setting(Element("Document"), LABELS))
    area = Area(400, filler[0].height(400) + sum(lead) + 2)
    first = paginate([*filler, *made], area)[0]
    assert (len(first) == 1) is moved
