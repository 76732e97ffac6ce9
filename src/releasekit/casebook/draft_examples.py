"""The examples below a checklist that has begun: each may be taken as it stands."""

import json
from collections.abc import Iterable

from releasekit.domain.action import Action, Offset
from releasekit.domain.checklist import Checklist
from releasekit.wording.skeleton import explanations


def examples(parent: Checklist) -> Iterable[str]:
    said = explanations()
    actions = sorted(parent.actions.values(), key=lambda one: one.number)
    first, last = actions[0], actions[-1]
    second, third = (*actions[1:3], first, first)[:2]  # a table stands only once
    yield ""
    yield f"# {said['examples']}"
    yield from _commented(said["due"], f"[actions.{first.id}]", _due_line(first))
    omitted = f"omit = {{ en = {quoted(said['omit_reason'])} }}"
    yield from _commented(said["omit"], f"[actions.{last.id}]", omitted)
    yield from _condition(said["condition"], parent, second)
    yield from _share(said["share"], parent, third)
    yield from _commented(
        said["own"],
        "[actions.call-help-desk]",
        "number = 480",
        f"title = {{ en = {quoted(said['own_title'])} }}",
        f"short = {{ en = {quoted(said['own_short'])} }}",
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
    length = ", ".join(f"{unit} = {number}" for unit, number in lengths(offset))
    return f'due = {{ {length}, {side} = "{offset.anchor}", basis = "proposal" }}'


def lengths(offset: Offset) -> Iterable[tuple[str, int]]:
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


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
