"""SingleFile keeps each picture once, in a style sheet; here it goes back to where it is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping

_KEPT = re.compile(
    r"--sf-img-(?P<number>\d{1,5})\s*:\s*url\(\s*(?P<quote>[\"']?)(?P<data>data:image/[^\"')\s]+)(?P=quote)\s*\)"
)
_IMAGE = re.compile(r"""<img\b(?:[^>"']|"[^"]*+"|'[^']*+')*+>""", re.IGNORECASE)
_SHOWN = re.compile(r"var\(\s*--sf-img-(\d{1,5})\s*\)")
_SRC = re.compile(r"""\ssrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_MAX_IMAGES = 2_000


def with_pictures_back(markup: str) -> str:
    """Return *markup* with the pictures that SingleFile put into its style sheet as the sources of its images."""
    if "--sf-img-" not in markup:
        return markup
    kept = {match["number"]: match["data"] for match in _KEPT.finditer(markup)}
    return _IMAGE.sub(lambda image: _with_source(image[0], kept), markup, count=_MAX_IMAGES)


def _with_source(image: str, kept: Mapping[str, str]) -> str:
    shown = _SHOWN.search(image)
    data = kept.get(shown[1]) if shown else None
    if not data:
        return image
    bare = _SRC.sub("", image, count=1)
    return f'{bare[:4]} src="{data}"{bare[4:]}'
