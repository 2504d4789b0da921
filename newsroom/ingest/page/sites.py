"""The names that a page's site goes by: what is called so is neither a headline nor a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsroom.ingest.page.stated import Stated

_COMMON = ("www", "m", "amp", "mobile", "news", "en", "de", "fr", "es")  # hosts' first labels
_MAX_WORDS = 5
_TOP = ("co", "com", "org", "net", "gov", "ac", "or", "ne", "go")  # second labels under a country


def site_names(stated: Sequence[Stated], title: str, url: str) -> tuple[str, ...]:
    """Return the names that are *stated*, with and without mottos, that at the end of *title*, and those of *url*."""
    named = [name for each in stated for name in (*each.sites, *map(publication_of, each.sites), *each.aliases)]
    return tuple(dict.fromkeys(filter(None, [*named, *_of_title(title), *host_names(url)])))


def publication_of(site: str) -> str:
    """Return the name of *site* without the motto behind it: "The Marrow Post | News of the bay"."""
    name = re.split(r"\s+[|–—:-]\s+|\s*[|»]\s*", site, maxsplit=1)[0].strip()
    return name or site


def _of_title(title: str) -> list[str]:
    """A bar parts the headline from the site."""
    _, bar, site = title.rpartition("|")
    return [site.strip()] if bar and len(site.split()) <= _MAX_WORDS else []


def host_names(url: str) -> list[str]:
    """Return "marrowpost" and "marrowpost.example" for https://www.marrowpost.example/."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return []
    labels = [label for label in host.split(".") if label]
    while len(labels) > 2 and labels[0] in _COMMON:
        labels = labels[1:]
    own = labels[:-2] if len(labels) > 2 and labels[-2] in _TOP else labels[:-1]
    return [*own[-1:], ".".join(labels), host]
