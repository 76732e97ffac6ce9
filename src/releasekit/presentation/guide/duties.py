"""The steps of one role in its guideline: those it owes, helps with and signs."""

from collections.abc import Iterable
from itertools import groupby

from releasekit.domain.action import Kind
from releasekit.domain.guide.tasks import Link, Task, awaited_by, waiting_for
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.action_words import (
    ceiling_lines,
    deadline_lines,
    duty_lines,
    return_lines,
)
from releasekit.presentation.guide.answer import GuideAnswer
from releasekit.presentation.labels import phase_label
from releasekit.presentation.papers.paper import (
    WITHIN_A_PART,
    Block,
    Head,
    Par,
    Points,
    Terms,
)
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.deadlines import deadline_words, roll_words


def duty_blocks(answer: GuideAnswer) -> Iterable[Block]:
    """Write each duty in full, phase by phase."""
    if not answer.guide.duties:
        yield Head(_("Duties"))
        yield Par(_("It owes no step of its own."))
    for phase, tasks in groupby(answer.guide.duties, key=lambda one: one.action.phase):
        name = phase_label(phase, answer.checklist, answer.language)
        yield Head(_("Duties: {phase}").format(phase=name))
        for task in tasks:
            title = answer.text(task.action.title)
            yield Head(f"{task.action.number} {title}", WITHIN_A_PART)
            yield Terms(tuple(_entries(task, answer)))


def help_blocks(answer: GuideAnswer) -> Iterable[Block]:
    """Name the steps of others it helps with, and those where it must sign."""
    guide = answer.guide
    for head, tasks in (
        (_("Helps with"), guide.helps),
        (_("Must sign its part"), guide.signs),
    ):
        if tasks:
            yield Head(head)
            yield Points(tuple(_part(one, answer) for one in tasks))


def _entries(task: Task, answer: GuideAnswer) -> Iterable[tuple[str, str]]:
    """Give what is known of a duty by its name; what is not said has no entry."""
    told = (*_when(task, answer), *_with_whom(task, answer), *_how(task, answer))
    return ((name, words) for name, words in told if words)


def _when(task: Task, answer: GuideAnswer) -> Iterable[tuple[str, str]]:
    """Say under which name it is owed, by when, and how sure each of it is."""
    action = task.action
    shown = ActionAnswer(action, answer.checklist, answer.language)
    due = deadline_lines(action.due, shown, roll=roll_words(action.roll))
    yield _("Owed"), answer.part(task.name, task.ways)
    yield _("Due"), "; ".join(due)
    yield _("Duty"), "; ".join(duty_lines(shown))
    if action.kind is Kind.OFFER:
        yield _("Kind"), _("an offer, which may be declined")
    yield _("Opens"), "; ".join(deadline_lines(action.opens, shown))
    yield _("Not later"), "; ".join(ceiling_lines(shown))
    yield _("Applies if"), condition_words(action.when)
    yield _("Comes again"), "; ".join(return_lines(shown))


def _with_whom(task: Task, answer: GuideAnswer) -> Iterable[tuple[str, str]]:
    action, role = task.action, answer.guide.role.id
    before = awaited_by(task, role, answer.checklist)
    after = waiting_for(task, role, answer.checklist)
    yield _("Waits for"), _links(before, answer)
    yield _("Waited for by"), _links(after, answer)
    yield _("Helped by"), answer.posts(action.support, action)
    yield _("Signed by"), answer.posts(action.parts, action)


def _how(task: Task, answer: GuideAnswer) -> Iterable[tuple[str, str]]:
    action = task.action
    yield _("Why it differs here"), answer.text(action.why)
    yield _("How to do it well"), answer.text(action.guidance)
    yield _("Evidence"), answer.text(action.evidence)
    yield _("Open questions"), " ".join(answer.lines(action.open_questions))


def _links(links: Iterable[Link], answer: GuideAnswer) -> str:
    return ", ".join(_link(one, answer) for one in links)


def _link(link: Link, answer: GuideAnswer) -> str:
    """Name a step and whose it is: `302 Confirm the date (Prison management)`."""
    own = link.roles == (answer.guide.role.id,)
    whose = _("own step") if own else answer.roles(link.roles)
    return f"{answer.numbered(link.action)} ({whose})"


def _part(task: Task, answer: GuideAnswer) -> str:
    """Name a step it has a part in, who leads it, by when, and when it applies."""
    action = task.action
    condition = condition_words(action.when)
    parts = (
        _("led by {role}").format(role=answer.posts([action.lead], action)),
        deadline_words(action.due, answer.checklist, answer.language),
        _("applies if {condition}").format(condition=condition) if condition else "",
        answer.part(task.name, task.ways),
    )
    told = "; ".join(one for one in parts if one)
    return f"{action.number} {answer.text(action.title)}: {told}"
