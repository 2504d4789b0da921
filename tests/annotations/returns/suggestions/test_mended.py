"""New words of a note, in the Markdown that it has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.shown import shown_words
from annotations.markdown import render
from annotations.returns.suggestions.mended import mended

_BODY = st.lists(st.sampled_from(["# Pier", "boats *left*", "- a\n- b", "---", "```\nx\n```", "> q"]), max_size=5)


@pytest.mark.parametrize(
    ("old", "new", "body"),
    [
        ("# Pier\n\ntext", "**Pier**\n\ntexts", "# Pier\n\ntexts"),
        ("a\n\n---\n\nb", "a\n\nc", "a\n\n---\n\nc"),
        ("> - q\n> - r\n\nlast", "> q r\n\nlast one", "> - q\n> - r\n\nlast one"),
        ("```\nx\n```\n\na", "`x`\n\nb", "```\nx\n```\n\nb"),
        ("a\n\nb", "b", "b"),
        ("a", "new\n\na", "new\n\na"),
        ("", "a", "a"),
        ("# a\n\n" * 201, "a", "a"),
    ],
)
def test_what_was_not_changed_is_as_it_was(old: str, new: str, body: str) -> None:
    assert mended(old, new) == body


@given(_BODY.map("\n\n".join), _BODY.map("\n\n".join))
@settings(max_examples=80, deadline=None)
def test_it_says_what_the_file_says(old: str, new: str) -> None:
    assert shown_words(render(mended(old, new))) == shown_words(render(new))
