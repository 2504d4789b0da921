"""BibTeX with biblatex' fields, written by bibtexparser."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from annotations.export.citations.reference import Reference, story_reference
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage

_SIGNS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""What means something to LaTeX. Letters of every script stay: biber and BibTeX of today read UTF-8."""

_ALONE = str.maketrans("{}", "()")
"""BibTeX counts braces, those after a backslash too: one without its other would end the field, or not."""

_AS_IT_IS = {"author", "url", "urldate", "date", "year", "langid"}
_WHOLE = {"title", "journal"}
"""Within a second pair of braces no style makes capitals small."""


def write_bibtex(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the reference of *page*'s story in UTF-8, its marks and notes as annotations."""
    return bibtex(story_reference(page, options))


def bibtex(reference: Reference) -> bytes:
    """Return *reference* as one entry in UTF-8. Empty fields are left out."""
    fields = [Field(name, _value(name, value)) for name, value in _fields(reference).items() if value]
    return write_string(Library([Entry("article", reference.key, fields)])).strip().encode() + b"\n"


def _fields(reference: Reference) -> dict[str, str]:
    published = reference.published
    return {
        "title": reference.title,
        "author": _names(reference.authors),
        "journal": reference.publication,
        "entrysubtype": "newspaper",
        "date": published.isoformat() if published else "",
        "year": str(published.year) if published else "",
        "pages": reference.place,
        "url": _address(reference.url),
        "urldate": reference.accessed.isoformat(),
        "langid": reference.language,
        "abstract": reference.abstract,
        "keywords": ", ".join(tag.replace(",", " ") for tag in reference.keywords),
        "annotation": " ¶ ".join(reference.notes),
    }


def _names(names: Iterable[str]) -> str:
    """Return *names* joined; one that holds an "and" of its own is held together."""
    written = map(_encoded, names)
    return " and ".join(f"{{{name}}}" if " and " in name else name for name in written)


def _value(name: str, value: str) -> str:
    written = value if name in _AS_IT_IS else _encoded(value)
    return f"{{{written}}}" if name in _WHOLE else written


def _encoded(words: str) -> str:
    paired = words if _are_paired(words) else words.translate(_ALONE)
    return paired.translate(_SIGNS)


def _are_paired(words: str) -> bool:
    depths = list(accumulate((sign == "{") - (sign == "}") for sign in words))
    return not depths or (depths[-1] == 0 and min(depths) == 0)


def _address(url: str) -> str:
    """Braces would end the field; an address may always have them in figures."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
