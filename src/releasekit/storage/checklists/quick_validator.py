"""The schema validator, without looking twice at what it has seen to be good.

Checklists repeat themselves: the same language tags, roles and phases stand in every
action. What was once found to fit is not descended into again; what does not fit goes
the library's own way.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

from releasekit.storage.shipped import shipped

Errors = Iterable[ValidationError]
SCALARS = (str, int, bool)
PLAIN = {"type", "minLength", "description"}


@cache
def validator_of(schema: str) -> Any:  # noqa: ANN401  jsonschema makes its classes at run time
    """Read a schema once; a whole number is one that is written as such."""
    path = shipped("schemas") / f"{schema}.schema.json"
    types = Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _checker, value: type(value) is int
    )
    extend: Any = validators.extend
    kind = extend(Draft202012Validator, _Remembering().keywords, type_checker=types)
    return kind(json.loads(path.read_bytes()), format_checker=_formats())


def _formats() -> FormatChecker:
    """Check days, and instants too: plain jsonschema passes over the latter."""
    checker = FormatChecker(["date"])
    checker.checks("date-time", raises=ValueError)(_is_instant)
    return checker


def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


class _Remembering:
    """Keywords that remember which scalars fitted which part of the schema."""

    def __init__(self) -> None:
        self._good: set[tuple[object, ...]] = set()
        known: Mapping[str, Any] = Draft202012Validator.VALIDATORS
        self._ref, self._additional = known["$ref"], known["additionalProperties"]
        self.keywords = {
            "$ref": self.ref,
            "propertyNames": self.property_names,
            "additionalProperties": self.additional_properties,
            "uniqueItems": _unique_items,
        }

    def ref(self, validator: Any, ref: str, instance: Any, schema: Any) -> Errors:  # noqa: ANN401  the library's own shape
        if not isinstance(instance, SCALARS):
            yield from self._ref(validator, ref, instance, schema)
            return
        key = (ref, type(instance), instance)
        if key not in self._good:
            errors = list(self._ref(validator, ref, instance, schema))
            yield from errors
            self._keep(key, errors)

    def property_names(
        self,
        validator: Any,  # noqa: ANN401  as above
        names: Any,  # noqa: ANN401  as above
        instance: Any,  # noqa: ANN401  as above
        _schema: Any,  # noqa: ANN401  as above
    ) -> Errors:
        for name in instance if isinstance(instance, dict) else ():
            key = (id(names), name)
            if key not in self._good:
                errors = list(validator.descend(instance=name, schema=names))
                yield from errors
                self._keep(key, errors)

    def additional_properties(
        self,
        validator: Any,  # noqa: ANN401  as above
        values: Any,  # noqa: ANN401  as above
        instance: Any,  # noqa: ANN401  as above
        schema: Any,  # noqa: ANN401  as above
    ) -> Errors:
        if isinstance(instance, dict) and _are_plain_texts(values, instance, schema):
            return
        yield from self._additional(validator, values, instance, schema)

    def _keep(self, key: tuple[object, ...], errors: list[ValidationError]) -> None:
        if not errors:
            self._good.add(key)


def _unique_items(_validator: Any, wanted: bool, instance: Any, _schema: Any) -> Errors:  # noqa: ANN401, FBT001  the library's own shape
    """Compare entries as they are written, not each with each other."""
    if wanted and isinstance(instance, list) and _has_doubles(instance):
        yield ValidationError("a list names one thing twice")


def _has_doubles(entries: list[object]) -> bool:
    return len({json.dumps(one, sort_keys=True) for one in entries}) < len(entries)


def _are_plain_texts(
    values: object, instance: Mapping[str, object], schema: Mapping[str, object]
) -> bool:
    """Say whether all values are texts long enough, where no more is asked of them."""
    if not isinstance(values, dict) or set(values) - PLAIN or "properties" in schema:
        return False
    least = values.get("minLength", 0)
    return values.get("type") == "string" and all(
        isinstance(one, str) and len(one) >= least for one in instance.values()
    )
