"""The style that HTML files carry within them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

_CSS = Path(settings.BASE_DIR) / "static/css"
_SHEETS = (_CSS / "tokens.css", _CSS / "layers.css", Path(__file__).with_name("copy.css"))
_OWN_COLOURS = _CSS / "palette.css"


def style(colours: Sequence[str] = ()) -> SafeString:
    """Return the style of a file whose reader chose *colours* (``ReadingPage.colours``)."""
    sheets = [*_SHEETS, _OWN_COLOURS] if colours else _SHEETS
    return mark_safe("".join(path.read_text("utf-8") for path in sheets))
