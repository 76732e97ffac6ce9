"""What only sending needs is not loaded by who looks."""

import subprocess
import sys
from pathlib import Path

from casebooks import an_office

ONLY_FOR_SENDING = {"email", "email.message", "smtplib", "ssl", "socket"}
LOOK = "from releasekit.cli import main; main(['due'])"
SETTINGS = "import releasekit.settings.mail, releasekit.reminders.channels"


def test_looking_loads_nothing_that_only_sending_needs(tmp_path: Path) -> None:
    loaded = _loaded(LOOK, tmp_path)

    assert "releasekit.commands.due" in loaded
    assert loaded & ONLY_FOR_SENDING == set()
    assert [one for one in loaded if one.startswith("releasekit.reminders")] == []


def test_reading_the_settings_of_sending_loads_no_mail(tmp_path: Path) -> None:
    loaded = _loaded(SETTINGS, tmp_path)

    assert "releasekit.reminders.message" in loaded
    assert loaded & ONLY_FOR_SENDING == set()


def _loaded(program: str, where: Path) -> set[str]:
    """Run a few words of Python and give the names of the modules they loaded."""
    surroundings = an_office(where).environment()
    measured = [one for one in surroundings if one.startswith("COV")]
    for name in measured:  # what measures coverage loads much itself
        del surroundings[name]
    told = f"import sys; {program}; print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", told],
        env=surroundings,
        capture_output=True,
        check=True,
        text=True,
        timeout=30,
    )
    return set(ran.stderr.split())
