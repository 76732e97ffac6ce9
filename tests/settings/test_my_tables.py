"""Tables of sending in one's own settings, which other commands leave alone."""

from pathlib import Path

import pytest

from casebooks import Office, an_office
from releasekit.settings.mail import remind_settings

MAIL = '[mail]\nsender = "releasekit@uis.example"\nserver = "mail.uis.example"\n'


@pytest.fixture(name="office")
def office_with_tables(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    folder = office.home / ".config" / "releasekit"
    folder.mkdir(parents=True)
    path = folder / "settings.toml"
    path.write_text(f'post = "o17"\n\n# by whom\n{MAIL}')
    path.chmod(0o600)
    return office


def test_who_sends_can_also_use_every_other_command(office: Office) -> None:
    ran = office.run("me", RELEASEKIT_BY="", RELEASEKIT_CASEBOOK="")

    assert (ran.status, ran.out.splitlines()[0]) == (0, "post      o17")


def test_keeping_who_one_is_leaves_the_tables_as_they_are(office: Office) -> None:
    office.run("me", "--by", "o18", RELEASEKIT_CASEBOOK="")

    path = office.home / ".config" / "releasekit" / "settings.toml"
    assert path.read_text() == f'post = "o18"\n\n# by whom\n{MAIL}'
    assert remind_settings(path).sender == "releasekit@uis.example"


def test_a_table_that_would_be_lost_is_not_written_over(office: Office) -> None:
    path = office.home / ".config" / "releasekit" / "settings.toml"
    path.write_text('mail.sender = "a@b.example"\n')

    ran = office.run("me", "--by", "o18")

    assert (ran.status, ran.err[:8]) == (78, "RK-E080:")
    assert path.read_text() == 'mail.sender = "a@b.example"\n'


def test_a_casebook_cannot_say_where_mail_goes(office: Office) -> None:
    settings = office.folder / "releasekit.toml"
    settings.write_text(settings.read_text() + MAIL)

    ran = office.run("due")

    assert ran.status == 78
    assert "has unknown keys: mail" in ran.err
