"""What the schema says of one file, each thing once and with what was meant."""

import pytest

from documents import ACTION, PLAIN, SHARE, Document
from findings import told
from releasekit.domain.finding import Problem
from releasekit.storage.checklists.form import form_findings

HEAD: Document = PLAIN | {"extends": "western-balkans"}
BASES = "statute, guidance, practice, proposal"
SIDES = "before, after, after_action"
BEFORE: Document = {"before": "release", "basis": "proposal"}


def found(**keys: object) -> list[str]:
    return told(form_findings(HEAD | keys))


def in_action(**keys: object) -> list[str]:
    names = found(actions={"act": ACTION | keys})
    return [one.removeprefix("actions.act") for one in names]


def test_a_file_of_the_right_form_has_no_findings() -> None:
    assert found(actions={"act": ACTION | {"shares": [SHARE]}}) == []
    assert (
        found(actions={"act": {"omit": {"en": "none"}}, "call": {"omit": False}}) == []
    )


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"catch_up": 7}, "catch_up UNKNOWN_KEY catch_up ? catch_up_days"),
        ({"xyzzy": 7}, "xyzzy UNKNOWN_KEY xyzzy"),
        ({"version": 1}, "version WRONG_TYPE string"),
        ({"abstract": "yes"}, "abstract WRONG_TYPE boolean"),
        ({"status": "drafts"}, "status WRONG_WORD drafts / draft, adopted ? draft"),
        ({"format": 2}, "format WRONG_WORD 2 / 1"),
        ({"catch_up_days": 0}, "catch_up_days OUT_OF_BOUNDS 0 / 1..366"),
        ({"catch_up_days": 3661}, "catch_up_days OUT_OF_BOUNDS 3661 / 1..366"),
        ({"catch_up_days": True}, "catch_up_days WRONG_TYPE integer"),
        ({"retired": [405, 405]}, "retired TWICE"),
        ({"title": {}}, "title EMPTY 1"),
        ({"title": {"en": ""}}, "title.en EMPTY 1"),
        ({"actions": []}, "actions WRONG_TYPE object"),
        (
            {"facts": {"area": {"choices": [], "title": {"en": "A"}}}},
            "facts.area.choices EMPTY 2",
        ),
    ],
)
def test_what_breaks_the_form_of_the_whole_is_found(
    keys: Document, expected: str
) -> None:
    assert found(**keys) == [expected]


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ({"version": "1.0"}, ("version",)),
        ({"jurisdiction": "mk"}, ("jurisdiction",)),
        ({"id": "M K"}, ("id",)),
        ({"id": "a" * 65}, ("id",)),
        ({"title": {"en": "A", "English": "A"}}, ("title", "English")),
        ({"facts": {"Area": {"title": {"en": "A"}}}}, ("facts", "Area")),
    ],
)
def test_a_wrong_form_is_found_with_the_right_one_described(
    keys: Document, place: tuple[str, ...]
) -> None:
    [finding] = form_findings(HEAD | keys)

    assert finding.problem is Problem.WRONG_FORM
    assert finding.where == place
    assert finding.name == place[-1]
    assert finding.other


def test_what_is_missing_is_found_where_it_should_stand() -> None:
    document = {key: value for key, value in HEAD.items() if key != "version"}

    assert told(form_findings(document)) == ["MISSING_KEY version"]
    assert in_action(due={"days": 1, "before": "release"}) == [".due MISSING_KEY basis"]


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (BEFORE, ".due NO_LENGTH"),
        (BEFORE | {"days": 1, "after": "x"}, f".due NOT_EXACTLY_ONE / {SIDES}"),
        ({"days": 1, "basis": "proposal"}, f".due NOT_EXACTLY_ONE / {SIDES}"),
        (BEFORE | {"days": -1}, ".due.days OUT_OF_BOUNDS -1 / 0..3660"),
        (BEFORE | {"days": 1.5}, ".due.days WRONG_TYPE integer"),
        (60, ".due WRONG_TYPE object"),
        (
            BEFORE | {"days": 1, "basis": "proposl"},
            f".due.basis WRONG_WORD proposl / {BASES} ? proposal",
        ),
    ],
)
def test_what_breaks_the_form_of_a_deadline_is_found_once(
    due: object, expected: str
) -> None:
    assert in_action(due=due) == [expected]


@pytest.mark.parametrize("key", ["days", "months"])
def test_working_days_stand_alone(key: str) -> None:
    [finding] = form_findings(
        HEAD | {"actions": {"act": {"due": BEFORE | {"working_days": 1, key: 1}}}}
    )

    assert finding.problem is Problem.NOT_TOGETHER
    assert finding.where[:3] == ("actions", "act", "due")
    assert finding.name == key


@pytest.mark.parametrize(
    ("due", "mistyped"),
    [
        ({"dayz": 1} | BEFORE, "dayz UNKNOWN_KEY dayz ? days"),
        (
            {"days": 1, "befor": "release", "basis": "proposal"},
            "befor UNKNOWN_KEY befor ? before",
        ),
        (
            {"days": 1, "before": "release", "bases": "proposal"},
            "bases UNKNOWN_KEY bases ? basis",
        ),
    ],
)
def test_what_is_only_mistyped_is_not_said_to_be_missing_too(
    due: Document, mistyped: str
) -> None:
    assert in_action(due=due) == [f".due.{mistyped}"]


def test_an_action_that_is_left_out_has_no_other_keys() -> None:
    omitted = {"omit": {"en": "none"}, "lead": "probation"}

    assert found(actions={"act": omitted}) == ["actions.act OMIT_NOT_ALONE / lead"]


def test_a_day_that_is_none_is_found() -> None:
    adopted = {"by": "the ministry", "on": "2027-02-30"}

    assert found(status="adopted", adopted=adopted) == ["adopted.on NOT_A_DAY"]


@pytest.mark.parametrize("omit", [7, True, "none", {}])
def test_an_omission_is_a_reason_or_false(omit: object) -> None:
    [finding] = form_findings(HEAD | {"actions": {"act": {"omit": omit}}})

    assert finding.problem is Problem.WRONG_FORM
    assert finding.where == ("actions", "act", "omit")


def test_all_that_is_wrong_is_found_in_one_go() -> None:
    names = found(version=7, catch_up=1, title={}, actions={"act": {"leed": "x"}})

    assert len(names) == 4


def test_beside_an_omission_a_key_that_nobody_knows_is_all_that_is_wrong() -> None:
    omitted = {"omit": {"en": "none"}, "xyzzy": 7}

    assert found(actions={"act": omitted}) == [
        "actions.act.xyzzy UNKNOWN_KEY xyzzy",
    ]


def test_what_stands_in_a_list_is_named_and_not_its_place() -> None:
    [word] = form_findings(HEAD | {"actions": {"act": {"waits_for": ["A B"]}}})

    assert (word.where[-1], word.name) == (0, "A B")


@pytest.mark.parametrize("number", [1.0, "1", True])
def test_the_format_is_a_whole_number(number: object) -> None:
    assert found(format=number) == ["format WRONG_TYPE integer"]
