"""Storing pictures."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from newsroom import pictures
from newsroom.ingest import deadline
from newsroom.models import Image

pytestmark = pytest.mark.django_db
_ROOT = Path(__file__).resolve().parents[2]


def encoded(format: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Pillow.new(mode, size).save(out, format=format, **options)
    return out.getvalue()


def stored(data: bytes) -> Image:
    return pictures.store({"https://example.org/quay": data})["https://example.org/quay"]


@pytest.mark.parametrize(
    ("format", "media_type"),
    [
        ("PNG", "image/png"),
        ("GIF", "image/png"),
        ("JPEG", "image/jpeg"),
        ("MPO", "image/jpeg"),
        ("WEBP", "image/webp"),
        ("AVIF", "image/webp"),
    ],
)
def test_a_picture_is_stored_as_what_every_browser_shows(format: str, media_type: str) -> None:
    image = stored(encoded(format))
    assert (image.media_type, image.width, image.height) == (media_type, 60, 40)
    assert Pillow.open(io.BytesIO(image.data)).get_format_mimetype() == media_type


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_print_and_grey_jpegs_are_stored(mode: str) -> None:
    out = io.BytesIO()
    Pillow.new(mode, (8, 8)).save(out, format="JPEG")
    assert stored(out.getvalue()).media_type == "image/jpeg"


def test_a_large_picture_is_made_smaller_in_proportion() -> None:
    image = stored(encoded("PNG", (3200, 800)))
    assert (image.width, image.height) == (1600, 400)


def test_where_a_picture_was_taken_is_not_kept_but_which_way_is_up_is() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Camera of Marrow Bay"
    image = stored(encoded("JPEG", exif=exif))
    assert (image.width, image.height) == (40, 60)
    assert b"Marrow" not in image.data


def test_what_follows_the_picture_is_not_kept() -> None:
    assert b"<script>" not in stored(encoded("PNG") + b"<script>alert(1)</script>").data


def test_one_picture_is_one_row() -> None:
    data = encoded("PNG")
    rows = pictures.store({"a": data, "b": data})
    assert rows["a"] == rows["b"]
    assert stored(data) == rows["a"]
    assert Image.objects.count() == 1


@pytest.mark.parametrize("data", [b"", b"<svg onload='alert(1)'/>", b"\x89PNG\r\n\x1a\n", encoded("BMP")])
def test_what_is_no_picture_is_left_out(data: bytes) -> None:
    assert pictures.store({"x": data, "y": encoded("PNG")}).keys() == {"y"}


def test_more_pixels_than_a_page_needs_are_left_out_before_they_are_decoded() -> None:
    assert pictures.store({"x": encoded("PNG", (10_000, 5_000), "1")}) == {}


_MEASURED = """
import re, sys
from pathlib import Path
import django
django.setup()
from newsroom.pictures import encoded
assert all(encoded({name: Path(name).read_bytes()}) for name in sys.argv[1:])
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def test_a_small_file_that_is_a_large_picture_takes_bounded_memory(tmp_path: Path) -> None:
    turned = Pillow.Exif()
    turned[0x0112] = 6
    large = [
        encoded("WEBP", (2990, 2990), "RGBA", lossless=True, exif=turned),
        encoded("PNG", (3730, 3730), "P", exif=turned),
        encoded("JPEG", (4470, 4470), "CMYK", progressive=True),
    ]
    paths = [tmp_path / str(number) for number in range(len(large))]
    for path, data in zip(paths, large, strict=True):
        path.write_bytes(data)
    command = [sys.executable, "-c", _MEASURED, *map(str, paths)]  # by itself: memory is counted by the process
    child = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_ROOT)
    assert int(child.stdout) < 300  # MB


def test_the_largest_that_a_few_bytes_can_be_is_left_out() -> None:
    assert pictures.store({"x": encoded("WEBP", (6320, 6320), lossless=True)}) == {}


def test_what_is_encoded_is_stored_as_it_is() -> None:
    ready = pictures.encoded({"a": encoded("PNG"), "b": b"<svg/>"})
    assert ready.keys() == {"a"}
    assert bytes(pictures.store(ready)["a"].data) == ready["a"]


def test_pictures_that_are_not_ready_in_time_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "ENCODING", -1.0)
    assert pictures.encoded({"a": encoded("PNG")}, deadline.Deadline(-1)) == {}


@given(
    format=st.sampled_from(["PNG", "GIF", "JPEG", "WEBP", "AVIF"]), at=st.integers(0, 600), junk=st.binary(max_size=8)
)
@settings(max_examples=150, deadline=None)
def test_a_broken_picture_never_stops_an_import(format: str, at: int, junk: bytes) -> None:
    data = encoded(format)
    pictures.store({"x": data[:at] + junk + data[at + len(junk) :]})
