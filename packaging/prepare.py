"""Makes a bare machine ready: system libraries, .venv, hashed packages, bytecode. Needs only Python."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# what Qt opens at run time → the Debian package that has it
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TOOLS: dict[str, dict[str, str]] = {
    "run": {},
    "test": {
        "pdftotext": "poppler-utils",
        "qpdf": "qpdf",
        "javac": "default-jdk-headless",
        "softhsm2-util": "softhsm2",
        "chromium": "chromium",
        "chromedriver": "chromium-driver",
    },
    "build": {"objdump": "binutils"},
}
JAXB = Path("/usr/share/java/jaxb-runtime.jar")


def main() -> int:
    """`prepare.py run|test|build`: for what the machine must be ready."""
    purpose = sys.argv[1] if len(sys.argv) == 2 and sys.argv[1] in TOOLS else "run"
    wanted = "runtime" if purpose == "run" else purpose
    if sys.version_info < (3, 11):  # noqa: UP036 (an older Python must get a sentence, not a crash)
        print(f"PreviPlan needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        print("Name another one with: make PYTHON=python3.12 …")
        return 1
    # The environment of some machines forbids bytecode: every start would then compile every library again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform == "linux":
        install_system_packages(missing_system_packages(purpose), purpose)
    return install_python_packages(wanted)


def missing_system_packages(purpose: str) -> list[str]:
    """Debian names of the libraries and tools that this machine lacks."""
    libraries = dict(LIBRARIES)
    if purpose == "build" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        libraries.update(WINDOW_LIBRARIES)
    if purpose == "build":  # PyInstaller ships Python as a library, which Debian packs apart
        shared = f"libpython3.{sys.version_info.minor}"
        libraries[f"{shared}.so.1.0"] = shared
    packages = [package for name, package in libraries.items() if not loads(name)]
    packages += [package for tool, package in TOOLS[purpose].items() if not shutil.which(tool)]
    if purpose == "test" and not JAXB.exists():  # the veraPDF check needs it
        packages.append("libjaxb-java")
    return packages


def loads(library: str) -> bool:
    """Whether the dynamic loader finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: list[str], purpose: str) -> None:
    """Install them when that is ours to do; otherwise print the line and go on."""
    if not packages:
        return
    by_hand = "apt-get install --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"This machine lacks some system libraries or tools ({purpose}). On Debian or Ubuntu:")
        print(f"  sudo {by_hand}")
        return
    started = time.monotonic()
    # A slim image has no manual pages, and a JDK that trips over the missing folder.
    Path("/usr/share/man/man1").mkdir(parents=True, exist_ok=True)
    refused: list[str] = []
    if not (apt_get("install", *packages) or (apt_get("update") and apt_get("install", *packages))):
        # One name that this system does not know (Ubuntu has no chromium-driver) stops all the others.
        refused = [package for package in packages if not apt_get("install", package)]
    if refused:
        print(f"Going on without these system packages, which could not be installed: {' '.join(refused)}")
    installed = [package for package in packages if package not in refused]
    print(f"System packages: {' '.join(installed) or 'none'} ({time.monotonic() - started:.0f} s)")


def apt_get(verb: str, *packages: str) -> bool:
    """One quiet apt-get; True when it worked."""
    command = ["apt-get", "-qq", "-y", "--no-install-recommends", verb, *packages]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=quiet, capture_output=True, check=False).returncode == 0


def install_python_packages(wanted: str) -> int:
    """Fill .venv from requirements/<wanted>.txt, with uv when it can be had, with pip when not."""
    started = time.monotonic()
    requirements = ROOT / "requirements" / f"{wanted}.txt"
    uv = working_uv()
    if not PYTHON.exists() and not make_venv(with_pip=uv is None):
        return 1
    uv = uv or uv_in_venv()
    installer = "uv" if uv and install_with_uv(uv, requirements) else "pip"
    if installer == "pip" and not install_with_pip(requirements):
        print("The Python packages could not be installed; the lines above say why.")
        return 1
    print(f"Python packages: {requirements.name} with {installer} ({time.monotonic() - started:.0f} s)")
    return 0


def make_venv(*, with_pip: bool) -> bool:
    """Make .venv; Debian cuts ensurepip out of its Python, so that may have to be fetched first."""
    if with_pip and importlib.util.find_spec("ensurepip") is None:
        install_system_packages([f"python3.{sys.version_info.minor}-venv"], "virtual environment")
    command = [sys.executable, "-m", "venv", *([] if with_pip else ["--without-pip"]), str(VENV)]
    if subprocess.run(command, check=False).returncode == 0:
        return True
    shutil.rmtree(VENV, ignore_errors=True)
    return False


def working_uv() -> str | None:
    """The uv of this machine, if there is one and it runs."""
    uv = shutil.which("uv")
    return uv if uv and answers(uv) else None


def uv_in_venv() -> str | None:
    """Put uv itself into .venv (hashed like everything else): it is ten times as fast as pip."""
    uv = PYTHON.with_name("uv.exe" if WINDOWS else "uv")
    if not uv.exists() and not install_with_pip(ROOT / "requirements" / "install.txt"):
        return None
    return str(uv) if answers(str(uv)) else None


def answers(uv: str) -> bool:
    """Whether this uv runs at all (a shim may point to nothing)."""
    try:
        return subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install_with_uv(uv: str, requirements: Path) -> bool:
    """True when uv installed everything; when not, pip tries next and says what is wrong."""
    environment = {**os.environ, "UV_SYSTEM_CERTS": "true", "UV_NATIVE_TLS": "true"}
    # pip's settings of this machine hold for uv too
    if index := os.environ.get("PIP_INDEX_URL"):
        environment.setdefault("UV_DEFAULT_INDEX", index)
    if certificate := os.environ.get("PIP_CERT"):
        environment.setdefault("SSL_CERT_FILE", certificate)
    command = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    options = ["--require-hashes", "--compile-bytecode", "-r", str(requirements)]
    finished = subprocess.run([*command, *options], env=environment, capture_output=True, check=False)
    return finished.returncode == 0


def install_with_pip(requirements: Path) -> bool:
    """True when pip installed everything."""
    pip = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode != 0:
        subprocess.run([str(PYTHON), "-m", "ensurepip"], capture_output=True, check=False)
    options = [
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
        "--require-hashes",
        "-r",
        str(requirements),
    ]
    return subprocess.run([*pip, "install", *options, "-r", str(requirements)], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
