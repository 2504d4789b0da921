"""The bookmarklet: a script in an address, which sends the page that a reader looks at to their library."""

from __future__ import annotations

import json
from functools import cache
from urllib.parse import quote

from django.conf import settings

_SAFE = "~()*!.'-_;:,/?@&=+$"  # what an address may hold beside letters and digits


def bookmarklet(library: str) -> str:
    """Return the address to keep as a bookmark, for the library at the origin *library* (``https://news.example``)."""
    return "javascript:" + quote(_script().replace('"LIBRARY"', json.dumps(library)), safe=_SAFE)


@cache
def _script() -> str:
    """Return the script on one line: its lines are whole by themselves, and comments have their own."""
    text = (settings.BASE_DIR / "static" / "js" / "bookmarklet.js").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line for line in lines if line and not line.startswith("//"))
