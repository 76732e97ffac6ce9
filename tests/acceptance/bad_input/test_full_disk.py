"""A disk without room: nothing is half written, and nothing recorded is denied."""

import sys
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from refusals import IN_CASEBOOK, WRITES, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
# what measures coverage would write too, and complain
kept = dict(one for one in os.environ.items() if not one[0].startswith("COV"))
os.execve(sys.argv[1], sys.argv[1:], kept)
"""


@pytest.mark.parametrize("size", [0, 40, 200])
@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_disk_without_room_stops_a_write_whole(
    office: Office, command: str, size: int
) -> None:
    limited = (sys.executable, "-B", "-c", LIMITED.format(size=size))
    before = office.bytes()

    ran = office.start(
        *IN_CASEBOOK[command], before=limited, PYTHONDONTWRITEBYTECODE="1"
    )

    assert_refused(ran, 74, "RK-E072: ", str(office.folder))
    assert office.bytes() == before


def test_an_answer_that_cannot_be_shown_does_not_deny_what_was_recorded(
    office: Office,
) -> None:
    ran = office.start(
        "note", FIRST, "--note", "t", before=("sh", "-c", 'exec "$@" > /dev/full', "-")
    )

    assert office.notes(FIRST)[-1] == "t"
    assert ran.status == 74
    assert ran.err.startswith("RK-E")
    assert "Nothing was recorded" not in ran.err


def test_a_list_that_cannot_be_shown_is_a_failure(office: Office) -> None:
    ran = office.start("list", before=("sh", "-c", 'exec "$@" > /dev/full', "-"))

    assert_refused(ran, 74, "RK-E078: ", "output")
