"""Zip files: what is in them, and what is refused."""

from __future__ import annotations

import io
import stat
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ingest.errors import BrokenZip, LockedZip, UnsafeZip, ZipError, ZipTooLarge
from newsroom.ingest.zips import Archive, Bounds, is_zip


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_files_come_in_their_order_and_folders_do_not() -> None:
    data = zipped({"b/": b"", "b/ferry.txt": b"The ferry", "a.html": b"<p>Pier"})
    assert is_zip(data)
    assert list(Archive(data)) == [("b/ferry.txt", b"The ferry"), ("a.html", b"<p>Pier")]


def test_a_name_in_utf8_that_does_not_say_so_is_read() -> None:
    written = zipped({"Marée.txt": b"x"})
    plain = bytearray(written)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flags = plain.index(sign) + at
        plain[flags : flags + 2] = b"\0\0"
    assert Archive(bytes(plain)).names == ["Marée.txt"]


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.txt", "a/../../up.txt", "..\\up.txt", "C:/up.txt", "\\up.txt"])
def test_what_is_named_to_lead_elsewhere_is_left_out(name: str) -> None:
    archive = Archive(zipped({name: b"x", "ferry.txt": b"The ferry"}))
    assert (archive.names, archive.strange) == (["ferry.txt"], [name])


def test_two_of_one_name_are_refused() -> None:
    with pytest.raises(UnsafeZip):
        Archive(zipped({"a.txt": b"1", "b.txt": b"2"}).replace(b"b.txt", b"a.txt"))


def test_a_link_is_left_out() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("story.txt", b"The ferry")
    assert Archive(target.getvalue()).names == ["story.txt"]


def test_what_grows_beyond_measure_is_refused() -> None:
    with pytest.raises(UnsafeZip, match="beyond measure"):
        Archive(zipped({"bomb.txt": bytes(5_000_000)}))


def test_too_many_entries_and_too_many_bytes_are_refused() -> None:
    files = {f"{n}.txt": b"12345" for n in range(5)}
    for bounds in (Bounds(entries=4), Bounds(whole=24)):
        with pytest.raises(UnsafeZip):
            Archive(zipped(files), bounds)


def test_one_file_that_is_too_large_leaves_the_others() -> None:
    archive = Archive(zipped({"a.txt": b"1" * 50, "b.txt": b"2"}), Bounds(single=10))
    with pytest.raises(ZipTooLarge, match=r"“a\.txt”"):
        archive.read("a.txt")
    assert archive.read("b.txt") == b"2"


def test_a_locked_zip_says_so() -> None:
    data = bytearray(zipped({"a.txt": b"1"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LockedZip, match="password"):
        Archive(bytes(data))


@settings(max_examples=60)
@given(st.integers(0, 300), st.binary(max_size=30))
def test_a_damaged_zip_is_read_or_refused(at: int, rubbish: bytes) -> None:
    data = zipped({"ferry.txt": b"The ferry stopped. " * 9, "pier/b.txt": b"Nobody said why."})
    at = min(at, len(data))
    with suppress(ZipError):
        assert all(isinstance(part, bytes) for _, part in Archive(data[:at] + rubbish + data[at + len(rubbish) :]))


def test_what_is_cut_short_is_broken() -> None:
    with pytest.raises(BrokenZip, match="cut short"):
        Archive(zipped({"ferry.txt": b"The ferry stopped."})[:40])
