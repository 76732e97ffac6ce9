"""`open` at a terminal, question by question."""

from pathlib import Path

import pytest

from casebooks import MONDAY, Document, Office, Ran, an_office
from fakes import FakeTerminal, Meanwhile, at_terminal
from releasekit.commands.open_case import open_case
from releasekit.commands.session import Session, Streams

KNOWN = "al, ba-bih, ba-brc, ba-srp, me, mk, preparedness, rs, xk"
FACTS = 8
NEW = "MK-2026-003"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _answering(office: Office, *answers: str, words: tuple[str, ...] = ()) -> Ran:
    """Answer one by one, and the last question, whether to open it, with yes."""
    typed = "".join(f"{one}\n" for one in (*answers, ""))
    return at_terminal(office, "open", *words, typed=typed)


def _opening(office: Office, case: str = NEW) -> Document:
    found: Document = office.document(case)["history"][0]["said"]
    return found


def test_open_alone_asks_for_all_that_an_opening_says(office: Office) -> None:
    dates = ("1.3.2027", "20.11.2026", "fixed")

    ran = _answering(office, "mk", *dates, "yes", "no", *[""] * (FACTS - 2))

    said = _opening(office)
    assert said["certainty"] == {"release": "fixed"}
    assert ran.err.endswith(
        "Open a case with mk, release Mon 1 Mar 2027, 2 answers? [Y/n] "
    )
    assert (ran.status, ran.out[:11]) == (0, NEW)
    assert said["dates"] == {"release": "2027-03-01", "admission": "2026-11-20"}
    assert said["facts"] == {"supervised": True, "minor": False}
    assert "from" not in said


def test_questions_are_asked_in_words_one_by_one(office: Office) -> None:
    ran = _answering(office, "mk", *[""] * (FACTS + 2))

    assert ran.err.startswith(
        f"Which checklist ({KNOWN})? "
        "Release date (empty: not known)? "
        "Admission date (empty: not known)? "
        "Will be supervised after release (yes/no; empty: not known)? "
    )


def test_an_empty_answer_means_not_known(office: Office) -> None:
    ran = _answering(office, "mk", *[""] * (FACTS + 2))

    assert ran.status == 0
    assert (_opening(office)["dates"], _opening(office)["facts"]) == ({}, {})


def test_unknown_in_a_word_means_not_known(office: Office) -> None:
    ran = _answering(office, "mk", *["unknown"] * (FACTS + 2))

    assert ran.status == 0
    assert (_opening(office)["dates"], _opening(office)["facts"]) == ({}, {})


def test_a_fact_with_choices_is_asked_with_them(office: Office) -> None:
    ran = _answering(office, "ba-bih", *[""] * 30)

    assert "(state/federation/republika-srpska; empty: not known)? " in ran.err


def test_a_sentence_under_way_is_asked_for_its_phase(office: Office) -> None:
    answers = ("mk", "", "2025-11-23", "pre-release", *[""] * FACTS)

    ran = _answering(office, *answers)

    assert "Admission lies 365 days back. Follow from which phase (" in ran.err
    assert _opening(office)["from"] == "pre-release"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("", "mk", "", ""), f"RK-E023: The checklist is missing. Give {KNOWN}."),
        (("xx", "mk", "", ""), "RK-E038: There is no checklist xx."),
        (("western-balkans", "mk", "", ""), "RK-E037: "),
        (("mk", "soon", "", ""), "RK-E018: soon is not a day."),
        (("mk", "7/1/2027", "", ""), "RK-E019: "),
        (("mk", "", "2025-11-23", "", "sentence"), "RK-E023: The phase to follow "),
        (("mk", "", "2025-11-23", "x", "sentence"), "RK-E041: x is not one of: adm"),
        (("mk", "", "", "perhaps"), "RK-E017: supervised takes yes, no, unknown, not"),
    ],
)
def test_a_wrong_answer_is_told_and_asked_again(
    office: Office, answers: tuple[str, ...], told: str
) -> None:
    ran = _answering(office, *answers, *[""] * FACTS)

    assert ran.err.count("RK-E") == 1
    assert told in ran.err
    assert ran.status == 0


@pytest.mark.parametrize("given", range(FACTS + 4))
def test_an_end_of_input_writes_nothing(office: Office, given: int) -> None:
    before = office.bytes()

    answers = ["mk", *[""] * (FACTS + 2)][:given]

    ran = at_terminal(office, "open", typed="".join(f"{one}\n" for one in answers))

    assert ran.status == 2
    assert ran.err.endswith("RK-E043: Nothing was written.\n")
    assert office.bytes() == before


def test_an_id_given_beforehand_is_the_name(office: Office) -> None:
    ran = _answering(office, "mk", *[""] * (FACTS + 2), words=("MK-7",))

    assert ran.status == 0
    assert _opening(office, "MK-7")["facts"] == {}


def test_a_weekday_of_admission_is_the_last_one(office: Office) -> None:
    _answering(office, "mk", "fri", "fri", "", *[""] * FACTS)

    assert _opening(office)["dates"] == {
        "release": "2026-11-27",
        "admission": "2026-11-20",
    }


def _interrupt() -> None:
    raise KeyboardInterrupt


def test_an_interruption_at_a_question_writes_nothing(office: Office) -> None:
    options = {"casebook": str(office.folder), "today": MONDAY, "by": "o17"}
    streams = Streams(Meanwhile(_interrupt), FakeTerminal(), FakeTerminal())
    before = office.bytes()

    with pytest.raises(KeyboardInterrupt):
        open_case(Session(options=options, streams=streams))

    assert office.bytes() == before


@pytest.mark.parametrize("words", [("--no-input",), ("--release", "2027-03-01")])
def test_nothing_is_asked_where_it_was_not_wanted(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = _answering(office, "mk", words=words)

    assert (ran.status, ran.err[:7]) == (2, "RK-E023")
