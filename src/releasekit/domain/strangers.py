"""Names in a case that its checklist does not know."""

from releasekit.domain.case import Case, Event
from releasekit.domain.checklist import Checklist
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Dated,
    Opened,
    Settled,
    Signed,
    Upgraded,
    actions_in,
)


def strangers(case: Case, checklist: Checklist) -> tuple[str, ...]:
    """Give the actions, dates and facts a case names and its checklist lacks.

    What was recorded before the case took up this checklist may have other names.
    """
    upgrades = [one.seq for one in case.history if isinstance(one.deed, Upgraded)]
    since = max(upgrades, default=0)
    return tuple(
        name
        for event in case.history
        if event.seq > since
        for name in _strangers_in(event, checklist)
    )


def _strangers_in(event: Event, checklist: Checklist) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    match event.deed:
        case Settled(action=name):  # by far the most
            found = () if name in checklist.actions else (name,)
        case Opened(dates=dates, facts=facts):
            unknown = (name for name in dates if name not in checklist.dates)
            found = (*unknown, *_wrong_answers(dict(facts), checklist))
        case Dated(name=name) if name not in checklist.dates:
            found = (name,)
        case Answered(facts=facts):
            found = _wrong_answers(dict(facts), checklist)
        case Signed(action=name, part=part):
            found = _strange_part(name, part, checklist)
        case Assigned(role=name) if name not in checklist.roles:
            found = (name,)
        case deed:
            named = sorted(actions_in(deed))
            found = tuple(name for name in named if name not in checklist.actions)
    return found


def _strange_part(name: str, part: str, checklist: Checklist) -> tuple[str, ...]:
    action = checklist.actions.get(name)
    if action is None:
        return (name,)
    return () if part in action.parts else (part,)


def _wrong_answers(
    facts: dict[str, bool | str | None], checklist: Checklist
) -> tuple[str, ...]:
    return tuple(
        name
        for name, answer in facts.items()
        if name not in checklist.facts
        or (
            answer is not None
            and answer not in (checklist.facts[name].choices or (True, False))
        )
    )
