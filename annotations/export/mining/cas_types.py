"""The types of a UIMA CAS of a story: DKPro Core's where it has them, since INCEpTION knows those; else ours."""

from __future__ import annotations

from collections.abc import Mapping

from cassis import TypeSystem
from cassis.typesystem import (
    TYPE_NAME_ANNOTATION,
    TYPE_NAME_DOCUMENT_ANNOTATION,
    TYPE_NAME_DOUBLE,
    TYPE_NAME_FS_ARRAY,
    TYPE_NAME_STRING,
)

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
DOCUMENT = f"{_DKPRO}.metadata.type.DocumentMetaData"
DIVISION = f"{_DKPRO}.segmentation.type.Div"
HEADING = f"{_DKPRO}.segmentation.type.Heading"
PARAGRAPH = f"{_DKPRO}.segmentation.type.Paragraph"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
NAME = f"{_DKPRO}.ner.type.NamedEntity"
MARK, STATEMENT, PART, COMMENT = (f"newsroom.type.{name}" for name in ("Mark", "Statement", "StatementPart", "Comment"))

_WORDS = TYPE_NAME_STRING
_TYPES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    DOCUMENT: (
        TYPE_NAME_DOCUMENT_ANNOTATION,
        {"documentTitle": _WORDS, "documentId": _WORDS, "documentUri": _WORDS},
    ),
    DIVISION: (TYPE_NAME_ANNOTATION, {"divType": _WORDS, "id": _WORDS}),
    HEADING: (DIVISION, {}),
    PARAGRAPH: (DIVISION, {}),
    SENTENCE: (TYPE_NAME_ANNOTATION, {"id": _WORDS}),
    NAME: (TYPE_NAME_ANNOTATION, {"value": _WORDS, "identifier": _WORDS}),
    PART: (TYPE_NAME_ANNOTATION, {"value": _WORDS}),
    STATEMENT: (
        TYPE_NAME_ANNOTATION,
        {
            **dict.fromkeys(("id", "value", "speech", "stance", "by", "naming", "speakers"), _WORDS),
            "score": TYPE_NAME_DOUBLE,
            "pieces": TYPE_NAME_FS_ARRAY,
            **dict.fromkeys(("source", "cue", "told", "basis"), PART),
            "outer": TYPE_NAME_ANNOTATION,
        },
    ),
    MARK: (
        TYPE_NAME_ANNOTATION,
        {
            **dict.fromkeys(("value", "id", "reader", "broughtBy", "audience", "tags", "was", "madeAt"), _WORDS),
            **dict.fromkeys(("statement", "status", "speaker", "chain", "told", "basis", "saidOn"), _WORDS),
        },
    ),
    COMMENT: (
        TYPE_NAME_ANNOTATION,
        {
            **dict.fromkeys(("id", "body", "author", "broughtBy", "audience", "madeAt", "editedAt"), _WORDS),
            **dict.fromkeys(("on", "replyTo"), TYPE_NAME_ANNOTATION),
        },
    ),
}
"""Each type with its supertype, which comes before it, and its features, by the type of their values. Those of DKPro
are as DKPro has them, or no program could merge its types with ours."""


def type_system() -> TypeSystem:
    """Return the types that a CAS of a story uses."""
    made = TypeSystem()
    for name, (supertype, _) in _TYPES.items():
        made.create_type(name, supertype)
    for name, (_, features) in _TYPES.items():
        for feature, range_type in features.items():
            made.create_feature(made.get_type(name), feature, range_type)
    return made
