from __future__ import annotations

from functools import partial

import pytest

from newsroom.models import Entity
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity


@pytest.fixture
def plain_story(make_story: StoryMaker) -> StoryMaker:
    """Stories in a language without a model."""
    return partial(make_story, language="de")


@pytest.fixture
def ada(db: None) -> Entity:
    return make_entity("Ada Marlow", "person")


@pytest.fixture
def orla(db: None) -> Entity:
    return make_entity("Orla Sund", "person")
