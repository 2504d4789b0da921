"""Languages that a text contradicts."""

from __future__ import annotations

import pytest

from newsroom.ingest.language import contradicting_language

GERMAN = "Die letzte Fähre legt im Oktober ab, wie der Vorstand des Hafens am Dienstag mitteilte. " * 10


@pytest.mark.parametrize(
    ("stated", "text", "found"),
    [("en-US", GERMAN, "de"), ("de-AT", GERMAN, ""), ("lb", GERMAN, ""), ("en", GERMAN[:300], ""), ("en", "", "")],
)
def test_a_statement_gives_way_where_a_long_text_is_clear(stated: str, text: str, found: str) -> None:
    assert contradicting_language(stated, text) == found
