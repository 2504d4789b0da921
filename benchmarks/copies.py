"""What each format of an annotated copy costs, beside what pandoc costs for the bare text of the same story."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pypandoc

from annotations.access import Audience
from annotations.export.errors import NothingToWrite
from annotations.export.formats import FORMATS, Format
from annotations.export.options import ExportOptions
from annotations.export.write import page_to_copy
from annotations.models import Highlight, Note
from annotations.reading import ReadingPage, keys_touched
from benchmarks.costs import Cost, cost_of, cost_of_program, middle
from benchmarks.library import database, story
from newsroom.models import Article, Reader

REPEATS = 3


class Size(NamedTuple):
    """A story of so many ``words``, with ``marks`` of two readers and ``notes`` on some of them."""

    words: int
    marks: int
    notes: int


USUAL, LONG = Size(800, 20, 8), Size(30_000, 1_000, 300)
SIZES = (Size(10_000, 333, 100), LONG, Size(90_000, 3_000, 900))
_TINY = Size(60, 1, 1)

_AS = {"docx": "docx", "epub": "epub3", "tei": "tei", "markdown": "markdown"}
"""What pandoc writes beside a format; HTML beside all others, which is what it writes fastest of what people read."""

_OPTIONS = ExportOptions(site="https://news.example")
_SET_BY_ITSELF = "pdf"  # how the names of formats begin that are held against WeasyPrint
_NO_WEASYPRINT = (
    "WeasyPrint is not installed here, so PDF is held against nothing (pip install weasyprint; on Debian it needs"
    " libpango-1.0-0 and libpangoft2-1.0-0)."
)


def report() -> None:
    """Print what formats cost on a usual and on a long story, and how that grows with the story."""
    with database():
        for size in (USUAL, LONG):
            _table(size)
        _growth()


def _table(size: Size) -> None:
    print(f"\nCopies of a story of {size.words:,} words with {size.marks:,} marks and {size.notes:,} notes")
    print(f"{'format':<16}{'CPU s':>8}{'pandoc s':>10}{'ratio':>8}{'MB':>8}{'pandoc MB':>11}")
    for format_ in FORMATS.values():
        print(_line(format_, size))
    print(_weasyprint(size) if find_spec("weasyprint") else _NO_WEASYPRINT)


def _line(format_: Format, size: Size) -> str:
    taken = _cost(format_, size)
    if taken is None:
        return f"{format_.name:<16}   nothing to write of this story"
    if format_.name.startswith(_SET_BY_ITSELF):
        return f"{format_.name:<16}{taken.seconds:>8.2f}{'':>18}{taken.memory / 1e6:>8.0f}"
    beside = _pandoc(_AS.get(format_.name, "html"), size)
    ratio = taken.seconds / beside.seconds
    numbers = f"{taken.seconds:>8.2f}{beside.seconds:>10.2f}{ratio:>8.2f}{taken.memory / 1e6:>8.0f}"
    return f"{format_.name:<16}{numbers}{beside.memory / 1e6:>11.0f}"


def _growth() -> None:
    words = "".join(f"{size.words:>14,}" for size in SIZES)
    print(f"\nHow copies grow with the story: CPU s and MB\n{'words':<16}{words}")
    for format_ in FORMATS.values():
        costs = [cost for size in SIZES if (cost := _cost(format_, size))]
        print(f"{format_.name:<16}" + "".join(f"{cost.seconds:>7.2f}{cost.memory / 1e6:>7.0f}" for cost in costs))


@cache
def _cost(format_: Format, size: Size) -> Cost | None:
    page, tiny = _page(size), _page(_TINY)
    try:
        return middle([cost_of(*_works(format_, page, tiny)) for _ in range(REPEATS)])
    except NothingToWrite:
        return None


def _works(format_: Format, page: ReadingPage, tiny: ReadingPage) -> tuple[Callable[[], object], Callable[[], object]]:
    return lambda: format_.write(page, _OPTIONS), lambda: format_.write(tiny, _OPTIONS)


@cache
def _pandoc(writer: str, size: Size) -> Cost:
    bare = "\n\n".join(_page(size).revision.text.splitlines()).encode()
    with TemporaryDirectory() as folder:
        written = str(Path(folder, "copy"))
        command = [
            pypandoc.get_pandoc_path(),
            "--from=markdown",
            f"--to={writer}",
            f"--output={written}",
            "--standalone",
        ]
        command += ["--metadata=title:Bench"]
        return middle([cost_of_program(command, bare) for _ in range(REPEATS)])


def _weasyprint(size: Size) -> str:
    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it names each rule that it does not know
    pages = [FORMATS["html"].write(_page(each), _OPTIONS).decode() for each in (size, _TINY)]
    whole, tiny = (lambda html=html: HTML(string=html).write_pdf() for html in pages)
    taken = cost_of(whole, tiny)
    return f"WeasyPrint sets the HTML copy in {taken.seconds:.2f} s and {taken.memory / 1e6:.0f} MB."


@cache
def _page(size: Size) -> ReadingPage:
    client, article = story(size.marks, size.words)
    reader = Reader.objects.get(pk=client.session["_auth_user_id"])
    _write_notes(article, reader, size.notes)
    return page_to_copy(article, reader, _OPTIONS)


def _write_notes(article: Article, reader: Reader, count: int) -> None:
    marks = Highlight.objects.filter(article=article).order_by("span")
    spread = list(marks)[:: max(len(marks) // max(count, 1), 1)][:count]
    Note.objects.bulk_create(_note(article, reader, row, number) for number, row in enumerate(spread))


def _note(article: Article, reader: Reader, row: Highlight, number: int) -> Note:
    [key, *_] = keys_touched(article.newest, row.span.lower, row.span.upper)
    body = f"Note {number}: **who** counted this?"
    return Note(article=article, author=reader, audience=Audience.EVERYONE, highlight=row, paragraph_key=key, body=body)
