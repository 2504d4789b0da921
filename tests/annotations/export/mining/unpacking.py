"""What is in a copy for text mining."""

from __future__ import annotations

import io
import json
from typing import Any
from zipfile import ZipFile


def files(copy: bytes) -> dict[str, str]:
    """Return the files of a zip by the ends of their names: txt, ann, xmi."""
    with ZipFile(io.BytesIO(copy)) as archive:
        return {name.rsplit(".", 1)[-1]: archive.read(name).decode() for name in archive.namelist()}


def left_out(copy: bytes) -> dict[str, list[Any]]:
    """Return the items that the side file of a zip names, by their sort. Each sort says how many they are."""
    named = json.loads(files(copy)["json"])["left_out"]
    assert all(each["count"] == len(each["items"]) > 0 and each["why"].endswith(".") for each in named)
    return {each["what"]: each["items"] for each in named}
