"""Whose something is that came with a copy: who made it, as the copy says, and the account that brought it in."""

from __future__ import annotations

from typing import Any

_ACCOUNTS = ("reader", "author", "added_by")
_FORMER = "a former reader"


def by(name: str, brought_by: str = "") -> str:
    """Return who made something, in words: "ana", or "Mira Holt, in a copy that ana brought in"."""
    return name + brought(brought_by)


def brought(brought_by: str) -> str:
    """Return what follows the name of who made something: "" or ", in a copy that ana brought in"."""
    return f", in a copy that {brought_by} brought in" if brought_by else ""


def maker(row: Any) -> str:
    """Return who made *row*, a model with a ``credit``, in words; empty where its account is gone and no copy says."""
    return by(name_of(row) or "", brought_by(row))


def name_of(row: Any) -> str | None:
    """Return the name alone of who made *row*; None where its account is gone and no copy says."""
    return row.credit or _account(row) or None


def brought_by(row: Any) -> str:
    """Return the account that brought *row* in with a copy, in words; "" where no copy says whose it is."""
    return (_account(row) or _FORMER) if row.credit else ""


def _account(row: Any) -> str:
    account = next((getattr(row, name) for name in _ACCOUNTS if hasattr(row, name)), None)
    return account.get_username() if account else ""
