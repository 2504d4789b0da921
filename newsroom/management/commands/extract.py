"""Read pages or texts as JSON lines and write what was found in each, one line for one line, as they come."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from newsroom.ingest import IngestedArticle, Source, ingest
from newsroom.ingest.markup import article_html
from newsroom.management.json_command import JsonLinesCommand
from newsroom.management.json_lines import Answer, BrokenLine, Request, text_of


class Command(JsonLinesCommand):
    help = 'Extract stories: {"id", "url", "html_b64"} or {"id", "text"} a line on standard input.'

    def answer(self, request: Request, options: dict[str, Any]) -> Answer:
        return _described(ingest(_source(request), fetch_pictures=False))


def _source(request: Request) -> Source:
    url = text_of(request, "url", default="")
    if "text" in request:
        return Source("text", text_of(request, "text").encode(), url)
    if "html_b64" in request:
        return Source("html", _decoded(text_of(request, "html_b64")), url)
    raise BrokenLine("This line has neither “text” nor “html_b64”.")


def _decoded(given: str) -> bytes:
    try:
        return base64.b64decode(given.encode())
    except binascii.Error:
        raise BrokenLine("The “html_b64” of this line is not base64.") from None


def _described(article: IngestedArticle) -> Answer:
    same = ("standfirst", "agency", "dateline", "section", "distributor", "rights", "language", "lead_image")
    return {name: getattr(article, name) for name in same} | {
        "title": article.headline,
        "author": list(article.authors),
        "date": str(article.published_on or article.updated_on or "") or None,
        "updated": str(article.updated_on or "") or None,
        "sitename": article.publication,
        "canonical": article.canonical_url,
        "html": article_html(article),
        "text": "\n".join(paragraph.text for paragraph in article.paragraphs if paragraph.kind != "caption"),
        "paragraphs": [{"kind": paragraph.kind, "text": paragraph.text} for paragraph in article.paragraphs],
    }
