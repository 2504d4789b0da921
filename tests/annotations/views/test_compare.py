"""What changed between two versions over HTTP."""

from __future__ import annotations

import lxml.html
import pytest
from django.test import Client

from annotations.models import Seen
from newsroom.ingest.article import IngestedParagraph
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.revised import revised
from tests.conftest import StoryMaker
from tests.html import assert_valid_html

QUERIES = 11
"""Session, reader, story with what is known of it, the two revisions, paragraphs, marks on each, notes, names in each,
and keeping that it was seen; the last only once."""

LEAD = "The ferry Linnet carried 231 people when she stopped off Marrow Bay."
YARD = "The yard at Port Ansell had warned the company of a crack in the hull."
CREW = "The crew will be paid until June, the company said."
HALL = "Residents <b>will</b> meet in the village hall to talk about a boat of their own."
FERRY = "No ferry has crossed to Skerry Point since the winter of the great storm."


@pytest.fixture
def changed(make_story: StoryMaker, mark: MarkMaker, write_note: NoteMaker) -> Article:
    """A number changed under a mark, a paragraph moved up, one was added, one removed; one stayed."""
    story = make_story(LEAD, YARD, CREW, HALL, FERRY, headline="Ferry stops")
    mark(story, "231 people", kind="claim")
    mark(story, "in the hull")
    new = [CREW, LEAD.replace("231", "233"), HALL, FERRY, "Nobody on the island was asked, Ruta Hask says."]
    return revised(story, *new, headline="Ferry stops, 233 aboard")


def comparison(story: Article, old: int = 1, new: int = 2) -> str:
    return f"{story.get_absolute_url()}revisions/{old}/{new}/"


def titles(client: Client, url: str) -> list[str]:
    root = lxml.html.fromstring(client.get(url).content)
    return [heading.text_content() for heading in root.cssselect(".change h2")]


def test_each_change_is_said_in_words(as_ana: Client, changed: Article) -> None:
    assert titles(as_ana, comparison(changed)) == [
        "Headline changed",
        "Paragraph moved up",
        "Paragraph changed",
        "Paragraph removed",
        "A paragraph stood here",
        "Paragraph added",
    ]


def test_words_are_woven_with_marks_on_both_sides(as_ana: Client, changed: Article) -> None:
    html = as_ana.get(comparison(changed)).content.decode()
    assert '>231</mark><span class="apart"> </span></del><ins><mark' in html
    assert "&lt;b&gt;will&lt;/b&gt;" in html
    assert "<summary>2 paragraphs unchanged</summary>" in html
    assert "your mark: Claim" in html
    assert_valid_html(html)


def test_a_paragraph_of_another_kind_is_said_to_be_one(as_ana: Client, make_story: StoryMaker, ana: Reader) -> None:
    story = make_story("What the yard knew", LEAD)
    heading = IngestedParagraph("What the yard knew", "heading", level=2)
    table = IngestedParagraph("Passengers\t231", "table_row")
    later = revised(story, heading, LEAD, table, origin="correction", author=ana)
    assert titles(as_ana, comparison(later)) == ["Paragraph made a heading", "Table row added"]


def test_a_split_paragraph_is_no_new_text(as_ana: Client, make_story: StoryMaker) -> None:
    later = revised(make_story(f"{LEAD} {YARD}", HALL), LEAD, YARD, HALL)
    assert titles(as_ana, comparison(later)) == ["Paragraph split off from another", "Paragraph cut otherwise"]
    assert "no words changed" in as_ana.get(f"{later.get_absolute_url()}revisions/").content.decode().lower()


def test_only_other_typography_is_said_to_be_that(as_ana: Client, make_story: StoryMaker) -> None:
    later = revised(make_story("“Nobody asked us,” the crew said."), '"Nobody asked us," the crew said.')
    assert titles(as_ana, comparison(later)) == ["Paragraph set in other typography"]


