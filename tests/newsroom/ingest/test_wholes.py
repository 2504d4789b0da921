"""Lists and tables, chosen as a whole."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from newsroom.ingest.page.leaves import read_leaves
from newsroom.ingest.page.wholes import completed


def chosen_of(markup: str, chosen: str) -> str:
    leaves = read_leaves(lxml_html.fromstring(f"<div>{markup}</div>"))
    return "".join("+" if mine else "-" for mine in completed(leaves, [sign == "+" for sign in chosen]))


@pytest.mark.parametrize(
    ("markup", "before", "after"),
    [
        ("<ul><li>fog</li><li>ice</li><li>sea</li></ul>", "++-", "+++"),
        ("<ul><li>fog</li><li>ice</li><li>sea and salt</li></ul>", "++-", "++-"),
        ("<ul><li>fog</li></ul><ul><li>ice</li></ul>", "+-", "+-"),
        ("<ol><li><p>fog</p><p>ice</p></li><li>sea</li></ol>", "++-", "+++"),
        ("<table><tr><th>fog</th><td>9</td></tr><tr><td>ice</td></tr></table>", "+-+", "+++"),
        (f"<table><tr><td>fog</td><td>{'ice ' * 300}</td><td>sea</td></tr></table>", "++-", "++-"),
        ("<p>fog</p><p>ice</p><p>sea</p>", "++-", "++-"),
        ("<p>fog</p><h2>Ice</h2><p>sea</p>", "+-+", "+++"),
        ("<p>fog</p><h2>Ice</h2><p>sea</p>", "+--", "+--"),
        ("<h2>Ice</h2><p>fog</p><p>sea</p>", "-++", "-++"),
        ("<p>fog</p><h2>Related stories</h2><p>sea</p>", "+-+", "+-+"),
        ("<p>fog</p><h3><a>Another story</a></h3><p>sea</p>", "+-+", "+-+"),
        ("<p>fog</p><p><a>Another story</a></p><p>sea</p>", "+-+", "+++"),
        ("<p>fog</p><p><a>A story</a></p><p><a>A speech in full</a></p><p>sea</p>", "+--+", "++++"),
        ("<p>fog</p><p><a>Another story</a></p>", "+-", "+-"),
        ("<p>fog</p><p><a>Read more: a story</a></p><p>sea</p>", "+-+", "+-+"),
        ("<p>fog</p><p><em><a>Another story</a></em></p><p>sea</p>", "+-+", "+-+"),
        ("<p>fog</p><p class='zz'><a>Another story</a></p><p>sea</p>", "+-+", "+-+"),
        ("<p>fog</p><div><p><a>Another story</a></p></div><p>sea</p>", "+-+", "+-+"),
        ("<p>READ: <a>Another story</a></p><p><a>A third</a></p><p>sea</p>", "+-+", "+-+"),
    ],
)
def test_the_rest_of_a_list_or_table_comes_along(markup: str, before: str, after: str) -> None:
    assert chosen_of(markup, before) == after
