"""Texts by language, conditions, and words with a default, as documents hold them."""

from releasekit.domain.action import Lines, Text
from releasekit.domain.conditions import Condition, Requirement
from releasekit.storage.fields import Choice, Fields
from releasekit.wording import _


def given_or(fields: Fields, key: str, default: Choice) -> Choice:
    return fields.choice(key, type(default)) if fields.has(key) else default


def condition_of(fields: Fields) -> Condition:
    return tuple(
        Requirement(fact=fact, accepts=_accepted(fields, fact, value))
        for fact, value in fields.table_or_empty("when").items()
    )


def _accepted(fields: Fields, fact: str, value: object) -> tuple[bool | str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, bool | str) for one in values):
        raise fields.unfit(f"when.{fact}", _("is neither yes, no nor words"))
    return tuple(values)


def text_of(fields: Fields, key: str) -> Text:
    found = text_or_empty(fields, key)
    if not found:
        raise fields.unfit(key, _("is missing"))
    return found


def text_or_empty(fields: Fields, key: str) -> Text:
    texts = fields.table_or_empty(key)
    for tag, one in texts.items():
        _check_text(fields, f"{key}.{tag}", one)
    return dict(texts)  # type: ignore[arg-type]  # checked just above


def lines_or_empty(fields: Fields, key: str) -> Lines:
    found: dict[str, tuple[str, ...]] = {}
    for tag, lines in fields.table_or_empty(key).items():
        if not isinstance(lines, list):
            raise fields.unfit(f"{key}.{tag}", _("is no list of texts"))
        for one in lines:
            _check_text(fields, f"{key}.{tag}", one)
        found[tag] = tuple(lines)
    return found


def _check_text(fields: Fields, where: str, text: object) -> None:
    if not isinstance(text, str) or not text:
        raise fields.unfit(where, _("is no text"))
    if not text.isascii():
        fields.check_whole(where, text)
