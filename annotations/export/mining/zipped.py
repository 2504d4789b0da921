"""Files in one: a zip whose bytes depend on nothing but theirs."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZipFile

from annotations.export.markup.zips import entry


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of *files* (name: content) in their order, each with the oldest time that a zip can say."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(entry(name), content)
    return out.getvalue()
