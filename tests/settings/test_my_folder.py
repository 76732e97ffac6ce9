import os
import pwd
from pathlib import Path

import pytest

from releasekit.settings.my_folder import my_folder, my_state_folder

ACCOUNT = Path(pwd.getpwuid(os.getuid()).pw_dir)


@pytest.fixture(autouse=True)
def _a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", "/home/ana")


def test_settings_and_state_stand_where_the_system_has_them() -> None:
    assert my_folder("linux") == Path("/home/ana/.config/releasekit")
    assert my_state_folder("linux") == Path("/home/ana/.local/state/releasekit")
    assert my_folder("darwin") == my_state_folder("darwin")
    assert my_folder("darwin").parent.name == "Application Support"


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_variable_says_another_place(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/etc/ana")
    monkeypatch.setenv("XDG_STATE_HOME", "/var/ana")

    assert my_folder(system) == Path("/etc/ana/releasekit")
    assert my_state_folder(system) == Path("/var/ana/releasekit")


@pytest.mark.parametrize("named", ["", "here", "./here"])
def test_a_relative_folder_counts_as_none(
    named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", named)

    assert my_folder("linux") == Path("/home/ana/.config/releasekit")


@pytest.mark.parametrize("named", ["", "here", None])
def test_a_home_that_is_not_said_is_that_of_the_account(
    named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", named)

    assert my_folder("linux") == ACCOUNT / ".config" / "releasekit"
