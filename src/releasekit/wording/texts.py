"""Texts of a checklist in the reader's language, or the nearest there is."""

from collections.abc import Mapping

FALLBACKS = {"sr-Latn": ("sr-Cyrl",), "sr": ("sr-Cyrl", "sr-Latn")}


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text in a language, else along its chain, else English, else any."""
    for tag in (language, *FALLBACKS.get(language, ()), "en"):
        if tag in texts:
            return texts[tag]
    return next(iter(texts.values()), "")
