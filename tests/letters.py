"""Letters to read: of one case or more, as a night would send them."""

from collections.abc import Iterable
from datetime import date

from builders import a_checklist, a_dossier, a_fact, a_role
from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.notices.letters import Letter, letters_of
from releasekit.domain.notices.notice import AddressBook, Contact, Entry
from releasekit.domain.notices.rules import Reminding, Rule
from releasekit.domain.notices.tonight import Round
from releasekit.domain.outstanding import plan, standing

RELEASE = date(2026, 9, 30)
DUE = date(2026, 8, 31)
"""A Monday, 30 days before the release."""
LONG_AGO = date(2026, 1, 1)
TO = "someone@office.example"
DAILY = Reminding(
    rules=(Rule("on-the-day"),), weekly=None, coordinator="desk", unnamed_days=0
)
WEEKLY = Reminding(rules=(), weekly=0, coordinator="desk", unnamed_days=0)


def a_case_of(
    *actions: Action, release: date | None = RELEASE, **facts: bool
) -> Dossier:
    """Give a case in a checklist with a coordinator and a sensitive fact."""
    checklist = a_checklist(
        *actions,
        roles=[a_role("desk")],
        facts=[a_fact("health-need", sensitive=True)],
    )
    named = {name.replace("_", "-"): value for name, value in facts.items()}
    return a_dossier(release=release, checklist=checklist, facts=named)


def letters(
    *cases: Dossier, reminding: Reminding = DAILY, language: str | None = None
) -> tuple[Letter, ...]:
    """Give what leaves on the day on which most is due, all of it to one address."""
    found = Round(reminding, frozenset(), LONG_AGO, DUE)
    for one in cases:
        found.take(standing(plan(one), DUE))
    roles = {role for one in cases for role in one.checklist.roles}
    return letters_of(found.tonight(), _book(roles, language), {})


def _book(roles: Iterable[str], language: str | None) -> AddressBook:
    contact = Contact(TO, language)
    return AddressBook(tuple(Entry(contact, role=role) for role in sorted(roles)))
