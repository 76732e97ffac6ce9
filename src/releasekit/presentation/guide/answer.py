"""The guideline of a role as it was asked for, and its texts ready to be written."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Lines
from releasekit.domain.checklist import MEMBERS, Checklist, Role
from releasekit.domain.guide.role_guide import RoleGuide
from releasekit.domain.guide.ways import Way, answers_in
from releasekit.domain.roles import holder_of
from releasekit.presentation.role_holders import held_words, standing_words
from releasekit.wording import _
from releasekit.wording.grounds import party_name
from releasekit.wording.role_ways import way_words
from releasekit.wording.texts import told_in, told_lines


class GuideAnswer(NamedTuple):
    """The guideline of a role, to be written in a language."""

    guide: RoleGuide
    checklist: Checklist
    language: str = "en"

    def text(self, texts: Mapping[str, str]) -> str:
        return told_in(texts, self.language)

    def lines(self, lines: Lines) -> tuple[str, ...]:
        """Give lines in the language, or each with the mark of another."""
        return told_lines(lines, self.language)

    def numbered(self, action: Action) -> str:
        return f"{action.number} {self.text(action.short)}"

    def roles(self, names: Iterable[str]) -> str:
        return _(" or ").join(self.role(one) for one in names)

    def posts(self, names: Iterable[str], action: Action) -> str:
        """Name roles with a part in an action, an alias by those it may mean."""
        answers = answers_in(action.when)
        found = (holder_of(one, self.checklist.roles, answers) for one in names)
        return ", ".join(self.roles(one.candidates) for one in found)

    def role(self, name: str) -> str:
        return self.text(self.checklist.roles[name].title)

    def held(self, role: Role) -> str:
        return held_words(role, self.checklist, self.language)

    def party(self, name: str) -> str:
        """Name who tells or is told; an alias by the roles it stands for."""
        role = self.checklist.roles.get(name)
        if role is None:
            return party_name(name)
        if not role.stands_for:
            return self.role(name)
        return standing_words(role, self.checklist, self.language)

    def part(self, name: str, ways: tuple[Way, ...]) -> str:
        """Say as whom the role has a part in something, and when; as itself nothing."""
        if name == self.guide.role.id:
            return ""
        if name == MEMBERS:
            return _("as one of the roles with an open step")
        told = _("as {name}").format(name=self.role(name))
        return ", ".join(one for one in (told, way_words(ways)) if one)
