"""A working group hears the different kinds of work in the firm."""

from __future__ import annotations

from app.domain.dossier import Dossier
from app.domain.letters.mix import unheard
from app.domain.records import Participant


def firm(*groups: str, part: str = "workers") -> Dossier:
    """A dossier in which these groups take part."""
    people = [Participant(id=group, part=part, description=group) for group in groups]
    return Dossier.of(people, edition="2026.1")


def test_a_group_of_work_that_nobody_speaks_for_is_named() -> None:
    assert unheard(firm("Bakkers", "Winkelbedienden"), "Eerste bakker\nzaakvoerder") == ("Winkelbedienden",)


def test_a_group_is_recognised_in_the_singular() -> None:
    assert unheard(firm("Mécaniciens", "Réception"), "un mécanicien, la réceptionniste") == ()


def test_temporary_people_count_too() -> None:
    dossier = Dossier.of([*firm("Bakkers"), *firm("Uitzendkrachten", part="others")], edition="2026.1")
    assert unheard(dossier, "bakker") == ("Uitzendkrachten",)


def test_with_one_kind_of_work_or_nobody_named_there_is_nothing_to_say() -> None:
    assert unheard(firm("Bakkers"), "zaakvoerder") == ()
    assert unheard(firm("Bakkers", "Winkel"), " ") == ()
