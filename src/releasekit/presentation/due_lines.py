"""`due` for a script: one action a line, tab-separated, without a head."""

from collections.abc import Iterable

from releasekit.domain.outstanding import Row
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_json import blocked_by
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


def due_lines(answer: DueAnswer) -> Iterable[str]:
    """Give case, due, days left, state, lead, action, title, blocked-by."""
    return ("\t".join(visible(part) for part in _parts(row)) for row in answer.rows)


def _parts(row: Row) -> Iterable[object]:
    owed, left = row.standing.owed, row.standing.days_left
    yield row.planned.case
    yield owed.due.isoformat() if owed.due else ""
    yield "" if left is None else left
    yield row.standing.state.value
    yield owed.lead.role or "|".join(owed.lead.candidates)
    yield owed.action.id
    yield text_in(owed.action.title, "en")
    yield ",".join(blocked_by(row.standing))
