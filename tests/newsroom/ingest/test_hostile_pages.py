"""Pages that were made to take for ever are read, or refused, at once."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from newsroom.ingest import Source, ingest
from newsroom.ingest.errors import IngestError
from tests.newsroom.ingest.page_kinds import STORY, page, paragraphs

_STORY = paragraphs(STORY)
_CROWDED = " ".join(f"a{n}=1" for n in range(20_000))

HOSTILE = {
    "nested": "<div>" * 20_000,
    "nested around a story": page("<div>" * 20_000 + _STORY),
    "paragraphs that do not end": "<p><b>" * 12_000 + "x",
    "attributes": page(f"<main {_CROWDED}>{_STORY}</main>"),
    "ampersands": page(f"<main>{_STORY}<p>{'&' * 300_000}</p></main>"),
    "tables in tables": page("<table><tr><td>" * 6_000 + _STORY),
    "a class": page(f'<main class="{"aB-" * 300_000}">{_STORY}</main>'),
    "a style": page(f'<main style="{"x:" * 300_000}">{_STORY}</main>'),
    "nested data": page(f'<script type="application/ld+json">{"[" * 100_000}</script>{_STORY}'),
    "nested state": page(f"<script>window.x = {'[' * 100_000}</script>{_STORY}"),
    "appeals that do not end": page(f"<p>{'subscribe to our ' * 4_000}</p>{_STORY}"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(name: str) -> None:
    ingest(Source("html", page(_STORY).encode()), fetch_pictures=False)
    started = time.process_time()
    with suppress(IngestError):
        ingest(Source("html", HOSTILE[name].encode()), fetch_pictures=False)
    assert time.process_time() - started < 2  # a second, and room for a busy machine
