"""The comments of Word documents: on which words they are, who answers whom, and what is settled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.docx import identity
from newsroom.ingest.article import IngestedMark, joined
from newsroom.ingest.errors import SourceTooLarge
from newsroom.ingest.word import comments, own
from newsroom.ingest.word.own import NAMESPACE, STORY_BEGINS, STORY_ENDS
from tests.newsroom.ingest.word.documents import document, p, read, run, with_files
from tests.newsroom.ingest.word.test_read import END, LEAD


def commented(number: int, words: str) -> str:
    start, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
    return f'{start}{run(words)}{end}<w:r><w:commentReference w:id="{number}"/></w:r>'


def comment(number: int, *lines: str, author: str = "Ben Reed", paragraph: str = "", date: str = "") -> str:
    inner = "".join(p(each) for each in lines).replace("<w:p>", f'<w:p w14:paraId="{paragraph}">')
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{date}">{inner}</w:comment>'


def marks(body: str, said: str, **parts: str) -> tuple[str, tuple[IngestedMark, ...]]:
    article = read(document(body, comments=said, **parts))
    return joined(article.paragraphs), article.marks


def test_a_comment_is_on_its_words_and_says_what_it_says() -> None:
    body = p("She ", commented(1, "said so"), " on Monday, and  nobody asked.")
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Who</w:t></w:r>"
    text, found = marks(p(LEAD) + body, comment(1, f"{bold}", "1. Ask *her*", date="2031-03-12T10:00:00Z"))
    (mark,) = found
    assert mark.span
    assert text[slice(*mark.span)] == mark.quote == "said so"
    assert (mark.prefix[-4:], mark.suffix[:10]) == ("She ", " on Monday")
    assert (mark.author, mark.note) == ("Ben Reed", "**Who**\n\n1\\. Ask \\*her\\*")
    assert mark.made_at == datetime(2031, 3, 12, 10, tzinfo=UTC)


def test_answers_are_known_by_the_part_that_says_so() -> None:
    body = p(LEAD) + p("She ", commented(1, "said so"), commented(2, " twice"), ".")
    said = (
        comment(1, "Who?", paragraph="00A1")
        + comment(2, "The chair.", author="Ana Ruiz", paragraph="00A2")
        + comment(3, "Thanks.", paragraph="00A3")
    )
    extended = (
        '<w15:commentEx w15:paraId="00a1" w15:done="1"/><w15:commentEx w15:paraId="00A2" w15:paraIdParent="00A1"/>'
        '<w15:commentEx w15:paraId="00A3" w15:paraIdParent="00A2"/>'
    )
    ids = '<w16cid:commentId w16cid:paraId="00A1" w16cid:durableId="7F"/>'
    _, found = marks(body, said, commentsExtended=extended, commentsIds=ids)
    (mark,) = found
    assert mark.resolved
    assert mark.uid == "word:7F"
    assert [(each.author, each.note) for each in mark.replies] == [("Ana Ruiz", "The chair."), ("Ben Reed", "Thanks.")]


def test_where_nothing_says_so_those_on_the_same_words_answer() -> None:
    start = '<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>'
    body = p(start, "She said so", '<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/>', ".")
    _, found = marks(p(LEAD) + body, comment(1, "Who?") + comment(2, "The chair."))
    assert [each.note for each in found] == ["Who?"]
    assert [each.note for each in found[0].replies] == ["The chair."]


def test_a_comment_crosses_paragraphs_cells_and_deleted_words() -> None:
    first = p("She ", '<w:commentRangeStart w:id="1"/>', "said so.")
    second = p("<w:del><w:commentRangeStart w:id='2'/><w:r><w:delText>No.</w:delText></w:r></w:del>", "He left",
               '<w:commentRangeEnd w:id="1"/>', "<w:commentRangeEnd w:id='2'/>", ".")  # fmt: skip
    text, found = marks(p(LEAD) + first + second, comment(1, "Both?") + comment(2, "When?"))
    assert [each.quote for each in found] == ["said so.\nHe left", "He left"]
    assert all(each.span and text[slice(*each.span)] == each.quote for each in found)


def test_a_comment_on_no_words_is_on_its_paragraph_and_one_on_the_headline_on_that() -> None:
    sign = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = p(commented(2, "Ferry stops at Marrow Bay")) + p("By Mira Holt") + p(LEAD) + p("She said so.", sign) + END
    _, found = marks(body, comment(1, "Who?") + comment(2, "Too long."))
    assert [(each.quote, each.span is None) for each in found] == [
        ("She said so.", False),
        ("Ferry stops at Marrow Bay", True),
    ]


def test_too_many_comments_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comments, "MOST_COMMENTS", 1)
    with pytest.raises(SourceTooLarge, match="more comments"):
        marks(p(LEAD), comment(1, "a") + comment(2, "b"))


def test_our_own_copies_are_known_by_what_they_write() -> None:
    assert (own.NAMESPACE, own.STORY_BEGINS, own.STORY_ENDS) == (
        identity.NAMESPACE,
        identity.STORY_BEGINS,
        identity.STORY_ENDS,
    )


def test_comments_of_our_own_copies_are_left_to_the_way_back() -> None:
    def at(name: str) -> str:
        return p(f'<w:bookmarkStart w:id="9" w:name="{name}"/><w:bookmarkEnd w:id="9"/>')

    inner = p(commented(1, LEAD)) + END
    own = {"r9": ("customXml", "../customXml/item1.xml")}
    body = p("Head") + at(STORY_BEGINS) + inner + at(STORY_ENDS) + p("List of marks")
    data = document(body, own, comments=comment(1, "x"))
    article = read(with_files(data, {"customXml/item1.xml": f'<copy xmlns="{NAMESPACE}"/>'.encode()}))
    assert article.marks == ()
    assert article.paragraphs[0].text == LEAD
    assert len(article.paragraphs) == 2


@given(st.lists(st.text("ab é\u00a0\u200b\n", max_size=6), min_size=1, max_size=6), st.data())
def test_every_place_that_is_found_reads_as_its_quote(parts: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(parts)))
    end = data.draw(st.integers(start, len(parts)))
    runs = [run(each) if each else "<w:r/>" for each in parts]
    runs.insert(end, '<w:commentRangeEnd w:id="1"/>')
    runs.insert(start, '<w:commentRangeStart w:id="1"/>')
    text, found = marks(p(LEAD) + p(*runs) + END, comment(1, "Hm."))
    (mark,) = found
    assert mark.span is None or text[slice(*mark.span)] == mark.quote == mark.quote.strip()
