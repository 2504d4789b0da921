"""TEI copies: everything points somewhere, and every span holds its words. (The schema is asked by make validate.)"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from lxml import etree
from pytest_django import DjangoAssertNumQueries

from annotations.export.manifest import mark_id, note_id
from annotations.export.options import ExportOptions
from annotations.export.tei.write import write_tei
from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Reader
from newsroom.naming.mentions import MentionRow
from tests.annotations.export.conftest import PageMaker, mark, note
from tests.annotations.export.tei.reading import ID, TEI, Read, read

OPTIONS = ExportOptions(site="https://news.example", made_on=date(2026, 5, 9))


@pytest.fixture
def copy(studied_page: ReadingPage) -> Read:
    return read(write_tei(studied_page, OPTIONS))


def words(elements: list[etree._Element]) -> list[str]:
    return ["".join(each.itertext()) for each in elements]


def test_the_body_is_the_text_and_anchors_count_it(copy: Read, studied_page: ReadingPage) -> None:
    assert copy.text == studied_page.revision.text
    assert copy.anchors
    assert all(key == f"c{at}" for key, at in copy.anchors.items())


def test_spans_hold_their_words(copy: Read, studied_page: ReadingPage) -> None:
    spans = copy.all("//t:standOff//t:span")
    assert [copy.words(span) for span in spans] == words(spans)
    marks = copy.all("//t:spanGrp[@type='marks']/t:span")
    assert words(marks) == [row.exact for row in studied_page.highlights]


def test_any_marks_whatever_they_cut(make_page: PageMaker) -> None:
    chance = random.Random(5)
    length = len(make_page().revision.text)
    ranges = [sorted(chance.sample(range(length + 1), 2)) for _ in range(200)]
    page = make_page(
        [(start, end, {}) for start, end in ranges], [], [MentionRow(1, 0, 10, 1, "bay", "Bay", "place", "x")]
    )
    copy = read(write_tei(page, OPTIONS))
    assert copy.text == page.revision.text
    assert [copy.words(span) for span in copy.all("//t:spanGrp/t:span")] == [page.revision.text[a:b] for a, b in ranges]


def test_marks_say_whose_they_are_and_what_they_claim(copy: Read, studied_page: ReadingPage) -> None:
    row = studied_page.highlights[0]
    made = copy.by_id(mark_id(row))
    assert made.get("motivation") == "highlighting tagging"
    assert words([copy.by_id(made.get("resp"))]) == ["marks and notesana"]
    assert [words([copy.by_id(each)])[0] for each in made.get("ana").split()] == [
        *("Claim", "Everyone on this server", "pump", "harbour safety")
    ]
    assert copy.all(f"//*[@xml:id='{mark_id(row)}']//t:f[@name='status']/t:symbol/@value") == ["open"]
    assert words([copy.by_id(made.get("target"))]) == ["the pump failed"]


def test_threads_hang_together(copy: Read, studied_page: ReadingPage) -> None:
    first, second, third = studied_page.notes[:3]
    targets = [copy.by_id(note_id(each)).get("target") for each in (first, second, third)]
    assert targets == [f"#{mark_id(studied_page.highlights[0])}", *2 * [f"#{note_id(first)}"]]
    assert copy.by_id(note_id(second)).get("motivation") == "replying"
    [beside] = [each for each in studied_page.notes if each.body.startswith("Beside")]
    assert copy.by_id(note_id(beside)).get("target") == "#p9"
    assert words(copy.by_id(note_id(third)).findall(f"{TEI}note")) == ["She does.\n\n- once\n- twice"]


def test_names_refer_to_whom_they_name(copy: Read) -> None:
    [name] = copy.all("//t:body//t:persName")
    assert words([name]) == ["Ilse Tarn"]
    assert words([copy.by_id(name.get("ref"))]) == [
        "Ilse Tarnhttp://www.wikidata.org/entity/Q42https://news.example/entities/ilse-tarn/"
    ]


def test_statements_have_their_parts_and_hang_on_others(copy: Read) -> None:
    first, second = copy.all("//t:spanGrp[@type='statement']")
    assert [(each.get("type"), each.text) for each in first.findall(f"{TEI}span")] == [
        *[("content", "The pump failed"), ("content", "and the pump failed again")],
        *[("source", "Ilse Tarn"), ("cue", "said")],
    ]
    assert (first.get("corresp"), first.get("cert"), second.get("cert")) == ("#entity-ilse-tarn", "high", "low")
    assert copy.all("//t:linkGrp/t:link/@target") == [f"#{second.get(ID)} #{first.get(ID)}"]


def test_the_header_says_what_it_is_a_copy_of(make_page: PageMaker) -> None:
    copy = read(write_tei(make_page(), OPTIONS))
    source = copy.all("//t:sourceDesc/t:bibl")[0]
    assert words(source.findall(f"{TEI}author")) == ["Mira Holt", "Jon Ashby"]
    assert source.find(f"{TEI}ref").get("target") == "https://courier.example/ferry?id=1&x=2"
    assert words(source.findall(f"{TEI}distributor")) == ["Harbour Syndicate"]
    assert copy.all("//t:publicationStmt/t:date/@when") == ["2026-05-09"]
    assert words(copy.all("//t:availability/t:p")) == ["© Coastal Wire. All rights reserved."]
    assert words(copy.all("//t:langUsage/t:language[@ident='en']")) == ["English"]
    assert copy.all("//t:publicationStmt/t:ptr/@target") == ["https://news.example/articles/ferry-gannet-stops-why/"]


def test_the_header_lists_the_versions_until_this_one(story: Article, ana: Reader) -> None:
    story.revisions.create(number=2, text="Later.", digest="2", origin="correction", author=ana)
    story.revisions.create(number=3, text="Later still.", digest="3", origin="check")
    page = open_page(story, ana, revision=story.revisions.get(number=2))
    changes = read(write_tei(page, OPTIONS)).all("//t:teiHeader/t:revisionDesc/t:change")
    assert [(each.get("n"), each.text) for each in changes] == [
        ("2", "corrected by a reader (ana)"),
        ("1", "brought in"),
    ]


def test_without_an_address_nothing_leads_to_the_library(make_page: PageMaker) -> None:
    copy = write_tei(make_page(), replace(OPTIONS, site=""))
    assert b"/articles/" not in copy
    assert b"<graphic" not in copy
    assert b"<figDesc>The &quot;old&quot; pier" not in copy
    assert b'<figDesc>The "old" pier</figDesc>' in copy


def test_blocks_are_what_they_are(make_page: PageMaker) -> None:
    copy = read(write_tei(make_page(), OPTIONS))
    assert [each.get(ID) for each in copy.all("//t:body/t:p")] == ["p1"]
    assert copy.all("//t:body/t:div/t:head")[0].get(ID) == "p2"
    assert [each.get("rend") for each in copy.all("//t:list")] == ["numbered", "bulleted"]
    assert words(copy.all("//t:row[@role='label']/t:cell")) == ["Pier", "Boats"]
    assert copy.all("//t:figure/t:graphic/@width") == ["8px"]
    assert [each.get("rend") for each in copy.all("//t:p[@xml:id='p1']//t:hi")] == ["bold", "italic"]


def test_a_story_of_pictures_alone_has_a_division(make_page: PageMaker) -> None:
    page = make_page()
    copy = write_tei(replace(page, paragraphs=[each for each in page.paragraphs if each.kind == "caption"]), OPTIONS)
    assert len(read(copy).all("//t:body/t:div/t:figure")) == 1


def test_a_name_that_a_link_cuts_goes_on_in_a_second_element(make_page: PageMaker) -> None:
    start = make_page().revision.text.index("Ilse Tarn")
    names = [MentionRow(4, start + 5, start + 14, 2, "tarn", "Tarn", "person", "reader")]
    first, second = read(write_tei(make_page([], [], names), OPTIONS)).all("//t:body//t:persName")
    assert (words([first, second]), second.get("prev")) == (["Tarn", " said"], "#m4")


def test_lost_words_are_kept_and_lost_places_said(make_page: PageMaker) -> None:
    page = make_page([], [note(1, "p77", "Where was it?"), note(2, "p1", highlight_id=7)])
    page = replace(page, lost=[replace(mark(7, 3, 9, "quote", last_in=1), exact="Gone.")])
    copy = read(write_tei(page, OPTIONS))
    lost = copy.by_id(mark_id(page.lost[0]))
    assert (lost.get("target"), words(lost.findall(f"{TEI}note"))) == ("#story", ["Gone."])
    targets = [copy.by_id(note_id(each)).get("target") for each in page.notes]
    assert targets == ["#story", f"#{mark_id(page.lost[0])}"]


def test_what_xml_cannot_hold_is_replaced(make_page: PageMaker) -> None:
    copy = read(write_tei(make_page([], [note(1, "p1", "Bell\x07 & \ud800 <x/>")]), OPTIONS))
    assert words(copy.all("//t:listAnnotation[@type='notes']//t:note")) == ["Bell\ufffd & \ufffd <x/>"]


def test_it_asks_for_versions_and_items_only(
    studied_page: ReadingPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        write_tei(studied_page, OPTIONS)
