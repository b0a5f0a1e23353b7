"""A paper to sign and signing it, in one line each; what is expensive is made once."""

from __future__ import annotations

from functools import cache

from app.domain.signatures.keys import SigningKey
from app.i18n.words import Words
from app.presenters.paper import Language, Paper, Paragraph, SignatureBox, Signatures
from app.presenters.signature_stamp import SigningAct
from app.reports.render import pdf
from app.reports.signing.sign import sign
from tests.reports.demo import small_paper
from tests.support.identities import NOW, Person, key_file

EMPLOYER, ADVISER = "employer", "adviser"
HELENE = Person("Hélène Dupont", "rsa")
JAN = Person("Jan Janssens", "p384")


def act(language: Language = "nl", **said: str) -> SigningAct:
    """Signing at the fixed moment of these tests."""
    return SigningAct(Words(language), NOW, **said)


def paper_to_sign(language: Language = "nl", name: str = "Annelies") -> Paper:
    """One page with two places to sign."""
    boxes = (
        SignatureBox("Werkgever", name, "Plaats en datum:", "Handtekening:", field=EMPLOYER),
        SignatureBox("Preventieadviseur", "Karim", "Plaats en datum:", "Handtekening:", field=ADVISER),
    )
    return small_paper((Paragraph("Wij gaan aan de slag."), Signatures(boxes)), language)


@cache
def prepared() -> bytes:
    """That page as a PDF that waits for its signatures."""
    return pdf(paper_to_sign(), NOW, fields=True)


@cache
def signed_once() -> bytes:
    """The employer has signed."""
    return signed(prepared(), EMPLOYER, key_file(HELENE))


@cache
def signed_twice() -> bytes:
    """Both have signed, with an RSA and an EC key."""
    return signed(signed_once(), ADVISER, key_file(JAN))


def signed(content: bytes, field: str, key: SigningKey | None = None) -> bytes:
    """One more signature, in Dutch and without more words."""
    return sign(content, field, key or key_file(), act())
