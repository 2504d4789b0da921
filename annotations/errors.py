"""What can go wrong with what readers add. Every message is a sentence for the reader.

NewsroomError
└── AnnotationError
    ├── NoSuchWords        a range or quote that the text does not hold
    ├── AlreadyMarked      the same reader, words and kind, twice
    ├── TagError           a tag is too long, or a mark would have too many
    ├── CannotReshape      marks that cannot be merged, split, or brought back to what they were
    └── ClaimError         claims cannot be merged, parted, or brought back to what they were
        └── ClaimGone      the reader sees nothing of the claim any more
"""

from newsroom.errors import NewsroomError


class AnnotationError(NewsroomError):
    """A mark or a note could not be made or changed."""


class NoSuchWords(AnnotationError):
    """The range or the quote is not in the text."""


class AlreadyMarked(AnnotationError):
    """The reader has a highlight of this kind on exactly these words."""


class CannotReshape(AnnotationError):
    """Marks cannot be merged, split, or brought back to what they were."""


class TagError(AnnotationError):
    """A tag is too long, or a mark would have too many."""


class ClaimError(AnnotationError):
    """Claims cannot be merged, parted, or brought back to what they were."""


class ClaimGone(ClaimError):
    """Nothing of the claim is there any more that the reader sees."""
