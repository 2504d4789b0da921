"""``manage.py recognise --jsonl --given``: who is who among mentions that the line brings with it."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import call_command

TEXT = "Ada Marlow left. Marlow said so, and she meant it."
NO_LIST = "This line’s “mentions” are missing, or not a list."
NO_RANGE = "A mention needs a start and an end within the text, start before end."
GIVEN = [
    {"start": 0, "end": 10, "label": "PER", "entity": "ignored"},
    {"start": 17, "end": 23, "label": "PERSON"},
    {"start": 37, "end": 40, "label": "PERSON", "kind": "pronoun"},
    {"start": 41, "end": 46, "label": "odd"},
]


def ask(monkeypatch: pytest.MonkeyPatch, line: object, *options: str) -> Any:
    sent = io.BytesIO(json.dumps(line).encode())
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(sent))
    call_command("recognise", "--jsonl", *options, stdout=out)
    return json.loads(out.getvalue())


def test_nothing_is_added_to_what_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask(monkeypatch, {"doc_id": 1, "text": TEXT, "mentions": GIVEN}, "--given")
    assert [(m["start"], m["end"], m["label"], m["kind"]) for m in answer["mentions"]] == [
        (0, 10, "PERSON", "named"),
        (17, 23, "PERSON", "named"),
        (37, 40, "PERSON", "pronoun"),
        (41, 46, "ODD", "named"),
    ]
    assert answer["mentions"][0]["entity"] == answer["mentions"][1]["entity"]


def test_what_a_line_brings_is_no_answer_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = ask(monkeypatch, {"doc_id": 1, "text": TEXT, "mentions": [{"start": 11, "end": 15}], "language": "xx"})
    assert answer["mentions"] == []


@pytest.mark.parametrize(
    ("mentions", "sentence"),
    [
        (None, NO_LIST),
        ("Ada", NO_LIST),
        (["Ada"], NO_RANGE),
        ([{"start": 3}], NO_RANGE),
        ([{"start": 3, "end": 3}], NO_RANGE),
        ([{"start": -1, "end": 3}], NO_RANGE),
        ([{"start": 0, "end": 999}], NO_RANGE),
        ([{"start": True, "end": 3}], NO_RANGE),
        ([{"start": "0", "end": 3}], NO_RANGE),
    ],
)
def test_odd_mentions_are_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, mentions: object, sentence: str
) -> None:
    answer = ask(monkeypatch, {"doc_id": 1, "text": TEXT, "mentions": mentions}, "--given")
    assert answer == {"doc_id": 1, "error": sentence}
