"""Case files: changed in what they say and sealed again, read, written, planned."""

import json
from collections.abc import Sequence
from typing import Any

from fuzzing.documents import Tree
from fuzzing.place import TODAY, Place
from fuzzing.same import check_same
from releasekit.domain.deeds import Erased
from releasekit.domain.outstanding import plan, standing
from releasekit.storage.case_files import case_file_of
from releasekit.storage.chains import bytes_of, chain_faults, is_canonical
from releasekit.storage.json_text import canonical
from releasekit.storage.said import event_from
from releasekit.storage.saying import said_of
from releasekit.storage.seal import chain_start, event_hash, said_digest

NAME = "MK-2026-001"
SALT, ERASED = "00" * 16, "ab" * 32
ACTION, OTHER = "assess-needs-together", "write-sentence-plan"
SIGNED = "share-needs-map"
PIN: Tree = {"id": "mk", "version": "0.1.0", "sha256": "a" * 64}
RARE: Sequence[Tree] = (
    {"did": "dated", "date": "release", "to": None, "reason": "r", "source": "s"},
    {"did": "dated", "date": "release", "to": "2027-03-01", "certainty": "confirmed"},
    {"did": "answered", "facts": {"minor": None, "supervised": False}},
    {"did": "assigned", "role_of": "community-lead", "to": "p2", "until": "2027-01-01"},
    {"did": "started", "action": ACTION},
    {"did": "blocked", "action": ACTION, "waits_for": OTHER, "until": "2027-01-01"},
    {"did": "unblocked", "action": ACTION},
    {"did": "restricted", "holds": True, "reason": "r"},
    {"did": "erased", "events": [2], "reason": "r"},
    {
        "did": "extended",
        "action": ACTION,
        "until": "2027-01-09",
        "reason": "r",
        "due": "2027-01-01",
    },
    {"did": "signed", "action": SIGNED, "part": "community-lead", "due": None},
    {"did": "noted", "text": "a word", "actions": [ACTION]},
    {
        "did": "settled",
        "action": OTHER,
        "how": "waived",
        "due": None,
        "reason": "r",
        "authority": "a",
        "until": "2027-01-01",
        "occurrence": 2,
    },
    {
        "did": "settled",
        "action": ACTION,
        "how": "done",
        "due": "2027-01-01",
        "heard": "phone",
        "person": "yes",
        "helped": True,
    },
    {"did": "reopened", "action": ACTION, "reason": "r", "cause": 2},
    {
        "did": "upgraded",
        "checklist": PIN,
        "mapped": {ACTION: OTHER},
        "retired": {SIGNED: {"number": 901, "title": "t"}},
        "learned": [OTHER],
    },
    {"did": "closed", "because": "recall", "reason": "r"},
    {"did": "reopened"},
    {"did": "undone", "seq": 3},
)
"""What events can say that those of the demo rarely do."""
OPENED: Tree = {
    "did": "opened",
    "checklist": PIN,
    "dates": {"release": "2027-03-01", "admission": "2026-11-20"},
    "facts": {"supervised": True, "minor": False},
    "from": "sentence",
    "list": {"sha256": "b" * 64, "line": 2},
    "certainty": {"release": "estimate"},
    "episode": {
        "of": "MK-2025-009",
        "carried": {ACTION: {"how": "done", "on": "2026-01-05"}},
    },
}
STAMP: Tree = {"at": "2026-11-23T09:00:00Z", "on": "2026-11-23", "by": "o17"}


def seeds(place: Place) -> Sequence[bytes]:
    stories = [tree_of(data) for data in place.cases()]
    pin = next(one[0]["checklist"] for one in stories if _is_of(one, "mk"))
    pinned = (_pinned(one, pin) for one in (OPENED, *RARE))
    rare = [{**STAMP, **one} for one in pinned]
    return [bytes_from(one) for one in (rare, *stories)]


def tree_of(data: bytes) -> Tree:
    """Give what the events of a case file say, each in turn."""
    return [one.get("said") for one in json.loads(data)["history"]]


def bytes_from(said: Tree) -> bytes:
    """Seal what events say; one that says nothing is sealed as one erased."""
    previous, history = chain_start(NAME), []
    for seq, one in enumerate(said, 1):
        digest = ERASED if one is None else said_digest(one, SALT)
        kept = {"said_sha256": digest} if one is None else {"said": one, "salt": SALT}
        previous = event_hash(NAME, seq, previous, digest)
        history.append({"seq": seq, "hash": previous, **kept})
    return canonical({"format": 1, "case": NAME, "history": history})


def read(place: Place, data: bytes) -> None:
    """Read a case file, write it again in both ways, and plan what is owed in it."""
    file = case_file_of(data, NAME)
    written = case_file_of(bytes_of(NAME, file.sealed), NAME)
    check_same(written.case._replace(history=()), file.case._replace(history=()))
    is_canonical(file.chain)
    chain_faults(NAME, file.sealed)
    for event in file.case.history:
        if not isinstance(event.deed, Erased):
            again = event_from(_as_read(said_of(event)), event.seq)
            check_same(again, event._replace(is_wordless=False))
    standing(plan(place.casebook.dossier_of(file)), TODAY)


def _as_read(said: object) -> Any:  # noqa: ANN401  a document
    return json.loads(json.dumps(said))


def _pinned(said: Tree, pin: Tree) -> Tree:
    return {**said, "checklist": pin} if "checklist" in said else said


def _is_of(story: Tree, checklist: str) -> bool:
    return bool(story[0]["checklist"]["id"] == checklist)
