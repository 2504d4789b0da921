"""The Markdown copy, read back with another reader's eyes."""

from __future__ import annotations

import json
import re
from datetime import date

from markdown_it import MarkdownIt

from annotations.export.markdown.front_matter import yaml
from annotations.export.markdown.notes import without_html
from annotations.export.markdown.write import write_markdown
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker

OPTIONS = ExportOptions(made_on=date(2026, 5, 6))
COMMONMARK = MarkdownIt("commonmark").enable("table")


def copy_of(page: ReadingPage) -> str:
    return write_markdown(page, OPTIONS).decode()


def body(source: str) -> str:
    """Return the story without front matter and footnotes."""
    return source.split("\n---\n", 1)[1].split("\n[^", 1)[0]


def shown(markdown: str) -> list[str]:
    """Return the words of each block that a CommonMark reader shows."""
    return [_words(token.children or []) for token in COMMONMARK.parse(markdown) if token.type == "inline"]


def _words(tokens: list) -> str:
    return "".join(
        "\n" if token.type.endswith("break") else token.content for token in tokens if token.type != "html_inline"
    )


AS_WRITTEN = r"""
# Ferry “Gannet” stops: why?

**Nobody \<knows> & nobody asks.**

Mira Holt, Jon Ashby · Coastal Wire · The Brayholt Courier · 3 May 2026

MARROW BAY — ==The **ferry** \*Gannet\* <em>stopped at</em>==<em> </em>[^h1]==<em>5</em> \< 6 knots, [Ilse Tarn](https://tarn.example/?a=1&b=%222%22) said on Monday.==

## ==What the tide==[^h2] did

> “We saw it coming,” she said. “Nobody asked.”

1. Three boats left.
   - One came back.
2. Two did not.

| Pier | Boats |
| --- | --- |
| North \| old | 4 |

**Picture:** The "old" pier\
The pier at dawn.

```
if tide < 2:
    wait()
```

\# 1. The \`end\` of \[it\] & more_or_less — \$5 to \=\=\$6\=\=.

© Coastal Wire. All rights reserved.
"""  # noqa: E501


def test_the_story_as_it_is_written(make_page: PageMaker) -> None:
    page = make_page([(13, 43, {}), (39, 95, {"kind": "quote", "reader": "ben", "mine": False})])
    assert body(copy_of(page)) == AS_WRITTEN


def test_words_are_shown_unchanged(make_page: PageMaker) -> None:
    page = make_page()
    text = page.revision.text
    expected = [text[p.start : p.end] for p in page.paragraphs if p.kind not in {"table_row", "code", "caption"}]
    blocks = shown(body(copy_of(page)))
    assert [words for words in expected if words not in blocks] == []
    assert blocks[blocks.index("Pier") :][:4] == ["Pier", "Boats", "North | old", "4"]
    assert 'Picture: The "old" pier\nThe pier at dawn.' in blocks


def test_blocks_are_what_they_were(make_page: PageMaker) -> None:
    html = COMMONMARK.render(body(copy_of(make_page())))
    assert "<h2>What the tide did</h2>" in html
    assert "<blockquote>\n<p>“We saw it coming,”" in html
    assert re.search(
        r"<ol>\s*<li>Three boats left\.\s*<ul>\s*<li>One came back\.</li>\s*</ul>\s*</li>\s*<li>Two did", html
    )
    assert "<th>Pier</th>" in html
    assert "<td>North | old</td>" in html
    assert "<pre><code>if tide &lt; 2:\n    wait()\n</code></pre>" in html


def test_marks_never_nest_and_never_touch_spaces(busy_page: ReadingPage) -> None:
    story = re.sub(r"\\=", "", body(copy_of(busy_page)))
    assert story.count("==") % 2 == 0
    for block in re.split(r"\n|\|", story):
        for run in block.split("==")[1::2]:
            assert run
            assert run == run.strip()


def test_every_footnote_is_referred_to_and_every_reference_has_one(busy_page: ReadingPage) -> None:
    source = copy_of(busy_page)
    made = re.findall(r"^\[\^(\w+)\]:", source, re.MULTILINE)
    assert len(made) == len(set(made))
    assert set(re.findall(r"\[\^(\w+)\](?!:)", source)) == set(made) == {
        "h1", "h2", "h3", "h4", "h5", "n11", "n12", "n14", "n15", "n99",
    }  # fmt: skip


def test_a_mark_says_kind_reader_and_words(busy_page: ReadingPage) -> None:
    [footnote] = re.findall(r"^\[\^h3\]: .*$", copy_of(busy_page), re.MULTILINE)
    words = busy_page.highlights[2].exact.strip()
    assert footnote == f"[^h3]: **Claim** (ana, 2026-05-04): “{words}”"


def test_a_note_keeps_its_markdown_and_its_replies(busy_page: ReadingPage) -> None:
    assert r"""[^n11]: **ana**, 2026-05-04

    Who **says** so? \<script>alert(1)\</script>

    **ben**, 2026-05-04 in reply

    Ilse does.
""" in copy_of(busy_page)
    assert "[^n12]: **ben**, 2026-05-04\n\n    - a list\n    - [a link](https://x.example/)\n" in copy_of(busy_page)


def test_a_note_without_its_paragraph_is_kept(busy_page: ReadingPage) -> None:
    assert "\n\n**ana**, 2026-05-04\n\nOn a paragraph that is gone.\n" in copy_of(busy_page)


def test_html_in_a_note_is_words_but_in_code_it_stays_as_it_is() -> None:
    typed = "<b>no</b> but `<b>yes</b>` and\n```\n<i>yes</i>\n```\n<https://x.example/> [^h1] [^h1]: x"
    assert without_html(typed) == (
        "\\<b>no\\</b> but `<b>yes</b>` and\n```\n<i>yes</i>\n```\n<https://x.example/> \\[^h1] \\[^h1]: x"
    )


def test_front_matter(busy_page: ReadingPage) -> None:
    opening, matter, _ = copy_of(busy_page).split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in matter.splitlines())
    assert opening == ""
    assert {name: json.loads(value) for name, value in fields.items() if value[0] in '"['} == {
        "title": "Ferry “Gannet” stops: why?",
        "author": ["Mira Holt", "Jon Ashby"],
        "agency": "Coastal Wire",
        "publication": "The Brayholt Courier",
        "section": "News",
        "dateline": "MARROW BAY",
        "url": "https://courier.example/ferry?id=1&x=2",
        "language": "en",
        "rights": "© Coastal Wire. All rights reserved.",
        "distributor": "Harbour Syndicate",
        "reader": "ana",
        "tags": ["marrow-bay", "ilse-tarn"],
    }
    assert (fields["published"], fields["copied"]) == ("2026-05-03", "2026-05-06")


def test_front_matter_quotes_whatever_a_headline_holds() -> None:
    nasty = 'a: "b" # c\n--- \\ \x85\u2028 {x} 🚢'
    assert yaml({"title": nasty, "none": ""}).splitlines() == [
        "---",
        r'title: "a: \"b\" # c\n--- \\ \u0085\u2028 {x} 🚢"',
        "---",
    ]


def test_tags_are_hashtags_with_their_mark_and_in_the_front_matter(make_page: PageMaker) -> None:
    tagged = {"label": "Said *so*", "tags": ["sea wall", "ferry"]}
    copy = write_markdown(make_page(marks=[(0, 5, tagged), (6, 9, {"tags": ["Ferry"]})]), OPTIONS).decode()
    assert 'tags: ["sea-wall", "ferry"]' in copy
    assert "**Said \\*so\\***" in copy
    assert re.search(r"^\[\^h\d+\]: .*” #sea-wall #ferry$", copy, re.MULTILINE)
    assert re.search(r"^\[\^h\d+\]: .*” #Ferry$", copy, re.MULTILINE)
