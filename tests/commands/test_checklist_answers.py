"""`checklist answers`: what a lawyer's filled sheet changes, told and never written."""

import tomllib
from pathlib import Path

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, SHIPPED, draft_in
from lawyer_sheets import (
    READ,
    SHA256,
    answered,
    answers_in,
    comments_of,
    filled,
    in_order,
    saved,
    the_sheet,
)

NOTICE, LEAD = "due:send-release-notice", "due:appoint-case-lead"
HOUSING = "flow:start-housing-plan:community-lead:housing-authority:consent"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_number_that_somebody_read_becomes_a_statute_with_its_source(
    office: Office,
) -> None:
    more = {"days": "30", "text_of": "2020", "link": "https://example.org/law"}

    ran = answered(office, {NOTICE: {**READ, **more, "answer": "Tell them.\nAll."}})

    source = {"basis": "statute", "source": "MK-LES-42.2"}
    written = tomllib.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert written["actions"] == {
        "send-release-notice": {
            "due": {"days": 30, "before": "release", **source},
            "duty": source,
        }
    }
    assert written["sources"]["MK-LES-42.2"].pop("read_on").isoformat() == "2026-11-20"
    assert written["sources"] == {
        "MK-LES-42.2": {
            "instrument": "Law on Execution of Sanctions 99/2019",
            "place": "Art. 42(2)",
            "duty": "Tell them. All.",
            "link": "https://example.org/law",
            "sureness": "seen",
            "text_of": "2020",
        }
    }


def test_each_block_says_into_which_file_it_goes_and_who_read_it_when(
    office: Office,
) -> None:
    told = comments_of(answered(office, {NOTICE: {**READ, "days": "30"}}).out)

    assert "FOR checklists/mk.toml: each key in its table" in told
    assert f"{NOTICE} (line " in told
    assert "Art. 42(2); read on 2026-11-20 by legal-1" in told
    assert "FOR checklists/sources.toml: to be added." in told
    assert "Nothing was changed. Raise version when you write this" in told


def test_nothing_is_written_anywhere(office: Office) -> None:
    before = office.bytes()

    answered(office, {NOTICE: {**READ, "days": "30"}})

    assert office.bytes() == before


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("3m", {"months": 3}),
        ("1m10d", {"months": 1, "days": 10}),
        ("10wd", {"working_days": 10}),
        ("0", {"days": 0}),
    ],
)
def test_a_number_keeps_its_unit(
    typed: str, length: dict[str, int], office: Office
) -> None:
    ran = answered(office, {LEAD: {**READ, "days": typed}})

    due = tomllib.loads(ran.out)["actions"]["appoint-case-lead"]["due"]
    assert {key: due[key] for key in due if key not in {"basis", "source"}} == {
        **length,
        "after": "admission",
    }


def test_an_article_without_a_number_changes_the_duty_alone(office: Office) -> None:
    ran = answered(office, {NOTICE: READ})

    assert list(tomllib.loads(ran.out)["actions"]["send-release-notice"]) == ["duty"]
    assert "the number of days stays" in comments_of(ran.out)


def test_the_flows_of_an_action_are_written_whole(office: Office) -> None:
    key = "flow:share-needs-map:prison-case-officer:community-lead:law+consent"

    ran = answered(office, {key: READ})

    [share] = tomllib.loads(ran.out)["actions"]["share-needs-map"]["shares"]
    law = {"is": "law", "when": {"supervised": True}, "source": "MK-LES-42.2"}
    assert share["ground"] == [law, {"is": "consent"}]
    assert (share["from"], share["to"]) == ("prison-case-officer", "community-lead")


def test_an_article_behind_consent_does_not_turn_it_into_law(office: Office) -> None:
    ran = answered(office, {HOUSING: READ})

    [share] = tomllib.loads(ran.out)["actions"]["start-housing-plan"]["shares"]
    assert share["ground"] == [{"is": "consent", "source": "MK-LES-42.2"}]
    assert "If the article allows it without more, write law" in comments_of(ran.out)


@pytest.mark.parametrize("lacking", ["law", "article", "day_read", "post"])
def test_only_what_somebody_read_may_be_statute(lacking: str, office: Office) -> None:
    cells = {**READ, "days": "30", lacking: ""}
    if lacking == "law":
        cells["article"] = ""

    ran = answered(office, {NOTICE: cells})

    assert tomllib.loads(ran.out) == {}
    told = comments_of(ran.out)
    assert f"Stays as it is, for this is missing: {lacking}" in told
    assert "1 of " in told


