"""Feeds of every kind, well-formed or not, give their items."""

from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.errors import NewsroomError
from newsroom.ingest.errors import SourceTooLarge
from newsroom.ingest.feeds.document import MAX_ITEMS, NotAFeed
from newsroom.ingest.feeds.json_feed import BrokenJson
from newsroom.ingest.feeds.kind import is_feed, is_opml
from newsroom.ingest.feeds.read import read_feed
from tests.newsroom.ingest.feeds.written import ITEM, NOW, read, rss

_RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
_PLAIN = "<item><title>Ferry stops</title><link>https://post.example/ferry</link></item>"
_ATOM = (
    '<{0}feed xmlns{1}="http://www.w3.org/2005/Atom"><{0}title>Post</{0}title>'
    '<{0}entry><{0}title>Ferry stops</{0}title><{0}link href="https://post.example/ferry"/></{0}entry></{0}feed>'
)
KINDS = {
    "RSS 0.90": f'<rdf:RDF {_RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/>{_PLAIN}</rdf:RDF>',
    "RSS 0.91 with a DTD": f'<!DOCTYPE rss PUBLIC "-//N//DTD" "x.dtd"><rss version="0.91"><channel>{_PLAIN}</channel>',
    "RSS 1.0": f'<rdf:RDF {_RDF} xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel>{_PLAIN}</rdf:RDF>',
    "RSS 2.0": rss(ITEM),
    "RSS without a channel": f'<rss version="2.0">{_PLAIN}</rss>',
    "RSS in capitals": f"<RSS><CHANNEL>{_PLAIN.upper().replace('HTTPS://POST.EXAMPLE/FERRY', 'https://post.example/ferry')}",
    "Atom": _ATOM.format("", ""),
    "Atom with a prefix": _ATOM.format("atom:", ":atom"),
    "Atom with a prefix of its own": _ATOM.format("a1.x:", ":a1.x"),
    "Atom 0.3": _ATOM.format("", "").replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    "Atom without a namespace": _ATOM.format("", "").replace(' xmlns="http://www.w3.org/2005/Atom"', ""),
    "after blanks": "\n\n <?xml version='1.0'?>" + rss(ITEM),
    "after a program's warning": "<br />\n<b>Notice</b>: no such file<br />\n" + rss(ITEM),
    "after a page": "<!DOCTYPE html><html><body>Oops</body></html>\n<?xml version='1.0'?>" + rss(ITEM),
    "after a comment": "<!-- made by hand --><?xml-stylesheet href='x'?>" + rss(ITEM),
    "bare ampersands and entities of HTML": rss(
        ITEM, head="<description>Fish & chips&nbsp;&mdash; &foo;</description>"
    ),
    "control characters": rss(ITEM.replace("Linnet", "Lin\x0bnet\x08")),
    "an undeclared prefix": rss(ITEM)
    .replace(" xmlns:dc", " xmlns:d")
    .replace("</item>", "<dc:creator>A</dc:creator></item>"),
    "unescaped markup": rss(ITEM.replace("&lt;", "<").replace("&gt;", ">").replace("</p>", "<br>")),
    "cut off": rss(ITEM, ITEM.replace("ferry", "pier"))[:-150],
    "a title and a text that are not closed": rss(
        ITEM.replace("</description>", "").replace("</title>", ""), ITEM.replace("ferry", "pier")
    ),
    "JSON that does not say it is a feed": json.dumps(
        {"feed_url": "https://post.example/f", "items": [{"url": "https://post.example/ferry", "title": "Ferry stops"}]}
    ),
    "JSON Feed": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"id": 1, "title": "Ferry stops", "url": "https://post.example/ferry"}, "nonsense"],
        }
    ),
}


@pytest.mark.parametrize("feed", KINDS.values(), ids=KINDS)
def test_every_kind_gives_its_items(feed: str) -> None:
    item = read(feed).items[0]
    assert (item.headline.casefold(), item.url) == ("ferry stops", "https://post.example/ferry")


@pytest.mark.parametrize(
    ("declared", "charset"),
    [
        ("utf-8", "utf-8"),
        ("utf-16", "utf-16"),
        ("windows-1250", "cp1250"),
        ("iso-8859-1", "utf-8"),
        ("none", "utf-8-sig"),
    ],
)
def test_encodings_also_wrong_ones(declared: str, charset: str) -> None:
    feed = f'<?xml version="1.0" encoding="{declared}"?>' + rss(ITEM.replace("Ferry", "Přívoz"))
    assert read(feed.encode(charset)).items[0].headline == "Přívoz stops"


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html><head><title>Post</title></head><body><pre>&lt;rss&gt;</pre></body></html>",
        "A text about <rss> and what it was for.",
        f'<rdf:RDF {_RDF} xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>',
        "<nitf><body><p>The ferry stops.</p></body></nitf>",
        '{"version": "1", "items": []}',
        "<opml><body/></opml>",
    ],
)
def test_what_is_no_feed(page: str) -> None:
    assert not is_feed(page.encode())
    with pytest.raises(NotAFeed, match="There is no feed at this address"):
        read(page)


