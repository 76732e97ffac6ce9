"""Documents made fit to be looked at further: faults out, gaps filled."""

from copy import deepcopy

import pytest

from documents import ACTION, PLAIN, Document
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.checklists.mending import NEEDED, filled, without_faults
from releasekit.storage.checklists.merging import TABLES
from releasekit.storage.checklists.parsing import checklist_of

GOOD: Document = PLAIN | {"languages": ["en"], "actions": {"act": ACTION}}


@pytest.mark.parametrize(
    ("where", "gone"),
    [
        (("catch_up",), ("catch_up",)),
        (("title", "en"), ("title",)),
        (("languages", 0), ("languages",)),
        (("actions", "act", "due", "days"), ("actions", "act", "due")),
    ],
)
def test_what_breaks_the_form_is_taken_out_with_its_whole_key(
    where: Path, gone: Path
) -> None:
    mended = without_faults(GOOD, [Finding(Problem.WRONG_TYPE, where)])

    assert mended.touched == {gone}
    inner: Document = mended
    for part in gone[:-1]:
        inner = inner[str(part)]
    assert gone[-1] not in inner


def test_a_name_in_a_list_is_replaced_so_that_the_others_keep_their_places() -> None:
    where = ("actions", "act", "waits_for")
    document = GOOD | {"actions": {"act": ACTION | {"waits_for": [7, "call"]}}}

    mended = without_faults(document, [Finding(Problem.WRONG_TYPE, (*where, 0))])

    assert mended["actions"]["act"]["waits_for"] == ["?0", "call"]
    assert mended.touched == {(*where, 0)}


def test_of_a_name_given_twice_the_first_stays() -> None:
    where = ("actions", "act", "support")
    document = GOOD | {"actions": {"act": ACTION | {"support": ["a", "b", "a", "a"]}}}

    mended = without_faults(document, [Finding(Problem.TWICE, where)])

    assert mended["actions"]["act"]["support"] == ["a", "b", "?2", "?3"]
    assert mended.touched == {(*where, 2), (*where, 3)}


def test_a_list_of_answers_is_no_list_of_names_whatever_its_fact_is_called() -> None:
    where = ("actions", "act", "when", "roles")
    document = GOOD | {"actions": {"act": ACTION | {"when": {"roles": ["a", "a"]}}}}

    mended = without_faults(document, [Finding(Problem.TWICE, where)])

    assert mended.touched == {where[:3]}


def test_under_a_mistyped_key_stands_what_it_was_meant_to_be() -> None:
    where = ("actions", "act", "leed")
    mistyped = Finding(Problem.UNKNOWN_KEY, where, name="leed", near="lead")
    without_lead = {"leed": "police"}

    alone = without_faults(GOOD | {"actions": {"act": without_lead}}, [mistyped])
    both = without_faults(
        GOOD | {"actions": {"act": ACTION | without_lead}}, [mistyped]
    )

    assert alone.touched == {where, ("actions", "act", "lead")}
    assert both.touched == {where}


def test_the_entries_of_a_mistyped_table_are_known_by_name() -> None:
    mistyped = Finding(Problem.UNKNOWN_KEY, ("action",), name="action", near="actions")
    document = GOOD | {"action": {"act": {}, "call": {}}}

    mended = without_faults(document, [mistyped])

    assert mended.touched == {("action",), ("actions", "call")}


def test_an_entry_that_is_no_table_becomes_an_empty_one() -> None:
    document = GOOD | {"actions": {"act": 7, "call": ACTION}}

    mended = without_faults(document, [Finding(Problem.WRONG_TYPE, ("actions", "act"))])

    assert mended["actions"] == {"act": {}, "call": ACTION}
    assert mended.touched == {("actions", "act")}


def test_a_table_that_is_none_becomes_an_empty_one() -> None:
    mended = without_faults(
        GOOD | {"facts": []}, [Finding(Problem.WRONG_TYPE, ("facts",))]
    )

    assert mended["facts"] == {}
    assert mended.touched == {("facts",)}


def test_an_entry_that_is_a_table_stays_though_its_name_is_wrong() -> None:
    found = Finding(Problem.WRONG_FORM, ("actions", "act"), name="act")

    assert without_faults(GOOD, [found])["actions"] == {"act": ACTION}


def test_an_omission_that_does_not_stand_alone_is_taken_out() -> None:
    document = GOOD | {"actions": {"act": ACTION | {"omit": {"en": "none"}}}}

    mended = without_faults(
        document, [Finding(Problem.OMIT_NOT_ALONE, ("actions", "act"))]
    )

    assert mended["actions"]["act"] == ACTION
    assert mended.touched == {("actions", "act", "omit")}


def test_what_is_missing_is_remembered_under_its_own_name() -> None:
    head = without_faults({}, [Finding(Problem.MISSING_KEY, (), name="title")])
    where = ("roles", "one")
    entry = without_faults(
        {"roles": {"one": {}}}, [Finding(Problem.MISSING_KEY, where, name="title")]
    )
    deeper = ("actions", "act", "due")
    part = without_faults(GOOD, [Finding(Problem.MISSING_KEY, deeper, name="basis")])

    assert head.touched == {("title",)}
    assert entry.touched == {("roles", "one", "title")}
    assert part.touched == {deeper}


def test_a_finding_about_the_whole_touches_nothing() -> None:
    mended = without_faults(GOOD, [Finding(Problem.BROKEN_RULE, ())])

    assert mended == GOOD
    assert mended.touched == set()


def test_a_place_that_is_not_there_is_remembered_and_harms_nothing() -> None:
    where = ("actions", "other", "due")

    mended = without_faults(GOOD, [Finding(Problem.WRONG_TYPE, where)])

    assert mended == GOOD
    assert mended.touched == {where}


def test_a_document_is_not_changed_by_mending() -> None:
    before = deepcopy(GOOD)

    filled(without_faults(GOOD, [Finding(Problem.WRONG_TYPE, ("title",))]), ())

    assert before == GOOD


@pytest.mark.parametrize("table", TABLES)
def test_what_a_new_entry_must_give_is_filled_in(table: str) -> None:
    mended = filled({table: {"one": {}}}, ())

    assert set(mended[table]["one"]) == set(NEEDED[table])
    assert {(table, "one", key) for key in NEEDED[table]} <= mended.touched


def test_what_was_given_stays_and_is_not_touched() -> None:
    mended = filled(GOOD, {("facts", "one")})

    assert mended["actions"] == {"act": ACTION}
    assert {key: mended[key] for key in GOOD} == GOOD
    assert mended.touched == {("facts", "one")}


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"actions": {"act": {}}, "roles": {"one": {}}},
        GOOD | {"actions": [], "roles": 7, "title": "A", "languages": "en"},
        GOOD | {"actions": {"act": 7, "call": ACTION | {"due": {"dayz": 1}}}},
        GOOD | {"actions": {"act": ACTION | {"title": {}, "number": "401"}}},
    ],
)
def test_whatever_was_wrong_a_mended_document_can_be_read(document: Document) -> None:
    mended = without_faults(document, form_findings(document))

    checklist = checklist_of(filled(mended, mended.touched))

    assert set(checklist.actions) == set(mended.get("actions", {}))
