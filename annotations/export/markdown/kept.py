"""A reader's own layout of Markdown copies, kept on the reader's row, which every page reads anyway."""

from __future__ import annotations

from django.db import transaction

from annotations.export.markdown.layout import DEFAULT
from newsroom.models import Reader

_KEPT_AS = "markdown_layout"  # in Reader.preferences


def layout_of(reader: Reader) -> str:
    """Return the layout of *reader*, the default where there is none."""
    return str(reader.preferences.get(_KEPT_AS) or DEFAULT)


@transaction.atomic
def keep_layout(reader: Reader, layout: str) -> None:
    """Lay the copies of *reader* out by *layout*. The default is not kept, so that a better one reaches everybody."""
    row = Reader.objects.select_for_update().get(pk=reader.pk)
    others = {name: value for name, value in row.preferences.items() if name != _KEPT_AS}
    row.preferences = others if layout == DEFAULT else {**others, _KEPT_AS: layout}
    row.save(update_fields=["preferences"])
    reader.preferences = row.preferences
