"""How right anchoring is: ``python -m benchmarks.anchoring.score [CASES.jsonl [TEXTS.jsonl]]``.

Without files, on made-up cases. CASES has a line for a case: ``{"category", "selectors": [W3C selectors], "expected":
{"start", "end", "boundary"} or null, "old_text", "text"}``. Where TEXTS is given, a case names its texts instead,
``"doc"``, and TEXTS has lines ``{"id", "old", "new"}``. Offsets count code points.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from annotations.anchoring.anchor import Anchor, anchor
from annotations.anchoring.describe import Selectors, describe
from annotations.anchoring.given import given_selectors
from annotations.anchoring.revise import reanchor
from benchmarks.anchoring.cases import cases
from benchmarks.anchoring.judging import Expected, Verdict, table, verdict
from newsroom.text.alignment import align

_aligned = lru_cache(maxsize=1)(align)


class Question(NamedTuple):
    kind: str
    old: str
    new: str
    selectors: Selectors
    expected: Expected


def main(files: list[str]) -> None:
    """Print a table of both ways to anchor: by the words alone, and with the old text."""
    questions = list(_given(*map(Path, files)) if files else _made_up())
    for title, answer in WAYS.items():
        print(title)
        print(*table(_judged(questions, answer)), sep="\n", end="\n\n")


def _by_words(question: Question) -> Anchor | None:
    return anchor(question.new, question.selectors)


def _by_alignment(question: Question) -> Anchor | None:
    return reanchor(_aligned(question.old, question.new), question.selectors)


WAYS = {"By the words alone": _by_words, "With the old text": _by_alignment}


def _judged(
    questions: Iterable[Question], answer: Callable[[Question], Anchor | None]
) -> Iterator[tuple[str, Verdict]]:
    for question in questions:
        found = answer(question)
        yield question.kind, verdict(question.expected, (found.start, found.end) if found else None)


def _made_up() -> Iterator[Question]:
    for case in cases():
        yield Question(case.kind, case.old, case.new, describe(case.old, *case.quote), Expected(case.place))


def _given(cases: Path, texts: Path | None = None) -> Iterator[Question]:
    known = {text["id"]: text for text in _lines(texts)} if texts else {}
    for case in _lines(cases):
        text = known.get(case.get("doc")) or {"old": case["old_text"], "new": case["text"]}
        selectors = given_selectors(case.get("selectors") or case.get("selector"), text["old"])
        if selectors:
            yield Question(case["category"], text["old"], text["new"], selectors, _expected(case["expected"]))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _expected(given: dict[str, Any] | None) -> Expected:
    return Expected((given["start"], given["end"]), given.get("boundary", "projected")) if given else Expected(None)


if __name__ == "__main__":
    main(sys.argv[1:])
