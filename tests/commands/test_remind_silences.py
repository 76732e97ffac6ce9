"""Five ways to be without a mail and not to notice: each is told, by two commands."""

from pathlib import Path

import pytest

from casebooks import MONDAY, SECOND, Office, fits
from mailed import NIGHT, send_by_mail
from reminded import RECIPIENTS, Reminded, a_reminded_office
from scripted_server import a_dead_port

NO_RECIPIENTS = '[remind]\nweekly = "never"\n'
TIMER = "releasekit-remind.timer"


def into_a_folder(reminded: Reminded) -> None:
    folder = reminded.office.home / ".config" / "releasekit"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(
        f'[remind]\nchannel = "folder"\nfolder = "{reminded.letters}"\n'
    )


def an_office_that_is_reminded(where: Path, settings: str = RECIPIENTS) -> Reminded:
    found = a_reminded_office(where, settings)
    into_a_folder(found)
    assert found.office.run("remind").status in {0, 78}
    return found


def assert_told(office: Office, day: str, by_status: str, by_due: str) -> str:
    """Hold that the status names it with 78 and `due` in its last line."""
    status = office.run("remind", "--status", "--today", day)
    due = office.run("due", "--today", day)
    assert status.status == 78
    assert by_status in status.out
    assert by_due in due.err.splitlines()[-1]
    assert due.out != ""
    return status.out.splitlines()[-1]


def test_reminders_that_reach_everybody_lack_nothing(tmp_path: Path) -> None:
    office = an_office_that_is_reminded(tmp_path).office

    status = office.run("remind", "--status")

    assert (status.status, office.run("due").err) == (0, "")
    fits(office.run("remind", "--status", "--json"), "remind-status")


def test_a_missing_address_is_told(tmp_path: Path) -> None:
    office = an_office_that_is_reminded(tmp_path, NO_RECIPIENTS).office
    assert office.run("remind", "--today", NIGHT).status == 78

    step = assert_told(office, NIGHT, "prison-management@MK (", "without an address")

    assert step == "Next:  write [[recipients]] into releasekit.toml"


def test_a_missing_channel_is_told(tmp_path: Path) -> None:
    office = a_reminded_office(tmp_path).office
    assert office.run("remind").status == 78

    step = assert_told(office, MONDAY, "RK-E163", "had no way out")

    assert step.startswith("Next:  set a channel")


def test_a_case_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    office.path(SECOND).write_bytes(b"{}")
    assert office.run("remind").status == 65

    status = office.run("remind", "--status")

    assert (status.status, SECOND in status.out) == (78, True)
    assert status.out.splitlines()[-1] == "Next:  rk doctor"
    assert "could not be read" in office.run("due").err


@pytest.mark.parametrize(("day", "is_late"), [("2026-11-25", False), (NIGHT, True)])
def test_a_timer_that_is_there_and_not_enabled_is_told(
    tmp_path: Path, day: str, *, is_late: bool
) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    install(office)

    status = office.run("remind", "--status", "--today", day)
    due = office.run("due", "--today", day)

    assert status.status == 78
    assert "installed, not enabled" in status.out
    assert ("systemctl enable" in status.out.splitlines()[-1]) is not is_late
    assert ("did not run in the last nights" in due.err) is is_late


def test_a_timer_that_is_enabled_and_runs_lacks_nothing(tmp_path: Path) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    wanted = install(office).parent / "timers.target.wants"
    wanted.mkdir()
    (wanted / TIMER).symlink_to(f"../{TIMER}")

    assert office.run("remind", "--status").status == 0
    assert_told(office, NIGHT, "6 missed", "did not run in the last nights")


def install(office: Office) -> Path:
    path = office.home / ".config" / "systemd" / "user" / TIMER
    path.parent.mkdir(parents=True)
    path.write_text("[Timer]\n")
    return path


def test_a_server_that_is_away_is_told(tmp_path: Path) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    send_by_mail(office, a_dead_port())
    assert office.run("remind", "--today", NIGHT).status == 69

    away = "the mail server was away"
    assert assert_told(office, NIGHT, away, away) == "Next:  rk remind --test ADDRESS"


def test_a_server_that_is_away_is_told_beside_a_case_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    office.path(SECOND).write_bytes(b"{}")
    send_by_mail(office, a_dead_port())
    assert office.run("remind", "--today", NIGHT).status == 65

    assert "the mail server was away" in office.run("due", "--today", NIGHT).err


@pytest.mark.parametrize(
    ("file", "text", "status", "told"),
    [
        ("outbox.jsonl", "no line\n", 65, "RK-E160"),
        ("releasekit.toml", '[[notices]]\nid = "a"\n', 78, "when"),
    ],
)
def test_a_run_that_ended_before_anything_was_found_is_told(
    tmp_path: Path, file: str, text: str, status: int, told: str
) -> None:
    office = an_office_that_is_reminded(tmp_path).office
    with (office.folder / file).open("a") as more:
        more.write(text)
    assert office.run("remind").status == status

    refused, due = office.run("remind", "--status"), office.run("due")

    assert (refused.status, told in refused.err) == (status, True)
    assert (due.status, "could not do its work" in due.err) == (0, True)
