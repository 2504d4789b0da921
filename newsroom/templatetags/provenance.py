"""What is known of a story, for templates: ``{{ article.found_in|found_in:"byline" }}``, ``{{ article|facts }}``."""

from django.template import Library

from newsroom.provenance import facts, found_in_words, unknown

register = Library()
register.filter("found_in", found_in_words)
register.filter("facts", facts)
register.filter("unknown", unknown)
