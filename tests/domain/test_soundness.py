"""What is wrong with the actions of a checklist."""

import pytest

from builders import (
    a_checklist,
    a_distance,
    an_action,
    needs,
)
from releasekit.domain.checklist import Action, Basis, Checklist, Source
from releasekit.domain.soundness import Finding, Problem, findings

SEEN = Source(id="law-1", instrument="A law", duty="seen", sureness="seen")
HEARD = Source(id="talk-1", instrument="A talk", duty="heard", sureness="reported")


def sourced(*actions: Action) -> Checklist:
    return a_checklist(*actions)._replace(sources={"law-1": SEEN, "talk-1": HEARD})


def test_a_sound_checklist_has_no_findings() -> None:
    checklist = sourced(
        an_action(
            "first",
            number=401,
            days=90,
            before="release",
            basis=Basis.STATUTE,
            source="law-1",
            cites=("law-1", "talk-1"),
            ceiling=a_distance(days=7, before="release"),
            lead="community",
            support=("officer",),
            when=needs(children=True, area=("north", "south")),
            short="x" * 28,
        ),
        an_action(
            "second", number=402, months=1, before="release", waits_for=("first",)
        ),
    )

    assert findings(checklist) == ()


@pytest.mark.parametrize(
    ("action", "problem", "name"),
    [
        (an_action(lead="stranger"), Problem.UNKNOWN_ROLE, "stranger"),
        (an_action(support=("officer", "odd")), Problem.UNKNOWN_ROLE, "odd"),
        (an_action(days=1, before="arrest"), Problem.UNKNOWN_DATE, "arrest"),
        (
            an_action(ceiling=a_distance(days=1, after="arrest")),
            Problem.UNKNOWN_DATE,
            "arrest",
        ),
        (an_action(waits_for=("absent",)), Problem.UNKNOWN_ACTION, "absent"),
        (an_action(cites=("law-1", "law-9")), Problem.UNKNOWN_SOURCE, "law-9"),
        (an_action(source="law-9"), Problem.UNKNOWN_SOURCE, "law-9"),
        (an_action(when=needs(tall=True)), Problem.UNKNOWN_FACT, "tall"),
        (an_action(when=needs(children="yes")), Problem.WRONG_CHOICE, "children"),
        (an_action(when=needs(area=("north", "west"))), Problem.WRONG_CHOICE, "area"),
        (an_action(basis=Basis.STATUTE), Problem.STATUTE_NOT_SEEN, ""),
        (
            an_action(basis=Basis.STATUTE, source="talk-1"),
            Problem.STATUTE_NOT_SEEN,
            "talk-1",
        ),
        (an_action(short="x" * 29), Problem.SHORT_TOO_LONG, "en"),
    ],
)
def test_what_is_wrong_with_an_action_is_found(
    action: Action, problem: Problem, name: str
) -> None:
    found = findings(sourced(action))

    assert found == (Finding(problem=problem, where="actions.act", name=name),)


def test_a_law_that_no_source_names_is_found_twice() -> None:
    found = findings(sourced(an_action(basis=Basis.STATUTE, source="law-9")))

    assert [one.problem for one in found] == [
        Problem.UNKNOWN_SOURCE,
        Problem.STATUTE_NOT_SEEN,
    ]


@pytest.mark.parametrize(
    "action",
    [
        an_action()._replace(title={"mk": "Чин"}),
        an_action()._replace(short={"mk": "Чин"}),
    ],
)
def test_a_text_without_english_is_found(action: Action) -> None:
    [found] = findings(sourced(action))

    assert found == Finding(problem=Problem.NO_ENGLISH, where="actions.act", name="act")


def test_a_number_given_twice_is_found_at_the_second_action() -> None:
    checklist = a_checklist(an_action("one"), an_action("two"), an_action("three"))

    found = findings(checklist)

    assert found == (
        Finding(problem=Problem.SAME_NUMBER, where="actions.two.number", name="one"),
        Finding(problem=Problem.SAME_NUMBER, where="actions.three.number", name="one"),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (an_action("first", days=7, before="release"), an_action(days=8)),
        (an_action("first", days=7, after="release"), an_action(days=1)),
        (
            an_action("first", working_days=5, after="release"),
            an_action(days=6, after="release"),
        ),
        (an_action("first", months=1, before="release"), an_action(days=32)),
        (an_action("first", days=1, before="release"), an_action(working_days=2)),
    ],
)
def test_an_action_due_before_one_it_waits_for_is_found(
    first: Action, second: Action
) -> None:
    second = second._replace(number=402, waits_for=("first",))

    [found] = findings(a_checklist(first, second))

    assert found == Finding(
        problem=Problem.BEFORE_DEPENDENCY, where="actions.act", name="first"
    )


@pytest.mark.parametrize(
    "second",
    [
        an_action(days=7, before="release"),
        an_action(days=6, before="release"),
        an_action(days=1, after="release"),
        an_action(days=90, before="admission"),
    ],
)
def test_an_action_due_with_or_after_one_it_waits_for_is_sound(second: Action) -> None:
    first = an_action("first", days=7, before="release")
    second = second._replace(number=402, waits_for=("first",))

    assert findings(a_checklist(first, second)) == ()
