"""How the sending of one message ended."""

from typing import NamedTuple


class Sent(NamedTuple):
    """Whoever takes messages on has confirmed this one."""


class Refused(NamedTuple):
    """This message did not leave; others may. `for_good` says not to try it again."""

    reason: str
    for_good: bool


class Unclear(NamedTuple):
    """The message may have left: send it again only with the same id."""

    reason: str


Outcome = Sent | Refused | Unclear
