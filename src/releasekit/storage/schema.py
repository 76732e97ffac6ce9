"""What the schemas say of one document."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from releasekit.storage.shipped import shipped
from releasekit.wording import _


def schema_findings(document: object, schema: str) -> tuple[str, ...]:
    """Say what a document breaks of a schema, each with the path it stands at."""
    path = shipped("schemas") / f"{schema}.schema.json"
    validator = Draft202012Validator(
        json.loads(path.read_bytes()), format_checker=_formats()
    )
    return tuple(_sentences(validator.iter_errors(document)))


def _formats() -> FormatChecker:
    """Check days, and instants too: plain jsonschema passes over the latter."""
    checker = FormatChecker(["date"])
    checker.checks("date-time", raises=ValueError)(_is_instant)
    return checker


def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


def _sentences(errors: Iterable[ValidationError]) -> Iterable[str]:
    for error in sorted(errors, key=lambda one: [str(part) for part in one.path]):
        where = ".".join(str(part) for part in error.absolute_path)
        yield f"{where or _('the whole')}: {_problem(error)}"


def _problem(error: ValidationError) -> str:
    """Say it in our own words; the validator's own sentence may hold contents."""
    rule, value, instance = _parts(error)
    sentences: Mapping[str, str] = {
        "enum": _("is none of the words it may be"),
        "const": _("is none of the words it may be"),
        "type": _("should be of type {value}"),
    }
    if rule == "additionalProperties":
        extra = sorted(set(instance) - set(_parts_of_schema(error)))
        return _("unknown key {keys}").format(keys=", ".join(extra))
    if rule == "required":
        missing = sorted(set(value) - set(instance))
        return _("lacks {keys}").format(keys=", ".join(missing))
    fallback = _("breaks the rule {rule}")
    return sentences.get(rule, fallback).format(rule=rule, value=value)


def _parts(error: ValidationError) -> tuple[str, Any, Any]:
    return str(error.validator), error.validator_value, error.instance


def _parts_of_schema(error: ValidationError) -> Iterable[str]:
    schema: Any = error.schema
    return tuple(schema.get("properties", ()))
