"""What the words of a command name: a reader, and a file to read."""

from __future__ import annotations

import sys
from pathlib import Path

from django.core.management.base import CommandError

from newsroom.models import Reader

STANDARD_INPUT = "-"


def given_reader(username: str) -> Reader | None:
    """Return the reader *username*; without one the owner, None on a server without. Raises CommandError."""
    if not username:
        return Reader.objects.filter(is_superuser=True).order_by("pk").first()
    if reader := Reader.objects.filter(username=username).first():
        return reader
    raise CommandError(f"There is no reader “{username}” here. Give the name that they sign in with.")


def reader_or_owner(username: str) -> Reader:
    """Return the reader *username*; without one the owner. Raises CommandError when there is none."""
    if reader := given_reader(username):
        return reader
    raise CommandError("This library has no owner yet. Start Newsroom once, or name a reader with --reader.")


def given_file(name: str, most: int) -> bytes:
    """Return what stands in the file *name*, or on standard input ("-"). Raises CommandError.

    It is read only so far that a larger one than *most* bytes shows.
    """
    try:
        with sys.stdin.buffer if name == STANDARD_INPUT else Path(name).open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise CommandError(f"There is no file “{name}”. Check its name and folder.") from None
    except IsADirectoryError:
        raise CommandError(f"“{name}” is a folder. Name one file in it.") from None
    except OSError as error:
        raise CommandError(f"“{name}” cannot be read: {error.strerror}.") from None
