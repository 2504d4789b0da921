"""The nouns that a recogniser cut off a name."""

import pytest

from newsroom.entities.heads import with_head
from newsroom.entities.mention import Kind


@pytest.mark.parametrize(
    ("words", "text", "kind", "expected"),
    [
        ("Orle", "Orle Street was shut.", "place", "Orle Street"),
        ("Orle", "Orle Street Police came.", "place", "Orle Street Police"),
        ("Orle", "Orle street was shut.", "place", "Orle"),
        ("Orle", "Orle Ministers met.", "place", "Orle"),
        ("Orle", "Orle Police Mary Roe came.", "place", "Orle"),
        ("St Orla", "St Orla’s Hospital burnt.", "person", "St Orla’s Hospital"),
        ("St Orla", "St Orla’s Wonder burnt.", "person", "St Orla"),
        ("Ada Roe", "Ada Roe Street was shut.", "person", "Ada Roe"),
        ("U.S.", "U.S. District Judge Roe ruled.", "place", "U.S."),
    ],
)
def test_the_noun_belongs_to_the_name(words: str, text: str, kind: Kind, expected: str) -> None:
    assert text[: with_head(text, 0, len(words), kind)] == expected
