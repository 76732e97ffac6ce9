"""Who owes a step, in words."""

from releasekit.domain.checklist import Checklist
from releasekit.domain.roles import Holder
from releasekit.wording.catalogue import _
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


def role_label(name: str, checklist: Checklist, language: str) -> str:
    role = checklist.roles.get(name)
    return visible(text_in(role.short, language) if role else name)


def lead_label(lead: Holder, checklist: Checklist, language: str) -> str:
    """Name who owes a step; while that is open, between whom it is open.

    Where every entry of an alias is ruled out, no role is left.
    """
    names = (lead.role,) if lead.role else lead.candidates
    told = "/".join(role_label(name, checklist, language) for name in names)
    return told or _("nobody")
