"""Which language a text is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE = 3_000  # code points
_MIN_SAMPLE = 40
_MIN_PROBABILITY = 0.8


def detect_language(text: str) -> str:
    """Return the BCP 47 tag of *text*'s language, ``""`` when it is too short or not clear."""
    sample = text[:_SAMPLE]
    if len(sample) < _MIN_SAMPLE:
        return ""
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _MIN_PROBABILITY else ""


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
