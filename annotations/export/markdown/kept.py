"""A reader's own layout of Markdown copies."""

from __future__ import annotations

from annotations.export.markdown.layout import DEFAULT
from newsroom.models import Reader
from newsroom.preferences import keep_preference

_KEPT_AS = "markdown_layout"  # in Reader.preferences


def layout_of(reader: Reader) -> str:
    """Return the layout of *reader*, the default where there is none."""
    return str(reader.preferences.get(_KEPT_AS) or DEFAULT)


def keep_layout(reader: Reader, layout: str) -> None:
    """Lay the copies of *reader* out by *layout*. The default is not kept, so that a better one reaches everybody."""
    keep_preference(reader, _KEPT_AS, None if layout == DEFAULT else layout)
