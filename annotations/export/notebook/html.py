"""Entries as one HTML file: quotes with their sources, without scripts or requests to anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import mark_safe

from annotations.export.notebook.origin import Origin
from annotations.notebook.entry import Entry
from annotations.words import direction

_STYLES = (Path(settings.BASE_DIR) / "static/css/tokens.css", Path(__file__).parents[1] / "html/copy.css")
_FOOT = "</main>\n</body>\n</html>\n"


def write_html(entries: Iterable[Entry], origin: Origin) -> Iterator[str]:
    """Yield the document entry by entry; the story is named where it begins."""
    style = mark_safe("".join(path.read_text("utf-8") for path in _STYLES))
    yield get_template("annotations/export_notebook.html").render({"origin": origin, "style": style})
    template, story = get_template("annotations/_export_entry.html"), None
    for entry in entries:
        yield template.render(
            {
                "entry": entry,
                "opens_story": entry.article.pk != story,
                "place": origin.place(entry),
                "source": origin.source(entry),
                "direction": direction(entry.article.language),
            }
        )
        story = entry.article.pk
    yield _FOOT
