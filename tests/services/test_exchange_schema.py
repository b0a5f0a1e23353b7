"""The published schema is the one the records give; regenerate with PREVIPLAN_REGENERATE=1."""

import json
import os
from pathlib import Path

from app.services.exchange.schema import exchange_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "exchange.schema.json"


def test_the_published_schema_is_up_to_date() -> None:
    text = json.dumps(exchange_schema(), indent=2) + "\n"
    if os.environ.get("PREVIPLAN_REGENERATE"):
        PUBLISHED.write_text(text, encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == text
