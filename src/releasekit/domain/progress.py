"""How far a case has come: every action under the one state that is true of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Phase
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.deed_parts import How
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence


class Status(Enum):
    """What became of an action. Only done is done."""

    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
    WAIVED = "waived"
    NOT_NEEDED = "not-needed"
    NOT_APPLICABLE = "not-applicable"
    BEFORE_CASEBOOK = "before-casebook"
    UNDETERMINED = "undetermined"


class Tally(NamedTuple):
    """How many actions apply, and what became of them; counts, never a score."""

    done: int
    declined: int
    waived: int
    not_needed: int
    open: int
    not_applicable: int
    before_casebook: int
    undetermined: int

    @property
    def applicable(self) -> int:
        """Count what applies and was not settled before the casebook began."""
        ended = self.done + self.declined + self.waived + self.not_needed
        return ended + self.open


_ENDED = {
    How.DONE: Status.DONE,
    How.DECLINED: Status.DECLINED,
    How.WAIVED: Status.WAIVED,
    How.NOT_NEEDED: Status.NOT_NEEDED,
}


def statuses(
    actions: Iterable[Action], dossier: Dossier, today: date
) -> Mapping[str, Status]:
    return {action.id: status_of(action, dossier, today) for action in actions}


def status_of(action: Action, dossier: Dossier, today: date) -> Status:
    """Say what became of an action; one that comes again is open."""
    settlement = dossier.case.settlements.get(action.id)
    if settlement is None or _is_open_again(action, dossier, today):
        return _unsettled(action, dossier)
    return _ENDED[settlement.how]


def _is_open_again(action: Action, dossier: Dossier, today: date) -> bool:
    if dossier.case.settlements[action.id].has_expired(today):
        return True
    coming = next_occurrence(action, dossier)
    return coming is not None and (coming.back_on is None or coming.back_on <= today)


def _unsettled(action: Action, dossier: Dossier) -> Status:
    truth = truth_of(action.when, dossier.case.facts)
    if truth is Truth.FALSE:
        return Status.NOT_APPLICABLE
    if dossier.began_before(action):
        return Status.BEFORE_CASEBOOK
    return Status.OPEN if truth is Truth.TRUE else Status.UNDETERMINED


def tally(statuses_: Mapping[str, Status]) -> Tally:
    found = list(statuses_.values())
    return Tally(
        done=found.count(Status.DONE),
        declined=found.count(Status.DECLINED),
        waived=found.count(Status.WAIVED),
        not_needed=found.count(Status.NOT_NEEDED),
        open=found.count(Status.OPEN),
        not_applicable=found.count(Status.NOT_APPLICABLE),
        before_casebook=found.count(Status.BEFORE_CASEBOOK),
        undetermined=found.count(Status.UNDETERMINED),
    )


def by_phase(
    actions: Iterable[Action], dossier: Dossier, today: date
) -> Mapping[Phase, tuple[Status, ...]]:
    """Group what became of the actions that apply by phase, in their order."""
    in_order = sorted(actions, key=lambda one: one.number)
    return {
        phase: tuple(
            status
            for action in in_order
            if action.phase is phase
            for status in (status_of(action, dossier, today),)
            if status is not Status.NOT_APPLICABLE
        )
        for phase in Phase
    }
