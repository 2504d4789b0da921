"""What waits of returned copies, for pages on which it costs nobody who only reads."""

from django.template import Library

from annotations.models import Suggestion
from newsroom.models import Article, Reader

register = Library()


@register.simple_tag
def suggestions_waiting(article: Article, reader: Reader) -> int:
    """Return how many suggestions for *article* wait for *reader*."""
    return Suggestion.objects.filter(article=article, reader=reader, state=Suggestion.State.OPEN).count()
