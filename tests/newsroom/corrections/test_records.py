"""What cannot be said."""

from __future__ import annotations

import pytest

from newsroom.corrections import identify, merge, reject, rename, retype, split, tag, undo
from newsroom.errors import CorrectionError
from newsroom.models import Article, Correction, Reader
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity


def test_what_makes_no_sense(story: Article, make_story: StoryMaker, ana: Reader) -> None:
    city, boat, gone = make_entity("Marrow"), make_entity("Kestrel", "product"), make_entity("Orla", rejected=True)
    undone = undo(retype(boat, "event", ana), ana)
    attempts = [
        lambda: merge(city, boat, ana),
        lambda: merge(city, city, ana),
        lambda: merge(city, gone, ana),
        lambda: retype(city, "place", ana),
        lambda: retype(city, "nonsense", ana),
        lambda: reject(gone, ana),
        lambda: rename(city, " Marrow ", ana),
        lambda: rename(city, " . ", ana),
        lambda: rename(city, "\0", ana),
        lambda: rename(city, "\u202e\u200b", ana),
        lambda: rename(city, "Mar\u202erow", ana),
        lambda: rename(city, "— !", ana),
        lambda: rename(city, "x" * 201, ana),
        lambda: rename(gone, "Orlo", ana),
        lambda: identify(city, "", ana),
        lambda: identify(city, "42", ana),
        lambda: identify(city, "Q0", ana),
        lambda: identify(city, "https://example.org/Q42", ana),
        lambda: split(city, [story.pk], "Marrow", ana),
        lambda: split(city, [], "Marrow", ana),
        lambda: undo(undone, ana),
        lambda: tag(story, story.newest, 0, 3, "nonsense", ana),
        lambda: tag(story, make_story().newest, 0, 3, "place", ana),
    ]
    for attempt in attempts:
        with pytest.raises(CorrectionError, match=r"\.$"):
            attempt()
    assert Correction.objects.count() == 1
