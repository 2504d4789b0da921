"""Whether words name a thing, describe it, or are a pronoun."""

from newsroom.entities.mention import Form, Mention
from newsroom.text.words import words

# Pronouns by whom they mean; those of one row mean the same within a text, as far as nothing else is known.
_ROWS = (
    words("i me my mine myself"),
    words("we us our ours ourselves"),
    words("you your yours yourself yourselves"),
    words("he him his himself"),
    words("she her hers herself"),
    words("it its itself"),
    words("they them their theirs themselves"),
    words("this that these those who whom whose which"),
)
_PRONOUNS = {word: at for at, row in enumerate(_ROWS) for word in row}


def form_of(text: str, mention: Mention) -> Form:
    """Return the form of *mention* in *text*: as it says, but for a pronoun that is called a name and no known one."""
    said = text[mention.start : mention.end]
    shouted = len(said) > 1 and said.isupper()  # "US" and "IT" are names
    is_pronoun = said.lower() in _PRONOUNS and not shouted and mention.entity is None
    return "pronoun" if is_pronoun else mention.form


def row_of(pronoun: str) -> int | None:
    """Return the number of the row in which *pronoun*, in lower case, stands with its other cases."""
    return _PRONOUNS.get(pronoun)
