"""What `show --json` says of a dossier: a stable contract for other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from app.domain.elements.completeness import ElementState
from app.domain.lights.rounds import IndicatorLight
from app.domain.reading import Reading
from app.domain.records import Analysis
from app.domain.risks.analysis import rated
from app.i18n.words import Words
from app.presenters.sides import what_to_do
from app.services.exchange.writing import plain


def summary(reading: Reading, words: Words) -> dict[str, Any]:
    """Facts worked out from the dossier, with reasons in the given language."""
    return {
        "language": words.language.value,
        "today": reading.today.isoformat(),
        "catalogue": reading.catalogue.edition,
        "company": _company(reading, words),
        "prediagnosis": [_round(reading, r.id, words) for r in reading.rounds],
        "two_views": _two_views(reading, words),
        "analysis": _analysis(reading),
        "plan": _plan(reading),
        "completeness": {
            "gpp": {state.element.id: state.presence.value for state in reading.gpp_elements},
            "jap": {state.element.id: state.presence.value for state in reading.jap_elements},
            "reasons": {**_reasons(reading.gpp_elements, words), **_reasons(reading.jap_elements, words)},
        },
        "deadlines": [
            {
                "id": duty.deadline.id,
                "date": duty.due.isoformat() if duty.due else None,
                "status": duty.status.value,
                "reason": words.tell(duty.reason),
            }
            for duty in reading.duties
        ],
        "progress": {key: list(value) for key, value in asdict(reading.progress).items()},
        "open_points": [words.tell(point.message) for point in reading.open_points],
    }


def _company(reading: Reading, words: Words) -> dict[str, Any]:
    company = reading.company
    return {
        "name": company.name,
        "kbo": company.kbo,
        "headcount": plain(reading.headcount),
        "fte": plain(company.fte),
        "group": reading.group.group.value if reading.group.group else None,
        "group_reasons": [words.tell(m) for m in reading.group.reasons],
        "consultation_body": reading.body.body.value if reading.body.body else None,
        "consultation_reasons": [words.tell(m) for m in reading.body.reasons],
    }


def _round(reading: Reading, id_: str, words: Words) -> dict[str, Any]:
    light_round = next(r for r in reading.rounds if r.id == id_)
    overall = reading.overall_by_round[id_]
    return {
        "id": id_,
        "year": light_round.year,
        "lights": {key: _light(found, words) for key, found in reading.lights_by_round[id_].items()},
        "overall": overall.light.value,
        "overall_reason": words.tell(overall.reason),
        "answered": overall.answered,
        "lit": overall.lit,
        "red": overall.red,
        "critical_red": overall.critical_red,
    }


def _light(found: IndicatorLight, words: Words) -> dict[str, Any]:
    return {
        "value": plain(round(found.value, 2)) if found.value is not None else None,
        "light": found.light.value if found.light else None,
        "applicable": found.applicable,
        "scored": found.scored,
        "trend": found.trend.direction if found.trend else None,
        "reason": words.tell(found.reason),
    }


def _two_views(reading: Reading, words: Words) -> dict[str, Any] | None:
    """The lights of employer and workers over the newest round's year; None unless both filled one in."""
    if not reading.sides or reading.latest_round is None:
        return None
    return {
        "year": reading.latest_round.year,
        "lights": {
            row.indicator: {
                "employer": row.employer.value if row.employer else None,
                "workers": row.workers.value if row.workers else None,
                "differs": row.differs,
                "advice": what_to_do(row, words),
            }
            for row in reading.sides
        },
    }


def _analysis(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "id": analysis.id,
            "year": analysis.year,
            "method": analysis.method.value if analysis.method else None,
            "priorities": {
                factor.id: factor.priority.value
                for factor in rated(analysis.id, reading.dossier, reading.catalogue)
                if factor.priority is not None
            },
        }
        for analysis in sorted(reading.dossier.all(Analysis), key=lambda a: (a.year, a.id))
    ]


def _plan(reading: Reading) -> dict[str, Any]:
    return {
        "start_year": reading.start_year,
        "end_year": reading.start_year + 4,
        "year": reading.year,
        "measures": len(reading.global_plan.measures),
        "measures_this_year": len(reading.year_plan.measures),
        "budget_eur": plain(reading.global_plan.total),
    }


def _reasons(states: tuple[ElementState, ...], words: Words) -> dict[str, str]:
    return {state.element.id: words.tell(state.reason) for state in states}
