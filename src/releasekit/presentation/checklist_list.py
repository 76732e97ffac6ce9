"""`checklist list`: the checklists within reach, one a line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.presentation.checklist_page import tags_of
from releasekit.presentation.screen import (
    Line,
    Piece,
    Screen,
    Tone,
    cell,
    columns_of,
    fold,
)
from releasekit.wording import _, counted
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.honesty import status_word
from releasekit.wording.texts import text_in, told_in
from releasekit.wording.visible import visible

SCHEMA = "releasekit/checklists/1"
NARROWEST_ID, VERSION, ACTIONS = 16, 8, 8


class Listed(NamedTuple):
    """One checklist file; without a checklist where something is wrong in it."""

    id: str
    is_own: bool
    checklist: Checklist | None = None
    findings: int = 0
    is_read: bool = True


class ChecklistsAnswer(NamedTuple):
    """The checklists that were found."""

    found: Sequence[Listed]
    language: str = "en"


def checklists_screen(answer: ChecklistsAnswer, screen: Screen) -> list[Line]:
    wide = max((columns_of(visible(one.id)) for one in answer.found), default=0)
    width = max(NARROWEST_ID, wide)  # an id that is cut cannot be typed
    head = (
        f"{cell(_('checklist'), width, screen)} {cell(_('version'), VERSION, screen)} "
        f"{cell(_('actions'), ACTIONS, screen)} {_('title')}"
    )
    lines: list[Line] = [(Piece(head, Tone.HEAD),)]
    for one in answer.found:
        name = cell(one.id, width, screen)
        lines += _row(name, one, answer.language, screen)
    return fold([*lines, *_foot(answer)], screen)


def _row(name: str, one: Listed, language: str, screen: Screen) -> Iterable[Line]:
    checklist = one.checklist
    if checklist is None:
        found = counted("{n} finding", "{n} findings", one.findings)
        wrong = found if one.is_read else _("cannot be read")
        command = _("see: rk checklist check {name}").format(name=visible(one.id))
        yield f"{name} {wrong}; {command}"
        return
    title = visible(told_in(checklist.title, language))
    marks = ", ".join(_marks(one, checklist))
    version = cell(checklist.version, VERSION, screen)
    actions = cell(str(len(checklist.actions)), ACTIONS, screen)
    yield f"{name} {version} {actions} {title} ({marks})"
    yield f"{'':4}{'; '.join(_places(checklist))}"
    if checklist.notice:
        yield f"{'':4}{visible(text_in(checklist.notice, language))}"


def _marks(one: Listed, checklist: Checklist) -> Iterable[str]:
    yield status_word(adopted=checklist.adopted)
    if checklist.abstract:
        yield _("only a basis for others")
    if one.is_own:
        yield _("your own")


def _places(checklist: Checklist) -> Iterable[str]:
    """Say for where a checklist is, in which languages, and on what it builds."""
    if checklist.jurisdiction:
        yield visible(checklist.jurisdiction)
    yield _("Languages: {tags}").format(tags=tags_of(checklist))
    if checklist.extends:
        yield _("builds on {name}").format(name=visible(checklist.extends))


def _foot(answer: ChecklistsAnswer) -> Iterable[str]:
    if any(one.checklist and not one.checklist.adopted for one in answer.found):
        yield _("A draft was adopted by no authority. More: rk checklist show ID")
    if any(one.checklist and one.checklist.unreviewed for one in answer.found):
        yield _("* drafts that no native speaker has checked")


def checklists_document(answer: ChecklistsAnswer) -> Mapping[str, object]:
    """Give the checklists as releasekit/checklists/1."""
    known = [one.checklist for one in answer.found if one.checklist]
    return {
        "schema": SCHEMA,
        "checklists": [_entry(one) for one in answer.found],
        "notices": list(notice_lines(known, "en")),
    }


def _entry(one: Listed) -> Mapping[str, object]:
    checklist = one.checklist
    return {
        "id": one.id,
        "own": one.is_own,
        "findings": one.findings,
        "version": checklist.version if checklist else None,
        "status": checklist.status if checklist else None,
        "abstract": checklist.abstract if checklist else None,
        "extends": (checklist.extends or None) if checklist else None,
        "jurisdiction": (checklist.jurisdiction or None) if checklist else None,
        "title": text_in(checklist.title, "en") if checklist else None,
        "languages": list(checklist.languages) if checklist else [],
        "unreviewed": list(checklist.unreviewed) if checklist else [],
        "actions": len(checklist.actions) if checklist else None,
    }
