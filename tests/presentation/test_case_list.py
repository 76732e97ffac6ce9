import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from casebooks import FIRST, an_office
from fakes import at_terminal
from screens import DEMO_CASES, WIDTHS, screen, the_demo


def test_the_list_on_a_screen(snapshot: SnapshotAssertion) -> None:
    assert screen("list") == snapshot


def test_the_list_in_a_pipe_is_case_checklist_release_open_and_late() -> None:
    ran = the_demo().run("list")

    assert ran.out == (
        "AL-DEMO-2026-013\tal\t2027-06-16\t36\t1\n"
        "BA-BIH-DEMO-2026-009\tba-bih\t2027-07-21\t32\t1\n"
        "BA-BIH-DEMO-2026-010\tba-bih\t2031-07-20\t46\t0\n"
        "BA-BRC-DEMO-2026-014\tba-brc\t2027-12-28\t45\t1\n"
        "BA-SRP-DEMO-2026-015\tba-srp\t2027-05-12\t28\t1\n"
        "ME-DEMO-2026-016\tme\t2027-04-12\t32\t1\n"
        "MK-DEMO-2025-001\tmk\t2026-11-17\t8\t0\n"
        "MK-DEMO-2025-012\tmk\t2026-03-09\t3\t0\n"
        "MK-DEMO-2026-002\tmk\t\t43\t0\n"
        "MK-DEMO-2026-003\tmk\t2027-03-25\t30\t1\n"
        "MK-DEMO-2026-004\tmk\t2027-01-20\t26\t1\n"
        "MK-DEMO-2026-005\tmk\t2026-12-18\t15\t2\n"
        "MK-DEMO-2026-006\tmk\t2027-02-05\t43\t0\n"
        "MK-DEMO-2026-011\tmk\t2027-03-21\t27\t1\n"
        "RS-DEMO-2026-007\trs\t2026-11-18\t10\t0\n"
        "RS-DEMO-2026-008\trs\t2027-01-15\t32\t1\n"
        "XK-DEMO-2026-017\txk\t2027-02-11\t20\t1\n"
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_shows_every_id_whole(width: int) -> None:
    shown = screen("list", width=width)

    assert re.findall(r"^\S+-DEMO-\S+", shown, re.MULTILINE) == sorted(DEMO_CASES)


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for path in (office.folder / "cases").glob("*.json"):
        path.unlink()

    ran = at_terminal(office, "list")

    assert (ran.status, ran.out) == (0, "0 cases\n")


def test_a_case_that_cannot_be_read_is_named_below_the_others(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.path(FIRST).write_bytes(b"{")

    ran = at_terminal(office, "list")

    assert ran.status == 65
    assert ran.out.splitlines()[-1] == f"Could not be read: {FIRST}"
    assert ran.err.startswith("RK-E050: ")
