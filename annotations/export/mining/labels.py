"""What spans and relations are called in every format for text mining; names have LABELS of newsroom/entities."""

MARKS = {
    "claim": "CLAIM",
    "quote": "QUOTE",
    "evidence": "EVIDENCE",
    "question": "QUESTION",
    "context": "CONTEXT",
    "plain": "HIGHLIGHT",
}
"""By the kind of a mark."""

STATEMENT = "STATEMENT"
PARTS = {"source": "SOURCE", "cue": "CUE", "told": "ADDRESSEE", "basis": "BASIS"}
"""What else the words of an attribution are, by their name in its row."""

STATEMENTS = (STATEMENT, *PARTS.values())

SAID = {"source": "SAID_BY", "cue": "REPORTED_WITH", "told": "SAID_TO", "basis": "ON_THE_GROUND_OF"}
"""Relations from a statement to its parts."""

ACCORDING_TO = "ACCORDING_TO"
"""From a statement to that on whose word it stands."""
