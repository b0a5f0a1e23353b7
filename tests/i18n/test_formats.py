"""Dates, numbers and money as Belgians write and read them."""

from datetime import date
from decimal import Decimal

import pytest
from babel import dates, lists, numbers
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
        ("0.500", "0.5"),
        ("0,125", "0.125"),
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


@pytest.mark.parametrize("typed", ["1 maart 2027", "1er mars 2027", "1e mrt 2027", "01 Mars 2027"])
def test_the_month_may_be_a_word_of_either_language(typed: str) -> None:
    assert formats.read_date(typed) == date(2027, 3, 1)


def test_a_month_is_known_by_its_beginning_and_without_its_accents() -> None:
    assert formats.read_date("15 aout 2026") == formats.read_date("15 AOÛT 2026") == date(2026, 8, 15)
    assert formats.read_date("29 févr. 2028") == date(2028, 2, 29)
    assert formats.read_date("3 jui 2026") is formats.read_date("3 xyz 2026") is None


@pytest.mark.parametrize("typed", ["29/02/2027", "31/4/2027", "1/13/2027", "2027", "gisteren", "0/0/0000"])
def test_a_day_that_does_not_exist_is_none(typed: str) -> None:
    assert formats.read_date(typed) is None


def test_money_in_both_languages() -> None:
    assert (formats.euros(Decimal("1234.5"), NL), formats.euros(1200, NL)) == (
        "€\u00a01.234,50",
        "€\u00a01.200",
    )
    assert formats.euros(Decimal("1234.5"), FR) == "1\u202f234,50\u00a0€"


def test_dates_written_out() -> None:
    assert formats.long_date(date(2026, 11, 22), NL) == "22 november 2026"
    assert formats.long_date(date(2026, 11, 1), FR) == "1er novembre 2026"


@given(st.decimals(0, 10**8, places=2))
def test_an_amount_that_is_written_can_be_read_again(amount: Decimal) -> None:
    assert formats.read_number(formats.euros(amount, FR)) == amount
    assert formats.read_number(formats.euros(amount, NL)) == amount


LANGUAGES = st.sampled_from(Language)
AMOUNTS = (
    st.decimals(-(10**12), 10**12, places=3)
    | st.floats(-(10.0**12), 10.0**12)
    | st.integers(-(10**12), 10**12)
)


@given(AMOUNTS, LANGUAGES, st.sampled_from([None, 0, 1, 2, 3]))
def test_numbers_are_written_as_babel_writes_them(
    value: Decimal | float, language: Language, digits: int | None
) -> None:
    pattern = "#,##0.##" if digits is None else f"#,##0.{'0' * digits}".rstrip(".")
    expected = numbers.format_decimal(value, format=pattern, locale=language.locale)
    assert formats.number(value, language, digits=digits) == expected


@given(AMOUNTS)
def test_money_is_written_as_babel_writes_it(value: Decimal | float) -> None:
    cents = "" if value == int(value) else ".00"
    for language, pattern in ((NL, f"¤\u00a0#,##0{cents}"), (FR, f"#,##0{cents}\u00a0¤")):
        expected = numbers.format_currency(
            value, "EUR", format=pattern, locale=language.locale, currency_digits=False
        )
        assert formats.euros(value, language) == expected


@given(st.dates(), LANGUAGES)
def test_days_are_written_as_babel_writes_them(day: date, language: Language) -> None:
    month = dates.get_month_names("wide", context="stand-alone", locale=language.locale)[day.month]
    assert formats.month_name(day.month, language) == month
    assert formats.short_date(day, language) == dates.format_date(day, "dd/MM/yyyy", locale=language.locale)
    pattern = "'1er' MMMM y" if language is FR and day.day == 1 else "d MMMM y"
    assert formats.long_date(day, language) == dates.format_date(day, pattern, locale=language.locale)


@given(st.lists(st.text()), LANGUAGES)
def test_listings_are_written_as_babel_writes_them(items: list[str], language: Language) -> None:
    assert formats.listing(tuple(items), language) == lists.format_list(items, locale=language.locale)
