"""Languages as items name them, as BCP 47 tags."""

from __future__ import annotations

# ISO 639-2, in both of its forms, where BCP 47 has two letters.
_SHORT = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl", "rus": "ru", "ara": "ar", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "swe": "sv", "nor": "no",
    "nob": "nb", "nno": "nn", "dan": "da", "fin": "fi", "pol": "pl", "tur": "tr", "ces": "cs", "cze": "cs", "slk": "sk",
    "slo": "sk", "hun": "hu", "ell": "el", "gre": "el", "heb": "he", "hin": "hi", "fas": "fa", "per": "fa", "ukr": "uk",
    "ron": "ro", "rum": "ro", "bul": "bg", "hrv": "hr", "srp": "sr", "cat": "ca", "eus": "eu", "baq": "eu", "glg": "gl",
}  # fmt: skip


def language_tag(written: str) -> str:
    """Return *written* ("EN", "eng", "en_US") as a tag: language in small letters, region in capitals."""
    first, *rest = written.strip().replace("_", "-").split("-")
    language = _SHORT.get(first.lower(), first.lower())
    return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])
