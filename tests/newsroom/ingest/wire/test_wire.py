"""Items of every format, field by field; and what is no item, or must not be used."""

import json
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ingest import IngestedArticle, IngestError, Source, ingest
from newsroom.ingest.errors import NoArticle
from newsroom.ingest.several import LeftOut, opener_of
from newsroom.ingest.sniff import sniff
from newsroom.ingest.wire.item import WithdrawnItem
from newsroom.ingest.wire.reader import NoItem
from tests.newsroom.ingest.wire.items import G2, NEWSML, NINJS_1, NINJS_3, NITF


def read(item: str | bytes) -> IngestedArticle:
    return ingest(Source("wire", item if isinstance(item, bytes) else item.encode()), fetch_pictures=False)


def blocks(article: IngestedArticle) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in article.paragraphs]


def test_nitf() -> None:
    article = read(NITF)
    assert article.headline == "Ferry Linnet stays in port & loses its licence"
    assert article.standfirst == "The council withdrew the licence of the Linnet on Sunday."
    assert (article.authors, article.agency) == (("Ana Ruiz",), "Marrow Wire")
    assert (article.dateline, article.section) == ("PORT ANSELL, Estmere", "Harbour")
    assert (article.publication, article.distributor) == ("The Marrow Post", "Marrow Wire")
    assert (article.rights, article.language) == ("© 2031 Marrow Wire", "en")
    assert (article.published_on, article.updated_on) == (date(2031, 3, 2), None)
    assert (article.item_id, article.item_version) == ("20310302-ferry-077", "2")
    assert article.tags == ("ferry", "harbour")
    assert set(article.found_in.values()) == {"wire"}
    assert blocks(article) == [
        ("body", "PORT ANSELL, Estmere (MW) — The ferry Linnet will not sail, the council said."),
        ("body", "The vote was 7 to 2, the clerk said on Sunday."),
        ("caption", "The Linnet at her berth in Marrow Bay. (Ben Karr/MW)"),
        ("heading", "What comes next"),
        ("list_item", "An appeal by Friday"),
        ("list_item", "A hearing in April"),
        ("table_row", "Party\tVotes"),
        ("table_row", "Harbour\t7"),
        ("quote", "“We will appeal,” the owners said."),
        ("body", "The owners have two weeks."),
    ]
    assert article.paragraphs[2].picture.src == "https://wire.example/linnet.jpg"


def test_newsml_1_2() -> None:
    article = read(NEWSML.encode("iso-8859-1"))
    assert (article.headline, article.standfirst) == ("Reederei geht gegen Entzug vor", "Berufung bis Freitag")
    assert (article.authors, article.agency, article.dateline) == (("Ana Ruiz",), "Marrow Wire", "Port Ansell")
    assert (article.section, article.rights) == ("Economy, business and finance", "© 2031 Marrow Wire")
    assert (article.language, article.tags) == ("de", ("Fähre",))
    assert (article.published_on, article.updated_on) == (date(2031, 3, 3), date(2031, 3, 4))
    assert article.item_id == "urn:newsml:marrowwire.example:20310303:ferry-appeal"
    assert (article.item_version, article.embargoed_until) == ("4", datetime(2031, 3, 4, 18, tzinfo=UTC))
    assert [kind for kind, _ in blocks(article)] == ["body", "body", "caption"]
    assert article.paragraphs[-1].text == "Die Linnet im Hafen. (Ben Karr)"


def test_newsml_g2() -> None:
    article = read(G2)
    assert article.headline == "Linnet’s owners go to court"
    assert article.standfirst == "The owners of the ferry want their licence back."
    assert (article.authors, article.agency) == (("Ana Ruiz", "Cy Dunn"), "Marrow Wire")
    assert (article.dateline, article.section) == ("PORT ANSELL, Estmere", "Shipping")
    assert article.rights == "Copyright 2031 Marrow Wire. All rights reserved."
    assert (article.published_on, article.updated_on) == (date(2031, 3, 2), date(2031, 3, 5))
    assert (article.item_id, article.item_version) == ("urn:newsml:marrowwire.example:2031:linnet", "11")
    assert article.embargoed_until == datetime(2031, 3, 5, 12, tzinfo=UTC)
    assert [text for _, text in blocks(article)] == [
        "The owners of the Linnet went to court on Wednesday, their lawyer said.",
        "A hearing is set for April. The council did not answer questions.",
    ]


