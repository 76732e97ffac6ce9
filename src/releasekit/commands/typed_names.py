"""What a person typed, as the cases, actions and roles it means."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TypeVar

from releasekit.commands.session import Session
from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import (
    actions_named,
    cases_named,
    is_full_action,
    is_piece_of_a_day,
    is_short_case,
    nearest,
    roles_named,
)
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.usage import (
    CloseWordError,
    NotInScriptsError,
    SeveralActionsError,
    SeveralCasesError,
    SeveralRolesError,
    SplitDayError,
    UnknownActionError,
    UnknownCaseError,
    UnknownRoleError,
    UsageError,
)
from releasekit.wording import _

MOST_CHOICES = 12
MOST_DIGITS = 9
Choice = TypeVar("Choice", bound=Enum)


def one_of(kind: type[Choice], typed: str) -> Choice:
    """Read one of a few words."""
    try:
        return kind(typed)
    except ValueError:
        choices = ", ".join(str(one.value) for one in kind)
        raise CloseWordError(typed=typed, choices=choices) from None


def typed_cases(session: Session, typed: Iterable[str]) -> tuple[str, ...]:
    """Read case ids and short forms, several with commas between: `5,7,9`."""
    words = [word.strip() for one in typed for word in one.split(",")]
    return tuple(dict.fromkeys(typed_case(session, word) for word in words))


def typed_case(session: Session, typed: str) -> str:
    """Read one case id, or the running number of a case."""
    if session.casebook.has(typed) and not is_short_case(typed):
        return typed
    found = cases_named(typed, session.casebook.cases())
    if not found:
        raise UnknownCaseError(typed=typed or '""')
    if len(found) > 1:
        found = tuple(one for one in found if not _is_closed(session, one)) or found
    if len(found) > 1:
        raise SeveralCasesError(typed=typed, cases=_some(found))
    if is_short_case(typed) and session.is_script:
        raise NotInScriptsError(typed=typed, full=found[0])
    return found[0]


def _is_closed(session: Session, case: str) -> bool:
    """Say whether a case is closed; short forms mean open ones first."""
    try:
        return session.casebook.read(case).case.ending is not None
    except ErasedCaseError:
        return True
    except ReleasekitError:
        return False


def typed_occurrence(
    session: Session, typed: str, case: str, checklist: Checklist
) -> tuple[Action, int | None]:
    """Read an action, or one occurrence of it: `203`, `203.2`."""
    word, dot, number = typed.rpartition(".")
    if not (dot and number.isdecimal() and word):
        return typed_action(session, typed, case, checklist), None
    return typed_action(session, word, case, checklist), int(number[:MOST_DIGITS])


def typed_action(
    session: Session, typed: str, case: str, checklist: Checklist
) -> Action:
    """Read an action's number or id; the beginning of an id is asked about."""
    found = actions_named(typed, checklist)
    if not found:
        raise _unknown_action(typed, f"show {case} --all", checklist)
    if len(found) > 1:
        raise SeveralActionsError(
            typed=typed, actions=_some(f"{one.number} {one.id}" for one in found)
        )
    action = found[0]
    if not is_full_action(typed, action):
        _confirm_beginning(session, typed, case, action)
    return action


def action_of(typed: str, checklist: Checklist) -> Action:
    """Read an action of a checklist to look at; a unique beginning will do."""
    found = actions_named(typed, checklist)
    if len(found) == 1:
        return found[0]
    if found:
        actions = _some(f"{one.number} {one.id}" for one in found)
        raise SeveralActionsError(typed=typed, actions=actions)
    raise _unknown_action(typed, f"checklist show {checklist.id}", checklist)


def _unknown_action(typed: str, listing: str, checklist: Checklist) -> UsageError:
    if is_piece_of_a_day(typed):
        return SplitDayError(typed=typed)
    hint = did_you_mean(typed, checklist.actions)
    return UnknownActionError(
        typed=typed, listing=listing, checklist=checklist.id, hint=hint
    )


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """Give a hint to stand behind a sentence, or nothing where no name is near."""
    close = nearest(typed, known)
    return _(" Did you mean {name}?").format(name=close) if close else ""


def _confirm_beginning(session: Session, typed: str, case: str, action: Action) -> None:
    full = f"{action.number} {action.id}"
    if session.is_script or not session.may_ask:
        raise NotInScriptsError(typed=typed, full=action.number)
    if not session.confirms(f"{case} {full}?", likely=True):
        raise DeclinedError


def typed_role(session: Session, typed: str, checklists: Sequence[Checklist]) -> str:
    """Read a role id, its beginning, or the short name of the agency that holds it."""
    found = {name for one in checklists for name in roles_named(typed, one)}
    if not found:
        known = sorted({name for one in checklists for name in one.roles})
        hint = did_you_mean(typed, known)
        raise UnknownRoleError(typed=typed, hint=hint, known=", ".join(known))
    if len(found) > 1:
        raise SeveralRolesError(typed=typed, roles=_some(sorted(found)))
    role = found.pop()
    if role != typed and session.is_script:
        raise NotInScriptsError(typed=typed, full=role)
    return role


def _some(names: Iterable[str]) -> str:
    found = list(names)
    more = ", …" if len(found) > MOST_CHOICES else ""
    return ", ".join(found[:MOST_CHOICES]) + more
