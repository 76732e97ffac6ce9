"""The options all commands share; here alone the clock and randomness are asked."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from typer import Option

from releasekit.wording import _

SALT_BYTES = 16


def shared_options(
    casebook: Annotated[
        str | None,
        Option("--casebook", "-C", metavar="DIR", help=_("The casebook to work in.")),
    ] = None,
    lang: Annotated[
        str | None, Option("--lang", metavar="TAG", help=_("Language of the answers."))
    ] = None,
    today: Annotated[
        str | None,
        Option("--today", metavar="DAY", help=_("Take this day for today.")),
    ] = None,
    by: Annotated[
        str | None,
        Option("--by", metavar="POST", help=_("Post code of who acts, such as o17.")),
    ] = None,
    acting: Annotated[
        str | None, Option("--as", metavar="ROLE", help=_("The role you act in."))
    ] = None,
    color: Annotated[
        str | None, Option("--color", metavar="WHEN", help=_("auto, always or never."))
    ] = None,
    plain: Annotated[
        bool | None, Option("--plain", help=_("Only ASCII signs, no colour."))
    ] = None,
    debug: Annotated[
        bool | None, Option("--debug", help=_("Show where the program itself failed."))
    ] = None,
    yes: Annotated[
        bool | None, Option("--yes", help=_("Take questions as answered with yes."))
    ] = None,
    no_input: Annotated[
        bool | None, Option("--no-input", help=_("Never ask anything."))
    ] = None,
) -> None:
    """Hold the options every command takes; nothing calls it."""


def from_environment(given: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what was not given from RELEASEKIT_CASEBOOK and the like."""
    found = dict(given)
    for name, variable in _VARIABLES.items():
        value = os.environ.get(variable)
        if found.get(name) is None and value:
            found[name] = value not in _OFF if name in _SWITCHES else value
    return found


_VARIABLES = {
    "casebook": "RELEASEKIT_CASEBOOK",
    "lang": "RELEASEKIT_LANG",
    "today": "RELEASEKIT_TODAY",
    "by": "RELEASEKIT_BY",
    "acting": "RELEASEKIT_AS",
    "color": "RELEASEKIT_COLOR",
    "plain": "RELEASEKIT_PLAIN",
    "debug": "RELEASEKIT_DEBUG",
    "yes": "RELEASEKIT_YES",
    "no_input": "RELEASEKIT_NO_INPUT",
}
_SWITCHES = frozenset({"plain", "debug", "yes", "no_input"})
_OFF = frozenset({"0", "no", "false", "off"})


def now() -> datetime:
    return datetime.now(UTC)


def salt() -> str:
    return os.urandom(SALT_BYTES).hex()
