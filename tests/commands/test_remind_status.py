"""`remind --status` and the last line of `due`: a silence is noticed."""

from pathlib import Path

import pytest

from casebooks import MONDAY, SECOND, an_office, fits
from reminded import (
    Reminded,
    a_reminded_office,
    reminded_since_monday,
    set_folder,
)

NEXT_MONDAY = "2026-11-30"


@pytest.fixture
def reminded(tmp_path: Path) -> Reminded:
    return reminded_since_monday(tmp_path)


def test_an_office_that_is_not_reminded_hears_nothing_of_it(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    assert "eminders" not in office.run("due").err


def test_an_office_whose_reminders_never_ran_is_told_so(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)

    assert "never ran" in found.office.run("due").err


def test_nights_without_a_run_are_told_by_due(reminded: Reminded) -> None:
    quiet = reminded.office.run("due", "--today", "2026-11-25")
    silent = reminded.office.run("due", "--today", "2026-11-26")

    assert "did not run" not in quiet.err
    assert "did not run in the last nights" in silent.err


def test_nights_in_which_no_run_is_expected_do_not_count(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, "[remind]\nrun_days = ['mon']\n")
    found.remind(MONDAY)

    assert "did not run" not in found.office.run("due", "--today", "2026-12-06").err
    assert "did not run" in found.office.run("due", "--today", "2026-12-15").err


def test_a_damaged_list_of_runs_does_not_keep_due_from_answering(
    reminded: Reminded,
) -> None:
    (reminded.office.folder / "runs.jsonl").write_text("no run\n")

    ran = reminded.office.run("due")

    assert ran.status == 0
    assert "cannot be read" in ran.err


# The status


def test_the_status_of_what_lacks_nothing_is_0(reminded: Reminded) -> None:
    set_folder(reminded)

    ran = reminded.office.run("remind", "--status")

    assert ran.status == 0
    assert "last run   Mon 23 Nov 2026" in ran.out
    assert "Nothing is missing" in ran.out
    document = reminded.office.run("remind", "--status", "--json")
    fits(document, "remind-status")


def test_the_status_names_a_missing_channel_and_what_to_do(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)

    ran = found.office.run("remind", "--status")

    assert ran.status == 78
    assert "last run   never" in ran.out
    assert "RK-E163" in ran.out
    assert "Next:  set a channel" in ran.out


def test_the_status_counts_what_roles_without_an_address_miss(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, '[remind]\nweekly = "never"\n')
    set_folder(found)
    found.office.run("remind")

    ran = found.office.run("remind", "--status", "--today", NEXT_MONDAY)

    assert ran.status == 78
    assert "prison-management@MK (" in ran.out


def test_the_status_names_cases_that_this_account_cannot_read(
    reminded: Reminded,
) -> None:
    set_folder(reminded)
    reminded.office.path(SECOND).write_bytes(b"{}")

    ran = reminded.office.run("remind", "--status")

    assert (ran.status, SECOND in ran.out) == (78, True)


def test_the_status_tells_a_timer_that_is_only_installed(reminded: Reminded) -> None:
    set_folder(reminded)
    units = reminded.office.home / ".config" / "systemd" / "user"
    (units / "timers.target.wants").mkdir(parents=True)
    (units / "releasekit-remind.timer").write_text("[Timer]\n")

    installed = reminded.office.run("remind", "--status").out
    link = units / "timers.target.wants" / "releasekit-remind.timer"
    link.symlink_to(units / "releasekit-remind.timer")
    enabled = reminded.office.run("remind", "--status").out

    assert "installed, not enabled" in installed
    assert "installed and enabled" in enabled


def test_the_status_names_who_will_have_no_address_before_anything_is_missed(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path, '[remind]\nweekly = "never"\n')
    set_folder(found)

    ran = found.office.run("remind", "--status")

    assert ran.status == 78
    assert "prison-health@MK (" in ran.out
