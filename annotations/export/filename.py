"""What a copy's file is called."""

from __future__ import annotations

import re

from annotations.export.formats import Format
from newsroom.models import Article

LENGTH = 60
"""Code points: with an extension at most 255 bytes, file systems' limit, in any script."""

# Not allowed in names by some system, or not visible in them: a right-to-left override can hide an extension.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"/\\|?*%]+')

_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10))}
"""Windows takes these for devices, whatever their extension."""


def filename(article: Article, format_: Format) -> str:
    """Return a safe name made of the headline: "Ferry stops at Marrow Bay.html"."""
    words = " ".join(_UNSAFE.sub(" ", article.headline).split())
    stem = _cut(words).strip(" .") or article.slug
    stem = f"{stem} story" if stem.upper() in _DEVICES else stem
    return f"{stem}.{format_.extension}"


def _cut(words: str) -> str:
    """Return the beginning of *words* that is short enough, up to a space unless that leaves hardly anything."""
    if len(words) <= LENGTH:
        return words
    whole = words[: LENGTH + 1].rpartition(" ")[0]
    return whole if len(whole) > LENGTH // 2 else words[:LENGTH]