@pytest.mark.parametrize("typed", ["none", "No article.", "NONE"])
def test_that_no_law_sets_it_leaves_the_basis(typed: str, office: Office) -> None:
    ran = answered(office, {NOTICE: {"answer": typed}})

    assert tomllib.loads(ran.out) == {}
    assert "No article sets it: basis stays proposal." in comments_of(ran.out)


def test_a_window_without_law_keeps_its_own_basis(office: Office) -> None:
    ran = answered(office, {"opens:allocate-community-lead": {"article": "none"}})

    assert "No article sets it: basis stays practice." in comments_of(ran.out)


def test_a_flow_without_law_needs_another_ground_or_goes(office: Office) -> None:
    law = "flow:settle-legal-status:prison-management:immigration-authority:law"

    ran = answered(office, {law: {"answer": "none"}, HOUSING: {"answer": "none"}})

    told = comments_of(ran.out)
    assert "No article allows it: name another ground, or take the flow out." in told
    assert "No article speaks of it: its ground stays as it is." in told


def test_an_answered_question_is_taken_out_of_those_that_are_left(
    office: Office,
) -> None:
    sheet = the_sheet(office, "mk")
    asked = [
        one["draft"] for one in sheet if one["row"].startswith("question:checklist:")
    ]

    ran = answered(
        office,
        {
            "question:checklist:1": {"answer": "The ministry adopted them."},
            "question:checklist:3": {"answer": "none"},
        },
    )

    told = comments_of(ran.out)
    assert tomllib.loads(ran.out) == {"open_questions": {"en": [asked[1], *asked[3:]]}}
    assert f"Question: {asked[0]} Answer: The ministry adopted them." in told
    assert f"Question: {asked[2]} No article sets it; the question is answered." in told


def test_where_all_questions_are_answered_the_key_goes(office: Office) -> None:
    ran = answered(
        office, {"question:actions.share-needs-map:1": {"answer": "30 days."}}
    )

    assert tomllib.loads(ran.out) == {}
    told = comments_of(ran.out)
    assert "All its questions are answered: take open_questions out of mk.toml." in told


def test_a_question_of_a_parent_goes_from_the_parents_file(office: Office) -> None:
    draft_in(office)

    ran = answered(
        office,
        {"question:actions.share-needs-map:1": {"answer": "30 days."}},
        checklist="mk-draft",
    )

    assert "take open_questions out of mk.toml." in comments_of(ran.out)


def test_questions_of_the_whole_and_of_a_new_action_are_the_files_own(
    office: Office,
) -> None:
    own = """
[actions.call-help-desk]
number = 480
title.en = "Call the help desk"
short.en = "Call the help desk"
phase = "pre-release"
lead = "prison-case-officer"
due = { days = 30, before = "release", basis = "proposal" }
open_questions.en = ["Is there one?"]
"""
    whole = 'open_questions.en = ["Who adopts it?"]\n[actions.send-release'
    draft_in(office, DRAFT.replace("[actions.send-release", whole, 1) + own)

    ran = answered(
        office,
        {
            "question:checklist:1": {"answer": "The ministry."},
            "question:actions.call-help-desk:1": {"answer": "Yes."},
        },
        checklist="mk-draft",
    )

    told = comments_of(ran.out)
    assert told.count("take open_questions out of mk-draft.toml.") == 2


def test_the_offices_own_checklist_has_its_own_files(office: Office) -> None:
    path = draft_in(office)

    ran = answered(office, {NOTICE: {**READ, "days": "30"}}, checklist="mk-draft")

    told = ran.out.replace("\n#     ", "").replace(" ", "")
    assert f"#FOR{path}:eachkey" in told
    assert f"#FOR{path.with_name('sources.toml')}:tobeadded." in told


