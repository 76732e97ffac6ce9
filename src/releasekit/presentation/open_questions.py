"""What is not known of a case yet, and what to type to say it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.outstanding import Planned, Standing
from releasekit.presentation.labels import short_title
from releasekit.wording import _, counted


class Question(NamedTuple):
    """What is not known, and the command that says it, if one does."""

    sentence: str
    command: str = ""


def undated_questions(
    label: str, rows: Iterable[Standing], planned: Planned, language: str
) -> Iterable[Question]:
    """Tell actions without a day: those that a date gives one, then the others."""
    found = list(rows)
    by_date = [one for one in found if not one.owed.action.due.offset.of_action]
    after_action = [one for one in found if one.owed.action.due.offset.of_action]
    if by_date:
        sentence = counted(
            "{n} action has no day yet", "{n} actions have no day yet", len(by_date)
        )
        given = " ".join(f"{name}=DAY" for name in _anchors(by_date))
        yield Question(sentence, f"rk set {label} {given}")
    if after_action:
        sentence = counted(
            "{n} action has no day yet; it counts from another",
            "{n} actions have no day yet; they count from others",
            len(after_action),
        )
        names = [
            _numbered(name, planned, language)
            for name in _anchors(after_action)
            if name not in planned.hidden
        ]
        yield Question(f"{sentence}: {', '.join(names)}" if names else sentence)


def _numbered(name: str, planned: Planned, language: str) -> str:
    action = planned.checklist.actions[name]
    return f"{action.number} {short_title(action, language)}"


def _anchors(rows: Iterable[Standing]) -> Iterable[str]:
    return dict.fromkeys(one.owed.action.due.offset.anchor for one in rows)


def unanswered_sentence(rows: Sequence[Standing]) -> str:
    return counted(
        "{n} action waits for an answer",
        "{n} actions wait for an answer",
        len(rows),
    )


def answering_command(label: str, fact: str, checklist: Checklist) -> str:
    """Give the command that answers one fact, with the answers it takes."""
    values = checklist.facts[fact].choices or (_("yes"), _("no"))
    return f"rk set {label} {fact}={'|'.join(values)}"
