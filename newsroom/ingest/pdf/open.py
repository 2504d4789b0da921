"""A PDF file's pages, read by a process of their own that cannot take this one along."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import newsroom
from newsroom.ingest.errors import LockedFile, NotText, SourceTooLarge, TookTooLong
from newsroom.ingest.pdf.pieces import Page, Piece

MAX_BYTES = 50_000_000
SECONDS = 20.0
_ROOT = str(Path(newsroom.__file__).parent.parent)
_PROGRAM = "newsroom.ingest.pdf.extract"

_TOO_LARGE = "This PDF is larger than {} MB. Save the pages of the story alone as a PDF, and bring that."
_SLOW = "This PDF took too long to read. Save the pages of the story alone as a PDF, or paste the story’s text."
_BROKEN = "This PDF is damaged and could not be read. Open it, copy the story’s text and paste that."
_LOCKED = "This PDF asks for a password. Open it with its password, copy the story’s text and paste that."


@dataclass(frozen=True)
class Opened:
    """The pages of a file and what it says of itself: PDF's own keys (Title, Author, CreationDate, …)."""

    pages: list[Page]
    metadata: Mapping[str, str]


def open_pdf(data: bytes) -> Opened:
    """Return what the file *data* has. Raises SourceTooLarge, TookTooLong, NotText and LockedFile."""
    if len(data) > MAX_BYTES:
        raise SourceTooLarge(_TOO_LARGE.format(MAX_BYTES // 1_000_000))
    told = _told(data)
    if error := told.get("error"):
        raise LockedFile(_LOCKED) if error == "password" else NotText(_BROKEN)
    pages = [Page(page["width"], page["height"], [Piece(*piece) for piece in page["pieces"]]) for page in told["pages"]]
    return Opened(pages, told["metadata"])


def _told(data: bytes) -> dict[str, Any]:
    command = [sys.executable, "-P", "-m", _PROGRAM]
    try:
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=SECONDS, env={"PYTHONPATH": _ROOT}, check=True
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise TookTooLong(_SLOW) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise NotText(_BROKEN) from error
    return told
