"""The next episode of a person whose case was closed: what it brings along."""

from collections.abc import Mapping

from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.domain.checklist import Checklist
from releasekit.domain.deed_parts import Carried, Episode
from releasekit.domain.deeds import Opened
from releasekit.domain.dossier import Dossier
from releasekit.errors.transitions import GoesOnAlreadyError, NotClosedYetError


def episode_before(session: Session, typed: str) -> Dossier:
    """Find the closed case that a new one goes on from."""
    name = typed_case(session, typed)
    dossier = session.casebook.look(name).dossier
    if dossier.case.ending is None:
        raise NotClosedYetError(case=name)
    for other in session.casebook.looks():
        if isinstance(other, Dossier) and _goes_on_from(name, other):
            raise GoesOnAlreadyError(case=name, other=other.case.id)
    return dossier


def _goes_on_from(name: str, other: Dossier) -> bool:
    episode = other.case.opened.episode
    return episode is not None and episode.of == name


def going_on(opened: Opened, before: Dossier, rules: Checklist) -> Opened:
    """Bring along the answers, and how those actions ended whose end holds still."""
    known = {
        name: answer
        for name, answer in before.case.facts.items()
        if name in rules.facts
        and answer in (rules.facts[name].choices or (True, False))
    }
    episode = Episode(of=before.case.id, carried=_carried(before, rules))
    return opened._replace(facts={**known, **opened.facts}, episode=episode)


def _carried(before: Dossier, rules: Checklist) -> Mapping[str, Carried]:
    return {
        name: Carried(how=ended.how, on=ended.on)
        for name, ended in before.case.settlements.items()
        if name in rules.actions and rules.actions[name].carries
        if not ended.is_for_now
    }
