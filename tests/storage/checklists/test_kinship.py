"""What is wrong between a checklist file and the parents it builds on."""

import pytest

from documents import ACTION, Document, without
from findings import told
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.storage.checklists.kinship import beside_the_parents, kinship_findings

ALL_KEYS = "number, title, short, phase, lead, due"
OWN: Document = ACTION | {"number": 450}
NONE: Document = {"omit": {"en": "none"}}
PARENT: Document = {"languages": ["en", "mk"], "actions": {"act": ACTION, "gone": NONE}}


def found(child: Document, parent: Document | None = PARENT) -> list[str]:
    return told(kinship_findings(parent, child))


def own(name: str, entry: object) -> list[str]:
    return found({"actions": {name: entry}})


@pytest.mark.parametrize(
    "entry",
    [{"lead": "police"}, {"due": {"days": 7}}, {"title": {"mk": "Пиши"}}, NONE, {}],
)
def test_what_a_parent_knows_may_be_changed_or_left_out(entry: Document) -> None:
    assert own("act", entry) == []


def test_what_is_left_out_and_unknown_is_found() -> None:
    assert own("acts", NONE) == ["actions.acts.omit OMITS_NOTHING acts ? act"]


def test_only_what_a_parent_left_out_is_brought_back() -> None:
    assert own("gone", {"omit": False, "lead": "x"}) == []
    assert own("act", {"omit": False}) == ["actions.act.omit LIFTS_NOTHING act"]
    assert own("new", {"omit": False}) == ["actions.new.omit LIFTS_NOTHING new"]
    assert own("gon", {"omit": False}) == ["actions.gon.omit LIFTS_NOTHING gon ? gone"]


def test_what_a_parent_left_out_is_changed_only_with_bringing_it_back() -> None:
    assert own("gone", {"lead": "x"}) == ["actions.gone CHANGES_OMITTED gone"]
    assert own("gone", NONE) == []


# What is new


def test_a_new_entry_that_is_complete_is_sound() -> None:
    child = {
        "actions": {"call": OWN},
        "roles": {"one": {"title": {"en": "One"}}},
        "agencies": {"one": {"name": {"en": "One"}, "roles": []}},
    }

    assert found(child) == []


@pytest.mark.parametrize(
    ("table", "name", "entry", "expected"),
    [
        (
            "actions",
            "call",
            without(OWN, "lead"),
            "actions.call INCOMPLETE call / lead",
        ),
        (
            "actions",
            "acts",
            {"support": []},
            f"actions.acts INCOMPLETE acts / {ALL_KEYS} ? act",
        ),
        ("roles", "one", {}, "roles.one INCOMPLETE one / title"),
        ("agencies", "one", {}, "agencies.one INCOMPLETE one / name, roles"),
        ("facts", "one", {}, "facts.one INCOMPLETE one / title"),
        ("dates", "one", {}, "dates.one INCOMPLETE one / title"),
        ("categories", "one", {}, "categories.one INCOMPLETE one / title"),
    ],
)
def test_a_new_entry_that_lacks_something_is_found(
    table: str, name: str, entry: Document, expected: str
) -> None:
    assert found({table: {name: entry}}) == [expected]


def test_without_a_parent_everything_is_new() -> None:
    assert found({"languages": ["en"], "actions": {"act": ACTION}}, None) == []
    assert found({"actions": {"act": {}}, "roles": {"one": 7}}, None) == [
        f"actions.act INCOMPLETE act / {ALL_KEYS}"
    ]


# Numbers


@pytest.mark.parametrize("number", [450, 479, 480, 499])
def test_an_added_action_takes_a_number_of_its_phase_from_50(number: int) -> None:
    assert own("call", OWN | {"number": number}) == []


@pytest.mark.parametrize("number", [402, 449, 350, 550])
def test_a_number_that_is_not_for_additions_is_found(number: int) -> None:
    assert own("call", OWN | {"number": number}) == [
        f"actions.call.number NUMBER_NOT_OWN {number} / 4"
    ]


def test_a_root_gives_any_number_of_the_phase() -> None:
    actions = {"one": ACTION, "two": ACTION | {"number": 501}}

    assert found({"actions": actions}, None) == [
        "actions.two.number NUMBER_NOT_OWN 501 / 4"
    ]


