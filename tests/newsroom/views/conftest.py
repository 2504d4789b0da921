"""Entities and the stories that name them."""

from __future__ import annotations

import pytest

from newsroom.models import Entity
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, tagged


@pytest.fixture
def bay(plain_story: StoryMaker) -> Entity:
    bay = make_entity("Marrow Bay", "place", "Bay of Marrow")
    tagged(plain_story("Zuerst nichts. Dann <Marrow Bay> & Marrow Bay.", "Nichts.", headline="Old"))
    tagged(plain_story("Bay of Marrow!", headline="New"))
    return bay
