"""Judging HTML."""

import pytest

from tests.html import assert_valid_fragment, assert_valid_html

_PAGE = "<!doctype html><html lang=en><head><title>Ferry</title></head><body>{}</body></html>"


def test_a_valid_page_passes() -> None:
    assert_valid_html(_PAGE.format("<p id=a>The ferry stopped.</p>"))


def test_a_valid_fragment_passes() -> None:
    assert_valid_fragment("<tr><td>8</td></tr>", container="tbody")


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p><div>One</div></p>", "unexpected-end-tag"),
        ("<b><p>Two</b></p>", "adoption-agency"),
        ("<p id=a></p><p id=a></p>", "'a' stands 2 times"),
    ],
)
def test_what_is_not_valid_is_named(body: str, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        assert_valid_html(_PAGE.format(body))
