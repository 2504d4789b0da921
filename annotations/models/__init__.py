"""What readers add to stories. docs/glossary.md says what each noun is."""

from annotations.access import Audience
from annotations.models.activity import Activity
from annotations.models.batch import Batch
from annotations.models.claim import Appearance, Claim
from annotations.models.claim_record import Evidence, StatusChange
from annotations.models.copy import Copy
from annotations.models.dismissal import Dismissal
from annotations.models.highlight import Highlight
from annotations.models.ledger import ClaimChange, Difference
from annotations.models.note import Note, NoteVersion
from annotations.models.placement import Placement
from annotations.models.reshaping import Reshaping
from annotations.models.returned import ReturnedCopy, Suggestion
from annotations.models.seen import Seen
from annotations.models.story_tag import StoryTag

__all__ = [
    "Activity",
    "Appearance",
    "Audience",
    "Batch",
    "Claim",
    "ClaimChange",
    "Copy",
    "Difference",
    "Dismissal",
    "Evidence",
    "Highlight",
    "Note",
    "NoteVersion",
    "Placement",
    "Reshaping",
    "ReturnedCopy",
    "Seen",
    "StatusChange",
    "StoryTag",
    "Suggestion",
]
