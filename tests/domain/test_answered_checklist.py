"""What answers change in a checklist, and what would then be wrong with it."""

import pytest

from builders import (
    MON_1_JUNE,
    a_checklist,
    a_distance,
    a_ground,
    a_role,
    a_share,
    an_action,
    an_agency,
)
from releasekit.domain.action import Action, Basis, Deadline, Duty, GroundKind, Period
from releasekit.domain.checklist import Checklist, Source
from releasekit.domain.finding import Problem
from releasekit.domain.lawyer.answered_checklist import Rewriting, rewriting
from releasekit.domain.lawyer.answers import Reply
from releasekit.domain.lawyer.sheet import sheet_rows

ASKED = {"en": ("Who pays?", "Who signs?"), "sq": ("Kush paguan?",)}
STATUTE = Duty(Basis.STATUTE, "MK-LES-42")
LAW, PROTOCOL = a_ground(GroundKind.LAW), a_ground(GroundKind.PROTOCOL)


def a_reply(checklist: Checklist, key: str, line: int = 2, **more: object) -> Reply:
    """Answer a row with Article 42 of a law, unless a test says otherwise."""
    [row] = [one for one in sheet_rows(checklist) if one.key == key]
    read = Reply(
        row=row,
        line=line,
        text="They tell it.",
        law="Law on Execution of Sanctions",
        article="Art. 42",
        read_on=MON_1_JUNE,
        post="legal-1",
    )
    return read._replace(**more)  # type: ignore[arg-type]  # what a test says


def told(checklist: Checklist, key: str, line: int = 2) -> Reply:
    """Answer a question in words."""
    [row] = [one for one in sheet_rows(checklist) if one.key == key]
    return Reply(row=row, line=line, text="The ministry.")


def the_action(found: Rewriting) -> Action:
    [one] = found.entries
    assert isinstance(one.entry, Action)
    return one.entry


def test_a_number_that_was_read_makes_deadline_and_duty_statute() -> None:
    checklist = a_checklist(an_action(days=60))
    reply = a_reply(checklist, "due:act", length=Period(months=1, days=10))

    found = rewriting(checklist, [reply], {})

    [one] = found.entries
    offset = a_distance(months=1, days=10, before="release")
    assert (one.table, one.id, one.keys) == ("actions", "act", ("due", "duty"))
    assert the_action(found).due == Deadline(offset, Basis.STATUTE, "MK-LES-42")
    assert the_action(found).duty == STATUTE
    assert found.findings == ()


def test_an_article_without_a_number_sets_the_duty_alone() -> None:
    checklist = a_checklist(an_action(days=60, duty=Duty(Basis.GUIDANCE)))

    found = rewriting(checklist, [a_reply(checklist, "due:act")], {})

    assert found.entries[0].keys == ("duty",)
    assert the_action(found).duty == STATUTE


def test_a_duty_that_another_article_sets_stays_beside_a_new_number() -> None:
    duty = Duty(Basis.STATUTE, "MK-OTHER")
    checklist = a_checklist(an_action(days=60, duty=duty))
    reply = a_reply(checklist, "due:act", length=Period(working_days=5))

    found = rewriting(checklist, [reply], {})

    assert found.entries[0].keys == ("due",)
    assert the_action(found).due.offset == a_distance(working_days=5)


def test_a_window_gets_its_number() -> None:
    checklist = a_checklist(an_action(days=60, opens=a_distance(days=90)))
    reply = a_reply(checklist, "opens:act", length=Period(days=120))

    found = rewriting(checklist, [reply], {})

    opens = Deadline(a_distance(days=120), Basis.STATUTE, "MK-LES-42")
    assert found.entries[0].keys == ("opens",)
    assert the_action(found).opens == opens


@pytest.mark.parametrize(
    ("grounds", "sources"),
    [
        ((a_ground(), LAW, LAW._replace(source="OLD")), (None, 1, 1)),
        ((PROTOCOL, a_ground()), (1, None)),
        ((a_ground(), a_ground(GroundKind.OWN_COPY)), (1, None)),
    ],
    ids=["law", "protocol", "the first"],
)
def test_an_article_stands_behind_the_ground_that_rests_on_it(
    grounds: tuple[object, ...], sources: tuple[int | None, ...]
) -> None:
    share = a_share("officer", "probation")._replace(grounds=grounds)  # type: ignore[arg-type]  # grounds
    checklist = a_checklist(an_action(shares=(share, a_share("probation", "officer"))))
    [key, _other] = [one.key for one in sheet_rows(checklist)[1:]]

    found = rewriting(checklist, [a_reply(checklist, key)], {})

    first, second = the_action(found).shares
    assert found.entries[0].keys == ("shares",)
    assert second == checklist.actions["act"].shares[1]
    assert [one.source for one in first.grounds] == [
        "MK-LES-42" if one else None for one in sources
    ]


