"""Who made something, for templates: ``{{ row|maker }}`` for a row of a table, ``{{ name|by:account }}`` for values."""

from django.template import Library

from newsroom import credits

register = Library()
register.filter("maker", credits.maker)
register.filter("by", credits.by)
