"""Why a file is not kept as evidence, each with what to do instead."""

from __future__ import annotations

from app.domain.messages import Message, Refusal

_MEGABYTE = 1024 * 1024


def empty(name: str) -> Refusal:
    """Nothing in it."""
    return Refusal(Message("{name} is empty. Choose the file again.", {"name": name}))


def too_large(name: str, most: int) -> Refusal:
    """More than one file may take."""
    return Refusal(
        Message(
            "{name} is larger than {most} MB. Make the photo smaller, or keep only the page that matters.",
            {"name": name, "most": most // _MEGABYTE},
        )
    )


def too_many_pixels(name: str, most: int) -> Refusal:
    """A picture that would fill the memory."""
    return Refusal(
        Message(
            "{name} has more than {most} million pixels. Make the photo smaller and add that.",
            {"name": name, "most": most // 1_000_000},
        )
    )


def program(name: str) -> Refusal:
    """Runs when it is opened."""
    return Refusal(
        Message(
            "{name} is a program, or another program would run it. That is never kept. A photo, a PDF or a "
            "note shows enough.",
            {"name": name},
        )
    )


def macros(name: str) -> Refusal:
    """A document with a program inside."""
    return Refusal(
        Message("{name} holds macros: small programs. Save it as PDF and add that.", {"name": name})
    )


def old_office(name: str) -> Refusal:
    """A form of document that may hold anything."""
    return Refusal(
        Message(
            "{name} is an older office document, which can hold programs. Save it as PDF and add that.",
            {"name": name},
        )
    )


def bundle(name: str) -> Refusal:
    """Several files in one."""
    return Refusal(
        Message("{name} is a bundle of files. Unpack it and add the files one by one.", {"name": name})
    )


def other_picture(name: str) -> Refusal:
    """A picture or film in another form."""
    return Refusal(
        Message(
            "{name} is a picture or a film in a form that is not kept here. Save it as JPEG, as telephones "
            "do when they are set to ‘most compatible’.",
            {"name": name},
        )
    )


def page(name: str) -> Refusal:
    """What a browser would run."""
    return Refusal(
        Message(
            "{name} is a web page or a drawing that can run programs. Print it to a PDF and add that.",
            {"name": name},
        )
    )


def active_pdf(name: str) -> Refusal:
    """A PDF that does something."""
    return Refusal(
        Message(
            "{name} is a PDF that runs something or carries other files. Print it to a new PDF and add that.",
            {"name": name},
        )
    )


def locked_pdf(name: str) -> Refusal:
    """A PDF with a password."""
    return Refusal(
        Message("{name} is locked with a password. Save it without one and add that.", {"name": name})
    )


def damaged(name: str) -> Refusal:
    """Not whole."""
    return Refusal(
        Message("{name} is damaged or not complete. Copy it once more and try again.", {"name": name})
    )


def unknown(name: str) -> Refusal:
    """Not one of ours."""
    return Refusal(
        Message(
            "{name} is a kind of file that is not kept here. Photos (JPEG, PNG), PDF, office documents and "
            "plain notes are.",
            {"name": name},
        )
    )


def changed(name: str) -> Refusal:
    """Its bytes are not what they were."""
    return Refusal(
        Message(
            "{name} was changed outside this program after it was added, and is not shown.", {"name": name}
        )
    )


def gone(name: str) -> Refusal:
    """Its bytes are not here."""
    return Refusal(
        Message(
            "Of {name} only the name is here, as in a dossier that was handed over. Ask for the file, or put "
            "back a dated copy.",
            {"name": name},
        )
    )
