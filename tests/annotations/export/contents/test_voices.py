"""Who says what, in copies."""

from __future__ import annotations

from dataclasses import replace

import html5lib
import lxml.html

from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.html.write import write_html
from annotations.export.markdown.write import write_markdown
from annotations.export.options import ExportOptions, chosen
from annotations.reading import open_page
from newsroom.models import Article, Reader
from tests.annotations.conftest import AttributionMaker


def test_each_statement_stands_under_its_source_and_leads_to_its_words(
    story: Article, ana: Reader, attribute_words: AttributionMaker
) -> None:
    outer = attribute_words(story, "The ferry stopped.\nNobody", "why", speakers=["Ilse <Karrow>"])
    attribute_words(story, "ferry", "The", unnamed=True, outer=outer)
    source = write_html(open_page(story, ana), ExportOptions()).decode()
    html5lib.HTMLParser(strict=True).parse(source)
    tree = lxml.html.document_fromstring(source)
    items = tree.xpath("//section[@class='sources']/ol/li")
    assert [item.text_content() for item in items] == [
        "Ilse <Karrow>, 67% of the wordsThe ferry stopped. Nobody Ilse <Karrow>",
        "The, second-handferry The, unnamed source, according to Ilse <Karrow>",
    ]
    for target, words in zip(
        tree.xpath("//section[@class='sources']//a/@href"), ["The ferry stopped.", "ferry"], strict=True
    ):
        [place] = tree.xpath(f"//*[@id='{target[1:]}']")
        assert place.text_content() == words


def test_markdown_lists_them_below_the_story(story: Article, ana: Reader, attribute_words: AttributionMaker) -> None:
    attribute_words(story, "The ferry stopped", "why", speakers=["Ilse *Karrow*"])
    copy = write_markdown(open_page(story, ana), ExportOptions()).decode()
    assert "## Who says what\n\nFound by Newsroom" in copy
    assert "\n- **Ilse \\*Karrow\\***, 50% of the words\n    - “The ferry stopped”\n" in copy


def test_sources_stay_out_with_the_names(story: Article, ana: Reader, attribute_words: AttributionMaker) -> None:
    attribute_words(story, "The ferry", "why")
    page = open_page(story, ana)
    assert "Who says what" in write_html(chosen(page, ExportOptions()), ExportOptions()).decode()
    assert (
        "Who says what"
        not in write_html(chosen(page, ExportOptions(layers=ALL_LAYERS - {"statements"})), ExportOptions()).decode()
    )
    assert (
        "Who says what"
        not in write_markdown(chosen(page, ExportOptions(layers=ALL_LAYERS - {"statements"})), ExportOptions()).decode()
    )
    assert "Who says what" not in write_html(replace(page, attributions=[]), ExportOptions()).decode()
