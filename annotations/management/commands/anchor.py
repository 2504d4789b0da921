"""``manage.py anchor --jsonl``: where quotes are in texts, for scoring and for other programs."""

from __future__ import annotations

from functools import lru_cache
from time import perf_counter
from typing import Any

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.given import given_selectors
from annotations.anchoring.revise import reanchor
from newsroom.management.json_command import JsonLinesCommand
from newsroom.management.json_lines import Answer, BrokenLine, Request, text_of
from newsroom.text.alignment import align

_aligned = lru_cache(maxsize=1)(align)  # lines about the same two texts mostly come one after the other


class Command(JsonLinesCommand):
    help = 'Find quotes: {"id", "text", "selectors": [W3C selectors], "old_text": optional} a line on standard input.'

    def answer(self, request: Request, options: dict[str, Any]) -> Answer:
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
