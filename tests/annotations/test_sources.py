"""Who speaks, and how much."""

from __future__ import annotations

from annotations.sources import Sources, sources_of
from newsroom.naming.attributions import AttributionRow
from newsroom.naming.statements import statements_of
from tests.newsroom.statement_rows import BRILL, KARROW, attribution

TEXT = "The ferry is “not safe”, Karrow said. Brill said that Karrow knew it in May. It rains."


def found(*rows: AttributionRow, text: str = TEXT) -> Sources:
    return sources_of(text, statements_of(text, rows))


def test_words_are_shared_between_voices_and_the_story() -> None:
    sources = found(
        attribution(TEXT, "Karrow knew it in May", "Brill", speakers=(BRILL,)),
        attribution(TEXT, "The ferry is “not safe”", "Karrow", speakers=(KARROW,), speech="mixed"),
    )
    voices = [(voice.name, voice.direct, voice.reported, voice.statements) for voice in sources.voices]
    assert voices == [("Tomas Brill", 0, 5, 1), ("Ilse Karrow", 2, 3, 1)]
    assert (sources.own, sources.total) == (7, 17)


def test_direct_speech_is_direct_although_its_quotation_marks_stand_outside() -> None:
    sources = found(attribution(TEXT, "not safe", "Karrow", speakers=(KARROW,), speech="direct"))
    assert [(voice.direct, voice.reported) for voice in sources.voices] == [(2, 0)]


def test_what_is_passed_on_counts_for_who_passes_it_on() -> None:
    outer = attribution(TEXT, "Karrow knew it in May", "Brill", speakers=(BRILL,))
    inner = attribution(TEXT, "it in May", "Karrow", speakers=(KARROW,), outer=outer.id)
    brill, karrow = found(inner, outer).voices
    assert (brill.name, brill.words, brill.statements, brill.second_hand) == ("Tomas Brill", 5, 1, 0)
    assert (karrow.name, karrow.words, karrow.statements, karrow.second_hand) == ("Ilse Karrow", 0, 0, 1)


def test_one_voice_is_one_entity_however_it_is_called() -> None:
    rows = [
        attribution(TEXT, "The ferry", "Karrow", speakers=(KARROW,)),
        attribution(TEXT, "in May", "Karrow said", speakers=(KARROW,), score=0.4),
    ]
    [voice] = found(*rows).voices
    assert (voice.statements, voice.first) == (2, rows[0].id)


def test_who_is_not_known_is_one_voice_by_the_same_words() -> None:
    rows = [
        attribution(TEXT, "The ferry", "Brill", unnamed=True),
        attribution(TEXT, "in May", "Brill", unnamed=True),
        attribution(TEXT, "rains"),
    ]
    assert [(voice.naming, voice.statements) for voice in found(*rows).voices] == [("unnamed", 2), ("nobody", 1)]


def test_pronouns_that_lead_to_nobody_are_not_taken_for_one_person() -> None:
    text = "It is so, she said. It is not, They said. So she said."
    rows = [
        attribution(text, "It is so", "she"),
        attribution(text, "It is not", "They"),
        attribution(text, "So", "she"),
    ]
    [voice] = found(*rows, text=text).voices
    assert (voice.name, voice.naming, voice.statements) == ("not clear who", "nobody", 3)


def test_wishes_are_nobodys_words() -> None:
    [voice] = found(
        attribution(TEXT, "It rains", "Brill", stance="attitude"), attribution(TEXT, "in May", "Karrow")
    ).voices
    assert (voice.name, voice.words) == ("Karrow", 2)


def test_without_statements_nothing_is_counted() -> None:
    assert found() == Sources((), 0, 0)
