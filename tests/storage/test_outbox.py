"""The ledger of what was sent: told, doubtful, refused, and what is none of it."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.outbox import (
    Step,
    mend_outbox,
    note_end,
    note_sending,
    read_outbox,
)
from releasekit.storage.unfit import UnfitError

AT = "2026-11-23T05:30:00Z"
LATE = ("late", "MK-2026-001", "send-notice", 2, "probation@MK", "2026-11-20")
WEEKLY = ("weekly", "", "", 1, "o17", "2026-11-23")
BARE = ("moved", "MK-2026-001", "", 5, "police@MK", "")
SENDING = {"at": AT, "step": "sending", "message": "m1", "notices": []}


def test_a_message_is_doubtful_until_its_end_is_known(tmp_path: Path) -> None:
    note_sending(tmp_path, "m1", [LATE, WEEKLY], AT)
    note_sending(tmp_path, "m2", [BARE], AT)
    doubtful = read_outbox(tmp_path)
    note_end(tmp_path, Step.SENT, "m1", AT)
    note_end(tmp_path, Step.REFUSED, "m2", AT)

    assert doubtful.told == frozenset()
    assert doubtful.pending == {
        "m1": frozenset({LATE, WEEKLY}),
        "m2": frozenset({BARE}),
    }
    assert read_outbox(tmp_path) == (frozenset({LATE, WEEKLY}), {})


def test_what_was_sent_at_a_second_try_was_told(tmp_path: Path) -> None:
    for step in (Step.REFUSED, Step.SENT):
        note_sending(tmp_path, "m1", [LATE], AT)
        note_end(tmp_path, step, "m1", AT)

    assert read_outbox(tmp_path) == (frozenset({LATE}), {})


def test_an_end_without_a_beginning_tells_nothing(tmp_path: Path) -> None:
    note_end(tmp_path, Step.SENT, "m9", AT)

    assert read_outbox(tmp_path) == (frozenset(), {})


def test_an_end_that_a_crash_tore_leaves_the_message_doubtful(tmp_path: Path) -> None:
    note_sending(tmp_path, "m1", [LATE], AT)
    note_end(tmp_path, Step.SENT, "m1", AT)
    path = tmp_path / "outbox.jsonl"
    path.write_bytes(path.read_bytes()[:-3])

    assert set(read_outbox(tmp_path).pending) == {"m1"}
    mend_outbox(tmp_path)
    note_end(tmp_path, Step.SENT, "m1", AT)
    assert read_outbox(tmp_path) == (frozenset({LATE}), {})


def test_where_there_is_no_ledger_nothing_was_told(tmp_path: Path) -> None:
    assert read_outbox(tmp_path) == (frozenset(), {})


@pytest.mark.parametrize(
    "line",
    [
        {},
        {**SENDING, "step": "thought"},
        {**SENDING, "message": "m" * 65},
        {**SENDING, "notices": "all"},
        {**SENDING, "notices": [{"rule": "late"}]},
        {**SENDING, "notices": [{"rule": "a", "to": "b", "occurrence": 0}]},
        {
            **SENDING,
            "notices": [{"rule": "a", "to": "b", "occurrence": 1, "due": "soon"}],
        },
        {
            **SENDING,
            "notices": [{"rule": "a", "to": "b", "occurrence": 1, "mail": "c"}],
        },
    ],
)
def test_a_line_that_is_none_of_the_ledger_is_refused(
    tmp_path: Path, line: object
) -> None:
    (tmp_path / "outbox.jsonl").write_text(f"{json.dumps(line)}\n")

    with pytest.raises(UnfitError):
        read_outbox(tmp_path)


IDS = st.from_regex(r"\A[a-z][a-z0-9-]{0,20}\Z")
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str)


@given(
    keys=st.sets(
        st.tuples(
            IDS,
            st.just("") | IDS,
            st.just("") | IDS,
            st.integers(1, 10_000),
            IDS,
            st.just("") | DAYS,
        )
    )
)
def test_what_is_noted_is_read_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    keys: set[tuple[str, str, str, int, str, str]],
) -> None:
    folder = tmp_path_factory.mktemp("ledger")

    note_sending(folder, "m1", keys, AT)

    assert read_outbox(folder).pending == {"m1": frozenset(keys)}
