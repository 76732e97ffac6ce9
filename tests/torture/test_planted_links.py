"""Ids that point elsewhere and links that were planted: nothing outside is touched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from refusals import WRITES

OUTSIDE = b"what stands outside\n"
_HOW = ("--checklist", "mk", "--admission", "2026-11-20")
IDS = [
    "../x", "../../x", "..", ".", "/var/x", "a/b", "a\\b", "..\\x", "C:\\x", "C:x",
    "\\\\host\\share\\x", "//host/x", "~", "~root", "$HOME", "x\0y", "x\n", " x", "x ",
    "x.", "x.json", ".x", "-x", "_x", "CON", "con", "NUL", "AUX", "PRN", "COM1", "LPT9",
    "nul.txt", "CONIN$", "x:y", "x::$DATA", "x*", "x?", "%2e%2e%2fx", "..%2fx", "x%00",
    "\uff0e\uff0e\uff0fx", "\u2025/x", "\u0430-1", "\u212a-1", "I\u0307-1", "\u017f-1",
    "x\u200b", "\u202ex", "x" * 65, "x" * 5000,
]  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_hostile_ids_make_no_file_anywhere(
    office: Office, reached: Callable[[str], None]
) -> None:
    around = office.home.parent
    locks = office.folder / ".locks"
    before = {path for path in around.rglob("*") if locks not in path.parents}

    taken = [
        (words[0], one)
        for one in IDS
        for words in (
            ("open", *_HOW, "--", one),
            ("show", "--", one),
            ("note", "--note", "t", "--", one),
        )
        if office.run(*words).status not in {2, 66}
    ]

    after = {path for path in around.rglob("*") if locks not in path.parents}
    outside = after - before - {locks}
    reached(f"{len(IDS)} ids, {len(taken)} taken, {len(outside)} files made")
    assert taken == []
    assert {path.name for path in outside} <= {"audit"}


def test_ids_that_differ_in_case_alone_share_no_file(office: Office) -> None:
    assert office.run("open", "Alpha-1", *_HOW).status == 0

    alike = [office.run("open", one, *_HOW) for one in ("alpha-1", "ALPHA-1")]

    assert [one.status for one in alike] == [2, 2]
    assert len([p for p in office.folder.glob("cases/*") if "lpha" in p.name]) == 1


PLANTS: dict[str, Callable[[Office], Path]] = {
    "case file": lambda office: office.path(FIRST),
    "lock": lambda office: office.folder / ".locks" / f"{FIRST.lower()}.lock",
    "folder of locks": lambda office: office.folder / ".locks",
    "log": lambda office: office.folder / "audit" / "2026.jsonl",
    "lock of the log": lambda office: office.folder / ".locks" / "_audit.lock",
    "folder of the log": lambda office: office.folder / "audit",
}


@pytest.mark.parametrize("command", WRITES)
@pytest.mark.parametrize("plant", PLANTS)
def test_a_planted_link_is_never_followed(
    office: Office, command: str, plant: str
) -> None:
    link = PLANTS[plant](office)
    outside = _planted(office, link)
    before, recorded = _all_of(outside), office.bytes()

    ran = office.run(*WRITES[command])

    assert link.is_symlink()
    assert _all_of(outside) == before
    assert ran.status in {73, 74, 77}, ran
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(("RK-E07", "RK-E120"))
    assert ("Nothing was recorded" in ran.err) <= (office.bytes() == recorded)


@pytest.mark.parametrize(
    "words", [WRITES["note"], ("show", FIRST), ("verify",)], ids=str
)
@pytest.mark.parametrize("plant", ["case file", "log"])
def test_nobody_waits_for_a_planted_pipe(
    office: Office, plant: str, words: tuple[str, ...]
) -> None:
    pipe = PLANTS[plant](office)
    pipe.unlink()
    os.mkfifo(pipe)

    ran = office.start(*words)  # fails when it takes too long

    assert ran.status in {0, 1, 74}, ran
    assert len(ran.err.splitlines()) <= 1


@pytest.mark.parametrize("to", ["a file", "nothing"])
@pytest.mark.parametrize(
    "words",
    [
        ("checklist", "guide", "probation", "--checklist", "mk", "-o", "{link}"),
        ("checklist", "questions", "mk", "-o", "{link}"),
        ("checklist", "new", "XK", "--extends", "western-balkans", "-o", "{link}"),
    ],
    ids=lambda words: words[1],
)
def test_an_output_is_not_written_through_a_link(
    office: Office, words: tuple[str, ...], to: str
) -> None:
    outside, link = office.home / "outside", office.home / "link.csv"
    if to == "a file":
        outside.write_bytes(OUTSIDE)
    link.symlink_to(outside)

    ran = office.run(*(word.format(link=link) for word in words))

    assert ran.status in {2, 73}, ran
    assert link.is_symlink()
    assert outside.exists() == (to == "a file")
    assert not outside.exists() or outside.read_bytes() == OUTSIDE


def _planted(office: Office, link: Path) -> Path:
    """Put a link to something outside in the place of a file or a folder."""
    outside = office.home / "outside"
    outside.mkdir()
    stands = link.is_dir() or not link.suffix
    target = outside / "folder" if stands else outside / link.name
    link.parent.mkdir(exist_ok=True)
    if link.exists():
        link.rename(target)
    elif stands:
        target.mkdir()
    else:
        target.write_bytes(OUTSIDE)
    link.symlink_to(target)
    return outside


def _all_of(folder: Path) -> dict[Path, bytes | None]:
    return {
        path: path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }
