"""The Markdown copy, read back with another reader's eyes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypandoc
from markdown_it import MarkdownIt

from annotations.export.contents.threads import threads
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


def without_ids(source: str) -> str:
    return re.sub(r"(?: |\n\n)\^p\d+$", "", source, flags=re.MULTILINE)


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

MARROW BAY — ==The **ferry** \*Gannet\* <em>stopped at</em>==<em> </em>[^h000000000001]==<em>5</em> \< 6 knots, [Ilse Tarn](https://tarn.example/?a=1&b=%222%22) said on Monday.== ^p1

## ==What the tide==[^h000000000002] did ^p2

> “We saw it coming,” she said. “Nobody asked.”

^p3

1. Three boats left. ^p4
   - One came back. ^p5
2. Two did not. ^p6

| Pier | Boats |
| --- | --- |
| North \| old | 4 |

^p7

**Picture:** The "old" pier\
The pier at dawn. ^p9

```
if tide < 2:
    wait()
```

^p10

\# 1. The \`end\` of \[it\] & more_or_less — \$5 to \=\=\$6\=\=. ^p11

© Coastal Wire. All rights reserved.
"""  # noqa: E501


def test_the_story_as_it_is_written(make_page: PageMaker) -> None:
    page = make_page([(13, 43, {}), (39, 95, {"kind": "quote", "reader": "ben", "mine": False})])
    assert body(copy_of(page)) == AS_WRITTEN


def test_words_are_shown_unchanged(make_page: PageMaker) -> None:
    page = make_page()
    text = page.revision.text
    expected = [text[p.start : p.end] for p in page.paragraphs if p.kind not in {"table_row", "code", "caption"}]
    blocks = shown(without_ids(body(copy_of(page))))
    assert [words for words in expected if words not in blocks] == []
    assert blocks[blocks.index("Pier") :][:4] == ["Pier", "Boats", "North | old", "4"]
    assert 'Picture: The "old" pier\nThe pier at dawn.' in blocks


def test_blocks_are_what_they_were(make_page: PageMaker) -> None:
    html = COMMONMARK.render(without_ids(body(copy_of(make_page()))))
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
    assert (
        set(re.findall(r"\[\^(\w+)\](?!:)", source))
        == set(made)
        == {
            *(f"h{number:012x}" for number in (1, 2, 3, 4, 5)),
            *(f"n{number:012x}" for number in (11, 12, 14, 15, 17)),
        }
    )


def test_a_mark_says_kind_reader_and_words(busy_page: ReadingPage) -> None:
    [footnote] = re.findall(r"^\[\^h000000000003\]: .*$", copy_of(busy_page), re.MULTILINE)
    words = busy_page.highlights[2].exact.strip()
    assert footnote == f"[^h000000000003]: **Claim** (ana, 2026-05-04): “{words}”"


def test_a_note_keeps_its_markdown_and_its_replies(busy_page: ReadingPage) -> None:
    assert r"""[^n00000000000b]: **ana**, 2026-05-04

    Who **says** so? \<script>alert(1)\</script>

    **ben**, 2026-05-04 in reply

    Ilse does.
""" in copy_of(busy_page)
    assert "[^n00000000000c]: **ben**, 2026-05-04\n\n    - a list\n    - [a link](https://x.example/)\n" in copy_of(
        busy_page
    )


def test_a_note_without_its_paragraph_is_kept(busy_page: ReadingPage) -> None:
    assert "\n\n**ana**, 2026-05-04\n\nOn a paragraph that is gone.\n" in copy_of(busy_page)


def test_html_in_a_note_is_words_but_in_code_it_stays_as_it_is() -> None:
    typed = "<b>no</b> but `<b>yes</b>` and\n```\n<i>yes</i>\n```\n<https://x.example/> [^h1] [^h1]: x ![a](b)"
    assert without_html(typed) == (
        "\\<b>no\\</b> but `<b>yes</b>` and\n```\n<i>yes</i>\n```\n<https://x.example/> \\[^h1] \\[^h1]: x \\![a](b)"
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
    assert re.search(r"^\[\^h\w+\]: .*” #sea-wall #ferry$", copy, re.MULTILINE)
    assert re.search(r"^\[\^h\w+\]: .*” #Ferry$", copy, re.MULTILINE)


def test_labels_and_block_ids_outlive_the_copy(difficult_page: ReadingPage) -> None:
    """A mark that is added, and a revision that is brought in elsewhere, leave every other label as it was."""
    before = copy_of(difficult_page)
    after = copy_of(replace(difficult_page, highlights=difficult_page.highlights[1:]))
    labels = set(re.findall(r"^\[\^(\w+)\]:", before, re.MULTILINE))
    assert len(labels - set(re.findall(r"^\[\^(\w+)\]:", after, re.MULTILINE))) == 1
    ids = re.findall(r"\^p\d+$", before, re.MULTILINE)
    assert ids == re.findall(r"\^p\d+$", after, re.MULTILINE)
    assert len(ids) == len(set(ids)) == len(difficult_page.paragraphs) - 1  # of a table's two rows, the first


def test_pandoc_reads_marks_and_notes_back(difficult_page: ReadingPage) -> None:
    # What is marked in HTML is raw to pandoc; as spans it reads both.
    copy = copy_of(difficult_page).replace("<mark>", '<span class="mark">').replace("</mark>", "</span>")
    read = json.loads(pypandoc.convert_text(copy, "json", format="markdown+mark"))
    marked, notes = [], []
    _collect(read["blocks"], marked, notes)
    words = "".join("".join(marked).split())
    assert [row.exact for row in difficult_page.highlights if "".join(row.exact.split()) not in words] == []
    assert len(notes) == len(difficult_page.highlights) + len(threads(difficult_page))


def _collect(node: Any, marked: list[str], notes: list[str]) -> None:
    """Put the words of marks and the footnotes under *node* of pandoc's tree into the lists."""
    if isinstance(node, dict) and node.get("t") == "Note":
        notes.append("")
    elif isinstance(node, dict) and node.get("t") == "Span" and "mark" in node["c"][0][1]:
        marked.append(_plain(node["c"][1]))
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _collect(child, marked, notes)


def _plain(node: Any) -> str:
    if isinstance(node, dict):
        return (
            node["c"]
            if node.get("t") == "Str"
            else " "
            if node.get("t") in {"Space", "SoftBreak"}
            else _plain(node.get("c", ""))
        )
    return "".join(map(_plain, node)) if isinstance(node, list) else ""
