"""The help for the keys of the reading page in templates."""

from functools import lru_cache

from django import template
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from annotations import keys
from annotations.kinds import KindStyle, kinds_for
from newsroom.models import Reader

register = template.Library()


@register.simple_tag
def keys_help(reader: Reader | AnonymousUser) -> SafeString:
    """Return the table of keys, with the kinds of marks as *reader* calls them."""
    return _rendered(tuple(kinds_for(reader).items()))


# Most readers call the kinds as they come. Rendering it anew would be an eighth of a reading page's time.
@lru_cache(maxsize=64)
def _rendered(kinds: tuple[tuple[str, KindStyle], ...]) -> SafeString:
    return render_to_string("annotations/_keys.html", {"groups": keys.key_groups(dict(kinds))})
