"""`checklist diff`: what differs between two checklists, on a screen or as JSON."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.checklist_changes import Change, ChecklistChanges
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.deadlines import deadline_words
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

SCHEMA = "releasekit/checklist-diff/1"


class DiffAnswer(NamedTuple):
    """Two checklists and what differs between them."""

    old: Checklist
    new: Checklist
    changes: ChecklistChanges
    language: str = "en"


def diff_screen(answer: DiffAnswer, screen: Screen) -> list[Line]:
    """Draw each kind of change under its head."""
    lines: list[Line] = [_("{old} compared with {new}").format(**_names(answer))]
    lines += notice_lines([answer.old, answer.new], answer.language)
    if answer.changes.are_none:
        return fold([*lines, _("Nothing differs.")], screen)
    for head, rows in _groups(answer, screen):
        if rows:
            lines += [(Piece(f"{head}  {len(rows)}", Tone.HEAD),), *rows]
    return fold(lines, screen)


def _names(answer: DiffAnswer) -> Mapping[str, str]:
    return {
        "old": f"{answer.old.id} {answer.old.version}",
        "new": f"{answer.new.id} {answer.new.version}",
    }


def _groups(answer: DiffAnswer, screen: Screen) -> Iterable[tuple[str, list[str]]]:
    found, arrow = answer.changes, screen.arrow
    yield _("ADDED"), [_action(one, answer) for one in found.added]
    yield _("REMOVED"), [_action(one, answer) for one in found.removed]
    yield (
        _("REPLACED"),
        [
            f"{_action(one.old, answer)} {arrow} {one.new.number} {visible(one.new.id)}"
            for one in found.replaced
        ],
    )
    yield _("RETIMED"), [_retimed(one, answer, arrow) for one in found.retimed]
    yield _("RE-LED"), [_re_led(one, answer, arrow) for one in found.re_led]
    yield _("REWORDED"), [_reworded(one, answer) for one in found.reworded]
    yield _("OTHERWISE"), [_keys(one, answer) for one in found.otherwise]
    yield _("BESIDE THE ACTIONS"), list(_beside(found))


def _action(action: Action, answer: DiffAnswer) -> str:
    return f"  {action.number} {visible(text_in(action.short, answer.language))}"


def _retimed(change: Change, answer: DiffAnswer, arrow: str) -> str:
    old, new = change.old, change.new
    before = deadline_words(old.due, answer.old, answer.language)
    after = deadline_words(new.due, answer.new, answer.language)
    told = f"{before} {arrow} {after}" if before != after else ", ".join(change.keys)
    return f"{_action(new, answer)}: {visible(told)}"


def _re_led(change: Change, answer: DiffAnswer, arrow: str) -> str:
    old, new = change.old, change.new
    told = (
        f"{key}: {_roles(getattr(old, key))} {arrow} {_roles(getattr(new, key))}"
        if getattr(old, key) != getattr(new, key)
        else _("{role} stands for others").format(role=new.lead)
        for key in change.keys
    )
    return f"{_action(new, answer)}: {visible('; '.join(told))}"


def _roles(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value) or "-"


def _reworded(change: Change, answer: DiffAnswer) -> str:
    tags = {
        tag
        for key in change.keys
        for tag in {**getattr(change.old, key), **getattr(change.new, key)}
        if getattr(change.old, key).get(tag) != getattr(change.new, key).get(tag)
    }
    told = f"{', '.join(change.keys)} ({', '.join(sorted(tags))})"
    return f"{_action(change.new, answer)}: {visible(told)}"


def _keys(change: Change, answer: DiffAnswer) -> str:
    return f"{_action(change.new, answer)}: {', '.join(change.keys)}"


def _beside(found: ChecklistChanges) -> Iterable[str]:
    """Count the changes of each table; name them where they are few."""
    tables = dict.fromkeys((one.table, one.how) for one in found.entries)
    for table, how in tables:
        names = [
            one.id for one in found.entries if (one.table, one.how) == (table, how)
        ]
        shown = ", ".join(visible(name) for name in names[:MOST_NAMES])
        more = len(names) - MOST_NAMES
        rest = counted(" and {n} more", " and {n} more", more) if more > 0 else ""
        yield f"  {table} {how}: {shown}{rest}"


MOST_NAMES = 8


def diff_document(answer: DiffAnswer) -> Mapping[str, object]:
    """Give the changes as releasekit/checklist-diff/1."""
    found = answer.changes
    changed: Mapping[str, Callable[[Change], object]] = {
        key: lambda one: {
            "action": one.new.id,
            "number": one.new.number,
            "keys": list(one.keys),
        }
        for key in ("retimed", "re_led", "reworded", "otherwise")
    }
    return {
        "schema": SCHEMA,
        **_names(answer),
        "added": [_row(one) for one in found.added],
        "removed": [_row(one) for one in found.removed],
        "replaced": [
            {"old": one.old.id, "new": one.new.id, "number": one.new.number}
            for one in found.replaced
        ],
        **{
            key: [told(one) for one in getattr(found, key)]
            for key, told in changed.items()
        },
        "entries": [one._asdict() for one in found.entries],
    }


def _row(action: Action) -> Mapping[str, object]:
    return {"action": action.id, "number": action.number}
