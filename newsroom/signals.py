"""What newsroom tells whoever wants to know."""

from django.dispatch import Signal

text_recognised = Signal()
"""Sent with ``revision`` when the names and statements of a text are stored, outside of any transaction of that."""
