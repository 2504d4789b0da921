"""Shares as readers know them."""

from django import template

register = template.Library()


@register.filter
def percent(share: float) -> str:
    """Return *share*, 0 to 1, as whole per cent; only what is whole is called 100."""
    return f"{min(round(share * 100), 99) if share < 1 else 100} %"
