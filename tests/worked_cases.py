"""Cases under shipped checklists, for tests that have worked their days out by hand.

Every day in those tests was found from the rules, the checklist and the closed days
with a calendar beside them, not taken from the program.
"""

from collections.abc import Mapping
from datetime import date

from builders import a_dossier
from releasekit.calendars.calendar_document import calendar_of
from releasekit.domain.conditions import Answer
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import plan
from releasekit.storage.checklists.files import find_checklist
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml

MON_2_JUNE_2025 = date(2025, 6, 2)
"""The day of admission, unless a case says another."""

NOBODY = dict.fromkeys(
    (
        "supervised",
        "minor",
        "needs-language",
        "children",
        "foreign-national",
        "health-need",
        "long-sentence",
        "victim-registered",
    ),
    False,
)
"""Every question of the baseline answered no."""


def a_worked_case(
    name: str, dates: Mapping[str, date], facts: Mapping[str, Answer]
) -> Dossier:
    """Open a case under a shipped checklist on the day of its admission."""
    rules = find_checklist(name, Shelf()).checklist
    path = shipped("checklists") / "calendars" / f"{rules.calendar}.toml"
    known = {"admission": MON_2_JUNE_2025, **dates}
    return a_dossier(
        checklist=rules,
        calendar=calendar_of(read_toml(path)),
        opened=known["admission"],
        dates=known,
        facts=facts,
    )


def days_of(dossier: Dossier) -> dict[int, str]:
    """Give the day of every open action by its number."""
    return {
        one.action.number: one.due.isoformat() if one.due else ""
        for one in plan(dossier).actions
    }
