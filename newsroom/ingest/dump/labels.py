"""Lines of a story's head that say in which section it stands."""

from __future__ import annotations

import re

_SECTION = re.compile(
    r"(?:published|posted|filed|in) (?:in|under)\s*:?\s+(.{2,60})"
    r"|(?:section|rubrik|ressort|rubrique|sección|archivado en)\s*:\s*(.{2,60})",
    re.IGNORECASE,
)


def is_section_line(line: str) -> bool:
    """Tell whether *line* is one such as "Published in World"."""
    return bool(_SECTION.match(line))


def stated_section(line: str) -> str:
    """Return the section that *line* names, ``""`` when it is no such line."""
    match = _SECTION.match(line)
    return (match[1] or match[2]).strip(" .:") if match else ""
