"""Markdown of note-taking apps and of our own copies: front matter, the text, and what readers wrote into it."""

import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest import IngestedArticle, IngestedMark, IngestError, Source, ingest
from newsroom.ingest.markdown import read_markdown_source
from newsroom.ingest.markdown.front_matter import every, first, part_front_matter
from newsroom.ingest.markdown.notes import without_notes
from newsroom.ingest.markdown.sign import is_markdown
from newsroom.ingest.sniff import sniff_one

CLIPPED = """---
title: "Ferry stops: what now?"
author:
  - "[[Ana Ruiz]]"
  - Cy Dunn
published: 2031-03-02
modified: 2031-03-04T10:00:00Z
created: 2031-04-01
source: https://news.example/ferry
description: The council said no.  # for the list
site: 'The Marrow Post'
tags: [harbour, "ferries, boats", '#politics']
---
# Ferry stops: what now?

**By Ana Ruiz and Cy Dunn**

PORT ANSELL, Estmere (MW) — The [[Linnet|ferry Linnet]] will ==not sail==, the council said.[^1] ^p1

%%Ask Cy about this%%
![[linnet.png]]

> [!quote] The clerk
> “We will see.”

1. An appeal
2. A hearing

```
20 to 21
```

[The council](/council) meets on *Monday*.

© 2031 The Marrow Post. All rights reserved.

[^1]: It voted 7 to 2.
"""

COPY = """---
title: "Ferry stops"
---
# Ferry stops

The ferry will ==not sail==[^h0123456789ab], the council said. ^p1

It meets on Monday.[^n0123456789ac] ^p2

[^h0123456789ab]: **Claim** (ana, 3 March 2031): “not sail” #ferries

[^n0123456789ac]: **ben**, 4 March 2031

    Which Monday?

    The next one.
"""


def read(text: str) -> IngestedArticle:
    return ingest(Source(sniff_one(text.encode(), "note.md"), text.encode(), name="note.md"), fetch_pictures=False)


def test_a_clipped_story() -> None:
    article = read(CLIPPED)
    assert (article.headline, article.standfirst) == ("Ferry stops: what now?", "The council said no.")
    assert (article.authors, article.publication) == (("Ana Ruiz", "Cy Dunn"), "The Marrow Post")
    assert (article.published_on, article.updated_on) == (date(2031, 3, 2), date(2031, 3, 4))
    assert (article.canonical_url, article.dateline) == ("https://news.example/ferry", "PORT ANSELL, Estmere")
    assert article.tags == ("harbour", "ferries", "boats", "politics")
    assert article.rights == "© 2031 The Marrow Post. All rights reserved."
    assert article.found_in["published_on"] == "file"
    assert [(block.kind, block.text) for block in article.paragraphs] == [
        ("body", "PORT ANSELL, Estmere (MW) — The ferry Linnet will not sail, the council said.1"),
        ("quote", "The clerk “We will see.”"),
        ("list_item", "An appeal"),
        ("list_item", "A hearing"),
        ("code", "20 to 21"),
        ("body", "The council meets on Monday."),
        ("list_item", "It voted 7 to 2."),
    ]
    assert article.paragraphs[5].inlines[0].href == "https://news.example/council"
    assert article.marks == (IngestedMark("not sail"),)


def test_marks_and_notes_of_our_own_copies_come_along() -> None:
    article = read(COPY)
    assert [block.text for block in article.paragraphs] == [
        "The ferry will not sail, the council said.",
        "It meets on Monday.",
    ]
    assert article.marks == (
        IngestedMark("not sail", author="ana", uid="h0123456789ab"),
        IngestedMark("It meets on Monday.", "Which Monday?\n\nThe next one.", author="ben", uid="n0123456789ac"),
    )


@pytest.mark.parametrize(
    ("text", "name", "is_one"),
    [
        ("# A note", "note.md", True),
        ("---\ntitle: x\n---\nText", "", True),
        ("---\r\ntitle: x\r\n---\r\nText", "", True),
        ("# A note", "", False),
        ("---\nA scene.\n---\n", "", False),
        ("key: value\n", "a.txt", False),
    ],
)
def test_it_is_told_by_name_or_front_matter(text: str, name: str, is_one: bool) -> None:
    assert is_markdown(text.encode(), name) is is_one


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ('k: "a \\"b\\" \\u00e9"', ('a "b" é',)), ("k: 'it''s'", ("it's",)), ("k: a: b", ("a: b",)), ("k:", ()),
        ("k: [a, 'b, c', \"d\"]", ("a", "b, c", "d")), ("k: [[A note|alias]]", ("alias",)), ("k: null", ()),
        ("k:\n  - a\n  - b", ("a", "b")), ("k: >-\n  one\n  two", ("one two",)), ("K: a # why", ("a",)),
        ("k: C#", ("C#",)), ("k: {a: [b", ("{a: [b",)),
    ],
)  # fmt: skip
def test_front_matter(line: str, values: tuple[str, ...]) -> None:
    said, rest = part_front_matter(f"---\n{line}\n---\nText")
    assert (every(said, ["k"]), rest) == (values, "Text")
    assert first(said, ["none", "k"]) == (values[0] if values else "")


@pytest.mark.parametrize("text", ["---\nno end", "Text\n---\nk: v\n---\n", ""])
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert part_front_matter(text) == ({}, text)


@given(st.text(alphabet="-:[]'\"#>| \nab^=%!{}&*", max_size=120))
def test_any_text_is_a_story_or_a_sentence(text: str) -> None:
    without_notes(text)
    with suppress(IngestError):
        read_markdown_source(Source("markdown", f"---\n{text}\n---\n{text}".encode()))


@pytest.mark.parametrize("piece", ["![", "[[", "==", "%%", "[^", "*_", "- \n"])
def test_long_nonsense_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    with suppress(IngestError):
        read_markdown_source(Source("markdown", (piece * 5_000).encode()))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("credits", "authors", "day"),
    [
        ("By Ana Ruiz and Cy Dunn", ("Ana Ruiz", "Cy Dunn"), None),
        ("*By Ana Ruiz*\n\nMarch 4, 2031", ("Ana Ruiz",), date(2031, 3, 4)),
        ("Von Ana Ruiz | 4. März 2031", ("Ana Ruiz",), date(2031, 3, 4)),
        ("Ana Ruiz", ("Ana Ruiz",), None),
        ("記者　佐藤花子", ("佐藤花子",), None),
    ],
)
def test_credits_under_the_heading(credits: str, authors: tuple[str, ...], day: date | None) -> None:
    text = f"# Ferry stops in October\n\n{credits}\n\nThe ferry will stop in October, the council said.\n"
    article = read_markdown_source(Source("markdown", text.encode(), charset="utf-8"))
    assert (article.authors, article.published_on) == (authors, day)
    assert [each.text for each in article.paragraphs] == ["The ferry will stop in October, the council said."]


@pytest.mark.parametrize("opening", ["By the sea", "March 4, 2031", "Nobody came.", "## Ana Ruiz"])
def test_other_lines_under_the_heading_are_text(opening: str) -> None:
    text = f"# Ferry stops in October\n\n{opening}\n\nThe ferry will stop in October, the council said.\n"
    article = read_markdown_source(Source("markdown", text.encode(), charset="utf-8"))
    assert article.paragraphs[0].text == opening.lstrip("# ")
    assert not article.authors
