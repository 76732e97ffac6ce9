"""`remind`: what a run tells as JSON, and what stands below letters on a screen."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from releasekit.domain.notices.letters import Letter
from releasekit.domain.notices.notice import Notice, Who
from releasekit.domain.notices.tonight import Tonight
from releasekit.presentation.screen import Line
from releasekit.wording import _, counted
from releasekit.wording.visible import visible

SCHEMA = "releasekit/remind/1"
Document = Mapping[str, object]


class Reminders(Protocol):
    """What a run found."""

    @property
    def letters(self) -> tuple[Letter, ...]: ...
    @property
    def tonight(self) -> Tonight: ...
    @property
    def notices(self) -> int: ...


def foot_lines(found: Reminders) -> Iterable[Line]:
    """Say how much would be told, to whom nothing can be sent, and how it is sent."""
    letters = counted("{n} letter", "{n} letters", len(found.letters))
    notices = counted("{n} notice", "{n} notices", found.notices)
    yield _("{notices} in {letters}; nothing was sent.").format(
        notices=notices, letters=letters
    )
    yield from backlog_lines(found.tonight.backlog)
    whom = [one.told for letter in found.letters for one in _unreached(letter)]
    if whom:
        told = _("No address is known for: {whom}")
        yield told.format(whom=visible(", ".join(dict.fromkeys(whom))))
    yield _("Sent by: rk remind --mail   What lacks: rk remind --status")


def backlog_lines(number: int) -> Iterable[Line]:
    if number:
        yield counted(
            "{n} notice is older than the first run and is not told by itself.",
            "{n} notices are older than the first run and are not told one by one.",
            number,
        )


def _unreached(letter: Letter) -> Iterable[Who]:
    return letter.whom if letter.contact is None else ()


def reminders_document(found: Reminders, today: date) -> Document:
    """Give the schema releasekit/remind/1; no address stands in it."""
    return {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "backlog": found.tonight.backlog,
        "letters": [
            {
                "to": [one.told for one in letter.whom],
                "has_address": letter.contact is not None,
                "notices": [_notice(one) for one in letter.notices],
            }
            for letter in found.letters
        ],
    }


def _notice(notice: Notice) -> Document:
    return {
        "rule": notice.rule,
        "kind": notice.kind.value,
        "case": notice.case or None,
        "action": notice.action or None,
        "occurrence": notice.occurrence,
        "due": notice.due.isoformat() if notice.due else None,
        "to": notice.who.told,
    }
