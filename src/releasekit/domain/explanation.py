"""What can be said of one action of a case on a day: its state, its day, and why."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Settlement
from releasekit.domain.deadlines import last_scene
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import DueDay
from releasekit.domain.explaining import Steps, again_steps, steps_of
from releasekit.domain.need_to_know import for_role, may_see
from releasekit.domain.occurrences import Occurrence, next_occurrence
from releasekit.domain.outstanding import plan
from releasekit.domain.owed import Owed
from releasekit.domain.progress import Status, status_of


class Waited(NamedTuple):
    """An action that another waits for, and how it stands; `owed` while it is open."""

    action: Action
    status: Status
    settlement: Settlement | None
    owed: Owed | None


class Explanation(NamedTuple):
    """One action of a case, explained for a role.

    `owed` is given while it is open; `day` and `steps` say how its day is found, or
    with `coming` the day on which it comes again.
    """

    action: Action
    dossier: Dossier
    status: Status
    owed: Owed | None
    settlement: Settlement | None
    day: DueDay | None
    steps: Steps
    coming: Occurrence | None
    waits_for: tuple[Waited, ...]

    @property
    def due(self) -> date | None:
        return self.steps[-1].day if self.steps else None


def explanation_of(
    action: Action, dossier: Dossier, today: date, role: str | None = None
) -> Explanation:
    """Explain an action that the role may see."""
    case = dossier.case
    seen = for_role(plan(dossier), role, dossier)
    owed = {one.action.id: one for one in seen.actions}
    scene = last_scene(dossier)
    coming = next_occurrence(action, dossier)
    others = (dossier.checklist.actions[name] for name in action.waits_for)
    return Explanation(
        action=action,
        dossier=dossier,
        status=status_of(action, dossier, today),
        owed=owed.get(action.id),
        settlement=case.settlements.get(action.id),
        day=scene.days.get(action.id),
        steps=again_steps(action, dossier) if coming else steps_of(action, scene),
        coming=coming,
        waits_for=tuple(
            Waited(
                action=other,
                status=status_of(other, dossier, today),
                settlement=case.settlements.get(other.id),
                owed=owed.get(other.id),
            )
            for other in others
            if may_see(role, other, dossier)
        ),
    )
