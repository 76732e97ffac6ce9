"""Who may tell and be told, on which grounds, in words."""

from releasekit.domain.action import GroundKind, Reschedule
from releasekit.wording.catalogue import _


def party_name(name: str) -> str:
    """Give the name of a party that is no role, or nothing."""
    return {
        "person": _("the person"),
        "family": _("the family"),
        "consulate": _("the consulate"),
        "members": _("the roles with an open step"),
    }.get(name, "")


def ground_word(kind: GroundKind) -> str:
    return {
        GroundKind.LAW: _("law"),
        GroundKind.PROTOCOL: _("a signed protocol"),
        GroundKind.CONSENT: _("consent"),
        GroundKind.OWN_COPY: _("the person's own copy"),
        GroundKind.NONE: _("none needed: no personal data"),
    }[kind]


def reschedule_word(kind: Reschedule) -> str:
    return {
        Reschedule.KEEP: _("stays settled when its date moves"),
        Reschedule.REVIEW: _("is to be looked at again when its date moves far"),
        Reschedule.RESET: _("is to be done again when its date moves far"),
    }[kind]
