"""Company numbers: written the Belgian way, refused with a sentence."""

import pytest

from app.domain.messages import Refusal
from app.services.company_number import written


@pytest.mark.parametrize("typed", ["0417497106", "BE0417.497.106", " be 0417 497 106 ", "417497106"])
def test_however_it_is_typed_it_is_written_with_dots(typed: str) -> None:
    assert written(typed) == "0417.497.106"


def test_no_number_stays_no_number() -> None:
    assert written("  ") == ""


@pytest.mark.parametrize("typed", ["0417.497.107", "12", "abc", "<b>", "٠٤١٧٤٩٧١٠٦", "🙂"])
def test_a_number_that_cannot_exist_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(Refusal) as caught:
        written(typed)
    assert caught.value.field == "kbo"
