"""What a protocol has to say on each element, and the question that tries it."""

from typing import NamedTuple

from releasekit.domain.protocol.terms import Element
from releasekit.wording.protocol.agreement import agreement, kinds_of_data
from releasekit.wording.protocol.safeguards import course, safeguards


class ElementWords(NamedTuple):
    """An element: its name, what has to be written down, the question that tries it."""

    name: str
    must: str
    test: str


def element_words(element: Element) -> ElementWords:
    every = {**agreement(), **kinds_of_data(), **safeguards(), **course()}
    return ElementWords(*every[element])