def test_answered_questions_go_in_every_language_and_at_once() -> None:
    checklist = a_checklist(
        roles=[a_role("guide")._replace(open_questions=ASKED)],
        agencies=[an_agency("office", "officer")._replace(open_questions=ASKED)],
    )._replace(open_questions=ASKED)
    replies = [
        told(checklist, "question:checklist:1", 2),
        told(checklist, "question:roles.guide:1", 3),
        told(checklist, "question:roles.guide:2", 4),
        told(checklist, "question:agencies.office:2", 5),
    ]

    found = rewriting(checklist, replies, {})

    rest = {(one.table, one.id): one.entry.open_questions for one in found.entries}
    assert rest == {
        ("", "mk"): {"en": ("Who signs?",)},
        ("roles", "guide"): {},
        ("agencies", "office"): {"en": ("Who pays?",), "sq": ("Kush paguan?",)},
    }
    assert {one.keys for one in found.entries} == {("open_questions",)}


def test_a_question_of_an_action_is_closed_beside_its_deadline() -> None:
    checklist = a_checklist(an_action(days=9)._replace(open_questions=ASKED))
    replies = [
        a_reply(checklist, "due:act", 2),
        told(checklist, "question:actions.act:1", 3),
    ]

    found = rewriting(checklist, replies, {})

    [one] = found.entries
    assert one.keys == ("duty", "open_questions")
    assert one.replies == tuple(replies)


def test_what_is_denied_or_lacks_something_changes_no_deadline() -> None:
    checklist = a_checklist(
        an_action("one", number=401), an_action("two", number=402)
    )._replace(open_questions=ASKED)
    replies = [
        a_reply(checklist, "question:checklist:1", 2, post=""),
        a_reply(checklist, "due:one", 3, denied=True),
        a_reply(checklist, "due:two", 4, post=""),
    ]

    found = rewriting(checklist, replies, {})

    assert (found.entries, found.sources, found.names) == ((), (), {})


def test_a_question_that_no_article_answers_is_closed() -> None:
    checklist = a_checklist()._replace(open_questions=ASKED)
    reply = a_reply(checklist, "question:checklist:1", denied=True)

    assert rewriting(checklist, [reply], {}).entries[0].keys == ("open_questions",)


def test_one_article_behind_several_rows_is_one_source() -> None:
    checklist = a_checklist(an_action("one", number=401), an_action("two", number=402))
    replies = [
        a_reply(checklist, "due:one", 2, text=""),
        a_reply(checklist, "due:two", 3, text_of="2020", link="https://a.mk"),
        a_reply(checklist, "due:two", 4, text_of="2024"),
        a_reply(checklist, "due:two", 5, text_of="2020"),
    ]

    found = rewriting(checklist, replies, {})

    assert list(found.names.items()) == [
        (2, "MK-LES-42"),
        (3, "MK-LES-42"),
        (4, "MK-LES-42-2"),
        (5, "MK-LES-42"),
    ]
    [first, second] = found.sources
    assert first.source == Source(
        id="MK-LES-42",
        instrument="Law on Execution of Sanctions",
        duty="They tell it.",
        sureness="seen",
        place="Art. 42",
        text_of="2020",
    )
    assert (first.link, first.replies) == ("https://a.mk", (*replies[:2], replies[3]))
    assert (second.source.text_of, second.link) == ("2024", "")


def test_a_source_without_words_asks_for_what_the_entry_is_called() -> None:
    action = an_action()._replace(title={"sq": "Njoftimi"})
    checklist = a_checklist(action)

    found = rewriting(checklist, [a_reply(checklist, "due:act", text="")], {})

    assert found.sources[0].source.duty == "Njoftimi"


def test_a_source_that_is_registered_as_read_is_used_and_not_added() -> None:
    checklist = a_checklist(an_action())
    known = Source(
        id="MK-42",
        instrument="Law on Execution of Sanctions",
        duty="Tell it.",
        sureness="seen",
        place="Art. 42",
    )
    reply = a_reply(checklist, "due:act", law="MK", length=Period(days=9))
    law = known._replace(id="MK", place="")

    found = rewriting(checklist, [reply], {"MK-42": known, "MK": law})

    assert (found.sources, found.names) == ((), {2: "MK-42"})
    assert found.findings == ()


def test_a_checklist_of_no_jurisdiction_names_its_sources_by_its_id() -> None:
    checklist = a_checklist(an_action())._replace(id="baseline", jurisdiction="")

    found = rewriting(checklist, [a_reply(checklist, "due:act")], {})

    assert found.names == {2: "BASELINE-LES-42"}


def test_what_says_what_stands_there_changes_no_key() -> None:
    action = an_action(days=9, basis=Basis.STATUTE, source="MK-LES-42", duty=STATUTE)
    source = Source(
        id="MK-LES-42",
        instrument="Law on Execution of Sanctions",
        duty="Tell it.",
        sureness="seen",
        place="Art. 42",
    )
    checklist = a_checklist(action)._replace(sources={source.id: source})
    reply = a_reply(checklist, "due:act", length=Period(days=9))

    found = rewriting(checklist, [reply], checklist.sources)

    assert [one.keys for one in found.entries] == [()]


def test_what_would_not_fit_together_is_found() -> None:
    checklist = a_checklist(
        an_action("first", number=401, days=30),
        an_action("then", number=402, days=20, waits_for=("first",)),
    )
    reply = a_reply(checklist, "due:then", length=Period(days=40))

    found = rewriting(checklist, [reply], {})

    assert [one.problem for one in found.findings] == [Problem.BEFORE_DEPENDENCY]
