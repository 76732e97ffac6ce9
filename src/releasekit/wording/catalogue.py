"""Looking sentences up in the catalogue of the reader's language."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from gettext import NullTranslations, translation
from pathlib import Path

_LOCALE = Path(__file__).parent / "locale"
_DOMAIN = "releasekit"


class _Chosen:
    """The catalogue in use: English, which is the source, until another is chosen."""

    catalogue: NullTranslations = NullTranslations()


def use_language(tags: Sequence[str]) -> None:
    """Choose the first language that has a catalogue; English needs none."""
    _Chosen.catalogue = translation(
        _DOMAIN, str(_LOCALE), languages=list(tags), fallback=True
    )


def languages_there() -> tuple[str, ...]:
    """Give English and every language that has a catalogue."""
    return ("en", *sorted(one.name for one in _LOCALE.glob("*") if one.is_dir()))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Look sentences up in another language for a while."""
    before = _Chosen.catalogue
    use_language([language])
    try:
        yield
    finally:
        _Chosen.catalogue = before


def _(sentence: str) -> str:
    """Give a sentence in the reader's language."""
    return _Chosen.catalogue.gettext(sentence)


def counted(one: str, many: str, number: int, **facts: str) -> str:
    """Give the sentence that fits a number, with the number and the facts put in."""
    return _Chosen.catalogue.ngettext(one, many, number).format(n=number, **facts)
