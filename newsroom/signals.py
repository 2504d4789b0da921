"""What newsroom tells whoever wants to know."""

from django.dispatch import Signal

article_revised = Signal()
"""Sent with ``old`` and ``new``, revisions of one story, and the ``alignment`` of their texts, in the transaction that
makes the new one current: what stands off the text moves with it, or nothing does."""

text_recognised = Signal()
"""Sent with ``revision`` when the names and statements of a text are stored, outside of any transaction of that."""

story_taken_in = Signal()
"""Sent with ``article``, ``reader`` (None for nobody), ``marks`` (newsroom.ingest.IngestedMark) and ``tags`` (strings)
in the transaction that stores a story or finds it stored: who keeps marks and tags puts them there."""
