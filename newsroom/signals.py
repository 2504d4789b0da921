"""What newsroom tells whoever wants to know."""

from django.dispatch import Signal

article_revised = Signal()
"""Sent with ``old`` and ``new``, revisions of one story, and the ``alignment`` of their texts, in the transaction that
makes the new one current: what stands off the text moves with it, or nothing does."""

text_recognised = Signal()
"""Sent with ``revision`` when the names and statements of a text are stored, outside of any transaction of that."""
