"""Kinds of marks in templates, as the reader of the page knows them."""

from django import template
from django.contrib.auth.models import AnonymousUser
from django.template.context import Context

from annotations.kinds import kinds_for, label_of, recoloured
from newsroom.models import Reader

register = template.Library()


@register.filter
def kind_label(kind: str, reader: Reader) -> str:
    """Return what *reader* calls the *kind* of a mark."""
    return label_of(kind, reader)


@register.simple_tag(takes_context=True)
def kind_classes(context: Context) -> str:
    """Return the classes that give kinds the colours which the reader of the page chose; nothing when they chose none.

    Pages of errors have no reader.
    """
    return " ".join(recoloured(kinds_for(context.get("user") or AnonymousUser())))
