"""Telling HTML from a story's plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.errors import NotText
from newsroom.ingest.kind import kind_of

_LETTERS = st.characters(blacklist_categories=["Cs"], blacklist_characters="<")


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><body>…",
        "\ufeff\n <html lang='en'>",
        '<?xml version="1.0"?>\n<!-- saved from a page -->\n<html>',
        "<p>The ferry stopped.",
        '<DIV class="story">The ferry stopped.</DIV>',
        "The ferry stopped.</p>\n<p>Nobody said why.</p>",
    ],
)
def test_html_is_known_by_its_tags(text: str) -> None:
    assert kind_of(text) == "html"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stopped.\n\nNobody said why.",
        "<< Back to the front page\nThe ferry stopped.",
        "<pier@example.org> wrote that the ferry stopped.",
        "She typed </p> by mistake, and 3 < 4 all the same.",
        "",
    ],
)
def test_a_text_with_angle_brackets_stays_text(text: str) -> None:
    assert kind_of(text) == "text"


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ('{"a": 1}', "a.json", "JSON of no kind that Newsroom knows"),
        ("[1, 2]", "", "JSON of no kind that Newsroom knows"),
        ("[" * 300_000, "", "JSON of no kind that Newsroom knows"),
        ("<a><b></b></a>", "a.xml", "XML of no kind that Newsroom knows"),
        ('<?xml version="1.0"?><tides><high>06:10</high></tides>', "", "XML of no kind that Newsroom knows"),
        ("a" * 3_000, "", "no words in this"),
    ],
)
def test_what_is_written_for_programs_is_no_story(text: str, name: str, sentence: str) -> None:
    with pytest.raises(NotText, match=sentence):
        kind_of(text, name)


@pytest.mark.parametrize("text", ["The ferry stopped.", "[Port Ansell] The ferry stopped.", "渡船停了。", "Why?"])
def test_one_plain_sentence_is_a_story(text: str) -> None:
    assert kind_of(text) == "text"


@pytest.mark.parametrize(("name", "kind"), [("Ferry.HTM", "html"), ("ferry.html", "html"), ("ferry.txt", "text")])
def test_a_file_called_html_is_html(name: str, kind: str) -> None:
    assert kind_of("The ferry stopped.", name) == kind


@given(st.text(_LETTERS, max_size=60))
def test_without_a_tag_there_is_no_html(text: str) -> None:
    assert kind_of(text) == "text"


@given(st.text(_LETTERS))
def test_in_paragraph_tags_any_text_is_html(text: str) -> None:
    assert kind_of(f"<p>{text}</p>") == "html"
