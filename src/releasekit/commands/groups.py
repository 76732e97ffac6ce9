"""Commands by name, each loaded only when it is asked for."""

from collections.abc import Callable, Mapping
from typing import Any

import typer
from typer.core import TyperGroup

from releasekit.commands.signatures import CONTEXT, with_session
from releasekit.domain.naming import nearest
from releasekit.errors.usage import UnknownCommandError
from releasekit.lazy import load
from releasekit.wording import _

BY_KEY_POSITION = "releasekit.wording.keyboard:by_key_position"

Commands = Mapping[str, "tuple[str | Commands, str]"]
"""Commands by name: where each stands, or those below it, and what it does."""


def lazy_group(commands: Commands) -> type[TyperGroup]:
    """Make a group that loads a command's module only when it is asked for."""

    class Lazy(TyperGroup):
        """The commands by name; their help stands in the table."""

        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  as above
            del ctx
            return list(commands)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  as above
            del ctx
            return _loaded(cmd_name, commands)

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


def _loaded(name: str, commands: Commands) -> Any:  # noqa: ANN401  as above
    if name not in commands:
        return None
    where, summary = commands[name]
    if isinstance(where, str):
        return _command(name, load(where), summary)
    return _family(where, summary)


def _family(commands: Commands, summary: str) -> Any:  # noqa: ANN401  as above
    """Make a command that only leads to those below it."""
    app = typer.Typer(
        cls=lazy_group(commands),
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=CONTEXT,
        help=summary,
    )
    app.callback()(_nothing_of_its_own)
    return typer.main.get_command(app)


def _nothing_of_its_own() -> None:
    """Take no options: those of all commands stand before or after."""


def _hint(typed: str, commands: Commands) -> str:
    latin = load(BY_KEY_POSITION)(typed)
    if latin in commands:
        return _("Did you mean `{name}`? Your keyboard is on Cyrillic.").format(
            name=latin
        )
    below = _below(commands)
    close = below.get(typed) or nearest(typed, commands)
    if close is None:
        close = below.get(nearest(typed, below) or "")
    if close:
        return _("Did you mean `{name}`?").format(name=close)
    return _("`releasekit --help` lists them.")


def _below(commands: Commands) -> Mapping[str, str]:
    """Give the commands of each family by the word that is theirs: `matrix`."""
    return {
        name: f"{family} {name}"
        for family, (inner, _summary) in commands.items()
        if not isinstance(inner, str)
        for name in inner
    }


def _command(name: str, function: Callable[..., int], summary: str) -> Any:  # noqa: ANN401  as above
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=CONTEXT,
    )
    takes_signs = getattr(function, "takes_signs", False)
    settings = {**CONTEXT, "ignore_unknown_options": takes_signs}
    made = with_session(function)
    app.command(name, help=summary, context_settings=settings)(made)
    return typer.main.get_command(app)
