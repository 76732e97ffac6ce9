"""Which languages to try, in order."""

import os

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def languages(chosen: str | None) -> tuple[str, ...]:
    """Give the language chosen, then those that the system names."""
    named = (os.environ.get(name, "") for name in VARIABLES)
    found = [chosen or "", *(one for names in named for one in names.split(":"))]
    return tuple(one.partition(".")[0] for one in found if one)
