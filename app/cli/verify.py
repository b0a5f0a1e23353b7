"""The verb that checks the electronic signatures of a PDF, for whoever got one and opens no window."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.cli.speech import CONTROL, FINDINGS, OK, speak
from app.domain.signatures.reports import SignatureReport, all_hold
from app.i18n.words import Words
from app.presenters.signature_reports import text_lines
from app.services.signing import electronic

Adding = Callable[..., argparse.ArgumentParser]


def add_verify(verb: Adding) -> None:
    """`verify`."""
    added = verb("verify", _verify, "check the electronic signatures of a PDF, without internet")
    added.add_argument("file", type=Path)
    added.add_argument("--json", action="store_true")
    added.add_argument(
        "--trust",
        type=Path,
        action="append",
        default=[],
        metavar="CERTIFICATE",
        help="a root certificate (PEM or DER) that you trust",
    )


def _verify(given: argparse.Namespace, words: Words) -> int:
    content = electronic.read_pdf(given.file)
    reports = electronic.check(content, [electronic.read_root(path) for path in given.trust])
    if given.json:
        told = {"holds": all_hold(reports), "signatures": [_plain(report) for report in reports]}
        speak(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in text_lines(reports, words, electronic.places(content)):
            speak(line.translate(CONTROL))
    return OK if all_hold(reports) else FINDINGS


def _plain(report: SignatureReport) -> dict[str, Any]:
    signer, moment = report.signer, report.stated.moment
    return {
        "field": report.field,
        "holds": report.holds,
        "soundness": report.soundness.value,
        "after": report.after.value,
        "signer": signer.name if signer else None,
        "issuer": signer.issuer if signer else None,
        "valid_from": signer.starts.isoformat() if signer else None,
        "valid_until": signer.ends.isoformat() if signer else None,
        "certificate_sha256": signer.fingerprint if signer else None,
        "stated_moment": moment.isoformat() if moment else None,
        "time_stamp": report.stamped.isoformat() if report.stamped else None,
        "reason": report.stated.reason,
        "place": report.stated.place,
        "trust": report.trust.value,
        "trusted_root": report.root or None,
        "weaknesses": [weakness.value for weakness in report.weaknesses],
    }
