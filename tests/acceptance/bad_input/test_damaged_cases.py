"""A case that is no case is named and left as it is, and hides no other."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from casebooks import (
    FIRST,
    SECOND,
    Document,
    Office,
    an_office,
    in_file,
)
from refusals import IN_CASEBOOK, WRITES, Words, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


Damage = Callable[[Office, Path], None]


def _puts(data: bytes) -> Damage:
    def put(_office: Office, path: Path) -> None:
        path.write_bytes(data)

    return put


def _edits(edit: Callable[[bytes], bytes]) -> Damage:
    def change(_office: Office, path: Path) -> None:
        path.write_bytes(edit(path.read_bytes()))

    return change


def _newer(_office: Office, path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))


def _of_another_case(office: Office, path: Path) -> None:
    path.write_bytes(office.path(SECOND).read_bytes())


def _changed_event(office: Office, path: Path) -> None:
    document = office.document(FIRST)
    _salt_anew(document)
    path.write_bytes(in_file(document))


def _salt_anew(document: Document) -> None:
    document["history"][-1]["salt"] = "0" * 32


def _large(_office: Office, path: Path) -> None:
    os.truncate(path, 17 * 1024 * 1024)


DAMAGES: dict[str, Damage] = {
    "changed event": _changed_event,
    "cut in the middle": _edits(lambda data: data[: len(data) // 2]),
    "empty": _puts(b""),
    "nuls": _puts(b"\0" * 4096),
    "no utf-8": _puts(b'{"case": "\xff"}'),
    "utf-16": _edits(lambda data: data.decode().encode("utf-16")),
    "100,000 deep": _puts(b"[" * 100_000),
    "100,000 tables deep": _puts(b'{"a":' * 100_000),
    "key twice": _edits(lambda data: data.replace(b"{", b'{"case": "x",', 1)),
    "not a number": _edits(lambda data: data.replace(b": 1,", b": NaN,", 1)),
    "endless number": _edits(lambda data: data.replace(b": 1,", b": 1e999,", 1)),
    "huge number": _edits(
        lambda data: data.replace(b": 1,", b": " + b"9" * 5000 + b",")
    ),
    "a list": _puts(b"[]"),
    "of another case": _of_another_case,
    "made by a newer version": _newer,
    "17 MiB": _large,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("command", [*WRITES, "show"])
def test_a_damaged_case_is_refused_and_left_as_it_is(
    office: Office, command: str, damage: str
) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes(log=False)

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 65, FIRST)
    assert office.bytes(log=False) == before


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("words", [("due",), ("due", "--json"), ("list",)], ids=str)
def test_a_damaged_case_never_hides_the_others(
    office: Office, words: Words, damage: str
) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes(log=False)

    ran = office.run(*words)

    assert SECOND in ran.out
    assert ran.status == 65
    assert ran.err.startswith("RK-E05")
    assert FIRST in ran.err
    assert len(ran.err.splitlines()) == 1
    assert office.bytes(log=False) == before


@pytest.mark.parametrize("damage", DAMAGES)
def test_verify_names_a_damaged_case_among_others(office: Office, damage: str) -> None:
    DAMAGES[damage](office, office.path(FIRST))
    before = office.bytes(log=False)

    ran = office.run("verify")

    assert (ran.status, ran.err) == (1, "")
    assert ran.out.startswith(f"{FIRST}: ")
    assert ran.out.endswith("1 case is in order.\n1 case is not.\n")
    assert office.bytes(log=False) == before


def test_a_role_is_not_doubted_because_every_case_is_damaged(office: Office) -> None:
    for case in (FIRST, SECOND):
        office.path(case).write_bytes(b"{")

    ran = office.run("due", "--role", "probation")

    assert ran.status == 65
    assert FIRST in ran.err
    assert SECOND in ran.err


@pytest.mark.parametrize("command", [*WRITES, "show", "due"])
def test_a_folder_in_the_place_of_a_case_is_refused(
    office: Office, command: str
) -> None:
    office.path(FIRST).unlink()
    office.path(FIRST).mkdir()
    before = office.bytes(log=False)

    ran = office.run(*IN_CASEBOOK[command])

    assert (ran.status, len(ran.err.splitlines())) == (74, 1), ran
    assert ran.err.startswith("RK-E071: ")
    assert FIRST in ran.err
    assert office.bytes(log=False) == before


def test_a_folder_in_the_place_of_a_case_does_not_hide_the_others(
    office: Office,
) -> None:
    office.path(FIRST).unlink()
    office.path(FIRST).mkdir()

    ran = office.run("due")

    assert ran.status == 74
    assert SECOND in ran.out
