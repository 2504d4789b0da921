"""What ``manage.py anchor --jsonl`` prints."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import call_command

OLD = "The ferry stopped at noon. Nobody said why."
NEW = "Update. The ferry halted at noon. Nobody said why."
QUOTE = {"type": "TextQuoteSelector", "exact": "Nobody said why.", "prefix": "at noon. "}


def _answers(monkeypatch: pytest.MonkeyPatch, *lines: Any) -> list[Any]:
    out = io.StringIO()
    given = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    call_command("anchor", "--jsonl", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_quote_is_found_by_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    [answer] = _answers(monkeypatch, {"id": 1, "text": NEW, "selectors": [QUOTE]})
    assert answer.pop("ms") >= 0
    assert answer == {"id": 1, "pred": [34, 50], "how": "quote", "score": 1.0}


def test_with_the_old_text_the_alignment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    position = {"type": "TextPositionSelector", "start": 0, "end": 26}
    [answer] = _answers(monkeypatch, {"id": 2, "text": NEW, "old_text": OLD, "selectors": [position]})
    assert (NEW[slice(*answer["pred"])], answer["how"]) == ("The ferry halted at noon.", "alignment")
    assert 0.5 < answer["score"] < 1


def test_what_is_gone_has_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    [answer] = _answers(monkeypatch, {"id": 3, "text": "Another story.", "selectors": QUOTE})
    assert (answer["pred"], answer["how"], answer["score"]) == (None, "gone", 0.0)


def test_a_bad_line_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["{", {"id": 4}, {"id": 5, "text": NEW, "selectors": []}, {"id": 6, "text": NEW, "selectors": [QUOTE]}]
    first, no_text, no_words, good = _answers(monkeypatch, *lines)
    assert first == {"id": None, "error": "This line is not JSON."}
    assert (no_text["id"], no_words["id"]) == (4, 5)
    assert no_words["error"] == "The “selectors” of this line hold no TextQuoteSelector with words."
    assert good["pred"] == [34, 50]
