from __future__ import annotations

import pytest

from newsroom.models import Entity
from tests.newsroom.tagged import make_entity


@pytest.fixture
def ada(db: None) -> Entity:
    return make_entity("Ada Marlow", "person")


@pytest.fixture
def orla(db: None) -> Entity:
    return make_entity("Orla Sund", "person")
