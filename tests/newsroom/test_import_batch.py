"""``manage.py import_batch``."""

from __future__ import annotations

import io
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from newsroom import batch_tasks
from newsroom.importing import imports
from newsroom.models import Article, ImportBatch, Reader
from tests.newsroom.importing.test_batches import Killed, dies_at, stories, story


@pytest.fixture(autouse=True)
def owner(ana: Reader) -> Reader:
    Reader.objects.filter(pk=ana.pk).update(is_superuser=True)
    return ana


def run(*words: str) -> tuple[list[str], str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_batch", *words, stdout=out, stderr=err)
    return out.getvalue().splitlines(), err.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "harbour").mkdir()
    for name in ("ferry", "harbour/pier"):
        (tmp_path / f"{name}.txt").write_bytes(story(name.title().replace("/", " ")))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    return tmp_path


def test_a_folders_stories(folder: Path, ana: Reader) -> None:
    lines, said = run(str(folder))
    assert [line.split("\t")[1] for line in lines] == ["left out", "new", "new"]
    assert "1 left out" in said
    assert Article.objects.filter(added_by=ana).count() == 2


def test_what_failed_is_named_and_the_exit_code_says_so(folder: Path) -> None:
    (folder / "bad.html").write_bytes(b"<!doctype html><p>")
    with pytest.raises(CommandError, match="1 could not be brought in") as failed:
        run(str(folder))
    assert failed.value.returncode == 1
    with pytest.raises(CommandError, match="1 could not be brought in"):
        run("--resume", str(ImportBatch.objects.get().pk), "--again")


def test_again_takes_the_last_batch_of_the_file(folder: Path) -> None:
    (folder / "bad.html").write_bytes(b"<!doctype html><p>")
    for words in ((str(folder),), (str(folder), "--again")):
        with pytest.raises(CommandError, match="1 could not be brought in"):
            run(*words)
    assert ImportBatch.objects.count() == 1


def test_run_again_after_an_interruption_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "stories.zip"
    file.write_bytes(stories(3))
    with monkeypatch.context() as patched:
        patched.setattr(imports, "claim", dies_at(2, imports.claim))
        with pytest.raises(Killed):
            run(str(file))
    lines, _ = run(str(file))
    assert ImportBatch.objects.count() == 1
    assert Article.objects.count() == 3
    lines, _ = run(str(file))
    assert [line.split("\t")[1] for line in lines] == ["in the library already"] * 3
    assert ImportBatch.objects.count() == 2


def test_ctrl_c_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stories.zip").write_bytes(stories(1))

    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch_tasks, "go", interrupted)
    with pytest.raises(CommandError, match="goes on where it was"):
        run(str(tmp_path / "stories.zip"))


def test_one_story_is_a_batch_of_one(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(story("Ferry"))
    lines, _ = run(str(tmp_path / "ferry.txt"))
    assert len(lines) == 1


@pytest.mark.parametrize("words", [("",), ("no/such/file",), ("--resume", "rubbish"), ("--resume", str(uuid4()))])
def test_what_is_not_there_is_refused_with_a_sentence(words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match=r"\.$"):
        run(*words)


def test_a_damaged_zip_is_refused_with_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "stories.zip").write_bytes(stories(2)[:60])
    with pytest.raises(CommandError, match="cut short"):
        run(str(tmp_path / "stories.zip"))
