"""Tables as CSV, with commas, semicolons or tabs, as programs and spreadsheets write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from newsroom.ingest.decode import decode
from newsroom.ingest.errors import IngestError, NotText
from newsroom.ingest.lists.columns import Row, row_of

_PARTED_BY = ",;\t"
_HEAD = 4_000  # bytes in which the header stands
_FIELD = 20_000_000  # characters of one field: a saved page may be one
_BROKEN = "This table cannot be read after its line {line}. Export it once more, or bring the lines before it."

csv.field_size_limit(_FIELD)


def text_of(data: bytes) -> str:
    """Return the text of a list: mostly UTF-8, else as spreadsheets save it. Raises IngestError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)


def header_of(data: bytes) -> Sequence[str]:
    """Return the cells of the first line of *data*, whatever it is."""
    try:
        line = text_of(_head_of(data)).lstrip().partition("\n")[0].rstrip("\r")
        return next(csv.reader([line], delimiter=_delimiter(line)), ())
    except (IngestError, csv.Error):
        return ()


def rows_of(data: bytes) -> Iterator[Row]:
    """Yield the rows of the table *data*, each under our names. Raises IngestError."""
    text = text_of(data).replace("\0", "")
    lines = io.StringIO(text, newline="")
    delimiter = _delimiter(text.partition("\n")[0])
    reader = csv.DictReader(lines, delimiter=delimiter, restkey="")
    try:
        for row in reader:
            yield row_of({name: value for name, value in row.items() if name})
    except csv.Error as error:
        raise NotText(_BROKEN.format(line=reader.line_num)) from error


def _head_of(data: bytes) -> bytes:
    """Return the first line, or enough that it is in it; in UTF-16 a line does not end with the byte that ends one."""
    head = data[:_HEAD]
    return head if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head.lstrip().partition(b"\n")[0]


def _delimiter(line: str) -> str:
    return max(_PARTED_BY, key=line.count)
