"""Who is who in one text: mentions of one thing share a number. Pure."""

from newsroom.entities.resolution.names.nested import find_nested
from newsroom.entities.resolution.references.find import find_references
from newsroom.entities.resolution.resolve import resolve

__all__ = ["find_nested", "find_references", "resolve"]
