"""Taking a document's keys one by one, each as the type it should be."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from releasekit.domain.counting import FIRST_DAY, LAST_DAY
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

ANY_LENGTH = 1_000_000
Choice = TypeVar("Choice", bound=Enum)
Value = TypeVar("Value")


class Fields:
    """An object of a document; `end` finds the keys that nobody took."""

    __slots__ = ("_rest", "_where")

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise UnfitError(_("{where} is no table of keys").format(where=where))
        self._rest: dict[str, Any] = dict(value)
        self._where = where

    def has(self, key: str) -> bool:
        return key in self._rest

    def names(self) -> tuple[str, ...]:
        return tuple(self._rest)

    def end(self) -> None:
        if self._rest:
            keys = ", ".join(sorted(key for key in self._rest if key.isprintable()))
            raise self.unfit("", _("has unknown keys: {keys}").format(keys=keys))

    def unfit(self, key: str, problem: str) -> UnfitError:
        where = f"{self._where}.{key}" if key else self._where
        return UnfitError(f"{where} {problem}")

    def take(self, key: str) -> object:
        try:
            return self._rest.pop(key)
        except KeyError:
            raise self.unfit(key, _("is missing")) from None

    def text(self, key: str, limit: int = ANY_LENGTH) -> str:
        value = self.take(key)
        if not isinstance(value, str) or not value or len(value) > limit:
            raise self.unfit(key, _("is no text, or one too long"))
        if not value.isascii():
            self._without_surrogates(key, value)
        return value

    def text_or_none(self, key: str, limit: int = ANY_LENGTH) -> str | None:
        return self.text(key, limit) if key in self._rest else None

    def number(self, key: str, most: int, least: int = 0) -> int:
        value = self.take(key)
        if type(value) is not int or not least <= value <= most:
            raise self.unfit(key, _("is no whole number, or out of bounds"))
        return value

    def flag(self, key: str) -> bool:
        """Take a yes or no that is no where it is not said."""
        value = self._rest.pop(key, False)
        if not isinstance(value, bool):
            raise self.unfit(key, _("is neither true nor false"))
        return value

    def day(self, key: str) -> date:
        value = self.take(key)
        try:
            found = date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise self.unfit(key, _("is no day")) from None
        if not (FIRST_DAY <= found <= LAST_DAY and len(str(value)) == ISO_LENGTH):
            raise self.unfit(key, _("is no day"))
        return found

    def day_or_none(self, key: str) -> date | None:
        """Take a day that must be given, though it may be null."""
        if key in self._rest and self._rest[key] is None:
            del self._rest[key]
            return None
        return self.day(key)

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        try:
            return kind(self.take(key))
        except ValueError:
            raise self.unfit(key, _("is none of the words it may be")) from None

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; one that is not given is empty."""
        value = self._rest.pop(key, [])
        if not isinstance(value, list) or not all(
            isinstance(one, str) and one for one in value
        ):
            raise self.unfit(key, _("is no list of texts"))
        return tuple(value)

    def table(self, key: str) -> Mapping[str, object]:
        """Take a table; one that is not given is empty."""
        value = self._rest.pop(key, {})
        if not isinstance(value, dict):
            raise self.unfit(key, _("is no table of keys"))
        return value

    def each(
        self, key: str, read: Callable[["Fields", str], Value]
    ) -> dict[str, Value]:
        """Read a table of tables, each with its key."""
        where = f"{self._where}.{key}"
        return {
            name: read(Fields(value, f"{where}.{name}"), name)
            for name, value in self.table(key).items()
        }

    def _without_surrogates(self, key: str, value: str) -> None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.unfit(key, _("has half a character in it")) from None


ISO_LENGTH = len("2026-11-22")
