"""Static files are collected when one of them changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from newsroom.launch.static_files import ModuleManifestStorage, collect_static_files


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[Path]:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.js").write_text('import { b } from "./b.js";')
    (sources / "b.js").write_text("export const b = 1;")
    storages = {"staticfiles": {"BACKEND": "newsroom.launch.static_files.ModuleManifestStorage"}}
    with override_settings(STATICFILES_DIRS=[sources], STATIC_ROOT=tmp_path / "collected", STORAGES=storages):
        yield sources


def test_names_carry_a_digest_also_inside_modules(sources: Path, tmp_path: Path) -> None:
    collect_static_files()
    storage = ModuleManifestStorage()
    assert storage.stored_name("b.js") != "b.js"
    assert storage.stored_name("b.js") in (tmp_path / "collected" / storage.stored_name("a.js")).read_text()


def test_they_are_collected_again_only_after_a_change(sources: Path, tmp_path: Path) -> None:
    collect_static_files()
    (tmp_path / "collected" / "b.js").write_text("untouched")
    collect_static_files()
    assert (tmp_path / "collected" / "b.js").read_text() == "untouched"
    (sources / "b.js").write_text("export const b = 22;")
    collect_static_files()
    assert (tmp_path / "collected" / "b.js").read_text() == "export const b = 22;"


def test_a_file_that_was_not_collected_keeps_its_name(sources: Path) -> None:
    assert ModuleManifestStorage().stored_name("missing.css") == "missing.css"
