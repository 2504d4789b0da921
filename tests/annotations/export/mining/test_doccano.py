"""doccano's JSONL: a line a story, of which every label and entity is a range of its text."""

from __future__ import annotations

import json

from annotations.export.mining.writers import write_doccano
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def test_a_line_holds_the_story_with_its_spans(studied_page: ReadingPage) -> None:
    [line] = write_doccano(studied_page, ExportOptions()).decode().splitlines()
    example = json.loads(line)
    text = example["text"]
    assert text == studied_page.revision.text
    labels = {(label, text[start:end]) for start, end, label in example["label"]}
    assert {
        ("QUESTION", "ferry 👩‍👩‍👧 left"),
        ("PERSON", "Ilse Tarn"),
        ("EVIDENCE", "coming.\nOne boat\nTwo"),
    } <= labels
    assert [[each["start_offset"], each["end_offset"], each["label"]] for each in example["entities"]] == example[
        "label"
    ]
    assert "ben: Who says *so*?" in example["Comments"]
    assert example["meta"]["agency"] == "Coastal Wire"


def test_relations_join_entities_and_pieces(studied_page: ReadingPage) -> None:
    example = json.loads(write_doccano(studied_page, ExportOptions()))
    words = {each["id"]: example["text"][each["start_offset"] : each["end_offset"]] for each in example["entities"]}
    relations = {(words[each["from_id"]], each["type"], words[each["to_id"]]) for each in example["relations"]}
    assert ("The pump failed", "CONTINUES", "and the pump failed again") in relations
    assert ("The pump failed", "SAID_BY", "Ilse Tarn") in relations
    assert ("came back “late”", "ACCORDING_TO", "The pump failed") in relations
    assert len({each["id"] for each in example["relations"]}) == len(example["relations"])
