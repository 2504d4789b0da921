"""List items as nested lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.lists import Item, nested
from annotations.export.pdf.nodes import Node


def test_a_deeper_list_is_in_the_item_before_it() -> None:
    items = [Item(1, True, ["a"]), Item(2, False, ["b"]), Item(1, True, ["c"])]
    assert nested(items) == ["span", ["ol", "1", ["li", "a", ["ul", ["li", "b"]]], ["li", "c"]]]


def test_another_kind_of_list_begins_another() -> None:
    assert nested([Item(1, True, ["a"]), Item(1, False, ["b"])]) == [
        "span",
        ["ol", "1", ["li", "a"]],
        ["ul", ["li", "b"]],
    ]


def test_the_deepest_has_a_bound() -> None:
    shown = nested(Item(level, False, [f"item {level}"]) for level in range(1, 200))
    assert _depth(shown) < 40


@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12))
def test_every_item_is_there_once_and_in_order(items: list[tuple[int, bool]]) -> None:
    shown = nested(Item(level, ordered, [["p", str(n)]]) for n, (level, ordered) in enumerate(items))
    assert _texts(shown) == [str(n) for n in range(len(items))]


def _depth(shown: Node) -> int:
    return 0 if isinstance(shown, str) else 1 + max(map(_depth, shown), default=0)


def _texts(shown: Node) -> list[str]:
    if isinstance(shown, str):
        return []
    return [shown[1]] if shown[0] == "p" else [text for each in shown for text in _texts(each)]  # type: ignore[list-item]
