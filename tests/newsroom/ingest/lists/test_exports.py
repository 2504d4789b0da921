"""Exports of services that save pages, as they write them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from newsroom.ingest.article import Source
from newsroom.ingest.errors import IngestError, NoArticle
from newsroom.ingest.several import LeftOut, SeveralKind, opener_of
from newsroom.ingest.sniff import sniff
from tests.newsroom.ingest.test_zips import zipped

POCKET = "title,url,time_added,tags,status\n"
READWISE = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at,Document tags\n"
)
FERRY, PIER = "https://estmere.example/2024/ferry", "https://marrowbay.example/pier?id=7"


def opened(kind: SeveralKind, data: bytes, name: str = "") -> list[Source]:
    """Return the stories in *data*, which must be told to be of that *kind*."""
    assert sniff(data, name) == kind
    parts = list(opener_of(kind)(Source("text", data, name=name)).parts)
    assert all(isinstance(part, Source) for part in parts)
    return [part for part in parts if isinstance(part, Source)]


def test_pockets_table() -> None:
    rows = f'"Ferry, again",{FERRY},1716900000,ferries|Port Ansell,unread\n,{PIER},1,,archive\n'
    table = f"{POCKET}{rows}"
    ferry, pier = opened("pocket", table.encode(), "part_000000.csv")
    assert (ferry.kind, ferry.url, ferry.known.tags) == ("url", FERRY, ("ferries", "Port Ansell"))
    assert ferry.known.fields == {"headline": "Ferry, again"}
    assert (pier.url, pier.known.tags, pier.known.fields) == (PIER, (), {})


def test_pockets_page_of_links() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        f'<li><a href="{FERRY}" time_added="1716900000" tags="ferries,piers">Ferry &amp; pier</a></li>'
        '<li><a href="javascript:alert(1)" tags="">No</a></li></ul></body></html>'
    )
    [ferry] = opened("pocket", page.encode(), "ril_export.html")
    assert (ferry.known.fields["headline"], ferry.known.tags) == ("Ferry & pier", ("ferries", "piers"))


def test_pockets_zip_with_highlights() -> None:
    marked = [
        {"url": FERRY, "title": "Ferry", "highlights": [{"quote": "The ferry stopped.", "created_at": 1716900000}]}
    ]
    data = zipped(
        {
            "pocket/annotations/part_000000.json": json.dumps(marked).encode(),
            "pocket/part_000000.csv": f"{POCKET}Ferry stops,{FERRY},1,ferries,unread\n".encode(),
            "pocket/part_000001.csv": f"{POCKET}Pier,{PIER},1,,unread\n".encode(),
        }
    )
    ferry, pier = opened("pocket", data)
    [mark] = ferry.known.marks
    assert (mark.quote, mark.made_at) == ("The ferry stopped.", datetime.fromtimestamp(1716900000, UTC))
    assert (ferry.known.fields["headline"], ferry.known.tags, pier.url) == ("Ferry stops", ("ferries",), PIER)


def test_instapapers_table() -> None:
    table = (
        "URL,Title,Selection,Folder,Timestamp,Tags\r\n"
        f'{FERRY},Ferry stops,"The ferry, at last.",Harbours,1716900000,"[""ferries"",""piers""]"\r\n'
        f"{PIER},Pier,,Archive,1716900001,[]\r\n"
    )
    ferry, pier = opened("instapaper", table.encode(), "instapaper-export.csv")
    assert ferry.known.tags == ("ferries", "piers", "Harbours")
    assert [mark.quote for mark in ferry.known.marks] == ["The ferry, at last."]
    assert (pier.known.tags, pier.known.marks) == ((), ())


def test_wallabags_json() -> None:
    entry = {
        "is_archived": 1,
        "tags": ["ferries", {"label": "Port Ansell", "slug": "port-ansell"}],
        "id": 3,
        "title": "Ferry stops",
        "url": FERRY,
        "content": "<p>The ferry stopped.</p>",
        "created_at": "2024-05-28T12:00:00+02:00",
        "published_at": "2024-05-27T08:00:00+02:00",
        "published_by": ["Ida Marle"],
        "language": "en_GB",
        "annotations": [
            {
                "text": "Check this",
                "quote": "The ferry stopped.",
                "created_at": "2024-05-28T12:00:00+0200",
                "ranges": [{"start": "/p[1]", "startOffset": "0", "end": "/p[1]", "endOffset": "18"}],
            }
        ],
    }
    bare = {
        "is_archived": 0,
        "title": "Pier",
        "url": PIER,
        "content": "wallabag can't retrieve contents for this article.",
    }
    ferry, pier = opened("wallabag", json.dumps([entry, bare]).encode(), "All articles.json")
    assert (ferry.kind, ferry.data, ferry.url) == ("fragment", b"<p>The ferry stopped.</p>", FERRY)
    assert ferry.known.fields == {
        "headline": "Ferry stops",
        "authors": ("Ida Marle",),
        "language": "en-GB",
        "published_on": date(2024, 5, 27),
    }
    [mark] = ferry.known.marks
    assert (mark.quote, mark.note) == ("The ferry stopped.", "Check this")
    assert mark.made_at == datetime(2024, 5, 28, 10, tzinfo=UTC)
    assert ferry.known.tags == ("ferries", "Port Ansell")
    assert (pier.kind, pier.url) == ("url", PIER)


def test_omnivores_zip() -> None:
    listed = [
        {
            "id": "1",
            "slug": "ferry",
            "title": "Ferry stops",
            "url": FERRY,
            "labels": ["ferries"],
            "author": "Ida Marle",
        },
        {"id": "2", "slug": "pier", "title": "Pier", "url": PIER, "description": "On the pier.", "labels": []},
    ]
    highlights = "> The ferry stopped.\n> Nobody said why. #stop #why\n\nAsk the harbour.\n\n> The pier is shut.\n"
    data = zipped(
        {
            "metadata_0_to_20.json": json.dumps(listed).encode(),
            "metadata_20_to_40.json": b'[{"slug": "cut',
            "content/ferry.html": b"<p>The ferry stopped.</p>",
            "content/pier.pdf": b"%PDF-1.7",
            "highlights/ferry.md": highlights.encode(),
        }
    )
    assert sniff(data, "omnivore.zip") == "omnivore"
    ferry, pier, left = opener_of("omnivore")(Source("text", data)).parts
    assert isinstance(ferry, Source)
    assert isinstance(pier, Source)
    assert (ferry.kind, ferry.data, ferry.known.tags) == ("fragment", b"<p>The ferry stopped.</p>", ("ferries",))
    one, other = ferry.known.marks
    assert (one.quote, one.tags) == ("The ferry stopped.\nNobody said why.", ("stop", "why"))
    assert (one.note, other.quote, other.note) == ("Ask the harbour.", "The pier is shut.", "")
    assert (pier.kind, pier.data, pier.known.fields["standfirst"]) == ("pdf", b"%PDF-1.7", "On the pier.")
    assert isinstance(left, LeftOut)
    assert "cut short" in left.sentence


def test_readwises_highlights_are_put_to_their_stories() -> None:
    table = (
        f"{READWISE}"
        'The ferry stopped.,Ferry stops,Ida Marle,,Why?,,"claim,check",order,1,2024-05-28 10:00:00+00:00,ferries\n'
        "Nobody said why.,Ferry stops,Ida Marle,,,,,order,2,2024-05-28 10:01:00+00:00,ferries\n"
    )
    [ferry] = opened("readwise", table.encode(), "readwise-data.csv")
    assert (ferry.kind, ferry.url, ferry.known.fields["headline"]) == ("url", "", "Ferry stops")
    one, other = ferry.known.marks
    assert (one.note, one.tags, one.made_at) == ("Why?", ("claim", "check"), datetime(2024, 5, 28, 10, tzinfo=UTC))
    assert (other.quote, ferry.known.tags) == ("Nobody said why.", ("ferries",))


def test_the_library_of_readwises_reader() -> None:
    table = (
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        f"Ferry stops,{FERRY},01h,\"['ferries', 'Port Ansell']\",2024-05-28 10:00:00+00:00,0.4,archive,True\n"
    )
    [ferry] = opened("readwise", table.encode(), "export.csv")
    assert (ferry.url, ferry.known.tags) == (FERRY, ("ferries", "Port Ansell"))


def test_the_same_mark_has_the_same_name_each_time() -> None:
    table = f"URL,Title,Selection,Folder,Timestamp\n{FERRY},Ferry,The ferry stopped.,Unread,1\n".encode()
    [once], [again] = opened("instapaper", table), opened("instapaper", table)
    assert once.known.marks[0].uid == again.known.marks[0].uid


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_spreadsheets_table_in_any_encoding(encoding: str) -> None:
    rows = "".join(f"Fähre über Märrow Nr. {n};{FERRY}/{n};Schiffe, Häfen\r\n" for n in range(9))
    stories = opened("list", f"Titel;Link;Tags\r\n{rows}".encode(encoding), "liste.csv")
    assert len(stories) == 9
    assert (stories[8].url, stories[8].known.tags) == (f"{FERRY}/8", ("Schiffe", "Häfen"))


def test_what_several_lists_say_of_a_story_is_put_together() -> None:
    table = f"url,tags,title\n{FERRY},ferries,\n{FERRY}#top,piers,Ferry stops\n".encode()
    [ferry] = opened("list", table)
    assert (ferry.known.tags, ferry.known.fields) == (("ferries", "piers"), {"headline": "Ferry stops"})


def test_what_no_database_holds_is_taken_out() -> None:
    told = [{"url": FERRY, "title": "Fer\0ry \ud800", "tags": ["a\0b"]}, {"url": f"{PIER}\0", "title": "Pier"}]
    ferry, pier = opened("list", json.dumps(told).encode())
    assert (ferry.known.fields["headline"], ferry.known.tags, pier.url) == ("Ferry ?", ("ab",), PIER)


def test_json_of_any_program() -> None:
    told = [{"href": FERRY, "description": "x", "tags": ["a"]}, {"name": "no address"}]
    several = opener_of("list")(Source("text", json.dumps(told).encode()))
    ferry, left = several.parts
    assert isinstance(ferry, Source)
    assert (ferry.url, ferry.known.tags) == (FERRY, ("a",))
    assert isinstance(left, LeftOut)


@pytest.mark.parametrize("data", [b"[", b"[" * 100_000, b'[{"url": "http', b"url,title\n", b"", b"[1, 2]"])
def test_rubbish_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"[.]$"):
        list(opener_of("list")(Source("text", data)).parts)


def test_a_list_of_no_addresses_is_empty() -> None:
    with pytest.raises(NoArticle):
        opener_of("list")(Source("text", b"The ferry stopped.\nNobody said why.\n"))
