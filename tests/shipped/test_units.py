"""The units that run the nightly job are such as systemd takes, and one run a night."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from builders import REPOSITORY

UNITS = REPOSITORY / "contrib" / "systemd"
SERVICE, TIMER = "releasekit-remind.service", "releasekit-remind.timer"
SYSTEMD = which("systemd-analyze")
MOST_EXPOSED = 2.0
needs_systemd = pytest.mark.skipif(SYSTEMD is None, reason="no systemd-analyze")


def lines(name: str) -> dict[str, str]:
    """Give what a unit sets; of a name that stands twice the last."""
    text = (UNITS / name).read_text(encoding="ascii")
    return dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))


def analyzed(*words: str) -> str:
    """Ask systemd, and give all it says; it must not refuse."""
    done = subprocess.run(
        [str(SYSTEMD), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={"LANG": "C.UTF-8", "SYSTEMD_COLORS": "0", "TZ": "Europe/Skopje"},
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Lay the units out with a program that is here, in place of the office's."""
    for path in UNITS.iterdir():
        text = path.read_text(encoding="ascii")
        here = str(which("true"))
        text = re.sub(r"^ExecStart=\S+", f"ExecStart={here}", text, flags=re.MULTILINE)
        (tmp_path / path.name).write_text(text)
    return tmp_path


@needs_systemd
@pytest.mark.parametrize("name", [SERVICE, TIMER])
def test_systemd_finds_nothing_to_say_of_a_unit(installed: Path, name: str) -> None:
    said = analyzed("verify", "--man=no", str(installed / name))

    assert [line for line in said.splitlines() if "releasekit" in line] == []


@needs_systemd
def test_the_service_is_closed_to_what_it_does_not_need(
    installed: Path, reached: Callable[[str], None]
) -> None:
    said = analyzed("security", "--offline=yes", "--no-pager", str(installed / SERVICE))

    [exposed] = re.findall(r"Overall exposure level .*: ([\d.]+)", said)
    reached(f"exposure {exposed} of 10")
    assert float(exposed) <= MOST_EXPOSED


@needs_systemd
def test_there_is_one_run_a_night_in_summer_and_in_winter() -> None:
    when = lines(TIMER)["OnCalendar"]

    said = analyzed("calendar", "--iterations=400", "--base-time=2026-01-01", when)

    days = re.findall(r": \w{3} (\d{4}-\d\d-\d\d) 05:30:00 CES?T", said)
    assert len(days) == len(set(days)) == 400


def test_a_night_in_which_the_machine_was_off_is_made_up_for_once() -> None:
    found = lines(TIMER)

    assert found["Persistent"] == "true"
    assert found["WantedBy"] == "timers.target"
    assert lines(SERVICE)["Type"] == "oneshot"


def test_the_service_sends_by_mail_and_may_write_only_the_casebook() -> None:
    found = lines(SERVICE)

    assert found["ExecStart"].endswith("/releasekit remind --mail")
    casebook = found["ReadWritePaths"]
    assert f"Environment=RELEASEKIT_CASEBOOK={casebook}\n" in (
        (UNITS / SERVICE).read_text(encoding="ascii")
    )
