"""``manage.py recognise --jsonl``: names in texts, for scoring and for other programs."""

import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from newsroom.entities import Attribution, Mention, attribute, recognise
from newsroom.management.json_lines import answers, text_of

_LABELS = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "LOC",
    "group": "NORP",
    "event": "EVENT",
    "product": "PRODUCT",
    "work": "WORK_OF_ART",
}
_FORMS = {"name": "named", "nominal": "nominal", "pronoun": "pronoun"}


class Command(BaseCommand):
    help = "Find names in texts from standard input, one JSON object {doc_id, text, language} a line."
    requires_system_checks = []  # it needs neither the database nor the pages

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jsonl", action="store_true", required=True, help="the only format so far")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in answers(sys.stdin.buffer, "doc_id", _answer):
            self.stdout.write(line)
            self.stdout.flush()


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    language = text_of(document, "language", default="") or "en"
    text = text_of(document, "text")
    mentions = recognise(text, language=language, models=settings.SPACY_MODELS)
    attributions = attribute(text, mentions, language=language, models=settings.SPACY_MODELS)
    return {"mentions": [_row(m) for m in mentions], "attributions": [_said(a) for a in attributions]}


def _row(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "label": _LABELS[mention.kind],
        "entity": f"e{mention.cluster}",
        "kind": _FORMS[mention.form],
    }


def _said(attribution: Attribution) -> dict[str, Any]:
    return {**asdict(attribution), "type": attribution.speech}
