"""What an answer comes to: only what somebody read may be statute."""

import pytest

from builders import MON_1_JUNE
from releasekit.domain.action import Period
from releasekit.domain.free_text import Personal
from releasekit.domain.lawyer.answers import (
    Outcome,
    Reply,
    Since,
    length_of,
    personal_in,
    since_then,
)
from releasekit.domain.lawyer.sheet import RowKind, SheetRow

ROWS = {
    kind: SheetRow(f"{kind.value}:act", kind, "actions", "act", "draft")
    for kind in RowKind
}


def a_reply(kind: RowKind, text: str = "", law: str = "") -> Reply:
    return Reply(row=ROWS[kind], line=2, text=text, law=law)


READ = Reply(
    row=ROWS[RowKind.DUE],
    line=2,
    law="A law",
    article="Art. 1",
    read_on=MON_1_JUNE,
    post="legal-1",
)


def test_an_article_read_on_a_day_by_a_post_is_read() -> None:
    assert (READ.outcome, READ.missing) == (Outcome.READ, ())


@pytest.mark.parametrize(
    ("reply", "missing"),
    [
        (READ._replace(law=""), "law"),
        (READ._replace(article=""), "article"),
        (READ._replace(read_on=None), "day_read"),
        (READ._replace(post=""), "post"),
        (READ._replace(row=ROWS[RowKind.OPENS]), "days"),
        (READ._replace(row=ROWS[RowKind.QUESTION]), "answer"),
    ],
    ids=["law", "article", "day_read", "post", "days", "answer"],
)
def test_what_lacks_anything_stays_as_it_is(reply: Reply, missing: str) -> None:
    assert (reply.outcome, reply.missing) == (Outcome.STAYS, (missing,))


def test_words_alone_answer_a_question_and_no_deadline() -> None:
    question = a_reply(RowKind.QUESTION, text="The ministry.")
    deadline = a_reply(RowKind.DUE, text="The ministry.")

    assert question.outcome is Outcome.TOLD
    assert deadline.outcome is Outcome.STAYS


def test_a_question_answered_from_a_law_needs_all_that_a_law_needs() -> None:
    asked = a_reply(RowKind.QUESTION, text="Yes.", law="A law")

    assert asked.missing == ("article", "day_read", "post")
    assert asked.outcome is Outcome.STAYS


def test_that_no_article_sets_it_is_an_answer() -> None:
    assert READ._replace(denied=True).outcome is Outcome.NO_LAW


def test_zero_days_are_a_number_of_days() -> None:
    opens = READ._replace(row=ROWS[RowKind.OPENS], length=Period())

    assert opens.outcome is Outcome.READ


def test_answers_say_the_same_wherever_they_stand() -> None:
    assert READ.says_the_same(READ._replace(line=9))
    assert not READ.says_the_same(READ._replace(post="legal-2"))


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("30", Period(days=30)),
        (" 0 ", Period(days=0)),
        ("30d", Period(days=30)),
        ("10WD", Period(working_days=10)),
        ("3m", Period(months=3)),
        ("1m10d", Period(months=1, days=10)),
    ],
)
def test_a_number_of_days_is_read(typed: str, length: Period) -> None:
    assert length_of(typed) == length


@pytest.mark.parametrize(
    "typed", ["", "thirty", "30 days", "-30", "+30", "1.5", "99999", "²", "3m5wd"]
)
def test_what_is_no_number_of_days_is_none(typed: str) -> None:
    assert length_of(typed) is None


def test_a_sheet_is_compared_with_the_rows_of_today() -> None:
    kept, changed, new = (
        SheetRow(f"due:{name}", RowKind.DUE, "actions", name, "now")
        for name in ("kept", "changed", "new")
    )
    sheet = [
        ("due:kept", "now"),
        ("due:changed", "then"),
        ("due:gone", "then"),
        ("due:changed", "then"),
        ("mine", ""),
    ]

    found = since_then((kept, changed, new), sheet)

    assert found == Since(affected=("due:changed", "due:gone"), lacking=("due:new",))


@pytest.mark.parametrize(
    ("column", "value", "found"),
    [
        ("answer", "070 123 456 78", Personal.TELEPHONE),
        ("answer", "a@b.mk", Personal.MAIL),
        ("link", "https://a.mk/1234567890", None),
        ("link", "https://a.mk/?to=a@b.mk", Personal.MAIL),
        ("link", "https://a.mk/0101990450006", Personal.NUMBER),
        ("law", "Law 51/09, 22/11, 21/19", None),
    ],
)
def test_personal_data_is_told_by_its_form(
    column: str, value: str, found: Personal | None
) -> None:
    assert personal_in(column, value) is found
