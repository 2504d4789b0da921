"""``manage.py export_article``."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from annotations.models import Note
from newsroom.models import Article, Reader


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


def test_standard_output(story: Article, owner: Reader, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call_command("export_article", story.slug, "--output", "-")
    assert capfdbinary.readouterr().out.startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["no-such-story", "--reader", "ana"], "There is no story called no-such-story"),
        (["ferry-stops-at-marrow-bay", "--reader", "nobody"], "There is no reader called nobody"),
        (["ferry-stops-at-marrow-bay"], "This library has no owner yet"),
    ],
)
def test_errors_are_sentences(story: Article, arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("export_article", *arguments, "--output", "-")


def test_a_folder_that_is_not_there(story: Article, owner: Reader, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"could not be written to .*: No such file"):
        call_command("export_article", story.slug, "--output", str(tmp_path / "none" / "copy.html"))
