"""A calendar file holds what other programs read, and nothing that it need not."""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MON_3_AUGUST, a_dossier, a_fact, an_action, an_event, moved, needs
from builders import a_checklist as checklist_of
from calendar_readers import (
    READERS,
    CalendarProgram,
    Item,
    by_icalendar,
    by_the_book,
    by_vobject,
    parsed,
)
from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Settled
from releasekit.domain.dossier import Dossier
from releasekit.domain.entries import case_entries
from releasekit.exporters.calendar_answer import CalendarAnswer
from releasekit.exporters.ics_file import calendar_file
from releasekit.exporters.own_calendar import is_own
from strategies import dossiers

CASE = "MK-2026-014"
FRI_24_JULY = date(2026, 7, 24)
TUE_2_JUNE = date(2026, 6, 2)
ACT = an_action(days=10, short="Act")
CYRILLIC = "Договор за сместување и поддршка 🏠 " * 6
HOSTILE = (
    "a\r\nATTENDEE:mailto:x@example.org",
    "a\nEND:VEVENT\nBEGIN:VALARM",
    "commas, semicolons; back\\slashes\\n: \"quotes\" 'and' more",
    "\u202egnp.exe \u2028 \x00\x07\x1b[31m",
    "^n ^' %0D%0A =cmd|' /C calc'!A0",
    "\ud800 half a letter",
    CYRILLIC,
    "x" * 2000,
)


def _answer(*given: Dossier, **more: object) -> CalendarAnswer:
    found = tuple(case_entries(one, (), lambda _checklist: None) for one in given)
    answer = CalendarAnswer(cases=found, labels={CASE: "14"})
    return answer._replace(**more)  # type: ignore[arg-type]  # what each test says


def _file(*given: Dossier, **more: object) -> bytes:
    return calendar_file(_answer(*given, **more))


def _acting(*events: Event, action: Action = ACT) -> Dossier:
    return a_dossier(action, release=MON_3_AUGUST, events=events)


def _ended(how: How) -> Event:
    return an_event(TUE_2_JUNE, Settled(action="act", how=how, due=FRI_24_JULY))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("as_todos", [False, True])
def test_every_reader_finds_the_same_day_and_words(
    read: Callable[[bytes], list[Item]], *, as_todos: bool
) -> None:
    data = _file(_acting(), alarms=(7, 0), as_todos=as_todos)

    [item] = read(data)

    assert item.uid == "MK-2026-014.act.1@releasekit"
    assert item.day == FRI_24_JULY
    assert item.summary == "14 401 Act"
    assert item.status == ("NEEDS-ACTION" if as_todos else "CONFIRMED")
    assert item.kind == ("VTODO" if as_todos else "VEVENT")
    assert item.alarms == (timedelta(days=-7), timedelta())
    assert item.description.split("\n") == [
        "Owed by: officer",
        "Case: MK-2026-014",
        "More stands in the program: releasekit show MK-2026-014",
        "Draft checklist; its deadlines are proposals or practice, not law.",
    ]


def test_an_event_takes_up_a_whole_day_and_nobody_time() -> None:
    [event] = parsed(_file(_acting())).within

    assert event.lines["DTEND"] == "20260725"
    assert event.lines["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("how", "event", "todo"),
    [
        (How.DONE, "CANCELLED", "COMPLETED"),
        (How.DECLINED, "CANCELLED", "CANCELLED"),
        (How.NOT_NEEDED, "CANCELLED", "CANCELLED"),
    ],
)
def test_what_ended_is_cancelled_and_rings_no_more(
    how: How, event: str, todo: str
) -> None:
    ended = _acting(_ended(how))

    [shown] = by_the_book(_file(ended, alarms=(3,)))
    [task] = by_the_book(_file(ended, alarms=(3,), as_todos=True))

    assert (shown.status, task.status) == (event, todo)
    assert shown.alarms == task.alarms == ()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_adds_a_property(hostile: str) -> None:
    data = _file(_acting(action=an_action(days=10, short=hostile)), alarms=(3,))

    readings = [[one.summary for one in read(data)] for read in READERS]

    assert readings[0] == readings[1] == readings[2]
    assert len(readings[0]) == 1
    assert readings[0][0].isprintable()
    assert b"\nATTENDEE" not in data


