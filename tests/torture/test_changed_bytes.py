"""Whatever is changed in a case file outside the program, `verify` notices.

Not noticed yet: the words of one event taken out as an erasure would, which leaves the
chain whole; nothing tells yet that no erasure was recorded.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest

from casebooks import FIRST, Document, Office, an_office, in_file
from endurance import some, times

FLIPS = times(25, 2000)
CUTS = times(8, 500)
Events = list[Document]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_2000_flipped_bits_are_noticed(
    office: Office, reached: Callable[[str], None]
) -> None:
    whole = office.path(FIRST).read_bytes()
    shown = office.run("show", FIRST, "--history").out

    unnoticed = [
        at for at in _moments(FLIPS, len(whole) * 8)
        if not _is_noticed(office, _flipped(whole, at), shown)
    ]  # fmt: skip

    reached(f"{FLIPS - len(unnoticed)} of {FLIPS} noticed")
    assert unnoticed == []


def test_every_cut_is_noticed(office: Office, reached: Callable[[str], None]) -> None:
    whole = office.path(FIRST).read_bytes()
    shown = office.run("show", FIRST, "--history").out
    cuts = range(0, len(whole), len(whole) // CUTS)

    unnoticed = [at for at in cuts if not _is_noticed(office, whole[:at], shown)]

    reached(f"{len(cuts) - len(unnoticed)} of {len(cuts)} cuts noticed")
    assert unnoticed == []


def test_events_removed_repeated_swapped_and_changed_are_noticed(
    office: Office, reached: Callable[[str], None]
) -> None:
    document = office.document(FIRST)
    shown = office.run("show", FIRST, "--history").out
    changed = some(list(_changed(document["history"])), 25)

    unnoticed = [
        told
        for told, history in changed
        if not _is_noticed(office, in_file({**document, "history": history}), shown)
    ]

    reached(f"{len(changed) - len(unnoticed)} of {len(changed)} changes noticed")
    assert unnoticed == []


def test_an_old_copy_put_back_is_noticed(
    office: Office, reached: Callable[[str], None]
) -> None:
    """The same as the last events cut off: a whole file that the program wrote."""
    document = office.document(FIRST)
    history = document["history"]

    unnoticed = []
    for length in range(1, len(history)):
        older = in_file({**document, "history": history[:length]})
        office.path(FIRST).write_bytes(older)
        ran = office.run("verify")
        unnoticed += [length] * (f"{FIRST}: it is an older copy" not in ran.out)

    reached(f"{len(history) - 1 - len(unnoticed)} of {len(history) - 1} copies noticed")
    assert unnoticed == []


def _is_noticed(office: Office, data: bytes, shown: str) -> bool:
    """Say whether `verify` finds it; `show` refuses it, or shows what it did before."""
    path = office.path(FIRST)
    before = path.read_bytes()
    path.write_bytes(data)
    verified, ran = office.run("verify", FIRST), office.run("show", FIRST, "--history")
    assert path.read_bytes() == data
    path.write_bytes(before)
    assert (ran.status, ran.out) == (0, shown) or (
        ran.status in {65, 66}
        and len(ran.err.splitlines()) == 1
        and ran.err.startswith("RK-E0")
    ), ran
    assert (verified.err, FIRST in verified.out) == ("", verified.status == 1)
    return verified.status == 1


def _moments(many: int, most: int) -> list[int]:
    """Give numbers below one that look random and are the same each time."""
    seeds = (sha256(f"flip {number}".encode()).digest() for number in range(many))
    return [int.from_bytes(seed[:8]) % most for seed in seeds]


def _flipped(data: bytes, bit: int) -> bytes:
    found = bytearray(data)
    found[bit // 8] ^= 1 << bit % 8
    return bytes(found)


def _changed(history: Events) -> Iterator[tuple[str, Events]]:
    """Give a history in every way that one change makes of it, numbers put right."""
    last = len(history) - 1
    for at in range(last):  # the last one left out is an old copy
        yield f"{at} removed", _numbered([*history[:at], *history[at + 1 :]])
    for at in range(len(history)):
        for to in range(len(history) + 1):
            repeated = [*history[:to], history[at], *history[to:]]
            yield f"{at} repeated at {to}", repeated
            yield f"{at} repeated at {to}, numbered", _numbered(repeated)
        yield from _edited(history, at)
    for one, other in combinations(range(len(history)), 2):
        swapped = list(history)
        swapped[one], swapped[other] = history[other], history[one]
        yield f"{one} and {other} swapped", _numbered(swapped)


def _numbered(history: Events) -> Events:
    return [{**event, "seq": seq} for seq, event in enumerate(history, 1)]


def _edited(history: Events, at: int) -> Iterator[tuple[str, Events]]:
    """Change each value of one event, a letter or a number."""
    for key, value in _values(history[at]):
        changed = deepcopy(history)
        inner: Document = changed[at]
        for step in key[:-1]:
            inner = inner[step]
        inner[key[-1]] = _another(value)
        yield f"{at}: {'.'.join(key)} changed", changed


def _values(inner: Document, *above: str) -> Iterator[tuple[tuple[str, ...], object]]:
    for name, value in inner.items():
        if isinstance(value, dict):
            yield from _values(value, *above, name)
        else:
            yield (*above, name), value


def _another(value: object) -> object:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str():
            return value[:-1] + ("0" if value[-1] != "0" else "1")
        case _:
            return "x"
