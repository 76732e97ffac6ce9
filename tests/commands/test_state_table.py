"""Every verb on every state: allowed, or refused with its sentence.

The states are those of `domain/transitions.py`, the one declaration that the program
itself looks up; what is allowed there and what each command answers are held equal.
"""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest
from syrupy.assertion import SnapshotAssertion

from casebooks import Office, an_empty_office
from releasekit.domain.transitions import Now, Refusal, Verb, refused_in
from releasekit.errors.transitions import CaseClosedError

CASE = "A-1"
WHY = ("--reason", "said in the meeting")
WORDS: Mapping[Verb, tuple[str, ...]] = {
    Verb.DONE: ("done",),
    Verb.SIGN: ("done", "--part", "community-lead"),
    Verb.DECLINE: ("decline",),
    Verb.WAIVE: ("waive", *WHY, "--authority", "head of office"),
    Verb.NOT_NEEDED: ("not-needed", *WHY),
    Verb.START: ("start",),
    Verb.BLOCK: ("block", "--waits-for", "police"),
    Verb.UNBLOCK: ("unblock",),
    Verb.EXTEND: ("extend", "--until", "2027-12-31", *WHY),
    Verb.REOPEN: ("reopen", *WHY),
}
FAMILY, MENTOR, MEETING, GUARDIAN = "408", "404", "407", "107"
INTO: Mapping[Now, tuple[str, tuple[tuple[str, ...], ...]]] = {
    Now.OPEN: (FAMILY, ()),
    Now.STARTED: (FAMILY, (("start", CASE, FAMILY),)),
    Now.BLOCKED: (FAMILY, (("block", CASE, FAMILY, "--waits-for", "police"),)),
    Now.DONE: (FAMILY, (("done", CASE, FAMILY),)),
    Now.REPORTED: (FAMILY, (("done", CASE, FAMILY, "--reported", "phone"),)),
    Now.TO_REVIEW: (
        MEETING,
        (("done", CASE, MEETING), ("set", CASE, "release=2027-12-01")),
    ),
    Now.DECLINED: (MENTOR, (("decline", CASE, MENTOR),)),
    Now.WAIVED: (FAMILY, (("waive", CASE, FAMILY, *WHY, "--authority", "head"),)),
    Now.NOT_NEEDED: (FAMILY, (("not-needed", CASE, FAMILY, *WHY),)),
    Now.NOT_APPLICABLE: (GUARDIAN, (("set", CASE, "minor=no"),)),
    Now.BEFORE_CASEBOOK: ("201", ()),
    Now.CASE_CLOSED: (FAMILY, (("close", CASE, "--because", "recall"),)),
}
"""For each state an action, and the commands that bring it there."""


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Now, Office]:
    """Give a casebook for each state, with its action in that state."""
    found = {}
    for now, (_number, commands) in INTO.items():
        office = an_empty_office(tmp_path_factory.mktemp(now.value))
        office.run("init", str(office.folder))
        words = ("open", CASE, "--checklist", "mk", "--release", "2027-06-01")
        started = ("--from", "early-pre-release") if now is Now.BEFORE_CASEBOOK else ()
        office.run(*words, *started)
        for command in commands:
            ran = office.run(*command)
            assert ran.status == 0, ran
        found[now] = office
    return found


def _tried(office: Office, verb: Verb, number: str, where: Path) -> str:
    copy = Office(folder=where / f"{verb.value}-{number}", home=office.home)
    copytree(office.folder, copy.folder)
    before = copy.bytes()
    name, *options = WORDS[verb]
    ran = copy.run(name, CASE, number, *options)
    if ran.status:
        assert copy.bytes() == before
        return ran.err.strip()
    return "allowed"


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_on_every_state(
    offices: Mapping[Now, Office],
    tmp_path: Path,
    verb: Verb,
    snapshot: SnapshotAssertion,
) -> None:
    told = {
        now.value: _tried(office, verb, INTO[now][0], tmp_path / now.value)
        for now, office in offices.items()
    }

    assert "\n".join(f"{now}: {words}" for now, words in told.items()) == snapshot
    for now, words in told.items():
        if refused_in(verb, Now(now)) is not None:
            assert words != "allowed", now


def test_every_state_has_an_action_in_it() -> None:
    assert set(INTO) == set(Now)
    assert set(WORDS) == set(Verb)


def test_a_closed_case_allows_nothing_but_notes_and_going_on(
    offices: Mapping[Now, Office],
) -> None:
    office = offices[Now.CASE_CLOSED]

    refused = {refused_in(verb, Now.CASE_CLOSED) for verb in Verb}

    assert refused == {Refusal.CASE_CLOSED}
    assert office.run("note", CASE, "--note", "kept for the record").status == 0
    assert CaseClosedError.code in office.run("close", CASE, "--because", "death").err
