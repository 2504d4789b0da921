"""``manage.py export_article``."""

from __future__ import annotations

from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command

from annotations.copies import copy_set
from annotations.export.errors import NothingToWrite
from annotations.models import Note
from newsroom.models import Article, Reader
from tests.conftest import StoryMaker


@pytest.fixture
def owner(db: None) -> Reader:
    return Reader.objects.create_superuser("owner")


def test_a_copy_is_written_as_its_owner_sees_it(story: Article, owner: Reader, tmp_path: Path) -> None:
    Note.objects.create(article=story, author=owner, paragraph_key="p1", body="Mine alone")
    path = tmp_path / "copy.md"
    call_command("export_article", story.slug, "--format", "markdown", "--output", str(path))
    assert "Mine alone" not in path.read_text("utf-8")
    call_command("export_article", story.slug, "--format", "markdown", "--output", str(path), "--private")
    assert "Mine alone" in path.read_text("utf-8")


def test_a_copy_is_written_as_another_reader_sees_it(story: Article, ana: Reader, tmp_path: Path) -> None:
    path = tmp_path / "copy.html"
    call_command("export_article", story.slug, "--output", str(path), "--reader", "ana")
    assert "by ana from Newsroom" in path.read_text("utf-8")


def test_the_name_of_the_file_says_the_format(story: Article, owner: Reader, tmp_path: Path) -> None:
    call_command("export_article", story.slug, "--output", str(tmp_path / "copy.docx"))
    assert (tmp_path / "copy.docx").read_bytes().startswith(b"PK")
    call_command("export_article", story.slug, "--output", str(tmp_path / "copy.newsroom.json"))
    assert b"newsroom-archive" in (tmp_path / "copy.newsroom.json").read_bytes()


@pytest.mark.parametrize(
    ("name", "format_", "sentence"),
    [("copy.odt", None, "Say with --format"), ("copy.docx", "html", "Let its name end with .html")],
)
def test_a_name_that_says_another_format_is_refused(
    story: Article, owner: Reader, tmp_path: Path, name: str, format_: str | None, sentence: str
) -> None:
    given = ["--format", format_] if format_ else []
    with pytest.raises(CommandError, match=sentence):
        call_command("export_article", story.slug, *given, "--output", str(tmp_path / name))
    assert not (tmp_path / name).exists()


def test_standard_output(story: Article, owner: Reader, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call_command("export_article", story.slug, "--output", "-")
    assert capfdbinary.readouterr().out.startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["no-such-story", "--reader", "ana"], "There is no story called no-such-story"),
        (["ferry-stops-at-marrow-bay", "--reader", "nobody"], "There is no reader “nobody” here"),
        (["ferry-stops-at-marrow-bay"], "This library has no owner yet"),
    ],
)
def test_errors_are_sentences(story: Article, arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("export_article", *arguments, "--output", "-")


def test_the_words_of_the_page_are_the_commands(story: Article, ana: Reader, ben: Reader, tmp_path: Path) -> None:
    for author, words in ((ana, "Ana asks"), (ben, "Ben asks")):
        Note.objects.create(article=story, author=author, paragraph_key="p1", body=words, audience="everyone")
    path = tmp_path / "copy"

    def written(*arguments: str) -> str:
        call_command("export_article", story.slug, "--format=markdown", f"--output={path}", "--reader=ana", *arguments)
        return path.read_text("utf-8")

    def who_asks(*arguments: str) -> list[str]:
        return [name for name in ("Ana", "Ben") if f"{name} asks" in written(*arguments)]

    assert who_asks() == who_asks("--layers=claim,notes", "--revision=1", "--whose=everyone") == ["Ana", "Ben"]
    assert who_asks("--whose=mine") == ["Ana"]
    assert who_asks("--whose", "ben,zoe") == ["Ben"]
    assert who_asks("--layers=claim") == []
    assert "https://news.example/articles/" in written("--site=https://news.example/", "--format=csv")


def test_several_make_a_zip(make_story: StoryMaker, owner: Reader, tmp_path: Path) -> None:
    first, second = make_story(headline="One"), make_story(headline="Two")
    path = tmp_path / "both.zip"
    call_command("export_article", first.slug, second.slug, "--output", str(path))
    assert ZipFile(path).namelist() == ["1 One.html", "2 Two.html", "index.html"]
    call_command("export_article", "--all", "--format", "markdown", "--output", str(path))
    assert ZipFile(path).namelist() == ["1 Two.md", "2 One.md", "index.html"]
    assert [each.name for each in tmp_path.iterdir()] == ["both.zip"]


def test_what_is_not_in_the_zip_is_said(
    make_story: StoryMaker, owner: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [make_story(headline=f"Story {n}", publication=f"{n}") for n in range(2)]
    write = copy_set.write_copy

    def refuse_one(article: Article, *args: Any) -> bytes:
        if article == stories[1]:
            raise NothingToWrite("No claim has a rating.")
        return write(article, *args)

    monkeypatch.setattr(copy_set, "write_copy", refuse_one)
    said = StringIO()
    path = str(tmp_path / "both.zip")
    call_command("export_article", *(story.slug for story in stories), "--output", path, stderr=said)
    assert said.getvalue() == "Story 2: No claim has a rating.\n"


def test_a_zip_on_standard_output(
    make_story: StoryMaker, owner: Reader, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    make_story()
    call_command("export_article", "--all", "--output", "-")
    assert ZipFile(BytesIO(capfdbinary.readouterr().out)).testzip() is None


def test_a_device_is_written_to_and_not_replaced(story: Article, owner: Reader) -> None:
    call_command("export_article", story.slug, "--output", "/dev/null")
    assert Path("/dev/null").is_char_device()


def test_what_fails_leaves_the_old_file_alone(story: Article, owner: Reader, tmp_path: Path) -> None:
    path = tmp_path / "copy.html"
    path.write_text("before")
    with pytest.raises(CommandError, match="has no version 7"):
        call_command("export_article", story.slug, "--output", str(path), "--revision=7")
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name the stories to copy, or say --all"),
        (["--all", "ferry-stops-at-marrow-bay"], "not both"),
        (["--all", "--output=some.html"], "written as a zip. Call the file some.html.zip"),
        (["ferry-stops-at-marrow-bay", "--layers=clam"], "There is no layer called “clam”"),
        (["ferry-stops-at-marrow-bay", "--revision=two"], "is no version"),
    ],
)
def test_what_cannot_be_is_a_sentence(story: Article, owner: Reader, arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("export_article", "--output", "-", *arguments)


def test_a_folder_is_no_file(story: Article, owner: Reader, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"could not be written to .*: Is a directory"):
        call_command("export_article", story.slug, "--output", str(tmp_path))


def test_a_folder_that_is_not_there(story: Article, owner: Reader, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"could not be written to .*: No such file"):
        call_command("export_article", story.slug, "--output", str(tmp_path / "none" / "copy.html"))
