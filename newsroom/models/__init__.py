"""The library's nouns. docs/glossary.md says what each one is."""

from newsroom.models.article import Article, Image, Paragraph, Revision
from newsroom.models.attribution import Attribution, AttributionSpeaker
from newsroom.models.check import Check, Follow
from newsroom.models.entity import Alias, Correction, Entity, Mention
from newsroom.models.imports import Import
from newsroom.models.reader import Reader

__all__ = [
    "Alias",
    "Article",
    "Attribution",
    "AttributionSpeaker",
    "Check",
    "Correction",
    "Entity",
    "Follow",
    "Image",
    "Import",
    "Mention",
    "Paragraph",
    "Reader",
    "Revision",
]
