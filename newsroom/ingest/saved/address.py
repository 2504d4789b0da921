"""Where a page was saved from, as what saved it noted at its head."""

from __future__ import annotations

import re
from html import unescape

from newsroom.ingest.page.addresses import absolute
from newsroom.text.words import words

_HEAD = 20_000  # code points
_WEB = words("http https")
# Browsers ("saved from url=(0042)https://…"), SingleFile ("url: https://…"), and tools that archive pages.
_NOTED = (
    re.compile(r"<!--\s*saved from url=\(\d{1,6}\)\s*([^\s>]{4,2000}?)\s*-->", re.IGNORECASE),
    re.compile(r"<!--\s*Page saved with SingleFile\s{1,40}url:\s*(\S{4,2000})", re.IGNORECASE),
    re.compile(
        r"<!--\s*(?:page )?(?:saved|archived|mirrored) (?:from|by)[^<>]{0,80}?(https?://[^\s>]{4,2000})", re.IGNORECASE
    ),
    re.compile(r"""<meta\s+name=["']?savepage-url["']?\s+content=["']([^"']{4,2000})["']""", re.IGNORECASE),
    re.compile(
        r"""<html[^>]{0,2000}\sdata-(?:savepage|scrapbook-source|sf-url)[\w-]{0,20}=["']([^"']{4,2000})["']""",
        re.IGNORECASE,
    ),
)


def saved_from(markup: str) -> str:
    """Return the web address that the page *markup* was saved from, ``""`` when nothing says so."""
    head = markup[:_HEAD]
    noted = (match[1] for form in _NOTED if (match := form.search(head)))
    return next(filter(None, (absolute(unescape(address), "", _WEB) for address in noted)), "")
