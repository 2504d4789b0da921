"""``manage.py recognise --jsonl``: names in texts, for scoring and for other programs."""

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.conf import settings

from newsroom.entities import Attribution, Mention, attribute, recognise, resolve_given
from newsroom.entities.labels import LABELS
from newsroom.entities.resolution import find_nested
from newsroom.management.given_mentions import FORMS, given_mentions
from newsroom.management.json_command import JsonLinesCommand
from newsroom.management.json_lines import Answer, Request, text_of

type Row = dict[str, Any]
type Finder = Callable[[Request, str, str], tuple[list[Mention], list[Row]]]
"""Of a request, its text and language: the mentions, and rows of those that lie inside them."""


class Command(JsonLinesCommand):
    help = "Find names in texts from standard input, one JSON object {doc_id, text, language} a line."
    id_name = "doc_id"

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--given", action="store_true", help="find no names; say who is who among each line's own {mentions}"
        )

    def answer(self, request: Request, options: dict[str, Any]) -> Answer:
        return _answer(request, find=_resolved if options["given"] else _recognised)


def _answer(document: Request, find: Finder) -> Answer:
    language = text_of(document, "language", default="") or "en"
    text = text_of(document, "text")
    mentions, nested = find(document, text, language)
    attributions = attribute(text, mentions, language=language, models=settings.SPACY_MODELS)
    return {"mentions": [*map(_row, mentions), *nested], "attributions": [_said(a) for a in attributions]}


def _recognised(document: Request, text: str, language: str) -> tuple[list[Mention], list[Row]]:
    mentions = recognise(text, language=language, models=settings.SPACY_MODELS)
    nested = find_nested(text, [mention for mention in mentions if mention.form == "name"])
    return mentions, [_row(mention) | {"kind": "nested"} for mention in nested]


def _resolved(document: Request, text: str, language: str) -> tuple[list[Mention], list[Row]]:
    return resolve_given(text, given_mentions(document, text), language, settings.SPACY_MODELS), []


def _row(mention: Mention) -> Row:
    return {
        "start": mention.start,
        "end": mention.end,
        "label": LABELS.get(mention.kind, mention.kind.upper()),
        "entity": f"e{mention.cluster}",
        "kind": FORMS[mention.form],
    }


def _said(attribution: Attribution) -> Row:
    row = asdict(attribution)
    return row | {"type": row.pop("speech"), "speakers": [f"e{cluster}" for cluster in attribution.speakers]}