def test_what_moved_leads_to_where_it_stood_and_back(as_ana: Client, changed: Article) -> None:
    root = lxml.html.fromstring(as_ana.get(comparison(changed)).content)
    links = {link.text: link.get("href")[1:] for link in root.cssselect(".ways a") if link.text.startswith("Where")}
    assert root.get_element_by_id(links["Where it stood"]).cssselect("h2")[0].text == "A paragraph stood here"
    assert root.get_element_by_id(links["Where it is now"]).cssselect("h2")[0].text == "Paragraph moved up"


def test_every_step_leads_somewhere(as_ana: Client, changed: Article) -> None:
    for url in (comparison(changed), f"{comparison(changed)}?only=mine"):
        root = lxml.html.fromstring(as_ana.get(url).content)
        ids = {element.get("id") for element in root.iter() if element.get("id")}
        assert {link.get("href")[1:] for link in root.cssselect(".ways a[href^='#']")} <= ids


def test_only_what_matters_to_the_reader(as_ana: Client, as_ben: Client, changed: Article) -> None:
    url = f"{comparison(changed)}?only=mine"
    assert titles(as_ana, url) == ["Headline changed", "Paragraph changed", "Paragraph removed"]
    assert titles(as_ben, url) == ["Headline changed", "Paragraph changed"], "the number, which matters to everyone"
    assert "with changes that matter less" in as_ana.get(url).content.decode()


def test_nothing_matters(as_ana: Client, story: Article) -> None:
    later = revised(story, "The ferry has stopped.", "Nobody said why.")
    html = as_ana.get(f"{comparison(later)}?only=mine").content.decode()
    assert "None of the changes touches what you marked" in html
    assert_valid_html(html)


def test_versions_that_read_the_same(as_ana: Client, story: Article) -> None:
    later = revised(revised(story, "Gone."), "The ferry stopped.", "Nobody said why.")
    html = as_ana.get(comparison(later, 1, 3)).content.decode()
    assert "The two versions read the same." in html
    assert_valid_html(html)


def test_names_that_are_still_looked_for_are_said_to_be_missing(as_ana: Client, changed: Article) -> None:
    assert "Names are still being looked for" not in as_ana.get(comparison(changed)).content.decode()
    changed.revisions.filter(number=2).update(recognition="waiting")
    assert "Names are still being looked for" in as_ana.get(comparison(changed)).content.decode()


def test_the_older_one_comes_first_and_one_alone_is_read(as_ana: Client, changed: Article) -> None:
    assert as_ana.get(comparison(changed, 2, 1)).url == comparison(changed)  # type: ignore[attr-defined]
    assert as_ana.get(comparison(changed, 1, 1)).url == f"{changed.get_absolute_url()}revisions/1/"  # type: ignore[attr-defined]


def test_looking_at_the_changes_makes_them_known(as_ana: Client, ana: Reader, changed: Article) -> None:
    as_ana.head(comparison(changed))
    assert Seen.objects.get(reader=ana).revision.number == 1
    as_ana.get(comparison(changed))
    assert Seen.objects.get(reader=ana).revision.number == 2


def test_others_private_marks_do_not_show(as_ben: Client, changed: Article) -> None:
    assert "<mark" not in as_ben.get(comparison(changed)).content.decode()


def test_signed_out_wrong_method_and_wrong_ids(signed_out: Client, as_ana: Client, changed: Article) -> None:
    url = comparison(changed)
    assert "/accounts/login/" in signed_out.get(url).url  # type: ignore[attr-defined]
    assert as_ana.post(url).status_code == 405
    wrong = [url.replace(changed.slug, "no-such-story"), comparison(changed, 1, 3), comparison(changed, 0, 2)]
    assert [as_ana.get(each).status_code for each in wrong] == [404, 404, 404]


def test_the_number_of_queries_is_constant(
    as_ana: Client, changed: Article, mark: MarkMaker, write_note: NoteMaker, django_assert_num_queries: object
) -> None:
    as_ana.get(comparison(changed))
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(comparison(changed))
    for word in LEAD.split()[:4]:
        mark(changed, word)
        write_note(changed, word)
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]
        as_ana.get(comparison(changed))
