"""What a reader took last: the format and the choices that the export page offers first.

Kept on the reader's row, which every page reads anyway. Private words, a version and readers' names are chosen for one
copy, and are not remembered for the next: a copy with private words is never made by habit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.http import QueryDict

from annotations.export.choosing.choices import options_from, query_of
from annotations.export.errors import NoSuchChoice
from annotations.export.formats import FORMATS, Format
from annotations.export.options import EVERYONE, ExportOptions
from newsroom.models import Reader
from newsroom.preferences import keep_preference

_KEPT_AS = "copies"  # in Reader.preferences: {"format": name, "query": words of an address}


def last_format(reader: Reader) -> Format | None:
    """Return the format that *reader* took last, None before the first."""
    return FORMATS.get(_kept(reader).get("format", ""))


def last_options(reader: Reader) -> ExportOptions:
    """Return the choices that *reader* made last."""
    try:
        return options_from(QueryDict(_kept(reader).get("query", "")))
    except NoSuchChoice:  # a layer that there was
        return ExportOptions()


def remember(reader: Reader, format_: Format, options: ExportOptions) -> None:
    """Keep what *reader* took. Asks the database nothing when it is the same again."""
    whose = options.whose if isinstance(options.whose, str) else EVERYONE
    query = query_of(replace(options, private=False, whose=whose, revision=None))
    if _kept(reader) != (kept := {"format": format_.name, "query": query}):
        keep_preference(reader, _KEPT_AS, kept)


def _kept(reader: Reader) -> Mapping[str, str]:
    kept: Mapping[str, str] = reader.preferences.get(_KEPT_AS, {})
    return kept
