"""How a plain function becomes a command of Typer: its session, the shared options."""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from typing import Any

import typer

from releasekit.commands.options import shared_options
from releasekit.commands.session import Session

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
CONTEXT_PARAMETER = Parameter(
    "ctx", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
)


def with_session(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command its session, made of the options before and after its name."""
    own = list(signature(function).parameters.values())[1:]
    options_of_all = shared()

    def run_command(ctx: typer.Context, **given: Any) -> int:  # noqa: ANN401  options are of any type
        options = dict(ctx.obj or {})
        for parameter in options_of_all:
            value = given.pop(parameter.name)
            if value is not None:
                options[parameter.name] = value
        session = Session(options=options)
        session.screen  # noqa: B018  a wrong --color is refused before anything is done
        return function(session, **given)

    return signed(run_command, [*own, *options_of_all])


def shared() -> list[Parameter]:
    return [
        one.replace(kind=Parameter.KEYWORD_ONLY)
        for one in signature(shared_options).parameters.values()
    ]


def signed(
    function: Callable[..., Any], parameters: Sequence[Parameter]
) -> Callable[..., Any]:
    """Tell Typer the parameters of a function that takes any."""
    own = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in parameters]
    function.__signature__ = Signature([CONTEXT_PARAMETER, *own])  # type: ignore[attr-defined]  # inspect reads it
    function.__annotations__ = {one.name: one.annotation for one in parameters}
    return function
