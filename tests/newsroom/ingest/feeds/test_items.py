"""What the items of a feed say, and how they are told apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsroom.ingest.feeds.sources import page_source, text_source
from newsroom.ingest.page.fragment import read_fragment_source
from tests.newsroom.ingest.feeds.written import ITEM, only, read, rss


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Fish &amp;amp; chips", "Fish & chips"),
        ("Fish &amp;#8217;n&amp;#8217; chips", "Fish ’n’ chips"),
        ("<![CDATA[The <b>old</b> pier]]>", "The old pier"),
        ("&lt;em&gt;The&lt;/em&gt;  pier", "The pier"),
        ("5 &lt; 6 &gt; 4", "5 < 6 > 4"),
    ],
)
def test_headlines_however_they_are_escaped(title: str, plain: str) -> None:
    assert only(f"<title>{title}</title>").headline == plain


@pytest.mark.parametrize(
    ("inner", "markup"),
    [
        ("<description>One.\n\nTwo &amp; three.</description>", "<p>One.</p><p>Two &amp; three.</p>"),
        ("<description>&lt;p&gt;One.&lt;/p&gt;</description>", "<p>One.</p>"),
        ("<description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;</description>", "<p>One.</p>"),
        (
            "<description>Short.</description><content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded>",
            "<p>The whole story.</p>",
        ),
        (
            "<description>All of the story, from its first word to the last.</description>"
            "<content:encoded>More</content:encoded>",
            "<p>All of the story, from its first word to the last.</p>",
        ),
        (
            '<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;The post &lt;a href="/1"&gt;One&lt;/a&gt; appeared first on'
            ' &lt;a href="/"&gt;Post&lt;/a&gt;.&lt;/p&gt;&lt;img width="1" height="1" src="/t.gif"&gt;</description>',
            "<p>One.</p>",
        ),
        (
            '<description>&lt;a href="/x?a=1&amp;amp;b=2"&gt;x&lt;/a&gt;</description>',
            '<a href="https://post.example/x?a=1&amp;b=2">x</a>',
        ),
    ],
)
def test_the_longest_text_as_markup(inner: str, markup: str) -> None:
    assert only(inner).markup == markup


def test_a_summary_beside_the_text_is_the_standfirst() -> None:
    text = "<content:encoded>&lt;p&gt;The ferry Linnet stops at the bay from March on.&lt;/p&gt;</content:encoded>"
    assert only(f"<description>A pier is mended.</description>{text}").standfirst == "A pier is mended."
    assert only(f"<description>The ferry Linnet stops […]</description>{text}").standfirst == ""


def test_pictures_with_what_they_show() -> None:
    item = only(
        "<media:group><media:title>No headline</media:title>"
        "<media:content medium='image' url='/small.jpg' width='100'/>"
        "<media:content medium='image' url='/large.jpg' width='900'/>"
        "<media:description type='plain'>The pier at dusk</media:description></media:group>"
        "<title>Ferry stops</title><description>The ferry Linnet stops at Marrow Bay.</description>"
    )
    assert (item.headline, item.picture, item.caption) == (
        "Ferry stops",
        "https://post.example/large.jpg",
        "The pier at dusk",
    )
    assert item.markup == "<p>The ferry Linnet stops at Marrow Bay.</p>"
    assert b"<figcaption>The pier at dusk</figcaption>" in text_source(item, "").data


@pytest.mark.parametrize(
    ("inner", "authors"),
    [
        ("<dc:creator>Ana Ruiz</dc:creator>", ("Ana Ruiz",)),
        ("<author>desk@post.example (Ana Ruiz)</author>", ("Ana Ruiz",)),
        ("<author>noreply@post.example (Unknown)</author>", ()),
        ("<dc:creator>Port Ansell Post</dc:creator>", ()),
        ("<dc:creator>admin</dc:creator>", ()),
    ],
)
def test_authors_are_people(inner: str, authors: tuple[str, ...]) -> None:
    assert only(inner + "<title>x</title>").authors == authors


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Mon, 03 Mar 2031 23:30:00 -0500", datetime(2031, 3, 3, 23, 30, tzinfo=UTC) + timedelta(hours=5)),
        ("2031-03-03T10:00:00Z", datetime(2031, 3, 3, 10, tzinfo=UTC)),
        ("2031-03-03 10:00", datetime(2031, 3, 3, 10, tzinfo=UTC)),
        ("3 mars 2031", datetime(2031, 3, 3, tzinfo=UTC)),
        ("1930000000", datetime(2031, 2, 27, 23, 6, 40, tzinfo=UTC)),
        ("soon", None),
        ("Wed, 01 Jan 2099 10:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
    ],
)
def test_dates_that_can_be(written: str, meant: datetime | None) -> None:
    assert only(f"<title>x</title><pubDate>{written}</pubDate>").published == meant


def test_the_day_is_the_publishers() -> None:
    item = only("<title>x</title><pubDate>Mon, 03 Mar 2031 23:30:00 -0500</pubDate>")
    assert str(page_source(item, "").known.fields["published_on"]) == "2031-03-03"


@pytest.mark.parametrize(
    ("inner", "url"),
    [
        ("<link>/ferry?a=1&amp;b=2</link>", "https://post.example/ferry?a=1&b=2"),
        ("<guid>https://post.example/1</guid>", "https://post.example/1"),
        (
            "<link>https://fb.example/1</link><feedburner:origLink>https://post.example/1</feedburner:origLink>",
            "https://post.example/1",
        ),
        ("<link>javascript:alert(1)</link>", ""),
        ("<link>file:///etc/passwd</link>", ""),
    ],
)
def test_addresses(inner: str, url: str) -> None:
    assert only(f"<title>x</title>{inner}").url == url


def test_an_aggregators_item_is_its_publications() -> None:
    item = only("<title>Ferry stops - Ansell Echo</title><source url='https://echo.example'>Ansell Echo</source>")
    assert (item.headline, item.publication) == ("Ferry stops", "Ansell Echo")
    assert text_source(item, "Search").known.fields["publication"] == "Ansell Echo"


def test_items_that_share_a_name_are_told_apart_and_repeated_ones_are_one() -> None:
    def item(name: str, path: str) -> str:
        link = f"<link>/{path}</link>" if path else ""
        return f"<item><guid isPermaLink='false'>same</guid><title>{name}</title>{link}</item>"

    items = read(rss(item("A", "a"), item("B", "b"), item("C", ""), item("D", ""), item("A", "a"))).items
    assert [it.headline for it in items] == ["A", "B", "C", "D"]
    assert len({it.identifier for it in items}) == 4
    assert items[0].identifier == "https://post.example/a"


def test_an_items_text_is_a_story() -> None:
    [item] = read(rss(ITEM)).items
    source = text_source(item, "Port Ansell Post")
    assert (source.kind, source.url) == ("fragment", "https://post.example/ferry")
    assert [p.text for p in read_fragment_source(source).paragraphs] == ["The ferry Linnet stops at Marrow Bay."]
    assert source.known.fields["headline"] == "Ferry stops"


def test_what_the_feed_says_of_itself() -> None:
    head = "<link>/</link><ttl>90</ttl><language>en_GB</language>"
    feed = read(rss(head=head))
    assert (feed.site_url, feed.rest, feed.language) == ("https://post.example/", timedelta(minutes=90), "en-GB")
    every = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
    assert read(rss(head=every)).rest == timedelta(hours=6)
