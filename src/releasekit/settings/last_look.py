"""When somebody last looked at a casebook, kept among their own files.

It says nothing about a case but the number of its last event, and is never read by a
rule: a lost file only means that everything is new once more.
"""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from releasekit.errors.files import NoHomeError
from releasekit.lazy import load

MOST_BYTES = 4 * 1024 * 1024


class LastLook(NamedTuple):
    """On which day a casebook was looked at, and how far each case was then."""

    on: date
    seen: Mapping[str, int]


def last_look(casebook: Path, post: str) -> LastLook | None:
    """Read the last look; what cannot be read is no look."""
    try:
        data = _path(casebook, post).read_bytes()[:MOST_BYTES]
        document = json.loads(data)
        seen = {str(case): int(seq) for case, seq in document["seen"].items()}
        return LastLook(on=date.fromisoformat(document["on"]), seen=seen)
    except (NoHomeError, OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


def keep_look(casebook: Path, post: str, look: LastLook, token: str) -> None:
    """Keep a look for the next time; a folder that takes none is left alone."""
    document = {"on": look.on.isoformat(), "seen": dict(look.seen)}
    try:
        path = _path(casebook, post)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        data = json.dumps(document, sort_keys=True).encode()
        load("releasekit.storage.safe_write:write_file")(path, data, token)
    except Exception:  # noqa: BLE001  looking must not fail because of a courtesy
        return


def _path(casebook: Path, post: str) -> Path:
    name = sha256(f"{casebook.resolve()}\n{post}".encode()).hexdigest()[:32]
    folder: Path = load("releasekit.settings.my_folder:my_state_folder")()
    return folder / "looks" / f"{name}.json"
