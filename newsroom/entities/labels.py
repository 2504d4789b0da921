"""What programs that read and write named entities call the kinds of ours."""

LABELS = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "LOC",
    "group": "NORP",
    "event": "EVENT",
    "product": "PRODUCT",
    "work": "WORK_OF_ART",
}
"""By the kind of an entity, as OntoNotes 5 has them, which spaCy's models give. A place is LOC, since a story seldom
says whether it has a government (GPE)."""
