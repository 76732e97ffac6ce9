"""What an event says of the end of a case and of how it is kept, from its document."""

from collections.abc import Callable, Mapping

from releasekit.domain.deed_parts import Because
from releasekit.domain.deeds import Closed, Deed, Erasure, Restricted
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.storage.fields import Fields
from releasekit.wording import _


def _closed(fields: Fields) -> Deed:
    return Closed(
        because=fields.choice("because", Because),
        reason=fields.text_or_none("reason", EVIDENCE_LIMIT),
    )


def _restricted(fields: Fields) -> Deed:
    if not fields.has("holds"):
        raise fields.unfit("holds", _("is missing"))
    return Restricted(
        holds=fields.flag("holds"), reason=fields.text("reason", EVIDENCE_LIMIT)
    )


def _erasure(fields: Fields) -> Deed:
    seqs = fields.numbers("events")
    if not seqs or min(seqs) < 1 or len(set(seqs)) != len(seqs):
        raise fields.unfit("events", _("is no list of events"))
    return Erasure(seqs=seqs, reason=fields.text("reason", EVIDENCE_LIMIT))


ABOUT_KEEPING: Mapping[str, Callable[[Fields], Deed]] = {
    "closed": _closed,
    "restricted": _restricted,
    "erased": _erasure,
}
