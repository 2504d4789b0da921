"""``manage.py anchor --jsonl``: where quotes are in texts, for scoring and for other programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from functools import lru_cache
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.given import given_selectors
from annotations.anchoring.revise import reanchor
from newsroom.management.json_lines import Answer, BrokenLine, Request, answers, text_of
from newsroom.text.alignment import align

_aligned = lru_cache(maxsize=1)(align)  # lines about the same two texts mostly come one after the other


class Command(BaseCommand):
    help = 'Find quotes: {"id", "text", "selectors": [W3C selectors], "old_text": optional} a line on standard input.'
    requires_system_checks = ()  # it needs neither the database nor the pages

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jsonl", action="store_true", required=True, help="one JSON object a line, in and out")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in answers(sys.stdin.buffer, "id", _answer):
            self.stdout.write(line)
            self.stdout.flush()


def _answer(request: Request) -> Answer:
    text, old = text_of(request, "text"), text_of(request, "old_text", default="")
    selectors = given_selectors(request.get("selectors"), old)
    if selectors is None:
        raise BrokenLine("The “selectors” of this line hold no TextQuoteSelector with words.")
    start = perf_counter()
    found = reanchor(_aligned(old, text), selectors) if old else anchor(text, selectors)
    return _described(found) | {"ms": round((perf_counter() - start) * 1000, 4)}


def _described(found: Anchor | None) -> Answer:
    if found is None:
        return {"pred": None, "how": "gone", "score": 0.0}
    return {"pred": [found.start, found.end], "how": found.how, "score": round(found.score, 4)}
