"""Between Typer and the commands: loading them late, and options shared by all."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from releasekit import __version__
from releasekit.commands.options import from_environment, shared_options
from releasekit.commands.session import Session
from releasekit.domain.naming import nearest
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.errors.files import NoCasebookError
from releasekit.errors.usage import NotUtf8Error, UnknownCommandError, WrongUsageError
from releasekit.lazy import load
from releasekit.settings.place import find_casebook
from releasekit.wording import _
from releasekit.wording.keyboard import by_key_position

Commands = Mapping[str, tuple[str, str]]
PROGRAM = "releasekit"
NAMES = (PROGRAM, "rk")
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def run(words: Sequence[str], commands: Commands) -> int:
    """Find the command that was typed and run it."""
    typed = list(words) or (["due"] if _has_casebook() else ["--help"])
    _check_utf8([*typed, *from_environment({}).values()])
    group = _group(commands)
    try:
        return group.main(typed, prog_name=_called(), standalone_mode=False) or 0
    except typer.Abort as abort:  # how Typer passes on an end of file
        raise abort.__cause__ or KeyboardInterrupt from None
    except SystemExit as ended:
        if ended.code == Exit.FOUND:  # how Typer ends when the reader has gone
            raise BrokenPipeError from None
        raise
    except typer.TyperException as error:
        raise _usage(error) from None


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
        cls=_lazy(commands),
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


def _lazy(commands: Commands) -> type[TyperGroup]:
    """Make a group that loads a command's module only when it is asked for."""

    class Lazy(TyperGroup):
        """The commands by name; their help stands in the table."""

        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  as above
            del ctx
            return list(commands)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  as above
            del ctx
            if cmd_name not in commands:
                return None
            where, summary = commands[cmd_name]
            return _command(cmd_name, load(where), summary)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401  as above
            name = args[0]
            if name not in commands and not name.startswith("-"):
                raise UnknownCommandError(typed=name, hint=_hint(name, commands))
            return super().resolve_command(ctx, args)

        def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  as above
            del ctx
            with formatter.section(_("Commands")):
                formatter.write_dl(
                    [(name, summary) for name, (_where, summary) in commands.items()]
                )

    return Lazy


def _hint(typed: str, commands: Commands) -> str:
    latin = by_key_position(typed)
    if latin in commands:
        return _("Did you mean `{name}`? Your keyboard is on Cyrillic.").format(
            name=latin
        )
    close = nearest(typed, commands)
    if close:
        return _("Did you mean `{name}`?").format(name=close)
    return _("`releasekit --help` lists them.")


def _command(name: str, function: Callable[..., int], summary: str) -> Any:  # noqa: ANN401  as above
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=CONTEXT,
    )
    app.command(name, help=summary)(_with_session(function))
    return typer.main.get_command(app)


CONTEXT_PARAMETER = Parameter(
    "ctx", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
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
    return _signed(root, [*_shared(), version])


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit


def _with_session(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command its session, made of the options before and after its name."""
    own = list(signature(function).parameters.values())[1:]
    shared = _shared()

    def run_command(ctx: typer.Context, **given: Any) -> int:  # noqa: ANN401  options are of any type
        options = dict(ctx.obj or {})
        for parameter in shared:
            value = given.pop(parameter.name)
            if value is not None:
                options[parameter.name] = value
        session = Session(options=options)
        session.screen  # noqa: B018  a wrong --color is refused before anything is done
        return function(session, **given)

    return _signed(run_command, [*own, *shared])


def _shared() -> list[Parameter]:
    return [
        one.replace(kind=Parameter.KEYWORD_ONLY)
        for one in signature(shared_options).parameters.values()
    ]


def _signed(
    function: Callable[..., Any], parameters: Sequence[Parameter]
) -> Callable[..., Any]:
    """Tell Typer the parameters of a function that takes any."""
    own = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in parameters]
    function.__signature__ = Signature([CONTEXT_PARAMETER, *own])  # type: ignore[attr-defined]  # inspect reads it
    function.__annotations__ = {one.name: one.annotation for one in parameters}
    return function
