"""What begins and ends around the items of nested lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.weave.lists import Edge, ListItem, list_edges, nested_list

ITEMS = st.lists(st.builds(ListItem, st.integers(1, 4), st.booleans(), st.just("<li>")), max_size=12)


def test_a_deeper_list_is_in_the_item_before_it() -> None:
    items = [ListItem(1, True, "<li>a"), ListItem(2, False, "<li>b"), ListItem(1, True, "<li>c")]
    assert nested_list(items) == "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"


@given(ITEMS)
def test_whatever_begins_ends_in_turn(items: list[ListItem]) -> None:
    begun: list[Edge] = []
    ends = {Edge.LIST_END: Edge.LIST, Edge.ITEM_END: Edge.ITEM}
    for edge, _ in list_edges(items):
        if edge in ends:
            assert begun.pop() is ends[edge]
        else:
            begun.append(edge)
    assert begun == []


@given(ITEMS)
def test_every_item_is_in_a_list_of_its_kind(items: list[ListItem]) -> None:
    lists: list[ListItem] = []
    seen = []
    for edge, item in list_edges(items):
        if edge is Edge.LIST:
            lists.append(item)
        elif edge is Edge.LIST_END:
            assert lists.pop() is item
        elif edge is Edge.ITEM:
            assert lists[-1][:2] == item[:2]
            seen.append(item)
    assert seen == items
