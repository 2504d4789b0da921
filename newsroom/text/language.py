"""Language tags (BCP 47)."""


def primary(tag: str) -> str:
    """Return the language of *tag* without country or script, in small letters: "en" of "en-GB", "" of ""."""
    return tag.lower().split("-")[0]
