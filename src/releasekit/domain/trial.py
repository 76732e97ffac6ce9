"""What another checklist would change in one case, without anything being written."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.changes import Changes, changes
from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import plan
from releasekit.domain.parts import with_signatures
from releasekit.domain.strangers import strangers
from releasekit.domain.workdays import Calendar


class Trial(NamedTuple):
    """A case under a draft: what would shift, or the names the draft lacks."""

    case: str
    changes: Changes | None
    lacking: tuple[str, ...] = ()


def try_on(
    dossier: Dossier, draft: Checklist, calendar: Calendar, today: date
) -> Trial:
    """Plan a case as it is and under a draft, and compare the two."""
    case = dossier.case
    lacking = tuple(dict.fromkeys(strangers(case, draft)))
    if lacking:
        return Trial(case=case.id, changes=None, lacking=lacking)
    under_draft = Dossier(
        case=with_signatures(case, draft), checklist=draft, calendar=calendar
    )
    found = changes(plan(dossier), plan(under_draft), today)
    return Trial(case=case.id, changes=found)


def concerns(draft: Checklist, dossier: Dossier) -> bool:
    """Say whether a case follows the checklist a draft is of, or is built on."""
    return dossier.checklist.id in (draft.id, draft.extends)
