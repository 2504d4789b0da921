"""The command that brings a copy back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.models import Note, ReturnedCopy, Suggestion
from newsroom.models import Article, Reader
from tests.annotations.conftest import NoteMaker


@pytest.fixture
def copy(story: Article, ana: Reader, write_note: NoteMaker, tmp_path: Path) -> Path:
    """An HTML copy of the story in which ana's note was reworded."""
    write_note(story, "Who says so?")
    page = write_copy(Article.objects.with_current().get(), ana, FORMATS["html"], ExportOptions(private=True))
    path = tmp_path / "copy.html"
    path.write_bytes(page.replace(b"Who says so?", b"Who says that?"))
    return path


def run(*args: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_copy", *args, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue()


def test_it_suggests_what_the_copy_changed(story: Article, copy: Path) -> None:
    address, told = run(str(copy), "--reader", "ana")
    assert address == f"/articles/{story.slug}/returned/"
    assert "1 suggestion made." in told
    assert Suggestion.objects.get().state == "open"
    assert "nothing in this file" in run(str(copy), "--reader", "ana")[1]


def test_it_accepts_what_has_a_place(copy: Path) -> None:
    assert "1 suggestion accepted, 0 not." in run(str(copy), "--reader", "ana", "--accept")[1]
    assert Note.objects.get().body == "Who says that?"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["no-such-file"], "There is no file"),
        (["."], "is a folder"),
        (["{copy}", "--reader", "nobody"], "There is no reader"),
        (["{copy}", "--article", "no-such-story"], "There is no story"),
        (["{bad}"], "no file that Newsroom can bring back"),
    ],
)
def test_what_cannot_be_done_is_said(copy: Path, args: list[str], said: str) -> None:
    bad = copy.with_name("bad.txt")
    bad.write_text("just words")
    given = [arg.format(copy=copy, bad=bad) for arg in args]
    with pytest.raises(CommandError, match=said):
        run(*([*given, "--reader", "ana"] if "--reader" not in given else given))
    assert not ReturnedCopy.objects.exists()
