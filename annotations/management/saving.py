"""Files that commands write: whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from django.core.management.base import CommandError

STANDARD_OUTPUT = "-"


@contextmanager
def to_output(output: str) -> Iterator[Path]:
    """Yield the path of a new file; after the block it takes the place of *output*, unless the block failed.

    What is no plain file, such as standard output ("-") or a device, is written to then. Raises CommandError when that
    cannot be.
    """
    try:
        with _beside(output) as part:
            yield part
            _deliver(part, output)
    except OSError as error:
        sentence = f"The copy could not be written to {output}: {error.strerror or error}. Choose another file."
        raise CommandError(sentence) from error


@contextmanager
def _beside(output: str) -> Iterator[Path]:
    """Yield where to write before: in the same folder, so that taking a file's place is one step."""
    if not _is_plain(output):
        with TemporaryDirectory() as folder:
            yield Path(folder) / "copy"
        return
    part = Path(output).with_name(f".{Path(output).name[:200]}.{os.getpid()}.part")
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _deliver(part: Path, output: str) -> None:
    if _is_plain(output):
        part.replace(output)
        return
    with part.open("rb") as source, _opened(output) as target:
        shutil.copyfileobj(source, target)


@contextmanager
def _opened(output: str) -> Iterator[BinaryIO]:
    if output == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with Path(output).open("wb") as target:
        yield target


def _is_plain(output: str) -> bool:
    path = Path(output)
    return output != STANDARD_OUTPUT and (path.is_file() or not path.exists())
