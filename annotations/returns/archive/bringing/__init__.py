"""From an Archive to rows, in one transaction; see docs/archive.md for what is kept, added and left alone."""

from annotations.returns.archive.bringing.bring import Brought, bring_archive

__all__ = ["Brought", "bring_archive"]
