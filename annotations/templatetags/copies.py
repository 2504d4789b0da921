"""How copies are shown."""

from django import template

from annotations.export.formats import FORMATS

register = template.Library()


@register.filter
def format_label(name: str) -> str:
    """Return what readers call the format *name*; the name itself, of one that there is no more."""
    return FORMATS[name].label if name in FORMATS else name
