"""The columns of a list of cases: each must be one that a checklist knows."""

from collections.abc import Sequence

from releasekit.commands.table_slips import Slips
from releasekit.commands.typed_names import did_you_mean
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import folded
from releasekit.errors.lists import ColumnTwiceError, UnknownColumnError

CASE, CHECKLIST, FROM, CERTAINTY = "case", "checklist", "from", "certainty"
OWN = (CASE, CHECKLIST, FROM, CERTAINTY)


def names_in(head: Sequence[str]) -> tuple[str, ...]:
    """Give the names of the columns as checklists write them."""
    return tuple(folded(heading) for heading in head)


def known_names(checklists: Sequence[Checklist]) -> tuple[str, ...]:
    """Give the columns that a list may have for some checklists."""
    own = (name for one in checklists for name in (*one.dates, *one.facts))
    return (*OWN, *dict.fromkeys(own))


def check_head(head: Sequence[str], known: Sequence[str], slips: Slips) -> None:
    """Find each column that no checklist of the list knows, or that comes again."""
    names = names_in(head)
    for place, (heading, name) in enumerate(zip(head, names, strict=True)):
        if name not in known:
            hint = did_you_mean(name, known)
            fault = UnknownColumnError(hint=hint, known=", ".join(known))
            slips.add(1, heading or str(place + 1), fault)
        elif name in names[:place]:
            slips.add(1, heading, ColumnTwiceError())
