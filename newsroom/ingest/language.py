"""Which language a text is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from newsroom.text.words import words

_SAMPLE = 3_000  # code points
_MIN_SAMPLE = 40
_MIN_PROBABILITY = 0.8
# To say that a page is wrong about its own language takes more.
_SURE_SAMPLE = 600
_SURE = 0.999
# Languages that the detector takes for one another, and other tags of the same.
_ALIKE = tuple(
    words(group)
    for group in (
        "no nb nn da sv",
        "hr sr bs sh sl mk bg",
        "id ms jv",
        "es gl ca an oc pt ast",
        "cs sk",
        "ru uk be",
        "nl af fy li",
        "zh yue wuu",
        "he iw yi",
        "hi mr ne",
        "fa ar ur ps",
        "de lb gsw nds",
        "fil tl ceb",
        "fi et",
    )
)


def detect_language(text: str) -> str:
    """Return the BCP 47 tag of *text*'s language, ``""`` when it is too short or not clear."""
    return _detected(text, _MIN_SAMPLE, _MIN_PROBABILITY)


def contradicting_language(stated: str, text: str) -> str:
    """Return the language of *text* where it is certainly another than is *stated*, else ``""``."""
    found, primary = _detected(text, _SURE_SAMPLE, _SURE), stated.partition("-")[0].casefold()
    alike = any({found, primary} <= group for group in _ALIKE)
    return "" if alike or found == primary else found


def _detected(text: str, length: int, certainty: float) -> str:
    sample = text[:_SAMPLE]
    if len(sample) < length:
        return ""
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= certainty else ""


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