@pytest.mark.parametrize(
    "document",
    [
        {"items": [{"id": 1, "url": "https://post.example/ferry", "title": "Ferry stops"}]},
        {"home_page_url": "https://post.example", "items": []},
        {"home_page_url": "https://post.example", "items": ["Ferry stops"]},
        {"content_html": "<p>Fog</p>", "items": {"id": "1"}},
        [{"id": 1, "content_text": "Fog"}],
    ],
)
def test_other_json_is_no_feed(document: object) -> None:
    assert not is_feed(json.dumps(document).encode())


@pytest.mark.parametrize("field", ["description", "title"])
def test_a_text_that_is_not_closed_ends_with_its_item(field: str) -> None:
    items = [f"<item><title>No. {at}</title><description>Fog {at}.</description></item>" for at in range(3)]
    found = read(rss(items[0].replace(f"</{field}>", ""), *items[1:]))
    assert [item.headline for item in found.items] == ["No. 0", "No. 1", "No. 2"]
    assert [item.markup for item in found.items] == ["<p>Fog 0.</p>", "<p>Fog 1.</p>", "<p>Fog 2.</p>"]


def test_the_end_of_an_item_in_literal_text_is_text() -> None:
    found = read(rss("<item><title>A</title><description><![CDATA[<p>&lt;x></item>fog</p>]]></description></item>"))
    assert "]]" not in found.items[0].markup
    assert "fog" in found.items[0].markup


@pytest.mark.parametrize("text", ["&" * 450_000, "&a" * 400_000, "<![CDATA[" + "&" * 1_000_000 + "]]>"])
def test_bare_ampersands_are_quick(text: str) -> None:
    started = time.process_time()
    with suppress(SourceTooLarge):
        read(rss(f"<item><title>A</title><description>{text}</description></item>"))
    assert time.process_time() - started < 5


def test_a_feed_without_items_is_one() -> None:
    assert read(rss()).title == "Port Ansell Post"
    assert read(rss()).items == ()


def test_lists_of_feeds_are_told_from_feeds() -> None:
    assert is_opml(b'<?xml version="1.0"?>\n<!-- mine --><opml version="2.0">')
    assert is_opml(b'<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY bay "Marrow Bay">]>\n<opml version="2.0">')
    assert not is_opml(b"A text about <opml>.")


@pytest.mark.parametrize(
    "feed",
    [
        rss("<item>" * 100_000),
        rss("<a>" * 80_000),
        rss("<item " + " ".join(f'a{n}="1"' for n in range(5_000)) + "/>"),
    ],
    ids=["items within each other", "depth", "attributes"],
)
def test_what_would_take_long_is_refused_before_it_is_read(feed: str) -> None:
    with pytest.raises(SourceTooLarge, match="too many parts"):
        read(feed)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "boo"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    [item] = read(bomb + rss("<item><title>x &b; &c;</title><link>https://post.example/1</link></item>")).items
    assert item.headline == "x &b; &c;"


def test_only_so_many_items_are_read() -> None:
    items = [{"id": n, "title": str(n)} for n in range(MAX_ITEMS + 5)]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items})
    assert len(read(feed).items) == MAX_ITEMS


def test_broken_json_says_so() -> None:
    with pytest.raises(BrokenJson, match="broken"):
        read('{"version": "https://jsonfeed.org/version/1", "items": [')


@settings(max_examples=60, deadline=None)
@given(st.text("<>&;/!-[]\"' abrsitem=?:\n\0é", max_size=120), st.integers(0, 60))
def test_whatever_stands_in_a_feed_is_read_or_refused(noise: str, at: int) -> None:
    feed = rss(ITEM, ITEM.replace("ferry", "pier"))
    at = min(feed.index("<item>") + at, len(feed))
    with suppress(NewsroomError):
        document = read_feed((feed[:at] + noise + feed[at:]).encode(), "https://post.example/feed", now=NOW)
        assert len({item.identifier for item in document.items}) == len(document.items)


def test_characters_that_no_text_has_are_left_out() -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Po\0st", "items": []}
    item = {"id": "a\0b\ud800", "title": "Ferry\udfff stops", "tags": ["bo\0ats"], "content_text": "At\0 dawn."}
    document = read(json.dumps(feed | {"items": [item]}))
    found = document.items[0]
    assert (document.title, found.identifier, found.headline, found.tags) == ("Post", "ab", "Ferry stops", ("boats",))
    assert "\0" not in found.markup


def test_more_items_than_anybody_lists_are_refused_before_they_are_read() -> None:
    began = time.monotonic()
    with pytest.raises(SourceTooLarge):
        read(rss("<item/>" * 30_000))
    assert time.monotonic() - began < 2
