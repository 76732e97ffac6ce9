"""Why the cells of a row that somebody filled in do not go together."""

from releasekit.domain.returned.fitting_cells import Misfit
from releasekit.wording.catalogue import _


def misfit_told(why: Misfit) -> str:
    return {
        Misfit.NEEDS_MORE: _(
            "This outcome needs a reason that no sheet holds: record it where the case "
            "is, with `releasekit waive` or `releasekit not-needed`."
        ),
        Misfit.NO_DAY: _(
            "The outcome has no day: fill it in, or give --on DAY for all such rows."
        ),
        Misfit.DAY_ALONE: _(
            "A day stands here without an outcome or a note: choose an outcome too."
        ),
        Misfit.EVIDENCE_ALONE: _(
            "Evidence stands here without an outcome: choose one, or write a note."
        ),
        Misfit.EVIDENCE_OF_START: _(
            "What was begun has no evidence yet: write it as a note."
        ),
        Misfit.EVIDENCE_LATE: _(
            "The action has ended already, without evidence: write it as a note."
        ),
    }[why]
