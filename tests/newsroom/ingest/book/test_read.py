"""Books: their chapters are stories, and what is no story in them is left out."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.ingest.book.book import read_book
from newsroom.ingest.book.plan import plan_of
from newsroom.ingest.book.writer import Writer
from newsroom.ingest.errors import BrokenZip, IngestError, LockedZip, NoArticle
from newsroom.ingest.sniff import sniff
from tests.newsroom.ingest.book.books import LONG, book, chapters, line, opened, outline

ONE, TWO = f"One. {LONG}", f"Two. {LONG}"


def test_a_book_says_what_it_is() -> None:
    data = book({"a": f"<h1>The pier</h1><p>{ONE}</p>"}, line("The pier", "a.xhtml"))
    assert sniff(data, "whatever.zip") == "epub"
    several = opened(data)
    assert (several.title, several.identifier) == ("The Ferry Years", "urn:isbn:9780000000017")
    assert several.is_collection
    (chapter,) = chapters(data)
    assert (chapter.headline, chapter.authors, chapter.publication) == ("The pier", ("Mira Holt",), "Quay Press")
    assert chapter.published_on == date(2031, 4, 3)
    assert chapter.found_in["headline"] == chapter.found_in["authors"] == "file"
    assert [each.text for each in chapter.paragraphs] == [ONE]


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("<dc:date>2031-04-03</dc:date>", None),
        ('<dc:date>2031-04-03</dc:date><meta property="dcterms:modified">2031-04-03T09:00:00Z</meta>', None),
        (
            '<dc:date>2031-04-03</dc:date><meta property="dcterms:modified">2031-09-09T09:00:00Z</meta>',
            date(2031, 4, 3),
        ),
        ('<dc:date opf:event="publication">2031-04-03</dc:date>', date(2031, 4, 3)),
        (
            '<dc:date>2031-05-01</dc:date><dc:date opf:event="original-publication">2030-04-03</dc:date>',
            date(2030, 4, 3),
        ),
        ('<dc:date opf:event="creation">2031-04-03</dc:date>', None),
    ],
)
def test_the_day_of_making_a_file_is_no_day_of_publication(dates: str, published: date | None) -> None:
    data = book({"a": f"<h1>The pier</h1><p>{ONE}</p>"}, line("The pier", "a.xhtml"), metadata=dates)
    assert chapters(data)[0].published_on == published


def test_a_chapters_own_byline_and_day_are_credits() -> None:
    credits = "<p>By Ana Ruiz and Cy Dunn</p><p>March 4, 2031</p>"
    (chapter,) = chapters(book({"a": f"<h1>The pier</h1>{credits}<p>{ONE}</p>"}, line("The pier", "a.xhtml")))
    assert (chapter.authors, chapter.published_on) == (("Ana Ruiz", "Cy Dunn"), date(2031, 3, 4))
    assert chapter.found_in["authors"] == "text"
    assert [each.text for each in chapter.paragraphs] == [ONE]


@pytest.mark.parametrize("opening", ["Port Ansell", "4 March 1897", "By the sea", "Mira Holt said nothing."])
def test_what_opens_a_chapter_otherwise_is_its_text(opening: str) -> None:
    data = book({"a": f"<h1>The pier</h1><p>{opening}</p><p>{ONE}</p>"}, line("The pier", "a.xhtml"))
    (chapter,) = chapters(data)
    assert [each.text for each in chapter.paragraphs] == [opening, ONE]
    assert chapter.authors == ("Mira Holt",)


def test_a_chapter_may_go_over_several_files_and_a_file_hold_several_chapters() -> None:
    files = {
        "a": f"<h1>The pier</h1><p>{ONE}</p>",
        "b": f"<p>{TWO}</p><div><h1 id='boat'>The <b>boat</b></h1><p>{ONE}</p><p><a id='sea'></a>{TWO}</p></div>",
    }
    nav = line("The pier", "a.xhtml") + line("The boat", "b.xhtml#boat") + line("The sea", "b.xhtml#sea")
    assert outline(book(files, nav)) == [("The pier", [ONE, TWO]), ("The boat", [ONE]), ("The sea", [TWO])]


def test_parts_give_way_to_their_chapters_and_sections_to_theirs() -> None:
    files = {
        "p": "<h1>Part One</h1>",
        "a": f"<h1>The pier</h1><p>{ONE}</p><h2 id='s'>Planks</h2><p>{TWO}</p>",
        "b": f"<h1>The boat</h1><p>{TWO}</p>",
    }
    inner = line("The pier", "a.xhtml", line("Planks", "a.xhtml#s")) + line("The boat", "b.xhtml")
    assert outline(book(files, line("Arrivals", "p.xhtml", inner))) == [
        ("The pier", [ONE, "Planks", TWO]),
        ("The boat", [TWO]),
    ]


def test_the_contents_of_epub_2_are_read_too() -> None:
    def point(title: str, href: str) -> str:
        return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{href}"/></navPoint>'

    files = {"a": f"<p>{ONE}</p>", "b": f"<p>{TWO}</p>"}
    ncx = point("The pier", "a.xhtml") + point("The boat", "b.xhtml")
    assert outline(book(files, ncx=ncx)) == [("The pier", [ONE]), ("The boat", [TWO])]


def test_without_contents_each_file_is_a_chapter_called_by_its_headings() -> None:
    files = {"a": f"<h2>Chapter 1</h2><h3>The pier</h3><p>{ONE}</p>", "b": f"<p>{TWO}</p>"}
    first, second = chapters(book(files))
    assert first.headline == "Chapter 1: The pier"
    assert [each.text for each in first.paragraphs] == [ONE]
    assert second.found_in["headline"] == "guess"


def test_what_is_no_story_is_left_out() -> None:
    files = {
        "cover": f"<p>{LONG}</p>",
        "title": f'<body epub:type="titlepage"><p>{LONG}</p></body>',
        "rights": f"<p>{LONG}</p>",
        "blank": "<p>For Ana</p>",
        "a": f"<p>{ONE}</p>",
        "last": f'<section epub:type="copyright-page"><p>{LONG}</p></section>',
    }
    nav = line("Copyright", "rights.xhtml") + line("The pier", "a.xhtml")
    guide = '<reference type="cover" href="cover.xhtml"/>'
    assert outline(book(files, nav, guide=guide)) == [("The pier", [ONE])]


def test_notes_stand_under_the_chapter_that_refers_to_them() -> None:
    files = {
        "a": f'<p>{ONE}<a href="n.xhtml#n1">1</a></p>',
        "b": f'<p id="back">{TWO}<a epub:type="noteref" href="#f">*</a> <a href="a.xhtml">above</a></p>'
        '<aside id="f" epub:type="footnote"><p>By Sund. <a href="#back">↩</a></p></aside>',
        "n": '<section epub:type="endnotes"><p id="n1"><a href="a.xhtml#x">1</a>. Log of the <i>Linnet</i>.</p>'
        f"<p>{LONG}</p></section>",
    }
    nav = line("The pier", "a.xhtml") + line("The boat", "b.xhtml") + line("Notes", "n.xhtml")
    found = outline(book(files, nav))
    assert found == [
        ("The pier", [f"{ONE}1", "1. Log of the Linnet."]),
        ("The boat", [f"{TWO}* above", "* By Sund."]),
    ]


def _png(side: int) -> bytes:
    target = io.BytesIO()
    Image.effect_noise((side, side), 90).save(target, "PNG")
    return target.getvalue()


def test_pictures_come_along_and_large_ones_smaller() -> None:
    outside = '<img src="../../etc/passwd" alt="No, no"/>'
    shown = f'<figure><img src="img/%70ier.png" alt="The pier at noon"/></figure>{outside}'
    media = '<item id="i" href="img/pier.png" media-type="image/png"/>'
    for side in (20, 900):
        data = book({"a": f"<p>{ONE}</p>{shown}"}, more={"OPS/img/pier.png": _png(side)}, media=media)
        (chapter,) = chapters(data)
        assert [each.text for each in chapter.paragraphs] == [ONE, "The pier at noon"]
        (kept,) = chapter.pictures.values()
        assert len(kept) < 2_000_000
        assert Image.open(io.BytesIO(kept)).size == (side, side)


def test_a_protected_book_says_so_and_one_with_strange_fonts_opens() -> None:
    def encrypted(algorithm: str) -> bytes:
        method = f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
        return book({"a": f"<p>{ONE}</p>"}, more={"META-INF/encryption.xml": method})

    with pytest.raises(LockedZip, match="DRM"):
        opened(encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))
    assert opened(encrypted("http://www.idpf.org/2008/embedding")).title


def test_what_cannot_be_read_says_so() -> None:
    with pytest.raises(NoArticle, match="no text"):
        opened(book({"a": "<p>x</p>"}))
    with pytest.raises(BrokenZip, match="no book"):
        opened(book({}))
    with pytest.raises(IngestError, match="damaged"):
        opened(book({"a": f"<p>{ONE}</p>"})[:-90])


def test_a_copy_of_our_own_says_where_its_story_is() -> None:
    contributor = '<dc:contributor id="p">ana</dc:contributor><meta refines="#p" property="role">ann</meta>'
    data = book({"cover": "", "part-1": f"<p>{ONE}</p>", "about": ""}, metadata=contributor)
    with pytest.raises(NoArticle, match="annotated copy"):
        opened(data)


def test_a_book_without_a_name_goes_by_its_bytes() -> None:
    data = book({"a": f"<p>{ONE}</p>"}, metadata="")
    assert opened(data).identifier == opened(data).identifier
    assert opened(data).identifier.startswith("sha256:")


BODIES = st.recursive(
    st.sampled_from(["", "boat ", "<b>pier</b> ", "<p>quay</p>", '<p id="x">oil <i id="y">of</i></p>', '<hr id="z"/>']),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f"<div>{''.join(parts)}</div>"),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BODIES, min_size=1, max_size=3), st.sets(st.sampled_from("xyz")))
def test_every_word_is_in_one_chapter_wherever_these_begin(bodies: list[str], ids: set[str]) -> None:
    files = {f"f{at}": f"{body}<p>end{at}</p>" for at, body in enumerate(bodies)}
    nav = "".join(line(each.upper(), f"f0.xhtml#{each}") for each in sorted(ids)) + line("T", "f0.xhtml")
    found = read_book(book(files, nav))
    drafts = list(Writer(found, plan_of(found)).drafts())
    written = "".join(part for draft in drafts for part in draft.parts if not part.startswith("<"))
    roots = [found.root(path) for path in found.spine]
    expected = "".join("".join(map(str, root.itertext())) for root in roots if root is not None)
    assert written.split() == expected.split()
    for draft in drafts:
        ends = [part.startswith("</") for part in draft.parts if part.startswith("<") and part != "<hr>"]
        assert ends.count(True) == ends.count(False)
