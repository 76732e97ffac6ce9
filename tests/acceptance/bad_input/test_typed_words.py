"""Whatever words are typed: one sentence, and nothing changed."""

from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from refusals import COMMANDS, IN_CASEBOOK, OPEN, WRITES, Words, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_the_good_twins_of_these_commands_are_taken(office: Office) -> None:
    ran = [office.run(*words) for words in IN_CASEBOOK.values()]

    assert [one.status for one in ran] == [0] * len(IN_CASEBOOK), ran


TYPED: list[tuple[Words, str]] = [
    # cases
    *((_, "RK-E010 NOPE-9 `releasekit list`") for _ in (
        ("due", "NOPE-9"),
        ("show", "NOPE-9"),
        ("verify", "NOPE-9"),
        ("done", "NOPE-9", "102"),
        ("decline", "NOPE-9", "404"),
        ("note", "NOPE-9", "--note", "t"),
        ("set", "NOPE-9", "minor=no"),
        ("undo", "NOPE-9"),
    )),
    (("done", f"{FIRST},NOPE-9", "102"), "RK-E010 NOPE-9 `releasekit list`"),
    (("show", "1"), f"RK-E022 {FIRST} write"),
    (("done", "2", "102"), f"RK-E022 {SECOND} write"),
    (("show", ""), "RK-E010 `releasekit list`"),
    (("due", ""), "RK-E010 `releasekit list`"),
    (("verify", ""), "RK-E010 `releasekit list`"),
    (("done", "", "102"), "RK-E010 `releasekit list`"),
    (("done", ",", "102"), "RK-E010 `releasekit list`"),
    (("decline", "", "404"), "RK-E010 `releasekit list`"),
    # actions
    (("done", FIRST, "999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("done", FIRST, "102,999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("done", FIRST, "health-intakes"), "RK-E012 Did you mean health-intake?"),
    (("done", FIRST, ""), "RK-E012 `releasekit show MK-2026-001 --all`"),
    (("decline", FIRST, "999"), "RK-E012 999 `releasekit show MK-2026-001 --all`"),
    (("note", FIRST, "999", "--note", "t"), "RK-E012 999 `releasekit show"),
    (("done", FIRST, "health-in"), "RK-E022 health-in write 108"),
    (("done", FIRST, "a"), "RK-E013 Type the number"),
    (("done", FIRST, "101"), f"RK-E027 101 `releasekit undo {FIRST} --seq 2`"),
    (("decline", FIRST, "102"), f"RK-E029 102 `releasekit done {FIRST} 102`"),
    (("done", FIRST, "107"), "RK-E028 107 minor `releasekit set MK-2026-001"),
    # roles
    (("due", "--role", "wizard"), "RK-E014 wizard probation"),
    (("due", "--role", "prison-man"), "RK-E022 prison-man prison-management"),
    (("due", "--role", "prison"), "RK-E015 prison Type the whole"),
    *(((*words, "--as", "wizard"), "RK-E014 wizard probation")
      for words in (*WRITES.values(), OPEN)),
    # facts and dates
    (("set", FIRST, "shoe=44"), "RK-E016 shoe Dates: Facts:"),
    (("set", FIRST, "releas=2027-01-01"), "RK-E016 Did you mean release?"),
    (("set", FIRST, "minor=perhaps"), "RK-E017 minor perhaps yes, no, unknown"),
    (("set", FIRST, "release"), "RK-E024 release NAME=VALUE"),
    (("set", FIRST, "=no"), "RK-E024 =no NAME=VALUE"),
    (("set", FIRST, "release="), "RK-E024 release= NAME=VALUE"),
    (("set", FIRST, "minor=no", "shoe=44"), "RK-E016 shoe"),
    ((*OPEN, "--fact", "shoe=44"), "RK-E016 shoe Dates: Facts:"),
    ((*OPEN, "--fact", "minor=perhaps"), "RK-E017 minor perhaps"),
    ((*OPEN, "--date", "wedding=2027-01-01"), "RK-E016 wedding"),
    ((*OPEN, "--date", "2027-01-01"), "RK-E024 2027-01-01"),
    # days to come
    (("done", FIRST, "102", "--on", "2026-11-24"), "RK-E030 2026-11-24 2026-11-23"),
    (("note", FIRST, "--note", "t", "--on", "2026-11-24"), "RK-E030 2026-11-24"),
    # commands, options, words
    (("frobnicate",), "RK-E002 frobnicate `releasekit --help`"),
    (("nte",), "RK-E002 nte `note`"),
    (("\u0434\u043e\u043d\u0435",), "RK-E002 `done` Cyrillic"),
    (("",), "RK-E002 `releasekit --help`"),
    *(((*words, "--frobnicate"), "RK-E001 --frobnicate --help`")
      for words in COMMANDS.values()),
    (("done",), "RK-E001 Missing case --help`"),
    (("done", FIRST), "RK-E023 action Give ACTION"),
    (("set", FIRST), "RK-E001 NAME=VALUE --help`"),
    (("show",), "RK-E001 Missing case --help`"),
    (("show", FIRST, SECOND), f"RK-E001 {SECOND} --help`"),
    (("undo", FIRST, "--seq", "abc"), "RK-E001 abc --help`"),
    (("undo", FIRST, "--seq", "99"), f"RK-E034 99 `releasekit show {FIRST}`"),
    (("undo", FIRST, "--seq", "0"), f"RK-E034 0 `releasekit show {FIRST}`"),
    (("undo", FIRST, "--seq", "-1"), "RK-E034 -1"),
    (("undo", FIRST, "--seq", "1"), "RK-E036 1 case opened"),
    (("undo", SECOND), f"RK-E034 `releasekit show {SECOND}`"),
    (("undo", FIRST, "--by", "o9"), "RK-E035 o17 --seq"),
    (("due", "--view", "cards"), "RK-E041 cards table, lines"),
    (("due", "--group-by", "mood"), "RK-E041 mood time, case"),
    (("due", "--within", "soonish"), "RK-E018 soonish"),
    (("due", "--within", "\u00b2d"), "RK-E018 \u00b2d"),
    (("due", "--within", "-5d"), "RK-E022 -5d"),
    ((*OPEN, "--from", "later"), "RK-E041 later pre-release"),
    # texts
    (("note", FIRST), "RK-E023 --note"),
    (("note", FIRST, "--note", "  "), "RK-E023 --note"),
    (("note", FIRST, "--note", "x" * 4001), "RK-E031 4001 4000 Shorten"),
    (("note", FIRST, "--note", "write to jovan@example.org"), "RK-E032 e-mail Leave"),
    (("done", FIRST, "102", "--evidence", "x" * 501), "RK-E031 501 500"),
    (("done", FIRST, "102", "--evidence", "0101990450006"), "RK-E032 personal number"),
    (("decline", FIRST, "404", "--reason", "+389 70 123 456"), "RK-E032 telephone"),
    (("set", FIRST, "minor=no", "--reason", "x" * 501), "RK-E031 501"),
    # posts
    *(((*words, "--by", "o 17"), "RK-E040 letters, digits")
      for words in (*WRITES.values(), OPEN, ("me",))),
    # opening
    (("open", "--admission", "2026-11-20"), "RK-E023 --checklist mk"),
    (("open", "--checklist", "zz"), "RK-E038 zz mk"),
    (("open", "--checklist", "western-balkans"), "RK-E037 western-balkans mk"),
    (("open", "--checklist", "mk", "--admission", "2026-01-05"), "RK-E033 --from"),
    *((("open", name, *OPEN[1:]), "RK-E025 hyphens")
      for name in ("../x", "CON", "a b", "123456789", "x" * 65, "", "\u043c\u043a-1")),
    (("open", FIRST.lower(), *OPEN[1:]), f"RK-E026 {FIRST} Choose another"),
    (("open", "\uff2d\uff2b-2026-001", *OPEN[1:]), "RK-E025"),
    # the rest
    (("init", "--office", "idr"), "RK-E044 idr capitals"),
    (("init", "{new}", "--timezone", "Nowhere/Else"), "RK-E044 Nowhere/Else"),
    *(((*words, "--color", "purple"), "RK-E041 purple auto")
      for words in (*IN_CASEBOOK.values(), ("demo", "{new}"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"), TYPED, ids=[" ".join(one)[:60] for one, _ in TYPED]
)
def test_what_is_typed_wrong_is_refused_and_changes_nothing(
    office: Office, words: Words, told: str
) -> None:
    before = office.bytes()
    new = office.home / "new"

    ran = office.run(*(word.format(new=new) for word in words))

    assert office.bytes() == before
    assert not new.exists()
    code, *parts = told.split(" ")
    assert_refused(ran, 2, f"{code}: ", *parts)
