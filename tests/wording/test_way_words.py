"""When a name means a role, as people read it."""

import pytest

from builders import needs
from releasekit.domain.guide.ways import ALWAYS, Way
from releasekit.wording.role_ways import way_words

SUPERVISED, CHILDREN = needs(supervised=True), needs(children=True)


@pytest.mark.parametrize(
    ("ways", "words"),
    [
        (ALWAYS, ""),
        ((Way(when=SUPERVISED),), "if supervised yes"),
        ((Way(unless=(SUPERVISED,)),), "unless supervised yes"),
        (
            (Way(unless=(SUPERVISED, CHILDREN)),),
            "unless supervised yes, or children yes",
        ),
        (
            (Way(when=CHILDREN, unless=(SUPERVISED,)),),
            "if children yes, unless supervised yes",
        ),
        (
            (Way(when=SUPERVISED), Way(when=CHILDREN)),
            "if supervised yes, or if children yes",
        ),
    ],
)
def test_a_way_is_said_by_its_conditions(ways: tuple[Way, ...], words: str) -> None:
    assert way_words(ways) == words
