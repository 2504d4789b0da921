"""Lists of words as data that can be read."""


def word_list(listed: str) -> frozenset[str]:
    """Return the words of *listed*, which white space separates."""
    return frozenset(listed.split())
