"""Surroundings that lack what a program expects: streams, letters, width, files."""

from pathlib import Path

import pytest

from bounds import open_files, shell
from casebooks import FIRST, SECOND, Office, an_office, in_file, sealed
from endurance import pairs
from fakes import at_terminal
from refusals import COMMANDS, IN_CASEBOOK, READS, WRITES, Words, assert_refused

ASCII_ALONE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
LOCALES = {"C": {"LC_ALL": "C"}, "C without UTF-8": ASCII_ALONE}
UNCOMPILED = {"PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_folder_that_is_gone_is_no_failure_of_ours(office: Office) -> None:
    gone = office.home / "gone"
    script = f'mkdir {gone} && cd {gone} && rmdir {gone} && exec "$@"'

    ran = office.start("due", before=shell(script))

    assert ran.status in {0, 66}
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("words", [*IN_CASEBOOK.values(), ("due",), ("verify",)])
def test_sixteen_open_files_are_enough_for_forty_cases(
    office: Office, words: Words
) -> None:
    history = [event["said"] for event in office.document(SECOND)["history"]]
    for number in range(38):
        case = f"ALSO-{number}"
        office.path(case).write_bytes(in_file(sealed(case, history)))

    ran = office.start(*words, before=open_files(16), **UNCOMPILED)

    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("command", [*READS, "list"])
def test_a_reader_that_has_gone_is_no_fault(office: Office, command: str) -> None:
    before = office.bytes(log=False)
    script = 'trap "" PIPE; "$@" | true; exit ${PIPESTATUS[0]}'

    ran = office.start(*IN_CASEBOOK[command], before=shell(script))

    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert office.bytes(log=False) == before


def test_the_head_of_a_list_can_be_had_alone(office: Office) -> None:
    script = '"$@" | head -1; exit ${PIPESTATUS[0]}'

    ran = office.start("due", "--within", "all", before=shell(script))

    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 1


def test_a_refusal_whose_reader_has_gone_keeps_its_status(office: Office) -> None:
    script = 'trap "" PIPE; "$@" 2>&1 | true; exit ${PIPESTATUS[0]}'

    ran = office.start("show", "NOPE-9", before=shell(script))

    assert (ran.status, ran.out, ran.err) == (2, "", "")


@pytest.mark.parametrize("command", [*READS, "list"])
def test_an_answer_to_nobody_is_a_failure(office: Office, command: str) -> None:
    before = office.bytes(log=False)

    ran = office.start(*IN_CASEBOOK[command], before=shell('exec "$@" >&-'))

    assert_refused(ran, 74, "RK-E078: ", "output")
    assert office.bytes(log=False) == before


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("due", "--help")])
def test_even_help_to_nobody_is_a_failure(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = office.start(*words, before=shell('exec "$@" >&-'))

    assert_refused(ran, 74, "RK-E078: ", "output")


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", WRITES)
def test_a_write_without_streams_goes_into_the_case_and_the_log_alone(
    office: Office, command: str, closed: str
) -> None:
    before = office.bytes(log=False)

    ran = office.start(*WRITES[command], before=shell(f'exec "$@" {closed}'))

    changed = {
        path for path, data in office.bytes(log=False).items() if data != before[path]
    }
    assert ran.status == 74
    assert changed == {f"cases/{FIRST}.json"}
    assert office.run("verify").status == 0


@pytest.mark.parametrize("closed", ["2>&-", "<&-", "<&- 2>&-"])
def test_a_command_that_needs_no_more_does_without_streams(
    office: Office, closed: str
) -> None:
    ran = office.start("due", before=shell(f'exec "$@" {closed}'))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == office.run("due").out


@pytest.mark.parametrize("closed", ["2>&-", "<&- 2>&-", "<&- >&- 2>&-"])
def test_a_refusal_to_nobody_keeps_its_status(office: Office, closed: str) -> None:
    ran = office.start("show", "NOPE-9", before=shell(f'exec "$@" {closed}'))

    assert (ran.status, ran.out, ran.err) == (2, "", "")


def test_a_note_from_input_that_is_closed_is_missing(office: Office) -> None:
    before = office.bytes()

    ran = office.start("note", FIRST, "--note", "-", before=shell('exec "$@" <&-'))

    assert_refused(ran, 2, "RK-E023: ", "--note")
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("command", "spoken"),
    pairs([*IN_CASEBOOK], [(lang, one) for lang in ("en", "mk") for one in LOCALES]),
)
def test_no_letter_is_too_much_for_the_plainest_locale(
    office: Office, command: str, spoken: tuple[str, str]
) -> None:
    lang, locale = spoken
    ran = office.start(*IN_CASEBOOK[command], "--lang", lang, **LOCALES[locale])

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.isascii() or locale == "C"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("words", [("show", "шоу"), ("дуе",), ("due", "-C", "/ш")])
def test_other_letters_are_refused_in_the_plainest_locale_too(
    office: Office, words: tuple[str, ...], locale: str
) -> None:
    ran = office.start(*words, **LOCALES[locale])

    assert ran.status in {2, 66}
    assert_refused(ran, ran.status)


def test_a_note_in_other_letters_is_taken_whole_in_the_plainest_locale(
    office: Office,
) -> None:
    ran = office.start("note", FIRST, "--note", "средба", LC_ALL="C")

    assert (ran.status, office.notes(FIRST)[-1]) == (0, "средба")


ODD_WIDTHS = ("20", "0", "-5", "x")
MADE_ANEW = {"demo": ("x",)}
"""The demo takes seconds to make; one width of it will do."""


@pytest.mark.parametrize(
    ("command", "columns"),
    [
        (command, columns)
        for command in COMMANDS
        for columns in MADE_ANEW.get(command, ODD_WIDTHS)
    ],
)
def test_no_width_is_too_odd_for_a_command(
    office: Office, command: str, columns: str
) -> None:
    new = (str(office.home / "new"),) if command in {"init", "demo"} else ()

    ran = at_terminal(office, *COMMANDS[command], *new, "--yes", COLUMNS=columns)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out


@pytest.mark.parametrize("columns", ["20", "x"])
def test_a_refusal_is_one_line_on_a_narrow_screen(office: Office, columns: str) -> None:
    ran = at_terminal(office, "show", "NOPE-9", COLUMNS=columns)

    assert_refused(ran, 2, "RK-E010: ", "NOPE-9")
