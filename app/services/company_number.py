"""Company numbers (KBO/BCE), checked with the field's own library."""

from __future__ import annotations

from app.domain.messages import Message, Refusal


def written(text: str) -> str:
    """The number as `0123.456.749`, or an empty string for no number; refuses one that cannot exist."""
    if not text.strip():
        return ""
    from stdnum.be import vat
    from stdnum.exceptions import ValidationError

    try:
        digits = vat.validate(text)
    except ValidationError:
        raise Refusal(
            Message(
                "This is not a valid company number. Type the ten digits as in 0123.456.749; "
                "you find them on your invoices or in the Crossroads Bank for Enterprises."
            ),
            field="kbo",
        ) from None
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"
