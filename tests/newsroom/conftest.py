"""Stories in a language without a model."""

from __future__ import annotations

from functools import partial

import pytest

from tests.conftest import StoryMaker


@pytest.fixture
def plain_story(make_story: StoryMaker) -> StoryMaker:
    """Return a function that stores a story in a language without a model: what is found is what the tests know."""
    return partial(make_story, language="de")
