"""A page's own ways to write pictures, captions, embeds and quotations, made those of the HTML standard."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsroom.ingest.page.directions import mark_directions
from newsroom.ingest.page.embeds import link_embeds
from newsroom.ingest.page.figures import mark_figures
from newsroom.ingest.page.ornaments import drop_ornaments
from newsroom.ingest.page.quotes import mark_quotes
from newsroom.ingest.page.sources import reveal
from newsroom.ingest.page.subheads import mark_subheads

_READINGS = ("rt", "rp", "rtc")  # of ruby: how the characters that stay are read


def standardise(root: HtmlElement) -> None:
    """Change *root* in place, before what holds no text is taken out: pictures may be in ``noscript``."""
    reveal(root)
    drop_ornaments(root)
    link_embeds(root)
    mark_figures(root)
    mark_quotes(root)
    mark_subheads(root)
    mark_directions(root)
    for reading in list(root.iter(*_READINGS)):
        reading.drop_tree()
