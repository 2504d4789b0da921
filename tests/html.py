"""Judging pages: is this HTML valid?"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from html5lib import HTMLParser


def assert_valid_html(text: str) -> None:
    """Fail on any parse error of the HTML standard in a whole page, and on an id that stands twice."""
    parser = HTMLParser(namespaceHTMLElements=False)
    _assert_sound(parser, parser.parse(text), text)


def assert_valid_fragment(text: str, container: str = "div") -> None:
    """The same for a fragment that htmx puts inside *container*."""
    parser = HTMLParser(namespaceHTMLElements=False)
    _assert_sound(parser, parser.parseFragment(text, container=container), text)


def _assert_sound(parser: HTMLParser, tree: Element, text: str) -> None:
    lines = text.splitlines()
    errors = [f"line {line}: {code} {about} in {lines[line - 1].strip()!r}" for (line, _), code, about in parser.errors]
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    errors += [f"id {name!r} stands {times} times" for name, times in ids.items() if times > 1]
    assert not errors, "\n".join(errors)
