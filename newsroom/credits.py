"""Whose something is that came with a copy: who made it, as the copy says, and the account that brought it in."""

from __future__ import annotations

from typing import Any

_ACCOUNTS = ("reader", "author", "added_by")
_FORMER = "a former reader"


def by(name: str, brought_by: str = "") -> str:
    """Return who made something, in words: "ana", or "Mira Holt, in a copy that ana brought in"."""
    return f"{name}, in a copy that {brought_by} brought in" if brought_by else name


def maker(row: Any) -> str:
    """Return who made *row*, a model with a ``credit``, in words; empty where its account is gone and no copy says."""
    account = next((getattr(row, name) for name in _ACCOUNTS if hasattr(row, name)), None)
    name = account.get_username() if account else ""
    return by(row.credit, name or _FORMER) if row.credit else name
