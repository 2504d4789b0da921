"""The formats of an annotated copy. The page, its addresses, the command and the tests iterate this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from django.utils.module_loading import import_string

from annotations.export.options import ExportOptions, chosen
from annotations.reading import ReadingPage

Writer = Callable[[ReadingPage, ExportOptions], bytes]

READ, WRITE, EXCHANGE, CITE, STUDY = "To read", "To write in", "To exchange", "To cite", "To study"
"""The groups of the menu, in its order."""


@dataclass(frozen=True)
class Format:
    """One way to write a copy: ``name`` in addresses and commands, ``label`` and ``hint`` for readers.

    ``leaves_out`` says what the format cannot hold. ``writer`` is a dotted name, loaded when it is first needed: who
    never writes a PDF has no typesetter in memory.
    """

    name: str
    group: str
    label: str
    hint: str
    leaves_out: str
    media_type: str
    extension: str
    writer: str

    def write(self, page: ReadingPage, options: ExportOptions) -> bytes:
        """Return the copy of *page*. Only what *options* choose reaches the writer. Raises ExportError."""
        return cast(Writer, import_string(self.writer))(chosen(page, options), options)


FORMATS = {
    each.name: each
    for each in (
        Format(
            "html",
            READ,
            "Web page",
            "One file with pictures and notes inside. Opens in any browser, prints well. Edit it and bring it back.",
            "What notes said before they were edited. Wishes and attitudes that the story tells of.",
            "text/html",
            "html",
            "annotations.export.html.write.write_html",
        ),
        Format(
            "pdf",
            READ,
            "PDF with notes in the margin",
            "Set like a book, to print, hand in or send: marks in the text, notes beside their words, and an outline.",
            "Which words name whom: names are listed with their pages. Letters that no font here has; ▯ stands for"
            " each.",
            "application/pdf",
            "pdf",
            "annotations.export.pdf.margin_copy.write_pdf",
        ),
        Format(
            "pdf-highlights",
            READ,
            "PDF with highlights",
            "The plain story with real highlights, notes and replies, which PDF readers list, answer and export.",
            "Which words name whom: names are listed with their pages. Patterns of kinds of marks, and how notes are"
            " laid out: their Markdown is as typed. Notes on paragraphs that are gone are printed, not listed."
            " ▯ stands for letters that no font here has.",
            "application/pdf",
            "pdf",
            "annotations.export.pdf.marked_copy.write_marked_pdf",
        ),
        Format(
            "epub",
            READ,
            "E-book",
            "For e-readers and their apps. Notes open where they are referred to; pictures and contents are inside.",
            "What notes said before they were edited. The lines under statements, which are listed below the story.",
            "application/epub+zip",
            "epub",
            "annotations.export.epub.write.write_epub",
        ),
        Format(
            "markdown",
            WRITE,
            "Markdown",
            "Plain text for note-taking apps: marks as ==highlights==, notes as footnotes, details on top.",
            "Pictures are named, not included. Marks that overlap become one ==highlight== with a footnote each.",
            "text/markdown",
            "md",
            "annotations.export.markdown.write.write_markdown",
        ),
        Format(
            "docx",
            WRITE,
            "Word",
            "Marks and notes as comments on their very words, replies as answers. Edit it in Word and bring it back.",
            "What notes said before they were edited, and whom they are for.",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "annotations.export.docx.write.write_docx",
        ),
        Format(
            "json-ld",
            EXCHANGE,
            "Web annotations (JSON-LD)",
            "Marks, notes and replies in W3C's model, with the text they are on. For other annotation tools.",
            "Pictures, and the headings, links and emphasis of the text.",
            "application/ld+json",
            "jsonld",
            "annotations.export.json_ld.write.write_json_ld",
        ),
        Format(
            "archive",
            EXCHANGE,
            "Newsroom archive",
            "Everything of the story in one file: all versions, marks, notes and their history. Brings it to another"
            " library, or back to this one, up to 100 MB.",
            "Evidence that is in other stories, and what was deleted.",
            "application/json",
            "newsroom.json",
            "annotations.export.archive.write.write_archive",
        ),
        Format(
            "csv",
            EXCHANGE,
            "Table (CSV)",
            "A row for each mark, in the columns of Hypothesis and a few more. Opens in any spreadsheet.",
            "The text, and notes' history. Cells that a spreadsheet would run begin with an apostrophe.",
            "text/csv",
            "csv",
            "annotations.export.tables.table.write_table",
        ),
        Format(
            "readwise",
            EXCHANGE,
            "Readwise (CSV)",
            "For Readwise's import: highlights with notes, kinds and tags as .tags, and paragraphs as locations.",
            "The text, whose marks they are, and what is claimed. Marks on words that are gone come without a place.",
            "text/csv",
            "csv",
            "annotations.export.tables.readwise.write_readwise",
        ),
        Format(
            "tei",
            STUDY,
            "TEI P5 (XML)",
            "For digital editions and corpora: the text encoded, with names, statements, marks and notes standing off.",
            "Pictures, which are named only, and how the Markdown of notes looks.",
            "application/tei+xml",
            "xml",
            "annotations.export.tei.write.write_tei",
        ),
        Format(
            "ris",
            CITE,
            "Reference (RIS)",
            "For Zotero, EndNote or Mendeley: the story, with your marks and notes as its notes.",
            "The text. The words of a single mark are cited from its card, with the number of their paragraph.",
            "application/x-research-info-systems",
            "ris",
            "annotations.export.citations.ris.write_ris",
        ),
        Format(
            "bibtex",
            CITE,
            "Reference (BibTeX)",
            "For LaTeX and JabRef: the story, with your marks and notes as its annotation.",
            "The text. The words of a single mark are cited from its card, with the number of their paragraph.",
            "application/x-bibtex",
            "bib",
            "annotations.export.citations.bibtex.write_bibtex",
        ),
        Format(
            "csl-json",
            CITE,
            "Reference (CSL-JSON)",
            "For pandoc and citation styles: the story, with your marks and notes as its note.",
            "The text. The words of a single mark are cited from its card, with the number of their paragraph.",
            "application/vnd.citationstyles.csl+json",
            "json",
            "annotations.export.citations.csl_json.write_csl_json",
        ),
        Format(
            "brat",
            STUDY,
            "brat standoff",
            "For brat and its kin: the bare text, its annotations and the settings for them, zipped.",
            "Notes on no mark, line breaks in notes, times and records: they are in a file beside it.",
            "application/zip",
            "brat.zip",
            "annotations.export.mining.writers.write_brat",
        ),
        Format(
            "xmi",
            STUDY,
            "UIMA CAS (XMI)",
            "For INCEpTION, DKPro and UIMA: the text with sentences, names, statements, marks and notes, zipped.",
            "Records of claims, and marks whose words are gone: they are in a file beside it.",
            "application/zip",
            "xmi.zip",
            "annotations.export.mining.writers.write_cas",
        ),
        Format(
            "doccano",
            STUDY,
            "doccano (JSONL)",
            "For doccano: spans as labels, and as entities with relations. Let the project have spans that overlap.",
            "Readers, tags and the places of notes: they are metadata. Words in pieces are related entities.",
            "application/jsonl",
            "doccano.jsonl",
            "annotations.export.mining.writers.write_doccano",
        ),
        Format(
            "spacy",
            STUDY,
            "spaCy (JSONL)",
            "For spaCy: what Doc.from_json reads, with names as entities and a group of spans for each layer.",
            "Readers, relations and notes: they stand beside what spaCy reads.",
            "application/jsonl",
            "spacy.jsonl",
            "annotations.export.mining.writers.write_spacy",
        ),
        Format(
            "iob2",
            STUDY,
            "IOB2 columns (CoNLL)",
            "For training taggers: a token a line with tags for marks, statements and names, zipped.",
            "What overlaps, notes, readers and relations: they are in a file beside it.",
            "application/zip",
            "iob2.zip",
            "annotations.export.mining.writers.write_iob2",
        ),
        Format(
            "claim-review",
            EXCHANGE,
            "Fact checks (ClaimReview)",
            "The claims that were rated, as search engines and collections of fact checks read them.",
            "Everything but rated claims with their speakers, reasons and evidence.",
            "application/ld+json",
            "claimreview.json",
            "annotations.export.claim_review.write_claim_review",
        ),
    )
}


def called_after(file: str) -> Format | None:
    """Return the format that the name of *file* ends with, of several the first; None where it is no format's."""
    longest_first = sorted(FORMATS.values(), key=lambda each: -len(each.extension))
    return next((each for each in longest_first if file.casefold().endswith(f".{each.extension}")), None)
