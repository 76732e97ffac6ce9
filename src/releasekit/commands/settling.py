"""What `done` and `decline` share: settling actions of cases, and saying so."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.session import Session
from releasekit.commands.settling_faults import fault_of
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import (
    typed_cases,
    typed_occurrence,
)
from releasekit.commands.typed_text import typed_text
from releasekit.domain.action import Action
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Deed
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.need_to_know import for_role
from releasekit.domain.occurrences import open_number
from releasekit.domain.outstanding import plan
from releasekit.domain.settling import Step, Words, refusal, settlement_of
from releasekit.presentation.answers import settled_lines
from releasekit.wording import _


class Asked(NamedTuple):
    """What was typed: cases, actions, the day, and the words about it."""

    cases: Sequence[str]
    actions: Sequence[str]
    on: str | None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None


class Chosen(NamedTuple):
    """The actions of one case that something happens to, on which day, by whom."""

    before: Dossier
    steps: Sequence[Step]
    on: date
    role: str | None


Decide = Callable[[Dossier, Step], Deed]
"""Make the event for one action, from the case as it is under the lock."""


def settle(session: Session, asked: Asked, how: How) -> int:
    """Settle the actions in each case; all is checked before any is written."""
    words = words_of(session, asked)

    def decide(now: Dossier, step: Step) -> Deed:
        why = refusal(now, step, how)
        if why is not None:
            raise fault_of(why, now, step)
        return settlement_of(now, step.action, how, words)

    for one in chosen(session, asked, decide):
        after = write(session, one, decide)
        for step in one.steps:
            say_settled(session, after, step.action, one.role)
    return 0


def say_settled(
    session: Session, after: Dossier, action: Action, role: str | None
) -> None:
    """Answer that an action ended; what it waited for, as far as a role may see."""
    seen = for_role(plan(after), role, after)
    still_open = {owed.action.id for owed in seen.actions}
    waited = [name for name in action.waits_for if name in still_open]
    session.show(settled_lines(after, action, waited, session.language))


def words_of(session: Session, asked: Asked) -> Words:
    return Words(
        evidence=typed_text(session, asked.evidence, _("The evidence"), EVIDENCE_LIMIT),
        reason=typed_text(session, asked.reason, _("The reason"), EVIDENCE_LIMIT),
        note=typed_text(session, asked.note, _("The note"), NOTE_LIMIT),
    )


def chosen(session: Session, asked: Asked, decide: Decide) -> Sequence[Chosen]:
    """Read what was typed, and make sure that all of it can be written."""
    found = [
        _chosen(session, asked, case) for case in typed_cases(session, asked.cases)
    ]
    for one in found:
        _deeds(one.before, one.steps, decide)
    return found


def _chosen(session: Session, asked: Asked, case: str) -> Chosen:
    dossier = session.casebook.look(case).dossier
    role = acting_role(session, dossier.checklist)
    names = dict.fromkeys(word for one in asked.actions for word in one.split(","))
    on = day_of_event(session, asked.on, dossier)
    typed = (typed_occurrence(session, one, case, dossier.checklist) for one in names)
    steps = {
        (action.id, number or open_number(action, dossier)): Step(action, on, number)
        for action, number in typed
    }
    for step in steps.values():
        check_may_see(role, step.action, dossier)
    return Chosen(before=dossier, steps=list(steps.values()), on=on, role=role)


def _deeds(now: Dossier, steps: Sequence[Step], decide: Decide) -> list[Deed]:
    return [decide(now, step) for step in steps]


def write(session: Session, one: Chosen, decide: Decide) -> Dossier:
    return session.casebook.save(
        one.before.case.id,
        lambda now: _deeds(now, one.steps, decide),
        session.stamp(one.on, one.role),
    )
