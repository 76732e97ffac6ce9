"""One call of the program: who asks, of which casebook, on which day, and where."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from releasekit.casebook import Casebook, Stamp
from releasekit.commands.options import now, salt
from releasekit.errors.files import BadSettingsError, NoCasebookError
from releasekit.errors.refusals import NoPostError
from releasekit.errors.usage import BadPostError, CloseWordError, NotADayError
from releasekit.lazy import load
from releasekit.presentation.screen import (
    ColorChoice,
    Line,
    Screen,
    screen_for,
    show,
)
from releasekit.settings.mine import POST, MySettings, my_settings
from releasekit.settings.office import OfficeSettings, office_settings
from releasekit.settings.place import find_casebook
from releasekit.wording import _
from releasekit.wording.visible import visible

FIXED_DAY = "releasekit.domain.typed_days:fixed_day"


class Streams(NamedTuple):
    """Where a command reads, answers and complains."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO


def _streams() -> Streams:
    return Streams(sys.stdin, sys.stdout, sys.stderr)


def _here() -> Path:
    """Give the folder one is in; where that was removed, the topmost one."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return Path(os.sep)


class Session:
    """One call of the program: what was asked of all commands, and its surroundings."""

    def __init__(
        self,
        *,
        options: Mapping[str, Any] | None = None,
        clock: Callable[[], datetime] = now,
        salt: Callable[[], str] = salt,
        streams: Streams | None = None,
        here: Path | None = None,
    ) -> None:
        self.options = options or {}
        self.clock = clock
        self.salt = salt
        self.stdin, self.stdout, self.stderr = streams or _streams()
        self.here = here or _here()

    def inside(self, folder: Path) -> "Session":
        """Give the same call, in another casebook."""
        options = {**self.options, "casebook": str(folder)}
        streams = Streams(self.stdin, self.stdout, self.stderr)
        return Session(
            options=options, clock=self.clock, salt=self.salt, streams=streams
        )

    @cached_property
    def casebook(self) -> Casebook:
        folder, office = self._place
        return Casebook(folder, contested_closed=office.contested_closed)

    @cached_property
    def office(self) -> OfficeSettings:
        """Give what holds in the casebook; where there is none, nothing does."""
        try:
            _folder, office = self._place
        except NoCasebookError:
            return OfficeSettings()
        return office

    @cached_property
    def _place(self) -> tuple[Path, OfficeSettings]:
        """Find the casebook with its settings, so that none is used half read."""
        folder = find_casebook(self.options.get("casebook"), self.here)
        return folder, office_settings(folder)

    @cached_property
    def me(self) -> MySettings:
        return my_settings()

    @cached_property
    def today(self) -> date:
        """Give the day as asked, else the casebook's own day by the clock."""
        asked = self.options.get("today")
        if asked is None:
            return self._local_now().date()
        day: date | None = load(FIXED_DAY)(asked)
        if day is None:
            raise NotADayError(typed=asked)
        return day

    @cached_property
    def language(self) -> str:
        return str(self.options.get("lang") or self.office.language or "en")

    @cached_property
    def screen(self) -> Screen:
        plain = bool(self.options.get("plain"))
        return screen_for(self.stdout, plain=plain, color=_color(self.options))

    def show(self, lines: Iterable[Line]) -> None:
        show(lines, self.screen, self.stdout)

    def say(self, sentence: str) -> None:
        """Write one line of an answer; what it is made of is made visible here."""
        self.stdout.write(f"{visible(sentence)}\n")

    @property
    def is_script(self) -> bool:
        """Say that no person watches: neither end is a terminal."""
        return not (self.stdin.isatty() or self.stdout.isatty())

    @property
    def may_ask(self) -> bool:
        asked_not_to = bool(self.options.get("no_input"))
        return self.stdin.isatty() and self.stderr.isatty() and not asked_not_to

    def stamp(self, on: date, role: str | None) -> Stamp:
        """Say who writes, in which role, and when; needs a post code."""
        return Stamp(
            at=self.now_told(),
            on=on,
            by=self.post,
            role=role,
            salt=self.salt,
        )

    def now_told(self) -> str:
        """Give the machine's time in UTC as events and the log hold it."""
        return self.clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def post(self) -> str:
        post = self.options.get("by") or self.me.post
        if not post:
            raise NoPostError
        return self.checked_post(post)

    def check_post(self) -> None:
        """Make sure that it is known who writes, before anybody types much."""
        _known = self.post

    def checked_post(self, typed: str) -> str:
        """Take the code of a post as it was typed, or refuse what is none."""
        if re.fullmatch(POST, typed) is None:
            raise BadPostError(typed=typed)
        return str(typed)

    @property
    def role(self) -> str | None:
        """Give the role one acts in, as it was typed."""
        return self.options.get("acting") or self.me.role

    def confirms(self, question: str, *, likely: bool = False) -> bool:
        """Ask for a yes; where nobody can be asked, the command itself is the yes.

        An empty answer is a yes only where that is `likely`.
        """
        if self.options.get("yes") or not self.may_ask:
            return True
        answer = self.ask(f"{question} {'[Y/n]' if likely else '[y/N]'}")
        if likely and answer == "\n":
            return True
        return answer.strip().casefold() in {_("y"), _("yes"), "y", "yes"}

    def ask(self, question: str) -> str:
        self.stderr.write(f"{question} ")
        self.stderr.flush()
        return self.stdin.readline()

    def _local_now(self) -> datetime:
        zone = self.office.timezone
        if zone is None:
            return self.clock().astimezone()
        try:
            return self.clock().astimezone(load("zoneinfo:ZoneInfo")(zone))
        except (KeyError, ValueError):  # ZoneInfoNotFoundError is a KeyError
            problem = _("there is no time zone {zone}").format(zone=zone)
            raise BadSettingsError(path=self.casebook.folder, problem=problem) from None


def _color(options: Mapping[str, Any]) -> ColorChoice:
    typed = options.get("color") or ColorChoice.AUTO.value
    try:
        return ColorChoice(typed)
    except ValueError:
        choices = ", ".join(one.value for one in ColorChoice)
        raise CloseWordError(typed=typed, choices=choices) from None
