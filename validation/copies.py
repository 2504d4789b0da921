"""The copies that are judged: every format of every story that formats stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from annotations.export.errors import NothingToWrite
from annotations.export.formats import FORMATS, Format
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline, Picture
from newsroom.models import Article, Reader
from newsroom.samples import add_samples
from tests.annotations.export.difficult import RIGHT_TO_LEFT, difficult_marks, difficult_story, long_story, put, say

_OPTIONS = ExportOptions(private=True, site="https://news.example")


@dataclass(frozen=True)
class Made:
    """A copy in a file, and what it is of."""

    format: Format
    story: str
    path: Path


def made(folder: Path) -> Iterator[Made]:
    """Yield the copies, each written when it is asked for."""
    ana, ben = (Reader.objects.create_user(name) for name in ("ana", "ben"))
    stories = [_difficult(ana, ben), long_story(ana, words=3_000, marks=100, talks=30), _right_to_left(ana), _odd(ana)]
    for story in [*stories, *add_samples(ana)]:
        yield from _copies(Article.objects.with_current().get(pk=story.pk), ana, folder)


def _copies(story: Article, reader: Reader, folder: Path) -> Iterator[Made]:
    for format_ in FORMATS.values():
        path = folder / f"{story.slug}-{format_.name}.{format_.extension}"
        try:
            path.write_bytes(write_copy(story, reader, format_, _OPTIONS))
        except NothingToWrite:
            continue
        yield Made(format_, story.slug, path)


def _difficult(ana: Reader, ben: Reader) -> Article:
    story = difficult_story(ana)
    difficult_marks(story, ana, ben)
    return story


def _right_to_left(reader: Reader) -> Article:
    """A story in a language of the other direction throughout."""
    paragraphs = (IngestedParagraph(RIGHT_TO_LEFT), IngestedParagraph(RIGHT_TO_LEFT, "quote"))
    story = add_article(IngestedArticle("العبّارة", paragraphs, language="ar"), reader)
    say(story, reader, "من قال هذا؟", key="p1", highlight=put(story, reader, "العبّارة آمنة", "question"))
    return story


def _odd(reader: Reader) -> Article:
    """A story of a picture that nobody described, and of links that few programs take."""
    out = BytesIO()
    Image.new("RGB", (8, 6), "teal").save(out, "PNG")
    links = [
        "https://pier.example/a b",
        "https://pier.example/ü?q=[1]|2",
        "mailto:a@pier.example?subject=x y",
        "HTTP://X:99/%zz",
    ]
    texts = [IngestedParagraph(f"A link {link}", inlines=(Inline(2, 6, "link", link),)) for link in links]
    shown = IngestedParagraph("A picture.", "caption", picture=Picture("https://pier.example/1.png", ""))
    said = IngestedArticle("Odd", (*texts, shown), pictures={"https://pier.example/1.png": out.getvalue()})
    story = add_article(said, reader)
    say(story, reader, "![no](https://x.example/a.png) <a href='https://pier.example/a b'>x</a>", key="p1")
    return story
