"""A checklist begun: a commented file in which everything stands that must."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from releasekit.casebook.rules import Rules
from releasekit.domain.action import Action, Offset
from releasekit.domain.checklist import Checklist
from releasekit.domain.soundness_roles import unheld
from releasekit.errors.files import FileExistsAlreadyError
from releasekit.storage.places import OWN_CHECKLISTS
from releasekit.storage.safe_write import create_file
from releasekit.storage.shipped import shipped
from releasekit.wording.skeleton import explanations, head_lines
from releasekit.wording.texts import text_in

SUFFIX = ".toml"
SCHEMA = "checklist.schema.json"


def own_id(jurisdiction: str, rules: Rules) -> str:
    """Give a draft an id that no checklist has that comes along."""
    plain = jurisdiction.lower()
    return f"{plain}-own" if plain in rules.every_name() else plain


def place_of(name: str, rules: Rules, here: Path) -> Path:
    """Give the place of a draft: the casebook's own folder, or this one."""
    folder = rules.folder / OWN_CHECKLISTS if rules.folder else here
    return folder / f"{name}{SUFFIX}"


def write_draft(path: Path, text: str, salt: str) -> None:
    """Write a draft where there is none yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() or not create_file(path, text.encode(), salt):
        raise FileExistsAlreadyError(path=path)


def is_taken(name: str, rules: Rules) -> bool:
    """Say whether an id belongs to a file that comes along."""
    return (rules.shelf.shipped / f"{name}{SUFFIX}").is_file()


def draft_text(
    name: str, jurisdiction: str, parent: Checklist, rules: Rules, place: Path | None
) -> str:
    """Write a draft that passes `checklist check` as it stands."""
    said = explanations()
    above = text_in(parent.title, "en")
    title = jurisdiction if parent.abstract else f"{above}, {name}"
    lines = [
        *_schema_lines(place),
        "#",
        *(f"# {line}".rstrip() for line in head_lines(title)),
        "",
        "format = 1",
        f"id = {_quoted(name)}",
        f'version = "0.1.0"  # {said["version"]}',
        'status = "draft"',
        f"extends = {_quoted(parent.id)}",
        f"jurisdiction = {_quoted(jurisdiction)}",
        *_calendar(jurisdiction, parent, rules),
        f"# {said['languages']}",
        'languages = ["en"]',
        "unreviewed = []",
        f"# {said['more_languages']}",
        '# languages = ["en", "fr"]',
        '# unreviewed = ["fr"]',
        f"title = {{ en = {_quoted(title)} }}",
        *_agencies(parent),
        *_examples(parent),
        "",
        f"# {said['check'].format(file=f'{name}{SUFFIX}')}",
    ]
    return "\n".join(lines) + "\n"


def schema_place() -> Path:
    return shipped("schemas") / SCHEMA


def _schema_lines(place: Path | None) -> Iterable[str]:
    """Name the schema from inside a checkout; elsewhere a path would name a person.

    The program may stand in somebody's home, and the file goes to others.
    """
    schema = schema_place().resolve()
    if place is not None and place.resolve().is_relative_to(schema.parents[1]):
        yield f"#:schema {_from(place.resolve().parent, schema)}"
    else:
        yield f"# {explanations()['schema']}"


def _from(folder: Path, file: Path) -> str:
    return Path(os.path.relpath(file, folder)).as_posix()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _calendar(jurisdiction: str, parent: Checklist, rules: Rules) -> Iterable[str]:
    """Name the calendar, if one has the jurisdiction's name or the parent has one."""
    wanted = jurisdiction.lower()
    if rules.shelf.has_calendar(wanted):
        yield f"calendar = {_quoted(wanted)}"
    elif not parent.calendar:
        yield f"# {explanations()['calendar'].format(name=wanted)}"
        yield f"# calendar = {_quoted(wanted)}"


def _agencies(parent: Checklist) -> Iterable[str]:
    """Write an agency for every role that leads or signs and that nobody holds."""
    concrete = parent._replace(abstract=False)
    roles = dict.fromkeys(
        role
        for action in parent.actions.values()
        for name in (action.lead, *action.parts)
        for role in unheld(name, concrete)
    )
    said = explanations()
    if roles:
        yield ""
        yield f"# {said['agencies']}"
    for role in roles:
        name = said["agency_name"].format(role=text_in(parent.roles[role].title, "en"))
        yield ""
        yield f"[agencies.{role}-holder]"
        yield f'roles = ["{role}"]'
        yield f"name = {{ en = {_quoted(name)} }}"
        yield 'sureness = "unverified"'
        yield f"open_questions = {{ en = [{_quoted(said['agency_question'])}] }}"


def _examples(parent: Checklist) -> Iterable[str]:
    said = explanations()
    actions = sorted(parent.actions.values(), key=lambda one: one.number)
    first, last = actions[0], actions[-1]
    second, third = (*actions[1:3], first, first)[:2]  # a table stands only once
    yield ""
    yield f"# {said['examples']}"
    yield from _commented(said["due"], f"[actions.{first.id}]", _due_line(first))
    omitted = f"omit = {{ en = {_quoted(said['omit_reason'])} }}"
    yield from _commented(said["omit"], f"[actions.{last.id}]", omitted)
    yield from _condition(said["condition"], parent, second)
    yield from _share(said["share"], parent, third)
    yield from _commented(
        said["own"],
        "[actions.call-help-desk]",
        "number = 480",
        f"title = {{ en = {_quoted(said['own_title'])} }}",
        f"short = {{ en = {_quoted(said['own_short'])} }}",
        'phase = "pre-release"',
        f'lead = "{first.lead}"',
        'due = { days = 30, before = "release", basis = "proposal" }',
    )


def _condition(says: str, parent: Checklist, action: Action) -> Iterable[str]:
    fact = next((one for one in parent.facts.values() if not one.choices), None)
    if fact is not None:
        when = f"when = {{ {fact.id} = true }}"
        yield from _commented(says, f"[actions.{action.id}]", when)


def _share(says: str, parent: Checklist, action: Action) -> Iterable[str]:
    plain = (one.id for one in parent.categories.values() if not one.clinical)
    what = next(plain, None)
    if what is not None:
        flow = f'from = "{action.lead}", to = "person", what = ["{what}"]'
        share = f'shares = [{{ {flow}, ground = [{{ is = "own-copy" }}] }}]'
        yield from _commented(says, f"[actions.{action.id}]", share)


def _due_line(action: Action) -> str:
    """Write the parent's deadline: with another number others may come too early."""
    offset = action.due.offset
    side = "after_action" if offset.of_action else offset.side.value
    length = ", ".join(f"{unit} = {number}" for unit, number in _length(offset))
    return f'due = {{ {length}, {side} = "{offset.anchor}", basis = "proposal" }}'


def _length(offset: Offset) -> Iterable[tuple[str, int]]:
    if offset.working_days is not None:
        yield "working_days", offset.working_days
        return
    if offset.months:
        yield "months", offset.months
    if offset.days or not offset.months:
        yield "days", offset.days


def _commented(says: str, *lines: str) -> Iterable[str]:
    yield ""
    yield f"# {says}"
    yield from (f"# {line}" for line in lines)
