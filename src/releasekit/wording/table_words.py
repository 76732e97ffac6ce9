"""Single words in the cells of tables, by the stable words they stand for."""

from collections.abc import Mapping

from releasekit.domain.action import Kind
from releasekit.domain.outstanding import State
from releasekit.domain.progress import Status
from releasekit.wording.catalogue import _

STARTED = "started"


def state_word(state: State) -> str:
    return {
        State.OVERDUE: _("late"),
        State.DUE: _("due soon"),
        State.UPCOMING: _("later"),
        State.UNDATED: _("no day yet"),
        State.UNDETERMINED: _("not answered yet"),
    }[state]


def status_word(status: Status) -> str:
    return {
        Status.OPEN: _("open"),
        Status.DONE: _("done"),
        Status.DECLINED: _("declined"),
        Status.WAIVED: _("waived"),
        Status.NOT_NEEDED: _("not needed"),
        Status.NOT_APPLICABLE: _("does not apply"),
        Status.BEFORE_CASEBOOK: _("before this casebook"),
        Status.UNDETERMINED: _("not answered yet"),
    }[status]


def kind_word(kind: Kind) -> str:
    return {Kind.DUTY: _("duty"), Kind.OFFER: _("offer")}[kind]


def outcome_words() -> Mapping[str, str]:
    """Give what may be chosen for an outcome, by the word that is recorded."""
    return {
        "done": _("done"),
        "declined": _("declined"),
        STARTED: _("started"),
    }


def yes_or_nothing(*, is_so: bool) -> str:
    return _("yes") if is_so else ""
