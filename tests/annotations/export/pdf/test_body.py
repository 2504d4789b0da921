"""Notes as nodes."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from annotations.export.pdf.body import nodes
from annotations.markdown import tokens


def tree(body: str) -> list[object]:
    return list(nodes(tokens(body), body))


def test_words_and_what_they_are() -> None:
    assert tree("Who **says** `so`?\nI do.") == [
        ["p", "Who ", ["strong", "says"], " ", ["code", "so"], "?", ["br"], "I do."]
    ]


def test_lists_quotes_and_code() -> None:
    assert tree("3. a\n   - b\n\n> c\n\n```\nd\n```") == [
        ["ol", "3", ["li", ["p", "a"], ["ul", ["li", ["p", "b"]]]]],
        ["quote", ["p", "c"]],
        ["pre", "d"],
    ]


def test_tables_are_rows_of_cells() -> None:
    assert tree("|a|b|\n|-|-|\n|1|2|") == [
        ["table", ["tr", ["th", "a"], ["th", "b"]], ["tr", ["td", "1"], ["td", "2"]]]
    ]


def test_only_addresses_of_the_web_and_mail_are_links() -> None:
    assert tree("[a](https://x.example) [b](ftp://x.example) [c](/x)") == [
        ["p", ["a", "https://x.example", "a"], " ", ["span", "b"], " ", ["span", "c"]]
    ]


def test_markup_and_pictures_are_words() -> None:
    assert tree("<script>alert(1)</script> ![a boat](https://x.example/a.png)") == [
        ["p", "<script>alert(1)</script> ", "a boat"]
    ]


def test_what_is_too_much_is_set_as_it_was_typed() -> None:
    body = "*a* " * 3_000
    assert tree(body) == [["p", body]]


@given(st.text(max_size=60))
def test_any_note_is_a_tree_of_texts(body: str) -> None:
    assert json.loads(json.dumps(tree(body))) == tree(body)
