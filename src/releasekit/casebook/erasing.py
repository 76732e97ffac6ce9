"""What events said, erased from a case and from all that is beside it."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from releasekit.casebook.auditing import Change, log_change
from releasekit.casebook.stamp import Stamp
from releasekit.domain.case import Case, Event
from releasekit.domain.deeds import Deed, Erasure, Restricted
from releasekit.domain.erasing import Erasing
from releasekit.errors.files import ChangedMeanwhileError
from releasekit.storage.audit_log import check_writable
from releasekit.storage.case_files import CaseFile
from releasekit.storage.chains import bytes_of, chain_of, with_events, without_words
from releasekit.storage.copies import (
    copies_of,
    has_earlier_versions,
    holds,
    remove_remains,
)
from releasekit.storage.locks import locked
from releasekit.storage.modes import modes_in
from releasekit.storage.safe_write import replace_file
from releasekit.storage.sealed_events import Sealed

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook, Look

WORTH_LOOKING_FOR = 8
"""Shorter texts stand anywhere by chance."""

Names = tuple[str, ...]


class ErasedWords(NamedTuple):
    """What was erased, where else its words still stand, and whether git is about.

    `copies` are files; `again_in` are cases in whose events somebody wrote the same.
    The log keeps why a case was restricted.
    """

    seqs: tuple[int, ...]
    repeated_in: tuple[int, ...]
    copies: tuple[str, ...]
    again_in: tuple[str, ...]
    has_earlier_versions: bool
    log_keeps_reason: bool


def erase_words(
    casebook: "Casebook",
    seen: "Look",
    decide: Callable[[Case], Erasing],
    stamp: Stamp,
) -> ErasedWords:
    """Erase what `decide` names, unless the case changed since it was seen.

    What still counts is repeated at the end of the history, then an event says what
    was erased and why; the chain holds as before.
    """
    case = seen.dossier.case.id
    with locked(casebook.folder, case, case, now=stamp.at):
        file = casebook.checked(case)
        if file.head != seen.head:
            raise ChangedMeanwhileError(what=case, by="")
        erasing = decide(file.case)
        _write(casebook, file, erasing, stamp)
    gone = [file.sealed[seq - 1] for seq in erasing.seqs]
    copies, again_in = _elsewhere(casebook, gone)
    last = len(file.sealed)
    return ErasedWords(
        seqs=erasing.seqs,
        repeated_in=tuple(last + at for at, _one in enumerate(erasing.repeated, 1)),
        copies=copies,
        again_in=again_in,
        has_earlier_versions=has_earlier_versions(casebook.folder),
        log_keeps_reason=any(
            isinstance(file.case.history[seq - 1].deed, Restricted)
            for seq in erasing.seqs
        ),
    )


def _write(
    casebook: "Casebook", file: CaseFile, erasing: Erasing, stamp: Stamp
) -> None:
    """Write a case without what is erased, once the log can take a line of it."""
    case = file.case.id
    check_writable(casebook.folder)
    remove_remains(casebook.folder, case)
    events = tuple(_events(erasing, len(file.sealed), stamp))
    longer = with_events(case, file.sealed, events)
    data = bytes_of(case, without_words(longer, erasing.seqs))
    path, modes = casebook.path_of(case), modes_in(casebook.folder)
    replace_file(path, data, file.data, stamp.salt(), modes=modes)
    place = chain_of(data, case).place
    log_change(casebook, Change(case, file.place, place, erasing.seqs), stamp)


def _events(erasing: Erasing, before: int, stamp: Stamp) -> Iterator[tuple[Event, str]]:
    erasure = Erasure(seqs=erasing.seqs, reason=stamp.reason or "")
    deeds: tuple[Deed, ...] = (*erasing.repeated, erasure)
    for seq, deed in enumerate(deeds, before + 1):
        event = Event(
            seq=seq, at=stamp.at, on=stamp.on, by=stamp.by, role=stamp.role, deed=deed
        )
        yield event, stamp.salt()


def _elsewhere(casebook: "Casebook", gone: Sequence[Sealed]) -> tuple[Names, Names]:
    """Find files with a copy of what is gone, and cases with other events like it.

    A copy has the salt of an event, which no other event has.
    """
    salts = {str(one["salt"]).encode() for one in gone if "salt" in one}
    words = {word for one in gone for word in _words_of(one)}
    paths = {str(casebook.path_of(one)): one for one in casebook.cases()}
    copies, again_in = [], []
    for name in copies_of(casebook.folder, salts | words):
        path = casebook.folder / name
        case = paths.get(str(path))
        if case is None or holds(path, salts):
            copies.append(name)
        else:
            again_in.append(case)
    return tuple(copies), tuple(again_in)


def _words_of(sealed: Sealed) -> Iterator[bytes]:
    """Give the longer texts of an event, in both ways in which they are written."""
    said = sealed.get("said")
    for name in ("text", "evidence", "note", "reason", "source", "authority"):
        text = said.get(name) if isinstance(said, Mapping) else None
        if isinstance(text, str) and len(text) >= WORTH_LOOKING_FOR:
            yield text.encode()
            yield json.dumps(text)[1:-1].encode()
