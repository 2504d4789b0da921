"""Sentences that say what a change did, each with what takes it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.template.loader import render_to_string


def say(request: HttpRequest, sentence: str, undo: str = "", **fields: object) -> None:
    """Leave a message; *undo* is the address to which posting *fields* takes the change back.

    When the change is itself the taking back of another, its message offers to redo that.
    """
    values = {"sentence": sentence, "address": undo, "fields": fields, "redo": "undoing" in request.POST}
    messages.success(request, render_to_string("components/_undo.html", values, request) if undo else sentence)


def messages_html(request: HttpRequest) -> str:
    """Return the messages for htmx to put in place, out of band."""
    return render_to_string("components/_messages.html", {"oob": True}, request)
