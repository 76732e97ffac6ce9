"""`erase`: words are gone from every file, while seals, facts and the log stay."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Document, Office, an_office, fits, in_file
from releasekit.domain.free_text import EVIDENCE_LIMIT

CANARY = "canary-4711-words"
WHY = ("--reason", "it named a person", "--yes")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    found = an_office(tmp_path)
    ran = found.run("done", FIRST, "103", "--evidence", CANARY, "--note", CANARY)
    assert ran.status == 0
    return found


def last(office: Office, case: str = FIRST) -> int:
    return len(office.document(case)["history"])


def holding(office: Office, word: str = CANARY) -> list[str]:
    """Name every file below the casebook that holds a word."""
    return [
        str(path.relative_to(office.folder))
        for path in sorted(office.folder.rglob("*"))
        if path.is_file() and word.encode() in path.read_bytes()
    ]


def shown(office: Office, case: str = FIRST) -> Document:
    ran = office.run("show", case, "--json")
    found: Document = json.loads(ran.out)
    return {key: value for key, value in found.items() if key != "history"}


def test_words_are_gone_from_every_file_and_what_was_done_still_counts(
    office: Office,
) -> None:
    before, seq = shown(office), last(office)
    salt = office.document(FIRST)["history"][seq - 1]["salt"]

    ran = office.run("erase", FIRST, "--seq", str(seq), *WHY)

    assert ran.status == 0
    assert "backups" in ran.out
    assert holding(office) == holding(office, salt) == []
    assert shown(office) == before
    assert office.run("verify").status == 0


def test_the_event_keeps_its_number_and_its_seal(office: Office) -> None:
    seq = last(office)
    before = office.document(FIRST)["history"]

    office.run("erase", FIRST, "--seq", str(seq), *WHY)

    after = office.document(FIRST)["history"]
    assert after[: seq - 1] == before[: seq - 1]
    assert sorted(after[seq - 1]) == ["hash", "said_sha256", "seq"]
    assert after[seq - 1]["hash"] == before[seq - 1]["hash"]
    repeated, erasure = after[seq]["said"], after[seq + 1]["said"]
    assert (repeated["did"], repeated["seq"]) == ("repeated", seq)
    assert (erasure["did"], erasure["events"]) == ("erased", [seq])
    assert erasure["reason"] == "it named a person"


def test_the_history_says_that_words_were_erased(office: Office) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)

    out = office.run("show", FIRST, "--history").out

    assert "done (its words were erased)" in out
    assert f"erased what was said in: {seq}" in out


def test_an_event_that_is_gone_stands_at_the_day_of_the_one_before(
    office: Office,
) -> None:
    office.run("erase", FIRST, "--seq", "1", *WHY)
    office.run("undo", FIRST, "--seq", "2")
    office.run("erase", FIRST, "--seq", "2", *WHY)

    lines = office.run("show", FIRST, "--history").out.splitlines()

    opened, writer, gone, following = lines[1:5]
    assert gone.split()[1:5] == opened.split()[1:5]
    assert gone.endswith(" erased (taken back)")
    assert writer.split()[0] == "by"
    assert following.split()[0] == "3"


def test_the_answer_for_programs_fits_its_schema_after_an_erasure(
    office: Office,
) -> None:
    office.run("restrict", FIRST, "--reason", "disputed")
    office.run("erase", FIRST, "--seq", "1", *WHY)
    office.run("note", FIRST, "--note", "to go")
    office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    shown = office.run("show", FIRST, "--json", "--reason", "asked")

    fits(shown, "show")
    said = [one["said"] for one in json.loads(shown.out)["history"]]
    assert None in said
    kinds = {one["did"] for one in said if one}
    assert {"restricted", "repeated", "erased"} <= kinds


def test_the_log_tells_who_erased_what_and_why(office: Office) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY, "--as", "probation")

    lines = json.loads(office.run("audit", FIRST, "--json").out)["lines"]

    [line] = [one for one in lines if one["did"] == "erased"]
    assert (line["by"], line["role"], line["case"]) == ("o17", "probation", FIRST)
    assert (line["events"], line["reason"]) == ([seq], "it named a person")
    assert (line["from_seq"], line["seq"]) == (seq, seq + 2)


def test_a_whole_case_leaves_seals_alone_and_is_on_no_list(office: Office) -> None:
    office.run("close", FIRST, "--because", "end-of-support", "--yes")
    events = last(office)

    ran = office.run("erase", FIRST, *WHY)

    assert ran.status == 0
    history = office.document(FIRST)["history"]
    assert ["said" in one for one in history] == [*[False] * events, True]
    assert holding(office) == []
    assert FIRST not in office.run("list", "--closed").out + office.run("due").out
    verified = office.run("verify")
    assert (verified.status, "2 cases are in order" in verified.out) == (0, True)
    assert office.run("doctor").status == 0
    assert "erased" in office.run("audit", FIRST).out


@pytest.mark.parametrize(
    "words", [("show",), ("note", "--note", "x"), ("erase", *WHY), ("explain", "416")]
)
def test_nothing_is_done_with_a_case_that_was_erased(
    office: Office, words: tuple[str, ...]
) -> None:
    office.run("close", FIRST, "--because", "mistake", "--yes")
    office.run("erase", FIRST, *WHY)
    before = office.bytes()
    command, *more = words

    ran = office.run(command, FIRST, *more)

    assert (ran.status, ran.out) == (66, "")
    assert "RK-E124" in ran.err
    assert office.bytes() == before


def test_its_id_is_never_given_to_another(office: Office) -> None:
    office.run("close", FIRST, "--because", "mistake", "--yes")
    office.run("erase", FIRST, *WHY)

    ran = office.run("open", FIRST, "--checklist", "mk", "--release", "2027-03-01")

    assert (ran.status, "RK-E026" in ran.err) == (2, True)


def test_what_a_crash_left_is_removed_and_other_copies_are_named(
    office: Office,
) -> None:
    cases = office.folder / "cases"
    torn = cases / f".{FIRST}.json.0123.tmp"
    torn.write_bytes(office.path(FIRST).read_bytes()[:-200])
    copy = cases / f"{FIRST} (conflicted copy).json"
    copy.write_bytes(office.path(FIRST).read_bytes())

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert ran.status == 74
    assert "RK-E128" in ran.err
    assert copy.name in ran.err
    assert not torn.exists()
    assert holding(office) == [f"cases/{copy.name}"]
    assert CANARY not in ran.out + ran.err


def test_words_in_other_letters_are_found_in_both_ways_of_writing_them(
    office: Office,
) -> None:
    office.run("note", FIRST, "--note", "разговор во канцеларија")
    (office.folder / "notes.txt").write_text("разговор во канцеларија")
    (office.folder / "copy.bak").write_bytes(office.path(FIRST).read_bytes())

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert "copy.bak, notes.txt" in ran.err


def test_copies_are_found_below_a_folder_that_is_called_as_the_log(
    tmp_path: Path,
) -> None:
    above = tmp_path / "audit"
    above.mkdir()
    office = an_office(above)
    office.run("note", FIRST, "--note", CANARY)
    copy = office.folder / "audit" / "copy.json"
    copy.write_bytes(office.path(FIRST).read_bytes())

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert (ran.status, "audit/copy.json" in ran.err) == (74, True)


def test_the_same_words_in_other_events_are_told_and_no_copy_to_delete(
    office: Office,
) -> None:
    office.run("note", FIRST, "--note", CANARY)
    office.run("note", SECOND, "--note", CANARY)

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert (ran.status, ran.err) == (0, "")
    assert f"other events of: {FIRST}, {SECOND}" in ran.out
    assert "rk erase CASE --seq N" in ran.out


def test_a_copy_under_the_id_of_another_case_is_a_copy(office: Office) -> None:
    copy = office.path("MK-2026-009")
    copy.write_bytes(office.path(FIRST).read_bytes())

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert (ran.status, "cases/MK-2026-009.json" in ran.err) == (74, True)


def test_git_is_told_of(office: Office) -> None:
    (office.folder / ".git").mkdir()

    ran = office.run("erase", FIRST, "--seq", str(last(office)), *WHY)

    assert "Git keeps earlier versions" in ran.out


def test_a_script_has_to_say_yes(office: Office) -> None:
    before = office.bytes()

    ran = office.run("erase", FIRST, "--seq", "2", "--reason", "asked for")

    assert (ran.status, "RK-E127" in ran.err) == (2, True)
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((FIRST, *WHY), "RK-E126"),
        ((FIRST, "--seq", "99", *WHY), "RK-E125"),
        ((FIRST, "--seq", "0", *WHY), "RK-E125"),
        ((FIRST, "--seq", "2", "--yes"), "--reason"),
        ((FIRST, "--seq", "2", "--yes", "--reason", "tel 070 123 456 789"), "RK-E"),
        ((FIRST, "--seq", "2", "--yes", "--reason", "x" * 501), str(EVIDENCE_LIMIT)),
    ],
)
def test_what_cannot_be_erased_is_refused_and_nothing_is_written(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    before = office.bytes()

    ran = office.run("erase", *words)

    assert (ran.status, ran.out) == (2, "")
    assert code in ran.err
    assert office.bytes() == before


def test_what_was_erased_is_neither_erased_nor_taken_back_again(
    office: Office,
) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)

    again = office.run("erase", FIRST, "--seq", str(seq), *WHY)
    undone = [office.run("undo", FIRST, "--seq", str(seq + one)) for one in (1, 2)]

    assert "RK-E125" in again.err
    assert [one.status for one in undone] == [2, 2]


def test_what_cannot_be_taken_back_says_what_can(office: Office) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)

    repeated, erasure = (
        office.run("undo", FIRST, "--seq", str(seq + one)) for one in (1, 2)
    )

    assert f"releasekit undo {FIRST} --seq {seq}" in repeated.err
    assert "RK-E131" in erasure.err
    assert "set" not in erasure.err


def test_a_taking_back_of_what_was_erased_since_stays(office: Office) -> None:
    office.run("done", FIRST, "503", "--reported", "phone")
    office.run("set", FIRST, "release=2027-09-01", "--yes")
    moved = last(office) - 1
    office.run("undo", FIRST, "--seq", str(moved))
    office.run("erase", FIRST, "--seq", str(moved), *WHY)
    before = office.document(FIRST)

    ran = office.run("undo", FIRST, "--seq", str(moved + 2))

    assert (ran.status, "RK-E131" in ran.err) == (2, True)
    assert office.document(FIRST) == before


def test_taking_back_and_erasing_again_leaves_nothing_of_an_event(
    office: Office,
) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)
    office.run("undo", FIRST, "--seq", str(seq))

    ran = office.run("erase", FIRST, "--seq", str(seq), *WHY)

    assert ran.status == 0
    history = office.document(FIRST)["history"]
    assert ["said" in history[at - 1] for at in (seq, seq + 1)] == [False, False]
    assert office.run("verify").status == 0


def test_undo_goes_past_an_erasure_to_what_was_recorded_before(office: Office) -> None:
    seq = last(office)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)

    ran = office.run("undo", FIRST)

    assert (ran.status, f"event {seq} taken back" in ran.out) == (0, True)


def test_words_removed_by_hand_are_noticed(office: Office) -> None:
    other = an_office_with_a_gap(office)

    ran = other.run("verify", FIRST)

    assert ran.status == 1
    assert "the words of event 3 are gone" in ran.out
    owned = other.run("erase", FIRST, "--seq", "3", *WHY)
    again = other.run("erase", FIRST, "--seq", "3", *WHY)
    assert (owned.status, again.status) == (0, 2)
    assert "the words of event 3" not in other.run("verify", FIRST).out


def test_words_put_back_by_hand_are_noticed_and_can_be_erased_again(
    office: Office,
) -> None:
    office.run("note", FIRST, "--note", "to go")
    seq = last(office)
    before = office.document(FIRST)["history"][seq - 1]
    office.run("erase", FIRST, "--seq", str(seq), *WHY)
    document = office.document(FIRST)
    document["history"][seq - 1] = before
    office.path(FIRST).write_bytes(in_file(document))

    noticed = office.run("verify", FIRST)
    again = office.run("erase", FIRST, "--seq", str(seq), *WHY)

    assert noticed.status == 1
    assert f"event {seq} is told as erased, and is not" in noticed.out
    assert again.status == 0
    assert office.run("verify", FIRST).status == 0


def an_office_with_a_gap(office: Office) -> Office:
    """Remove the words of event 3 as `erase` does, and tell nobody."""
    seq, document = 3, office.document(FIRST)
    office.run("erase", FIRST, "--seq", str(seq), *WHY)
    gap = office.document(FIRST)["history"][seq - 1]
    document["history"][seq - 1] = gap
    office.path(FIRST).write_bytes(in_file(document))
    return office


def test_a_changed_case_is_not_erased(office: Office) -> None:
    document = office.document(SECOND)
    document["history"][0]["said"]["on"] = "2026-11-19"
    office.path(SECOND).write_bytes(in_file(document))

    ran = office.run("erase", SECOND, "--seq", "1", *WHY)

    assert ran.status == 65
    assert office.document(SECOND) == document
