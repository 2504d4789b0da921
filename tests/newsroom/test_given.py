"""What the words of a command name."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError

from newsroom.management.given import given_file, given_reader, reader_or_owner
from newsroom.models import Reader


def test_a_reader_is_named_or_is_the_owner(ana: Reader) -> None:
    assert given_reader("") is None
    with pytest.raises(CommandError, match="This library has no owner yet"):
        reader_or_owner("")
    owner = Reader.objects.create_superuser("owner")
    assert given_reader("") == reader_or_owner("") == owner
    assert reader_or_owner("ana") == ana
    with pytest.raises(CommandError, match="There is no reader “nobody” here"):
        reader_or_owner("nobody")


def test_a_file_is_read_so_far_that_too_much_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes(b"0123456789")
    assert given_file(str(path), 20) == b"0123456789"
    assert given_file(str(path), 4) == b"01234"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The Linnet")))
    assert given_file("-", 20) == b"The Linnet"


def test_what_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    for path, sentence in ((tmp_path, "is a folder"), (tmp_path / "none.txt", "There is no file")):
        with pytest.raises(CommandError, match=sentence):
            given_file(str(path), 1)
