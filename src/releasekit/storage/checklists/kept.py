"""Resolved checklists, each kept under the digest of its bytes."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.json_text import parsed
from releasekit.storage.reading import CASE_LIMIT, decoded, read_limited
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

if TYPE_CHECKING:
    from releasekit.domain.finding import Located


class Resolved(NamedTuple):
    """A checklist merged with its parent: typed, as canonical bytes, by digest."""

    checklist: Checklist
    data: bytes
    sha256: str


class Examined(NamedTuple):
    """A file with all that is wrong in it; resolved if that is nothing."""

    path: Path
    findings: "tuple[Located, ...]"
    resolved: Resolved | None = None


def kept_checklist(path: Path, digest: str) -> Checklist:
    """Read a resolved checklist that was kept, and make sure it is that one."""
    data = read_limited(path, CASE_LIMIT)
    if sha256(data).hexdigest() != digest:
        raise UnfitError(_("it was changed"))
    return checklist_of(parsed(decoded(data)))