def test_ninjs_1() -> None:
    article = read(NINJS_1)
    assert article.headline == "Linnet sails again & the harbour cheers"
    assert (article.authors, article.agency, article.section) == (("Ana Ruiz",), "Marrow Wire", "Economy")
    assert (article.item_id, article.item_version) == ("http://wire.example/items/linnet-5", "3")
    assert article.embargoed_until == datetime(2031, 3, 7, 12, tzinfo=timezone(timedelta(hours=1)))
    assert article.paragraphs[1].text == "Café owners on the quay cheered, the clerk said."
    assert article.paragraphs[-1].text == "The Linnet leaves. (Ben Karr)"
    assert article.paragraphs[-1].picture.src == "https://wire.example/w.jpg"


def test_ninjs_3() -> None:
    article = read(NINJS_3)
    assert (article.headline, article.standfirst) == ("Tickets for the Linnet sell out", "No seats until May")
    assert (article.authors, article.agency, article.section) == (("Ana Ruiz",), "Marrow Wire", "Transport")
    assert (article.rights, article.published_on) == ("(c) 2031 Marrow Wire", date(2031, 3, 8))
    assert [kind for kind, _ in blocks(article)] == ["heading", "body", "caption"]


def test_ninjs_writes_its_keys_as_it_likes() -> None:
    article = read(
        '{"uri": "u", "versionCreated": "2031-03-08T09:00:00Z", "edNote": "", "headlines": [{"value": "Linnet"}],'
        ' "bodies": [{"contentType": "text/plain", "value": "The ferry left.\\n\\nIt came back."}]}'
    )
    assert (article.headline, article.published_on) == ("Linnet", date(2031, 3, 8))
    assert [text for _, text in blocks(article)] == ["The ferry left.", "It came back."]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;", ["One.", "Two & three."]),
        ("<![CDATA[<p>One.</p><p>Two.</p>]]>", ["One.", "Two."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("   One goes\nover the line.\n   Two.", ["One goes over the line.", "Two."]),
        ("<pre>One goes over\nthe line.\n\nTwo.</pre>", ["One goes over the line.", "Two."]),
        ("<p>CafÃ© rÃ©union.</p><p>MÃ¼ller â€“ Ã„rger.</p>", ["Café réunion.", "Müller – Ärger."]),
    ],
)
def test_bodies_in_every_dress(body: str, texts: list[str]) -> None:
    article = read(f"<nitf><body><body.content>{body}</body.content></body></nitf>")
    assert [text for _, text in blocks(article)] == texts


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_the_wire_withdrew_is_not_stored(status: str) -> None:
    with pytest.raises(WithdrawnItem, match=r"Linnet’s owners go to court.*Recasts with quotes"):
        read(G2.replace("stat:usable", f"stat:{status}"))


def test_what_only_the_text_says_is_found_there() -> None:
    body = "<p>By Ana Ruiz</p><p>PORT ANSELL (MW) - One.</p><p>Two.</p>"
    article = read(f"<nitf><body><body.content>{body}</body.content></body></nitf>")
    assert (article.authors, article.dateline) == (("Ana Ruiz",), "PORT ANSELL")
    assert (article.found_in["authors"], article.found_in["dateline"]) == ("text", "text")


