"""Merged checklist documents for tests: no more than they need, and what they give."""

from typing import Any

import pytest

from releasekit.domain.action import Action
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.unfit import UnfitError

Document = dict[str, Any]

RELEASE: Document = {"days": 60, "before": "release", "basis": "proposal"}
ACTION: Document = {
    "number": 401,
    "title": {"en": "Hold the release meeting"},
    "short": {"en": "Hold meeting"},
    "phase": "pre-release",
    "lead": "officer",
    "due": RELEASE,
}
LAW: Document = {"is": "law", "when": {"supervised": True}, "source": "LAW-1"}
SHARE: Document = {
    "from": "officer",
    "to": "probation",
    "what": ["release-date"],
    "ground": [LAW, {"is": "consent"}],
}
PLAIN: Document = {
    "format": 1,
    "id": "mk",
    "version": "1.0.0",
    "status": "draft",
    "title": {"en": "A checklist"},
}


def with_actions(**actions: Document) -> Document:
    return PLAIN | {"actions": actions}


def without(document: Document, key: str) -> Document:
    return {name: value for name, value in document.items() if name != key}


def read_action(action: Document) -> Action:
    return checklist_of(with_actions(act=action)).actions["act"]


def refusal(document: object) -> str:
    """Say why a document is no checklist."""
    with pytest.raises(UnfitError) as refused:
        checklist_of(document)
    return refused.value.problem


def action_refusal(action: Document) -> str:
    return refusal(with_actions(act=action))
