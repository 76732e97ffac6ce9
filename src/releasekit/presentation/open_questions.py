"""What is not known of a case yet, and what to type to say it."""

from collections.abc import Iterable, Sequence

from releasekit.domain.checklist import Checklist
from releasekit.domain.outstanding import Standing
from releasekit.wording import _, counted


def undated_sentence(rows: Sequence[Standing]) -> str:
    return counted(
        "{n} action has no day yet", "{n} actions have no day yet", len(rows)
    )


def dating_command(label: str, rows: Iterable[Standing]) -> str:
    """Give the command that sets every date on which these actions hang."""
    anchors = dict.fromkeys(one.owed.action.due.offset.anchor for one in rows)
    return " ".join(["rk set", label, *(f"{name}=DAY" for name in anchors)])


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
