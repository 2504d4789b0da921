"""Whether an archive can be read again, with all its references, ranges and digests."""

from __future__ import annotations

from pathlib import Path

from annotations.returns.archive.reading import read_archive
from annotations.returns.errors import ReturnError


def archives(path: Path) -> list[str]:
    """Return what the reader of archives says is wrong with the copy at *path*."""
    try:
        read_archive(path.read_bytes())
    except ReturnError as error:
        return [str(error)]
    return []
