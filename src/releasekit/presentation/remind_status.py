"""`remind --status`: what reminders did last, what they lack, and the next step."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.notices.silence import MISSED_NIGHTS, Run, Silence
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.silences import silence_told
from releasekit.wording.visible import visible

SCHEMA = "releasekit/remind-status/1"
NOT_SHOWN = (Silence.SERVER_AWAY, Silence.NOT_SENT, Silence.ENDED_EARLY)
"""What no other line of the screen tells."""
NOT_ENABLED = "installed"
"""What is known of a timer that will never run."""
Document = Mapping[str, object]


class RemindStatus(NamedTuple):
    """What is known of the reminders of a casebook on this machine."""

    today: date
    last: Run | None
    missed_nights: int
    every_night: bool
    channel: str
    has_channel: bool
    without_address: Mapping[str, int]
    unreadable: tuple[str, ...]
    timer: str
    silences: tuple[Silence, ...]
    waiting: int = 0
    backlog: int = 0

    @property
    def lacks_something(self) -> bool:
        """Say whether somebody may be told nothing; a timer need not be systemd's."""
        is_asleep = self.timer == NOT_ENABLED
        return not self.has_channel or bool(
            self.without_address or self.unreadable or self.silences or is_asleep
        )


def status_lines(status: RemindStatus, screen: Screen) -> list[Line]:
    """Draw the status, a fact a line, and what to do about each that lacks."""
    rows = [
        (_("last run"), _last(status)),
        (_("expected"), _expected(status)),
        (_("channel"), visible(status.channel)),
        (_("addresses"), _addresses(status)),
        (_("files"), _files(status)),
        (_("timer"), _timer(status)),
        (_("waiting"), counted("{n} notice", "{n} notices", status.waiting)),
    ]
    lines: list[Line] = [(Piece(_("REMINDERS"), Tone.HEAD),)]
    lines += [f"{name:11}{told}" for name, told in rows]
    lines += [silence_told(one) for one in status.silences if one in NOT_SHOWN]
    lines.append(_next_step(status))
    return fold(lines, screen)


def _last(status: RemindStatus) -> str:
    run = status.last
    if run is None:
        return _("never")
    told = _("{day} by {account}@{host}: {found} found, {sent} sent, {failed} failed")
    return told.format(
        day=full_day(run.today),
        account=visible(run.account),
        host=visible(run.host),
        found=run.found,
        sent=run.sent,
        failed=run.failed,
    )


def _expected(status: RemindStatus) -> str:
    when = _("every night") if status.every_night else _("in the nights that are set")
    missed = counted("{n} missed", "{n} missed", max(status.missed_nights - 1, 0))
    return f"{when}; {missed}" if status.last else when


def _addresses(status: RemindStatus) -> str:
    if not status.without_address:
        return _("known for all who owe something in the next two weeks")
    whom = ", ".join(
        f"{visible(who)} ({n})" for who, n in sorted(status.without_address.items())
    )
    told = _("missing, with so many notices of tonight: {whom}")
    return told.format(whom=whom)


def _files(status: RemindStatus) -> str:
    if not status.unreadable:
        return _("this account can read every case")
    names = ", ".join(visible(one) for one in status.unreadable)
    return _("this account cannot read: {names}").format(names=names)


def _timer(status: RemindStatus) -> str:
    words = {
        "absent": _("no systemd timer here; a crontab is not looked at"),
        "installed": _("installed, not enabled: systemctl enable --now it"),
        "enabled": _("installed and enabled"),
    }
    return words[status.timer]


def _next_step(status: RemindStatus) -> str:
    """Give the one step that helps most."""
    steps: Iterable[tuple[bool, str]] = (
        (not status.has_channel, _("Next:  set a channel; docs/nightly-reminders.md")),
        (
            bool(status.without_address),
            _("Next:  write [[recipients]] into releasekit.toml"),
        ),
        (bool(status.unreadable), _("Next:  rk doctor")),
        (
            status.last is None or status.missed_nights > MISSED_NIGHTS,
            _("Next:  set up the timer or a crontab line; docs/nightly-reminders.md"),
        ),
        (
            status.timer == NOT_ENABLED,
            _("Next:  systemctl enable --now releasekit-remind.timer"),
        ),
        (bool(status.silences), _("Next:  rk remind --test ADDRESS")),
    )
    fallback = _("Nothing is missing.  To look: rk remind --dry-run")
    return next((told for lacks, told in steps if lacks), fallback)


def status_document(status: RemindStatus) -> Document:
    """Give the schema releasekit/remind-status/1."""
    run = status.last
    last = None if run is None else {**run._asdict(), "today": run.today.isoformat()}
    return {
        "schema": SCHEMA,
        "today": status.today.isoformat(),
        "last_run": last and {**last, "missed": dict(run.missed)} if run else None,
        "missed_nights": status.missed_nights,
        "channel": status.channel,
        "has_channel": status.has_channel,
        "without_address": dict(status.without_address),
        "unreadable": list(status.unreadable),
        "timer": status.timer,
        "silences": [one.value for one in status.silences],
        "waiting": status.waiting,
        "backlog": status.backlog,
    }
