"""Texts of a checklist in the reader's language, or the nearest there is."""

from collections.abc import Iterable, Mapping

ENGLISH = "en"
FALLBACKS = {
    "sr": ("sr-Cyrl", "sr-Latn"),
    "sr-Latn": ("sr-Cyrl",),
    "sr-Cyrl": ("sr-Latn",),
    "cnr": ("sr-Latn", "bs"),
    "bs": ("hr", "sr-Latn"),
    "hr": ("bs", "sr-Latn"),
}
"""Which languages a reader of one is given before English, the nearest first."""
SAME = {"sr": ("sr-Cyrl", "sr-Latn")}
"""Tags that ask for a language without saying in which script."""


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text in a language, else along its chain, else English, else any."""
    found = texts.get(language)
    return texts.get(tag_for(texts, language), "") if found is None else found


def tag_for(tags: Iterable[str], language: str) -> str:
    """Say in which of these languages a reader of one is answered."""
    given = tuple(tags)
    chain = (language, *FALLBACKS.get(language, ()), ENGLISH, *given)
    return next((tag for tag in chain if tag in given), "")


def told_in(texts: Mapping[str, str], language: str) -> str:
    """Give a text with a mark behind it where it stands in another language."""
    tag = tag_for(texts, language)
    return f"{texts[tag]}{mark_of(tag, language)}" if tag else ""


def lines_in(lines: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """Give lines in the language in which a reader is answered."""
    return lines.get(tag_for(lines, language), ())


def told_lines(lines: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """Give lines, each with a mark behind it where they stand in another language."""
    mark = mark_of(tag_for(lines, language), language)
    return tuple(f"{one}{mark}" for one in lines_in(lines, language))


def mark_of(tag: str, language: str) -> str:
    """Give ` [en]` where a text in English stands for one in another language."""
    asked = (language, *SAME.get(language, ()))
    return "" if not tag or tag in asked else f" [{tag}]"
