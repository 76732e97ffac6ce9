"""`checklist training` as a table, a row for each role and need: CSV and JSON."""

from collections.abc import Iterable, Mapping, Sequence

from releasekit.domain.checklist import Role
from releasekit.domain.guide.training import Document, Need, Training
from releasekit.presentation.checklist_notices import page_notices
from releasekit.presentation.guide.training_paper import TrainingAnswer
from releasekit.presentation.role_holders import held_words
from releasekit.storage.csv_lines import csv_text
from releasekit.wording import _
from releasekit.wording.deed_words import answer_word
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

SCHEMA = "releasekit/training/1"


def training_csv(answer: TrainingAnswer) -> str:
    """Write the table; a role without needs has a row, and the notices end it."""
    head = (
        _("role"),
        _("title"),
        _("who holds it"),
        _("training need"),
        _("for all roles"),
        _("roles that share it"),
    )
    rows = (
        _cells(role, need, answer)
        for role, need in (*_needs(answer.training), *_without(answer.training))
    )
    notices = ([one] for one in page_notices(answer.checklist, answer.language))
    return csv_text([head, *([*map(visible, row)] for row in (*rows, *notices))])


def training_document(answer: TrainingAnswer) -> Mapping[str, object]:
    """Give the table in English, with what is missing and what there is to read."""
    checklist, training = answer.checklist, answer.training
    return {
        "schema": SCHEMA,
        "checklist": checklist.id,
        "version": checklist.version,
        "status": checklist.status,
        "title": text_in(checklist.title, "en"),
        "needs": [_row(role, need, answer) for role, need in _needs(training)],
        "without_training": [one.id for one in training.untrained],
        "without_guidance": [one.id for one in training.unguided],
        "documents": [_document(one) for one in training.documents],
        "notices": list(page_notices(checklist, "en")),
    }


def _needs(training: Training) -> Iterable[tuple[Role, Need]]:
    for role in training.roles:
        yield from ((role, need) for need in training.needs_of(role.id))


def _without(training: Training) -> Iterable[tuple[Role, None]]:
    return ((role, None) for role in training.untrained)


def _cells(role: Role, need: Need | None, answer: TrainingAnswer) -> Sequence[str]:
    held = held_words(role, answer.checklist, answer.language)
    first = (role.id, answer.role(role.id), held)
    if need is None:
        return (*first, "", "", "")
    for_all = answer_word(need in answer.training.for_all)
    return (*first, need.line, for_all, ", ".join(need.roles))


def _row(role: Role, need: Need, answer: TrainingAnswer) -> Mapping[str, object]:
    return {
        "role": role.id,
        "title": text_in(role.title, "en"),
        "agencies": [one.id for one in answer.checklist.holders_of(role.id)],
        "need": need.line,
        "for_all": need in answer.training.for_all,
        "roles": list(need.roles),
    }


def _document(document: Document) -> Mapping[str, object]:
    return {
        "instrument": document.instrument,
        "sureness": list(document.sureness),
        "steps": {role: list(numbers) for role, numbers in document.steps.items()},
    }
