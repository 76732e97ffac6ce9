"""What parties and kinds of information are called where something may pass."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.wording.grounds import party_name
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def party_title(name: str, checklist: Checklist, language: str) -> str:
    """Name who tells or is told: a role, or one of those that are none."""
    role = checklist.roles.get(name)
    title = visible(told_in(role.title, language)) if role else visible(name)
    return party_name(name) or title


def category_titles(
    names: Iterable[str], checklist: Checklist, language: str
) -> list[str]:
    """Name kinds of information; some titles hold commas themselves."""
    known = checklist.categories
    return [
        visible(told_in(known[one].title, language) if one in known else one)
        for one in names
    ]
