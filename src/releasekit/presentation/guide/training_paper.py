"""`checklist training`: what each role has to learn, on a page."""

from collections.abc import Iterable
from typing import NamedTuple

from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.guide.training import Document, Training
from releasekit.presentation.checklist_notices import page_notices, version_words
from releasekit.presentation.papers.paper import (
    WITHIN_A_PART,
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.presentation.role_holders import held_words
from releasekit.presentation.sureness import sureness_word
from releasekit.wording import _
from releasekit.wording.texts import told_in


class TrainingAnswer(NamedTuple):
    """The training needs of a checklist's roles, to be written in a language."""

    training: Training
    checklist: Checklist
    language: str = "en"

    def role(self, name: str) -> str:
        return told_in(self.checklist.roles[name].title, self.language)

    def roles(self, names: Iterable[str]) -> str:
        return ", ".join(self.role(one) for one in names)


def training_paper(answer: TrainingAnswer) -> Paper:
    """Write needs that are shared once and by number, then each role's own."""
    checklist = answer.checklist
    title = _("Training needs by role: {checklist}")
    return Paper(
        title=title.format(checklist=told_in(checklist.title, answer.language)),
        language=answer.language,
        notices=page_notices(checklist, answer.language),
        blocks=(
            Par(version_words(checklist)),
            *_shared(answer),
            *_by_role(answer),
            *_missing(answer),
            *_documents(answer),
        ),
    )


def _shared(answer: TrainingAnswer) -> Iterable[Block]:
    """Give the needs of several roles a number each, those of all roles first."""
    training = answer.training
    for_all, count = training.for_all, len(training.for_all)
    if for_all:
        yield Head(_("All roles that have training needs"))
        lines = (one.line for one in for_all)
        yield Terms(tuple((str(n), line) for n, line in enumerate(lines, 1)))
    several = training.shared[count:]
    if several:
        yield Head(_("Several roles"))
        lines = (f"{one.line} ({answer.roles(one.roles)})" for one in several)
        yield Terms(tuple((str(n), line) for n, line in enumerate(lines, count + 1)))


def _by_role(answer: TrainingAnswer) -> Iterable[Block]:
    yield Head(_("Role by role"))
    if not answer.training.roles:
        yield Par(_("No training needs were written yet."))
    for role in answer.training.roles:
        yield Head(answer.role(role.id), WITHIN_A_PART)
        yield from _of_role(role, answer)


def _of_role(role: Role, answer: TrainingAnswer) -> Iterable[Block]:
    """Say who holds a role, what it alone has to learn, and what else by number."""
    training, checklist = answer.training, answer.checklist
    held = held_words(role, checklist, answer.language)
    yield Par(_("Who holds it: {words}").format(words=held))
    shared = training.shared
    needs = training.needs_of(role.id)
    own = tuple(one.line for one in needs if one not in shared)
    if own:
        yield Points(own)
    numbers = [str(shared.index(one) + 1) for one in needs if one in shared]
    if numbers:
        yield Par(_("Also above: {numbers}").format(numbers=", ".join(numbers)))
    guideline = _("Guideline: rk checklist guide {role} --checklist {checklist}")
    yield Par(guideline.format(role=role.id, checklist=checklist.id))


def _missing(answer: TrainingAnswer) -> Iterable[Block]:
    training = answer.training
    missing = (
        (_("Training needs"), training.untrained),
        (_("Guidance"), training.unguided),
    )
    entries = tuple(
        (name, answer.roles(one.id for one in roles))
        for name, roles in missing
        if roles
    )
    if entries:
        yield Head(_("Not written yet"))
        yield Terms(entries)


def _documents(answer: TrainingAnswer) -> Iterable[Block]:
    """Tabulate the texts behind the steps, each once, and how far it was read."""
    documents = answer.training.documents
    if documents:
        yield Head(_("Documents behind the steps"))
        head = (_("document"), _("read"), _("for whom, in which steps"))
        yield Grid(head, tuple(_document(one, answer) for one in documents))


def _document(document: Document, answer: TrainingAnswer) -> tuple[str, str, str]:
    steps = (
        f"{answer.role(role)} ({', '.join(str(one) for one in numbers)})"
        for role, numbers in document.steps.items()
    )
    read = ", ".join(sureness_word(one) for one in document.sureness)
    return document.instrument, read, "; ".join(steps)
