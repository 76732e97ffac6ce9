"""What the schema says of one file, each finding at its place, with what was meant."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.forbidden import forbidden_in
from releasekit.domain.naming import nearest
from releasekit.storage.checklists.quick_validator import validator_of

OMIT = "omit"
LENGTHS = ("days", "months", "working_days")


def form_findings(document: object, schema: str = "checklist") -> tuple[Finding, ...]:
    """Find what breaks the schema, each thing once."""
    errors = validator_of(schema).iter_errors(document)
    found = dict.fromkeys(one for error in errors for one in _findings(error))
    mistyped = {
        one.where: one.near for one in found if one.problem is Problem.UNKNOWN_KEY
    }
    meant = {(*where[:-1], near) for where, near in mistyped.items()}
    of_wrong_type = {one.where for one in found if one.problem is Problem.WRONG_TYPE}
    return tuple(
        one
        for one in found
        if (one.problem is Problem.WRONG_TYPE or one.where not in of_wrong_type)
        and not _is_mistyped(one, meant)
        and not _stands_beside(one, mistyped)
    )


def _is_mistyped(finding: Finding, meant: Collection[Path]) -> bool:
    """Say whether what is lacking stands there after all, under a mistyped name."""
    lacking = {
        Problem.MISSING_KEY: (finding.name,),
        Problem.NO_LENGTH: LENGTHS,
        Problem.NOT_EXACTLY_ONE: finding.other.split(", "),
    }.get(finding.problem, ())
    return any((*finding.where, name) in meant for name in lacking)


def _stands_beside(finding: Finding, unknown: Collection[Path]) -> bool:
    """Say whether what is left out has only keys beside it that nobody knows."""
    return finding.problem is Problem.OMIT_NOT_ALONE and all(
        (*finding.where, name) in unknown for name in finding.other.split(", ")
    )


def _findings(error: ValidationError) -> Iterable[Finding]:
    where: Path = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        name = str(error.instance)
        yield Finding(Problem.WRONG_FORM, (*where, name), name, _described(error))
        return
    read = _READERS.get(str(error.validator), _other)
    yield from read(where, error)


def _described(error: ValidationError) -> str:
    schema: Any = error.schema
    return str(schema.get("description", "")) if isinstance(schema, dict) else ""


def _unknown(where: Path, error: ValidationError) -> Iterable[Finding]:
    schema: Any = error.schema
    instance: Any = error.instance
    known = list(schema.get("properties", ()))
    for name in instance:
        kept_out = forbidden_in(name) if name not in known else None
        if kept_out is not None:
            rail = str(kept_out.guard_rail)
            yield Finding(
                Problem.FORBIDDEN_WORD, (*where, name), kept_out.word, other=rail
            )
        elif name not in known:
            near = nearest(name, known) or ""
            yield Finding(Problem.UNKNOWN_KEY, (*where, name), name=name, near=near)


def _missing(where: Path, error: ValidationError) -> Iterable[Finding]:
    required: Any = error.validator_value
    instance: Any = error.instance
    for name in required:
        if name not in instance:
            yield Finding(Problem.MISSING_KEY, where, name=name)


def _type(where: Path, error: ValidationError) -> Iterable[Finding]:
    wanted: Any = error.validator_value
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    yield Finding(Problem.WRONG_TYPE, where, name=" ".join(names))


def _word(where: Path, error: ValidationError) -> Iterable[Finding]:
    allowed: Any = error.validator_value
    words = [
        _written(one) for one in (allowed if isinstance(allowed, list) else [allowed])
    ]
    typed = _written(error.instance)
    near = nearest(typed, words) or ""
    yield Finding(Problem.WRONG_WORD, where, typed, ", ".join(words), near)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int) else ""


def _bounds(where: Path, error: ValidationError) -> Iterable[Finding]:
    schema: Any = error.schema
    bounds = f"{schema.get('minimum')}..{schema.get('maximum')}"
    yield Finding(Problem.OUT_OF_BOUNDS, where, str(error.instance), bounds)


def _form(where: Path, error: ValidationError) -> Iterable[Finding]:
    if error.validator_value == {}:
        yield Finding(Problem.NOT_TOGETHER, where, name=str(where[-1]))
        return
    name = _named(where, error.instance)
    yield Finding(Problem.WRONG_FORM, where, name, _described(error))


def _named(where: Path, instance: object) -> str:
    """Name a key, or what stands in a list, whose place there says nothing."""
    last = where[-1] if where else ""
    return str(instance) if isinstance(last, int) else last


def _one_of(where: Path, error: ValidationError) -> Iterable[Finding]:
    branches: Any = error.validator_value
    if any("required" not in one for one in branches):
        yield from _form(where, error)
        return
    names = ", ".join(one["required"][0] for one in branches)
    yield Finding(Problem.NOT_EXACTLY_ONE, where, other=names)


def _not_alone(where: Path, error: ValidationError) -> Iterable[Finding]:
    instance: Any = error.instance
    others = ", ".join(name for name in instance if name != OMIT)
    yield Finding(Problem.OMIT_NOT_ALONE, where, other=others)


def _least(where: Path, error: ValidationError) -> Iterable[Finding]:
    yield Finding(Problem.EMPTY, where, name=str(error.validator_value))


def _other(where: Path, error: ValidationError) -> Iterable[Finding]:
    yield Finding(Problem.BROKEN_RULE, where, name=str(error.validator))


def _plainly(problem: Problem) -> Callable[[Path, ValidationError], Iterable[Finding]]:
    return lambda where, _error: (Finding(problem, where),)


_READERS: Mapping[str, Callable[[Path, ValidationError], Iterable[Finding]]] = {
    "additionalProperties": _unknown,
    "required": _missing,
    "type": _type,
    "enum": _word,
    "const": _word,
    "minimum": _bounds,
    "maximum": _bounds,
    "pattern": _form,
    "maxLength": _form,
    "not": _form,
    "oneOf": _one_of,
    "anyOf": _plainly(Problem.NO_LENGTH),
    "uniqueItems": _plainly(Problem.TWICE),
    "minItems": _least,
    "minLength": _least,
    "minProperties": _least,
    "maxProperties": _not_alone,
    "format": _plainly(Problem.NOT_A_DAY),
}
