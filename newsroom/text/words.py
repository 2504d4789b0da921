"""Tables of words as data: easier to read and to add to than lists of quoted strings."""


def words(table: str) -> frozenset[str]:
    """Return the words of *table*, which white space parts."""
    return frozenset(table.split())


def phrases(table: str) -> frozenset[str]:
    """Return the phrases of *table*: a line holds one or more, which ``|`` parts. Their case is folded."""
    found = (phrase.strip().casefold() for line in table.splitlines() for phrase in line.split("|"))
    return frozenset(phrase for phrase in found if phrase)
