"""A small archive, sound as it is, for tests that break it. Newsroom goes on reading it whatever version it writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

WRITTEN = Path(__file__).with_name("small.newsroom.json").read_bytes()


def small() -> Any:
    """Return a new copy of its members."""
    return json.loads(WRITTEN)


def written(members: object) -> bytes:
    return json.dumps(members).encode()


@st.composite
def slightly_wrong(draw: st.DrawFn) -> bytes:
    """Draw the archive with anything at any place of it."""
    members = small()
    inside, name = draw(st.sampled_from(list(_places(members))))
    inside[name] = draw(_ANYTHING)
    return written(members)


_ANYTHING = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.integers(0, 40), st.floats(), st.text(max_size=5)),
    *(st.just([]), st.just({}), st.just([None]), st.sampled_from(["p2", "ferry", "linnet", "zoe", "orphan", "plain"])),
)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield value, name
            yield from _places(inner)
