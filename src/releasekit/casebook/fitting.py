"""Whether a case fits the checklist that it names."""

from releasekit.domain.case import Case
from releasekit.domain.checklist import Checklist
from releasekit.domain.strangers import strangers
from releasekit.lazy import load
from releasekit.wording import _

FORBIDDEN = "releasekit.domain.forbidden:forbidden_in"


def misfit(case: Case, checklist: Checklist) -> str | None:
    """Say how a case does not fit the checklist it is pinned to."""
    pin = case.pin
    if (pin.id, pin.version) != (checklist.id, checklist.version):
        return _("it names its checklist {pin}, which is another").format(pin=pin.id)
    unknown = strangers(case, checklist)
    return _stranger(unknown[0]) if unknown else None


def _stranger(name: str) -> str:
    """Tell a name its checklist lacks from one that no checklist may have."""
    kept_out = load(FORBIDDEN)(name)
    if kept_out is None:
        return _("it names {name}, which its checklist lacks").format(name=name)
    told = _("it names {name}, which guard rail {rail} keeps out")
    return told.format(name=name, rail=kept_out.guard_rail)
