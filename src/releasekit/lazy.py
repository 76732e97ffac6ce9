"""The one deferred import: a module is loaded when what it holds is asked for."""

from importlib import import_module
from typing import Any


def load(where: str) -> Any:  # noqa: ANN401  what a name stands for is its own business
    """Give what stands at `package.module:name`."""
    module, _, name = where.partition(":")
    return getattr(import_module(module), name)
