"""Between Typer and the commands: loading them late, and options shared by all."""

import sys
from collections.abc import Callable, Iterable, Sequence
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer

from releasekit import __version__
from releasekit.commands.groups import Commands, lazy_group
from releasekit.commands.options import from_environment
from releasekit.commands.session import Session
from releasekit.commands.signatures import CONTEXT, shared, signed
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.files import NoCasebookError
from releasekit.errors.usage import NotUtf8Error, WrongUsageError
from releasekit.settings.place import find_casebook
from releasekit.wording import _

PROGRAM = "releasekit"
NAMES = (PROGRAM, "rk")


def run(words: Sequence[str], commands: Commands) -> int:
    """Find the command that was typed and run it."""
    typed = list(words) or (["due"] if _has_casebook() else ["--help"])
    _check_utf8([*typed, *from_environment({}).values()])
    group = _group(commands)
    asked = [*typed, "--help"] if _names_a_family(typed, commands) else typed
    try:
        return group.main(asked, prog_name=_called(), standalone_mode=False) or 0
    except typer.Abort as abort:  # how Typer passes on an end of file
        raise abort.__cause__ or KeyboardInterrupt from None
    except SystemExit as ended:
        if ended.code == Exit.FOUND:  # how Typer ends when the reader has gone
            raise BrokenPipeError from None
        raise
    except typer.TyperException as error:
        raise _usage(error) from None


def _names_a_family(words: Sequence[str], commands: Commands) -> bool:
    """Say whether only the head of some commands was typed, and none of them."""
    found = commands.get(words[-1]) if words else None
    return found is not None and not isinstance(found[0], str)


def _called() -> str:
    """Give the name one was called by: both names complete and help as themselves."""
    name = Path(sys.argv[0]).name
    return name if name in NAMES else PROGRAM


def _has_casebook() -> bool:
    session = Session(options=from_environment({}))
    try:
        find_casebook(session.options.get("casebook"), session.here)
    except NoCasebookError:
        return False
    return True


def _check_utf8(words: Iterable[object]) -> None:
    """Refuse bytes that are no text: they could be written and never read again."""
    for word in words:
        try:
            str(word).encode("utf-8")
        except UnicodeEncodeError:
            raise NotUtf8Error(what=_("What you typed")) from None


def _usage(error: typer.TyperException) -> ReleasekitError:
    """Turn Typer's complaint into one of ours."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else PROGRAM
    problem = error.format_message().rstrip(".") + "."
    return WrongUsageError(problem=problem, command=command)


def _group(commands: Commands) -> Any:  # noqa: ANN401  Typer keeps its command types to itself
    app = typer.Typer(
        cls=lazy_group(commands),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=CONTEXT,
        help=_help(),
        epilog=_("Every command takes the options above; try `releasekit due --help`."),
    )
    app.callback()(_root())
    return typer.main.get_command(app)


def _help() -> str:
    return "\n\n".join(
        (
            _("Who still owes what, before a person's release date."),
            "\b\n"
            + _("releasekit demo            try it on invented cases")
            + "\n"
            + _("releasekit due             outstanding actions of this casebook")
            + "\n"
            + _("releasekit done 18 401     record that a step was done"),
        )
    )


def _root() -> Callable[..., None]:
    """Make the function that takes the shared options before a command."""

    def root(ctx: typer.Context, **given: object) -> None:
        del given["version"]
        ctx.obj = from_environment(given)

    version = Parameter(
        "version",
        Parameter.KEYWORD_ONLY,
        default=False,
        annotation=Annotated[
            bool,
            typer.Option(
                "--version",
                "-V",
                help=_("Show the version."),
                is_eager=True,
                callback=_show_version,
            ),
        ],
    )
    return signed(root, [*shared(), version])


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit
