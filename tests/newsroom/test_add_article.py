"""``manage.py add_article``."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from newsroom.importing import intake
from newsroom.ingest.article import Source
from newsroom.models import Article, Reader
from tests.newsroom import ferry

pytestmark = pytest.mark.django_db

ADDRESS = "/articles/ferry-stops-at-marrow-bay-after-forty-years/"


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ferry.TEXT, encoding="utf-8")
    return path


def add_article(*arguments: str) -> tuple[str, list[str]]:
    """Run the command and return what it printed and the steps it named."""
    out, err = io.StringIO(), io.StringIO()
    call_command("add_article", *arguments, stdout=out, stderr=err, no_color=True)
    return out.getvalue(), err.getvalue().splitlines()


def test_a_file_becomes_a_story_and_its_address_is_printed(story_file: Path) -> None:
    printed, steps = add_article(str(story_file))
    assert printed == f"{ADDRESS}\n"
    assert steps[-2:] == [intake.STORING, intake.RECOGNISING]
    assert Article.objects.get().added_by is None


def test_the_owner_adds_it_unless_another_reader_is_named(story_file: Path, ana: Reader) -> None:
    owner = Reader.objects.create_superuser("owner")
    add_article(str(story_file))
    assert Article.objects.get().added_by == owner
    Article.objects.all().update(current=None)
    Article.objects.all().delete()
    add_article(str(story_file), "--reader", "ana")
    assert Article.objects.get().added_by == ana


def test_a_page_is_known_as_html(tmp_path: Path) -> None:
    (tmp_path / "ferry.htm").write_text(ferry.HTML, encoding="utf-8")
    assert add_article(str(tmp_path / "ferry.htm"))[0] == f"{ADDRESS}\n"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ferry.TEXT.encode())))
    assert add_article("-")[0] == f"{ADDRESS}\n"


def test_a_story_that_is_there_already_is_found(story_file: Path) -> None:
    add_article(str(story_file))
    printed, steps = add_article(str(story_file))
    assert printed == f"{ADDRESS}\n"
    assert steps[-1] == intake.ALREADY_HERE


def test_addresses_reach_the_importer(story_file: Path, story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Source] = []

    def take_in(source: Source, *others: object) -> Article:
        taken.append(source)
        return story

    monkeypatch.setattr("newsroom.management.commands.add_article.take_in", take_in)
    add_article("https://example.org/ferry")
    add_article(str(story_file), "--url", "https://example.org/ferry")
    assert [(source.kind, source.url) for source in taken] == [
        ("url", "https://example.org/ferry"),
        ("text", "https://example.org/ferry"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("missing.txt", None, "There is no file “"),
        ("empty.txt", b"", "There is nothing in it"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", "This is a picture"),
        ("noise.txt", bytes(range(256)) * 40, "This is not text|No text could be read"),
        ("huge.txt", b"The ferry stopped. " * 1_100_000, "a story can have 5 MB"),
        ("sign-in.html", ferry.NO_STORY.encode(), "story"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, name: str, data: bytes | None, sentence: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(CommandError, match=sentence):
        add_article(str(tmp_path / name))
    assert not Article.objects.exists()


def test_another_encoding_is_read_or_refused_but_never_garbled(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(ferry.TEXT, encoding="cp1252")
    add_article(str(tmp_path / "ferry.txt"))
    assert "“Nobody asked the people who live on the far side,”" in Article.objects.get().newest.text


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is a folder"):
        add_article(str(tmp_path))


@pytest.mark.parametrize("nothing", ["", "  "])
def test_naming_nothing_is_said(nothing: str) -> None:
    with pytest.raises(CommandError, match="Nothing was named"):
        add_article(nothing)


def test_a_file_that_may_not_be_read_is_said_to_be_one(story_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)  # the mode bits do not stop root, who may run these tests
    with pytest.raises(CommandError, match="cannot be read: Permission denied"):
        add_article(str(story_file))


def test_a_private_address_is_refused() -> None:
    with pytest.raises(CommandError, match="not a public web address"):
        add_article("http://127.0.0.1:8000/ferry")


def test_a_reader_who_is_not_here(story_file: Path) -> None:
    with pytest.raises(CommandError, match="There is no reader “nobody” here"):
        add_article(str(story_file), "--reader", "nobody")
