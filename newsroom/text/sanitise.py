"""The two gates for HTML: bleach for what comes in (then turned into text and ranges), nh3 for what is shown.

docs/decisions/0002-bleach-then-nh3.md says why there are two. bleach can be made to hang by deep nesting and lxml by
thousands of attributes, so size, depth and attributes are bounded before either sees the markup.
"""

from __future__ import annotations

import re
import sys

import bleach
import nh3
from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.text.words import words

MAX_MARKUP = 1_000_000  # code points that bleach is given
MAX_TOKENS = 20_000  # tags and character references that bleach is given; it reads about 15,000 a second
MAX_SHOWN = 100_000  # code points that nh3 is given: its time grows with the square of the nesting
MAX_DEPTH = 100  # elements within each other
MAX_ATTRIBUTES = 64  # on one element

IMPORT_TAGS = words("""
    p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre br hr div section article
    figure figcaption table caption thead tbody tfoot tr th td
    a em i strong b s strike del sup sub code kbd samp q cite img
""")
IMPORT_ATTRIBUTES = {"a": ["href"], "img": ["src", "alt"], "td": ["colspan"], "th": ["colspan"]}
IMPORT_SCHEMES = words("http https mailto cid")  # cid: a picture that came along (newsroom/ingest/pictures.py)
# What stands apart from what is before and after it, as a div does.
_AS_DIV = words("address aside center details dir fieldset footer header hgroup main menu nav optgroup summary")
_WITHOUT_TEXT = words("""
    script style template noscript iframe object embed svg math canvas audio video
    form button select textarea input head title
""")

SHOWN_TAGS = words("p br em strong s del code pre blockquote ul ol li a h3 h4 h5 h6 hr table thead tbody tr th td")
SHOWN_ATTRIBUTES = {"a": {"href"}}
SHOWN_SCHEMES = words("http https mailto")

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&#(?:([0-9]++)|[xX]([0-9a-fA-F]++));?")
_LONGEST_REFERENCE = 10  # digits
_ATTRIBUTE = r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+))?+"""
_TAG = re.compile(
    r"<!--(?:(?!-->).)*+"
    r"|<(?P<name>(?:(?P<raw>script|style)(?=[\s/>]))?[a-z]?[^\s/>]*+)"
    rf"(?P<attributes>(?:[\s/]*+{_ATTRIBUTE})*+)"
    r"(?P<code>(?(raw)(?:(?!</(?:script|style)).)*+|))",
    re.IGNORECASE | re.DOTALL,
)
_ONE_ATTRIBUTE = re.compile(rf"[\s/]*+{_ATTRIBUTE}", re.DOTALL)


class MarkupTooLarge(ValueError):
    """More markup than a story can have."""


def clean_import(markup: str) -> str:
    """Return *markup* with nothing in it but the tags, attributes and link schemes listed above.

    The result is never shown: newsroom/ingest turns it into text and ranges. Raises MarkupTooLarge.
    """
    bounded = _bounded(bound_attributes(without_controls(markup)))
    if len(bounded) > MAX_MARKUP or bounded.count("<") + bounded.count("&") > MAX_TOKENS:
        raise MarkupTooLarge
    return bleach.clean(bounded, tags=IMPORT_TAGS, attributes=IMPORT_ATTRIBUTES, protocols=IMPORT_SCHEMES, strip=True)


def clean_shown(markup: str) -> str:
    """Return *markup*, such as a rendered note, safe to show: no images, no styling, links that vouch for nothing.

    Raises MarkupTooLarge.
    """
    if len(markup) > MAX_SHOWN:
        raise MarkupTooLarge
    return nh3.clean(
        markup,
        tags=set(SHOWN_TAGS),
        attributes=SHOWN_ATTRIBUTES,
        url_schemes=set(SHOWN_SCHEMES),
        url_relative="deny",
        link_rel="nofollow noopener",
    )


def without_controls(markup: str) -> str:
    """Return *markup* without characters that no XML may hold, however they are written: lxml refuses to set them."""
    return _REFERENCE.sub(_legal, _NO_XML.sub("", markup))


def _legal(reference: re.Match[str]) -> str:
    digits, base = (reference[1], 10) if reference[1] else (reference[2], 16)
    code = int(digits, base) if len(digits) <= _LONGEST_REFERENCE else 0
    return reference[0] if 0 < code <= sys.maxunicode and not _NO_XML.match(chr(code)) else ""


def bound_attributes(markup: str) -> str:
    """Return *markup* with at most MAX_ATTRIBUTES on each tag, in linear time: parsers compare each with all others."""
    return _TAG.sub(_with_few_attributes, markup)


def _with_few_attributes(tag: re.Match[str]) -> str:
    attributes = tag["attributes"]
    if not attributes or len(attributes) < 2 * MAX_ATTRIBUTES:
        return tag[0]
    few = [match[0] for match, _ in zip(_ONE_ATTRIBUTE.finditer(attributes), range(MAX_ATTRIBUTES), strict=False)]
    return f"<{tag['name']}{''.join(few)}{tag['code']}"


def _bounded(markup: str) -> str:
    """Return *markup* as a well-formed tree of bounded depth, already without what the allow-list will not keep."""
    if not markup.strip():
        return ""
    root = lxml_html.fragment_fromstring(markup, create_parent="div")
    for element in list(root.iterdescendants(*_WITHOUT_TEXT)):
        element.drop_tree()
    for element in list(root.iterdescendants("*")):
        _simplify(element)
    _flatten(root)
    return str(lxml_html.tostring(root, encoding="unicode"))


def _simplify(element: HtmlElement) -> None:
    if element.tag in _AS_DIV:
        element.tag = "div"
    if element.tag not in IMPORT_TAGS:
        element.drop_tag()
        return
    for name in set(element.attrib) - set(IMPORT_ATTRIBUTES.get(str(element.tag), ())):
        del element.attrib[name]


def _flatten(root: HtmlElement) -> None:
    """Drop the tags, not the text, of whatever is nested deeper than MAX_DEPTH."""
    level: list[HtmlElement] = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
    for element in level:
        for deep in list(element.iterdescendants("*")):
            deep.drop_tag()
