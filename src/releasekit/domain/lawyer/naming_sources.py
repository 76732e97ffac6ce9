"""Ids for sources that somebody read: `MK-LES-42.2` for Article 42(2) of a law."""

import re
from collections.abc import Iterable, Mapping
from itertools import count
from typing import NamedTuple
from unicodedata import normalize

from releasekit.domain.checklist import Source

LONGEST = 48
SHORTEST_WORD = 3
NO_LETTERS = "LAW"
SEEN = "seen"
_CYRILLIC = str.maketrans(
    "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш", "abvgddgezzdijkllmnnoprstckufhccds"
)


class Citation(NamedTuple):
    """A place in a law; the law by its name, or by the id it is registered under."""

    law: str
    article: str
    text_of: str = ""


def source_id(jurisdiction: str, cited: Citation, known: Mapping[str, Source]) -> str:
    """Give the id under which a place is known as read, else one that is free."""
    law = instrument_of(cited, known)
    given = cited.law in known
    base = cited.law if given else f"{jurisdiction}-{_initials(law)}"
    numbers = _numbers(cited.article)
    name = base if base.endswith(numbers) else f"{base}{numbers}"
    name = name[:LONGEST].rstrip("-.")
    return next(
        one
        for one in _candidates(name)
        if one not in known or _is_the_same(known[one], law, cited)
    )


def instrument_of(cited: Citation, known: Mapping[str, Source]) -> str:
    """Name a law, where only its id was given."""
    return known[cited.law].instrument if cited.law in known else cited.law


def _is_the_same(source: Source, law: str, cited: Citation) -> bool:
    """Say whether a source is this place of this law, and was read in that text."""
    told = [(source.instrument, law), (source.place, cited.article)]
    if source.text_of and cited.text_of:
        told.append((source.text_of, cited.text_of))
    return source.sureness == SEEN and all(_plain(a) == _plain(b) for a, b in told)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _candidates(name: str) -> Iterable[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _initials(law: str) -> str:
    """Give the first letters of all longer words: `LES`, `ZIS`."""
    plain = normalize("NFKD", law.casefold().translate(_CYRILLIC))
    words = re.findall(r"[^\W\d_]+", plain.encode("ascii", "ignore").decode())
    initials = "".join(one[0] for one in words if len(one) >= SHORTEST_WORD)
    return initials.upper() or NO_LETTERS


def _numbers(article: str) -> str:
    """Give `-42.2` of `Art. 42, para. 2`, if there is a number."""
    found = re.findall(r"[0-9]+[a-z]?(?![a-z])", article.casefold())
    return f"-{'.'.join(found)}" if found else ""