def test_a_draft_outside_any_folder_is_named_by_its_file(
    office: Office, tmp_path: Path
) -> None:
    draft = tmp_path / "mk-mine.toml"
    draft.write_text(DRAFT.replace("mk-draft", "mk-mine"), encoding="utf-8")
    rows = filled(the_sheet(office, str(draft)), {NOTICE: {**READ, "days": "30"}})
    sheet = saved(tmp_path / "sheet.csv", rows)

    lost = office.run("checklist", "answers", str(sheet))
    found = office.run("checklist", "answers", str(sheet), "--checklist", str(draft))

    assert (lost.status, lost.err[:8]) == (65, "RK-E100:")
    assert "it asks about mk-mine, which is not here" in lost.err
    assert found.status == 0
    assert "send-release-notice" in tomllib.loads(found.out)["actions"]


def test_one_article_behind_several_rows_is_one_source(office: Office) -> None:
    ran = answered(office, {NOTICE: READ, LEAD: READ, HOUSING: READ})

    assert list(tomllib.loads(ran.out)["sources"]) == ["MK-LES-42.2"]
    assert f"Behind: {LEAD}, {HOUSING}, {NOTICE}" in comments_of(ran.out)


def test_a_law_may_be_named_by_the_id_of_its_source(office: Office) -> None:
    ran = answered(office, {NOTICE: {**READ, "law": "MK-LES"}})

    [source] = tomllib.loads(ran.out)["sources"].items()
    assert source[0] == "MK-LES-42.2"
    assert "Law on Execution of Sanctions" in source[1]["instrument"]


def test_an_answer_that_stands_there_already_changes_nothing(office: Office) -> None:
    [row] = [
        one
        for one in the_sheet(office, "rs")
        if one["number"] == "450" and one["kind"] == "due"
    ]
    known = tomllib.loads((SHIPPED / "sources.toml").read_text("utf-8"))["sources"]
    place = known["RS-LECS-185"]["place"]
    cells = {**READ, "law": "RS-LECS-185", "article": place, "days": "3m"}

    ran = answered(office, {row["row"]: cells}, checklist="rs")

    assert tomllib.loads(ran.out) == {}
    assert "This is what stands there already." in comments_of(ran.out)


def test_what_would_not_fit_together_is_told_and_the_status_is_1(
    office: Office,
) -> None:
    ran = answered(office, {"opens:allocate-community-lead": {**READ, "days": "2m"}})

    assert (ran.status, ran.err) == (1, "")
    assert "With these lines the checklist would have 1 finding: RK-C415" in (
        comments_of(ran.out)
    )


def test_an_empty_sheet_says_so(office: Office) -> None:
    ran = answered(office, {})

    assert ran.status == 0
    assert tomllib.loads(ran.out) == {}
    told = comments_of(ran.out)
    assert "0 of " in told
    assert "Nobody has filled in a row yet, from answer to link." in told


def test_a_sheet_of_an_older_checklist_names_the_rows_that_changed(
    office: Office,
) -> None:
    rows = [one for one in the_sheet(office, "mk") if one["row"] != LEAD]
    older = filled(
        rows,
        {
            "due:start-housing-plan": {"draft": "9m before release; proposal"},
            HOUSING: {"draft": ""},
            NOTICE: {**READ, "days": "30"},
        },
        sha256=SHA256,
        version="0.1.0",
    )
    path = saved(office.home / "sheet.csv", older)

    ran = office.run("checklist", "answers", str(path))

    told = comments_of(ran.out)
    assert ran.status == 0
    assert "changed since the sheet was made of version 0.1.0." in told
    assert "say something else now: due:start-housing-plan." in told
    assert f"Rows that the sheet does not have: {LEAD}." in told


def test_a_sheet_that_was_made_of_another_checklist_says_so_first(
    office: Office,
) -> None:
    ran = answered(office, {LEAD: READ}, "--checklist", "rs")

    told = comments_of(ran.out)
    assert "the sheet was made of mk 0.3.0, not of rs." in told
    assert "The checklist changed since" not in told


def test_a_changed_checklist_may_touch_no_row(office: Office) -> None:
    rows = filled(the_sheet(office, "mk"), {}, sha256=SHA256, version="")

    ran = office.run(
        "checklist", "answers", str(saved(office.home / "sheet.csv", rows))
    )

    told = comments_of(ran.out)
    assert "made of version ?. Rows of the sheet that say something else now: none" in (
        told
    )


