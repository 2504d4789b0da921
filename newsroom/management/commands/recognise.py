"""``manage.py recognise --jsonl``: names in texts, for scoring and for other programs."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from newsroom.entities import Mention, recognise

_LABELS = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "LOC",
    "group": "NORP",
    "event": "EVENT",
    "product": "PRODUCT",
    "work": "WORK_OF_ART",
}


class Command(BaseCommand):
    help = "Find names in texts from standard input, one JSON object {doc_id, text, language} a line."
    requires_system_checks = []  # it needs neither the database nor the pages

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jsonl", action="store_true", required=True, help="the only format so far")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in filter(str.strip, sys.stdin):
            self.stdout.write(json.dumps(_answer(json.loads(line)), ensure_ascii=False))


def _answer(document: dict[str, str]) -> dict[str, Any]:
    mentions = recognise(document["text"], language=document.get("language") or "en", models=settings.SPACY_MODELS)
    return {"doc_id": document["doc_id"], "mentions": [_row(m) for m in mentions], "attributions": []}


def _row(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "label": _LABELS[mention.kind],
        "entity": f"e{mention.cluster}",
    }
