"""The processes of a start: one that the rest can do without is started again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from newsroom.launch import children
from newsroom.launch.children import Child, check_alive
from newsroom.launch.errors import ChildStopped


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Child]]:
    """Return a function that starts a child which ends at once; a start counts as long ago unless *at_once*."""
    made: list[Child] = []

    def make(spare: bool, at_once: bool = False) -> Child:
        monkeypatch.setattr(children, "_AT_ONCE", 60 if at_once else 0)
        made.append(Child("recognition worker", ["this"], {}, spare))
        made[-1].start()
        made[-1].process.wait(30)
        return made[-1]

    yield make
    for each in made:
        each.stop()


def test_a_spare_child_is_started_again_after_what_comes_before(child: Callable[..., Child]) -> None:
    spare = child(spare=True)
    first, said = spare.process.pid, []
    check_alive([spare], lambda: said.append("seen to"))
    assert spare.process.pid != first
    assert said == ["seen to"]


@pytest.mark.parametrize(("spare", "at_once"), [(False, False), (True, True)])
def test_what_the_rest_needs_or_what_ends_at_once_stops_everything(
    child: Callable[..., Child], spare: bool, at_once: bool
) -> None:
    with pytest.raises(ChildStopped, match="recognition worker ended by itself"):
        check_alive([child(spare, at_once)])
