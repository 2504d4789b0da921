"""Zips and folders of files."""

from __future__ import annotations

import pytest

from newsroom.ingest.article import Source
from newsroom.ingest.errors import ZipError
from newsroom.ingest.lists.files import open_zip
from newsroom.ingest.several import LeftOut
from newsroom.ingest.sniff import sniff
from tests.newsroom.ingest.test_zips import zipped

PAGE = b"<!doctype html><title>Ferry</title><p>The ferry stopped.</p>"
TEXT = b"Ferry stops at Marrow Bay\n\nThe ferry stopped. Nobody said why.\n"


def parts(files: dict[str, bytes]) -> list[object]:
    data = zipped(files)
    assert sniff(data, "stories.zip") == "zip"
    return list(open_zip(Source("text", data)).parts)


def test_each_file_is_a_story_in_the_order_of_their_names() -> None:
    one, other = parts({"b.html": PAGE, "a/ferry.txt": TEXT})
    assert one == Source("text", TEXT, name="ferry.txt")
    assert other == Source("html", PAGE, name="b.html")


def test_what_holds_no_story_is_left_out_with_a_sentence() -> None:
    picture, empty, inner = parts({"a.png": b"\x89PNG", "b.txt": b" ", "c.zip": zipped({"a.txt": TEXT})})
    for part in (picture, empty, inner):
        assert isinstance(part, LeftOut)
        assert part.sentence.endswith(".")


def test_a_part_named_to_lead_elsewhere_is_left_out_and_the_rest_comes_in() -> None:
    strange, story = parts({"../evil.txt": TEXT, "ferry.txt": TEXT})
    assert isinstance(strange, LeftOut)
    assert (strange.name, "leads out of the zip" in strange.sentence) == ("../evil.txt", True)
    assert story == Source("text", TEXT, name="ferry.txt")


def test_what_systems_and_browsers_add_is_not_mentioned() -> None:
    [page] = parts(
        {
            "__MACOSX/._Ferry.html": b"x",
            ".DS_Store": b"x",
            "Ferry.html": PAGE,
            "Ferry_files/style.css": b"p {}",
            "Ferry_files/advert.html": PAGE,
        }
    )
    assert page == Source("html", PAGE, name="Ferry.html")


def test_a_list_in_a_zip_is_its_stories() -> None:
    found = parts({"list.txt": b"https://estmere.example/a\nhttps://estmere.example/b\n", "z.txt": TEXT})
    assert [part.url for part in found if isinstance(part, Source)] == [
        "https://estmere.example/a",
        "https://estmere.example/b",
        "",
    ]


def test_a_damaged_zip_is_refused() -> None:
    data = zipped({"a.txt": TEXT})[:50]
    assert sniff(data, "stories.zip") == "zip"
    with pytest.raises(ZipError):
        open_zip(Source("text", data))
