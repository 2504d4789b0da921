"""What ``manage.py recognise --jsonl`` prints."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import call_command

TEXT = "Mr Abel Orme praised the Ministry of Ferries in Kenya."


def _answer(monkeypatch: pytest.MonkeyPatch, line: object) -> Any:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(line).encode())))
    call_command("recognise", "--jsonl", stdout=out)
    return json.loads(out.getvalue())


def test_mentions_have_ranges_labels_kinds_and_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    [person, ministry] = _answer(monkeypatch, {"doc_id": "a", "text": TEXT, "language": "xx"})["mentions"]
    assert person == {"start": 3, "end": 12, "label": "PERSON", "entity": "e0", "kind": "named"}
    assert TEXT[ministry["start"] : ministry["end"]] == "Ministry of Ferries"


def test_attributions_have_ranges_and_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“It is late,” said Mr Abel Orme."
    [found] = _answer(monkeypatch, {"doc_id": "a", "text": text, "language": "xx"})["attributions"]
    assert (found["type"], found["stance"], found["outer"], found["unnamed"]) == ("direct", "statement", None, False)
    assert [text[start:end] for start, end in [*found["content"], found["cue"]]] == ["It is late,", "said"]
    assert found["speakers"] == ["e0"]


def test_a_name_inside_a_name_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Mr Abel Orme praised the Ministry of Kenya."
    found = _answer(monkeypatch, {"doc_id": "a", "text": text, "language": "xx"})["mentions"]
    assert [(text[m["start"] : m["end"]], m["kind"]) for m in found] == [
        ("Abel Orme", "named"),
        ("Ministry of Kenya", "named"),
        ("Kenya", "nested"),
    ]
