"""A story's pictures, in a folder for the typesetter: it takes no other bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotations.export.pictures import images_of
from annotations.rows import ReadingParagraph

_EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}
"""Of the kinds of pictures that are stored and that typst sets."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """A folder with nothing but pictures, and their names in it by the id of the image."""

    folder: Path
    names: Mapping[int, str]


@contextmanager
def stored(paragraphs: Iterable[ReadingParagraph]) -> Iterator[Pictures]:
    """Write the pictures of *paragraphs* for the time of the block. Their names owe nothing to anybody's words."""
    images = images_of(paragraphs)
    with TemporaryDirectory() as folder:
        names = {
            pk: f"{pk}.{_EXTENSIONS[each.media_type]}" for pk, each in images.items() if each.media_type in _EXTENSIONS
        }
        for pk, name in names.items():
            Path(folder, name).write_bytes(images[pk].data)
        yield Pictures(Path(folder), names)
