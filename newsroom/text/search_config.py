"""Which text search configuration suits a language.

They are PostgreSQL's own, made deaf to accents by a migration (newsroom/migrations/0002_search_without_accents.py).
"""

from newsroom.text.language import primary

# Those that ship with PostgreSQL 15; every other language is searched by its words as they stand.
_CONFIGS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}


def search_config(language: str) -> str:
    """Return the configuration for a BCP 47 tag, ``newsroom_simple`` when its language has none."""
    return "newsroom_" + _CONFIGS.get(primary(language), "simple")
