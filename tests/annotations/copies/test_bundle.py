"""Zips that grow, and those that somebody was killed at."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.copies.bundle import BrokenBundle, append, entries, numbered

DAY = date(2026, 5, 4)


def test_a_zip_grows_and_adds_nothing_twice(tmp_path: Path) -> None:
    path = tmp_path / "some.zip"
    assert entries(path) == []
    append(path, [("1 渡し船.html", b"one"), ("2 Ferry.html", b"two")], DAY)
    append(path, [("2 Ferry.html", b"again"), ("3 Pump.html", b"three")], DAY)
    assert entries(path) == ["1 渡し船.html", "2 Ferry.html", "3 Pump.html"]
    with ZipFile(path) as bundle:
        assert bundle.testzip() is None
        assert bundle.read("2 Ferry.html") == b"two"


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    files = [("1 Ferry.html", b"one"), ("2 Pump.html", b"two" * 999)]
    append(tmp_path / "once", files, DAY)
    append(tmp_path / "twice", files[:1], DAY)
    append(tmp_path / "twice", files[1:], DAY)
    assert (tmp_path / "once").read_bytes() == (tmp_path / "twice").read_bytes()


@given(st.data())
@settings(max_examples=30)
def test_a_zip_that_was_cut_off_is_known_for_it(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("cut") / "cut.zip"
    append(path, [("1 Ferry.html", bytes(range(256))), ("2 Pump.html", b"two")], DAY)
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    with pytest.raises(BrokenBundle):
        entries(path)


def test_a_zip_whose_list_was_overwritten_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "some.zip"
    append(path, [("1 Ferry.html", b"one")], DAY)
    whole = path.read_bytes()
    at = whole.index(b"PK\x01\x02")
    path.write_bytes(whole[:at] + b"PK\x03\x04" + whole[at + 4 :])
    with pytest.raises(BrokenBundle):
        entries(path)


def test_names_are_sorted_as_the_stories_are() -> None:
    names = [numbered(position, 1000, "Ferry.html") for position in (0, 9, 999)]
    assert names == ["0001 Ferry.html", "0010 Ferry.html", "1000 Ferry.html"] == sorted(names)
