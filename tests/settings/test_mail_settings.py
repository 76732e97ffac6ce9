import os
from pathlib import Path

import pytest

from releasekit.errors.fault import Exit
from releasekit.errors.files import BadSettingsError
from releasekit.errors.reminders import BadMailSettingsError
from releasekit.reminders.ways import (
    Credential,
    Folder,
    MailServer,
    PasswordFile,
    Security,
    Sendmail,
)
from releasekit.settings.mail import ChannelName, RemindSettings, remind_settings

CANARY = "canary-7f3a"
MAIL = '[mail]\nsender = "releasekit@uis.example"\nserver = "mail.uis.example"\n'
ROOT, ANOTHER = 0, 1000


@pytest.fixture(name="password")
def a_password_file(tmp_path: Path) -> Path:
    return _file(tmp_path / "mail-password", f"{CANARY}\n")


def _file(path: Path, text: str) -> Path:
    path.write_text(text)
    path.chmod(0o600)
    return path


def _read(folder: Path, mine: str | None, system: str | None = None) -> RemindSettings:
    places = folder / "mine.toml", folder / "system.toml"
    for path, text in zip(places, (mine, system), strict=True):
        if text is not None:
            _file(path, text)
    return remind_settings(*places)


def _findings(folder: Path, text: str) -> list[str]:
    with pytest.raises(BadMailSettingsError) as raised:
        _read(folder, text)
    assert raised.value.exit_status is Exit.SETTINGS
    assert str(raised.value).endswith(" Correct the file.")
    found = str(raised.value.facts["findings"])
    return [f"{one}." for one in found.removesuffix(".").split(". ")]


def test_without_settings_no_channel_is_named(tmp_path: Path) -> None:
    assert _read(tmp_path, None) == RemindSettings()
    assert _read(tmp_path, 'post = "o17"\n').channel is None


def test_all_that_can_be_said_of_a_server(tmp_path: Path, password: Path) -> None:
    authorities = _file(tmp_path / "ca.pem", "")
    text = (
        f'[remind]\nchannel = "mail"\n{MAIL}port = 2525\nsecurity = "tls"\n'
        f'user = "releasekit"\npassword_file = "{password}"\n'
        f'ca_file = "{authorities}"\ntimeout = 5\n'
    )

    found = _read(tmp_path, text)

    assert found.channel is ChannelName.MAIL
    assert found.sender == "releasekit@uis.example"
    assert found.way == MailServer(
        "mail.uis.example",
        2525,
        Security.TLS,
        "releasekit",
        PasswordFile(password),
        authorities,
        5,
    )
    assert CANARY not in repr(found)


@pytest.mark.parametrize(
    ("server", "more", "port", "security"),
    [
        ("mail.uis.example", "", 587, Security.STARTTLS),
        ("mail.uis.example", 'security = "tls"', 465, Security.TLS),
        ("mail.uis.example", 'security = "none"', 25, Security.NONE),
        ("localhost", "", 25, Security.NONE),
        ("127.0.0.1", "", 25, Security.NONE),
        ("::1", "", 25, Security.NONE),
        ("::1", 'security = "starttls"', 587, Security.STARTTLS),
    ],
)
def test_what_is_not_said_is_safe_but_on_this_machine(
    tmp_path: Path, server: str, more: str, port: int, security: Security
) -> None:
    text = f'[mail]\nsender = "a@b.example"\nserver = "{server}"\n{more}\n'

    assert _read(tmp_path, text).mail == MailServer(server, port, security)


def test_a_program_may_take_the_place_of_a_server(tmp_path: Path) -> None:
    program = _file(tmp_path / "sendmail", "")
    program.chmod(0o700)
    text = f'[mail]\nsender = "a@b.example"\nsendmail = "{program}"\n'

    assert _read(tmp_path, text).mail == Sendmail(program)


def test_a_folder_needs_no_server(tmp_path: Path) -> None:
    found = _read(tmp_path, f'[remind]\nchannel = "folder"\nfolder = "{tmp_path}"\n')

    assert found.way == Folder(tmp_path)
    assert found.sender == "releasekit@localhost"


def test_who_prints_sends_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path, f'[remind]\nchannel = "print"\n{MAIL}').way is None


def test_ones_own_settings_stand_before_those_of_the_system(tmp_path: Path) -> None:
    system = '[remind]\nchannel = "mail"\n' + MAIL

    both = _read(tmp_path, '[remind]\nchannel = "print"\n', system)
    one = _read(tmp_path, 'post = "o17"\n', system)

    assert (both.channel, both.mail) == (ChannelName.PRINT, None)
    assert (one.channel, one.path) == (ChannelName.MAIL, tmp_path / "system.toml")


