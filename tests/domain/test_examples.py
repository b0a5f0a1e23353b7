"""Example firms as dossiers."""

from app.domain.lights.examples import example_dossier
from app.domain.records import LightInput, LightRound
from tests.domain.firms import catalogue


def test_an_example_firm_becomes_a_dossier_with_one_answered_round():
    example = catalogue().example_firms["garage"]
    dossier = example_dossier(example, year=2026, name="Garage R&D <b>", edition="2026.1")
    assert (dossier.company.name, dossier.company.headcount) == ("Garage R&D <b>", 6)
    assert [found.year for found in dossier.all(LightRound)] == [2026]
    assert {a.key: a.value for a in dossier.all(LightInput)} == dict(example.inputs)
    assert dossier.edition == "2026.1"
