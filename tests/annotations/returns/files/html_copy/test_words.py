from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.shown import shown_words
from annotations.markdown import render
from annotations.returns.files.html_copy.words import Words

_TYPED = st.text(alphabet="ab 1.)(#>*_`~[]<>&!-+=\\|:/\n", max_size=40)


@settings(max_examples=150, deadline=None)
@given(_TYPED, st.sampled_from(["**", "*", "~~"]), st.text("ab", min_size=1, max_size=5), _TYPED)
def test_what_was_written_is_what_its_markdown_shows(before: str, sign: str, stressed: str, after: str) -> None:
    words = Words()
    words.add(before)
    words.open(sign)
    words.add(stressed)
    words.close(sign)
    words.add(after)
    assert shown_words(render(words.markdown())).replace(" ", "") == words.text().replace(" ", "")


def test_space_stands_outside_of_signs() -> None:
    words = Words()
    words.add("Beside the ")
    words.open("**")
    words.add(" table ")
    words.close("**")
    words.add("now")
    assert words.markdown() == "Beside the **table** now"


def test_nothing_is_left_of_signs_without_words() -> None:
    words = Words()
    words.open("*")
    words.add(" ")
    words.close("*")
    words.add("now")
    assert words.markdown() == "now"


def test_code_is_as_it_was() -> None:
    words = Words()
    words.add("in ")
    words.add("a`b*c", is_code=True)
    assert words.markdown() == "in ``a`b*c``"
