"""What all verbs on actions share: reading what was typed, checking, writing."""

from collections.abc import Callable, Iterable, Sequence

from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.session import Session
from releasekit.commands.settling_faults import checked, fault_of
from releasekit.commands.settling_words import Asked, Chosen, words_of
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import typed_cases, typed_occurrence
from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Deed
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import for_role
from releasekit.domain.occurrences import open_number
from releasekit.domain.outstanding import plan
from releasekit.domain.settling import Step, refusal, settlement_of
from releasekit.domain.transitions import Verb
from releasekit.errors.refusals import DeclinedError
from releasekit.presentation.answers import event_lines, settled_lines
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.told_events import told

MOST_UNASKED = 3


Decide = Callable[[Dossier, Step], Deed]
"""Make the event for one action, from the case as it is under the lock."""

Tell = Callable[[Session, Chosen, Dossier], None]
"""Answer what was written of one case."""


def settle(session: Session, asked: Asked, how: How) -> int:
    """Settle the actions in each case; all is checked before any is written."""
    found = chosen(session, asked)
    words = words_of(session, asked, found, how)

    def decide(now: Dossier, step: Step) -> Deed:
        why = refusal(now, step, how, words)
        if why is not None:
            raise fault_of(why, now, step)
        return settlement_of(now, step.action, how, words)

    return carry_out(session, asked, found, decide, _say_all_settled)


def _say_all_settled(session: Session, one: Chosen, after: Dossier) -> None:
    for step in one.steps:
        say_settled(session, after, step.action, one.role)


def say_settled(
    session: Session, after: Dossier, action: Action, role: str | None
) -> None:
    """Answer that an action ended; what it waited for, as far as a role may see."""
    seen = for_role(plan(after), role, after)
    still_open = {owed.action.id for owed in seen.actions}
    waited = [name for name in action.waits_for if name in still_open]
    session.show(settled_lines(after, action, waited, session.language))


def say_events(session: Session, one: Chosen, after: Dossier) -> None:
    """Answer with each event that was written, and how to take it back."""
    new = after.case.history[len(one.before.case.history) :]
    session.show(event_lines(after, new, session.language, one.role))


def carry_out(
    session: Session,
    asked: Asked,
    found: Sequence[Chosen],
    decide: Decide,
    tell: Tell = say_events,
) -> int:
    """Check all, show what a dry run would write, ask before many, then write."""
    planned = [(one, _deeds(one.before, one.steps, decide)) for one in found]
    number = sum(len(one.steps) for one in found)
    if asked.dry_run:
        session.show(_would_write(session, planned))
        return 0
    if number > MOST_UNASKED and session.may_ask and not session.options.get("yes"):
        session.show(_would_write(session, planned))
        question = counted("Record {n} change?", "Record {n} changes?", number)
        if not session.confirms(question):
            raise DeclinedError
    for one in found:
        tell(session, one, write(session, one, decide))
    return 0


def record_plain(
    session: Session, asked: Asked, verb: Verb, deed_of: Callable[[str], Deed]
) -> int:
    """Record a deed that says nothing but which action it is about."""

    def decide(now: Dossier, step: Step) -> Deed:
        checked(now, step, verb)
        return deed_of(step.action.id)

    return carry_out(session, asked, chosen(session, asked), decide)


def _would_write(
    session: Session, planned: Iterable[tuple[Chosen, Sequence[Deed]]]
) -> Iterable[str]:
    """Say each change that is not written yet."""
    for one, deeds in planned:
        first = len(one.before.case.history) + 1
        for seq, deed in enumerate(deeds, first):
            event = Event(seq=seq, on=one.on, deed=deed)
            what = told(event, one.before, session.language, one.role)
            sentence = _("{case}  {what}, for {day} (not written yet)")
            yield sentence.format(
                case=one.before.case.id, what=what, day=full_day(one.on)
            )


def chosen(session: Session, asked: Asked) -> Sequence[Chosen]:
    """Read which actions of which cases were typed, and for which day."""
    return [_chosen(session, asked, case) for case in typed_cases(session, asked.cases)]


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
