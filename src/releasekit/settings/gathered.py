"""What is wrong in settings, all of it at once."""

from collections.abc import Callable
from typing import TypeVar

from releasekit.storage.fields import Fields
from releasekit.storage.unfit import UnfitError

Value = TypeVar("Value")


class Gathered:
    """Goes on past a key that cannot be used, and keeps why."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def say(self, problem: str) -> None:
        self.problems.append(problem)

    def take(self, read: Callable[[], Value]) -> Value | None:
        try:
            return read()
        except UnfitError as unfit:
            self.say(unfit.problem)
            return None

    def given(
        self, fields: Fields, key: str, read: Callable[[str], Value]
    ) -> Value | None:
        """Take a key that need not be there."""
        return self.take(lambda: read(key)) if fields.has(key) else None

    def told(self) -> str:
        """Give each problem as a sentence."""
        return " ".join(f"{one}." for one in self.problems)