def test_a_number_given_twice_is_found_at_the_later_action() -> None:
    new = OWN | {"number": 450}

    assert found({"actions": {"zeal": new, "call": new}}) == [
        "actions.call.number SAME_NUMBER zeal"
    ]


def test_a_number_of_the_parent_is_taken_though_its_action_is_left_out() -> None:
    above = {"actions": {"zeal": OWN | {"number": 450, "omit": {"en": "None."}}}}

    assert found({"actions": {"call": OWN | {"number": 450}}}, above) == [
        "actions.call.number SAME_NUMBER zeal"
    ]


def test_a_number_is_fixed_where_an_action_was_first_written() -> None:
    assert own("act", {"number": 401}) == ["actions.act.number NUMBER_FIXED act"]
    assert own("act", {"number": 450}) == ["actions.act.number NUMBER_FIXED act"]


@pytest.mark.parametrize("phase", ["someday", 4, None])
def test_a_number_of_no_known_phase_is_held_against_none(phase: object) -> None:
    assert own("call", OWN | {"phase": phase}) == []
    assert own("call", OWN | {"phase": phase, "number": 402}) == [
        "actions.call.number NUMBER_NOT_OWN 402 / 1-7"
    ]


def test_what_is_of_the_wrong_form_is_not_looked_at() -> None:
    assert own("call", 7) == []
    assert found({"actions": [], "title": "A", "roles": {"one": 7}}) == []
    assert own("call", OWN | {"number": "450"}) == []


# Languages


def test_a_text_in_a_language_nobody_declared_is_found() -> None:
    child = {
        "languages": ["sq"],
        "title": {"en": "A", "mk": "Пиши"},
        "actions": {
            "act": {"title": {"sq": "A"}},
            "call": OWN | {"short": {"de": "A"}},
        },
        "roles": {"one": {"title": {"en": "A"}, "training": {"fr": ["A"]}}},
    }

    assert found(child) == [
        "title.mk UNDECLARED_LANGUAGE mk",
        "roles.one.training.fr UNDECLARED_LANGUAGE fr",
        "actions.call.short.de UNDECLARED_LANGUAGE de",
    ]


def test_a_child_speaks_the_languages_of_its_parent_unless_it_declares_its_own() -> (
    None
):
    assert found({"title": {"mk": "Пиши"}}) == []
    assert found({"title": {"mk": "Пиши"}, "languages": ["en"]}) == [
        "title.mk UNDECLARED_LANGUAGE mk"
    ]


def test_the_reason_of_an_omission_is_a_text_too() -> None:
    assert own("act", {"omit": {"de": "nein"}}) == [
        "actions.act.omit.de UNDECLARED_LANGUAGE de"
    ]


def test_only_a_language_that_is_declared_is_unreviewed() -> None:
    assert found({"unreviewed": ["mk", "sq"]}) == [
        "unreviewed[1] UNREVIEWED_UNKNOWN sq"
    ]
    assert found({"unreviewed": "sq", "languages": "sq"}) == []


# What the parent has


def _above(where: Path, parent: Document | None = PARENT) -> str:
    finding = Finding(Problem.MISSING_KEY, where, name="basis")
    [one] = beside_the_parents([finding], parent)
    return one.above


def test_an_unfinished_deadline_is_told_with_that_of_the_parent() -> None:
    above = '{ days = 60, before = "release", basis = "proposal" }'

    assert _above(("actions", "act", "due")) == above
    assert _above(("actions", "act", "due", "days")) == above


@pytest.mark.parametrize(
    "where",
    [
        ("actions", "act"),
        ("actions", "act", "title"),
        ("actions", "act", "opens"),
        ("actions", "other", "due"),
        ("catch_up_days",),
    ],
)
def test_what_no_parent_has_is_told_alone(where: Path) -> None:
    assert _above(where) == ""
    assert _above(where, None) == ""


def test_the_parents_deadline_is_told_once_for_each_place() -> None:
    places: list[Path] = [("actions", "act", "due")] * 2
    findings = [Finding(Problem.MISSING_KEY, one) for one in places]

    above = [bool(one.above) for one in beside_the_parents(findings, PARENT)]

    assert above == [True, False]
