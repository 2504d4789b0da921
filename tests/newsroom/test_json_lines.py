"""``manage.py recognise --jsonl`` and ``extract --jsonl``: every line has its answer, and broken ones a sentence."""

from __future__ import annotations

import base64
import io
import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import call_command

from newsroom.management.json_lines import answers
from tests.newsroom import ferry

NOT_JSON = "This line is not JSON."
NO_TEXT = "This line has no “text”, or it is not a text."


FEED = """<rss version="2.0"><channel><title>Estmere Courier</title><item><title>Ferry stops</title><guid>1</guid>
<description>The ferry stopped at noon, and nobody at the harbour office could say why.</description></item>
</channel></rss>"""


def zipped(files: dict[str, str]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return written.getvalue()


def ask(monkeypatch: pytest.MonkeyPatch, command: str, *lines: object) -> list[Any]:
    """Run the command on *lines*, bytes as they are and anything else as JSON, and return its answers."""
    sent = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sent)))
    call_command(command, "--jsonl", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


BROKEN = [
    (b"Ottawa", None, NOT_JSON),
    (b'{"doc_id": "a", "id": "a", ', None, NOT_JSON),
    (b'\xff{"text": "Ottawa"}', None, NOT_JSON),
    (b"[" * 100_000, None, NOT_JSON),
    (["Ottawa"], None, "This line is JSON, but not an object: {…}."),
    ({"doc_id": "a", "id": "a", "text": 5}, "a", NO_TEXT),
    ({"doc_id": "a", "id": "a", "text": None}, "a", NO_TEXT),
]


@pytest.mark.parametrize(("command", "name"), [("recognise", "doc_id"), ("extract", "id")])
def test_a_broken_line_is_answered_in_a_sentence_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch, command: str, name: str
) -> None:
    whole = {name: "last", "text": ferry.TEXT, "language": "xx"}
    *broken, last = ask(monkeypatch, command, *(line for line, _, _ in BROKEN), b"  ", whole)
    assert broken == [{name: given, "error": sentence} for _, given, sentence in BROKEN]
    assert last[name] == "last"
    assert "error" not in last


def test_names_are_found_where_half_a_character_was_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    line = b'{"doc_id": "\\ud83d", "text": "\\ud83d Dr. Maria Santos", "language": "xx"}'
    [answer] = ask(monkeypatch, "recognise", line)
    assert answer["doc_id"] == "?"
    assert [mention["end"] for mention in answer["mentions"]] == [18]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ({"id": 1}, "This line has neither “text” nor “html_b64” nor “file_b64”."),
        ({"id": 1, "html_b64": "a"}, "The “html_b64” of this line is not base64."),
        ({"id": 1, "html_b64": 5}, "This line has no “html_b64”, or it is not a text."),
        ({"id": 1, "text": "Fog.", "url": 5}, "This line has no “url”, or it is not a text."),
    ],
)
def test_what_extract_misses_is_named(monkeypatch: pytest.MonkeyPatch, line: object, sentence: str) -> None:
    assert ask(monkeypatch, "extract", line) == [{"id": 1, "error": sentence}]


def test_a_page_is_extracted(monkeypatch: pytest.MonkeyPatch) -> None:
    page = base64.b64encode(ferry.HTML.encode()).decode()
    [answer] = ask(monkeypatch, "extract", {"id": 1, "html_b64": page, "url": None})
    assert answer["title"] == "Ferry stops at Marrow Bay after forty years"


@pytest.mark.parametrize(
    ("data", "name", "titles"),
    [
        (ferry.HTML.encode(), "ferry.html", ["Ferry stops at Marrow Bay after forty years"]),
        (FEED.encode(), "feed.xml", ["Ferry stops"]),
        (zipped({"a.html": ferry.HTML, "b.png": "x"}), "", ["Ferry stops at Marrow Bay after forty years", None]),
    ],
)
def test_a_file_of_any_kind_is_extracted(
    monkeypatch: pytest.MonkeyPatch, data: bytes, name: str, titles: list[str | None]
) -> None:
    line = {"id": 1, "name": name, "file_b64": base64.b64encode(data).decode()}
    [answer] = ask(monkeypatch, "extract", line)
    assert [story.get("title") for story in answer.get("stories", [answer])] == titles


def test_a_mistake_of_ours_does_not_cost_the_next_line(caplog: pytest.LogCaptureFixture) -> None:
    said = [
        json.loads(line) for line in answers([b'{"id": 0}', b'{"id": 1}'], "id", lambda line: {"x": 1 / line["id"]})
    ]
    assert said == [
        {"id": 0, "error": "Newsroom failed at this line. What happened stands on standard error."},
        {"id": 1, "x": 1.0},
    ]
    assert "ZeroDivisionError" in caplog.text
