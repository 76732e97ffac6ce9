"""Where the program itself fails: one sentence, and a private report if asked for."""

import sys
from pathlib import Path

import pytest

from bounds import can_be_bound, permissions, permitting
from casebooks import FIRST, Office, Ran, an_office
from refusals import assert_refused

FAILING = """
import io, sys
from releasekit.cli import main

class Failing(io.StringIO):
    encoding = "utf-8"
    def write(self, text):
        raise LookupError("\\u0448\\udcff")

sys.stdout = Failing()
sys.exit(main(sys.argv[4:]))
"""
PLANTING = """
import os, sys
os.symlink(sys.argv[1], f"releasekit-debug-{os.getpid()}.txt")
os.execv(sys.argv[2], sys.argv[2:])
"""
FAILS = (sys.executable, "-B", "-c", FAILING)
NOTE = ("note", FIRST, "--note", "t")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _failing(office: Office, *words: str, **more: str) -> Ran:
    """Run the program where its output fails as nobody foresaw."""
    return office.start(*words, before=FAILS, **more)


def _reports(office: Office) -> list[Path]:
    return list(office.home.glob("releasekit-debug-*.txt"))


@pytest.mark.parametrize("words", [("due",), ("show", FIRST), ("list",)], ids=str)
def test_a_fault_of_the_program_is_one_sentence(
    office: Office, words: tuple[str, ...]
) -> None:
    before = office.bytes(log=False)

    ran = _failing(office, *words)

    assert_refused(ran, 70, "RK-E090: ", "LookupError", "--debug")
    assert _reports(office) == []
    assert office.bytes(log=False) == before


@pytest.mark.parametrize(
    ("words", "more"),
    [(("due", "--debug"), {}), (("--debug", "due"), {}),
     (("due",), {"RELEASEKIT_DEBUG": "1"})],
    ids=["after the command", "before it", "in a variable"],
)  # fmt: skip
def test_a_report_is_private_and_says_that_it_may_hold_personal_data(
    office: Office, words: tuple[str, ...], more: dict[str, str]
) -> None:
    ran = _failing(office, *words, **more)

    [report] = _reports(office)
    told, note = ran.err.splitlines()
    assert ran.status == 70
    assert told.startswith("RK-E090: ")
    assert note == f"Details are in {report.name}; it may hold personal data."
    assert report.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", ["", "0", "no", "off"])
def test_without_being_asked_for_no_report_is_kept(office: Office, value: str) -> None:
    ran = _failing(office, "due", RELEASEKIT_DEBUG=value)

    assert_refused(ran, 70, "RK-E090: ")
    assert _reports(office) == []


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_report_is_a_plain_traceback_without_what_variables_hold(
    office: Office, locale: str
) -> None:
    more = {"LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ran = _failing(office, *NOTE, "--debug", **more)

    [report] = _reports(office)
    text = report.read_text(encoding="utf-8")
    assert ran.status == 70
    assert text.startswith("Traceback (most recent call last):\n")
    assert text.endswith("LookupError: \u0448\\udcff\n")
    assert "\u256d" not in text
    assert office.notes(FIRST)[-1] == "t"
    assert '"t"' not in text


def test_a_report_is_not_written_through_what_stands_there(office: Office) -> None:
    planted = office.path(FIRST).read_bytes()
    plants = (sys.executable, "-c", PLANTING, str(office.path(FIRST)))

    ran = office.start("due", "--debug", before=(*plants, *FAILS))

    assert ran.status == 70
    assert "Details could not be kept: File exists" in ran.err
    assert office.path(FIRST).read_bytes() == planted


@pytest.mark.skipif(not can_be_bound(), reason="root is not bound here")
def test_a_report_that_cannot_be_kept_is_said_not_to_be(office: Office) -> None:
    with permitting(0o500, office.home):
        ran = office.start("due", "--debug", before=(*permissions(), *FAILS))

    told, note = ran.err.splitlines()
    assert (ran.status, told[:9]) == (70, "RK-E090: ")
    assert note == "Details could not be kept: Permission denied"
    assert _reports(office) == []


def test_a_refusal_is_no_fault_and_leaves_no_report(office: Office) -> None:
    ran = office.run("show", "NOPE-9", "--debug")

    assert_refused(ran, 2, "RK-E010: ")
    assert _reports(office) == []
