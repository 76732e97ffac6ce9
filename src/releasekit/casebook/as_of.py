"""A case as it was: the record only grows, so each state of it can be had again."""

from typing import TYPE_CHECKING

from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook

SHORTEST = 16
"""So much of a hash tells one state from another."""


def as_of(casebook: "Casebook", case: str, head: str) -> Dossier | None:
    """Give a case as it was when its hash began so; nothing if it never did."""
    if len(head) < SHORTEST:
        return None
    chain = casebook.checked(case).chain
    for count, event in enumerate(chain.sealed, 1):
        if str(event["hash"]).startswith(head):
            then = case_from(case, chain.events[:count])
            return casebook.with_rules(then)
    return None
