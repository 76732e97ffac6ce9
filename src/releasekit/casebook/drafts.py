"""A checklist begun: a commented file in which everything stands that must."""

import os
from collections.abc import Iterable
from pathlib import Path

from releasekit.casebook.draft_examples import examples, quoted
from releasekit.casebook.rules import Rules
from releasekit.domain.checklist import Checklist
from releasekit.domain.soundness_roles import unheld
from releasekit.storage.places import OWN_CHECKLISTS
from releasekit.storage.shipped import shipped
from releasekit.wording.skeleton import explanations, head_lines, status_footnote
from releasekit.wording.texts import text_in

KOSOVO = "XK"
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
        f"id = {quoted(name)}",
        f'version = "0.1.0"  # {said["version"]}',
        'status = "draft"',
        f"extends = {quoted(parent.id)}",
        f"jurisdiction = {quoted(jurisdiction)}",
        *_calendar(jurisdiction, parent, rules),
        f"# {said['languages']}",
        'languages = ["en"]',
        f"# {said['unreviewed']}",
        f"# {said['more_languages']}",
        '# languages = ["en", "fr"]',
        '# unreviewed = ["fr"]',
        f"title = {{ en = {quoted(title)} }}",
        *_notice(jurisdiction),
        *_agencies(parent),
        *examples(parent),
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


def _calendar(jurisdiction: str, parent: Checklist, rules: Rules) -> Iterable[str]:
    """Name the calendar, if one has the jurisdiction's name or the parent has one."""
    wanted = jurisdiction.lower()
    if rules.shelf.has_calendar(wanted):
        yield f"calendar = {quoted(wanted)}"
        return
    above = parent.calendar
    said = explanations()["calendar_of_parent" if above else "calendar"]
    yield f"# {said.format(name=wanted, parent=above)}"
    yield f"# calendar = {quoted(wanted)}"


def _notice(jurisdiction: str) -> Iterable[str]:
    """Write the footnote on its status that a jurisdiction must always carry."""
    if jurisdiction == KOSOVO:
        yield f"notice = {{ en = {quoted(status_footnote())} }}"


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
        yield f"name = {{ en = {quoted(name)} }}"
        yield 'sureness = "unverified"'
        yield f"open_questions = {{ en = [{quoted(said['agency_question'])}] }}"
