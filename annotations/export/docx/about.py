"""What a copy says of itself: where the story is from, what was copied when, and what can be done with the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from annotations.export.colours import Ink
from annotations.export.docx.look import MARK, On, properties
from annotations.export.docx.sections import DETAILS, HEADING, words
from annotations.export.docx.xml import paragraph, run
from annotations.export.options import ExportOptions
from annotations.kinds import DEFAULTS
from annotations.reading import ReadingPage
from annotations.words import day, embargo, on_one_line

_BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>"
_LINK = '<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
_COME_BACK = (
    "You can answer, change, add and delete comments in this file, and bring it back to Newsroom. What is different "
    "then is shown beside the story, for you to accept one by one or all at once."
)

Link = Callable[[str], str]
"""Gives the id of the relationship to an address."""


def about(page: ReadingPage, options: ExportOptions, inks: Mapping[str, Ink], link: Link) -> Iterator[str]:
    """Yield the last section."""
    yield words(HEADING, "About this copy")
    for name, said in _facts(page, options).items():
        if said:
            yield paragraph(DETAILS, run(f"{name}: ", _BOLD) + _said(said, link))
    if page.highlights:
        yield paragraph(DETAILS, run("Marks: ", _BOLD) + _legend(page, inks))
    yield words(DETAILS, _COME_BACK)


def footer(page: ReadingPage, options: ExportOptions) -> str:
    """Return the line below each page, with the page's number at its end."""
    said = f"{_copied(page, options)} · version {page.revision.number}\t"
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return paragraph("Footer", run(said) + number)


def _facts(page: ReadingPage, options: ExportOptions) -> dict[str, str]:
    article, revision = page.article, page.revision
    return {
        "Embargo": embargo(article),
        "Withdrawn": on_one_line(article.withdrawn),
        "Dateline": article.dateline,
        "Published": day(article.published_on) if article.published_on else "",
        "Updated": day(article.updated_on) if article.updated_on else "",
        "Original": article.canonical_url,
        "Distributor": article.distributor,
        "Rights": on_one_line(article.rights),
        "Read": f"version {revision.number} of the text, fetched {day(revision.fetched_at)}",
        "In Newsroom": options.address(article.get_absolute_url()),
        "Copied": _copied(page, options).removeprefix("Copied "),
    }


def _copied(page: ReadingPage, options: ExportOptions) -> str:
    return f"Copied by {page.reader_name} from Newsroom, {day(options.made_on)}"


def _said(said: str, link: Link) -> str:
    if said.startswith(("https://", "http://")):
        return f'<w:hyperlink r:id="{link(said)}">{run(said, _LINK)}</w:hyperlink>'
    return run(said)


def _legend(page: ReadingPage, inks: Mapping[str, Ink]) -> str:
    labels = {row.kind: row.label for row in page.highlights}
    samples = (run(labels[kind], properties([On(MARK, kind)], inks)) for kind in DEFAULTS if kind in labels)
    return run("  ").join(samples)
