"""Who holds a role: agencies and how sure that is, whom it stands for, or nobody."""

from releasekit.domain.checklist import Agency, Checklist, Role, StandIn
from releasekit.presentation.sureness import sureness_word
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def held_words(role: Role, checklist: Checklist, language: str) -> str:
    """Say who holds a role, or whom it stands for, or that nobody does."""
    if role.stands_for:
        roles = standing_words(role, checklist, language)
        return _("stands for {roles}").format(roles=roles)
    holders = checklist.holders_of(role.id)
    if holders:
        return ", ".join(agency_words(one, language) for one in holders)
    return _("nobody") if not role.held else _("no agency named")


def standing_words(role: Role, checklist: Checklist, language: str) -> str:
    """Give `Probation if supervised yes, else Social work`."""
    parts = (_entry(one, checklist, language) for one in role.stands_for)
    return _(", else ").join(parts)


def agency_words(agency: Agency, language: str) -> str:
    """Give the name of an agency, and how sure it is that it holds its roles."""
    name = visible(told_in(agency.name, language))
    return f"{name} ({sureness_word(agency.sureness)})" if agency.sureness else name


def _entry(entry: StandIn, checklist: Checklist, language: str) -> str:
    found = checklist.roles.get(entry.role)
    name = visible(told_in(found.title, language) if found else entry.role)
    condition = condition_words(entry.when)
    if not condition:
        return name
    return _("{role} if {condition}").format(role=name, condition=condition)
