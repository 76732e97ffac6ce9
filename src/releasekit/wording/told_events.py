"""What an event recorded, as far as a role may read it."""

from releasekit.domain.case import Event
from releasekit.domain.deeds import Undone
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import may_read
from releasekit.wording import _
from releasekit.wording.deeds import what_happened
from releasekit.wording.visible import visible


def told(event: Event, dossier: Dossier, language: str, role: str | None) -> str:
    """Say what an event did; of a step that is not for the role only that it was."""
    if not may_read(role, event, dossier):
        hidden = _("something that only the roles it concerns see")
        if not isinstance(event.deed, Undone):
            return hidden
        told = _("event {seq} taken back: {what}")
        return told.format(seq=event.deed.seq, what=hidden)
    history = dossier.case.history
    return visible(what_happened(event, dossier.checklist, language, history))
