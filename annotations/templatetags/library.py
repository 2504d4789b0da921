"""How the library shows a story."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info

from annotations.citation import citation
from annotations.search import HIT_START, HIT_STOP
from newsroom.models import Article
from newsroom.text.language import primary

register = template.Library()

_HIT = re.compile(f"{HIT_START}([^{HIT_START}{HIT_STOP}]*){HIT_STOP}")


@register.filter
def marked(text: str) -> SafeString:
    """Escape *text* and put each hit that the search bracketed into ``<mark>``."""
    pieces = _HIT.split(text)  # every second piece is a hit
    return mark_safe(
        "".join(f"<mark>{escape(piece)}</mark>" if n % 2 else escape(piece) for n, piece in enumerate(pieces))
    )


@register.filter
def foreign_language(tag: str) -> str:
    """Return the name of the language with the BCP 47 *tag*, nothing when it is the one the page is in."""
    language = primary(tag)
    if language == primary(get_language() or "en"):
        return ""
    try:
        return str(get_language_info(language)["name_translated"])
    except KeyError:
        return tag


@register.filter
def cited(article: Article) -> str:
    """Return how *article* is named as a source."""
    return citation(article)
