"""The schema of case files and the typed parser: they take and refuse the same."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from casebooks import (
    FIRST,
    MONDAY,
    PINNED,
    Document,
    Office,
    an_empty_office,
    an_office,
    in_file,
    opened,
    said,
    sealed,
)
from releasekit.casebook import Casebook, Unreadable
from releasekit.storage.checklists.form import form_findings


def test_the_schema_takes_what_the_program_writes(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)
    demo = Office(folder=tmp_path / "demo", home=office.home)
    office.run("demo", str(demo.folder))

    found = [
        form_findings(json.loads(path.read_bytes()), "case")
        for path in sorted(demo.folder.glob("cases/*.json"))
    ]

    assert found == [()] * 17


def test_the_schema_takes_every_kind_of_event(tmp_path: Path) -> None:
    document = an_office(tmp_path).document(FIRST)

    assert form_findings(document, "case") == ()
    assert {event["said"]["did"] for event in document["history"]} == {
        "opened",
        "settled",
        "noted",
        "dated",
        "answered",
        "undone",
    }


NOTE = said("noted", text="t")
DONE = said("settled", action="appoint-case-lead", how="done", due=None)
BAD_STATEMENTS: dict[str, Document] = {
    "unknown kind": said("forgotten", text="t"),
    "unknown key": NOTE | {"risk": "high"},
    "no day": NOTE | {"on": "soon"},
    "day that is none": NOTE | {"on": "2026-02-30"},
    "day without hyphens": NOTE | {"on": "20261123"},
    "day by its week": NOTE | {"on": "2026-W48-1"},
    "day that is a number": NOTE | {"on": 20261123},
    "instant without zone": NOTE | {"at": "2026-11-23T09:00:00"},
    "instant with a fraction": NOTE | {"at": "2026-11-23T09:00:00.5Z"},
    "instant in other digits": NOTE | {"at": "２０２６-11-23T09:00:00Z"},  # noqa: RUF001  the trap itself
    "instant that is none": NOTE | {"at": "2026-13-23T25:00:00Z"},
    "empty post": NOTE | {"by": ""},
    "long post": NOTE | {"by": "o" * 65},
    "role with blanks": NOTE | {"role": "Prison Officer"},
    "empty note": NOTE | {"text": ""},
    "long note": NOTE | {"text": "x" * 4001},
    "note on no list": NOTE | {"actions": "appoint-case-lead"},
    "note on what is no action": NOTE | {"actions": ["No Action"]},
    "note twice on one action": NOTE | {"actions": ["health-intake"] * 2},
    "action with capitals": DONE | {"action": "Appoint-Case-Lead"},
    "ended how": DONE | {"how": "forgotten"},
    "ended without its deadline": {k: v for k, v in DONE.items() if k != "due"},
    "long evidence": DONE | {"evidence": "x" * 501},
    "no answers": said("answered", facts={}),
    "answers left out": said("answered"),
    "empty answer": said("answered", facts={"minor": ""}),
    "answer in a number": said("answered", facts={"minor": 1}),
    "date without its day": said("dated", date="release"),
    "date moved to a word": said("dated", date="release", to="soon"),
    "waived until a word": DONE | {"until": "soon"},
    "heard in a dream": DONE | {"heard": "dream"},
    "took part perhaps": DONE | {"person": "perhaps"},
    "helped a little": DONE | {"helped": "a little"},
    "started nothing": said("started"),
    "blocked by nothing": said("blocked", action="health-intake"),
    "extended without a reason": said(
        "extended", action="health-intake", until="2027-01-04", due="2026-12-01"
    ),
    "assigned to nobody named": said("assigned", role_of="probation"),
    "closed without why": said("closed"),
    "closed for a word": said("closed", because="enough"),
    "upgraded to nothing": said("upgraded"),
    "retired without a title": said(
        "upgraded", checklist=PINNED, retired={"a": {"number": 1}}
    ),
    "restricted without a word for it": said("restricted", reason="t"),
    "restricted without a reason": said("restricted", holds=True),
    "restricted perhaps": said("restricted", holds="perhaps", reason="t"),
    "erased nothing": said("erased", events=[], reason="t"),
    "erased event none": said("erased", events=[0], reason="t"),
    "erased without a reason": said("erased", events=[1]),
    "repeated nothing": said("repeated", seq=1),
    "takes back nothing": said("undone"),
    "takes back event none": said("undone", seq=0),
}
BAD_OPENINGS: dict[str, Document] = {
    "no checklist": {k: v for k, v in opened().items() if k != "checklist"},
    "no dates": {k: v for k, v in opened().items() if k != "dates"},
    "no facts": {k: v for k, v in opened().items() if k != "facts"},
    "dates in a list": opened(dates=[]),
    "empty day": opened(dates={"release": None}),
    "empty answer": opened(facts={"minor": None}),
    "unknown phase": opened(**{"from": "later"}),
    "pin without digest": opened(checklist={"id": "mk", "version": "0.1.0"}),
    "pin of another version": opened(checklist=PINNED | {"version": "newest"}),
    "pin with a short digest": opened(checklist=PINNED | {"sha256": "a" * 63}),
    "list without its line": opened(list={"sha256": "a" * 64}),
    "list whose line is its head": opened(list={"sha256": "a" * 64, "line": 1}),
    "list with a short digest": opened(list={"sha256": "a" * 63, "line": 2}),
    "list with another key": opened(list={"sha256": "a" * 64, "line": 2, "who": "x"}),
    "episode of nothing": opened(episode={}),
    "episode with another key": opened(episode={"of": "A-1", "why": "x"}),
    "carried without how": opened(
        episode={"of": "A-1", "carried": {"a": {"on": "2026-11-20"}}}
    ),
    "pin with a path": opened(checklist=PINNED | {"sha256": "../" + "a" * 61}),
}


@pytest.mark.parametrize("bad", BAD_STATEMENTS)
def test_the_schema_refuses_a_bad_statement(bad: str) -> None:
    document = sealed(FIRST, [opened(), BAD_STATEMENTS[bad]])

    assert form_findings(document, "case")


@pytest.mark.parametrize("bad", BAD_STATEMENTS)
def test_a_sweep_refuses_a_bad_statement(tmp_path: Path, bad: str) -> None:
    office = an_office(tmp_path)

    assert _is_refused(office, lambda first: [first, BAD_STATEMENTS[bad]])


@pytest.mark.parametrize("bad", BAD_OPENINGS)
def test_the_schema_refuses_a_bad_opening(bad: str) -> None:
    document = sealed(FIRST, [BAD_OPENINGS[bad]])

    assert form_findings(document, "case")


@pytest.mark.parametrize("bad", BAD_OPENINGS)
def test_a_sweep_refuses_a_bad_opening(tmp_path: Path, bad: str) -> None:
    office = an_office(tmp_path)

    def story(first: Document) -> list[Document]:
        told = BAD_OPENINGS[bad]
        pin = told.get("checklist", {})
        if pin.get("sha256") == PINNED["sha256"]:
            there = {"sha256": first["checklist"]["sha256"]}
            told = told | {"checklist": pin | there}
        return [told]

    assert _is_refused(office, story)


FRAMES: dict[str, Callable[[Document], Document]] = {
    "no format": lambda one: {k: v for k, v in one.items() if k != "format"},
    "another format": lambda one: one | {"format": 2},
    "format in a text": lambda one: one | {"format": "1"},
    "no history": lambda one: one | {"history": []},
    "history in a table": lambda one: one | {"history": {}},
    "another key": lambda one: one | {"name": "x"},
    "bad id": lambda one: one | {"case": "a b"},
    "event that is none": lambda one: one | {"history": [*one["history"], 7]},
    "event with another key": lambda one: _with_last(one, note="x"),
    "event with a long salt": lambda one: _with_last(one, salt="0" * 33),
    "event with capitals in its link": lambda one: _with_last(one, hash="A" * 64),
    "event with words and digest": lambda one: _with_last(one, said_sha256="a" * 64),
}


@pytest.mark.parametrize("bad", FRAMES)
def test_a_bad_frame_is_refused_by_the_schema_and_by_a_sweep(
    tmp_path: Path, bad: str
) -> None:
    office = an_office(tmp_path)
    document = FRAMES[bad](office.document(FIRST))
    office.path(FIRST).write_bytes(in_file(document))

    refused = _refused(office)

    assert refused
    assert form_findings(document, "case")


def test_the_good_twin_of_the_bad_statements_is_taken_by_both(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    assert not _is_refused(office, lambda first: [first, NOTE, DONE])
    assert form_findings(office.document(FIRST), "case") == ()


@pytest.mark.parametrize(
    "told",
    [
        NOTE | {"on": "1899-12-31"},
        NOTE | {"on": "2200-01-01"},
        NOTE | {"text": "\ud800"},
        said("repeated", seq=1, said=NOTE),
        said("repeated", seq=2, said=NOTE),
        said("repeated", seq=1, said=said("erased", events=[1], reason="t")),
        said("undone", seq=2),
        said("undone", seq=3),
        opened(),
        said("dated", date="wedding", to=MONDAY),
        said("answered", facts={"rich": True}),
        said("settled", action="dance", how="done", due=None),
        said("noted", text="t", actions=["dance"]),
    ],
)
def test_a_sweep_also_refuses_what_no_schema_can_say(
    tmp_path: Path, told: Document
) -> None:
    office = an_office(tmp_path)

    assert _is_refused(office, lambda first: [first, told])


def _with_last(document: Document, **more: object) -> Document:
    *before, last = document["history"]
    return document | {"history": [*before, last | more]}


def _is_refused(office: Office, story: Callable[[Document], list[Document]]) -> bool:
    """Put a story with a right chain in the place of a case, and sweep."""
    first = office.document(FIRST)["history"][0]["said"]
    office.path(FIRST).write_bytes(in_file(sealed(FIRST, story(first))))
    return _refused(office)


def _refused(office: Office) -> bool:
    looks = Casebook(folder=office.folder).looks()
    return FIRST in [one.case for one in looks if isinstance(one, Unreadable)]