def test_a_credential_is_found_where_systemd_lays_it(
    tmp_path: Path, password: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    text = f'{MAIL}user = "releasekit"\ncredential = "{password.name}"\n'

    found = _read(tmp_path, text).mail

    assert isinstance(found, MailServer)
    assert found.password == Credential("mail-password")


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = (
        '[remind]\nchannel = "pigeon"\nfolder = "out"\nwings = 2\n'
        '[mail]\nsender = "a@b.example, c@d.example"\nserver = "two words"\n'
        'port = 70000\nsecurity = "perhaps"\nuser = "o\\n17"\npassword = "p"\n'
        'password_file = "mail-password"\nca_file = "/nowhere/ca.pem"\ntimeout = 60\n'
    )

    assert _findings(tmp_path, text) == [
        "remind.channel is none of the words it may be.",
        "remind.folder is no whole path, which begins with /.",
        "remind has unknown keys: wings.",
        "mail.sender is no plain address, such as a@b.example.",
        "mail.server is no name of a machine.",
        "mail.security is none of the words it may be.",
        "mail.port is no whole number, or out of bounds.",
        "mail.user has letters in it that are not ASCII.",
        "mail.password_file is no whole path, which begins with /.",
        "mail.ca_file cannot be read.",
        "mail.timeout is no whole number, or out of bounds.",
        "mail has unknown keys: password.",
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ('[remind]\nchannel = "mail"\n', "mail.server is missing, or mail.sendmail."),
        ('[remind]\nchannel = "folder"\n', "remind.folder is missing."),
        ("remind = 3\n", "remind is no table of keys."),
        ("mail = 3\n", "mail is no table of keys."),
        ('[mail]\nserver = "localhost"\n', "mail.sender is missing."),
        (
            f'{MAIL}sendmail = "/bin/true"\n',
            "mail names a server and sendmail; take one of the two out.",
        ),
        (
            '[mail]\nsender = "a@b.example"\nsendmail = "/nowhere/sendmail"\n',
            "mail.sendmail is no program that this account may run.",
        ),
        (
            f'{MAIL}user = "o17"\n',
            "mail needs both user and password_file, or credential, or none.",
        ),
        (
            f'{MAIL}user = "o17"\npassword_file = "/nowhere/password"\n',
            "password file /nowhere/password is not there, or its folder is closed.",
        ),
        (
            f'{MAIL}user = "o17"\ncredential = "../password"\n',
            "mail.credential is no name of a file, without a folder.",
        ),
        (f'relay = "x"\n{MAIL}', "it has unknown keys: relay."),
    ],
)
def test_a_finding_says_what_is_wrong(tmp_path: Path, text: str, finding: str) -> None:
    assert finding in _findings(tmp_path, text)


def test_a_password_goes_to_no_other_machine_in_the_clear(
    tmp_path: Path, password: Path
) -> None:
    login = f'user = "releasekit"\npassword_file = "{password}"\nsecurity = "none"\n'

    assert _findings(tmp_path, MAIL + login) == [
        "mail.security is none, so others could read the password."
    ]
    assert _read(tmp_path, MAIL.replace("mail.uis.example", "localhost") + login).mail


def test_a_password_that_others_may_read_is_told_without_showing_it(
    tmp_path: Path, password: Path
) -> None:
    password.chmod(0o644)
    text = f'{MAIL}user = "releasekit"\npassword_file = "{password}"\n'

    [finding] = _findings(tmp_path, text)

    assert finding == (
        f"password file {password} may be read by others: "
        "`chmod 600` it, and change it."
    )


def test_two_places_of_a_password_are_one_too_many(
    tmp_path: Path, password: Path
) -> None:
    both = f'user = "o17"\npassword_file = "{password}"\ncredential = "mail-password"\n'

    assert _findings(tmp_path, MAIL + both) == [
        "mail names password_file and credential; take one of the two out."
    ]


@pytest.mark.parametrize("mode", [0o602, 0o620, 0o666])
def test_settings_that_others_may_write_are_refused(tmp_path: Path, mode: int) -> None:
    system = _file(tmp_path / "system.toml", MAIL)
    system.chmod(mode)

    with pytest.raises(BadMailSettingsError, match="chmod go-w"):
        remind_settings(tmp_path / "mine.toml", system)


@pytest.mark.skipif(os.geteuid() != ROOT, reason="only root gives files away")
def test_settings_of_another_account_are_refused(tmp_path: Path) -> None:
    system = _file(tmp_path / "system.toml", MAIL)
    os.chown(system, ANOTHER, ANOTHER)

    with pytest.raises(BadMailSettingsError, match="another account"):
        remind_settings(tmp_path / "mine.toml", system)


def test_a_file_that_is_no_toml_is_told_without_its_contents(tmp_path: Path) -> None:
    with pytest.raises(BadSettingsError, match="line 1") as raised:
        _read(tmp_path, f"password = {CANARY}\n")

    assert CANARY not in str(raised.value)