def test_columns_and_rows_of_ones_own_are_let_be(office: Office) -> None:
    rows = [{**one, "remarks": ""} for one in the_sheet(office, "mk")]
    rows[9]["remarks"] = "=2+2 to be discussed"
    more = [{**dict.fromkeys(rows[0], ""), "question": "Total"}]
    path = saved(office.home / "sheet.csv", filled([*rows, *more], {NOTICE: READ}))

    ran = office.run("checklist", "answers", str(path))

    assert (ran.status, ran.err) == (0, "")
    told = comments_of(ran.out)
    assert "Not read, for no sheet has these columns: remarks." in told


def test_a_sheet_in_several_languages_is_read_like_any(office: Office) -> None:
    rows = the_sheet(office, "mk", "--languages", "mk,sq,en")
    path = saved(office.home / "sheet.csv", filled(rows, {NOTICE: READ}))

    ran = office.run("checklist", "answers", str(path))

    assert (ran.status, ran.err) == (0, "")
    assert "Not read" not in comments_of(ran.out)
    assert list(tomllib.loads(ran.out)["actions"]) == ["send-release-notice"]


def test_an_answer_may_be_read_in_the_readers_language(office: Office) -> None:
    ran = answered(office, {NOTICE: READ}, "--lang", "mk")

    told = comments_of(ran.out)
    assert told.startswith("Северна Македонија (mk ")
    assert "Texts in mk are drafts that no native speaker has checked." in told
    assert "Испраќање" in told


def test_a_column_without_a_name_is_named_by_its_place(office: Office) -> None:
    sheet = the_sheet(office, "mk")
    names = list(sheet[0])
    rows = [{names[0]: one[names[0]], "": "seen", **one} for one in sheet]
    path = saved(office.home / "sheet.csv", in_order(rows, ["", *names]))

    ran = office.run("checklist", "answers", str(path))

    assert "no sheet has these columns: 1." in comments_of(ran.out)


def test_who_took_the_room_away_has_answered_nothing(office: Office) -> None:
    rows = in_order(the_sheet(office, "mk"), ["row", "checklist", "sha256"])

    ran = office.run(
        "checklist", "answers", str(saved(office.home / "sheet.csv", rows))
    )

    assert (ran.status, ran.err) == (0, "")
    assert "0 of " in comments_of(ran.out)


def test_the_answers_as_data_are_what_their_schema_says(office: Office) -> None:
    fits(
        answered(
            office,
            {
                NOTICE: {**READ, "days": "30"},
                LEAD: {"answer": "none"},
                HOUSING: {"law": "A law"},
                "question:checklist:1": {"answer": "Yes."},
                "question:actions.share-needs-map:1": {**READ, "answer": "Yes."},
            },
            "--json",
        ),
        "answers",
    )


def test_the_answers_as_data_say_what_each_comes_to(office: Office) -> None:
    document = answers_in(
        office,
        {
            NOTICE: {**READ, "days": "30"},
            LEAD: {"answer": "none"},
            HOUSING: {"law": "A law"},
            "question:checklist:1": {"answer": "Yes."},
        },
    )

    found = {
        one["row"]: (one["outcome"], one["missing"], one["source"])
        for one in document["answers"]
    }
    assert document["answered"] == 4
    assert document["changed"] is False
    assert found == {
        "question:checklist:1": ("told", [], None),
        LEAD: ("no-law", [], None),
        HOUSING: ("stays", ["article", "day_read", "post"], None),
        NOTICE: ("read", [], "MK-LES-42.2"),
    }
    files = [one["file"] for one in document["files"]]
    assert files == ["checklists/mk.toml", "checklists/sources.toml"]


def test_a_footnote_on_status_goes_with_the_answers(office: Office) -> None:
    rows = the_sheet(office, "xk")
    path = saved(office.home / "sheet.csv", rows)

    ran = office.run("checklist", "answers", str(path))

    told = comments_of(ran.out)
    assert "Kosovo* (xk " in told
    assert "* This designation is without prejudice" in told


def test_comments_are_broken_to_the_window_and_toml_is_not(office: Office) -> None:
    rows = filled(the_sheet(office, "mk"), {HOUSING: READ, NOTICE: READ})
    path = saved(office.home / "sheet.csv", rows)

    ran = office.run("checklist", "answers", str(path), COLUMNS="60")

    lines = ran.out.splitlines()
    assert [one for one in lines if one.startswith("#") and len(one) > 60] == []
    assert "start-housing-plan" in tomllib.loads(ran.out)["actions"]
