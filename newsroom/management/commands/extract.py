"""Read pages or texts as JSON lines and write what was found in each, one line for one line, as they come."""

from __future__ import annotations

import base64
import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.ingest import IngestedArticle, IngestError, Source, ingest
from newsroom.ingest.markup import article_html


class Command(BaseCommand):
    requires_system_checks = ()  # it needs neither the database nor the pages
    help = 'Extract stories: {"id", "url", "html_b64"} or {"id", "text"} a line on standard input.'

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jsonl", action="store_true", required=True, help="one JSON object a line, in and out")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in sys.stdin:
            if line.strip():
                self.stdout.write(json.dumps(_answer(line), ensure_ascii=False))
                self.stdout.flush()


def _answer(line: str) -> dict[str, Any]:
    """Answer one line; whatever is wrong with it becomes its ``error``, so that the next goes on."""
    identifier = None
    try:
        request = json.loads(line)
        identifier = request.get("id")
        return {"id": identifier} | _described(ingest(_source(request), fetch_pictures=False))
    except (IngestError, ValueError, KeyError, AttributeError, TypeError) as error:
        return {"id": identifier, "error": str(error)}


def _source(request: dict[str, Any]) -> Source:
    if "text" in request:
        return Source("text", request["text"].encode("utf-8", "replace"), request.get("url", ""))
    return Source("html", base64.b64decode(request["html_b64"]), request.get("url", ""))


def _described(article: IngestedArticle) -> dict[str, Any]:
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