def test_a_message_of_the_desk_may_hold_an_embargo() -> None:
    said = read(NITF.replace("EDS: Updates with council vote", "EMBARGOED until 6 p.m. GMT, March 3, 2031"))
    assert said.embargoed_until == datetime(2031, 3, 3, 18, tzinfo=UTC)
    stated = read(NITF.replace("<key-list>", '<date.release norm="20310303T090000Z"/><key-list>'))
    assert stated.embargoed_until == datetime(2031, 3, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("item", "error"),
    [
        ("<nitf><body/></nitf>", NoArticle),
        ("<packageItem/>", NoItem),
        ('{"uri": "u", "versioncreated": 1, "pubstatus": []}', NoArticle),
        ('{"uri": ', NoItem),
        ('{"a":' * 2_000 + "1" + "}" * 2_000, NoItem),
        ("[]", NoItem),
        ('["text"]', NoItem),
    ],
)
def test_what_is_no_item_is_a_sentence(item: str, error: type[IngestError]) -> None:
    with pytest.raises(error) as raised:
        read(item)
    assert str(raised.value).endswith(".")


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["headlines", "bodies", "body_html", "by", "associations", "renditions", "version"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_a_story_or_a_sentence(value: object) -> None:
    with suppress(IngestError):
        read(json.dumps(value))


@pytest.mark.parametrize("piece", ["A ", "aB", "By ", "(", "-", "Port ", "1 ", "&lt;p ", "Embargo "])
def test_endless_fields_take_no_time(piece: str) -> None:
    item = NITF
    for field in ("March 2", "ANA RUIZ", "Harbour Correspondent", "EDS: ", "Ferry Linnet stays", "The ferry "):
        item = item.replace(field, piece * 20_000)
    begun = time.process_time()
    with suppress(IngestError):
        read(item)
    assert time.process_time() - begun < 3


def test_wires_are_told_from_other_files() -> None:
    assert [sniff(item.encode()) for item in (NITF, NEWSML, G2, NINJS_1, NINJS_3)] == ["wire"] * 5
    assert sniff(G2.encode("utf-16")) == "wire"
    assert sniff(b"<!-- <nitf> --><html><body><p>About nitf.</p></body></html>") == "html"
    assert sniff(f"[{NINJS_1}, {NINJS_3}]".encode()) == "wire_package"
    assert sniff(f"<newsMessage><itemSet>{G2}{G2}</itemSet></newsMessage>".encode()) == "wire_package"


def parts_of(data: str) -> list[Source | LeftOut]:
    return list(opener_of("wire_package")(Source("wire", data.encode(), name="items")).parts)


def test_a_list_and_lines_of_ninjs_are_several_stories() -> None:
    lines = "\n".join(" ".join(item.split()) for item in (NINJS_1, NINJS_3))
    assert sniff(lines.encode()) == "wire_package"
    for data in (lines, f"[{NINJS_1}, {NINJS_3}]"):
        headlines = [ingest(part, fetch_pictures=False).headline for part in parts_of(data)]
        assert headlines == ["Linnet sails again & the harbour cheers", "Tickets for the Linnet sell out"]


def test_a_list_may_be_wrapped_and_a_line_broken() -> None:
    wrapped = f'{{"_meta": {{"total": 2}}, "_items": [{{"item": {NINJS_1}}}, {NINJS_3}]}}'
    assert sniff(wrapped.encode()) == "wire_package"
    assert [read(part.data).item_id for part in parts_of(wrapped)] == [
        "http://wire.example/items/linnet-5",
        "urn:ninjs:linnet-6",
    ]
    line = " ".join(NINJS_3.split())
    assert [isinstance(part, LeftOut) for part in parts_of(f"{line}\n{{broken}}\n\n{line}")] == [False, True, False]


def test_a_message_of_g2_has_texts_and_pictures() -> None:
    picture = G2.replace("ninat:text", "ninat:picture").replace("owners go to court", "picture")
    one = parts_of(f"<newsMessage><itemSet>{picture}{G2}</itemSet></newsMessage>")
    assert [ingest(part, fetch_pictures=False).paragraphs[-1].kind for part in one] == ["caption"]
    several = parts_of(f"<newsMessage><itemSet>{G2}{picture}{G2}</itemSet></newsMessage>")
    assert [isinstance(part, LeftOut) for part in several] == [False, True, False]
    assert several[1].name == "Linnet’s picture"


def test_a_file_of_newsml_1_2_has_several_items() -> None:
    item = NEWSML[NEWSML.index(" <NewsItem>") : NEWSML.index("</NewsML>")]
    parts = parts_of(f"<NewsML>{item}{item}</NewsML>")
    assert [read(part.data).headline for part in parts] == ["Reederei geht gegen Entzug vor"] * 2
