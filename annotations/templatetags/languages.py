"""Languages in templates."""

from django import template

from annotations.words import direction

register = template.Library()


@register.filter
def runs_right_to_left(language: str) -> bool:
    """Tell whether a text in *language*, a BCP 47 tag, is read from the right."""
    return direction(language) == "rtl"
