"""Two that are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsroom.corrections import identify, merge, reject, rename, retype, split, undo
from newsroom.errors import CorrectionError
from newsroom.models import Correction, Entity, Reader
from tests.conftest import StoryMaker
from tests.newsroom.corrections.said import fresh
from tests.newsroom.tagged import make_entity, shown, tagged


def test_merges_make_one_chain(plain_story: StoryMaker, ana: Reader) -> None:
    make_entity("Port Ada"), make_entity("Port Bea"), make_entity("Port Cia")
    story = tagged(plain_story("Port Ada, Port Bea, Port Cia."))
    ada, bea, cia = Entity.objects.order_by("name")
    first, second = merge(ada, bea, ana), merge(bea, cia, ana)
    assert {name for _, name in shown(story)} == {"Port Cia"}
    assert fresh(ada).merged_into == cia
    undo(second, ana)
    assert [name for _, name in shown(story)] == ["Port Bea", "Port Bea", "Port Cia"]
    undo(first, ana)
    assert [name for _, name in shown(story)] == ["Port Ada", "Port Bea", "Port Cia"]


def test_what_is_said_on_the_page_of_one_that_was_merged_is_not_meant_of_the_other(ana: Reader) -> None:
    ada, bea, cia = make_entity("Port Ada"), make_entity("Port Bea"), make_entity("Port Cia")
    merge(fresh(ada), bea, ana)
    attempts: list[Callable[[], object]] = [
        lambda: reject(ada, ana),
        lambda: retype(ada, "event", ana),
        lambda: rename(ada, "Port Dea", ana),
        lambda: identify(ada, "Q42", ana),
        lambda: merge(ada, cia, ana),
        lambda: split(ada, [1], "Port Dea", ana),
    ]
    for attempt in attempts:
        with pytest.raises(CorrectionError, match=r"Port Ada has been merged into Port Bea"):
            attempt()
    assert Correction.objects.count() == 1
    assert merge(cia, ada, ana).other == bea
