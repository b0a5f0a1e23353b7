"""Signatures in sentences, in both languages: the stamp, the report, the cards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.signatures.certificates import Certificate, KeyKind, KeyMake, Permitted
from app.domain.signatures.keys import Library, Software, Token, TokensFound, Tries
from app.domain.signatures.reports import (
    After,
    SignatureReport,
    Soundness,
    Statement,
    Trust,
    Weakness,
)
from app.i18n.words import Words
from app.presenters.signature_cards import card_choices, pin_warning, token_name, what_is_missing, what_stops
from app.presenters.signature_reports import overall_light, signature_lines, summary, text_lines
from app.presenters.signature_stamp import SigningAct, clock_time, stamp

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
KEY = KeyMake(KeyKind.RSA, 2048)
JAN = Certificate(
    "Jan <b>Peeters</b>", "Citizen CA", NOW, NOW + timedelta(days=1), KEY, Permitted(), "sha256", "00"
)
GOOD = SignatureReport("employer", Soundness.SOUND, signer=JAN, stated=Statement(NOW, "Akkoord", "Gent"))
NL, FR = Words("nl"), Words("fr")


def stamped(act: SigningAct) -> list[str]:
    return [line.text for line in stamp(JAN, act)]


def test_the_stamp_names_who_when_why_and_where_and_that_there_is_no_time_stamp() -> None:
    assert stamped(SigningAct(NL, NOW, "De werkgever", "Akkoord", "Gent")) == [
        "Elektronisch ondertekend",
        "Jan <b>Peeters</b>",
        "De werkgever",
        "22 november 2026 om 09:30 (UTC)",
        "Reden: Akkoord",
        "Plaats: Gent",
        "Tijd van de computer van de ondertekenaar, zonder tijdstempel.",
    ]


def test_what_was_not_said_is_not_on_the_stamp() -> None:
    assert len(stamped(SigningAct(FR, NOW, " ", "", "\n"))) == 4


def test_a_moment_without_a_zone_is_taken_as_utc() -> None:
    assert SigningAct(NL, NOW.replace(tzinfo=None)).aware == NOW


@pytest.mark.parametrize(
    ("hours", "written"),
    [(0, "09:30 (UTC)"), (1, "10:30 (UTC+1)"), (-3.5, "06:00 (UTC-3:30)"), (5.75, "15:15 (UTC+5:45)")],
)
def test_the_clock_says_from_where_it_counts(hours: float, written: str) -> None:
    assert clock_time(NOW.astimezone(timezone(timedelta(hours=hours)))) == written


def reports() -> Iterator[SignatureReport]:
    """Every kind of report there can be."""
    for soundness in Soundness:
        yield replace(GOOD, soundness=soundness)
    for after in After:
        yield replace(GOOD, after=after)
    for trust in Trust:
        yield replace(GOOD, trust=trust, root="Belgium Root CA4")
    yield replace(GOOD, weaknesses=tuple(Weakness))
    yield replace(GOOD, stamped=NOW)
    yield replace(GOOD, signer=replace(JAN, self_issued=True), stated=Statement())
    yield SignatureReport("employer", Soundness.UNREADABLE)


@pytest.mark.parametrize("words", [NL, FR], ids=["nl", "fr"])
def test_every_report_is_told_in_finished_sentences(words: Words) -> None:
    for report in reports():
        lines = signature_lines(report, words)
        told = [lines.headline, lines.verdict, *lines.remarks]
        assert all(told)
        assert not any("{" in line for line in told)
        assert lines.light == ("red" if not report.holds else "orange" if report.weaknesses else "green")


def test_what_could_not_be_checked_is_said_plainly() -> None:
    told = " ".join(signature_lines(GOOD, NL).remarks)
    assert "niet nagekeken op een lijst van vertrouwde uitgevers" in told
    assert "er is geen tijdstempel" in told
    assert "ingetrokken" in told


def test_a_broken_signature_says_nothing_about_its_certificate() -> None:
    assert signature_lines(SignatureReport("wg", Soundness.UNREADABLE), NL).remarks == ()


def test_the_file_as_a_whole_in_one_sentence() -> None:
    bad = replace(GOOD, soundness=Soundness.CHANGED)
    assert summary((), NL) == "Niemand heeft dit bestand elektronisch ondertekend."
    assert summary((GOOD,), NL) == "1 elektronische handtekening, en ze geldt."
    assert summary((GOOD, GOOD), NL).startswith("2 elektronische handtekeningen")
    assert "Vertrouw er niet op" in summary((GOOD, bad), NL)


TOKEN = Token("eid.so", 0, "BELPIC", "1")


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (TokensFound(), "not installed"),
        (TokensFound((Library("x", Software.EID, trouble="no pcsc"),)), "does not start"),
        (TokensFound((Library("x", Software.EID),)), "No card reader"),
        (TokensFound((Library("x", Software.EID, 1),)), "no card in the reader"),
        (TokensFound((Library("x", Software.EID, 1),), (TOKEN,)), ""),
    ],
)
def test_what_is_missing_to_sign_with_a_card_is_said(found: TokensFound, sentence: str) -> None:
    message = what_is_missing(found)
    assert sentence in message.msgid if message else sentence == ""


def test_an_identity_card_is_called_so() -> None:
    assert token_name(TOKEN, NL) == "Belgische identiteitskaart (eID)"
    assert token_name(replace(TOKEN, label="Sleutel <1>"), NL) == "Sleutel <1>"
    assert token_name(replace(TOKEN, label=""), FR) == "Carte sans nom"


@pytest.mark.parametrize(
    ("token", "sentence"),
    [
        (TOKEN, ""),
        (replace(TOKEN, tries=Tries.FEWER), "wrong PIN was typed"),
        (replace(TOKEN, tries=Tries.LAST), "One try is left"),
        (replace(TOKEN, tries=Tries.LOCKED, asks_itself=True), "is locked"),
        (replace(TOKEN, asks_itself=True, software=Software.EID), "asks for the PIN itself"),
        (replace(TOKEN, asks_itself=True), "keypad"),
    ],
)
def test_what_to_know_before_typing_the_pin(token: Token, sentence: str) -> None:
    message = pin_warning(token)
    assert sentence in message.msgid if message else sentence == ""


LOGIN = replace(JAN, name="Jan (Authentication)", label="Authentication", fingerprint="01")


def test_a_card_offers_what_can_sign_and_leaves_out_what_logs_in() -> None:
    found = TokensFound(tokens=(replace(TOKEN, certificates=(JAN, LOGIN)), replace(TOKEN, label="Leeg")))
    first, hidden = card_choices(found, NL)
    assert first.text == "Belgische identiteitskaart (eID) – Jan <b>Peeters</b>, geldig tot 23 november 2026"
    assert (first.fingerprint, hidden.text, hidden.fingerprint) == ("00", "Leeg", "")


def test_a_card_that_can_only_log_in_is_said_to_be_no_card_to_sign_with() -> None:
    found = TokensFound(tokens=(replace(TOKEN, certificates=(LOGIN,)),))
    message = what_is_missing(found)
    assert card_choices(found, FR) == () and message is not None
    assert "no certificate on this card" in message.msgid


@pytest.mark.parametrize(
    ("token", "moment", "sentence"),
    [
        (TOKEN, NOW, ""),
        (TOKEN, NOW + timedelta(days=2), "expired on"),
        (TOKEN, NOW - timedelta(days=2), "valid only from"),
        (replace(TOKEN, tries=Tries.LOCKED), NOW, "is locked"),
    ],
)
def test_what_stops_somebody_is_said_before_the_pin(token: Token, moment: datetime, sentence: str) -> None:
    (choice,) = card_choices(TokensFound(tokens=(replace(token, certificates=(JAN,)),)), NL)
    message = what_stops(choice, moment)
    assert sentence in message.msgid if message else sentence == ""


@pytest.mark.parametrize(
    ("found", "light"),
    [
        ((), "grey"),
        ((GOOD,), "green"),
        ((GOOD, replace(GOOD, weaknesses=(Weakness.KEY,))), "orange"),
        ((replace(GOOD, soundness=Soundness.CHANGED), GOOD), "red"),
    ],
)
def test_the_light_of_a_whole_file_is_that_of_its_worst_signature(
    found: tuple[SignatureReport, ...], light: str
) -> None:
    assert overall_light(found) == light


def test_as_plain_text_every_signature_has_its_number_and_the_name_of_its_place() -> None:
    told = list(text_lines((GOOD, replace(GOOD, field="x")), NL, {"employer": "Handtekening: De werkgever"}))
    assert told[0].startswith("1. Jan <b>Peeters</b>, 22 november 2026 om ")
    assert told[0].endswith(" (Handtekening: De werkgever)")
    assert any(line.startswith("2. ") and line.endswith("(x)") for line in told)
    assert told[-1].startswith("2 elektronische")
