"""What speaks for a name being a person, an organisation, a place or nothing of the kind."""

from newsroom.entities.clues.weigh import weigh

__all__ = ["weigh"]
