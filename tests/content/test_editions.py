"""Which editions are shipped, and opening one of them."""

import pytest

from app.content.editions import editions, latest, open_edition
from app.runtime.paths import catalogue_root


def test_editions_are_sorted_by_age_and_not_by_spelling(tmp_path):
    for name in ("2026.10", "2026.2", "2025.1", "drafts"):
        (tmp_path / name).mkdir()
    assert editions(tmp_path) == ("2025.1", "2026.2", "2026.10")


def test_the_latest_edition_is_the_last(tmp_path):
    (tmp_path / "2026.1").mkdir()
    (tmp_path / "2027.1").mkdir()
    assert latest(tmp_path) == "2027.1"


def test_an_empty_root_has_no_latest_edition(tmp_path):
    with pytest.raises(LookupError):
        latest(tmp_path)


def test_an_edition_that_was_never_shipped_cannot_be_opened(tmp_path):
    with pytest.raises(LookupError):
        open_edition(tmp_path, "../2026.1")


def test_every_shipped_edition_still_opens():
    for edition in editions(catalogue_root()):
        assert open_edition(catalogue_root(), edition).edition == edition
