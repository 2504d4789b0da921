"""Statements as tags: whole links, one id, nothing that takes the focus inside a link."""

from __future__ import annotations

from annotations.weave import Tag, weave
from annotations.weave.statement_tags import Cuts, Stated, places, source_tags, statement_tags
from annotations.weave.tags import entity_tags, inline_tags
from tests.annotations.weave.rows import Named

TEXT = "The ferry stops, Karrow said.\nNobody knows why."


def stated(*content: tuple[int, int], number: int = 5) -> Stated:
    return Stated(number, content, "indirect statement", "Ilse Karrow", f"by-{number}")


def woven(tags: list[Tag]) -> str:
    return "|".join(weave(TEXT, [(0, 29), (30, 47)], tags, []))


def test_a_statement_tells_its_source() -> None:
    html = woven(statement_tags([stated((0, 15))], Cuts(TEXT, [], [])))
    assert html.startswith(
        '<span class="said indirect statement" data-said="5" data-by="Ilse Karrow"'
        ' id="s5" aria-describedby="by-5">The ferry stops</span>, Karrow'
    )


def test_who_says_so_is_never_markup() -> None:
    evil = stated((0, 3))._replace(by='"><script>')
    assert "<script" not in woven(statement_tags([evil], Cuts(TEXT, [], [])))


def test_a_name_inside_stays_whole() -> None:
    mentions = [Named(4, 9)]
    tags = [*statement_tags([stated((0, 15))], Cuts(TEXT, [], mentions)), *entity_tags(mentions, [])]
    assert "The <a " in woven(tags)
    assert woven(tags).count("data-said") == 1


def test_a_link_across_its_edge_stays_whole_and_the_statement_is_cut() -> None:
    link = {"start": 10, "end": 28, "kind": "link", "href": "https://a.example/"}
    html = woven([*statement_tags([stated((0, 15))], Cuts(TEXT, [link], [])), *inline_tags([link])])
    assert html.count("<a ") == 1
    assert html.count('id="s5"') == 1
    assert 'nofollow noopener"><span class="said indirect statement" data-said="5" data-by="Ilse Karrow">st' in html


def test_a_statement_takes_no_focus_from_a_press_on_its_first_letter() -> None:
    cuts = Cuts(TEXT, [], [])
    assert "tabindex" not in woven([*statement_tags([stated((0, 15))], cuts), *source_tags({(17, 23): [5]}, cuts)])


def test_a_statement_stands_inside_a_link_that_is_longer() -> None:
    link = {"start": 0, "end": 28, "kind": "link", "href": "https://a.example/"}
    html = woven([*statement_tags([stated((4, 15))], Cuts(TEXT, [link], [])), *inline_tags([link])])
    assert html.startswith("<a ")


def test_pieces_and_paragraphs_share_one_id() -> None:
    html = woven(statement_tags([stated((0, 15), (17, 47))], Cuts(TEXT, [], [])))
    assert html.count('id="s5"') == 1
    assert html.count('data-said="5"') == 3


def test_a_paragraph_woven_alone_has_only_ids_of_what_begins_in_it() -> None:
    [alone] = weave(TEXT, [(30, 47)], statement_tags([stated((17, 47))], Cuts(TEXT, [], [])), [])
    assert 'data-said="5"' in alone
    assert 'id="s5"' not in alone


def test_the_words_for_a_source_know_all_that_it_says() -> None:
    html = woven(source_tags({(17, 23): [5, 6]}, Cuts(TEXT, [], [])))
    assert '<span class="says" data-said="5 6" id="w17-23">Karrow</span>' in html


def test_a_statement_that_is_off_keeps_its_place() -> None:
    assert woven(places([(5, [(0, 15)])], Cuts(TEXT, [], []))).startswith('<span id="s5">The ferry stops</span>,')


def test_a_statement_without_words_has_no_place() -> None:
    assert places([(5, []), (6, [(3, 3)])], Cuts(TEXT, [], [])) == []
