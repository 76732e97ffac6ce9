"""Surroundings that lack what a program expects."""

from pathlib import Path

import pytest

from casebooks import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_folder_that_is_gone_is_no_failure_of_ours(office: Office) -> None:
    gone = office.home / "gone"
    script = f'mkdir {gone} && cd {gone} && rmdir {gone} && exec "$@"'

    ran = office.start("due", before=("sh", "-c", script, "-"))

    assert ran.status in {0, 66}
    assert "Traceback" not in ran.err
