"""A year of nights: each hears on its day what it owes, once, and nothing settled.

Dates move there and back, steps are settled, the machine is off for days now and then.
What is to be told is worked out anew each night from the plan alone; what was told is
read from the ledger and from the letters that arrived.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from casebooks import Document, Ran, an_empty_office
from endurance import times
from many_cases import fill
from nights import DESK, RULES, Key, expected, open_cases
from releasekit.casebook import Casebook
from releasekit.domain.outstanding import Outstanding
from reminded import Reminded, add_settings, body

CASES, NIGHTS = times(100, 200), times(18, 365)
CODES = times(2, 100)
"""Of so many jurisdictions: their checklists are read anew each night."""
FIRST_NIGHT = date(2026, 10, 5)
STEPS_A_DAY = times(1, 6)
OFF = {*range(9, 16), *range(100, 107), *range(200, 203), *range(290, 304)}
"""Nights in which the machine was off."""
THERE_AND_BACK = timedelta(days=28)


class Year:
    """An office, what happened in it, and what was told of it, up to a night."""

    def __init__(self, reminded: Reminded) -> None:
        self.reminded = reminded
        self.ledger = reminded.office.folder / "outbox.jsonl"
        self.casebook = Casebook(reminded.office.folder)
        self.read = 0
        self.told: Counter[Key] = Counter()
        self.settled: set[tuple[str, str, int]] = set()
        self.moves: Counter[str] = Counter()
        self.unheard: dict[str, date] = {}
        self.figures: Counter[str] = Counter()

    def cases(self, day: date) -> list[Outstanding]:
        return list(open_cases(self.casebook, day))

    def run(self, *words: str, day: date) -> Ran:
        return self.reminded.office.run(*words, "--today", str(day), "--yes")

    def settle(self, case: Outstanding, day: date) -> None:
        """Settle what is due soonest in a case, if one may."""
        dated = [one.owed for one in case.actions if one.owed.due is not None]
        if not dated:
            return
        owed = min(dated, key=lambda one: (str(one.due), one.action.number))
        name = case.planned.case
        ran = self.run("done", name, owed.action.id, "--evidence", "form", day=day)
        last = self.reminded.office.document(name)["history"][-1]["said"]
        if ran.status == 0 and last["did"] == "settled":
            self.settled.add((name, owed.action.id, owed.occurrence))
            self.figures["steps settled"] += 1

    def move(self, case: Outstanding, day: date) -> None:
        """Move the release of a case by some weeks, and the next time back."""
        name, release = case.planned.case, case.planned.release
        if release is None or case.planned.released or release <= day:
            return
        back = self.moves[name] % 2
        to = release - THERE_AND_BACK if back else release + THERE_AND_BACK
        ran = self.run("set", name, f"release={to}", "--reason", "t", day=day)
        if ran.status == 0:
            self.moves[name] += 1
            self.unheard[name] = to
            self.figures["dates moved"] += 1

    def new_in_ledger(self) -> Iterator[tuple[str, list[Key]]]:
        """Give each message that was sent since, with what it told."""
        with self.ledger.open("rb") as file:
            file.seek(self.read)
            lines = [json.loads(line) for line in file]
            self.read = file.tell()
        begun = {one["message"]: one for one in lines if one["step"] == "sending"}
        for one in lines:
            if one["step"] == "sent":
                yield (
                    one["message"],
                    [_key(it) for it in begun[one["message"]]["notices"]],
                )


def test_in_a_year_each_hears_on_its_day_what_it_owes_once_and_nothing_settled(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    year = a_year(tmp_path)

    cases = year.cases(FIRST_NIGHT)
    for number in range(NIGHTS):
        day = FIRST_NIGHT + timedelta(days=number)
        live_through(year, cases, number, day)
        if number not in OFF:
            cases = year.cases(day)
            hear(year, cases, day, after_a_gap=number - 1 in OFF)

    assert set(year.told.values()) == {1}
    assert year.figures["on its rule's day"] > year.figures["later, caught up"] > 0
    assert year.figures["steps settled"] > NIGHTS * STEPS_A_DAY / 2
    told = ", ".join(f"{n} {name}" for name, n in year.figures.items())
    reached(f"{len(cases)} cases, {NIGHTS} nights: {told}, 0 twice")


def a_year(where: Path) -> Year:
    """Lay out an office in which every role has an address."""
    office = an_empty_office(where)
    names = fill(office, CASES)
    codes = sorted({name.partition("-")[0] for name in names}, reverse=True)[:CODES]
    for name in names:
        if name.partition("-")[0] not in codes:
            office.path(name).unlink()
    cases = open_cases(Casebook(office.folder), FIRST_NIGHT)
    roles = sorted({role for one in cases for role in one.planned.checklist.roles})
    recipients = [
        f'[[recipients]]\nrole = "{role}"\nmail = "{role}@office.example"\n'
        for role in roles
    ]
    add_settings(office, "\n".join(recipients))
    return Year(Reminded(office=office, letters=where / "letters"))


def live_through(year: Year, cases: list[Outstanding], number: int, day: date) -> None:
    """Let a day pass: steps are settled here and there, and some dates move."""
    for turn in range(STEPS_A_DAY):
        year.settle(cases[(number * 7 + turn * 31) % len(cases)], day)
    if number % 3 == 0:
        of_a_few = cases[: max(len(cases) // 4, 1)]
        year.move(of_a_few[number // 3 % len(of_a_few)], day)


def hear(year: Year, cases: list[Outstanding], day: date, *, after_a_gap: bool) -> None:
    """Run the night, and hold what it told against what it had to tell."""
    wanted = expected(cases, FIRST_NIGHT)
    before = set(year.told)
    ran = year.reminded.remind(str(day))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "" or day == FIRST_NIGHT  # which counts what is older

    messages = dict(year.new_in_ledger())
    new = [key for keys in messages.values() for key in keys]
    by_rules = {key for key in new if key[0] in RULES}
    assert by_rules == wanted.keys() - before
    assert not {key[1:4] for key in by_rules} & year.settled
    year.told.update(new)
    for key in by_rules:
        is_of_tonight = wanted[key] == day
        late = "later, caught up" if after_a_gap else "when it came up"
        year.figures["on its rule's day" if is_of_tonight else late] += 1
    one_each(by_rules)
    each_move_is_told(year, cases, new)
    each_letter_arrived(year, messages)


def one_each(by_rules: set[Key]) -> None:
    """Hold that a night, also one after a gap, says one thing of a step to each."""
    places = [key[1:5] for key in by_rules]
    assert len(places) == len(set(places))


def each_move_is_told(year: Year, cases: list[Outstanding], new: list[Key]) -> None:
    """Hold that the coordinator hears the same night where a release moved."""
    heard = {(key[1], key[5]) for key in new if key[0] == "moved"}
    for one in cases:
        to = year.unheard.pop(one.planned.case, None)
        if to is not None and DESK in one.planned.checklist.roles:
            assert (one.planned.case, str(to)) in heard
    year.unheard.clear()


def each_letter_arrived(year: Year, messages: dict[str, list[Key]]) -> None:
    """Hold that each message of the ledger is a letter that names its cases."""
    letters = {
        one["Message-ID"].strip("<>").partition("@")[0]: body(one)
        for one in year.reminded.arrived()
    }
    assert letters.keys() == messages.keys()
    for name, keys in messages.items():
        assert [key for key in keys if key[1] not in letters[name]] == []
    year.figures["letters"] += len(letters)
    year.reminded.read_all()


def _key(notice: Document) -> Key:
    case, action, due = (notice.get(name, "") for name in ("case", "action", "due"))
    return notice["rule"], case, action, notice["occurrence"], notice["to"], due
