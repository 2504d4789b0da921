"""Where a field was found, for templates: ``{{ article.found_in|found_in:"byline" }}``."""

from django.template import Library

from newsroom.provenance import found_in_words

register = Library()
register.filter("found_in", found_in_words)
