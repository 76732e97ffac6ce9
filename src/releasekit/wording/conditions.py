"""A condition in words: `supervised yes, area north or south`."""

from releasekit.domain.conditions import Condition
from releasekit.wording.catalogue import _
from releasekit.wording.deed_words import answer_word


def condition_words(condition: Condition) -> str:
    return ", ".join(
        f"{one.fact.replace('-', ' ')} "
        + _(" or ").join(answer_word(answer) for answer in one.accepts)
        for one in condition
    )
