from pathlib import Path

from casebooks import FIRST, an_office


def test_a_write_answers_with_case_number_title_state_day_and_the_way_back(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    ran = office.run("done", FIRST, "102")

    first, second = ran.out.splitlines()
    assert first.startswith(f"{FIRST}  102 ")
    assert first.endswith(": done Mon 23 Nov 2026 (in time)")
    assert second == f"Take it back: rk undo {FIRST} --seq 8"


def test_the_way_back_that_an_answer_names_leads_back(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    ran = office.run("done", FIRST, "102")
    words = ran.out.splitlines()[1].partition("rk ")[2].split()

    back = office.run(*words)

    assert back.status == 0
    assert back.out == (
        f"{FIRST}  event 8 taken back: 102 Explain rights and dates: done"
        " (recorded for Mon 23 Nov 2026)\n"
        f"Take it back: rk undo {FIRST} --seq 9\n"
    )
    assert "explain-rights-and-dates" in office.run("due", "--within", "all").out


def test_what_was_done_late_says_by_how_many_days(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    one = office.run("done", FIRST, "102", "--today", "2026-12-05")
    many = office.run("done", FIRST, "108", "--today", "2026-12-26")

    assert "done Sat 5 Dec 2026 (1 day after it was due)" in one.out
    assert "done Sat 26 Dec 2026 (29 days after it was due)" in many.out


def test_an_offer_that_was_declined_is_neither_early_nor_late(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    ran = office.run("decline", FIRST, "404")

    assert ran.out.splitlines()[0].endswith(": declined Mon 23 Nov 2026")


def test_a_note_says_what_it_is_about(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    alone = office.run("note", FIRST, "--note", "called")
    about = office.run("note", FIRST, "102", "103", "--note", "called")

    assert alone.out.splitlines()[0] == f"{FIRST}  note written, Mon 23 Nov 2026"
    assert about.out.splitlines()[0] == (
        f"{FIRST}  note written on 102 Explain rights and dates, "
        "103 Give the privacy notice, Mon 23 Nov 2026"
    )
