"""Columns that every table of steps has, whichever state the steps are in."""

from typing import Protocol, TypeVar

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.outstanding import Planned
from releasekit.domain.roles import Holder
from releasekit.exporters.columns import words
from releasekit.exporters.columns.column import Cell, Column, Kind, Look, Reader, Use
from releasekit.storage.held_cells import shown_head
from releasekit.wording.deadlines import basis_word
from releasekit.wording.phases import phase_title
from releasekit.wording.table_words import kind_word


class Step(Protocol):
    """A step of a case: `head` is the hash of the case as it was read."""

    @property
    def planned(self) -> Planned: ...
    @property
    def action(self) -> Action: ...
    @property
    def lead(self) -> Holder: ...
    @property
    def occurrence(self) -> int: ...
    @property
    def head(self) -> str: ...


AnyStep = TypeVar("AnyStep", bound=Step)


def checklist_of(step: Step) -> Checklist:
    return step.planned.checklist


def is_told(step: Step, reader: Reader) -> bool:
    return words.is_told(step.action, checklist_of(step), reader)


def lead(step: Step, reader: Reader) -> str:
    if not is_told(step, reader):
        return ""
    return words.lead_words(step.lead, checklist_of(step), reader)


def ids(step: Step, reader: Reader) -> tuple[Cell, ...]:
    return (step.planned.case, _action(step, reader), step.occurrence)


def _action(step: Step, reader: Reader) -> Cell:
    return words.action_id(step.action, checklist_of(step), reader)


def _title(step: Step, reader: Reader) -> Cell:
    return words.title(step.action, checklist_of(step), reader)


def _phase(step: Step, reader: Reader) -> Cell:
    phase = step.action.phase
    if not reader.for_people:
        return phase.value
    return phase_title(phase, checklist_of(step), reader.language)


def _agency(step: Step, reader: Reader) -> Cell:
    role = step.lead.role if is_told(step, reader) else None
    return words.agency(role, checklist_of(step), reader)


def _kind(step: Step, reader: Reader) -> Cell:
    kind = step.action.kind
    return kind_word(kind) if reader.for_people else kind.value


def _basis(step: Step, reader: Reader) -> Cell:
    basis = step.action.due.basis
    return basis_word(basis) if reader.for_people else basis.value


def _assigned(step: Step, reader: Reader) -> Cell:
    role = step.lead.role if is_told(step, reader) else None
    worker = step.planned.workers.get(role) if role else None
    return worker.to if worker and worker.holds_on(reader.today) else ""


def _days_to_release(step: Step, reader: Reader) -> Cell:
    release = step.planned.release
    return (release - reader.today).days if release else None


def _case(step: Step, _reader: Reader) -> Cell:
    return step.planned.case


def _number(step: Step, _reader: Reader) -> Cell:
    return step.action.number


def _occurrence(step: Step, _reader: Reader) -> Cell:
    return step.occurrence


def _release(step: Step, _reader: Reader) -> Cell:
    return step.planned.release


def _head(step: Step, _reader: Reader) -> Cell:
    return shown_head(step.head)


def _jurisdiction(step: Step, _reader: Reader) -> Cell:
    return checklist_of(step).jurisdiction


def _checklist(step: Step, _reader: Reader) -> Cell:
    return f"{checklist_of(step).id} {checklist_of(step).version}"


CASE: Column[Step] = Column("case", Kind.TEXT, _case, 19, is_unbroken=True)
NUMBER: Column[Step] = Column("number", Kind.NUMBER, _number, 6)
TITLE: Column[Step] = Column("title", Kind.TEXT, _title, 44)
LEAD: Column[Step] = Column("lead", Kind.TEXT, lead, 16)
RELEASE: Column[Step] = Column("release", Kind.DATE, _release, 11)
PHASE: Column[Step] = Column("phase", Kind.WORD, _phase, 16, Use.ASKED)
IDS: tuple[Column[Step], ...] = (
    Column("action", Kind.TEXT, _action, 26, look=Look.FAINT, is_unbroken=True),
    Column("occurrence", Kind.NUMBER, _occurrence, 6, look=Look.FAINT),
    Column(
        "head", Kind.TEXT, _head, 17, Use.UNHIDDEN, look=Look.FAINT, is_unbroken=True
    ),
)
"""The case beside these tells a row from every other, and of which state it tells."""
MORE: tuple[Column[Step], ...] = (
    Column("jurisdiction", Kind.TEXT, _jurisdiction, 8, Use.ASKED),
    Column("checklist", Kind.TEXT, _checklist, 16, Use.ASKED, is_unbroken=True),
    Column("agency", Kind.TEXT, _agency, 20, Use.ASKED),
    Column("assigned", Kind.TEXT, _assigned, 10, Use.ASKED),
    Column("kind", Kind.WORD, _kind, 8, Use.ASKED),
    Column("basis", Kind.WORD, _basis, 12, Use.ASKED),
    Column("days_to_release", Kind.NUMBER, _days_to_release, 9, Use.ASKED),
)
