"""Entries as one HTML file: quotes with their sources, without scripts or requests to anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.template.loader import get_template

from annotations.export.html.style import style
from annotations.export.notebook.origin import Origin
from annotations.notebook.entry import Entry
from annotations.words import direction

_FOOT = "</main>\n</body>\n</html>\n"


def write_html(entries: Iterable[Entry], origin: Origin) -> Iterator[str]:
    """Yield the document entry by entry; the story is named where it begins."""
    yield get_template("annotations/export_notebook.html").render({"origin": origin, "style": style()})
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
