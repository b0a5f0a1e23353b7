"""The frozen text of a signed version: everything the firm knew and everything that followed from it, as
JSON.

Sorted keys, no white space, UTF-8: the same facts always give the same bytes. It names the version before it,
so that nobody can put another one in between.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.catalogue import Catalogue
from app.domain.commands.versions import SignOff
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import SignedVersion
from app.services import editions
from app.services.exchange.parsing import read_document
from app.services.exchange.problems import ExchangeErrors
from app.services.exchange.writing import as_json, plain

FORMAT, VERSION = "previplan-signed", 1


def frozen_text(
    reading: Reading, wanted: SignOff, *, moment: str, previous: Mapping[str, Any], app_version: str
) -> bytes:
    """The text of a version; `previous` holds `text` and `papers` of the version before it, and where the
    chain had forked `beside`, the texts of the other ends that this signature covers.
    """
    told = {
        "format": FORMAT,
        "version": VERSION,
        "app_version": app_version,
        "edition": reading.catalogue.edition,
        "fingerprint": reading.catalogue.fingerprint,
        "moment": moment,
        "today": reading.today.isoformat(),
        "previous": previous,
        "signed": _signed(wanted),
        "dossier": as_json(reading.dossier),
        "derived": _derived(reading),
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def frozen_dossier(text: bytes, catalogue: Catalogue) -> Dossier:
    """The dossier as it was signed; raises `ExchangeErrors` when this program cannot read it any more."""
    told = json.loads(text)
    records = read_document(told["dossier"], catalogue)
    return Dossier.of(records, edition=str(told["edition"]))


def previous_of(ends: Sequence[SignedVersion]) -> dict[str, Any]:
    """What a version tells of those signed before it; the newest end of the chain comes last."""
    if not ends:
        return {}
    *others, last = ends
    told: dict[str, Any] = {"text": last.text, "papers": dict(last.papers)}
    return told | ({"beside": sorted(other.text for other in others)} if others else {})


def beside(text: bytes) -> tuple[str, ...]:
    """The other ends of the chain that a frozen text covers."""
    try:
        return tuple(str(each) for each in json.loads(text)["previous"].get("beside", ()))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def thawed(text: bytes, catalogue: Catalogue) -> Dossier | None:
    """The same, with the edition of the catalogue it was signed with; None when it cannot be read."""
    try:
        edition = str(json.loads(text)["edition"])
        used = catalogue if edition == catalogue.edition else editions.catalogue(edition)
        return frozen_dossier(text, used)
    except (ExchangeErrors, LookupError, ValueError, TypeError):
        return None


def _signed(wanted: SignOff) -> dict[str, Any]:
    return {
        "kind": wanted.kind.value,
        "plan": wanted.plan,
        "signed_by": wanted.signed_by,
        "role": wanted.role,
        "place": wanted.place,
        "attested": sorted(wanted.attested),
        "gaps": dict(wanted.gaps),
    }


def _derived(reading: Reading) -> dict[str, Any]:
    """Lights, priorities, plans and what the law asks, as they followed on the day of signing."""
    latest = reading.latest_round
    lights = reading.lights_by_round[latest.id] if latest else {}
    five, one = reading.global_plan, reading.year_plan
    return {
        "lights": {id_: light.light.value for id_, light in lights.items() if light.light is not None},
        "priorities": {f.id: f.priority.value for f in reading.rated if f.priority is not None},
        "global_plan": {
            "years": [five.start_year, five.end_year],
            "measures": {str(year): [m.id for m in found] for year, found in five.by_year.items()},
            "budget": plain(five.total),
        },
        "year_plan": {
            "year": one.year,
            "measures": [m.id for m in one.measures],
            "budget": plain(one.budget),
        },
        "elements": {
            state.element.id: state.presence.value for state in (*reading.gpp_elements, *reading.jap_elements)
        },
    }
