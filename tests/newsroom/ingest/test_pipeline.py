"""The whole way, and the command that scores it."""

from __future__ import annotations

import base64
import io
import json
import time
from contextlib import suppress
from typing import Any, Literal

import pytest
from django.core.management import call_command

from newsroom.ingest import IngestError, Source, ingest
from newsroom.ingest.markup import article_html
from tests.newsroom.ingest.samples import DUMP, LEAD, PAGE


def test_steps_are_told_as_they_begin() -> None:
    steps: list[str] = []
    story = ingest(Source("text", DUMP.encode()), on_step=steps.append)
    assert steps == ["Finding the story"]
    assert (story.paragraphs[0].text, story.language) == (LEAD, "en")


def test_markup_pasted_as_text_is_read_as_a_page() -> None:
    assert ingest(Source("text", PAGE.encode())).publication == "The Lantern"


def test_a_text_keeps_the_address_it_is_said_to_come_from() -> None:
    source = Source("text", data=DUMP.encode() if isinstance(DUMP, str) else DUMP, url="https://harbour.example/linnet")
    assert ingest(source).canonical_url == "https://harbour.example/linnet"


def test_an_uploaded_page_asks_the_web_for_nothing() -> None:
    steps: list[str] = []
    assert ingest(Source("html", PAGE.encode(), name="ferry.html"), on_step=steps.append).pictures == {}
    assert "Fetching the pictures" not in steps


@pytest.mark.parametrize(
    "source",
    [
        Source("text"),
        Source("html", b"<p>Sign in</p>"),
        Source("text", b"%PDF-1.7"),
        Source("url", url="http://127.0.0.1/"),
        Source("text", b"a" * 6_000_000),
    ],
)
def test_every_failure_is_a_sentence(source: Source) -> None:
    with pytest.raises(IngestError, match=r"[.]$"):
        ingest(source)


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize(
    "hostile",
    [b" " * 400_000 + b"a", b"Ab cd\n" * 20_000, b"<div>" * 50_000, b"By " + b"Ab Cd, " * 20_000, b"<" * 200_000],
)
def test_hostile_input_ends_soon(kind: Literal["text", "html"], hostile: bytes) -> None:
    started = time.process_time()
    with suppress(IngestError):
        ingest(Source(kind, hostile))
    assert time.process_time() - started < 4


def test_our_own_html_holds_the_structure() -> None:
    html = article_html(ingest(Source("html", PAGE.encode(), "https://lantern.example/"), fetch_pictures=False))
    assert '<a href="https://lantern.example/board">the board’s</a> <strong>third</strong>' in html
    assert "<tr><th>Year</th><th>Passengers</th></tr>" in html
    assert html.count("<ul>") == 1


def _extract(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    call_command("extract", "--jsonl", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_command_answers_line_by_line_and_goes_on_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    page = {"id": "page", "url": "https://lantern.example/", "html_b64": base64.b64encode(PAGE.encode()).decode()}
    lines = [json.dumps({"id": "dump", "text": DUMP}), "{broken", '{"id": "empty", "text": ""}', json.dumps(page)]
    dump, broken, empty, found = _extract(monkeypatch, *lines)
    assert (dump["title"], dump["agency"], dump["date"]) == (
        "Last ferry to the Tern Islands will stop in October, board says",
        "Marrow Wire",
        None,
    )
    assert "error" in broken
    assert empty["error"].startswith("There is nothing in it.")
    assert (found["id"], found["date"], found["sitename"]) == ("page", "2031-03-04", "The Lantern")
    assert found["paragraphs"][1] == {"kind": "body", "text": found["text"].splitlines()[0]}
