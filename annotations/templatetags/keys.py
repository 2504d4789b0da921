"""The keys of the reading page in templates."""

from collections.abc import Sequence

from django import template
from django.contrib.auth.models import AnonymousUser

from annotations import keys
from annotations.kinds import kinds_for
from newsroom.models import Reader

register = template.Library()


@register.simple_tag
def key_groups(reader: Reader | AnonymousUser) -> Sequence[keys.KeyGroup]:
    """Return the table of keys, with the kinds of marks as *reader* calls them."""
    return keys.key_groups(kinds_for(reader))
