"""Single words in the cells of tables, by the stable words they stand for."""

from collections.abc import Mapping

from releasekit.domain.action import Kind
from releasekit.domain.deed_parts import How
from releasekit.domain.naming import folded
from releasekit.domain.outstanding import State
from releasekit.domain.progress import Status
from releasekit.domain.returned.entry import Outcome
from releasekit.wording.catalogue import _, languages_there, speaking
from releasekit.wording.deed_words import how_word

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


def outcome_word(outcome: Outcome) -> str:
    return _every_outcome()[outcome.value]


def _every_outcome() -> Mapping[str, str]:
    """Give also the words of those that a sheet cannot choose."""
    return {**{how.value: how_word(how) for how in How}, **outcome_words()}


def outcomes_by_word() -> Mapping[str, str]:
    """Give the words of all languages for how an action ended, or that it began."""
    found: dict[str, str] = {}
    for language in languages_there():
        with speaking(language):
            found |= {folded(word): key for key, word in _every_outcome().items()}
    return found


def yes_or_nothing(*, is_so: bool) -> str:
    return _("yes") if is_so else ""
