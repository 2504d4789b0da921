"""Read pages, texts or files as JSON lines and write what was found in each, one line for one line, as they come."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from newsroom.ingest import Source, ingest
from newsroom.ingest.readers import reader_of
from newsroom.management.extracted import described, read_file
from newsroom.management.json_command import JsonLinesCommand
from newsroom.management.json_lines import Answer, BrokenLine, Request, text_of


class Command(JsonLinesCommand):
    help = (
        'Extract stories: {"id", "url", "html_b64"}, {"id", "text"}, or {"id", "name", "file_b64"} for a file of any'
        ' kind, a line on standard input. What holds several stories, or is a feed, answers "stories".'
    )

    def handle(self, *args: Any, **options: Any) -> None:
        reader_of("html")  # its modules take longer to load than a page to read, and no page should wait for them
        super().handle(*args, **options)

    def answer(self, request: Request, options: dict[str, Any]) -> Answer:
        url = text_of(request, "url", default="")
        if "file_b64" in request:
            return read_file(_decoded(request, "file_b64"), url, text_of(request, "name", default=""))
        return described(ingest(_source(request, url), fetch_pictures=False))


def _source(request: Request, url: str) -> Source:
    if "text" in request:
        return Source("text", text_of(request, "text").encode(), url)
    if "html_b64" in request:
        return Source("html", _decoded(request, "html_b64"), url)
    raise BrokenLine("This line has neither “text” nor “html_b64” nor “file_b64”.")


def _decoded(request: Request, name: str) -> bytes:
    try:
        return base64.b64decode(text_of(request, name).encode())
    except binascii.Error:
        raise BrokenLine(f"The “{name}” of this line is not base64.") from None
