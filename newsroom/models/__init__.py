"""The library's nouns. docs/glossary.md says what each one is."""

from newsroom.models.article import Article, Image, Paragraph, Revision
from newsroom.models.attribution import Attribution, AttributionSpeaker
from newsroom.models.check import Check, Follow
from newsroom.models.collection import Collection, CollectionPart
from newsroom.models.entity import Alias, Correction, Entity, Mention
from newsroom.models.family import Fingerprint, Kinship
from newsroom.models.feed import Feed, FeedItem
from newsroom.models.imports import Import, ImportBatch
from newsroom.models.reader import Reader

__all__ = [
    "Alias",
    "Article",
    "Attribution",
    "AttributionSpeaker",
    "Check",
    "Collection",
    "CollectionPart",
    "Correction",
    "Entity",
    "Feed",
    "FeedItem",
    "Fingerprint",
    "Follow",
    "Image",
    "Import",
    "ImportBatch",
    "Kinship",
    "Mention",
    "Paragraph",
    "Reader",
    "Revision",
]
