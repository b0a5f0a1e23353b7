"""Where a factor or a risk of the firm's own is answered."""

from __future__ import annotations

from app.domain.places import Place
from app.domain.reading import Reading


def factor_page(factor: str, reading: Reading) -> Place:
    """On the page of its A, or among the firm's own risks."""
    found = reading.catalogue.factors.get(factor)
    return Place(f"analysis.{found.dimension}", factor) if found else Place("analysis.own", factor)
