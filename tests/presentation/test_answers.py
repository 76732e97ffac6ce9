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


def test_what_was_signed_names_the_role_the_rest_and_the_way_back(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    first = office.run("done", FIRST, "309", "--part", "probation")
    last = office.run("done", FIRST, "309", "--part", "prison-case-officer")

    assert first.out.splitlines() == [
        (
            f"{FIRST}  309 Send the needs map: signed by Community case worker, "
            "Mon 23 Nov 2026"
        ),
        "Still to sign: Prison re-socialisation officer.",
        f"Take it back: rk undo {FIRST} --seq 8",
    ]
    assert last.out.splitlines()[0].endswith(": done Mon 23 Nov 2026 (in time)")
    assert last.out.splitlines()[-1] == f"Take it back: rk undo {FIRST} --seq 9"


def test_what_comes_again_is_told_with_its_number_and_day(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    repeated = office.run("done", FIRST, "302")
    declined = office.run("decline", FIRST, "404")
    once = office.run("done", FIRST, "102")

    assert repeated.out.splitlines()[1] == (
        "It comes again, number 2, due on Tue 23 Feb 2027."
    )
    assert declined.out.splitlines()[1] == (
        "It may be offered again from Wed 23 Dec 2026."
    )
    assert "again" not in once.out


def test_what_comes_no_more_after_its_end_is_not_promised(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    repeated = office.run("done", FIRST, "302", "--today", "2026-12-16")
    declined = office.run("decline", FIRST, "404", "--today", "2027-02-20")

    assert "again" not in repeated.out
    assert "again" not in declined.out


def test_an_answer_names_no_step_that_is_withheld_from_who_asks(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.run("set", FIRST, "health-need=yes")

    ran = office.run("done", FIRST, "704", "--as", "pcve-coordination")

    assert "Plan care after release" not in ran.out


def test_what_began_before_the_casebook_is_not_said_to_come_again(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.run(
        *("open", "MK-2026-009", "--checklist", "mk", "--admission", "2024-11-20"),
        *("--release", "2028-12-01", "--from", "pre-release"),
    )

    ran = office.run("done", "MK-2026-009", "302")

    assert "comes again" not in ran.out
