"""Taking a document's keys one by one, each as the type it should be."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from sys import intern
from typing import Any, TypeVar

from releasekit.domain.counting import FIRST_DAY, LAST_DAY
from releasekit.lazy import load
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

FORBIDDEN = "releasekit.domain.forbidden:forbidden_in"
ANY_LENGTH = 1_000_000
NAME_LIMIT = 64
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

    def has_any(self) -> bool:
        """Say whether keys are left that nobody took."""
        return bool(self._rest)

    def pass_by(self, key: str) -> object:
        """Take a key as it stands, for whoever reads it more closely."""
        return self._rest.pop(key, None)

    def names(self) -> tuple[str, ...]:
        return tuple(self._rest)

    def end(self) -> None:
        if self._rest:
            self._refuse_forbidden()
            keys = ", ".join(sorted(key for key in self._rest if key.isprintable()))
            raise self.unfit("", _("has unknown keys: {keys}").format(keys=keys))

    def _refuse_forbidden(self) -> None:
        """Name the guard rail that keeps a key out, where one does."""
        for key in self._rest:
            found = load(FORBIDDEN)(key)
            if found is not None:
                problem = _("has the key {key}, which guard rail {rail} keeps out")
                told = problem.format(key=key, rail=found.guard_rail)
                raise self.unfit("", told)

    def unfit(self, key: str, problem: str) -> UnfitError:
        where = f"{self._where}.{key}" if key else self._where
        return UnfitError(f"{where} {problem}")

    def take(self, key: str) -> object:
        try:
            return self._rest.pop(key)
        except KeyError:
            raise self.unfit(key, _("is missing")) from None

    def text(self, key: str, limit: int = ANY_LENGTH) -> str:
        value = self._rest.pop(key, None)
        if isinstance(value, str) and value.isascii() and 0 < len(value) <= limit:
            return value
        return self._odd_text(key, value, limit)

    def name(self, key: str) -> str:
        """Take an id: lower-case words with hyphens between.

        Many cases hold the same ids: one text serves them all.
        """
        value = self.text(key, NAME_LIMIT)
        if not (value.replace("-", "a").isalnum() and value == value.lower()):
            raise self.unfit(key, _("is no id"))
        return intern(value)

    def name_or_none(self, key: str) -> str | None:
        return self.name(key) if key in self._rest else None

    def hexadecimal(self, key: str, length: int) -> None:
        """Take a text of so many lower-case hexadecimal digits."""
        value = self._rest.pop(key, None)
        if type(value) is not str or len(value) != length or value.strip(HEX):
            raise self.unfit(key, _("is no digest"))

    def text_or_none(self, key: str, limit: int = ANY_LENGTH) -> str | None:
        return self.text(key, limit) if key in self._rest else None

    def text_or_null(self, key: str, limit: int = ANY_LENGTH) -> str | None:
        """Take a text that must be given, though it may be null."""
        if key in self._rest and self._rest[key] is None:
            del self._rest[key]
            return None
        return self.text(key, limit)

    def number(self, key: str, most: int, least: int = 0) -> int:
        value = self.take(key)
        if type(value) is not int or not least <= value <= most:
            raise self.unfit(key, _("is no whole number, or out of bounds"))
        return value

    def numbers(self, key: str) -> tuple[int, ...]:
        """Take a list of whole numbers; one that is not given is empty."""
        value = self._rest.pop(key, [])
        if not isinstance(value, list) or not all(type(one) is int for one in value):
            raise self.unfit(key, _("is no list of whole numbers"))
        return tuple(value)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Take a yes or no that is the default where it is not said."""
        value = self._rest.pop(key, default)
        if not isinstance(value, bool):
            raise self.unfit(key, _("is neither true nor false"))
        return value

    def day(self, key: str) -> date:
        try:
            return _day(self.text(key))
        except ValueError:
            raise self.unfit(key, _("is no day")) from None

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
        if len(set(value)) != len(value):
            raise self.unfit(key, _("names one thing twice"))
        return tuple(value)

    def table_or_empty(self, key: str) -> Mapping[str, object]:
        """Take a table; one that is not given is empty."""
        return self.table(key) if key in self._rest else {}

    def table(self, key: str) -> Mapping[str, object]:
        value = self.take(key)
        if not isinstance(value, dict):
            raise self.unfit(key, _("is no table of keys"))
        return value

    def inner(self, key: str) -> "Fields":
        """Take a table to read its keys in turn."""
        return Fields(self.take(key), f"{self._where}.{key}")

    def optional(self, key: str, read: Callable[["Fields"], Value]) -> Value | None:
        """Read a table that need not be given."""
        return read(self.inner(key)) if key in self._rest else None

    def listed(self, key: str, read: Callable[["Fields"], Value]) -> tuple[Value, ...]:
        """Read a list of tables; one that is not given is empty."""
        entries = self._rest.pop(key, [])
        if not isinstance(entries, list):
            raise self.unfit(key, _("is no list"))
        where = f"{self._where}.{key}"
        return tuple(
            read(Fields(one, f"{where}[{place}]")) for place, one in enumerate(entries)
        )

    def each(
        self, key: str, read: Callable[["Fields", str], Value]
    ) -> dict[str, Value]:
        """Read a table of tables, each with its key."""
        where = f"{self._where}.{key}"
        return {
            name: read(Fields(value, f"{where}.{name}"), name)
            for name, value in self.table_or_empty(key).items()
        }

    def _odd_text(self, key: str, value: object, limit: int) -> str:
        """Look closer at what is no plain ASCII text."""
        if value is None:
            raise self.unfit(key, _("is missing"))
        if not isinstance(value, str) or not 0 < len(value) <= limit:
            raise self.unfit(key, _("is no text, or one too long"))
        self.check_whole(key, value)
        return value

    def check_whole(self, key: str, value: str) -> None:
        """Refuse half a character, which JSON can hold and no file can."""
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.unfit(key, _("has half a character in it")) from None


HEX = "0123456789abcdef"


@cache
def _day(text: str) -> date:
    """Read a day in its one form; a sweep meets the same days again and again."""
    found = date.fromisoformat(text)
    if not FIRST_DAY <= found <= LAST_DAY or found.isoformat() != text:
        raise ValueError
    return found
