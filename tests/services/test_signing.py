"""Signing as a use case: from a file of the user to a signed PDF that can be checked and looked at."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.messages import Refusal
from app.domain.signatures.reports import all_hold
from app.i18n.words import Words
from app.services.signing import electronic
from app.store.errors import StorageError
from tests.support.identities import NOW, PASSWORD, Person, key_file
from tests.support.signing import EMPLOYER, prepared


def test_from_a_key_file_on_disk_to_a_checked_signature(tmp_path: Path) -> None:
    path = tmp_path / "sleutel.p12"
    path.write_bytes(key_file().content)
    key = electronic.key_file(path, PASSWORD)
    assert electronic.holder(key).name == Person().name
    how = electronic.act(Words("fr"), role="L’employeur", clock=lambda: NOW)
    signed = electronic.sign(prepared(), EMPLOYER, key, how)
    assert all_hold(electronic.check(signed))
    assert [field.signed for field in electronic.fields(signed)] == [True, False]
    (tmp_path / "signed.pdf").write_bytes(signed)
    assert electronic.check_file(tmp_path / "signed.pdf") == electronic.check(signed)
    assert electronic.check(electronic.shown(signed)) == ()


def test_a_key_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        electronic.key_file(tmp_path / "weg.p12", "")


def test_a_film_is_not_read_as_a_key(tmp_path: Path) -> None:
    path = tmp_path / "film.p12"
    path.write_bytes(bytes(electronic.LARGEST_KEY_FILE + 1))
    with pytest.raises(Refusal, match="too large"):
        electronic.key_file(path, "")


def test_whose_key_it_is_needs_the_right_password() -> None:
    with pytest.raises(Refusal) as refused:
        electronic.holder(replace(key_file(), password="fout"))
    assert refused.value.field == "password"


def test_looking_for_cards_never_raises() -> None:
    assert isinstance(electronic.find_tokens(("/nergens/lib.so",)).tokens, tuple)


def test_nothing_heavy_is_loaded_before_somebody_signs() -> None:
    heavy = "{'pyhanko', 'pkcs11', 'cryptography', 'asn1crypto', 'reportlab'}"
    code = f"import sys, app.services.signing.electronic; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