@given(st.text(max_size=300))
def test_every_text_is_read_back_by_all_as_it_is_shown(text: str) -> None:
    data = _file(_acting(action=an_action(days=10, short=f"_{text}_")))

    told = {read(data)[0].summary for read in (by_icalendar, by_vobject, by_the_book)}

    assert len(told) == 1
    assert told.pop().isprintable()


def test_cyrillic_is_folded_between_letters() -> None:
    action = an_action(days=10, short=CYRILLIC.strip())

    [item] = by_the_book(_file(_acting(action=action)))

    assert item.summary == f"14 401 {CYRILLIC.strip()}"


def test_a_day_that_moves_keeps_its_name_and_has_a_higher_number() -> None:
    [before] = by_the_book(_file(_acting()))
    [after] = by_the_book(_file(_acting(moved(TUE_2_JUNE, date(2026, 8, 17)))))

    assert (before.uid, before.day) == (after.uid, FRI_24_JULY)
    assert after.day == date(2026, 8, 7)
    assert after.sequence > before.sequence


def test_what_is_taken_in_twice_or_late_does_not_double_or_go_back() -> None:
    calendar = CalendarProgram()
    old, new = _file(_acting()), _file(_acting(moved(TUE_2_JUNE, date(2026, 8, 17))))

    for data in (old, old, new, new, old):
        calendar.take(data)

    assert list(calendar.days.values()) == [date(2026, 8, 7)]


def test_the_title_of_a_sensitive_step_is_its_number_where_no_role_reads() -> None:
    action = an_action(days=10, short="Plan care", when=needs(care=True))
    checklist = checklist_of(action, facts=[a_fact("care", sensitive=True)])
    dossier = a_dossier(checklist=checklist, release=MON_3_AUGUST, facts={"care": True})

    [to_all] = by_the_book(_file(dossier))
    [to_a_role] = by_the_book(_file(dossier, tells_all=True))

    assert (to_all.summary, to_a_role.summary) == ("14 401", "14 401 Plan care")
    assert "Owed by" not in to_all.description


def test_a_footnote_comes_along() -> None:
    checklist = checklist_of(ACT)._replace(adopted=True, notice={"en": "* A note."})
    dossier = a_dossier(checklist=checklist, release=MON_3_AUGUST)

    [item] = by_the_book(_file(dossier))

    assert item.description.endswith("\n* A note.")
    assert "Draft" not in item.description


def test_what_a_calendar_is_called_says_whose_it_is() -> None:
    assert parsed(_file(role="officer")).lines["X-WR-CALNAME"] == "releasekit officer"
    assert parsed(_file()).lines["X-WR-CALDESC"].startswith("Steps owed by agencies;")


def test_only_a_file_that_was_written_here_is_our_own() -> None:
    data = _file(_acting())

    assert is_own(BytesIO(data))
    assert is_own(BytesIO(_file()))
    assert not is_own(BytesIO(b""))
    assert not is_own(BytesIO(data.replace(b"calendar 1", b"calendar 9")))
    assert not is_own(BytesIO(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + data))
    assert not is_own(BytesIO(b"X" + data))


@given(dossiers())
def test_the_same_case_gives_the_same_bytes_that_all_can_read(dossier: Dossier) -> None:
    data = _file(dossier, alarms=(3,))

    assert data == _file(dossier, alarms=(3,))
    assert by_the_book(data) == by_icalendar(data) == by_vobject(data)
    assert len({one.uid for one in by_the_book(data)}) == len(by_the_book(data))
